import type { JovTrial } from '../jov/jov-trial.ts';
import type { PriorBook, ScenePrior } from './scene-prior.ts';

/** What the people of a fit looked at in one room, as it is stored beside a model. */
export interface StoredRoom {
  /** AOIs in the order of the numbers. */
  readonly aois: readonly string[];
  readonly logShare: readonly number[];
  /** [n, n], row by row. */
  readonly next: readonly number[];
}

/** Rooms of a fit by name, four decimals. */
export function storedRooms(trials: readonly JovTrial[], priors: PriorBook): Readonly<Record<string, StoredRoom>> {
  const rooms = new Map(trials.map(({ room }) => [room.name, room]));
  const rounded = (values: Float64Array): readonly number[] => Array.from(values, (value) => Number(value.toFixed(4)));
  return Object.fromEntries(
    [...rooms].flatMap(([name, room]) => {
      const prior = priors.of(name, null);
      if (prior === null) return [];
      const aois = room.aois.map(({ id }) => id);
      return [[name, { aois, logShare: rounded(prior.logShare), next: rounded(prior.next) }]];
    }),
  );
}

/** The stored priors of the rooms that hold the very same AOIs; others are unknown rooms. */
export function knownPrior(stored: Readonly<Record<string, StoredRoom>>, room: JovTrial['room']): ScenePrior | null {
  const own = stored[room.name];
  if (own === undefined || own.aois.join() !== room.aois.map(({ id }) => id).join()) return null;
  return { logShare: Float64Array.from(own.logShare), next: Float64Array.from(own.next) };
}
