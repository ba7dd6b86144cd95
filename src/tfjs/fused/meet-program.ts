import { EVIDENCE_FEATURES, type FlowShape, READOUTS } from 'heed';
import { type BatchLayout, vectors } from './fused-layout.ts';
import type { FusedWeights } from './fused-weights.ts';
import { tokenVectors } from './token-programs.ts';
import { array, denseText, STANDARD } from './wgsl.ts';

/** Vectors of one meeting: gained logits, then what was judged. */
export const meetVectors = ({ judge }: FlowShape): number => 1 + vectors(judge);

/** One invocation lets one token meet one signal; nothing is left undefined where there is no signal. */
export function meetText(shape: FlowShape, weights: FusedWeights, layout: BatchLayout): string {
  const { embed, evidenceInputs, meet, judge } = shape;
  const [M, J, T] = [vectors(meet), vectors(judge), tokenVectors(shape)];
  const kernel = (name: string): string => weights.ofKind(name, 'kind');
  return `
  ${STANDARD}
  fn main(index : i32) {
    if (index >= uniforms.n * max(uniforms.m, 1)) { return; }
    let to = index * ${meetVectors(shape)};
    let k = index / uniforms.n;
    let i = index % uniforms.n;
    if (k >= uniforms.m) {
      for (var c = 0; c <= ${J}; c++) { result[to + c] = vec4<f32>(0.0); }
      return;
    }
    let signal = ${layout.bringsAt} + k * ${layout.perSignal};
    let kind = i32(batch[signal + ${layout.kindIn}]);
    let evidence = ${layout.wgsl.evidence} + index * ${EVIDENCE_FEATURES.length};
    ${array('e', evidenceInputs)}
    for (var c = 0; c < ${evidenceInputs}; c++) {
      let at = ${weights.columns.evidence} + 2 * c;
      e[c / 4][c % 4] = standard(at, batch[evidence + i32(weights[at].x)]);
    }
    ${array('x', embed)}
    for (var c = 0; c < ${vectors(embed)}; c++) { x[c] = tokens[i * ${T} + c]; }
    ${array('met', meet)}
    for (var c = 0; c < ${M}; c++) {
      let at = signal + 4 * c;
      met[c] = vec4<f32>(batch[at], batch[at + 1], batch[at + 2], batch[at + 3]);
    }
    ${denseText({ from: 'e', rows: evidenceInputs, columns: meet, to: 'met', kernel: kernel('meet.evidence'), start: 'met[c]' })}
    ${denseText({ from: 'x', rows: embed, columns: meet, to: 'met', kernel: kernel('meet.token'), start: 'met[c]', relu: true })}
    ${array('judged', judge)}
    ${denseText({ from: 'met', rows: meet, columns: judge, to: 'judged', kernel: kernel('judge.kernel'), start: `weights[${kernel('judge.bias')} + c]`, relu: true })}
    var logits : array<vec4<f32>, 1>;
    ${denseText({ from: 'judged', rows: judge, columns: READOUTS.length, to: 'logits', kernel: kernel('logit.kernel'), start: `weights[${kernel('logit.bias')}]` })}
    let gains = signal + ${layout.gainsIn};
    result[to] = logits[0] * vec4<f32>(batch[gains], batch[gains + 1], batch[gains + 2], batch[gains + 3]);
    for (var c = 0; c < ${J}; c++) { result[to + 1 + c] = judged[c]; }
  }`;
}
