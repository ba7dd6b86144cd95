import { readFileSync } from 'node:fs';
import { levelsOf, parseScenario, type RunScore, type Scenario, type ScenarioOutput, scoreRun } from 'heed';
import { createWorkshop, loadWorkshopScenario } from 'heed/worlds';
import { describe, expect, it } from 'vitest';
import { type Deed, lines, runHeadless } from '../core/scenario/run-headless.ts';
import { seededRandom } from '../seeded-random.ts';

const path = new URL('../../src/worlds/scenarios/workshop.json', import.meta.url);
const scenario = await loadWorkshopScenario();
const levels = levelsOf(scenario).map(({ id }) => id);

type Trainee = (seed: number) => (runMs: number, before: ScenarioOutput | null) => Deed;

/** What a person who does everything in time would do now. */
function called(before: ScenarioOutput | null): readonly string[] {
  return (before?.objectives ?? []).flatMap(({ id, status, next, done }) => {
    const steps = scenario.objectives?.find((objective) => objective.id === id)?.steps ?? [];
    const step = steps[next ?? done.indexOf(false)];
    return status === 'open' && step?.type === 'select' ? [step.aoi] : [];
  });
}

/** Responds `delayMs` after something begins, with a probability; else presses things at random now and then. */
const trainee =
  ({ delayMs, notices, alarmsPerMinute }: { delayMs: number; notices: number; alarmsPerMinute: number }): Trainee =>
  (seed) => {
    const random = seededRandom(seed);
    const ids = scenario.aois.map(({ id }) => id);
    const willing = new Map<string, boolean>();
    const does = (name: string): boolean => {
      if (!willing.has(name)) willing.set(name, random() < notices);
      return willing.get(name) === true;
    };
    let lastMs = 0;
    return (runMs, before) => {
      const due = (before?.activeHazards ?? []).filter(
        ({ hazard, ageMs, status }) =>
          ageMs >= delayMs && (status === 'active' || status === 'overdue') && does(hazard),
      );
      const tasks =
        runMs - lastMs >= 2000 ? called(before).filter((aoi) => does(`${aoi} ${Math.floor(runMs / 60_000)}`)) : [];
      if (tasks.length > 0) lastMs = runMs;
      const alarms = random() < (alarmsPerMinute * 100) / 60_000 ? [ids[Math.floor(random() * ids.length)] ?? ''] : [];
      const look = due.find(({ response }) => response === 'look')?.aoiId ?? findable(runMs);
      return {
        looks: does('orient') || due.length > 0 ? { [look]: 0.7 } : {},
        selected: [
          ...due.filter(({ response }) => response === 'select').map(({ aoiId }) => aoiId),
          ...tasks,
          ...alarms,
        ],
        answers:
          before?.question == null ? [] : [{ question: before.question, option: does('answer') ? 'warn' : 'wipe' }],
      };
    };
  };

const findable = (runMs: number): string =>
  ['exit-door', 'extinguisher', 'first-aid', 'emergency-stop'][Math.floor(runMs / 2000) % 4] ?? '';

const TRAINEES: Readonly<Record<string, Trainee>> = {
  careful: trainee({ delayMs: 3000, notices: 0.95, alarmsPerMinute: 0.2 }),
  careless: trainee({ delayMs: 9000, notices: 0.4, alarmsPerMinute: 2 }),
  idle: () => () => ({ looks: { toolboard: 0.5, toolbox: 0.2 } }),
  clicker: () => (runMs) => ({ selected: runMs % 5000 === 0 ? scenario.aois.map(({ id }) => id) : [] }),
};

function scored(name: string, seed: number, level: string): RunScore {
  const behave = TRAINEES[name]?.(seed);
  return scoreRun(scenario, runHeadless(scenario, behave, { seed, level, frameMs: 100 }).log);
}

describe('the workshop scenario', () => {
  it('is a file without issues', () => {
    const { scenario: parsed, issues } = parseScenario(readFileSync(path, 'utf8'));
    expect(issues).toEqual([]);
    expect(parsed).toEqual(scenario);
  });

  it('names every AOI of the world, as the world does', () => {
    const world = createWorkshop();
    expect(scenario.aois.map(({ id, label, kind, relevance }) => ({ id, label, kind, relevance }))).toEqual(
      world.aois.map(({ id, label, kind, relevance }) => ({ id, label, kind, relevance })),
    );
    world.dispose();
  });

  it('lasts 4 to 6 minutes at every level, with at least ten timed events', () => {
    const minutes = levels.map(
      (level) => (runHeadless(scenario, undefined, { level, frameMs: 500 }).log.at(-1)?.atMs ?? 0) / 60_000,
    );
    expect(minutes).toEqual([6, 5, 4]);
    for (const level of levels) expect(fired(scenario, 1, level).length).toBeGreaterThanOrEqual(10);
  });

  it('leaves distractors to those who are ready for them', () => {
    const distractors = new Set(scenario.events.filter(({ distractor }) => distractor === true).map(({ id }) => id));
    const seen = levels.map((level) => fired(scenario, 1, level).filter((id) => distractors.has(id)).length);
    expect(seen).toEqual([0, 12, 12]);
  });

  it('is another run with another seed, the same with the same', () => {
    const run = (seed: number): string =>
      lines(runHeadless(scenario, undefined, { seed, frameMs: 500 }).log).join('\n');
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(run)).size).toBe(10);
    expect(run(7)).toBe(run(7));
    const order = (seed: number): string => fired(scenario, seed, 'standard').join();
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(order)).size).toBe(10);
  });

  it.each(levels)(
    'ranks careful above careless above idle, clicking everything below careful, at level %s',
    (level) => {
      for (const seed of [1, 2, 3, 4, 5]) {
        const [careful, careless, idle, clicker] = ['careful', 'careless', 'idle', 'clicker'].map(
          (name) => scored(name, seed, level).overall,
        );
        expect(careful).toBeGreaterThan(60);
        expect(careless).toBeLessThan(careful ?? 0);
        expect(idle).toBeLessThan(careless ?? 0);
        expect(clicker).toBeLessThan((careful ?? 0) / 4);
      }
    },
  );

  it('can be done without a fault', () => {
    const faultless =
      TRAINEES.careful === undefined ? undefined : trainee({ delayMs: 2000, notices: 1, alarmsPerMinute: 0 })(1);
    const { log } = runHeadless(scenario, faultless, { level: 'standard', frameMs: 100 });
    const score = scoreRun(scenario, log);
    expect(score.parts).toEqual({ noticing: 1, doing: 1, care: 1 });
    expect(score.overall).toBe(100);
    // Looks are never certain.
    expect(score.overallIfDoubted).toBeLessThan(100);
  });
});

function fired(which: Scenario, seed: number, level: string): readonly string[] {
  const { log } = runHeadless(which, undefined, { seed, level, frameMs: 500 });
  return log.flatMap((entry) => (entry.type === 'event-fired' ? entry.event : []));
}
