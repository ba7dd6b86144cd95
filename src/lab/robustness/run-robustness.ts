import { attendedInstances } from '../benchmark/attended-instances.ts';
import { meanEstimate } from '../benchmark/bootstrap.ts';
import type { AttendedInstance } from '../benchmark/instance.ts';
import type { FittedMethod, Method, Prediction } from '../benchmark/method.ts';
import { addAnswer, createPersonTally, type PersonTally } from '../benchmark/person-tally.ts';
import type { RobustnessRow } from '../benchmark/results.ts';
import { personKey, type Split } from '../benchmark/split.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { DAMAGES, type Damage, damagedTrial } from './damage.ts';
import { damageWords } from './damage-words.ts';
import { withSamples } from './damaged-trial.ts';

/** Rows 33 ms apart say nearly the same: one in so many is asked about. */
const EVERY = 5;

export interface RobustnessOptions {
  /** Absent: every damage of the report. */
  readonly damages?: readonly Damage[];
  /** Told when a split begins to be fitted, then when it begins to be tested. */
  readonly onStep?: (split: Split, step: 'fit' | 'test') => void;
}

/** Answers of one person to damaged input beside the answers to the recorded one, about the same instants and AOIs. */
interface Pair {
  readonly own: PersonTally;
  readonly recorded: PersonTally;
}

/**
 * What each damage costs a method on T0, undamaged input first.
 *
 * A method is fitted once per split on undamaged trials, then asked about the same instants of every version of each test
 * trial. An answer is scored among all AOIs of the room that the method was shown: what goes to a distractor is lost. Where
 * objects are unknown, only instants whose object is registered count, and the undamaged answer that the row is compared
 * with is made to sum to 1 over the registered ones too: fewer candidates alone win nothing.
 */
export async function runRobustness(
  method: Method,
  splits: readonly Split[],
  { damages = DAMAGES, onStep }: RobustnessOptions = {},
): Promise<readonly RobustnessRow[]> {
  const recorded = new Map<string, Pair>();
  const damaged = damages.map((damage) => ({ damage, people: new Map<string, Pair>() }));
  for (const split of splits) {
    onStep?.(split, 'fit');
    const testRooms = [...new Map(split.test.map(({ room }) => [room.name, room])).values()];
    const fitted = await method.fit(split.training, { split: split.name, fold: split.fold, testRooms });
    onStep?.(split, 'test');
    for (const whole of split.test) {
      const instances = askedInstances(whole);
      if (instances.length === 0) continue;
      const trial = knownAt(whole, instances);
      const plain = await answersOf(fitted, trial, instances);
      add(recorded, whole, instances, plain, plain);
      for (const { damage, people } of damaged) {
        await compare(fitted, trial, instances, plain, damage, people);
      }
    }
    fitted.dispose?.();
  }
  if (recorded.size === 0) return [];
  return [
    rowOf({ damage: 'undamaged', level: '' }, recorded),
    ...damaged.filter(({ people }) => people.size > 0).map(({ damage, people }) => rowOf(damageWords(damage), people)),
  ];
}

/** Every fifth instance of T0; where counting begins goes round from trial to trial, so that no part of a look is favoured. */
const askedInstances = (trial: JovTrial): readonly AttendedInstance[] =>
  attendedInstances(trial).filter((_, index) => index % EVERY === trial.trial % EVERY);

/** What may be known at the last instance: no later frame, no eye. */
function knownAt(trial: JovTrial, instances: readonly AttendedInstance[]): JovTrial {
  const last = Math.max(...instances.map(({ at }) => at));
  return withSamples({ ...trial, frames: trial.frames.slice(0, last + 1) }, (sample) => ({ ...sample, eye: null }));
}

async function compare(
  fitted: FittedMethod,
  trial: JovTrial,
  instances: readonly AttendedInstance[],
  plain: readonly Prediction[],
  damage: Damage,
  people: Map<string, Pair>,
): Promise<void> {
  const damaged = damagedTrial(trial, new Set(instances.map(({ at }) => at)), damage);
  const asked: AttendedInstance[] = [];
  const before: Prediction[] = [];
  instances.forEach(({ at, truth }, index) => {
    const place = damaged.aois.indexOf(truth);
    const answer = plain[index];
    if (place < 0 || answer === undefined) return;
    asked.push({ task: 'T0', at: damaged.frames.indexOf(at), truth: place });
    before.push(among(answer, damaged.aois));
  });
  if (asked.length > 0) add(people, trial, asked, await answersOf(fitted, damaged.trial, asked), before);
}

async function answersOf(
  fitted: FittedMethod,
  trial: JovTrial,
  instances: readonly AttendedInstance[],
): Promise<readonly Prediction[]> {
  const answers = await fitted.predict(trial, instances);
  return instances.map((_, index) => {
    const answer = answers[index] ?? null;
    if (answer?.type !== 'probabilities') {
      throw new Error(`runRobustness: expected probabilities for every instant, got ${answer?.type ?? 'none'}`);
    }
    return answer;
  });
}

/** Keeps a sum above zero where everything went to AOIs that are left out. */
const LEAST = 1e-30;

/** An answer about the undamaged room in the places of the damaged one; what was not there had nothing. */
function among(answer: Prediction, aois: readonly (number | null)[]): Prediction {
  if (answer.type !== 'probabilities') return answer;
  return {
    type: 'probabilities',
    p: aois.map((index) => (index === null ? 0 : Math.max(LEAST, answer.p[index] ?? 0))),
  };
}

function add(
  people: Map<string, Pair>,
  trial: JovTrial,
  instances: readonly AttendedInstance[],
  own: readonly Prediction[],
  recorded: readonly Prediction[],
): void {
  const pair = people.get(personKey(trial)) ?? { own: createPersonTally(), recorded: createPersonTally() };
  people.set(personKey(trial), pair);
  instances.forEach((instance, index) => {
    const [answer, before] = [own[index], recorded[index]];
    if (answer === undefined || before === undefined) return;
    addAnswer(pair.own, instance, answer);
    addAnswer(pair.recorded, instance, before);
  });
}

function rowOf(words: Pick<RobustnessRow, 'damage' | 'level'>, people: ReadonlyMap<string, Pair>): RobustnessRow {
  const mean = (of: (pair: Pair) => number): RobustnessRow['top1'] =>
    meanEstimate(new Map([...people].map(([person, pair]) => [person, of(pair)])));
  const top1 = ({ top1: hits, count }: PersonTally): number => hits / count;
  return {
    ...words,
    top1: mean(({ own }) => top1(own)),
    nll: mean(({ own }) => own.nll / own.count),
    lost: mean(({ own, recorded }) => top1(recorded) - top1(own)).value,
  };
}
