import type { Estimate, MetricName, TaskTable } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';
import { axisAround, gridLines, type PercentAxis, tickLabels } from '../pages/percent-axis.ts';
import { methodName } from './method-kind.ts';
import { intervalText, metricWords, senseText, valueText } from './metric-words.ts';
import { estimateOf, type MethodLine, methodLines } from './task-series.ts';

/** Heights in a row: people above, mean with interval below. */
const [ROW_PX, PEOPLE_PX, MEAN_PX] = [34, 11, 24];
const TICKS = 5;

/** A row per method: a dot for each person, then the mean with its interval; `null` where nobody has the metric. */
export function dotPlot(table: TaskTable, metric: MetricName): Html | null {
  const rows = methodLines([table]).flatMap((line) => {
    const estimate = estimateOf(table, line.method, metric);
    return estimate === undefined || Object.keys(estimate.perPerson).length === 0 ? [] : [{ line, estimate }];
  });
  if (rows.length === 0) return null;
  const axis = axisAround(
    rows.flatMap(({ estimate }) => [estimate.low, estimate.high, ...Object.values(estimate.perPerson)]),
    TICKS,
  );
  const ends = html`<svg height="16" aria-hidden="true">${tickLabels(axis, 12, (tick) => tickText(tick))}</svg>`;
  return html`<figure class="dots"><figcaption>${metricWords(metric).label} of each person <span class="soft">(${senseText(metric)}${roomsText(rows.flatMap(({ estimate }) => Object.keys(estimate.perPerson)))})</span></figcaption>
<ul>${rows.map(({ line, estimate }) => dotRow(line, estimate, metric, axis))}</ul><div class="ends">${ends}</div></figure>`;
}

function dotRow({ method, kind }: MethodLine, estimate: Estimate, metric: MetricName, axis: PercentAxis): Html {
  const people = Object.entries(estimate.perPerson).filter(([, value]) => Number.isFinite(value));
  const firstRoom = roomOf(people[0]?.[0] ?? '');
  const dots = people.map(([person, value]) => {
    const room = roomOf(person) === firstRoom ? 'filled' : 'hollow';
    return html`<circle class="${room}" cx="${axis.at(value)}" cy="${PEOPLE_PX}" r="4"><title>${person}: ${valueText(metric, value)}</title></circle>`;
  });
  const text = `${valueText(metric, estimate.value)} ${intervalText(metric, estimate)}`;
  return html`<li><span class="name">${methodName(method, kind)}</span><span class="value">${text}</span>
<svg class="${kind}" height="${ROW_PX}" role="img"><title>${method}: ${people.length} people, mean ${text}</title>
${gridLines(axis, ROW_PX)}${dots}${meanMark(estimate, axis)}</svg></li>`;
}

/** A bar over the interval with a tick at the mean. */
function meanMark({ value, low, high }: Estimate, { at }: PercentAxis): Html | null {
  if (![value, low, high].every(Number.isFinite)) return null;
  return html`<line class="bar" x1="${at(low)}" x2="${at(high)}" y1="${MEAN_PX}" y2="${MEAN_PX}"/>
<line class="mean" x1="${at(value)}" x2="${at(value)}" y1="${MEAN_PX - 6}" y2="${MEAN_PX + 6}"/>`;
}

/** Which dots are whose, where people of several rooms are drawn. */
function roomsText(people: readonly string[]): string {
  const [first, ...others] = new Set(people.map(roomOf));
  return others.length === 0 ? '' : `; filled: ${first}, hollow: ${others.join(', ')}`;
}

/** `kitchen` of `kitchen 9`. */
const roomOf = (person: string): string => person.split(' ')[0] ?? '';

/** A tick as the benchmark writes its figures: `.4`, `1.5`, `12`. */
export const tickText = (tick: number): string =>
  String(tick)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−');
