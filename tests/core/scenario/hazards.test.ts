import { activeHazards } from 'heed';
import { describe, expect, it } from 'vitest';
import { type Deed, runHeadless } from './run-headless.ts';
import { type Edits, sample } from './sample-scenario.ts';

/** Everything told about the sample's first hazard: a look within 8 s from 10 s. */
function told(behave: (runMs: number) => Deed, edits: Edits = {}, level?: string) {
  const { log } = runHeadless(sample(edits), behave, level === undefined ? {} : { level });
  return log.filter((entry) => 'hazard' in entry && entry.hazard === 'bare-blade');
}

describe('hazards', () => {
  it('S25 are noticed by a probable look, which keeps how probable it was', () => {
    const behave = (runMs: number): Deed => ({ looks: runMs > 12_000 ? { saw: runMs <= 12_100 ? 0.2 : 0.8 } : {} });
    const [, noticed] = told(behave);
    // 100 ms at 0.2 leave s = 19.0 by their end; then s + (800 - s)(1 - exp(-t / 1000)) = 180 at t = 230.5 ms.
    expect(noticed).toMatchObject({ type: 'hazard-noticed', reactionMs: 2340, by: 'look' });
    // Looking time by probability: (0.2 x 15.0 + 0.8 x 170.7) / 185.7.
    expect(noticed).toHaveProperty('probability', expect.closeTo(0.752, 2));
  });

  it('S22 do not count looks from before their onset', () => {
    expect(told((runMs) => ({ looks: runMs <= 10_000 ? { saw: 1 } : {} })).map(({ type }) => type)).toEqual([
      'hazard-started',
      'hazard-overdue',
      'hazard-missed',
    ]);
  });

  it('S21 are noticed up to the last moment, late after it', () => {
    const selects = (atMs: number) => (runMs: number) => ({ selected: runMs === atMs ? ['saw'] : [] });
    expect(told(selects(18_000)).map(({ type }) => type)).toEqual(['hazard-started', 'hazard-noticed']);
    expect(told(selects(18_020)).map(({ type, atMs }) => `${type} ${atMs}`)).toEqual([
      'hazard-started 10000',
      'hazard-overdue 18000',
      'hazard-late 18020',
    ]);
    expect(told(selects(14_500), {}, 'hard').map(({ type }) => type)).toContain('hazard-late');
  });

  it('S22 that ask for a selection are not noticed by a look', () => {
    const stares = (): Deed => ({ looks: { saw: 1 } });
    expect(told(stares, { 'hazards[0].response': 'select' }).at(-1)?.type).toBe('hazard-missed');
  });

  it('S24 tell what was attended to instead', () => {
    const behave = (runMs: number): Deed => ({ looks: runMs > 17_000 ? { cart: 0.6, lock: 0.1 } : {} });
    expect(told(behave)[1]).toEqual({
      type: 'hazard-overdue',
      atMs: 18_000,
      hazard: 'bare-blade',
      aoi: 'saw',
      instead: { aoi: 'cart', probability: expect.closeTo(0.6, 6) },
    });
    expect(told(() => ({}))[1]).toHaveProperty('instead', null);
  });

  it('S23 count for nothing when the run ends before their windows do', () => {
    const end = { id: 'over', trigger: { type: 'time', atMs: 15_000 }, effects: [{ type: 'end' }] };
    expect(told(() => ({}), { 'events[4]': end }).map(({ type }) => type)).toEqual(['hazard-started']);
  });

  it('of a plain timeline work as before', () => {
    const timeline = { hazards: [{ aoiId: 'saw', onsetMs: 4000, windowMs: 1000 }] };
    expect(activeHazards(timeline, 3999)).toEqual([]);
    expect(activeHazards(timeline, 4500)).toEqual([{ aoiId: 'saw', ageMs: 500, deadlineMs: 5000 }]);
  });
});
