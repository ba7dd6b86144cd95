import { angleBetweenDeg, DEG_TO_RAD, normalize, type Vec3 } from 'heed';
import { openEyenavgs } from '../eyenavgs/open-eyenavgs.ts';
import { yawPitchOf } from '../jov/jov-frame.ts';
import { createPersonMean } from '../metrics.ts';
import type { SetSurvey } from './set-survey.ts';

/** The README of the set trains on users 1 to 12. */
const TRAINING_USERS = 12;

/** Reads EyeNavGS whole: how far the eyes of users 13 to 18 are from straight ahead, then from where users 1 to 12 look. */
export async function surveyEyenavgs(folder: string): Promise<SetSurvey> {
  const set = openEyenavgs(folder);
  const people = new Set<number>();
  const tested: { readonly person: number; readonly direction: Vec3 }[] = [];
  let [rows, lost, trained, yawDeg, pitchDeg] = [0, 0, 0, 0, 0];
  for await (const { person, eyeInHead } of set.rows()) {
    people.add(person);
    rows += 1;
    if (eyeInHead === null) lost += 1;
    else if (person > TRAINING_USERS) tested.push({ person, direction: normalize(eyeInHead) });
    else {
      const turn = yawPitchOf(eyeInHead);
      trained += 1;
      yawDeg += turn.yawDeg;
      pitchDeg += turn.pitchDeg;
    }
  }
  const [yaw, pitch] = [(yawDeg / trained) * DEG_TO_RAD, (pitchDeg / trained) * DEG_TO_RAD];
  const offset: Vec3 = [-Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), -Math.cos(yaw) * Math.cos(pitch)];
  const meanAngleDeg = (to: Vec3): number => {
    const mean = createPersonMean();
    for (const { person, direction } of tested) mean.add(person, angleBetweenDeg(direction, to));
    return mean.mean();
  };
  const figures = [
    { name: 'straight ahead, deg', published: 17.86, here: meanAngleDeg([0, 0, -1]), decimals: 2 },
    { name: 'mean offset of the training users, deg', published: 9.39, here: meanAngleDeg(offset), decimals: 2 },
  ];
  return { layout: set.layout, people: people.size, rows, lost, figures, issues: set.issues };
}
