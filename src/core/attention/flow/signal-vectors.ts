import type { SignalKind } from '../../signals/signal-kind.ts';
import { dense, relu, sigmoid } from './dense-layers.ts';
import type { FlowModel } from './flow-model.ts';
import type { FlowInputs } from './prepare-inputs.ts';
import { type WeightOf, weightOf } from './weight-of.ts';

/** What the model makes of the signals alone, before any token. */
export interface SignalVectors {
  /** Per signal, [meet]: what it brings to where it meets a token, bias included. */
  readonly meets: readonly Float64Array[];
  /** [READOUTS]: how much each kind counts for each read-out. */
  readonly gains: Readonly<Record<SignalKind, Float64Array>>;
  /** Weight of self-attention: product over the signals of (1 - gate); 1 without signals. */
  readonly alpha: number;
}

/** Row of the k-th valid signal, [signalInputs]. */
export const signalRow = ({ shape }: FlowModel, { signalRows }: FlowInputs, k: number): Float64Array =>
  Float64Array.from(signalRows.subarray(k * shape.signalInputs, (k + 1) * shape.signalInputs));

/** Everything that depends on signals but on no token. */
export function signalVectors(model: FlowModel, inputs: FlowInputs): SignalVectors {
  const w = weightOf(model);
  const rows = inputs.signals.map(({ kind }, k) => ({ kind, row: signalRow(model, inputs, k) }));
  return {
    meets: rows.map(({ kind, row }) => dense(row, 1, w(`${kind}.meet.signal`), w(`${kind}.meet.bias`))),
    gains: signalGains(rows, w),
    alpha: rows.reduce((alpha, { kind, row }) => {
      const gate = dense(row, 1, w(`${kind}.gate.kernel`), w(`${kind}.gate.bias`))[0] ?? 0;
      return alpha * (1 - sigmoid(gate));
    }, 1),
  };
}

/** In (0, 2), given every signal that is there. */
function signalGains(
  rows: readonly { readonly kind: SignalKind; readonly row: Float64Array }[],
  w: WeightOf,
): SignalVectors['gains'] {
  const hidden = Float64Array.from(w('gain.bias'));
  for (const { kind, row } of rows) {
    dense(row, 1, w(`${kind}.gain.kernel`), w(`${kind}.gain.bias`)).forEach((value, at) => {
      hidden[at] = (hidden[at] ?? 0) + value;
    });
  }
  const active = relu(hidden);
  const gains = (kind: SignalKind): Float64Array =>
    dense(active, 1, w(`gain.${kind}.kernel`), w(`gain.${kind}.bias`)).map((value) => 2 * sigmoid(value));
  return { head: gains('head'), eye: gains('eye'), pointer: gains('pointer') };
}
