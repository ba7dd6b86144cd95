import { readCsv } from '../csv.ts';
import type { DataIssue } from '../data-issue.ts';
import { directionOf } from './direction-of.ts';
import type { SgazeRow } from './sgaze-row.ts';

const COLUMNS = [
  ...['GazeX', 'GazeY', 'SalX', 'SalY', 'HeadVelX', 'HeadVelY', 'HeadAccX', 'HeadAccY'],
  ...['HeadAccMeanX', 'HeadAccMeanY', 'HeadVelStdX', 'HeadVelStdY'],
] as const;

const STEP_MS = 10;

/** The rows of one recording: tab-separated without a header, the same in both layouts. */
export async function* readRecording(
  file: string,
  recording: string,
  scene: number,
  issues: DataIssue[],
): AsyncGenerator<SgazeRow> {
  const columns = { text: [], numeric: COLUMNS, optional: [] } as const;
  const format = { separator: '\t', headless: COLUMNS };
  for await (const { line, numeric } of readCsv(file, columns, issues, format)) {
    const gazeDeg = { x: numeric.GazeX, y: numeric.GazeY };
    yield {
      recording,
      scene,
      timeMs: (line - 1) * STEP_MS,
      gazeDeg,
      eyeInHead: directionOf(gazeDeg),
      salientDeg: { x: numeric.SalX, y: numeric.SalY },
      headVelocityDegPerS: { x: numeric.HeadVelX, y: numeric.HeadVelY },
      headAccelerationDegPerS2: { x: numeric.HeadAccX, y: numeric.HeadAccY },
      headAccelerationMeanDegPerS2: { x: numeric.HeadAccMeanX, y: numeric.HeadAccMeanY },
      headVelocityStdDegPerS: { x: numeric.HeadVelStdX, y: numeric.HeadVelStdY },
    };
  }
}
