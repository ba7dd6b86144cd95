import { type CueClass, DEG_TO_RAD } from 'heed';

/**
 * How soon a cue is followed: once it has been shown for `latencyMs`, a look comes at `ratePerS` (times strength).
 *
 * Glow: subtle stimuli draw at most about 30 % of looks in the first second (Grogorick et al., Comparing
 * Unobtrusive Gaze Guiding Stimuli in Head-Mounted Displays), so 1 - exp(-rate) =
 * .25. Ring: best in view (HiveFive study, CHI EA 2023), line: fastest and surest, in view or not (HFES 2024,
 * 10.1177/10711813241265077); those two rates are chosen in that order, and varied with `cueStrength`.
 */
export const CUE_RESPONSES: Readonly<Record<CueClass, { readonly latencyMs: number; readonly ratePerS: number }>> = {
  glow: { latencyMs: 200, ratePerS: 0.29 },
  ring: { latencyMs: 250, ratePerS: 1.2 },
  line: { latencyMs: 300, ratePerS: 2 },
};

/** Beyond this angle from the head's forward a glow or ring cannot be seen, degrees. */
const VIEW_HALF_DEG = 45;

/** Chance that a cue is followed within a step; `cosine` is between the head's forward and the AOI. */
export function followChance(
  cue: { readonly cue: CueClass; readonly level: number },
  shownMs: number,
  cosine: number,
  stepMs: number,
  strength: number,
): number {
  const { latencyMs, ratePerS } = CUE_RESPONSES[cue.cue];
  if (shownMs < latencyMs) return 0;
  if (cue.cue !== 'line' && cosine < Math.cos(VIEW_HALF_DEG * DEG_TO_RAD)) return 0;
  return 1 - Math.exp((-ratePerS * strength * cue.level * stepMs) / 1000);
}
