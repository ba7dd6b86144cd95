import { join } from 'node:path';
import { readCsv } from '../csv.ts';
import type { DataIssue } from '../data-issue.ts';
import { openSet, type RecordedSet } from '../recorded-set.ts';
import { readLines } from '../text-lines.ts';
import { readRecording } from './read-recording.ts';
import type { SgazeRow } from './sgaze-row.ts';

/** Opens SGaze (Hu et al. 2019, IEEE TVCG 25(5)): head motion with the eye in the head, HTC Vive. */
export const openSgaze = (folder: string): RecordedSet<SgazeRow> =>
  openSet(folder, 'sgaze', { compact: readCompact, public: readPublic });

async function* readCompact(data: string, issues: DataIssue[]): AsyncGenerator<SgazeRow> {
  const columns = { text: ['file'], numeric: ['scene'], optional: [] } as const;
  for await (const { text, numeric } of readCsv(join(data, 'recordings.csv'), columns, issues)) {
    yield* readRecording(join(data, text.file), text.file.replace(/_.*/, ''), numeric.scene, issues);
  }
}

/** The compact layout leaves out the recordings of this scene, the gym: they are kept apart for a final check. */
const KEPT_APART_SCENE = 6;

/** The published list of files goes line by line with the published list of scenes. */
async function* readPublic(data: string, issues: DataIssue[]): AsyncGenerator<SgazeRow> {
  const labels = join(data, 'SceneLabels', 'SceneLabels.txt');
  const scenes: string[] = [];
  for await (const { content } of readLines(labels, issues)) scenes.push(content.trim());
  for await (const { line, content } of readLines(join(data, 'Data', 'filelist.txt'), issues)) {
    const name = content.trim();
    if (name === '') continue;
    const scene = Number(scenes[line - 1] || Number.NaN);
    if (!Number.isInteger(scene)) {
      const message = `expected the number of a scene for ${name}, got '${scenes[line - 1] ?? ''}'`;
      issues.push({ code: 'unknown-scene', file: labels, line, message });
    } else if (scene !== KEPT_APART_SCENE) {
      yield* readRecording(join(data, 'Data', name), `rec${String(line).padStart(2, '0')}`, scene, issues);
    }
  }
}
