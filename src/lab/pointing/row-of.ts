import type { Vec3 } from 'heed';
import type { CsvRow } from '../csv.ts';
import { fromUnityVector } from '../jov/unity.ts';
import type { HandFeedback, PointingRow } from './pointing-row.ts';

/** Depth of the plane of calibration targets, Unity metres. */
const TARGET_PLANE_M = 2;
/** The gaze ray of a trial that hit nothing ends this far away. */
const NOWHERE_M = 1000;

export const OPTIONAL = [
  ...['tar_x', 'tar_y', 'gaze_x', 'gaze_y', 'gaze_z', 'gaze_dir_x', 'gaze_dir_y', 'gaze_dir_z'],
  ...['efrc_x', 'efrc_y', 'efrc_z', 'efrc_dir_x', 'efrc_dir_y', 'efrc_dir_z', 'index_x', 'index_y', 'index_z'],
  ...['standing_x', 'standing_z', 't_fixated', 't_confirm'],
] as const;

export const TEXT = ['type', 'feedback'] as const;

type Cells = Pick<CsvRow<(typeof TEXT)[number], never, (typeof OPTIONAL)[number]>, 'text' | 'optional'>;

/** A trial from Unity axes; `null` for a kind or a feedback that the experiment did not have. */
export function rowOf(person: number, session: number, { text, optional }: Cells): PointingRow | null {
  const kind = text.type === 'cal' ? 'calibration' : text.type === 'obj' ? 'object' : null;
  const feedback = (['cursor', 'hand', 'none'] as const).find((known: HandFeedback) => known === text.feedback);
  if (kind === null || feedback === undefined) return null;
  const { tar_x, tar_y, standing_x, standing_z } = optional;
  const gazeEnd = vector(optional.gaze_x, optional.gaze_y, optional.gaze_z);
  const end = vector(optional.efrc_x, optional.efrc_y, optional.efrc_z);
  const direction = vector(optional.efrc_dir_x, optional.efrc_dir_y, optional.efrc_dir_z);
  return {
    person,
    session,
    kind,
    feedback,
    target: vector(tar_x, tar_y, TARGET_PLANE_M),
    gazeEnd: gazeEnd === null || Math.abs(gazeEnd[2]) > NOWHERE_M ? null : gazeEnd,
    gazeDirection: vector(optional.gaze_dir_x, optional.gaze_dir_y, optional.gaze_dir_z),
    finger: end === null || direction === null ? null : { end, direction },
    fingertip: vector(optional.index_x, optional.index_y, optional.index_z),
    standing: standing_x === null || standing_z === null ? null : { x: standing_x, z: -standing_z },
    fixatedMs: milliseconds(optional.t_fixated),
    confirmedMs: milliseconds(optional.t_confirm),
  };
}

const vector = (x: number | null, y: number | null, z: number | null): Vec3 | null =>
  x === null || y === null || z === null ? null : fromUnityVector(x, y, z);

/** The experiment writes -1 for "did not happen". */
const milliseconds = (seconds: number | null): number | null =>
  seconds === null || seconds < 0 ? null : seconds * 1000;
