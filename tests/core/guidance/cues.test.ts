import { describe, expect, it } from 'vitest';
import { crate, exit, guard, type Moment, missed, onSpill, rehearse, spill } from './rehearsal.ts';

describe('G1 gap with hysteresis', () => {
  it('cues what is important and not attended', () => {
    expect(rehearse([[500, missed]]).plan.cues.map((cue) => cue.aoiId)).toEqual(['spill']);
  });

  it('leaves the unimportant alone', () => {
    expect(rehearse([[2000, {}]]).events).toEqual([]);
  });

  it('does not start between the thresholds, and does not stop there either', () => {
    // alpha 0.1: gap = 0.33 x 0.9 = 0.3, between off 0.2 and on 0.4.
    const between: Moment = { importance: { spill: 0.33 } };
    expect(rehearse([[1000, between]]).plan.cues).toEqual([]);
    expect(
      rehearse([
        [400, missed],
        [1000, between],
      ]).plan.cues,
    ).toHaveLength(1);
  });
});

describe('G2 at most one guided and two ambient, nearest deadline first', () => {
  const all: Moment = {
    importance: { spill: 0.95, guard: 0.95, exit: 0.95, crate: 0.99 },
    aois: [{ ...spill, deadlineMs: 30_000 }, { ...guard, deadlineMs: 20_000 }, { ...exit, deadlineMs: 25_000 }, crate],
  };

  it('keeps three, and lets only the first climb', () => {
    expect(rehearse([[3000, all]]).plan.cues.map(({ aoiId, cue }) => [aoiId, cue])).toEqual([
      ['guard', 'ring'],
      ['exit', 'glow'],
      ['spill', 'glow'],
    ]);
  });
});

describe('G3 escalation', () => {
  it('climbs glow, ring, line, each after its patience', () => {
    const { events } = rehearse([[7000, missed]], { glowPatienceMs: 2000, ringPatienceMs: 3000 });
    expect(events.map((event) => [event.type, event.cue, event.timeMs])).toEqual([
      ['cue-started', 'glow', 0],
      ['cue-escalated', 'ring', 2000],
      ['cue-escalated', 'line', 5000],
    ]);
  });

  it('puts a line in the place of a ring that could not be seen', () => {
    const behind = rehearse([[4000, { ...missed, yawDeg: 120 }]], { glowPatienceMs: 2000 });
    expect(behind.events.map((event) => [event.cue, event.timeMs])).toEqual([
      ['glow', 0],
      ['line', 2000],
    ]);
    const turnedAway = rehearse([
      [3000, missed],
      [3100, { ...missed, yawDeg: 120 }],
    ]);
    expect(turnedAway.events.map((event) => [event.cue, event.timeMs])).toEqual([
      ['glow', 0],
      ['ring', 2000],
      ['line', 3020],
    ]);
  });

  it('drops to none on a look, whatever the step', () => {
    const { events, plan } = rehearse([
      [6000, missed],
      [6400, onSpill],
    ]);
    expect(plan.cues).toEqual([]);
    // Attention itself closes the gap (0.95 x 0.2 x 0.9 = 0.17 < off) at the first attended frame.
    expect(events[events.length - 1]).toMatchObject({ type: 'cue-ended', aoiId: 'spill', cue: 'line', timeMs: 6020 });
  });

  it('counts a steady look even when the estimate is far from certain', () => {
    const unsure: Moment = { importance: { spill: 0.95 }, attended: { spill: 0.4, guard: 0.2 } };
    const { events } = rehearse([
      [1000, missed],
      [2000, unsure],
    ]);
    // Probable looking time 400 (1 - exp(-t / 1000)) reaches 180 ms after 598 ms: about the 30th frame from 1020 on.
    const last = events[events.length - 1];
    expect(last).toMatchObject({ type: 'cue-ended', reason: 'looked' });
    expect(Math.abs((last?.timeMs ?? 0) - 1610)).toBeLessThanOrEqual(20);
  });

  it('takes neither a glance nor a low probability for a look', () => {
    const glance: Moment = { importance: { spill: 0.95 }, attended: { spill: 0.4, guard: 0.2 } };
    const nearby: Moment = { importance: { spill: 0.95 }, attended: { spill: 0.15, guard: 0.6 } };
    const { plan } = rehearse([
      [1000, missed],
      [1200, glance],
      [3000, missed],
      [8000, nearby],
    ]);
    expect(plan.cues).toHaveLength(1);
  });

  it('comes back, from the bottom, when a look is long forgotten', () => {
    const { events } = rehearse(
      [
        [500, onSpill],
        [20_000, missed],
      ],
      { recencyMs: 5000 },
    );
    // Looking ends at 0.5 s with 800 (1 - exp(-0.5)) = 315 ms of probable looking time, which stays above 180 for 0.56 s.
    // The gap 0.95 x 0.9 x (1 - exp(-t / 5 s)) then takes 3.15 s to reach 0.4: a new cue at about 4.2 s.
    expect(events[0]).toMatchObject({ type: 'cue-started', cue: 'glow' });
    expect(events[0]?.timeMs).toBeGreaterThan(4100);
    expect(events[0]?.timeMs).toBeLessThan(4300);
  });
});

describe('G6 comfort', () => {
  it('never changes strength faster than its ramp', () => {
    const { plans } = rehearse([[2000, missed]], { rampMs: 400 });
    const levels = plans.map(({ cues }) => cues[0]?.level ?? 0);
    const steps = levels.slice(1).map((level, i) => Math.abs(level - (levels[i] ?? 0)));
    expect(Math.max(...steps)).toBeLessThanOrEqual(20 / 400 + 1e-9);
  });
});

describe('G7 strength follows confidence', () => {
  it('is at most the share of external evidence', () => {
    expect(rehearse([[2000, { ...missed, alpha: 0.4 }]]).plan.cues[0]?.level).toBeCloseTo(0.6, 5);
  });

  it('cues nothing on self-attention alone: nobody knows where the person looks', () => {
    expect(rehearse([[2000, { ...missed, alpha: 1 }]]).plan.cues).toEqual([]);
  });

  it('fades out, then ends, when answers stop coming', () => {
    const { plan, events } = rehearse([
      [1000, missed],
      [1500, { ...missed, ageMs: 900 }],
      [2500, { ...missed, ageMs: 3000 }],
    ]);
    expect(plan.cues).toEqual([]);
    expect(events[events.length - 1]).toMatchObject({ type: 'cue-ended', reason: 'stale' });
  });

  it('does nothing before the first answer', () => {
    expect(rehearse([[500, null]]).events).toEqual([]);
  });
});
