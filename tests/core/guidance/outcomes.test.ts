import { describe, expect, it } from 'vitest';
import { crate, exit, guard, type Moment, missed, rehearse, type Script, spill, spillAsHazard } from './rehearsal.ts';

const unprobed = { probeShare: 0 };
const unseen = (deadlineMs: number | null): Moment => ({
  importance: { spill: 0.95 },
  aois: spillAsHazard(deadlineMs),
});
const seen = (deadlineMs: number | null): Moment => ({ ...unseen(deadlineMs), attended: { spill: 0.9 } });

/** Frames of 20 ms in which a probability of 0.9 sums up to a look of 180 ms, and what is forgotten on the way. */
const LOOK_MS = 220;

describe('G8: a cue writes its outcome', () => {
  it('with its classes, its onset, where it was seen from, how soon it was followed', () => {
    const { outcomes } = rehearse(
      [
        [980, {}],
        [3980, unseen(60_000)],
        [5000, seen(60_000)],
      ],
      unprobed,
    );
    expect(outcomes).toHaveLength(1);
    const [outcome] = outcomes;
    expect(outcome).toMatchObject({
      type: 'cued',
      aoiId: 'spill',
      skill: 'object',
      mode: 'fading',
      probe: null,
      always: false,
      onsetMs: 1000,
      hazardOnsetMs: 1000,
      classes: [
        { cue: 'glow', onsetMs: 1000 },
        { cue: 'ring', onsetMs: 3000 },
      ],
      result: 'followed',
      noticed: true,
      missedMeanwhile: [],
    });
    // The spill lies 2 m ahead, 1 m down: atan(1 / 2) = 26.6 deg from a level head.
    expect(outcome?.eccentricityDeg).toBeCloseTo(26.57, 1);
    expect(outcome?.firstLookLatencyMs).toBeGreaterThan(3000);
    expect(outcome?.firstLookLatencyMs).toBeLessThanOrEqual(3000 + LOOK_MS);
    // 0.9 for one to one and a half times the averaging time of 180 ms.
    expect(outcome?.lookProbability).toBeGreaterThan(0.55);
    expect(outcome?.lookProbability).toBeLessThan(0.75);
  });

  it('is ignored when its hazard runs out', () => {
    const { outcomes } = rehearse([[6000, unseen(5000)]], unprobed);
    expect(outcomes).toMatchObject([{ type: 'cued', result: 'ignored', firstLookLatencyMs: null, endMs: 5020 }]);
  });

  it('is ignored when the hazard goes at its very deadline', () => {
    const { outcomes } = rehearse(
      [
        [4980, unseen(5000)],
        [6000, {}],
      ],
      unprobed,
    );
    expect(outcomes).toMatchObject([{ type: 'cued', result: 'ignored' }]);
  });

  it('is withdrawn when the hazard goes before', () => {
    const { outcomes } = rehearse(
      [
        [2980, unseen(5000)],
        [6000, {}],
      ],
      unprobed,
    );
    expect(outcomes).toMatchObject([{ type: 'cued', result: 'withdrawn', endMs: 3000 }]);
  });

  it('is withdrawn when its need goes, and nobody looks', () => {
    const { outcomes } = rehearse([
      [2000, missed],
      [6000, {}],
    ]);
    expect(outcomes).toMatchObject([{ result: 'withdrawn', hazardOnsetMs: null }]);
  });

  it('is followed by a look soon after it went, not by one long after', () => {
    const looked = (afterMs: number) =>
      rehearse(
        [
          [2000, unseen(60_000)],
          [2000 + afterMs, { importance: {}, aois: spillAsHazard(60_000) }],
          [6000 + afterMs, { importance: {}, aois: spillAsHazard(60_000), attended: { spill: 0.9 } }],
        ],
        unprobed,
      ).outcomes;
    expect(looked(1000)).toMatchObject([{ result: 'followed' }]);
    expect(looked(5000)).toMatchObject([{ result: 'withdrawn' }]);
    expect(looked(5000)[0]?.firstLookLatencyMs).toBeGreaterThan(5000);
    expect(looked(5000)[0]).toMatchObject({ noticed: true, noticedAfterMs: looked(5000)[0]?.firstLookLatencyMs });
  });

  it('comes late for what is still open when the run ends', () => {
    const { outcomes, late } = rehearse([[2000, unseen(60_000)]], unprobed);
    expect(outcomes).toEqual([]);
    expect(late).toMatchObject([{ type: 'cued', result: 'withdrawn', endMs: 2000 }]);
  });

  it('is one for all cues within a hazard, another for a reminder', () => {
    const script: Script = [
      [1000, unseen(60_000)],
      [2000, seen(60_000)],
      [20_000, unseen(60_000)],
    ];
    const { outcomes, late } = rehearse(script, { ...unprobed, noticedRecencyMs: 5000 });
    expect([...outcomes, ...late].map(({ type, hazardOnsetMs }) => [type, hazardOnsetMs])).toEqual([
      ['cued', 0],
      ['cued', null],
    ]);
  });

  it('says what else was missed meanwhile', () => {
    const both = [
      { ...spill, hazardActive: true, deadlineMs: 9000 },
      { ...guard, hazardActive: true, deadlineMs: 5000 },
      exit,
      crate,
    ];
    const { outcomes } = rehearse([[10_000, { importance: { spill: 0.95, guard: 0.1 }, aois: both }]], unprobed);
    expect(outcomes.map((outcome) => [outcome.aoiId, outcome.missedMeanwhile])).toEqual([
      ['guard', []],
      ['spill', ['guard']],
    ]);
  });
});

describe('G8: a hazard without a cue writes how it went unaided', () => {
  it.each([
    [
      'noticed',
      [
        [1000, unseen(9000)],
        [2000, seen(9000)],
      ],
      'noticed',
    ],
    ['missed', [[10_000, unseen(9000)]], 'missed'],
    [
      'over before either',
      [
        [2000, unseen(9000)],
        [3000, {}],
      ],
      'withdrawn',
    ],
  ] as const)('%s', (_name, script, result) => {
    const { outcomes, skills } = rehearse(script, { probeShare: 1 });
    expect(outcomes).toMatchObject([
      { type: 'unaided', reason: 'probe', probe: 'no-cue', onsetMs: 0, hazardOnsetMs: 0, result },
    ]);
    const { firstLookLatencyMs } = outcomes[0] ?? { firstLookLatencyMs: Number.NaN };
    if (result === 'noticed') expect(Math.abs((firstLookLatencyMs ?? 0) - 1000 - LOOK_MS)).toBeLessThanOrEqual(20);
    else expect(firstLookLatencyMs).toBeNull();
    expect(skills.skills).toHaveLength(result === 'withdrawn' ? 0 : 1);
  });

  it('says when its cue had just not come yet', () => {
    const { outcomes } = rehearse(
      [
        [980, unseen(60_000)],
        [2000, seen(60_000)],
      ],
      { ...unprobed, onThreshold: 0.99 },
    );
    expect(outcomes).toMatchObject([{ type: 'unaided', reason: 'not-yet', probe: null, result: 'noticed' }]);
  });

  it('does not take for noticed what was looked at before the hazard began', () => {
    const { outcomes } = rehearse(
      [
        [2000, { attended: { spill: 0.9 } }],
        [6000, unseen(5000)],
      ],
      { mode: 'test' },
    );
    expect(outcomes).toMatchObject([{ result: 'missed', lookProbability: 0 }]);
  });

  it('writes every onset of a hazard that comes again', () => {
    const script: Script = Array.from({ length: 6 }, (_, i) => [(i + 1) * 1000, i % 2 === 0 ? unseen(99_000) : {}]);
    expect(rehearse(script, { mode: 'test' }).outcomes).toHaveLength(3);
  });
});

it('G8: leaves pauses out of latencies, and out of patience', () => {
  const pause = 60_000;
  const script: Script = [
    [1000, unseen(200_000)],
    [2000, seen(200_000)],
  ];
  const plain = rehearse(script, unprobed).outcomes[0];
  // The same run, its clock a minute on after half a second; a step counts half a second at most.
  const paused = rehearse(script, unprobed, {}, (timeMs) => (timeMs > 500 ? timeMs + pause : timeMs)).outcomes[0];
  expect(plain?.firstLookLatencyMs).toBeLessThanOrEqual(1000 + LOOK_MS + 20);
  expect(paused?.firstLookLatencyMs).toBeLessThanOrEqual((plain?.firstLookLatencyMs ?? 0) + 500);
  expect(paused?.type === 'cued' && paused.classes.map(({ cue }) => cue)).toEqual(['glow']);
});
