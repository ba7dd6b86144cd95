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

/** The stored prior of a room whose AOIs are all among those that were counted; others are unknown rooms. */
export function knownPrior(stored: Readonly<Record<string, StoredRoom>>, room: JovTrial['room']): ScenePrior | null {
  const own = stored[room.name];
  if (own === undefined) return null;
  return priorAmong({ logShare: Float64Array.from(own.logShare), next: Float64Array.from(own.next) }, own.aois, room);
}

/**
 * A prior in the order of a room's AOIs, by their ids; `known` names the AOIs in the order of its numbers.
 *
 * Of a part of them the numbers stay as counted, as while fitting, where AOIs are left out too. With a single AOI that
 * nobody counted the whole is `null`: a prior that only the others had would give the new one away.
 */
function priorAmong(
  prior: ScenePrior,
  known: readonly string[],
  { aois }: Pick<JovTrial['room'], 'aois'>,
): ScenePrior | null {
  const places = aois.map(({ id }) => known.indexOf(id));
  if (places.includes(-1)) return null;
  const n = known.length;
  if (places.length === n && places.every((place, i) => place === i)) return prior;
  return {
    logShare: Float64Array.from(places, (i) => prior.logShare[i] ?? Number.NaN),
    next: Float64Array.from(places.flatMap((i) => places.map((j) => prior.next[i * n + j] ?? Number.NaN))),
  };
}

/** The priors of the rooms of some trials, each for whatever part of its AOIs a room then has; other rooms are unknown. */
export function priorsByRoom(
  trials: readonly JovTrial[],
  priors: PriorBook,
): (room: JovTrial['room']) => ScenePrior | null {
  const counted = new Map(trials.map(({ room }) => [room.name, room.aois.map(({ id }) => id)]));
  return (room) => {
    const [known, prior] = [counted.get(room.name), priors.of(room.name, null)];
    return known === undefined || prior === null ? null : priorAmong(prior, known, room);
  };
}
