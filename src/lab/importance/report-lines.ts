import type { CueFigures } from './cue-figures.ts';
import type { FoldsReport, SceneMean } from './leave-families-out.ts';

const BARS = '▁▂▃▄▅▆▇█';

/** A curve in one line of text, from its least to its largest value. */
export function curveText(values: readonly number[]): string {
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  return values
    .map((value) => BARS[Math.round(((value - least) / Math.max(1e-9, largest - least)) * (BARS.length - 1))])
    .join('');
}

const meanText = ({ value, low, high }: SceneMean): string =>
  `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;

/** Average precision, a row per judge, a column per share of the author. */
export const precisionTable = ({
  precision,
}: FoldsReport): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    Object.keys(precision['no marks']).map((judge) => [
      judge,
      Object.fromEntries(
        Object.entries(precision).map(([share, means]) => {
          const mean = means[judge];
          return [share, mean === undefined ? '' : meanText(mean)];
        }),
      ),
    ]),
  );

/** Average precision without marks, a row per event left out. */
export const eventTable = (
  { perEvent }: FoldsReport,
  judges: readonly string[],
): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    Object.entries(perEvent).map(([event, means]) => [
      event,
      Object.fromEntries(judges.map((judge) => [judge, means[judge]?.value.toFixed(2) ?? ''])),
    ]),
  );

export const cueText = ({ events, inTime, falseCues, minutes }: CueFigures): string =>
  `${((100 * inTime) / events).toFixed(0)} % of ${events} events above the cue's threshold within 5 s, ` +
  `${(falseCues / minutes).toFixed(2)} false cues a minute`;

/** Means with their intervals, a row per judge. */
export const meansTable = (
  means: Readonly<Record<string, SceneMean>>,
): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(Object.entries(means).map(([judge, mean]) => [judge, { 'average precision': meanText(mean) }]));
