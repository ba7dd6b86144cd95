import { type FlowModel, READOUTS, type SignalKind, weightOf, weightSpecs } from 'heed';
import { createOnnxWriter, type OnnxWriter } from './onnx-writer.ts';

/** Opset with layer normalisation. */
const OPSET = 17;

/**
 * The token pass of the learned model for signals of given kinds as an ONNX graph.
 *
 * Inputs: tokens [n, tokenInputs]; per signal k evidencek [n, evidenceInputs], bringsk [1, meet]. Outputs: self, mean; per
 * signal logitsk, meank, mostk, as `TokenPass` has them.
 */
export function onnxFlow(model: FlowModel, kinds: readonly SignalKind[]): Uint8Array {
  const { shape } = model;
  const { embed, blocks, judge, meet } = shape;
  const R = READOUTS.length;
  const writer = createOnnxWriter('attention-flow', OPSET);
  const { layer, product, weight } = weightsIn(writer, model);
  let x = writer.node('Relu', [layer(writer.input('tokens', ['n', shape.tokenInputs]), 'token')]);
  for (let block = 0; block < blocks; block++) x = blockNodes(writer, x, shape, `block${block}`, layer, weight);
  writer.node('Identity', [layer(x, 'self')], {}, 'self');
  writer.output('self', ['n', R]);
  writer.node('ReduceMean', [x], { axes: { ints: [0] }, keepdims: { i: 1 } }, 'mean');
  writer.output('mean', [1, embed]);
  kinds.forEach((kind, k) => {
    const evidence = product(writer.input(`evidence${k}`, ['n', shape.evidenceInputs]), `${kind}.meet.evidence`);
    const ofTokens = product(x, `${kind}.meet.token`);
    const brings = writer.input(`brings${k}`, [1, meet]);
    const met = writer.node('Relu', [writer.node('Add', [writer.node('Add', [evidence, ofTokens]), brings])]);
    const judged = writer.node('Relu', [layer(met, `${kind}.judge`)]);
    writer.node('Identity', [layer(judged, `${kind}.logit`)], {}, `logits${k}`);
    writer.output(`logits${k}`, ['n', R]);
    writer.node('ReduceMean', [judged], { axes: { ints: [0] }, keepdims: { i: 1 } }, `mean${k}`);
    writer.output(`mean${k}`, [1, judge]);
    writer.node('ReduceMax', [judged], { axes: { ints: [0] }, keepdims: { i: 1 } }, `most${k}`);
    writer.output(`most${k}`, [1, judge]);
  });
  return writer.bytes();
}

type Layer = (x: string, name: string) => string;
type Weight = (name: string) => string;

function weightsIn(writer: OnnxWriter, model: FlowModel): { layer: Layer; product: Layer; weight: Weight } {
  const w = weightOf(model);
  const shapes = new Map(weightSpecs(model.shape).map(({ name, shape }) => [name, shape]));
  const written = new Set<string>();
  const weight: Weight = (name) => {
    if (!written.has(name)) writer.weight(name, w(name), shapes.get(name) ?? []);
    written.add(name);
    return name;
  };
  return {
    weight,
    layer: (x, name) => writer.node('Gemm', [x, weight(`${name}.kernel`), weight(`${name}.bias`)]),
    product: (x, name) => writer.node('MatMul', [x, weight(name)]),
  };
}

function blockNodes(
  writer: OnnxWriter,
  x: string,
  { embed, heads }: FlowModel['shape'],
  name: string,
  layer: Layer,
  weight: Weight,
): string {
  const norm = (from: string, part: string): string =>
    writer.node('LayerNormalization', [from, weight(`${name}.${part}.scale`), weight(`${name}.${part}.shift`)], {
      axis: { i: -1 },
      epsilon: { f: 1e-5 },
    });
  const split = writer.whole(`${name}.split`, [-1, heads, embed / heads]);
  const join = writer.whole(`${name}.join`, [-1, embed]);
  const byHead = (part: string, perm: readonly number[]): string =>
    writer.node('Transpose', [writer.node('Reshape', [layer(normed, `${name}.${part}`), split])], {
      perm: { ints: perm },
    });
  const normed = norm(x, 'norm');
  const scores = writer.node('MatMul', [byHead('query', [1, 0, 2]), byHead('key', [1, 2, 0])]);
  const scale = writer.weight(`${name}.scale`, Float32Array.of(1 / Math.sqrt(embed / heads)), [1]);
  const shares = writer.node('Softmax', [writer.node('Mul', [scores, scale])], { axis: { i: -1 } });
  const mixed = writer.node('Transpose', [writer.node('MatMul', [shares, byHead('value', [1, 0, 2])])], {
    perm: { ints: [1, 0, 2] },
  });
  const attended = writer.node('Add', [x, layer(writer.node('Reshape', [mixed, join]), `${name}.mix`)]);
  const inner = writer.node('Relu', [layer(norm(attended, 'norm2'), `${name}.widen`)]);
  return writer.node('Add', [attended, layer(inner, `${name}.narrow`)]);
}
