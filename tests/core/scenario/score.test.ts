import { type RunLog, type RunLogEntry, scoreRun } from 'heed';
import { describe, expect, it } from 'vitest';
import { runHeadless } from './run-headless.ts';
import { sample } from './sample-scenario.ts';

const scenario = sample();

const started = (hazard: string, aoi: string, atMs: number): RunLogEntry => ({
  type: 'hazard-started',
  atMs,
  hazard,
  aoi,
  skill: 'scanning',
  deadlineMs: atMs + 8000,
});

const noticed = (hazard: string, aoi: string, atMs: number, reactionMs: number, probability: number): RunLogEntry => ({
  type: 'hazard-noticed',
  atMs,
  hazard,
  aoi,
  reactionMs,
  probability,
  by: probability === 1 ? 'select' : 'look',
});

const opened = (objective: string, atMs: number): RunLogEntry => ({ type: 'objective-started', atMs, objective });
const alarm = (atMs: number): RunLogEntry => ({ type: 'false-alarm', atMs, aoi: 'cart' });

describe('the score of a run', () => {
  it('S33-S37 by hand: one hazard noticed, one late, one objective completed with a mistake, one false alarm', () => {
    const log: RunLog = [
      opened('lockout', 0),
      started('bare-blade', 'saw', 10_000),
      noticed('bare-blade', 'saw', 12_000, 2000, 0.6),
      started('slippery', 'spill', 30_000),
      {
        type: 'hazard-overdue',
        atMs: 40_000,
        hazard: 'slippery',
        aoi: 'spill',
        instead: { aoi: 'cart', probability: 0.5 },
      },
      {
        type: 'hazard-late',
        atMs: 41_000,
        hazard: 'slippery',
        aoi: 'spill',
        reactionMs: 11_000,
        probability: 1,
        by: 'select',
      },
      { type: 'objective-mistake', atMs: 50_000, objective: 'lockout', step: 1, probability: 1 },
      { type: 'objective-step', atMs: 51_000, objective: 'lockout', step: 0, probability: 1 },
      { type: 'objective-step', atMs: 52_000, objective: 'lockout', step: 1, probability: 1 },
      { type: 'objective-completed', atMs: 52_000, objective: 'lockout' },
      alarm(53_000),
      { type: 'ended', atMs: 100_000, outcome: 'time-up' },
    ];
    const score = scoreRun(scenario, log);
    // Severities 1 and 3: (1 x 1 + 3 x 0.4) / 4 = 0.55; one mistake: 0.9; two hazards, one false alarm: 2 / 3.
    expect(score.parts.noticing).toBeCloseTo(0.55, 12);
    expect(score.parts.doing).toBeCloseTo(0.9, 12);
    expect(score.parts.care).toBeCloseTo(2 / 3, 12);
    // 100 x 2/3 x (0.6 x 0.55 + 0.4 x 0.9) = 46.
    expect(score.overall).toBe(46);
    // The look counts 0.6: (0.6 + 1.2) / 4 = 0.45; 100 x 2/3 x (0.27 + 0.36) = 42.
    expect(score.overallIfDoubted).toBe(42);
    expect(score.hazards).toEqual([
      {
        hazard: 'bare-blade',
        aoi: 'saw',
        skill: 'scanning',
        severity: 1,
        result: 'noticed',
        onsetMs: 10_000,
        reactionMs: 2000,
        probability: 0.6,
        by: 'look',
        cued: false,
        probe: false,
        instead: null,
        credit: 1,
      },
      {
        hazard: 'slippery',
        aoi: 'spill',
        skill: 'scanning',
        severity: 3,
        result: 'late',
        onsetMs: 30_000,
        reactionMs: 11_000,
        probability: 1,
        by: 'select',
        cued: false,
        probe: false,
        instead: { aoi: 'cart', probability: 0.5 },
        credit: 0.4,
      },
    ]);
    expect(score.objectives).toEqual([
      {
        objective: 'lockout',
        skill: 'scanning',
        weight: 1,
        result: 'completed',
        reason: null,
        stepsDone: 2,
        steps: 2,
        mistakes: 1,
        probability: 1,
        lengthMs: 52_000,
        credit: 0.9,
      },
    ]);
    // (1 + 1.2 + 0.9) / (4 + 1).
    expect(score.skills).toEqual([
      {
        skill: 'scanning',
        noticed: 1,
        late: 1,
        missed: 0,
        completed: 1,
        failed: 0,
        reactionMs: 2000,
        share: expect.closeTo(0.62, 12),
      },
    ]);
    expect(score.falseAlarms).toEqual([{ aoi: 'cart', atMs: 53_000 }]);
    expect(score.outcome).toBe('time-up');
  });

  it('S35 counts half of the steps of an objective that was not completed', () => {
    const score = scoreRun(scenario, [
      opened('lockout', 0),
      { type: 'objective-step', atMs: 1000, objective: 'lockout', step: 0, probability: 1 },
      { type: 'objective-failed', atMs: 9000, objective: 'lockout', reason: 'time-up' },
    ]);
    // 0.5 x 1 / 2, no hazards: doing alone.
    expect(score.objectives[0]).toMatchObject({ result: 'failed', reason: 'time-up', credit: 0.25, lengthMs: null });
    expect(score.parts).toEqual({ noticing: null, doing: 0.25, care: 1 });
    expect(score.overall).toBe(25);
  });

  it('S35 never takes more than half off for mistakes', () => {
    const mistakes = Array.from(
      { length: 9 },
      (_, atMs) => ({ type: 'objective-mistake', atMs, objective: 'lockout', step: 1, probability: 1 }) as const,
    );
    const log: RunLog = [
      opened('lockout', 0),
      ...mistakes,
      { type: 'objective-completed', atMs: 10, objective: 'lockout' },
    ];
    expect(scoreRun(scenario, log).overall).toBe(50);
  });

  it('S38 tells cued from unaided, probes apart', () => {
    const log: RunLog = [
      { type: 'cue-shown', atMs: 9000, aoi: 'saw' },
      started('bare-blade', 'saw', 10_000),
      noticed('bare-blade', 'saw', 12_000, 2000, 1),
      { type: 'cue-shown', atMs: 12_500, aoi: 'saw' },
      { type: 'probe', atMs: 30_000, hazard: 'slippery' },
      started('slippery', 'spill', 30_000),
      { type: 'hazard-missed', atMs: 40_000, hazard: 'slippery', aoi: 'spill', instead: null },
    ];
    const score = scoreRun(scenario, log);
    expect(score.cued).toEqual({ hazards: 0, noticed: 0, share: null });
    expect(score.unaided).toEqual({ hazards: 2, noticed: 1, share: 0.5 });
    expect(score.probes).toEqual({ hazards: 1, noticed: 0, share: 0 });
    const cued = scoreRun(scenario, [...log, { type: 'cue-shown', atMs: 11_000, aoi: 'saw' }]);
    expect(cued.cued).toEqual({ hazards: 1, noticed: 1, share: 1 });
    expect(cued.unaided).toEqual({ hazards: 1, noticed: 0, share: 0 });
  });

  it('S23 leaves out what was not decided: a run that is broken off, a window that was still open', () => {
    const log: RunLog = [
      started('bare-blade', 'saw', 10_000),
      noticed('bare-blade', 'saw', 12_000, 2000, 1),
      started('slippery', 'spill', 30_000),
    ];
    const score = scoreRun(scenario, log);
    expect(score.hazards[1]?.result).toBe('open');
    expect(score.parts.noticing).toBe(1);
    expect(score.outcome).toBeNull();
    expect(scoreRun(scenario, [])).toMatchObject({ overall: 0, parts: { noticing: null, doing: null, care: 1 } });
  });

  it('S36 halves for as many false alarms as hazards', () => {
    const log: RunLog = [started('bare-blade', 'saw', 10_000), noticed('bare-blade', 'saw', 12_000, 2000, 1)];
    expect(scoreRun(scenario, log).overall).toBe(100);
    expect(scoreRun(scenario, [...log, alarm(13_000)]).overall).toBe(50);
    expect(scoreRun(scenario, [...log, alarm(13_000), alarm(14_000), alarm(15_000)]).overall).toBe(25);
  });

  it('of a whole run is 100 for who does everything, 0 for who does nothing', () => {
    const perfect = runHeadless(scenario, (runMs, before) => ({
      selected: [
        ...(before?.activeHazards ?? []).filter(({ status }) => status === 'active').map(({ aoiId }) => aoiId),
        ...(runMs === 1000 ? ['switch'] : runMs === 2000 ? ['lock'] : []),
      ],
      answers: before?.question === 'first-step' ? [{ question: 'first-step', option: 'tell' }] : [],
    }));
    expect(scoreRun(scenario, perfect.log)).toMatchObject({ overall: 100, overallIfDoubted: 100, falseAlarms: [] });
    expect(scoreRun(scenario, runHeadless(scenario).log)).toMatchObject({ overall: 0, parts: { care: 1 } });
  });
});
