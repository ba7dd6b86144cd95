import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../csv.ts';
import type { DataIssue } from '../data-issue.ts';
import type { EyenavgsCells } from './eyenavgs-row.ts';
import { type EyeCells, mergeEyes } from './merge-eyes.ts';

const COLUMNS = {
  text: [],
  numeric: [
    ...['ViewIndex', 'timestep', 'PositionX', 'PositionY', 'PositionZ'],
    ...['QuaternionX', 'QuaternionY', 'QuaternionZ', 'QuaternionW', 'GazeQX', 'GazeQY', 'GazeQZ', 'GazeQW'],
  ],
  optional: [],
} as const;

/** The compact layout keeps users 1 to 18; the others are kept apart for a final check. */
const KEPT_PEOPLE = 18;
/** It keeps rows at least this far apart. */
const APART_MS = 25;

/** The frames of `<scene>/user<n>_<scene>.csv`: one row per eye, the left one first. */
export async function* readPublic(data: string, issues: DataIssue[]): AsyncGenerator<EyenavgsCells> {
  for (const { name: scene } of readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const recordings = readdirSync(join(data, scene))
      .map((name) => ({ name, person: Number(/^user(\d+)_[a-z]+\.csv$/.exec(name)?.[1] ?? Number.NaN) }))
      .filter(({ person }) => person <= KEPT_PEOPLE)
      .sort((a, b) => a.person - b.person);
    for (const { name, person } of recordings) yield* readRecording(join(data, scene, name), person, scene, issues);
  }
}

async function* readRecording(
  file: string,
  person: number,
  scene: string,
  issues: DataIssue[],
): AsyncGenerator<EyenavgsCells> {
  let left: EyeCells | null = null;
  let keptMs = Number.NEGATIVE_INFINITY;
  for await (const { line, numeric } of readCsv(file, COLUMNS, issues)) {
    const eye: EyeCells = {
      timeMs: numeric.timestep ?? Number.NaN,
      position: [numeric.PositionX ?? 0, numeric.PositionY ?? 0, numeric.PositionZ ?? 0],
      head: [numeric.QuaternionX ?? 0, numeric.QuaternionY ?? 0, numeric.QuaternionZ ?? 0, numeric.QuaternionW ?? 0],
      gaze: [numeric.GazeQX ?? 0, numeric.GazeQY ?? 0, numeric.GazeQZ ?? 0, numeric.GazeQW ?? 0],
    };
    const isLeft = numeric.ViewIndex === 0;
    if (isLeft === (left !== null)) {
      const message = `expected the ${isLeft ? 'right' : 'left'} eye, got view ${numeric.ViewIndex}`;
      issues.push({ code: 'unpaired-row', file, line, message });
    }
    if (!isLeft && left !== null && left.timeMs - keptMs >= APART_MS) {
      keptMs = left.timeMs;
      yield { person, scene, ...mergeEyes(left, eye) };
    }
    left = isLeft ? eye : null;
  }
}
