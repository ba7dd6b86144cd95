import { type CueOutcome, countedShare, relianceMeasures } from 'heed';
import { expect, it } from 'vitest';
import { box } from '../synthetic.ts';
import { rehearse, type Script } from './rehearsal.ts';

it('gives the interval of Wilson', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857-872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  const interval = (count: number, of: number) => {
    const { low, high } = countedShare(count, of);
    return [low, high].map((value) => value.toFixed(4));
  };
  expect(interval(81, 263)).toEqual(['0.2553', '0.3662']);
  expect(interval(15, 148)).toEqual(['0.0624', '0.1605']);
  expect(interval(0, 20)).toEqual(['0.0000', '0.1611']);
  expect(interval(1, 29)).toEqual(['0.0061', '0.1718']);
  expect(countedShare(0, 0)).toEqual({ count: 0, of: 0, share: null, low: 0, high: 1 });
});

/** Hazards of 5 s, one after the other; each is looked at after so many milliseconds, or never. */
function outcomesOf(looks: readonly (number | null)[], probeShare: number): readonly CueOutcome[] {
  const everyone = looks.map((_, i) => box(`hazard-${i}`, [0, 1, -2]));
  const script: Script = looks.flatMap((lookMs, i) => {
    const startMs = i * 6000;
    const aois = everyone.map((aoi, at) =>
      at === i ? { ...aoi, hazardActive: true, deadlineMs: startMs + 5000 } : aoi,
    );
    const unseen = { importance: { [`hazard-${i}`]: 0.95 }, aois };
    const seen = { ...unseen, attended: { [`hazard-${i}`]: 0.95 } };
    return lookMs === null
      ? [[startMs + 5980, unseen] as const]
      : [[startMs + lookMs, unseen] as const, [startMs + 5980, seen] as const];
  });
  return rehearse(script, { probeShare }).outcomes;
}

it('compares what was noticed with cues and without', () => {
  const aided = outcomesOf([1000, 3000, null], 0);
  const unaided = outcomesOf([2000, null, null, 4000], 1);
  const measures = relianceMeasures([...aided, ...unaided]);
  expect(measures).toMatchObject({ aided: { count: 2, of: 3 }, unaided: { count: 2, of: 4 }, cues: 3 });
  // A certain look takes about 220 ms on top of when it began.
  expect(Math.abs((measures.aidedLatency.medianMs ?? 0) - 2220)).toBeLessThan(30);
  expect(Math.abs((measures.unaidedLatency.medianMs ?? 0) - 3220)).toBeLessThan(30);
});

it('keeps on the aided side what was seen before its cue was due', () => {
  const early = rehearse(
    [
      [980, { aois: [box('early', [0, 1, -2])] }],
      [3000, { aois: [box('early', [0, 1, -2], { hazardActive: true })], attended: { early: 0.9 } }],
    ],
    { probeShare: 0 },
  ).outcomes;
  expect(early).toMatchObject([{ type: 'unaided', reason: 'not-yet' }]);
  expect(relianceMeasures(early)).toMatchObject({ aided: { count: 1, of: 1 }, unaided: { of: 0 }, cues: 0 });
});

it('counts wrong cues apart', () => {
  const wrong = { wrongCueShare: 1, wrongCueEveryMs: 10_000 };
  const trusting = rehearse([[60_000, {}]], wrong);
  const measures = relianceMeasures(trusting.outcomes);
  expect(measures.wrongFollowed.count).toBe(0);
  expect(measures.wrongFollowed.of).toBeGreaterThan(3);
  expect(measures.aided.of + measures.unaided.of).toBe(0);
});
