import { forwardRay } from 'heed';
import { nearness, wholeBox } from '../angular/leave-people-out.ts';
import { openJov } from '../jov-reader.ts';
import { createPersonMean, topK } from '../metrics.ts';
import type { SetSurvey } from './set-survey.ts';

/** Reads the room recordings whole: how many previews rows have a label, how often the box nearest to the head ray is it. */
export async function surveyJov(folder: string): Promise<SetSurvey> {
  const reader = await openJov(folder);
  const people = new Set<number>();
  const nearest = createPersonMean();
  let [trials, rows, lost, labelled] = [0, 0, 0, 0];
  for await (const { person, room, frames, previewEndMs } of reader.trials()) {
    people.add(person);
    trials += 1;
    rows += frames.length;
    const boxes = room.aois.map(wholeBox);
    for (const { attended, sample } of frames) {
      if (attended === null) lost += 1;
      if (typeof attended !== 'number' || sample.viewer === null) continue;
      if (sample.timeMs < 0 || sample.timeMs > previewEndMs) continue;
      labelled += 1;
      nearest.add(person, topK(nearness(forwardRay(sample.viewer), boxes), attended, 1));
    }
  }
  const figures = [
    { name: 'trials', published: 2300, here: trials, decimals: 0 },
    { name: 'attended now (T0), instances', published: 101221, here: labelled, decimals: 0 },
    { name: 'nearest box to head ray (T0), top-1', published: 0.367, here: nearest.mean(), decimals: 3 },
  ];
  return { layout: reader.layout, people: people.size, rows, lost, figures, issues: reader.issues };
}
