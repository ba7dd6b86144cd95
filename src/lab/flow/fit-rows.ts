import type { InputColumns } from 'heed';
import { personKey } from '../benchmark/split.ts';
import type { LabelledRow } from './labelled-rows.ts';
import { type ReadyRow, readyRow } from './ready-row.ts';

/** A labelled row with its inputs standardised: what a batch is made of. */
export interface FitRow extends Pick<LabelledRow, 'phase' | 'attended' | 'next' | 'endsVisit' | 'toEndMs'> {
  readonly ready: ReadyRow;
}

/** Standardises rows once, before the first step. */
export const fitRows = (rows: readonly LabelledRow[], columns: InputColumns): readonly FitRow[] =>
  rows.map(({ rows: of, at, phase, attended, next, endsVisit, toEndMs }) => ({
    phase,
    attended,
    next,
    endsVisit,
    toEndMs,
    ready: readyRow(columns, of, at),
  }));

/** Weights that let every person count the same; their mean over the rows is 1. */
export function personWeights(rows: readonly FitRow[]): (row: FitRow) => number {
  const counts = new Map<string, number>();
  for (const { ready } of rows) counts.set(personKey(ready.trial), (counts.get(personKey(ready.trial)) ?? 0) + 1);
  return ({ ready }) => rows.length / counts.size / (counts.get(personKey(ready.trial)) ?? 1);
}
