import type { AoiSample, Pose } from 'heed';

/** One instant to explain: where the signals were, which AOIs there were, which one was attended. */
export interface Instance {
  readonly person: number;
  readonly timeMs: number;
  readonly aois: readonly AoiSample[];
  /** Pose of each signal, world, forward -Z. */
  readonly poses: Readonly<Record<SignalName, Pose>>;
  /** Index in `aois`; `aois.length` means elsewhere. */
  readonly attended: number;
}

/** `eye` is the noisy tracker where noise was asked for; `trueGaze` is only ever a label. */
export type SignalName = 'viewer' | 'controller' | 'eye' | 'trueGaze';

/** A weight per instance, summing to 1, under which every person counts the same. */
export function personWeights(instances: readonly Instance[]): Float64Array {
  const rows = new Map<number, number>();
  for (const { person } of instances) rows.set(person, (rows.get(person) ?? 0) + 1);
  return Float64Array.from(instances, ({ person }) => 1 / (rows.size * (rows.get(person) ?? 1)));
}
