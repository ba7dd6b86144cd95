import type { AttentionKernel, KernelAnswer } from '../attention/kernel.ts';
import type { Box } from '../geometry/box.ts';
import type { Pose } from '../geometry/pose.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import type { FrameSample } from '../signals/frame-sample.ts';
import type { AoiSample, SceneSample } from '../signals/scene-sample.ts';
import { GRID } from './columns/number-column.ts';

/** The nearest number on a grid; what is not finite stays as it is, -0 becomes 0. */
const onGrid = (value: number, steps: number): number =>
  Number.isFinite(value) ? Math.round(value * steps) / steps + 0 : value;

const fine = (value: number): number => onGrid(value, GRID.fine);

/** Rule R4: a time in whole microseconds, milliseconds. */
export const gridTime = (timeMs: number): number => onGrid(timeMs, GRID.time);

const vector = ([x, y, z]: Vec3): Vec3 => [fine(x), fine(y), fine(z)];

const pose = ({ position, orientation: [x, y, z, w] }: Pose): Pose => ({
  position: vector(position),
  orientation: [fine(x), fine(y), fine(z), fine(w)],
});

const optionalPose = (given: Pose | null): Pose | null => (given === null ? null : pose(given));

/** Rule R4: a frame whose numbers lie on the grid of recordings, which is what a session that is recorded should see. */
export function gridFrame({ timeMs, viewer, eye, inputs }: FrameSample): FrameSample {
  return {
    timeMs: gridTime(timeMs),
    viewer: optionalPose(viewer),
    eye: eye === null ? null : { ...eye, gaze: pose(eye.gaze), ...spread(eye.spreadDeg) },
    inputs: inputs.map((input) => ({
      ...input,
      targetRay: optionalPose(input.targetRay),
      grip: optionalPose(input.grip),
    })),
  };
}

const spread = (spreadDeg: number | undefined): { readonly spreadDeg?: number } =>
  spreadDeg === undefined ? {} : { spreadDeg: fine(spreadDeg) };

/**
 * Rule R4: turns the scene of each frame into one on the grid, in memory of its own: nothing rewrites it later.
 *
 * What has not changed since the last frame is the same object again.
 */
export function createSceneGrid(): (scene: SceneSample) => SceneSample {
  const known = new Map<string, AoiSample>();
  return ({ aois }) => {
    // More than twice the AOIs of this frame: most have left for good.
    if (known.size > 2 * aois.length + 64) known.clear();
    return {
      aois: aois.map((aoi) => {
        const before = known.get(aoi.id);
        if (before !== undefined && isSame(before, aoi)) return before;
        const next = snapshot(aoi);
        known.set(aoi.id, next);
        return next;
      }),
    };
  };
}

const box = ({ center, size }: Box): Box => ({ center: vector(center), size: vector(size) });
const optional = (value: number | null, steps: number): number | null => (value === null ? null : onGrid(value, steps));

function snapshot(aoi: AoiSample): AoiSample {
  const { parts, relevance, visibleFraction, deadlineMs, changedMs } = aoi;
  return {
    ...aoi,
    box: box(aoi.box),
    ...(parts === undefined ? {} : { parts: parts.map(box) }),
    relevance: optional(relevance, GRID.fine),
    visibleFraction: optional(visibleFraction, GRID.fine),
    deadlineMs: optional(deadlineMs, GRID.time),
    changedMs: optional(changedMs, GRID.time),
  };
}

/** True when a snapshot is what the AOI would be snapped to. */
function isSame(before: AoiSample, aoi: AoiSample): boolean {
  return (
    isSameBox(before.box, aoi.box) &&
    before.hazardActive === aoi.hazardActive &&
    before.visibleFraction === optional(aoi.visibleFraction, GRID.fine) &&
    before.deadlineMs === optional(aoi.deadlineMs, GRID.time) &&
    before.changedMs === optional(aoi.changedMs, GRID.time) &&
    before.relevance === optional(aoi.relevance, GRID.fine) &&
    hasSameName(before, aoi) &&
    before.parts?.length === aoi.parts?.length &&
    (aoi.parts === undefined || aoi.parts.every((part, i) => isSameBox(before.parts?.[i] ?? part, part)))
  );
}

const hasSameName = (a: AoiSample, b: AoiSample): boolean =>
  a.label === b.label && a.kind === b.kind && Object.keys(a).length === Object.keys(b).length;

const isSameBox = (a: Box, b: Box): boolean => isSameVector(a.center, b.center) && isSameVector(a.size, b.size);

const isSameVector = (a: Vec3, b: Vec3): boolean => a[0] === fine(b[0]) && a[1] === fine(b[1]) && a[2] === fine(b[2]);

/** Rule R4: a kernel whose answers lie on the grid; `attended` then sums to 1 within n / 2^17. */
export function createGridKernel(kernel: AttentionKernel): AttentionKernel {
  return {
    name: kernel.name,
    infer: async (tokens, signals) => gridAnswer(await kernel.infer(tokens, signals)),
    dispose: () => kernel.dispose(),
  };
}

/** Rule R4: an answer with probabilities in parts of 65536. */
export function gridAnswer(answer: KernelAnswer): KernelAnswer {
  const { attended, importance, next, intended, spread: bands, sources, alpha } = answer;
  return {
    ...answer,
    attended: probabilities(attended),
    importance: probabilities(importance),
    next: next === null ? null : probabilities(next),
    intended: intended === null ? null : probabilities(intended),
    spread: bands === null ? null : probabilities(bands),
    sources: sources.map(({ signal, logit, share }) => ({ signal, logit: fine(logit), share: fine(share) })),
    alpha: fine(alpha),
  };
}

const probabilities = (values: Float32Array): Float32Array => values.map((value) => onGrid(value, GRID.probability));
