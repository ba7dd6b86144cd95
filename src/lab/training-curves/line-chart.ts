import { type Html, html } from '../pages/html.ts';
import { type Domain, linearScale, niceDomain, niceTicks } from '../pages/linear-scale.ts';
import { percent } from '../pages/percent-axis.ts';

/** Height of the plot, then of the plot with the numbers under it, pixels. */
const [PLOT_PX, HEIGHT_PX] = [180, 204];
const TICKS = 5;

/** A line of a chart; `kind` is its class. */
export interface ChartLine {
  readonly kind: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A chart of lines over epochs. */
export interface LineChart {
  /** Read out in place of the picture. */
  readonly title: string;
  readonly lines: readonly ChartLine[];
  readonly epochs: Domain;
  readonly bestEpoch: number | null;
  /** `log` marks powers of ten. */
  readonly scale: 'linear' | 'log';
}

/** Lines that stretch with the page while strokes and numbers keep their size. */
export function lineChart(chart: LineChart): Html {
  const { title, lines, epochs, bestEpoch, scale } = chart;
  const x = linearScale(epochs, [0, 100]);
  const { y, ticks } = vertical(
    lines.flatMap(({ points }) => points.map(([, value]) => value)),
    scale,
  );
  const levels = ticks.map(
    (tick) => html`<line class="grid" x1="0" x2="100%" y1="${px(y(tick))}" y2="${px(y(tick))}"/>
<text x="-8" y="${px(y(tick)) + 4}" text-anchor="end">${levelText(tick)}</text>`,
  );
  const times = niceTicks(epochs, TICKS)
    .filter(Number.isInteger)
    .map((tick) => html`<text x="${percent(x(tick))}" y="${HEIGHT_PX - 6}" text-anchor="middle">${tick}</text>`);
  const drawn = lines.map(({ kind, points }) => {
    const shown = points.filter(([, value]) => Number.isFinite(y(value)));
    const places = shown.map(([epoch, value]) => `${Number(x(epoch).toFixed(2))},${px(y(value))}`);
    return html`<polyline class="${kind}" vector-effect="non-scaling-stroke" points="${places.join(' ')}"/>`;
  });
  return html`<svg height="${HEIGHT_PX}" role="img"><title>${title}</title>${levels}${times}
${bestEpoch === null ? null : bestMark(percent(x(bestEpoch)), bestEpoch)}
<svg width="100%" height="${PLOT_PX}" viewBox="0 0 100 ${PLOT_PX}" preserveAspectRatio="none">${drawn}</svg></svg>`;
}

function bestMark(at: string, epoch: number): Html {
  return html`<line class="best" x1="${at}" x2="${at}" y1="0" y2="${PLOT_PX}"/><text class="best-label" x="${at}" y="-5" text-anchor="middle">kept: ${epoch}</text>`;
}

function vertical(
  values: readonly number[],
  scale: 'linear' | 'log',
): { readonly y: (value: number) => number; readonly ticks: readonly number[] } {
  if (scale === 'linear') {
    const domain = niceDomain(values, TICKS);
    return { y: linearScale(domain, [PLOT_PX, 0]), ticks: niceTicks(domain, TICKS) };
  }
  const powers = values.filter((value) => value > 0).map(Math.log10);
  const [low, high] = [Math.floor(Math.min(...powers, 0)), Math.ceil(Math.max(...powers, Number.NEGATIVE_INFINITY))];
  const top = high > low ? high : low + 1;
  const place = linearScale([low, top], [PLOT_PX, 0]);
  const ticks = Array.from({ length: top - low + 1 }, (_, i) => 10 ** (low + i));
  return { y: (value) => place(Math.log10(value)), ticks };
}

/** `0.25`, `1e-4`. */
function levelText(tick: number): string {
  const size = Math.abs(tick);
  return size > 0 && size < 0.01 ? tick.toExponential(0) : String(Number(tick.toPrecision(6)));
}

const px = (value: number): number => Number(value.toFixed(1));
