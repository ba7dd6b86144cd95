import {
  type AoiId,
  type AttentionResult,
  aoiId,
  type CueEvent,
  type FocusRay,
  forwardRay,
  type GuidancePolicy,
  guidanceStage,
  type PlannedCue,
  scenarioStage,
  type TraineeSkills,
} from 'heed';
import { createPlaceSampler, type SimulatedPlace } from '../practice/simulated-place.ts';
import type { ScanpathStatistics } from '../scanpath/scanpath-statistics.ts';
import { answerOf, type Blur, blurredAttention } from '../trainee/blurred-attention.ts';
import { createImportance } from '../trainee/estimated-importance.ts';
import type { Learning, LearningAssumptions } from '../trainee/learning.ts';
import { type TraineeTraits, traineeStage } from '../trainee/trainee-stage.ts';

export interface TraineeRunOptions {
  readonly place: SimulatedPlace;
  readonly policy: GuidancePolicy;
  readonly skills: TraineeSkills;
  readonly learning: Learning;
  readonly assumptions: LearningAssumptions;
  readonly traits: TraineeTraits;
  readonly statistics: ScanpathStatistics;
  readonly blur: Blur;
  readonly seed: number;
}

/** How one hazard truly went: what the simulated eye did, not what the estimate says. */
export interface HazardFate {
  readonly skill: string;
  /** From onset to the first look; `null` when the window closed before one. */
  readonly firstLookMs: number | null;
  /** The strongest cue on it before that look, or before the window closed; `null` without any. */
  readonly cue: 'glow' | 'ring' | 'line' | null;
}

/** What one run of one trainee came to. */
export interface TraineeRun {
  readonly fates: readonly HazardFate[];
  /** Cues that were started. */
  readonly cues: number;
  readonly minutes: number;
  /** Guidance's own record of the trainee. */
  readonly skills: TraineeSkills;
}

/** Frames are simulated this far apart: stays are longer, milliseconds. */
const STEP_MS = 100;
/** A passing gaze is no look: this long on the AOI without a break, milliseconds. */
const LOOK_MS = 100;

const VIEWER: FocusRay = {
  id: 'viewer',
  source: 'viewer',
  handedness: 'none',
  kind: 'head',
  ray: null,
  spreadDeg: 10,
  selecting: false,
};

interface OpenHazard {
  readonly skill: string;
  readonly onsetMs: number;
  readonly deadlineMs: number;
  cue: HazardFate['cue'];
}

/** One trainee through one scenario: scenario, scanpath, estimate, guidance, step by step. */
export function runTrainee(options: TraineeRunOptions): TraineeRun {
  const { place, policy, skills, learning, assumptions, traits, statistics, blur, seed } = options;
  const scenario = scenarioStage(place.scenario, { seed });
  const sample = createPlaceSampler(place);
  const trainee = traineeStage({ seed, statistics, traits, learning, assumptions, eye: place.eye, work: place.work });
  const guidance = guidanceStage(policy, { skills, seed });
  const ids = place.scenario.aois.map(({ id }) => aoiId(id));
  const attended = new Float32Array(ids.length + 1);
  const importance = new Float32Array(ids.length);
  const importanceAt = createImportance(ids, seed);
  let run = scenario.init();
  let mind = trainee.init();
  let guide = guidance.init();
  let answer: AttentionResult | null = null;
  let cues: readonly PlannedCue[] = [];
  const open = new Map<AoiId, OpenHazard>();
  const fates: HazardFate[] = [];
  let practised = skills;
  let started = 0;
  let on: { readonly at: number | 'elsewhere' | null; readonly sinceMs: number } = { at: null, sinceMs: 0 };
  for (let timeMs = 0; timeMs <= place.scenario.durationMs; timeMs += STEP_MS) {
    const [nextRun, shown] = scenario.step(run, { runMs: timeMs, attention: answer });
    run = nextRun;
    for (const event of shown.events) {
      if (event.type !== 'hazard-started') continue;
      const { skill, atMs, deadlineMs } = event;
      open.set(aoiId(event.aoi), { skill, onsetMs: atMs, deadlineMs, cue: null });
    }
    const aois = sample(shown);
    const [nextMind, instant] = trainee.step(mind, { timeMs, aois, cues });
    mind = nextMind;
    if (instant.attended !== on.at) on = { at: instant.attended, sinceMs: timeMs };
    blurredAttention(instant, aois, blur, attended);
    importanceAt(aois, timeMs, importance);
    answer = answerOf(ids, attended, importance, timeMs);
    const viewer: FocusRay = { ...VIEWER, ray: forwardRay(instant.head) };
    const [nextGuide, guided] = guidance.step(guide, { timeMs, answer, aois, viewer });
    guide = nextGuide;
    practised = guided.skills;
    cues = guided.plan.cues;
    started += guided.events.filter(({ type }) => type === 'cue-started').length;
    noteCues(guided.events, open);
    settleFates(open, fates, ids, on, timeMs);
  }
  return { fates, cues: started, minutes: place.scenario.durationMs / 60_000, skills: practised };
}

function noteCues(events: readonly CueEvent[], open: ReadonlyMap<AoiId, OpenHazard>): void {
  for (const event of events) {
    const hazard = event.type === 'cue-ended' ? undefined : open.get(event.aoiId);
    if (hazard !== undefined) hazard.cue = event.cue;
  }
}

function settleFates(
  open: Map<AoiId, OpenHazard>,
  fates: HazardFate[],
  ids: readonly AoiId[],
  on: { readonly at: number | 'elsewhere' | null; readonly sinceMs: number },
  timeMs: number,
): void {
  for (const [id, { skill, onsetMs, deadlineMs, cue }] of open) {
    const isLooked =
      typeof on.at === 'number' && ids[on.at] === id && timeMs - Math.max(on.sinceMs, onsetMs) >= LOOK_MS;
    if (!isLooked && timeMs <= deadlineMs) continue;
    open.delete(id);
    fates.push({ skill, cue, firstLookMs: isLooked ? timeMs - onsetMs : null });
  }
}
