import { aoiId, emptyPlan, fromYawPitch, type GuidancePlan, type Vec3 } from 'heed';
import { createSoundRenderer } from 'heed/three';
import { describe, expect, it } from 'vitest';
import { aoi } from './cue-stage.ts';

const RATE = 44_100;

const bell = (center: Vec3) => aoi('bell', { center, size: [0.2, 0.2, 0.2] });
const ringing = (startMs: number, level = 1): GuidancePlan => ({
  ...emptyPlan,
  timeMs: startMs,
  cues: [{ aoiId: aoiId('bell'), cue: 'ring', level }],
  sound: { aoiId: aoiId('bell'), level, startMs },
});

/** Energy in either ear of what a head at the origin, turned by `yawDeg`, hears of a bell. */
async function heard(center: Vec3, { yawDeg = 0, level = 1, plan = ringing(0, level) } = {}) {
  const context = new OfflineAudioContext(2, RATE, RATE);
  const sounds = createSoundRenderer({ context });
  sounds.update({ plan, aois: [bell(center)], viewer: { position: [0, 0, 0], orientation: fromYawPitch(yawDeg, 0) } });
  const rendered = await context.startRendering();
  const energy = (channel: number): number =>
    rendered.getChannelData(channel).reduce((sum, sample) => sum + sample * sample, 0);
  return { left: energy(0), right: energy(1), peak: Math.max(...rendered.getChannelData(0).map(Math.abs)) };
}

describe('a sound cue', () => {
  it('comes from where its AOI is', async () => {
    const left = await heard([-2, 0, 0]);
    const right = await heard([2, 0, 0]);
    const ahead = await heard([0, 0, -2]);
    expect(left.left).toBeGreaterThan(2 * left.right);
    expect(right.right).toBeGreaterThan(2 * right.left);
    expect(ahead.left / ahead.right).toBeGreaterThan(0.7);
    expect(ahead.left / ahead.right).toBeLessThan(1.4);
  });

  it('turns with the head: what was ahead is on the right of a head turned to the left', async () => {
    const { left, right } = await heard([0, 0, -2], { yawDeg: 90 });
    expect(right).toBeGreaterThan(2 * left);
  });

  it('is softer when asked for less, softer from afar, and never clips', async () => {
    const near = await heard([-1, 0, 0]);
    expect((await heard([-1, 0, 0], { level: 0.5 })).left).toBeCloseTo(near.left / 4, 1);
    expect((await heard([-4, 0, 0])).left).toBeLessThan(near.left);
    expect((await heard([-4, 0, 0])).left).toBeGreaterThan(near.left / 20);
    expect(near.peak).toBeLessThan(1);
  });

  it('is not there without a request', async () => {
    expect(await heard([-1, 0, 0], { plan: emptyPlan })).toEqual({ left: 0, right: 0, peak: 0 });
  });

  it('starts once per request, however long the request stays in the plan', () => {
    const sounds = createSoundRenderer({ context: new OfflineAudioContext(2, RATE, RATE) });
    const frame = { aois: [bell([0, 0, -2])], viewer: null };
    for (const timeMs of [0, 16, 33]) sounds.update({ ...frame, plan: { ...ringing(0), timeMs } });
    expect(sounds.played).toBe(1);
    sounds.update({ ...frame, plan: emptyPlan });
    sounds.update({ ...frame, plan: ringing(5000) });
    expect(sounds.played).toBe(2);
    sounds.dispose();
  });

  it('waits for a gesture: before one, the page stays silent and nothing is thrown', () => {
    expect(navigator.userActivation.hasBeenActive).toBe(false);
    const sounds = createSoundRenderer();
    sounds.update({ plan: ringing(0), aois: [bell([0, 0, -2])], viewer: null });
    expect(sounds.played).toBe(0);
    sounds.dispose();
  });
});
