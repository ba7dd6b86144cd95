import { parseScenario, type ScenarioOutput, scenarioStage } from 'heed';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../seeded-random.ts';
import { type Deed, lines, runHeadless } from './run-headless.ts';
import { edited, sample } from './sample-scenario.ts';

const GROUPS = {
  variation: { jitterMs: 2000, groups: [{ events: ['saw-starts', 'quiz', 'bell'], pick: 2, shuffle: true }] },
  'events[4]': { id: 'bell', trigger: { type: 'time', atMs: 50_000 }, effects: [{ type: 'sound', sound: 'horn' }] },
};

/** A trainee who does random things, the same ones for one seed. */
function fidget(seed: number): (runMs: number) => Deed {
  const random = seededRandom(seed);
  const ids = ['saw', 'cart', 'spill', 'switch', 'lock'];
  const any = (): string => ids[Math.floor(random() * ids.length)] ?? 'saw';
  return () => ({
    looks: { [any()]: random() },
    selected: random() < 0.01 ? [any()] : [],
    floor: [random() * 4, 0],
    answers: random() < 0.001 ? [{ question: 'first-step', option: 'tell' }] : [],
  });
}

describe('a run', () => {
  it('S32 is decided by scenario, seed, level and inputs', () => {
    const scenario = sample(GROUPS);
    for (const seed of [1, 2, 3]) {
      const [a, b] = [0, 0].map(() => {
        const outputs: string[] = [];
        const watch = (output: ScenarioOutput): void => void outputs.push(JSON.stringify(output));
        const { log } = runHeadless(scenario, fidget(seed), { seed, level: 'hard', watch });
        return { log, outputs };
      });
      expect(a).toEqual(b);
      expect(a?.log.length).toBeGreaterThan(10);
    }
  });

  it('does not depend on what other runs do in between', () => {
    const stage = scenarioStage(sample(GROUPS), { seed: 4 });
    const alone = runHeadless(sample(GROUPS), undefined, { seed: 4 }).log;
    let [a, b] = [stage.init(), stage.init()];
    const log: unknown[] = [];
    for (let runMs = 0; runMs <= 100_000; runMs += 20) {
      let output: ScenarioOutput;
      [a, output] = stage.step(a, { runMs, attention: null });
      log.push(...output.events);
      if (runMs % 100 === 0) [b] = stage.step(b, { runMs, attention: null, selected: ['saw', 'lock'] });
    }
    expect(log).toEqual(alone);
  });

  it('S17 happens at the same times at any frame rate', () => {
    const scenario = sample(GROUPS);
    const at = (frameMs: number) => runHeadless(scenario, undefined, { seed: 9, frameMs }).log;
    expect(at(11)).toEqual(at(250));
  });

  it('S32 differs from seed to seed, in what, in which order, when', () => {
    const scenario = sample(GROUPS);
    const runs = Array.from({ length: 30 }, (_, seed) => runHeadless(scenario, undefined, { seed, frameMs: 500 }).log);
    expect(new Set(runs.map((log) => lines(log).join())).size).toBe(30);
    const started = runs.map((log) =>
      log
        .flatMap((entry) => (entry.type === 'event-fired' ? entry.event : []))
        .filter((id) => GROUPS.variation.groups[0]?.events.includes(id)),
    );
    for (const events of started) expect(events).toHaveLength(2);
    // Every ordered pair of three comes up.
    expect(new Set(started.map((events) => events.join())).size).toBe(6);
  });

  it('S31 keeps to the level: times, windows, distractors, extra events', () => {
    const scenario = sample({
      'levels[1]': {
        id: 'hard',
        label: { en: 'Hard', zh: '困难' },
        timeScale: 0.5,
        windowScale: 0.5,
        distractors: false,
      },
      'events[2].distractor': true,
      'events[3].levels': ['easy'],
    });
    const fired = (level: string): readonly string[] =>
      lines(runHeadless(scenario, undefined, { level }).log).filter((line) => !line.includes('objective'));
    expect(fired('hard')).toEqual([
      '5000 event-fired saw-starts',
      '5000 hazard-started bare-blade',
      '9000 hazard-overdue bare-blade',
      '15000 event-fired oil-runs',
      '15000 hazard-started slippery',
      '20000 hazard-overdue slippery',
      '50000 hazard-missed bare-blade',
      '50000 hazard-missed slippery',
      '50000 ended',
    ]);
    expect(fired('easy').some((line) => line.includes('cart-rolls'))).toBe(true);
    expect(fired('easy').some((line) => line.includes('quiz'))).toBe(true);
  });

  it('refuses what cannot be meant', () => {
    expect(() => scenarioStage(sample(), { level: 'insane' })).toThrow("a level among easy, hard, got 'insane'");
    const stage = scenarioStage(sample());
    const [state] = stage.step(stage.init(), { runMs: 50, attention: null });
    expect(() => stage.step(state, { runMs: 40, attention: null })).toThrow('at least 50, got 40');
    expect(() => stage.step(state, { runMs: Number.NaN, attention: null })).toThrow('got NaN');
  });

  it('S1 reads the timeline of version 0', () => {
    const hazards = [{ aoiId: 'saw', onsetMs: 4000, windowMs: 1000 }];
    const { scenario } = parseScenario({ format: 'heed-scenario', version: 0, scene: 'workshop', hazards });
    if (scenario === null) throw new Error('expected a scenario');
    expect(lines(runHeadless(scenario).log)).toEqual([
      '4000 event-fired event-1',
      '4000 hazard-started hazard-1',
      '5000 hazard-overdue hazard-1',
      '10000 hazard-missed hazard-1',
      '10000 ended',
    ]);
    const broken = parseScenario({ format: 'heed-scenario', version: 0, scene: 'workshop', hazards: [{ aoiId: '' }] });
    expect(broken.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'empty-text $.hazards[0].aoiId',
      'missing-field $.hazards[0].onsetMs',
      'missing-field $.hazards[0].windowMs',
    ]);
    expect(parseScenario(edited({ version: 0 })).issues.length).toBeGreaterThan(5);
  });
});
