import { RAD_TO_DEG, type Vec3 } from 'heed';
import { median } from '../angular/spread.ts';
import { openPointing } from '../pointing/open-pointing.ts';
import type { SetSurvey } from './set-survey.ts';

/** Reads the pointing trials whole: median errors on calibration targets, median time from fixation to confirmation. */
export async function surveyPointing(folder: string): Promise<SetSurvey> {
  const set = openPointing(folder);
  const people = new Set<number>();
  const gazeDeg: number[] = [];
  const fingerDeg: number[] = [];
  const waitS: number[] = [];
  let [rows, lost] = [0, 0];
  for await (const { person, target, gazeEnd, finger, standing, fixatedMs, confirmedMs } of set.rows()) {
    people.add(person);
    rows += 1;
    if (gazeEnd === null) lost += 1;
    if (fixatedMs !== null && confirmedMs !== null) waitS.push((confirmedMs - fixatedMs) / 1000);
    if (target === null || standing === null) continue;
    gazeDeg.push(planeErrorDeg(gazeEnd, target, standing.z));
    fingerDeg.push(planeErrorDeg(finger?.end ?? null, target, standing.z));
  }
  const figures = [
    { name: 'gaze, median error, deg', published: 1.03, here: median(gazeDeg), decimals: 2 },
    { name: 'eye-finger ray, median error, deg', published: 3.69, here: median(fingerDeg), decimals: 2 },
    { name: 'fixation to confirmation, median, s', published: 1.7, here: median(waitS), decimals: 2 },
  ];
  return { layout: set.layout, people: people.size, rows, lost, figures, issues: set.issues };
}

/** Distance on the plane of the targets as an angle straight ahead of the person; a ray that ends nowhere misses by 90. */
const planeErrorDeg = (end: Vec3 | null, target: Vec3, standingZ: number): number =>
  end === null
    ? 90
    : Math.atan2(Math.hypot(end[0] - target[0], end[1] - target[1]), standingZ - target[2]) * RAD_TO_DEG;
