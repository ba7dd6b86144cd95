import type { Estimate, MetricName } from '../benchmark/results.ts';
import { type Html, html } from '../pages/html.ts';
import { type Domain, linearScale, niceDomain, niceTicks } from '../pages/linear-scale.ts';
import { percent } from '../pages/percent-axis.ts';
import { tickText } from './dot-plot.ts';
import { methodName } from './method-kind.ts';
import { metricWords, senseText, valueText } from './metric-words.ts';
import { estimateOf, type MethodLine, methodLines, type SeriesAxis, type TaskSeries } from './task-series.ts';

/** Pixels from the top: the highest value, the lowest value, the numbers under it. */
const [TOP, BOTTOM, LABELS, HEIGHT] = [8, 128, 146, 152];
/** About how many values are marked at the side. */
const LEVELS = 5;
/** Per cent of the width between the first and the last place. */
const ACROSS: Domain = [16, 94];

/** Where an estimate of one method stands. */
interface Point {
  readonly place: number;
  readonly estimate: Estimate;
}

/** What all panels share. */
interface PanelFrame {
  readonly metric: MetricName;
  readonly axis: SeriesAxis;
  readonly x: (place: number) => string;
  readonly y: (value: number) => number;
  readonly background: Html;
}

/** One panel per method over the number of the series, the other methods faint behind it. */
export function smallMultiples(series: TaskSeries, metric: MetricName): Html | null {
  const { axis, tables } = series;
  if (axis === null) return null;
  const lines = methodLines(tables)
    .map((line) => ({ line, points: pointsOf(series, axis, line.method, metric) }))
    .filter(({ points }) => points.length > 0);
  if (lines.length === 0) return null;
  const frame = panelFrame(
    series,
    axis,
    metric,
    lines.map(({ points }) => points),
  );
  return html`<figure class="multiples"><figcaption>${metricWords(metric).label} over ${axis.name} <span class="soft">(${senseText(metric)})</span></figcaption>
<ul>${lines.map(({ line, points }) => panel(line, points, frame))}</ul></figure>`;
}

function pointsOf({ tables }: TaskSeries, axis: SeriesAxis, method: string, metric: MetricName): readonly Point[] {
  return tables.flatMap((table) => {
    const estimate = estimateOf(table, method, metric);
    if (estimate === undefined || !Number.isFinite(estimate.value)) return [];
    return [{ place: axis.at(table), estimate }];
  });
}

function panelFrame(
  { tables }: TaskSeries,
  axis: SeriesAxis,
  metric: MetricName,
  lines: readonly (readonly Point[])[],
): PanelFrame {
  const across = linearScale(axis.domain, ACROSS);
  const x = (place: number): string => percent(across(place));
  const values = lines.flat().flatMap(({ estimate: { value, low, high } }) => [value, low, high]);
  const domain = niceDomain(values, LEVELS);
  const y = linearScale(domain, [BOTTOM, TOP]);
  const levels = niceTicks(domain, LEVELS).map(
    (tick) => html`<line class="grid" x1="12%" x2="100%" y1="${px(y(tick))}" y2="${px(y(tick))}"/>
<text x="9%" y="${px(y(tick)) + 4}" text-anchor="end">${tickText(tick)}</text>`,
  );
  const places = tables.map(
    (table) => html`<text x="${x(axis.at(table))}" y="${LABELS}" text-anchor="middle">${axis.at(table)}</text>`,
  );
  const faint = lines.map((points) => segments(points, 'faint', x, y));
  return { metric, axis, x, y, background: html`${levels}${places}${faint}` };
}

function panel({ method, kind }: MethodLine, points: readonly Point[], frame: PanelFrame): Html {
  const { metric, axis, x, y, background } = frame;
  const marks = points.map(({ place, estimate: { value, low, high } }) => {
    const [left, text] = [x(place), valueText(metric, value)];
    const whisker = Number.isFinite(low + high)
      ? html`<line class="whisker" x1="${left}" x2="${left}" y1="${px(y(low))}" y2="${px(y(high))}"/>`
      : null;
    return html`${whisker}<circle cx="${left}" cy="${px(y(value))}" r="3.5"><title>${place}: ${text}</title></circle>`;
  });
  const spoken = points.map(({ place, estimate }) => `${place}: ${valueText(metric, estimate.value)}`).join('; ');
  return html`<li><span class="name">${methodName(method, kind)}</span>
<svg class="${kind}" height="${HEIGHT}" role="img"><title>${method}, ${metricWords(metric).label} over ${axis.name}: ${spoken}</title>
${background}${segments(points, 'line', x, y)}${marks}</svg></li>`;
}

/** Straight pieces, as a polyline knows no per cent. */
function segments(
  points: readonly Point[],
  kind: 'faint' | 'line',
  x: (place: number) => string,
  y: (value: number) => number,
): readonly Html[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const [y1, y2] = [px(y(from.estimate.value)), px(y(to.estimate.value))];
    return html`<line class="${kind}" x1="${x(from.place)}" x2="${x(to.place)}" y1="${y1}" y2="${y2}"/>`;
  });
}

const px = (value: number): number => Number(value.toFixed(1));
