import { ALWAYS_CUES, FADING_POLICY, GUIDANCE_DEFAULTS, type GuidancePolicy, guidanceStage, NO_CUES } from 'heed';
import { expect, it } from 'vitest';
import { practised, rehearse, spillAsHazard } from './rehearsal.ts';

const hazard = [[8000, { importance: { spill: 0.95, guard: 0.95 }, aois: spillAsHazard(7000) }]] as const;
const seen = (policy: GuidancePolicy) =>
  rehearse(hazard, policy, practised('object', 2)).events.map(({ aoiId, cue, timeMs }) => `${aoiId} ${cue} ${timeMs}`);

it('NO_CUES cues nothing', () => {
  expect(seen(NO_CUES)).toEqual([]);
});

it('ALWAYS_CUES points at everything at once, whoever the trainee is', () => {
  expect(seen(ALWAYS_CUES).slice(0, 4)).toEqual(['spill glow 0', 'spill ring 360', 'guard glow 360', 'guard ring 720']);
});

it('FADING_POLICY makes the practised wait, and is what a session takes unless told otherwise', () => {
  expect(seen({ ...FADING_POLICY, probeShare: 0 })[0]).toBe('spill glow 1500');
  const { plan } = rehearse(hazard);
  expect(rehearse(hazard, FADING_POLICY).plan).toEqual(plan);
});

it.each([FADING_POLICY, ALWAYS_CUES, NO_CUES])('$name is plain data with every default in it', (policy) => {
  expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  expect(Object.keys(policy)).toEqual(expect.arrayContaining(Object.keys(GUIDANCE_DEFAULTS)));
});

it.each([
  [{ probeShare: 1.5 }, 'probeShare in [0, 1], got 1.5'],
  [{ wrongCueShare: Number.NaN }, 'wrongCueShare in [0, 1], got NaN'],
  [{ onThreshold: 0.1 }, 'offThreshold of at most onThreshold 0.1, got 0.2'],
  [{ targetSuccess: 1 }, 'targetSuccess in (0, 1), got 1'],
  [{ successGain: 0.9 }, 'successGain of at least 1, got 0.9'],
  [{ leastPatience: 2 }, 'patience bounds around 1, got 2 to 8'],
])('refuses %j', (policy, message) => {
  expect(() => guidanceStage(policy)).toThrow(`guidanceStage: expected ${message}`);
});
