import { describe, expect, it } from 'vitest';
import { missed, rehearse, type Script } from './rehearsal.ts';

const both = { sound: true, haptic: true };
/** The spill is nobody's concern until it has been missed for the 2 s of a glow. */
const plansAt = (yawDeg: number, policy: object) => rehearse([[9000, { ...missed, yawDeg }]], policy).plans;
const pulseAt = (yawDeg: number) => plansAt(yawDeg, both).find(({ haptic }) => haptic !== null)?.haptic;

describe('the second channel', () => {
  it('is silent until it is chosen', () => {
    for (const { sound, haptic } of plansAt(0, {})) expect([sound, haptic]).toEqual([null, null]);
    for (const { haptic } of plansAt(0, { sound: true })) expect(haptic).toBeNull();
    for (const { sound } of plansAt(0, { haptic: true })) expect(sound).toBeNull();
  });

  it('asks when a cue climbs, once for each step', () => {
    const plans = plansAt(0, both);
    expect([...new Set(plans.flatMap(({ sound }) => sound?.startMs ?? []))]).toEqual([2000, 5500]);
    expect([...new Set(plans.flatMap(({ haptic }) => haptic?.startMs ?? []))]).toEqual([2000, 5500]);
  });

  it('rests between two requests', () => {
    const plans = plansAt(0, { ...both, channelEveryMs: 4000 });
    expect([...new Set(plans.flatMap(({ sound }) => sound?.startMs ?? []))]).toEqual([2000]);
  });

  it('always has a visible cue on the same AOI as its twin, and goes with it', () => {
    const script: Script = [
      [2060, missed],
      [4000, { ...missed, attended: { spill: 0.95 } }],
    ];
    const { plans } = rehearse(script, both);
    const sounding = plans.filter(({ sound }) => sound !== null);
    expect(sounding.length).toBeGreaterThan(2);
    for (const { sound, cues } of sounding) expect(cues.map(({ aoiId }) => aoiId)).toContain(sound?.aoiId);
    expect(sounding[sounding.length - 1]?.timeMs).toBeLessThan(2200);
  });

  it('lets the hand on the side of the AOI feel more', () => {
    // The spill lies straight ahead: a head turned to the left has it on the right.
    const [left, right, ahead] = [pulseAt(-90), pulseAt(90), pulseAt(0)];
    expect(left?.left).toBeGreaterThan(2 * (left?.right ?? 1));
    expect(right?.right).toBeGreaterThan(2 * (right?.left ?? 1));
    expect(ahead?.left).toBeCloseTo(ahead?.right ?? 0, 5);
    for (const { haptic } of plansAt(90, both)) {
      if (haptic !== null) expect(Math.max(haptic.left, haptic.right)).toBeLessThanOrEqual(1);
    }
  });
});
