import { join } from 'node:path';
import { readCsv } from '../../csv.ts';
import type { DataIssue } from '../../data-issue.ts';
import type { PublicSession } from './public-sessions.ts';

const SECONDS = ['t_scene_preview_start', 't_scene_preview_end', 't_response_start', 't_response_end'] as const;

const BOX = [
  ...['target_bbox_center_x', 'target_bbox_center_y', 'target_bbox_center_z'],
  ...['target_bbox_size_x', 'target_bbox_size_y', 'target_bbox_size_z'],
] as const;

/** One line of `trial_results.csv`. */
export interface PublicTrial {
  readonly trial: number;
  /** Base name of the object the person was told. */
  readonly target: string;
  readonly targetLabel: string;
  /** Centre x, y, z, then size x, y, z of the target's box: Unity world, metres. */
  readonly targetBox: readonly number[];
  /** When the room appeared, on the clock of the samples, seconds. */
  readonly appearedS: number;
  /** Milliseconds after the room appeared. */
  readonly previewEndMs: number;
  readonly responseStartMs: number;
  readonly responseEndMs: number;
}

/** The trials of a published session, in the order of their numbers. */
export async function readPublicTrials(
  { folder }: PublicSession,
  issues: DataIssue[],
): Promise<readonly PublicTrial[]> {
  const trials: PublicTrial[] = [];
  const columns = {
    text: ['target', 'target_label'],
    numeric: ['trial_num', ...SECONDS, ...BOX],
    optional: [],
  } as const;
  for await (const { text, numeric } of readCsv(join(folder, 'trial_results.csv'), columns, issues)) {
    const appearedS = numeric.t_scene_preview_start;
    const afterMs = (seconds: number): number => Math.round((seconds - appearedS) * 1000);
    trials.push({
      trial: numeric.trial_num,
      target: text.target,
      targetLabel: text.target_label,
      targetBox: BOX.map((name) => numeric[name]),
      appearedS,
      previewEndMs: afterMs(numeric.t_scene_preview_end),
      responseStartMs: afterMs(numeric.t_response_start),
      responseEndMs: afterMs(numeric.t_response_end),
    });
  }
  return trials.sort((a, b) => a.trial - b.trial);
}
