import type { JovTrial } from '../jov/jov-trial.ts';

/** Remembers what was learned from a set of training trials, so that methods of a split share it. */
export function perTraining<T>(learn: (training: readonly JovTrial[]) => T): (training: readonly JovTrial[]) => T {
  const known = new WeakMap<readonly JovTrial[], { readonly value: T }>();
  return (training) => {
    const found = known.get(training) ?? { value: learn(training) };
    known.set(training, found);
    return found.value;
  };
}

const sameRoom = new WeakMap<readonly JovTrial[], Map<string, readonly JovTrial[]>>();

/** Training trials in the room of that name, all of them where there are none; the same array for the same question. */
export function trainingFor(training: readonly JovTrial[], room: string): readonly JovTrial[] {
  const known = sameRoom.get(training) ?? new Map<string, readonly JovTrial[]>();
  sameRoom.set(training, known);
  const own = known.get(room) ?? training.filter((trial) => trial.room.name === room);
  known.set(room, own);
  return own.length === 0 || own.length === training.length ? training : own;
}

/** True when somebody of the training was in the room: what people did there may be used. */
export const isKnownRoom = (training: readonly JovTrial[], room: string): boolean =>
  training.some((trial) => trial.room.name === room);
