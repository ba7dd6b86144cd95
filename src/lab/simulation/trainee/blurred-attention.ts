import {
  type AoiId,
  type AoiSample,
  type AttentionResult,
  add,
  boxRadius,
  distance,
  dot,
  normalize,
  RAD_TO_DEG,
  type Ray,
  rotate,
  scale,
  subtract,
  type Vec3,
} from 'heed';
import type { GazeInstant } from '../scanpath/gaze-track.ts';
import { partAngleDeg } from '../scanpath/next-look.ts';

/** How a head-only estimate blurs where the gaze truly is. */
export interface Blur {
  /** Share of the true gaze in the ray that the estimate is made around; the rest is the head's. */
  readonly gazeShare: number;
  /** Width of the estimate around that ray, degrees. */
  readonly spreadDeg: number;
  readonly elsewhereLogit: number;
}

/**
 * About as good as the shipped model, which finds the attended AOI from the head alone with top-1 .592, NLL 1.118 (people
 * left out). This blur has .593, 1.024 on the recorded people, .564, .989 on simulated ones in their places: a little
 * better in NLL, no better in top-1 (`npm run simulate -- --validate`).
 */
export const MODEL_BLUR: Blur = { gazeShare: 0.7, spreadDeg: 4.5, elsewhereLogit: -1 };

/** The head alone, with the fitted terms of the formula without a model. */
const FORMULA_BLUR: Blur = { gazeShare: 0, spreadDeg: 8.4, elsewhereLogit: -0.38 };

/** Estimates that guidance may be given. */
export const BLURS = { model: MODEL_BLUR, formula: FORMULA_BLUR } as const;

/** Where the eyes rest in the head, as the shipped terms have it: this far below its forward. */
const REST_DOWN = Math.tan(3.06 / RAD_TO_DEG);
/** Farther than this from the ray an AOI is not attended, in widths. */
const FAR_WIDTHS = 6;

/** Probability of each AOI then "elsewhere", [n + 1], of an estimate that saw this instant. */
export function blurredAttention(
  instant: GazeInstant,
  aois: readonly AoiSample[],
  blur: Blur,
  out: Float32Array,
): void {
  const ray = blurredRay(instant, blur);
  let sum = Math.exp(blur.elsewhereLogit);
  for (const [j, aoi] of aois.entries()) {
    const p = likelihood(ray, aoi, blur.spreadDeg);
    out[j] = p;
    sum += p;
  }
  out[aois.length] = Math.exp(blur.elsewhereLogit);
  for (let j = 0; j <= aois.length; j++) out[j] = (out[j] ?? 0) / sum;
}

function blurredRay({ head, eye, gaze }: GazeInstant, { gazeShare }: Blur): Ray {
  const resting = normalize(rotate(head.orientation, [0, -REST_DOWN, -1]));
  const seen: Vec3 = gaze ?? resting;
  return { origin: eye, direction: normalize(add(scale(seen, gazeShare), scale(resting, 1 - gazeShare))) };
}

function likelihood(ray: Ray, aoi: AoiSample, spreadDeg: number): number {
  const to = subtract(aoi.box.center, ray.origin);
  const distanceM = distance(aoi.box.center, ray.origin);
  const cosine = dot(ray.direction, to) / distanceM;
  const nearDeg = Math.acos(Math.max(-1, Math.min(1, cosine))) * RAD_TO_DEG;
  const radiusDeg = Math.asin(Math.min(1, boxRadius(aoi.box) / distanceM)) * RAD_TO_DEG;
  if (nearDeg - radiusDeg > FAR_WIDTHS * spreadDeg) return 0;
  return Math.exp(-0.5 * (partAngleDeg(ray, aoi) / spreadDeg) ** 2);
}

/** What an estimate says at one moment; importance is the caller's. */
export const answerOf = (
  ids: readonly AoiId[],
  attended: Float32Array,
  importance: Float32Array,
  timeMs: number,
): AttentionResult => ({
  ids,
  attended,
  importance,
  next: null,
  intended: null,
  spread: null,
  sources: [],
  model: 'simulated',
  alpha: 0,
  sampledMs: timeMs,
  readyMs: timeMs,
  backend: 'reference',
});
