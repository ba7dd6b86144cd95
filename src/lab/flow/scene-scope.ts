import type { JovRoom } from '../jov/jov-room.ts';
import type { FitRow } from './fit-rows.ts';

/** Which AOIs of a room there are in a fit, in ascending order. */
export type SceneScope = (room: JovRoom) => readonly number[];

export const WHOLE_SCENE: SceneScope = (room) => room.aois.map((_, i) => i);

/** Every other AOI of a room, the searched ones and the others each in turn: the two halves have as many of both. */
export const halfScene =
  (half: 0 | 1): SceneScope =>
  (room) => {
    const others = room.aois.map((_, i) => i).filter((i) => !room.targets.includes(i));
    const every = (indices: readonly number[]): readonly number[] => indices.filter((_, at) => at % 2 === half);
    return [...every(room.targets), ...every(others)].toSorted((a, b) => a - b);
  };

/** The rows whose attended AOI is in scope, or that attend none. */
export const rowsInScope = (rows: readonly FitRow[], scope: SceneScope): readonly FitRow[] =>
  rows.filter(({ attended, ready }) => typeof attended !== 'number' || scope(ready.trial.room).includes(attended));
