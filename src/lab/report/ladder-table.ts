import type { Estimate, MetricName, TaskTable } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';
import { KIND_WORDS, methodName } from './method-kind.ts';
import { bestIndex, intervalText, valueText } from './metric-words.ts';
import { estimateOf, type MethodLine, methodLines } from './task-series.ts';

/** One metric on one table. */
export interface LadderColumn {
  readonly header: string;
  readonly metric: MetricName;
  readonly table: TaskTable;
}

/** Methods from the simplest to the model, with the best value of every column marked. */
export function ladderTable(caption: Html, columns: readonly LadderColumn[]): Html {
  const lines = methodLines(columns.map(({ table }) => table)).filter(({ method }) =>
    columns.some(({ table, metric }) => estimateOf(table, method, metric) !== undefined),
  );
  const best = columns.map((column) => bestLine(column, lines));
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  const heads = columns.map(({ header }) => html`<th scope="col" class="number">${header}</th>`);
  const bodies = kinds.map((kind) => {
    const rows = lines.flatMap((line, i) => (line.kind === kind ? [row(line, columns, best, i)] : []));
    return html`<tbody><tr class="kind"><th scope="rowgroup" colspan="${columns.length + 1}">${KIND_WORDS[kind].plural}</th></tr>${rows}</tbody>`;
  });
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table, may scroll sideways"><table class="${columns.length < 3 ? 'ladder narrow' : 'ladder'}">
<caption><span>${caption}</span></caption><thead><tr><th scope="col">method</th>${heads}</tr></thead>${bodies}</table></div>`;
}

/** Place of the method that gets the star; none for ECE, where guessing at random would win. */
function bestLine({ table, metric }: LadderColumn, lines: readonly MethodLine[]): number {
  if (metric === 'ece') return -1;
  const values = lines.map(({ method, kind }) =>
    kind === 'ceiling' ? undefined : estimateOf(table, method, metric)?.value,
  );
  return bestIndex(metric, values);
}

function row(
  { method, kind }: MethodLine,
  columns: readonly LadderColumn[],
  best: readonly number[],
  index: number,
): Html {
  const cells = columns.map(({ table, metric }, c) => {
    const estimate = estimateOf(table, method, metric);
    return estimate === undefined ? html`<td></td>` : estimateCell(metric, estimate, best[c] === index);
  });
  return html`<tr><th scope="row">${methodName(method, kind)}</th>${cells}</tr>`;
}

/** A value above its interval; the best one is bold with a star. */
function estimateCell(metric: MetricName, estimate: Estimate, isBest: boolean): Html {
  const value = valueText(metric, estimate.value);
  const shown = isBest
    ? html`<strong><span aria-hidden="true">★ </span>${value}<span class="hidden"> best</span></strong>`
    : html`${value}`;
  return html`<td class="number">${shown}<span class="interval">${intervalText(metric, estimate)}</span></td>`;
}
