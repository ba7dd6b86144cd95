import type { AoiNow, ScenarioOutput } from 'heed';
import { describe, expect, it } from 'vitest';
import { type Deed, lines, runHeadless } from './run-headless.ts';
import { type Edits, sample } from './sample-scenario.ts';

/** The run of the sample after 1 s more than `effects` happen at 20 s. */
function withEffects(effects: readonly object[], edits: Edits = {}, behave: (runMs: number) => Deed = () => ({})) {
  const scenario = sample({ ...edits, 'events[4]': { id: 'probe', trigger: { type: 'time', atMs: 20_000 }, effects } });
  const seen: ScenarioOutput[] = [];
  const run = runHeadless(scenario, behave, { untilMs: 21_000 });
  return { ...run, seen, log: run.log.filter(({ atMs }) => atMs >= 20_000) };
}

const aoi = (output: ScenarioOutput, id: string): AoiNow | undefined => output.aois.find((each) => each.id === id);

describe('effects', () => {
  it('state: with the moment since when', () => {
    const { last } = withEffects([{ type: 'state', aoi: 'saw', state: 'off' }]);
    expect(aoi(last, 'saw')).toMatchObject({ state: 'off', stateSinceMs: 20_000, changedMs: 20_000 });
    expect(aoi(last, 'cart')).toMatchObject({ state: 'idle', stateSinceMs: 0, changedMs: null, motion: null });
  });

  it('move: along the path at its speeds, staying at its end', () => {
    const move = [{ type: 'move', aoi: 'cart', path: 'aisle' }];
    expect(aoi(withEffects(move).last, 'cart')?.motion).toEqual({
      path: 'aisle',
      progress: 1 / 6,
      position: [0, 0, -1],
      headingDeg: 0,
    });
    // 4 m at 8 m/s, then 1 m of 2 m at 2 m/s: 1 s of 1.5 s.
    const fast = withEffects(move, { 'paths[0].speedMps': [8, 2] });
    expect(aoi(fast.last, 'cart')?.motion).toMatchObject({ position: [1, 0, -4], headingDeg: -90 });
    expect(aoi(fast.last, 'cart')?.motion?.progress).toBeCloseTo(2 / 3, 12);
    expect(aoi(withEffects(move, { 'paths[0].speedMps': 50 }).last, 'cart')?.motion).toMatchObject({
      progress: 1,
      position: [2, 0, -4],
    });
    // Eased, a sixth of the time is 10/6^3 - 15/6^4 + 6/6^5 of the way.
    const eased = withEffects([{ type: 'move', aoi: 'cart', path: 'aisle', ease: true }]);
    expect(aoi(eased.last, 'cart')?.motion?.progress).toBeCloseTo(10 / 216 - 15 / 1296 + 6 / 7776, 12);
  });

  it('appear, disappear', () => {
    expect(aoi(withEffects([]).last, 'spill')?.visible).toBe(false);
    expect(aoi(withEffects([{ type: 'appear', aoi: 'spill' }]).last, 'spill')?.visible).toBe(true);
    expect(aoi(withEffects([{ type: 'disappear', aoi: 'saw' }]).last, 'saw')?.visible).toBe(false);
  });

  it('sound, speak: told once, shown as long as reading takes', () => {
    const text = { en: 'Mind the step', zh: '小心台阶' };
    const speak = withEffects([
      { type: 'sound', sound: 'horn' },
      { type: 'speak', text, aoi: 'saw' },
    ]);
    expect(speak.log.slice(1)).toEqual([
      { type: 'sound', atMs: 20_000, sound: 'horn', aoi: null },
      { type: 'spoken', atMs: 20_000, text, speaker: 'saw' },
    ]);
    // 13 characters.
    expect(speak.last.subtitle).toEqual({ text, speaker: 'saw', untilMs: 20_000 + 1500 + 13 * 60 });
    expect(withEffects([{ type: 'speak', text, lengthMs: 900 }]).last.subtitle).toBeNull();
  });

  it('S20 start-hazard, stop-hazard: as the three-dimensional side poses them', () => {
    const { last } = withEffects([]);
    expect(last.activeHazards).toEqual([
      {
        hazard: 'bare-blade',
        aoiId: 'saw',
        skill: 'scanning',
        always: false,
        response: 'look',
        status: 'overdue',
        ageMs: 11_000,
        deadlineMs: 18_000,
      },
    ]);
    const stopped = withEffects([{ type: 'stop-hazard', hazard: 'bare-blade' }]);
    expect(stopped.last.activeHazards).toEqual([]);
    expect(lines(stopped.log)).toEqual([
      '20000 event-fired probe',
      '20000 hazard-missed bare-blade',
      '20000 hazard-stopped bare-blade',
    ]);
  });

  it('S28 start-objective: opens what else would be open from the start', () => {
    const { last, log } = withEffects([{ type: 'start-objective', objective: 'lockout' }]);
    expect(lines(log)).toContain('20000 objective-started lockout');
    expect(last.objectives[0]).toMatchObject({ status: 'open', next: 0 });
    expect(withEffects([{ type: 'fail-objective', objective: 'lockout' }]).last.objectives[0]?.status).toBe('failed');
  });

  it('S29 ask: waits for one answer', () => {
    const ask = [{ type: 'ask', question: 'first-step' }];
    expect(withEffects(ask).last.question).toBe('first-step');
    const answers = (runMs: number): Deed =>
      runMs >= 20_500 ? { answers: [{ question: 'first-step', option: runMs === 20_500 ? 'cut' : 'tell' }] } : {};
    const { last, log } = withEffects(ask, {}, answers);
    expect(last.question).toBeNull();
    expect(log.slice(2)).toEqual([
      {
        type: 'question-answered',
        atMs: 20_500,
        question: 'first-step',
        option: 'cut',
        correct: false,
        reactionMs: 500,
      },
      { type: 'objective-failed', atMs: 20_500, objective: 'know', reason: 'wrong-answer' },
    ]);
  });

  it('goto: calls an event, at once, once', () => {
    const { log } = withEffects([
      { type: 'goto', event: 'quiz' },
      { type: 'goto', event: 'quiz' },
    ]);
    expect(lines(log)).toEqual(['20000 event-fired probe', '20000 event-fired quiz', '20000 question-asked']);
  });

  it('branch: takes the first case that holds, or the other way', () => {
    const branch = {
      type: 'branch',
      cases: [
        { if: { type: 'flag', flag: 'never' }, goto: 'cart-rolls' },
        { if: { type: 'hazard', hazard: 'bare-blade', is: 'noticed' }, goto: 'quiz' },
      ],
      otherwise: 'oil-runs',
    };
    const flag = { type: 'flag', flag: 'never', is: false };
    const taken = (behave?: (runMs: number) => Deed): readonly string[] =>
      lines(withEffects([flag, branch], {}, behave).log);
    expect(taken()).toContain('20000 event-fired oil-runs');
    expect(taken((runMs) => ({ selected: runMs === 12_000 ? ['saw'] : [] }))).toContain('20000 event-fired quiz');
    expect(lines(withEffects([{ type: 'flag', flag: 'never' }, branch]).log)).toContain('20000 event-fired cart-rolls');
  });

  it('end: settles what is open', () => {
    const { last, log } = withEffects([{ type: 'end', outcome: 'failed' }]);
    expect(last.ended).toBe(true);
    expect(lines(log)).toEqual([
      '20000 event-fired probe',
      '20000 hazard-missed bare-blade',
      '20000 objective-failed lockout',
      '20000 objective-failed know',
      '20000 ended',
    ]);
    expect(log.at(-1)).toEqual({ type: 'ended', atMs: 20_000, outcome: 'failed' });
  });
});
