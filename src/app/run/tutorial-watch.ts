import { type AoiId, type AoiSample, angleToPointDeg, type PlannedCue, selectionStage } from 'heed';
import type { LiveFrame } from 'heed/react';
import type { TutorialDeed, TutorialStepName } from '../flow/tutorial.ts';

/** What the tutorial shows at a frame, what it saw the trainee do. */
export interface TutorialMoment {
  readonly cue: PlannedCue | null;
  readonly deed: TutorialDeed | null;
}

export interface TutorialWatch {
  follow(frame: LiveFrame, step: TutorialStepName | null): TutorialMoment;
}

/** What the texts of the first steps speak of. */
const NAMED_AOI = 'toolbox';
/** How far from the view centre the things lie that are cued, degrees. */
const CUED_DEG: Readonly<Partial<Record<TutorialStepName, number>>> = { glow: 30, ring: 30, line: 100 };
/** Probable looking time that counts as a look, and how fast it is forgotten, milliseconds. */
const LOOK_MS = 350;
const MEMORY_MS = 1000;
/** A longer gap between two frames is a hiccup. */
const LONGEST_STEP_MS = 100;

/** Sees whether the trainee does what the tutorial asks for. */
export function createTutorialWatch(): TutorialWatch {
  const selection = selectionStage();
  let selecting = selection.init();
  let shown: TutorialStepName | null = null;
  let target: AoiId | null = null;
  let lookedMs = 0;
  let lastMs: number | null = null;

  function begin(step: TutorialStepName | null, { session }: LiveFrame): void {
    shown = step;
    lookedMs = 0;
    target = step === null ? null : targetOf(step, session.considered, session.rays[0]?.ray ?? null, target);
  }

  return {
    follow(frame, step) {
      const { session } = frame;
      const [next, selected] = selection.step(selecting, session);
      selecting = next;
      if (step !== shown) begin(step, frame);
      const elapsedMs = lastMs === null ? 0 : Math.min(LONGEST_STEP_MS, session.timeMs - lastMs);
      lastMs = session.timeMs;
      if (step === null || target === null) return { cue: null, deed: null };
      const row = session.attention?.ids.indexOf(target) ?? -1;
      const p = session.attention?.attended[row] ?? 0;
      lookedMs = lookedMs * Math.exp(-elapsedMs / MEMORY_MS) + p * elapsedMs;
      const aoi = session.considered.find(({ id }) => id === target);
      const cue = step === 'glow' || step === 'ring' || step === 'line' ? step : null;
      return {
        cue: cue === null || aoi === undefined ? null : { aoiId: aoi.id, cue, level: 1 },
        deed: deedOf(
          step,
          selected.some((id) => id === target),
          lookedMs,
        ),
      };
    },
  };
}

function deedOf(step: TutorialStepName, selected: boolean, lookedMs: number): TutorialDeed | null {
  if (step === 'select') return selected ? 'selected' : null;
  if (step === 'pause' || step === 'probes') return null;
  return lookedMs >= LOOK_MS ? 'looked' : null;
}

/** The AOI a step is about: the named one, or the one nearest to the angle that its cue is shown at. */
function targetOf(
  step: TutorialStepName,
  aois: readonly AoiSample[],
  ray: Parameters<typeof angleToPointDeg>[0] | null,
  before: AoiId | null,
): AoiId | null {
  const wantedDeg = CUED_DEG[step];
  if (wantedDeg === undefined || ray === null) {
    return (aois.find(({ id }) => id === NAMED_AOI) ?? aois[0])?.id ?? null;
  }
  let best: AoiId | null = null;
  let bestDeg = Number.POSITIVE_INFINITY;
  for (const { id, box } of aois) {
    const offDeg = Math.abs(angleToPointDeg(ray, box.center) - wantedDeg);
    if (id === before || offDeg >= bestDeg) continue;
    [best, bestDeg] = [id, offDeg];
  }
  return best;
}
