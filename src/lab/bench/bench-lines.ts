import type { ImplementationName } from '../../bench/contestant.ts';
import type { RaceResult, Timing } from '../../bench/race.ts';

const ms = (value: number): string => (value < 10 ? value.toFixed(3) : value.toFixed(1));

/** The timings as a table, what is missing below it. */
export function raceLines({ inference, opened, absent }: RaceResult): readonly string[] {
  const header = [
    'implementation',
    'tokens',
    'median ms',
    'p95 ms',
    'runs',
    'dispatches',
    'bytes up',
    'down',
    'farthest',
  ];
  const rows = inference.map((timing) => [
    timing.implementation,
    String(timing.tokens),
    ms(timing.medianMs),
    ms(timing.p95Ms),
    String(timing.runs),
    String(timing.dispatches),
    String(timing.bytesUp),
    String(timing.bytesDown),
    timing.farthest === null ? '-' : timing.farthest.toExponential(1),
  ]);
  return [
    ...columns([header, ...rows]),
    ...opened.map(
      ({ implementation, adapter, openMs }) =>
        `${implementation}: ${adapter ?? 'CPU'}, open in ${Math.round(openMs)} ms`,
    ),
    ...absent.map(({ implementation, why }) => `${implementation}: not timed, ${why}`),
  ];
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0))).join('  '),
  );
}

interface Aim {
  readonly ours: ImplementationName;
  readonly theirs: ImplementationName;
  /** How many times faster ours should be, by tokens. */
  readonly times: Readonly<Record<number, number>>;
}

const AIMS: readonly Aim[] = [
  { ours: 'heed-wasm', theirs: 'tfjs-wasm', times: { 16: 30, 64: 12, 256: 9 } },
  { ours: 'heed-wasm', theirs: 'ort-wasm', times: { 16: 10, 64: 4, 256: 2 } },
  { ours: 'heed-webgpu', theirs: 'tfjs-webgpu', times: { 16: 40, 64: 45, 256: 15 } },
  { ours: 'heed-webgpu', theirs: 'ort-webgpu', times: { 16: 1, 64: 1, 256: 1, 1024: 1, 4096: 1 } },
];

/** How much faster ours is than what people would pick instead, in this run, beside what was aimed at. */
export function ratioLines({ inference }: RaceResult): readonly string[] {
  const medianOf = (name: ImplementationName, tokens: number): Timing | undefined =>
    inference.find((timing) => timing.implementation === name && timing.tokens === tokens);
  return AIMS.flatMap(({ ours, theirs, times }) =>
    Object.entries(times).flatMap(([tokens, aim]) => {
      const [own, other] = [medianOf(ours, Number(tokens)), medianOf(theirs, Number(tokens))];
      if (own === undefined || other === undefined) return [];
      const ratio = other.medianMs / own.medianMs;
      const outcome = ratio >= aim ? 'reached' : 'missed ';
      return [`${outcome}  ${ours} against ${theirs}, ${tokens} tokens: ${ratio.toFixed(1)} times faster, aim ${aim}`];
    }),
  );
}
