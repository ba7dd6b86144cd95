import type { JovRoom } from '../jov/jov-room.ts';
import type { Method, Prediction } from './method.ts';
import type { Confusion } from './results.ts';
import { personKey } from './split.ts';
import { watchedMethod } from './watched-method.ts';

/** Fewest instances of an object that say something about one person. */
const LEAST_LOOKS = 20;

/** Fewest such people that say something about a pair. */
const LEAST_PEOPLE = 5;

/** Pairs that are worth a reader's time. */
const SHOWN = 20;

/** Counts, per person, which AOI a method answers while another is attended (T0). */
export interface ConfusionTally {
  /** The same method, watched. */
  watch(method: Method): Method;
  /** The commonest first: shares of the instances of the true object, people counted equally. */
  confusions(): readonly Confusion[];
}

/** [truth, answered] counts of each person in one room. */
interface RoomCounts {
  readonly room: JovRoom;
  readonly people: Map<string, Float64Array>;
}

export function createConfusionTally(): ConfusionTally {
  const rooms = new Map<string, RoomCounts>();
  const add = (room: JovRoom, person: string, truth: number, answered: number): void => {
    const n = room.aois.length;
    const own = rooms.get(room.name) ?? { room, people: new Map<string, Float64Array>() };
    rooms.set(room.name, own);
    const counts = own.people.get(person) ?? new Float64Array(n * n);
    own.people.set(person, counts);
    counts[truth * n + answered] = (counts[truth * n + answered] ?? 0) + 1;
  };
  return {
    watch: (method) =>
      watchedMethod(method, (trial, instance, answer) => {
        const answered = largestOf(answer);
        if (instance.task === 'T0' && answered !== null) add(trial.room, personKey(trial), instance.truth, answered);
      }),
    confusions: () =>
      [...rooms.values()]
        .flatMap(confusionsOf)
        .sort((a, b) => b.share - a.share)
        .slice(0, SHOWN),
  };
}

/** The AOI that an answer puts first, the earlier one in a tie. */
function largestOf(answer: Prediction): number | null {
  if (answer.type !== 'probabilities' && answer.type !== 'ranking') return null;
  const values = Array.from(answer.type === 'probabilities' ? answer.p : answer.values);
  return values.reduce((best, value, index) => (value > (values[best] ?? value) ? index : best), 0);
}

function confusionsOf({ room, people }: RoomCounts): readonly Confusion[] {
  const n = room.aois.length;
  return room.aois.flatMap(({ label }, truth) => {
    const shares = [...people.values()].flatMap((counts) => {
      const answers = counts.subarray(truth * n, (truth + 1) * n);
      const looks = answers.reduce((sum, count) => sum + count, 0);
      return looks < LEAST_LOOKS ? [] : [answers.map((count) => count / looks)];
    });
    if (shares.length < LEAST_PEOPLE) return [];
    return room.aois.flatMap((answered, index) => {
      const share = shares.reduce((sum, own) => sum + (own[index] ?? 0), 0) / shares.length;
      return index === truth || share === 0 ? [] : [{ room: room.name, truth: label, answered: answered.label, share }];
    });
  });
}
