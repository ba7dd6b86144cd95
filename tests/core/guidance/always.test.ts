import { describe, expect, it } from 'vitest';
import { crate, exit, guard, practised, rehearse, spill, spillAsHazard, starts } from './rehearsal.ts';

const alarm = (deadlineMs: number | null = null) => spillAsHazard(deadlineMs, { always: true });

describe('G9: an AOI marked always', () => {
  it('is cued in test mode, where nothing else is', () => {
    const aois = alarm().map((aoi) => ({ ...aoi, hazardActive: true }));
    const importance = { spill: 0.95, guard: 0.95, exit: 0.95, crate: 0.95 };
    const { events } = rehearse([[3000, { aois, importance }]], { mode: 'test' });
    expect(starts(events)).toEqual([['spill', 0]]);
  });

  it('is never probed, never faded, and teaches nothing', () => {
    const { events, outcomes, skills } = rehearse(
      [[6000, { aois: alarm(5000) }]],
      { probeShare: 1 },
      practised('object', 8),
    );
    expect(events.map(({ cue, timeMs }) => `${cue} ${timeMs}`)).toEqual(['glow 0', 'ring 2000', 'line 5500']);
    expect(outcomes).toMatchObject([{ always: true, probe: null, result: 'ignored' }]);
    expect(skills).toEqual(practised('object', 8).skills);
  });

  it('is cued however little a model thinks of it, at full strength, before the first answer', () => {
    const { plan } = rehearse([[2000, { aois: alarm(), importance: { spill: 0 } }]]);
    expect(plan.cues).toMatchObject([{ aoiId: 'spill', level: 1 }]);
    expect(rehearse([[2000, { aois: alarm(), alpha: 1 }]]).plan.cues).toMatchObject([{ level: 1 }]);
    expect(rehearse([[2000, { aois: alarm(), ageMs: 60_000 }]]).plan.cues).toMatchObject([{ level: 1 }]);
  });

  it('comes before the nearest deadline, and takes its place at once', () => {
    const urgent = (always: boolean) => [
      { ...spill, hazardActive: always, always },
      { ...guard, hazardActive: true, deadlineMs: 4000 },
      exit,
      crate,
    ];
    const { plans, events } = rehearse(
      [
        [100, { aois: urgent(false), importance: { guard: 0.95 } }],
        [1000, { aois: urgent(true), importance: { guard: 0.95 } }],
      ],
      { probeShare: 0, maxAmbient: 0 },
    );
    expect(plans[plans.length - 1]?.cues.map(({ aoiId }) => aoiId)).toEqual(['spill']);
    // 350 ms after the guard's cue: cues start one after the other.
    expect(starts(events)).toEqual([
      ['guard', 0],
      ['spill', 360],
    ]);
  });

  it('drops its cue when it is looked at', () => {
    const { events } = rehearse([
      [1000, { aois: alarm() }],
      [2000, { aois: alarm(), attended: { spill: 0.9 } }],
    ]);
    expect(events[events.length - 1]).toMatchObject({ type: 'cue-ended', aoiId: 'spill', reason: 'looked' });
  });

  it('is an ordinary AOI without a cue while there is nothing to warn of', () => {
    const calm = alarm().map((aoi) => ({ ...aoi, hazardActive: false }));
    expect(rehearse([[3000, { aois: calm }]]).events).toEqual([]);
  });
});
