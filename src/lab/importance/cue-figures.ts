import { GUIDANCE_DEFAULTS } from 'heed';
import { type LogitScale, probabilityOf } from './calibrate.ts';
import type { SceneAnswer } from './leave-families-out.ts';

/** What guidance would make of an importance, if nobody looked. */
export interface CueFigures {
  readonly events: number;
  /** Events above the threshold that starts a cue within five seconds. */
  readonly inTime: number;
  /** Times an AOI that deserves nothing came to be cued. */
  readonly falseCues: number;
  readonly minutes: number;
}

export const NO_FIGURES: CueFigures = { events: 0, inTime: 0, falseCues: 0, minutes: 0 };

const IN_TIME_S = 5;

/** Adds one scene's figures, guidance's hysteresis applied to each AOI. */
export function addFigures(figures: CueFigures, scene: SceneAnswer, scaling: LogitScale): CueFigures {
  const { onThreshold, offThreshold } = GUIDANCE_DEFAULTS;
  const cued = new Set<number>();
  const onsets = new Map<number, { readonly s: number; inTime: boolean }>();
  let falseCues = 0;
  let [firstS, lastS] = [Number.POSITIVE_INFINITY, 0];
  scene.rows.forEach(({ actor, s, deserves }, i) => {
    const score = probabilityOf(scene.logits[i] ?? 0, scaling);
    [firstS, lastS] = [Math.min(firstS, s), Math.max(lastS, s)];
    if (deserves) {
      const onset = onsets.get(actor) ?? { s, inTime: false };
      onsets.set(actor, onset);
      if (score > onThreshold && s - onset.s <= IN_TIME_S) onset.inTime = true;
    }
    if (!cued.has(actor) && score > onThreshold) {
      cued.add(actor);
      if (!deserves) falseCues += 1;
    } else if (score < offThreshold) cued.delete(actor);
  });
  return {
    events: figures.events + onsets.size,
    inTime: figures.inTime + [...onsets.values()].filter(({ inTime }) => inTime).length,
    falseCues: figures.falseCues + falseCues,
    minutes: figures.minutes + Math.max(0, lastS - firstS) / 60,
  };
}
