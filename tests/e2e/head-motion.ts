import { join } from 'node:path';
import { fromYawPitch } from 'heed';
import { findDataRoot } from '../../src/lab/data-root.ts';
import { openJov } from '../../src/lab/jov-reader.ts';
import type { HeadPose } from './emulated-person.ts';

/** A head in motion, thirty poses a second, moved so that it starts over the origin. */
export interface HeadMotion {
  readonly source: 'recorded person' | 'synthetic';
  readonly poses: readonly HeadPose[];
}

/** The first seconds of a real person's search; a synthetic sweep where the recordings are absent. */
export async function headMotion(): Promise<HeadMotion> {
  return (await recordedMotion()) ?? syntheticMotion();
}

async function recordedMotion(): Promise<HeadMotion | null> {
  const root = findDataRoot([]);
  if (root === null) return null;
  const reader = await openJov(join(root, 'jov'));
  for await (const trial of reader.trials({ room: 'kitchen', person: 9, mode: 'laser' })) {
    const heads = trial.frames.flatMap(({ sample }) => (sample.viewer === null ? [] : [sample.viewer]));
    const start = heads[0];
    if (start === undefined || heads.length < 60) continue;
    return {
      source: 'recorded person',
      poses: heads.slice(0, 120).map(({ position: [x, y, z], orientation }) => ({
        position: [x - start.position[0], y, z - start.position[2]],
        orientation,
      })),
    };
  }
  return null;
}

/** Looks to and fro and a little down, as people do when they search a bench. */
function syntheticMotion(): HeadMotion {
  const poses = Array.from({ length: 120 }, (_, i) => ({
    position: [0.02 * Math.sin(i / 9), 1.6 + 0.01 * Math.sin(i / 5), 0] as const,
    orientation: fromYawPitch(60 * Math.sin(i / 18), -12 + 10 * Math.sin(i / 11)),
  }));
  return { source: 'synthetic', poses };
}
