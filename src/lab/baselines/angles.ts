import { angleToBoxDeg, aoiBoxAngleDeg, aoiCentreAngleDeg, type Ray } from 'heed';
import type { RayOffset } from '../angular/design.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { offsetHeadRay, type RaySource, rayAt } from './rays.ts';

/** Angles from one ray to every AOI of the room in every row up to the end of the preview, degrees; NaN without ray. */
export interface Angles {
  /** Count of AOIs. */
  readonly n: number;
  /** [rows, n] to the nearest of the AOI's finer boxes. */
  readonly part: Float32Array;
  /** [rows, n] to the centre of the AOI's box. */
  readonly centre: Float32Array;
}

interface Known {
  readonly bySource: Map<RaySource, Angles>;
  offset: { readonly of: RayOffset; readonly angles: Angles } | null;
}

const knownOf = new WeakMap<JovTrial, Known>();

function remembered(trial: JovTrial): Known {
  const known = knownOf.get(trial) ?? { bySource: new Map(), offset: null };
  knownOf.set(trial, known);
  return known;
}

/** Count of rows up to the end of the preview, history before the room appeared included. */
export function previewRows({ frames, previewEndMs }: JovTrial): number {
  const beyond = frames.findIndex(({ sample }) => sample.timeMs > previewEndMs);
  return beyond < 0 ? frames.length : beyond;
}

/** Angles from a recorded ray, computed once per trial. */
export function anglesOf(trial: JovTrial, source: RaySource): Angles {
  const { bySource } = remembered(trial);
  const angles = bySource.get(source) ?? measure(trial, (at) => rayOfRow(trial, at, source));
  bySource.set(source, angles);
  return angles;
}

/** Angles from the offset head ray; only those of the newest offset are kept. */
export function offsetAngles(trial: JovTrial, offset: RayOffset): Angles {
  const known = remembered(trial);
  if (known.offset?.of !== offset) {
    const ray = (at: number): Ray | null => {
      const frame = trial.frames[at];
      return frame === undefined ? null : offsetHeadRay(frame, offset);
    };
    known.offset = { of: offset, angles: measure(trial, ray) };
  }
  return known.offset.angles;
}

/** Angles from any rays, [rows of the preview]. */
export function measure(trial: JovTrial, rayOf: (at: number) => Ray | null): Angles {
  const { aois } = trial.room;
  const n = aois.length;
  const rows = previewRows(trial);
  const part = new Float32Array(rows * n).fill(Number.NaN);
  const centre = new Float32Array(rows * n).fill(Number.NaN);
  for (let at = 0; at < rows; at++) {
    const ray = rayOf(at);
    if (ray === null) continue;
    aois.forEach((aoi, j) => {
      part[at * n + j] = aoiBoxAngleDeg(ray, aoi);
      centre[at * n + j] = aoiCentreAngleDeg(ray, aoi);
    });
  }
  return { n, part, centre };
}

/** Angles from one row's ray to the AOIs as single boxes, degrees. */
export const wholeBoxAngles = (trial: JovTrial, ray: Ray): Float64Array =>
  Float64Array.from(trial.room.aois, ({ box }) => angleToBoxDeg(ray, box));

/** The ray of a row by its index in the trial's frames. */
export function rayOfRow(trial: JovTrial, at: number, source: RaySource): Ray | null {
  const frame = trial.frames[at];
  return frame === undefined ? null : rayAt(trial, frame, source);
}
