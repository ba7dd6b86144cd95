import { angleBetweenDeg } from 'heed';
import { directionOf } from '../sgaze/direction-of.ts';
import { openSgaze } from '../sgaze/open-sgaze.ts';
import { createSgazeModel } from '../sgaze/published-model.ts';
import type { SetSurvey } from './set-survey.ts';

/** Reads SGaze whole: the mean angle to straight ahead, then to what the published model predicts. */
export async function surveySgaze(folder: string): Promise<SetSurvey> {
  const set = openSgaze(folder);
  const recordings = new Set<string>();
  let predict = createSgazeModel();
  let [rows, straightDeg, modelDeg] = [0, 0, 0];
  for await (const row of set.rows()) {
    if (!recordings.has(row.recording)) predict = createSgazeModel();
    recordings.add(row.recording);
    rows += 1;
    straightDeg += angleBetweenDeg(row.eyeInHead, [0, 0, -1]);
    modelDeg += angleBetweenDeg(row.eyeInHead, directionOf(predict(row)));
  }
  const figures = [
    { name: 'straight ahead, all rows, deg', published: 10.24, here: straightDeg / rows, decimals: 2 },
    { name: 'published SGaze model, all rows, deg', published: 8.31, here: modelDeg / rows, decimals: 2 },
  ];
  // The set names no people: recordings stand for them.
  return { layout: set.layout, people: recordings.size, rows, lost: 0, figures, issues: set.issues };
}
