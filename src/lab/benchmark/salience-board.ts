import { bootstrapInterval, meanEstimate } from './bootstrap.ts';
import type { Method, SalienceQuestion } from './method.ts';
import { spearman } from './ranks.ts';
import type { Estimate, MethodScore, TableKey, TaskTable } from './results.ts';
import { humanCeiling } from './salience-ceiling.ts';
import { meanVector, salienceShares } from './salience-shares.ts';
import type { Split } from './split.ts';
import { tableName } from './table-key.ts';

/** Collects the answers to T5, the salience of the AOIs of rooms never fitted on. */
export interface SalienceBoard {
  /** What to ask about a split: every test room without a training trial, once per kind of inputs. */
  questionsOf(split: Split): readonly SalienceQuestion[];
  add(method: Method, split: Split, question: SalienceQuestion, scores: ArrayLike<number>): void;
  /** Every answered table, with what people say about each other below the methods. */
  tables(): readonly TaskTable[];
}

interface Sheet {
  readonly key: TableKey;
  readonly shares: ReadonlyMap<string, Float64Array>;
  readonly methods: MethodScore[];
}

export function createSalienceBoard(): SalienceBoard {
  const sheets = new Map<string, Sheet>();
  return {
    questionsOf({ training, test }) {
      const fittedOn = new Set(training.map(({ room }) => room.name));
      const rooms = new Map(test.map(({ room }) => [room.name, room]));
      return [...rooms.values()]
        .filter(({ name }) => !fittedOn.has(name))
        .flatMap((room): readonly SalienceQuestion[] => [
          { room, inputs: 'geometry', trials: [] },
          { room, inputs: 'head', trials: test.filter((trial) => trial.room.name === room.name) },
        ]);
    },
    add({ name, role }, split, { room, inputs }, scores) {
      const key: TableKey = { task: 'T5', split: split.name, inputs };
      const id = `${tableName(key)}, ${room.name}`;
      const sheet = sheets.get(id) ?? {
        key,
        shares: salienceShares(split.test.filter((trial) => trial.room.name === room.name)),
        methods: [],
      };
      sheets.set(id, sheet);
      sheet.methods.push({ method: name, role, metrics: salienceMetrics(sheet.shares, scores) });
    },
    tables: () =>
      [...sheets.values()].map(({ key, shares, methods }) => ({
        ...key,
        instances: shares.values().next().value?.length ?? 0,
        people: shares.size,
        methods: [...methods, ...humanCeiling(shares)],
      })),
  };
}

/** Rank correlation of scores with the people's mean shares, then the mean of the correlations with each person. */
function salienceMetrics(
  shares: ReadonlyMap<string, Float64Array>,
  scores: ArrayLike<number>,
): { readonly rho: Estimate; readonly rhoPeople: Estimate } {
  const people = [...shares.values()];
  const withMean = (drawn: Iterable<number>): number =>
    spearman(scores, meanVector([...drawn].map((person) => people[person] ?? new Float64Array(scores.length))));
  const [low, high] = bootstrapInterval(people.length, withMean);
  return {
    rho: { value: withMean(people.keys()), low, high, perPerson: {} },
    rhoPeople: meanEstimate(new Map([...shares].map(([person, own]) => [person, spearman(scores, own)]))),
  };
}
