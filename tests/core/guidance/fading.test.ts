import { afterPractice, FADING_POLICY, NEW_TRAINEE, type PracticeResult, practiceOf, type TraineeSkills } from 'heed';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../seeded-random.ts';
import { missed, practised, rehearse, spillAsHazard, starts } from './rehearsal.ts';

const patience = (results: readonly PracticeResult[], from: TraineeSkills = NEW_TRAINEE): number =>
  practiceOf(
    results.reduce((trainee, result) => afterPractice(trainee, 'spills', result, FADING_POLICY), from),
    'spills',
  ).patience;

/** A hazard for which nobody looks, or someone looks from `lookMs` on. */
const hazard = (deadlineMs: number, lookMs: number, untilMs: number, skill?: string) => {
  const aois = spillAsHazard(deadlineMs, skill === undefined ? {} : { skill });
  const unseen = { importance: { spill: 0.95 }, aois };
  const seen = { ...unseen, attended: { spill: 0.9 } };
  return lookMs > untilMs
    ? ([[untilMs, unseen]] as const)
    : ([
        [lookMs, unseen],
        [untilMs, seen],
      ] as const);
};
const NEVER = 1e9;
const unprobed = { probeShare: 0 };

describe('G4: practice changes patience', () => {
  it('each success lengthens it, each miss shortens it, help that worked leaves it', () => {
    expect(patience([])).toBe(1);
    expect(patience(['success'])).toBeCloseTo(1.25, 10);
    expect(patience(['success', 'success'])).toBeCloseTo(1.5625, 10);
    // Three steps down for every step up: 75 % successes is where the two balance.
    expect(patience(['miss'])).toBeCloseTo(1.25 ** -3, 10);
    expect(patience(['success', 'success', 'success', 'miss'])).toBeCloseTo(1, 10);
    expect(patience(['helped'])).toBe(1);
  });

  it('stays within its bounds, whatever happens', () => {
    expect(patience(Array.from({ length: 100 }, () => 'success'))).toBe(FADING_POLICY.mostPatience);
    expect(patience(Array.from({ length: 100 }, () => 'miss'))).toBe(FADING_POLICY.leastPatience);
  });

  it('settles where the trainee succeeds in the target share of occasions', () => {
    // A trainee for whom patience p is met with a look in 1 / (1 + (p / 3)^2) of occasions: 0.75 at p = 1.73.
    const random = seededRandom(7);
    let trainee = NEW_TRAINEE;
    let [successes, sum] = [0, 0];
    for (let i = 0; i < 4000; i++) {
      const { patience } = practiceOf(trainee, 'spills');
      const isSuccess = random() < 1 / (1 + (patience / 3) ** 2);
      if (i >= 1000) [successes, sum] = [successes + (isSuccess ? 1 : 0), sum + Math.log(patience)];
      trainee = afterPractice(trainee, 'spills', isSuccess ? 'success' : 'miss', FADING_POLICY);
    }
    expect(successes / 3000).toBeCloseTo(0.75, 1);
    expect(Math.exp(sum / 3000)).toBeGreaterThan(1.3);
    expect(Math.exp(sum / 3000)).toBeLessThan(2.2);
  });

  it('counts each skill by itself, and never changes what it was given', () => {
    const once = afterPractice(NEW_TRAINEE, 'spills', 'success', FADING_POLICY);
    const twice = afterPractice(once, 'signs', 'miss', FADING_POLICY);
    expect(NEW_TRAINEE.skills).toEqual([]);
    expect(practiceOf(twice, 'spills')).toBe(practiceOf(once, 'spills'));
    expect(practiceOf(twice, 'signs')).toMatchObject({ successes: 0, misses: 1 });
  });
});

describe('G4: patience changes cues', () => {
  it('starts later for the practised: (patience - 1) x 1.5 s', () => {
    const at = (patience: number) =>
      starts(rehearse(hazard(60_000, NEVER, 12_000), unprobed, practised('object', patience)).events)[0]?.[1];
    expect([at(0.5), at(1), at(2), at(4)]).toEqual([0, 0, 1500, 4500]);
  });

  it('waits for everyone, before any cue, where the policy has a patience for needs', () => {
    const at = (patience: number) =>
      starts(
        rehearse(hazard(60_000, NEVER, 12_000), { ...unprobed, needPatienceMs: 800 }, practised('object', patience))
          .events,
      )[0]?.[1];
    expect([at(0.5), at(1), at(2)]).toEqual([400, 800, 3100]);
  });

  it('climbs later for the practised, sooner for those who miss', () => {
    const climbs = (patience: number) =>
      rehearse(hazard(60_000, NEVER, 25_000), unprobed, practised('object', patience)).events.map(
        ({ timeMs, cue }) => `${cue} ${timeMs}`,
      );
    expect(climbs(0.5)).toEqual(['glow 0', 'ring 1000', 'line 2760']);
    expect(climbs(2)).toEqual(['glow 1500', 'ring 5500', 'line 12500']);
  });

  it('leaves a hazard to a trainee whose patience outlasts its window', () => {
    const { events } = rehearse(hazard(5000, NEVER, 5000), unprobed, practised('object', 8));
    expect(events).toEqual([]);
  });

  it('goes by the skill that the author named, else by the kind', () => {
    const named = rehearse(hazard(60_000, NEVER, 2000, 'spills'), unprobed, practised('spills', 4));
    expect(named.events).toEqual([]);
    const other = rehearse(hazard(60_000, NEVER, 2000, 'spills'), unprobed, practised('object', 4));
    expect(starts(other.events)).toEqual([['spill', 0]]);
  });
});

describe('G4: a run changes practice', () => {
  it.each([
    ['a look before any cue is a success', hazard(60_000, 1000, 3000), 4, { successes: 1, helped: 0, misses: 0 }],
    ['a look at a glow is a success', hazard(60_000, 1000, 3000), 1, { successes: 1, helped: 0, misses: 0 }],
    ['a look at a ring is help', hazard(60_000, 3000, 5000), 1, { successes: 0, helped: 1, misses: 0 }],
    ['a deadline without a look is a miss', hazard(5000, NEVER, 6000), 1, { successes: 0, helped: 0, misses: 1 }],
    ['a hazard that is still on when the run ends is neither', hazard(60_000, NEVER, 3000), 1, undefined],
  ] as const)('%s', (_name, script, patience, counts) => {
    const { skills } = rehearse(script, unprobed, practised('object', patience));
    expect(practiceOf(skills, 'object')).toMatchObject(counts ?? { successes: 0, helped: 0, misses: 0 });
  });

  it('counts a hazard once, however often guidance comes back to it', () => {
    const aois = spillAsHazard(60_000);
    const unseen = { importance: { spill: 0.95 }, aois };
    const seen = { ...unseen, attended: { spill: 0.9 } };
    const { skills, events } = rehearse(
      [
        [1000, unseen],
        [2000, seen],
        [20_000, unseen],
        [22_000, seen],
      ],
      { ...unprobed, noticedRecencyMs: 5000 },
    );
    expect(starts(events).length).toBeGreaterThan(1);
    expect(practiceOf(skills, 'object').successes).toBe(1);
  });

  it('counts a cue that nobody followed as a miss even where there is no deadline', () => {
    const { skills } = rehearse([[11_000, missed]]);
    expect(practiceOf(skills, 'object').misses).toBe(1);
  });

  it('lets patience alone in guided mode', () => {
    const { skills } = rehearse(hazard(60_000, 1000, 3000), { mode: 'guided' });
    expect(practiceOf(skills, 'object')).toEqual({ skill: 'object', successes: 1, helped: 0, misses: 0, patience: 1 });
  });

  it('keeps skills as they were given until there is something to learn', () => {
    const given = practised('object', 3);
    expect(rehearse([[500, {}]], unprobed, given).skills).toBe(given.skills);
  });
});
