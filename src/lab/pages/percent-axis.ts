import { type Html, html } from './html.ts';
import { type Domain, linearScale, niceDomain, niceTicks } from './linear-scale.ts';

/** A horizontal axis in per cent of the drawing's width, so that a drawing of any width keeps its text size. */
export interface PercentAxis {
  readonly ticks: readonly number[];
  /** Place of a value, `43.2%`. */
  readonly at: (value: number) => string;
}

/** Room for half a label at either end, per cent. */
const INSET = 3;

/** An axis over a domain, with about `count` ticks. */
export function percentAxis(domain: Domain, count: number): PercentAxis {
  const scale = linearScale(domain, [INSET, 100 - INSET]);
  return { ticks: niceTicks(domain, count), at: (value) => percent(scale(value)) };
}

/** An axis that holds all of some values between round ends. */
export function axisAround(values: readonly number[], count: number): PercentAxis {
  return percentAxis(niceDomain(values, count), count);
}

/** Thin vertical lines from top to bottom at the ticks. */
export function gridLines({ ticks, at }: PercentAxis, heightPx: number): readonly Html[] {
  return ticks.map((tick) => html`<line class="grid" x1="${at(tick)}" x2="${at(tick)}" y1="0" y2="${heightPx}"/>`);
}

/** The numbers under an axis. */
export function tickLabels({ ticks, at }: PercentAxis, yPx: number, text: (tick: number) => string): readonly Html[] {
  return ticks.map((tick) => html`<text x="${at(tick)}" y="${yPx}" text-anchor="middle">${text(tick)}</text>`);
}

/** `12.5%`, with no more digits than a screen shows. */
export const percent = (value: number): string => `${Number(value.toFixed(2))}%`;
