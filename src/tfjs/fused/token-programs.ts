import { FEATURE_DIM, type FlowShape, READOUTS } from 'heed';
import { type BatchLayout, vectors } from './fused-layout.ts';
import type { FusedWeights } from './fused-weights.ts';
import { array, denseText, normText, STANDARD } from './wgsl.ts';

/** Vectors that a token takes between two blocks: itself, query, key, value. */
export const blockVectors = ({ embed }: FlowShape): number => 4 * vectors(embed);

/** Vectors that a token takes after the last block: itself, its own logits. */
export const tokenVectors = ({ embed }: FlowShape): number => vectors(embed) + 1;

/** What follows an embedding `x`: the query, key, value of a block, or the token's own logits after the last. */
function tailText(shape: FlowShape, weights: FusedWeights, block: number): string {
  const { embed, blocks } = shape;
  const D = vectors(embed);
  const stored = `for (var c = 0; c < ${D}; c++) { result[to + c] = x[c]; }`;
  if (block === blocks) {
    const kernel = weights.at('self.kernel');
    const start = `weights[${weights.at('self.bias')}]`;
    return `
    let to = index * ${tokenVectors(shape)};
    ${stored}
    var own : array<vec4<f32>, 1>;
    ${denseText({ from: 'x', rows: embed, columns: READOUTS.length, to: 'own', kernel, start })}
    result[to + ${D}] = own[0];`;
  }
  const name = `block${block}`;
  const parts = ['query', 'key', 'value'].map((part, at) => {
    const kernel = weights.at(`${name}.${part}.kernel`);
    const start = `weights[${weights.at(`${name}.${part}.bias`)} + c]`;
    return `
    ${denseText({ from: 'normed', rows: embed, columns: embed, to: 'part', kernel, start })}
    for (var c = 0; c < ${D}; c++) { result[to + ${(at + 1) * D} + c] = part[c]; }`;
  });
  return `
    let to = index * ${blockVectors(shape)};
    ${stored}
    ${array('normed', embed)}
    ${array('part', embed)}
    ${normText('x', 'normed', embed, weights.at(`${name}.norm.scale`), weights.at(`${name}.norm.shift`))}
    ${parts.join('\n')}`;
}

/** One invocation embeds one token of a raw batch. */
export function embedText(shape: FlowShape, weights: FusedWeights, layout: BatchLayout, tokenColumns: number): string {
  const { tokenInputs, embed } = shape;
  const kernel = weights.at('token.kernel');
  const start = `weights[${weights.at('token.bias')} + c]`;
  return `
  ${STANDARD}
  fn main(index : i32) {
    if (index >= uniforms.n) { return; }
    ${array('t', tokenInputs)}
    let features = ${layout.wgsl.features} + index * ${FEATURE_DIM};
    let present = ${layout.wgsl.present} + index * ${FEATURE_DIM};
    for (var c = 0; c < ${tokenColumns}; c++) {
      let at = ${weights.columns.token} + 2 * c;
      let place = i32(weights[at].x);
      let known = batch[present + place];
      t[c / 4][c % 4] = standard(at, batch[features + place]) * known;
      let mask = i32(weights[at + 1].y);
      if (mask >= 0) { t[mask / 4][mask % 4] = known; }
    }
    ${array('x', embed)}
    ${denseText({ from: 't', rows: tokenInputs, columns: embed, to: 'x', kernel, start, relu: true })}
    ${tailText(shape, weights, 0)}
  }`;
}

/** One invocation lets one token look at all of them, in one pass over the keys (Milakov & Gimelshein 2018). */
export function attendText(shape: FlowShape, weights: FusedWeights, block: number): string {
  const { embed, heads } = shape;
  const D = vectors(embed);
  const S = blockVectors(shape);
  const size = embed / heads;
  const name = `block${block}`;
  const lane = (channel: number): string => 'xyzw'[channel % 4] ?? '';
  const headOf = (channel: number): number => Math.floor(channel / size);
  const channels = Array.from({ length: embed }, (_, c) => c);
  const scores = Array.from({ length: heads }, (_, head) => {
    const own = channels.filter((c) => headOf(c) === head).map((c) => `p${Math.floor(c / 4)}.${lane(c)}`);
    return `let s${head} = ${own.join(' + ')};`;
  });
  const spread = (prefix: string, d: number): string =>
    `vec4<f32>(${[0, 1, 2, 3].map((l) => `${prefix}${headOf(4 * d + l)}`).join(', ')})`;
  const each = (count: number, text: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => text(at)).join('\n      ');
  const layer = (part: string, from: string, to: string, start: string, relu?: true): string =>
    denseText({
      from,
      rows: embed,
      columns: embed,
      to,
      kernel: weights.at(`${name}.${part}.kernel`),
      start: `${start}weights[${weights.at(`${name}.${part}.bias`)} + c]`,
      ...(relu === undefined ? {} : { relu }),
    });
  return `
  fn main(index : i32) {
    if (index >= uniforms.n) { return; }
    let scale = ${1 / Math.sqrt(size)};
    ${each(D, (d) => `let q${d} = tokens[index * ${S} + ${D + d}] * scale; var o${d} = vec4<f32>(0.0);`)}
    ${each(heads, (h) => `var most${h} = -3.0e38; var sum${h} = 0.0;`)}
    for (var j = 0; j < uniforms.n; j++) {
      let row = j * ${S};
      ${each(D, (d) => `let p${d} = q${d} * tokens[row + ${2 * D + d}];`)}
      ${scores.join('\n      ')}
      ${each(heads, (h) => `let new${h} = max(most${h}, s${h}); let kept${h} = exp(most${h} - new${h}); let own${h} = exp(s${h} - new${h});`)}
      ${each(heads, (h) => `sum${h} = sum${h} * kept${h} + own${h}; most${h} = new${h};`)}
      ${each(D, (d) => `o${d} = o${d} * ${spread('kept', d)} + ${spread('own', d)} * tokens[row + ${3 * D + d}];`)}
    }
    ${array('mixed', embed)}
    ${each(D, (d) => `mixed[${d}] = o${d} / ${spread('sum', d)};`)}
    ${array('x', embed)}
    ${array('y', embed)}
    ${array('inner', embed)}
    for (var c = 0; c < ${D}; c++) { inner[c] = tokens[index * ${S} + c]; }
    ${layer('mix', 'mixed', 'x', 'inner[c] + ')}
    ${normText('x', 'y', embed, weights.at(`${name}.norm2.scale`), weights.at(`${name}.norm2.shift`))}
    ${layer('widen', 'y', 'inner', '', true)}
    ${layer('narrow', 'inner', 'y', 'x[c] + ')}
    for (var c = 0; c < ${D}; c++) { x[c] = y[c]; }
    ${tailText(shape, weights, block + 1)}
  }`;
}
