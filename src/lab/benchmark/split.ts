import type { JovTrial } from '../jov/jov-trial.ts';
import type { SplitName } from './results.ts';

/** Trials to fit on beside trials of people (or rooms) never fitted on. */
export interface Split {
  readonly name: SplitName;
  /** Number within the splits of this name, from 0. */
  readonly fold: number;
  readonly training: readonly JovTrial[];
  readonly test: readonly JovTrial[];
}

/** People of each test of split `lopo`, by number: one of the kitchen, one of the office. */
const LOPO_FOLDS: readonly (readonly [kitchen: number, office: number])[] = [
  [9, 6],
  [10, 7],
  [12, 8],
  [13, 11],
  [15, 14],
  [18, 17],
];

/** Key of a person, `kitchen 9`. */
export const personKey = ({ room, person }: Pick<JovTrial, 'room' | 'person'>): string => `${room.name} ${person}`;

/** Leave people out: everybody is tested once, by what the people of the other folds gave. */
export const lopoSplits = (trials: readonly JovTrial[]): readonly Split[] =>
  LOPO_FOLDS.map((people, fold) => ({
    name: 'lopo',
    fold,
    training: trials.filter(({ person }) => !people.includes(person)),
    test: trials.filter(({ person }) => people.includes(person)),
  }));

/** Room transfer: fit on the people of one room, test in the other. */
export const roomSplits = (trials: readonly JovTrial[]): readonly Split[] =>
  (
    [
      ['kitchen->office', 'kitchen', 'office'],
      ['office->kitchen', 'office', 'kitchen'],
    ] as const
  ).map(([name, from, to]) => ({
    name,
    fold: 0,
    training: trials.filter(({ room }) => room.name === from),
    test: trials.filter(({ room }) => room.name === to),
  }));

/** Split `final`: fit on everybody of one folder, test on everybody of another. */
export const finalSplit = (training: readonly JovTrial[], test: readonly JovTrial[]): Split => ({
  name: 'final',
  fold: 0,
  training,
  test,
});

/** Splits that have somebody to fit on as well as somebody to test. */
export const soundSplits = (splits: readonly Split[]): readonly Split[] =>
  splits.filter(({ training, test }) => training.length > 0 && test.length > 0);
