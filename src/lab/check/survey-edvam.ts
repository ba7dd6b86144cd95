import { distance, type Vec3 } from 'heed';
import { openEdvam } from '../edvam/open-edvam.ts';
import type { SetSurvey } from './set-survey.ts';

/** Reads EDVAM whole: how often the last point of gaze still holds some rows later (protocol of the set's README). */
export async function surveyEdvam(folder: string): Promise<SetSurvey> {
  const set = openEdvam(folder);
  const points = new Map<number, Vec3[]>();
  let [rows, lost] = [0, 0];
  for await (const { person, sample, pointOfGaze } of set.rows()) {
    rows += 1;
    if (sample.eye === null) lost += 1;
    const ofPerson = points.get(person);
    if (ofPerson === undefined) points.set(person, [pointOfGaze]);
    else ofPerson.push(pointOfGaze);
  }
  const figures = [
    { name: 'last point kept 1 row, % within 0.5 m', published: 81.9, here: keptPercent(points, 1, 0.5), decimals: 1 },
    { name: 'last point kept 10 rows, % within 2 m', published: 78.3, here: keptPercent(points, 10, 2), decimals: 1 },
  ];
  return { layout: set.layout, people: points.size, rows, lost, figures, issues: set.issues };
}

const INPUT_ROWS = 300;
const BLOCK_ROWS = 128;

function keptPercent(points: ReadonlyMap<number, readonly Vec3[]>, aheadRows: number, radiusM: number): number {
  let [windows, within] = [0, 0];
  for (const ofPerson of points.values()) {
    for (let start = 0; start < ofPerson.length - INPUT_ROWS - BLOCK_ROWS - aheadRows; start += BLOCK_ROWS) {
      for (let last = start + INPUT_ROWS - 1; last < start + INPUT_ROWS - 1 + BLOCK_ROWS; last++) {
        const [now, then] = [ofPerson[last], ofPerson[last + aheadRows]];
        if (now === undefined || then === undefined) continue;
        windows += 1;
        if (distance(now, then) < radiusM) within += 1;
      }
    }
  }
  return (100 * within) / windows;
}
