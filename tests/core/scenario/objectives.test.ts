import { describe, expect, it } from 'vitest';
import { type Deed, lines, runHeadless } from './run-headless.ts';
import { type Edits, sample } from './sample-scenario.ts';

const deeds = (list: Readonly<Record<number, Deed>>) => (runMs: number) => list[runMs] ?? {};

/** What became of the first objective of the sample. */
function objective(edits: Edits, behave: (runMs: number) => Deed): readonly string[] {
  const { log } = runHeadless(sample(edits), behave);
  return log
    .filter((entry) => 'objective' in entry && entry.objective === 'lockout')
    .map((entry) => {
      const detail = 'step' in entry ? ` ${entry.step}` : 'reason' in entry ? ` ${entry.reason}` : '';
      return `${entry.atMs} ${entry.type.replace('objective-', '')}${detail}`;
    });
}

describe('objectives', () => {
  it('S26 ordered: a later step before its turn is a mistake, a step done twice is none', () => {
    const behave = deeds({
      1000: { selected: ['lock'] },
      2000: { selected: ['switch'] },
      3000: { selected: ['switch'] },
      4000: { selected: ['lock'] },
      5000: { selected: ['lock'] },
    });
    const expected = ['0 started', '1000 mistake 1', '2000 step 0', '4000 step 1', '4000 completed'];
    expect(objective({}, behave)).toEqual(expected);
    expect(objective({ 'objectives[0].mistakes': 'fail' }, behave)).toEqual([
      '0 started',
      '1000 mistake 1',
      '1000 failed mistake',
    ]);
  });

  it('S26 ordered: the same AOI may come again', () => {
    const steps = ['switch', 'lock', 'switch'].map((aoi) => ({ type: 'select', aoi }));
    const behave = deeds({
      2000: { selected: ['switch'] },
      3000: { selected: ['switch'] },
      4000: { selected: ['lock'] },
      5000: { selected: ['switch'] },
    });
    expect(objective({ 'objectives[0].steps': steps }, behave)).toEqual([
      '0 started',
      '2000 step 0',
      '4000 step 1',
      '5000 step 2',
      '5000 completed',
    ]);
  });

  it('S26 free: in any order', () => {
    const behave = deeds({ 1000: { selected: ['lock'] }, 2000: { selected: ['switch'] } });
    expect(objective({ 'objectives[0].order': 'free' }, behave)).toEqual([
      '0 started',
      '1000 step 1',
      '2000 step 0',
      '2000 completed',
    ]);
  });

  it('S26 looks and places are steps as well', () => {
    const steps = [
      { type: 'look', aoi: 'cart' },
      { type: 'place', aoi: 'lock', zone: 'bench' },
    ];
    const behave = (runMs: number): Deed => ({
      looks: runMs > 4000 && runMs <= 6000 ? { cart: 0.6 } : {},
      placed: runMs === 7000 ? [{ aoi: 'lock', position: [-1.5, 1, -2.5] }] : [],
    });
    // 600 (1 - exp(-t / 1000)) = 180 at t = 356.7 ms.
    expect(objective({ 'objectives[0].steps': steps }, behave)).toEqual([
      '0 started',
      '4360 step 0',
      '7000 step 1',
      '7000 completed',
    ]);
  });

  it('S27 limit: what is not done by then has failed', () => {
    const behave = deeds({ 1000: { selected: ['switch'] }, 6000: { selected: ['lock'] } });
    expect(objective({ 'objectives[0].limitMs': 5000 }, behave)).toEqual([
      '0 started',
      '1000 step 0',
      '5000 failed time-up',
    ]);
  });

  it('S27 avoid: kept until the limit, or failed on entering', () => {
    const edits = { 'objectives[0].steps': [{ type: 'avoid', zone: 'door' }], 'objectives[0].limitMs': 5000 };
    expect(objective(edits, () => ({ floor: [0, 0] }))).toEqual(['0 started', '5000 completed']);
    expect(objective(edits, (runMs) => ({ floor: [runMs / 1000, 0] }))).toEqual([
      '0 started',
      '2000 failed entered-zone',
    ]);
  });

  it('S30 selecting for a step, for a trigger or for a hazard is no false alarm; anything else is, once a press', () => {
    const trigger = { type: 'select', aoi: 'cart' };
    const scenario = sample({ 'events[4]': { id: 'probe', trigger, effects: [] } });
    const behave = deeds({
      1000: { selected: ['switch', 'lock', 'saw', 'spill', 'nothing'] },
      1200: { selected: ['saw'] },
      2000: { selected: ['cart'] },
      3000: { selected: ['cart', 'saw'] },
      11000: { selected: ['saw'] },
      12000: { selected: ['saw'] },
    });
    const { log } = runHeadless(scenario, behave);
    expect(log.filter(({ type }) => type === 'false-alarm')).toEqual([
      { type: 'false-alarm', atMs: 1000, aoi: 'saw' },
      { type: 'false-alarm', atMs: 3000, aoi: 'cart' },
      { type: 'false-alarm', atMs: 3000, aoi: 'saw' },
    ]);
    expect(lines(log)).toContain('11000 hazard-noticed bare-blade');
  });
});
