import { type FlowInputs, type FlowShape, READOUTS, type SignalKind, type SignalVectors, sizeClassFor } from 'heed';

export const READOUT_COUNT = READOUTS.length;

/** Score of a padding column before a softmax: exp of it is 0 beside any other. */
const HIDDEN = -1e9;

/** One batch as the arrays that `flowGraph` uploads, tokens padded to a size class. */
export interface PackedFlow {
  /** Tokens with padding. */
  readonly rows: number;
  /** [rows, tokenInputs]: padding repeats the first token, so that no maximum changes. */
  readonly tokens: Float32Array;
  /** [1, rows], 1 / n for tokens: makes means out of sums. */
  readonly averaging: Float32Array;
  /** [1, 1, rows], added to attention scores: hides the padding. */
  readonly hiding: Float32Array;
  readonly signals: readonly PackedSignal[];
}

export interface PackedSignal {
  readonly kind: SignalKind;
  /** [meet]. */
  readonly meets: Float32Array;
  /** [rows, evidenceInputs], padded like the tokens. */
  readonly evidence: Float32Array;
}

/** Rows that `tokenCount` tokens are padded to. */
export const flowPadding = (tokenCount: number): number => sizeClassFor(tokenCount);

/** Pads one batch. */
export function packFlow(shape: FlowShape, inputs: FlowInputs, { meets }: SignalVectors): PackedFlow {
  const n = inputs.tokenCount;
  const rows = flowPadding(n);
  const { evidenceInputs } = shape;
  return {
    rows,
    tokens: padRows(inputs.tokens, shape.tokenInputs, rows),
    averaging: new Float32Array(rows).fill(n === 0 ? 0 : 1 / n, 0, n),
    hiding: new Float32Array(rows).fill(n === 0 ? 0 : HIDDEN, n),
    signals: inputs.signals.map(({ kind }, k) => ({
      kind,
      meets: Float32Array.from(meets[k] ?? []),
      evidence: padRows(
        inputs.evidence.subarray(k * n * evidenceInputs, (k + 1) * n * evidenceInputs),
        evidenceInputs,
        rows,
      ),
    })),
  };
}

function padRows(values: Float32Array, width: number, rows: number): Float32Array {
  const out = new Float32Array(rows * width);
  out.set(values);
  const first = values.subarray(0, width);
  if (first.length > 0) for (let at = values.length; at < out.length; at += width) out.set(first, at);
  return out;
}
