import {
  type RunEvent,
  type RunOptions,
  type Scenario,
  type ScenarioInput,
  type ScenarioOutput,
  scenarioStage,
} from 'heed';

/** What a trainee does at a moment of a test: all optional, attention as probability per AOI. */
export interface Deed extends Omit<Partial<ScenarioInput>, 'attention' | 'runMs'> {
  readonly looks?: Readonly<Record<string, number>>;
}

export interface HeadlessRun {
  readonly log: readonly RunEvent[];
  /** The run after its last frame. */
  readonly last: ScenarioOutput;
}

export interface Headless extends RunOptions {
  /** @default 20 */
  readonly frameMs?: number;
  readonly untilMs?: number;
  readonly watch?: (output: ScenarioOutput) => void;
}

/** Goes through a scenario frame by frame; `behave` is the trainee. */
export function runHeadless(
  scenario: Scenario,
  behave: (runMs: number, before: ScenarioOutput | null) => Deed = () => ({}),
  { frameMs = 20, untilMs = Number.POSITIVE_INFINITY, watch, ...options }: Headless = {},
): HeadlessRun {
  const stage = scenarioStage(scenario, options);
  const ids = scenario.aois.map(({ id }) => id);
  const attended = new Float32Array(ids.length + 1);
  const log: RunEvent[] = [];
  let state = stage.init();
  let output: ScenarioOutput | null = null;
  for (let runMs = 0; runMs <= untilMs && output?.ended !== true; runMs += frameMs) {
    const { looks, ...deed } = behave(runMs, output);
    attended.fill(0);
    for (const [id, probability] of Object.entries(looks ?? {})) attended[ids.indexOf(id)] = probability;
    [state, output] = stage.step(state, { runMs, attention: { ids, attended }, ...deed });
    log.push(...output.events);
    watch?.(output);
  }
  if (output === null) throw new Error('runHeadless: expected at least one frame');
  return { log, last: output };
}

/** A run's log as short lines: time in ms, type, name. */
export const lines = (log: readonly RunEvent[]): readonly string[] =>
  log.map((event) => {
    const name =
      'hazard' in event ? event.hazard : 'objective' in event ? event.objective : 'event' in event ? event.event : '';
    return `${Math.round(event.atMs)} ${event.type} ${name}`.trim();
  });
