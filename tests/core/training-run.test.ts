import {
  createImmediatePort,
  createSession,
  createTrainingRun,
  inferReference,
  NO_CUES,
  REFERENCE_PARAMETERS,
  type RunLogEntry,
  STEERED_ANGULAR,
  scoreRun,
  type TrainingRun,
  type Vec3,
} from 'heed';
import { expect, it } from 'vitest';
import { sample } from './scenario/sample-scenario.ts';
import { aimAt, box, controller, EYES, frame, pose } from './synthetic.ts';

const PLACES: Readonly<Record<string, Vec3>> = {
  saw: [-2, 1.4, -2],
  cart: [0, 1.4, -3],
  spill: [2, 1.4, -2],
  switch: [2, 1.4, 2],
  lock: [-2, 1.4, 2],
};

interface Deed {
  readonly looksAt: string;
  readonly selecting?: boolean;
}

const FRAME_MS = 50;

/** A whole run as the app does it: session, scenario, a trainee with a head and a controller on the same line. */
function runWith(trainee: (runMs: number) => Deed, policy = {}): TrainingRun {
  const scenario = sample();
  const session = createSession({
    attention: createImmediatePort((tokens, signals) => inferReference(REFERENCE_PARAMETERS, tokens, signals)),
    angular: STEERED_ANGULAR,
    guidance: policy,
  });
  const run = createTrainingRun({ scenario, seed: 3 });
  for (let runMs = 0; run.now?.ended !== true; runMs += FRAME_MS) {
    run.step({ runMs, floor: [0, 0] });
    const { looksAt, selecting = false } = trainee(runMs);
    const { yawDeg, pitchDeg } = aimAt(PLACES[looksAt] ?? EYES, EYES);
    const looking = pose(EYES, yawDeg, pitchDeg);
    const aois = scenario.aois.map(({ id }) => {
      const hazard = run.open.find(({ aoiId }) => aoiId === id);
      const deadlineMs = hazard === undefined ? null : hazard.deadlineMs;
      return box(id, PLACES[id] ?? EYES, { hazardActive: hazard !== undefined, deadlineMs });
    });
    run.follow(session.frame(frame(runMs, looking, [controller('right', looking, selecting)]), { aois }));
  }
  run.settle(session.finish().outcomes);
  return run;
}

const resultOf = (run: TrainingRun, hazard: string): string | undefined =>
  scoreRun(run.scenario, run.log).hazards.find((score) => score.hazard === hazard)?.result;

const types = (log: readonly RunLogEntry[]): readonly string[] => log.map(({ type }) => type);

it('sees by the looks of a session what was noticed, by its buttons what was selected', () => {
  const run = runWith((runMs) => {
    if (runMs > 11_000 && runMs < 14_000) return { looksAt: 'saw' };
    if (runMs > 31_000 && runMs < 34_000) return { looksAt: 'spill', selecting: runMs > 33_000 };
    return { looksAt: 'cart' };
  });
  const noticed = run.log.find((entry) => entry.type === 'hazard-noticed');
  expect(noticed).toMatchObject({ hazard: 'bare-blade', by: 'look' });
  expect(noticed?.type === 'hazard-noticed' && noticed.probability).toBeGreaterThan(0.5);
  expect(resultOf(run, 'bare-blade')).toBe('noticed');
  expect(resultOf(run, 'slippery')).toBe('noticed');
  expect(types(run.log)).not.toContain('false-alarm');
});

it('counts a button that is held once', () => {
  const run = runWith((runMs) => ({ looksAt: 'cart', selecting: runMs > 5000 && runMs < 9000 }));
  expect(run.log.filter(({ type }) => type === 'false-alarm')).toHaveLength(1);
});

it('tells cued hazards from those that were left alone', () => {
  const idle = () => ({ looksAt: 'lock' });
  const cued = runWith(idle, { mode: 'guided' });
  expect(types(cued.log)).toContain('cue-shown');
  expect(scoreRun(cued.scenario, cued.log).hazards.map((hazard) => hazard.cued)).toEqual([true, true]);
  const test = runWith(idle, NO_CUES);
  expect(types(test.log)).not.toContain('cue-shown');
  expect(scoreRun(test.scenario, test.log).unaided).toEqual({ hazards: 2, noticed: 0, share: 0 });
});

it('marks the hazards of probes', () => {
  const run = runWith(() => ({ looksAt: 'lock' }), { probeShare: 1 });
  expect(scoreRun(run.scenario, run.log).probes.hazards).toBe(2);
});

it('stops asking for attention to a hazard soon after it was noticed', () => {
  const open: string[] = [];
  const run = runWith((runMs) => ({ looksAt: runMs > 12_000 ? 'saw' : 'cart' }));
  for (const { hazard } of run.open) open.push(hazard);
  expect(resultOf(run, 'bare-blade')).toBe('noticed');
  expect(open).not.toContain('bare-blade');
});

it('answers the question that waits', () => {
  const run = createTrainingRun({ scenario: sample() });
  for (let runMs = 0; runMs <= 61_000; runMs += 500) run.step({ runMs, floor: null });
  expect(run.now?.question).toBe('first-step');
  run.answer('first-step', 'tell');
  run.step({ runMs: 61_500, floor: null });
  expect(run.now?.question).toBeNull();
  expect(run.log.at(-1)).toMatchObject({ type: 'objective-completed', objective: 'know' });
});

it('takes no press that is meant for a panel: on a question, in a menu, at the start', () => {
  const pressed = (fromMs: number, toMs: number): number => {
    const run = runWith((runMs) => ({ looksAt: 'cart', selecting: runMs >= fromMs && runMs < toMs }));
    return run.log.filter(({ type }) => type === 'false-alarm').length;
  };
  expect(pressed(0, 500)).toBe(0);
  expect(pressed(5000, 5500)).toBe(1);
  // The question stands from the first minute on; nobody answers.
  expect(pressed(65_000, 65_500)).toBe(0);
});
