import { angleBetweenDeg, forwardRay, type Pose } from 'heed';
import { describe, expect, it } from 'vitest';
import { attendedInstances } from '../../../src/lab/benchmark/attended-instances.ts';
import type { JovTrial } from '../../../src/lab/jov/jov-trial.ts';
import { DAMAGES, type Damage, damagedTrial } from '../../../src/lab/robustness/damage.ts';
import type { DamagedTrial } from '../../../src/lab/robustness/damaged-trial.ts';
import { searchingTrial } from '../flow/searching-trial.ts';
import { nearestCentre } from './nearest-centre.ts';

const trial = searchingTrial(3, 1);
const asked = new Set(attendedInstances(trial).map(({ at }) => at));
const damaged = (damage: Damage, of = trial): DamagedTrial => damagedTrial(of, asked, damage);

const viewerAt = ({ frames }: JovTrial, at: number): Pose => {
  const viewer = frames[at]?.sample.viewer ?? null;
  if (viewer === null) throw new Error(`expected a head in frame ${at}`);
  return viewer;
};

/** Angles between the head rays of two versions of a trial. */
const turnsDeg = (a: JovTrial, b: JovTrial): readonly number[] =>
  a.frames.map((_, at) =>
    angleBetweenDeg(forwardRay(viewerAt(a, at)).direction, forwardRay(viewerAt(b, at)).direction),
  );

it.each(DAMAGES)('damages the same way each time, in the same time and without a change of labels: $type', (damage) => {
  const result = damaged(damage);
  expect(damaged(damage)).toEqual(result);
  expect(result.trial.frames).toHaveLength(result.frames.length);
  expect(result.trial.room.aois).toHaveLength(result.aois.length);
  result.trial.frames.forEach((frame, at) => {
    const before = trial.frames[result.frames[at] ?? -1];
    expect(frame.row).toBe(before?.row);
    expect(frame.sample.timeMs).toBe(before?.sample.timeMs);
    if (typeof frame.attended === 'number') expect(result.aois[frame.attended]).toBe(before?.attended);
  });
});

describe('noise on rays', () => {
  it('of no degrees turns nothing', () => {
    expect(Math.max(...turnsDeg(trial, damaged({ type: 'ray-noise', noiseDeg: 0 }).trial))).toBeLessThan(1e-5);
  });

  it('is as large as it says, fresh in each frame', () => {
    const turns = turnsDeg(trial, damaged({ type: 'ray-noise', noiseDeg: 2 }).trial);
    const perAxisDeg = Math.sqrt(turns.reduce((sum, turn) => sum + turn ** 2, 0) / turns.length / 2);
    expect(perAxisDeg).toBeGreaterThan(1.5);
    expect(perAxisDeg).toBeLessThan(2.5);
    expect(new Set(turns).size).toBe(turns.length);
  });
});

describe('frames that never arrive', () => {
  it('are the share that is said, none that is asked about', () => {
    const few = new Set([...asked].slice(0, 8));
    const result = damagedTrial(trial, few, { type: 'dropped-frames', share: 0.5 });
    expect(result.frames).toHaveLength(trial.frames.length / 2);
    for (const at of few) expect(result.trial.frames[result.frames.indexOf(at)]).toBe(trial.frames[at]);
  });
});

it('no controller is none in any frame', () => {
  const { frames } = damaged({ type: 'no-controller' }).trial;
  expect(frames.every(({ sample }) => sample.inputs.length === 0)).toBe(true);
});

describe('a delay', () => {
  it('of nothing changes nothing', () => {
    expect(damaged({ type: 'delay', delayMs: 0 }).trial).toEqual(trial);
  });

  it('of one frame shows the frame before', () => {
    const late = damaged({ type: 'delay', delayMs: 33 }).trial;
    expect(late.frames[20]?.sample).toEqual({ ...trial.frames[19]?.sample, timeMs: trial.frames[20]?.sample.timeMs });
    expect(late.frames[0]?.sample.viewer).toBeNull();
  });

  it('between two frames shows a head between both', () => {
    const late = damaged({ type: 'delay', delayMs: 16.5 }).trial;
    const [from, to] = [19, 20].map((at) => forwardRay(viewerAt(trial, at)).direction);
    const between = forwardRay(viewerAt(late, 20)).direction;
    if (from === undefined || to === undefined) throw new Error('expected two frames');
    expect(angleBetweenDeg(between, from)).toBeCloseTo(angleBetweenDeg(from, to) / 2, 5);
    expect(angleBetweenDeg(between, to)).toBeCloseTo(angleBetweenDeg(from, to) / 2, 5);
  });
});

describe('objects nobody registered', () => {
  const { trial: part, aois } = damaged({ type: 'unknown-objects', share: 0.5 });

  it('are half of them, others in another trial', () => {
    expect(aois).toHaveLength(3);
    expect(part.room.aois).toEqual(aois.map((index) => trial.room.aois[index ?? -1]));
    const choices = [1, 2, 3, 4, 5, 6].map((number) =>
      damaged({ type: 'unknown-objects', share: 0.5 }, searchingTrial(3, number)).aois.join(),
    );
    expect(new Set(choices).size).toBeGreaterThan(1);
  });

  it('are elsewhere to those who look at them', () => {
    part.frames.forEach(({ attended }, at) => {
      const before = trial.frames[at]?.attended ?? null;
      const isUnknown = typeof before === 'number' && !aois.includes(before);
      expect(attended === 'elsewhere').toBe(before === 'elsewhere' || isUnknown);
    });
  });

  it('are no targets either', () => {
    expect(part.room.targets.map((index) => aois[index])).toEqual(aois);
    expect(part.target).toBe(aois.indexOf(trial.target));
  });
});

describe('objects added at random', () => {
  const { room } = damaged({ type: 'distractors', times: 3 }).trial;

  it('make three times as many, each with a name of its own', () => {
    expect(room.aois).toHaveLength(3 * trial.room.aois.length);
    expect(room.kinds).toHaveLength(room.aois.length);
    expect(room.aois.slice(0, trial.room.aois.length)).toEqual(trial.room.aois);
    expect(new Set(room.aois.map(({ id }) => id)).size).toBe(room.aois.length);
  });

  it('lie within the bounds of the room', () => {
    for (const axis of [0, 1, 2] as const) {
      const ends = (side: -1 | 1) => room.aois.map(({ box }) => box.center[axis] + (side * box.size[axis]) / 2);
      const own = trial.room.aois.length;
      expect(Math.min(...ends(-1))).toBeGreaterThanOrEqual(Math.min(...ends(-1).slice(0, own)) - 1e-9);
      expect(Math.max(...ends(1))).toBeLessThanOrEqual(Math.max(...ends(1).slice(0, own)) + 1e-9);
    }
  });

  it('take their finer boxes with them', () => {
    const [first, ...others] = trial.room.aois;
    if (first === undefined) throw new Error('expected an AOI');
    const aois = [{ ...first, parts: [first.box] }, ...others];
    const added = damaged({ type: 'distractors', times: 2 }, { ...trial, room: { ...trial.room, aois } }).trial;
    const copy = added.room.aois[aois.length];
    for (const axis of [0, 1, 2] as const) {
      expect(copy?.parts?.[0]?.center[axis]).toBeCloseTo(copy?.box.center[axis] ?? Number.NaN, 12);
    }
  });
});

describe('a mirrored room', () => {
  it('turns left into right', () => {
    const { trial: mirrored } = damaged({ type: 'mirrored-room' });
    const [x, y, z] = forwardRay(viewerAt(trial, 25)).direction;
    const seen = forwardRay(viewerAt(mirrored, 25)).direction;
    [-x, y, z].forEach((value, axis) => {
      expect(seen[axis]).toBeCloseTo(value, 12);
    });
  });

  it('is the same to a rule of geometry, the same again after a second mirror', () => {
    const { trial: mirrored } = damaged({ type: 'mirrored-room' });
    for (const at of asked) {
      nearestCentre(mirrored, at).forEach((p, i) => {
        expect(p).toBeCloseTo(nearestCentre(trial, at)[i] ?? Number.NaN, 9);
      });
    }
    expect(damaged({ type: 'mirrored-room' }, mirrored).trial).toEqual(trial);
  });
});
