import { describe, expect, it } from 'vitest';
import { type Deed, lines, runHeadless } from './run-headless.ts';
import { sample } from './sample-scenario.ts';

/** When the event under test fires, of a run in which the trainee does what `behave` says; `null` if never. */
function firedMs(trigger: unknown, behave: (runMs: number) => Deed = () => ({}), more: object = {}): number | null {
  const scenario = sample({ 'events[4]': { id: 'probe', trigger, effects: [], ...more } });
  const { log } = runHeadless(scenario, behave);
  return log.find((entry) => entry.type === 'event-fired' && entry.event === 'probe')?.atMs ?? null;
}

const selects = (...deeds: readonly (readonly [atMs: number, aoi: string])[]) => ({
  behave: (runMs: number): Deed => ({ selected: deeds.flatMap(([atMs, aoi]) => (atMs === runMs ? aoi : [])) }),
});

describe('triggers', () => {
  it('S14 time: at its own time, whatever the frame rate', () => {
    expect(firedMs({ type: 'time', atMs: 12_345 })).toBe(12_345);
  });

  it('S14 random: within its range, by the seed', () => {
    const scenario = sample();
    const at = (seed: number): number =>
      runHeadless(scenario, undefined, { seed }).log.find((e) => e.type === 'event-fired' && e.event === 'cart-rolls')
        ?.atMs ?? 0;
    const times = [1, 2, 3, 4, 5, 6, 7, 8].map(at);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(40_000);
    expect(Math.max(...times)).toBeLessThan(50_000);
    expect(new Set(times).size).toBe(8);
    expect(at(3)).toBe(times[2]);
  });

  it('S14 after: counts from the time of the other event, with a seeded spread', () => {
    expect(firedMs({ type: 'after', event: 'oil-runs', delayMs: 1234 })).toBe(31_234);
    const spread = firedMs({ type: 'after', event: 'oil-runs', delayMs: 1000, spreadMs: 500 }) ?? 0;
    expect(spread).toBeGreaterThan(31_000);
    expect(spread).toBeLessThan(31_500);
  });

  it('S25 look: once probable looking time is reached', () => {
    const staring = (from: number, probability: number) => (runMs: number) => ({
      looks: runMs > from ? { cart: probability } : {},
    });
    // Certain: 1000 (1 - exp(-t / 1000)) = 180 at t = 198.5 ms.
    expect(firedMs({ type: 'look', aoi: 'cart' }, staring(5000, 1))).toBe(5200);
    // At 0.4: exp(-t / 1000) = 1 - 0.45, t = 597.8 ms.
    expect(firedMs({ type: 'look', aoi: 'cart' }, staring(5000, 0.4))).toBe(5600);
    expect(firedMs({ type: 'look', aoi: 'cart' }, staring(5000, 0.17))).toBeNull();
    expect(firedMs({ type: 'look', aoi: 'saw' }, staring(5000, 1))).toBeNull();
    // A look of 2 s has a memory of 10 s: 10 (1 - exp(-t / 10)) = 2 at t = 2231 ms.
    expect(firedMs({ type: 'look', aoi: 'cart', forMs: 2000 }, staring(5000, 1))).toBe(7240);
    expect(firedMs({ type: 'look', aoi: 'cart', probability: 0.5 }, staring(5000, 0.4))).toBeNull();
  });

  it('S11 look: nobody looks at what is hidden', () => {
    expect(firedMs({ type: 'look', aoi: 'spill' }, () => ({ looks: { spill: 1 } }))).toBe(30_180);
  });

  it('S14 select: at the frame of the selection', () => {
    expect(firedMs({ type: 'select', aoi: 'cart' }, selects([7000, 'saw'], [8000, 'cart']).behave)).toBe(8000);
  });

  it('S14 place: only inside the zone', () => {
    const put = (runMs: number): Deed => ({
      placed: [{ aoi: 'cart', position: [runMs < 9000 ? 0 : -1.5, 0.9, -2.5] }],
    });
    expect(firedMs({ type: 'place', aoi: 'cart', zone: 'bench' }, put)).toBe(9000);
    expect(firedMs({ type: 'place', aoi: 'cart', zone: 'door' }, put)).toBeNull();
  });

  it('S14 zone: when the head is above it', () => {
    const walk = (runMs: number): Deed => ({ floor: runMs < 1000 ? null : [runMs / 1000, 0] });
    expect(firedMs({ type: 'zone', zone: 'door' }, walk)).toBe(2000);
  });

  it('S14 condition: as soon as it holds', () => {
    const hazard = (is: string) => ({ type: 'condition', if: { type: 'hazard', hazard: 'bare-blade', is } });
    expect(firedMs(hazard('active'))).toBe(10_000);
    expect(firedMs(hazard('overdue'))).toBe(18_000);
    const select = selects([12_000, 'saw']).behave;
    expect(firedMs(hazard('noticed'), select)).toBe(12_000);
    const not = { type: 'not', of: { type: 'state', aoi: 'saw', state: 'off' } };
    expect(firedMs({ type: 'condition', if: not })).toBe(10_000);
    const done = { type: 'objective', objective: 'lockout', is: 'completed' };
    expect(firedMs({ type: 'condition', if: done }, selects([2000, 'switch'], [3000, 'lock']).behave)).toBe(3000);
  });

  it('S14 all: at the last of its parts; any: at the first', () => {
    const parts = [
      { type: 'time', atMs: 5000 },
      { type: 'select', aoi: 'cart' },
    ];
    const { behave } = selects([3000, 'cart']);
    expect(firedMs({ type: 'all', of: parts }, behave)).toBe(5000);
    expect(firedMs({ type: 'any', of: parts }, behave)).toBe(3000);
  });

  it('S15 armedBy: what was done before does not count', () => {
    const { behave } = selects([3000, 'cart'], [12_000, 'cart']);
    expect(firedMs({ type: 'select', aoi: 'cart' }, behave, { armedBy: 'saw-starts' })).toBe(12_000);
    expect(firedMs({ type: 'time', atMs: 1000 }, behave, { armedBy: 'saw-starts' })).toBe(10_000);
  });

  it('S16 if: an event whose condition does not hold is skipped for good', () => {
    const condition = { type: 'hazard', hazard: 'bare-blade', is: 'noticed' };
    const { behave } = selects([12_000, 'saw']);
    expect(firedMs({ type: 'time', atMs: 20_000 }, behave, { if: condition })).toBe(20_000);
    expect(firedMs({ type: 'time', atMs: 11_000 }, behave, { if: condition })).toBeNull();
  });

  it('S17 what is due between two frames happens in order of time', () => {
    const { log } = runHeadless(sample(), undefined, { frameMs: 50_000 });
    expect(lines(log).slice(2, 8)).toEqual([
      '10000 event-fired saw-starts',
      '10000 hazard-started bare-blade',
      '18000 hazard-overdue bare-blade',
      '30000 event-fired oil-runs',
      '30000 hazard-started slippery',
      '40000 hazard-overdue slippery',
    ]);
  });
});
