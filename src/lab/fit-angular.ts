import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectInstants } from './angular/collect.ts';
import { STRAIGHT } from './angular/design.ts';
import { readFingertipSpreadDeg } from './angular/fingertip-spread.ts';
import { everyNth, type FittedWeights, fitGivenHead, fitHeadAndController } from './angular/fit-terms.ts';
import { leavePeopleOut, type MethodResult, PEOPLE_FOLDS, ROOM_FOLDS } from './angular/leave-people-out.ts';
import { elsewhereBeyond, type Weights } from './angular/likelihood.ts';
import { readRestingGaze } from './angular/resting-gaze.ts';
import { meanLogSize, medianGazeOffset, missDeg, spreadDeg } from './angular/spread.ts';
import { type FittedTable, roundedTerms, termsSource } from './angular/write-terms.ts';
import type { DataIssue } from './data-issue.ts';
import { findDataRoot, REPOSITORY } from './data-root.ts';

import { openJov } from './jov-reader.ts';

const OUTPUT = join(REPOSITORY, 'src/core/attention/fitted-angular.ts');

/** Shipped numbers use every 3rd row, the folds of the table every 6th: rows 33 ms apart say nearly the same. */
const [SHIPPED_NTH, FOLD_NTH] = [3, 6];

const root = findDataRoot(process.argv);
if (root === null) {
  console.error('fit:angular: expected recordings in --data DIR (or ../shared/data beside the repository), got none');
  process.exitCode = 1;
} else {
  await main(root);
}

async function main(data: string): Promise<void> {
  const jov = await openJov(join(data, 'jov'));
  const { preview, pointing } = await collectInstants(jov);
  console.log(`Read ${preview.length} tracked rows of previews, ${pointing.length} rows of pointing.\n`);
  const issues: DataIssue[] = [...jov.issues];
  const fitted = fitHeadAndController(preview, SHIPPED_NTH);
  const eye = fitGivenHead(everyNth(preview, SHIPPED_NTH), 'eye', fitted, true);
  const point = fitGivenHead(everyNth(pointing, SHIPPED_NTH), 'controller', fitted, false);
  const handSpreadDeg = await readFingertipSpreadDeg(join(data, 'frontvr2024_pointing'), issues);
  const controller = weights(fitted.controller);
  const table: FittedTable = {
    viewer: {
      ...weights(fitted.viewer),
      ...fitted.offset,
      spreadDeg: spreadDeg(preview, 'viewer', fitted.offset, 'gaze'),
    },
    controller: { ...controller, ...STRAIGHT, spreadDeg: spreadDeg(preview, 'controller', STRAIGHT, 'attended') },
    pointing: {
      ...weights(point),
      ...STRAIGHT,
      elsewhereLogit: elsewhereBeyond(
        point,
        meanLogSize(pointing, 'controller'),
        missDeg(pointing, 'controller', 0.01),
      ),
      spreadDeg: spreadDeg(pointing, 'controller', STRAIGHT, 'attended'),
    },
    eye: { ...weights(eye), ...STRAIGHT, spreadDeg: spreadDeg(preview, 'eye', STRAIGHT, 'gaze') },
    hand: { ...controller, ...STRAIGHT, spreadDeg: handSpreadDeg ?? Number.NaN },
  };
  writeFileSync(OUTPUT, termsSource(table));
  console.table(Object.fromEntries(Object.entries(table).map(([signal, terms]) => [signal, roundedTerms(terms)])));
  const nats = Object.entries({ viewer: fitted.viewer, controller: fitted.controller, pointing: point, eye })
    .map(([signal, { nll }]) => `${signal} ${nll.toFixed(3)}`)
    .join(', ');
  console.log(`Nats per row: ${nats}; all but the first given the head.\n`);
  console.log('Attended now (T0), leave people out (README of the data: .367 and .380 for the two plain rankings):');
  print(leavePeopleOut(preview, PEOPLE_FOLDS, FOLD_NTH));
  console.log('Attended now (T0), other room:');
  print(leavePeopleOut(preview, ROOM_FOLDS, FOLD_NTH));
  console.log('Eye in head, median turn in these recordings:', medianGazeOffset(preview));
  console.log('Eye in head, people walking freely (EyeNavGS):', await readRestingGaze(join(data, 'eyenavgs'), issues));
  for (const { code, file, line, message } of issues) console.log(`${file}:${line} ${code}: ${message}`);
}

function weights({ nll: _, ...rest }: FittedWeights): Weights {
  return rest;
}

function print(results: readonly MethodResult[]): void {
  const digits = (value: number | null): string => (value === null ? '' : value.toFixed(3));
  const rows = results.map(({ method, top1, top3, nll }) => [
    method,
    { 'top-1': digits(top1), 'top-3': digits(top3), NLL: digits(nll) },
  ]);
  console.table(Object.fromEntries(rows));
}
