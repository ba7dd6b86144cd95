import { keep, type Tensor1D, type Tensor2D, tensor1d, tensor2d } from '@tensorflow/tfjs-core';
import { type FlowModel, READOUTS, SIGNAL_KINDS, weightOf } from 'heed';

/** The kernel [inner, columns] of a dense layer with its bias [columns]. */
export interface DeviceLayer {
  readonly kernel: Tensor2D;
  readonly bias: Tensor1D;
}

/** The weights of the token pass on the device, uploaded when first asked for. */
export interface FlowWeights {
  layer(name: string): DeviceLayer;
  /** [evidenceInputs + embed, meet]: evidence then token of one kind of signal, under one product. */
  meet(kind: string): Tensor2D;
  /** [embed, embed]: takes the mean of a row from each of its numbers. */
  centring(): Tensor2D;
  dispose(): void;
}

/** Layer normalisation's scale and shift, and the scale of attention scores, are folded into the layers behind them. */
export function createFlowWeights(model: FlowModel): FlowWeights {
  const { embed, heads, evidenceInputs, meet } = model.shape;
  const w = weightOf(model);
  const columns = columnCounts(model);
  const layers = new Map<string, DeviceLayer>();
  const products = new Map<string, Tensor2D>();
  const upload = (name: string): DeviceLayer => {
    const width = columns(name);
    const norm = normBefore(name);
    const folded = { kernel: w(`${name}.kernel`), bias: w(`${name}.bias`) };
    const { kernel, bias } =
      norm === null ? folded : foldNorm(folded.kernel, folded.bias, w(`${norm}.scale`), w(`${norm}.shift`));
    const size = name.endsWith('.query') ? Math.sqrt(embed / heads) : 1;
    return {
      // First asked for within a tidy, which would take them away.
      kernel: keep(
        tensor2d(
          kernel.map((value) => value / size),
          [kernel.length / width, width],
        ),
      ),
      bias: keep(tensor1d(bias.map((value) => value / size))),
    };
  };
  const product = (name: string, make: () => Tensor2D): Tensor2D => {
    const found = products.get(name) ?? make();
    products.set(name, found);
    return found;
  };
  return {
    layer(name) {
      const found = layers.get(name) ?? upload(name);
      layers.set(name, found);
      return found;
    },
    meet: (kind) =>
      product(kind, () => {
        const joined = new Float32Array((evidenceInputs + embed) * meet);
        joined.set(w(`${kind}.meet.evidence`));
        joined.set(w(`${kind}.meet.token`), evidenceInputs * meet);
        return keep(tensor2d(joined, [evidenceInputs + embed, meet]));
      }),
    centring: () =>
      product('centring', () => {
        const matrix = Float32Array.from(
          { length: embed * embed },
          (_, at) => (at % (embed + 1) === 0 ? 1 : 0) - 1 / embed,
        );
        return keep(tensor2d(matrix, [embed, embed]));
      }),
    dispose() {
      for (const { kernel, bias } of layers.values()) {
        kernel.dispose();
        bias.dispose();
      }
      for (const tensor of products.values()) tensor.dispose();
    },
  };
}

function columnCounts({ shape: { embed, judge } }: FlowModel): (name: string) => number {
  const judges = new Set(SIGNAL_KINDS.map((kind) => `${kind}.judge`));
  const readouts = new Set(['self', ...SIGNAL_KINDS.map((kind) => `${kind}.logit`)]);
  return (name) => {
    if (judges.has(name)) return judge;
    return readouts.has(name) ? READOUTS.length : embed;
  };
}

/** The normalisation that feeds a layer of a block. */
function normBefore(name: string): string | null {
  const [block = '', part] = name.split('.');
  if (part === 'query' || part === 'key' || part === 'value') return `${block}.norm`;
  return part === 'widen' ? `${block}.norm2` : null;
}

/** (x scale + shift) kernel + bias = x (scale kernel) + (shift kernel + bias). */
function foldNorm(
  kernel: Float32Array,
  bias: Float32Array,
  scale: Float32Array,
  shift: Float32Array,
): { readonly kernel: Float32Array; readonly bias: Float32Array } {
  const width = bias.length;
  const sums = Float64Array.from(bias);
  kernel.forEach((value, at) => {
    const row = Math.floor(at / width);
    sums[at % width] = (sums[at % width] ?? 0) + value * (shift[row] ?? 0);
  });
  return {
    kernel: kernel.map((value, at) => value * (scale[Math.floor(at / width)] ?? 1)),
    bias: Float32Array.from(sums),
  };
}
