import type { ImplementationName } from '../../bench/contestant.ts';
import type { FirstAttention } from '../../bench/first-attention.ts';
import type { FrameCost, HeapGrowth } from '../../bench/frame-cost.ts';
import type { MissedMass } from '../../bench/missed-mass.ts';
import type { RaceResult, Soaked, Timing } from '../../bench/race.ts';
import type { BundleSize } from './bundle-sizes.ts';

/** Everything that one run measured. */
export interface BenchReport extends Omit<RaceResult, 'soaked'> {
  readonly device: {
    readonly processor: string;
    readonly cores: number;
    readonly system: string;
    readonly browser: string;
  };
  readonly frame: readonly FrameCost[];
  readonly growth: HeapGrowth & { readonly inferences: readonly Soaked[] };
  readonly firstAttention: FirstAttention;
  /** `null` where WebAssembly has no SIMD. */
  readonly missed: MissedMass | null;
  readonly bundles: readonly BundleSize[];
}

/** Milliseconds of the main thread in a frame that were aimed at, by AOIs. */
const FRAME_AIMS: Readonly<Record<number, number>> = { 40: 0.3, 256: 0.6, 10000: 1 };

/** Largest part of the site that people in headsets wait for, kB after gzip. */
const HEADSET_AIM_KB = 450;

type Raced = Omit<RaceResult, 'soaked'>;

/** The device, then the timings on it. */
export const deviceLines = (report: Raced & Pick<BenchReport, 'device'>): readonly string[] => {
  const { processor, cores, system, browser } = report.device;
  return [`${processor}, ${cores} cores, ${system}, ${browser}`, ...raceLines(report)];
};

/** The whole report in lines. */
export function reportLines(report: BenchReport): readonly string[] {
  const { frame, growth, missed, bundles } = report;
  const kb = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  return [
    ...deviceLines(report),
    ...ratioLines(report),
    ...floorLines(report),
    ...frame.map(({ aois, medianMs, p95Ms }) => {
      const aim = FRAME_AIMS[aois] ?? Number.POSITIVE_INFINITY;
      return `${outcome(medianMs <= aim)}  main thread with ${aois} AOIs: median ${ms(medianMs)}, p95 ${ms(p95Ms)} ms a frame, aim ${aim}`;
    }),
    `heap after ${growth.frames} frames with ${growth.aois} AOIs: ${growth.heapBytes === null ? 'not told' : `${growth.heapBytes > 0 ? '+' : ''}${kb(growth.heapBytes)}`}`,
    ...soakLines(growth.inferences),
    firstLine(report.firstAttention),
    ...(missed === null ? [] : [missedLine(missed)]),
    ...bundles.map(({ part, gzipBytes }) =>
      part === 'headset path'
        ? `${outcome(gzipBytes <= HEADSET_AIM_KB * 1000)}  ${part}: ${kb(gzipBytes)} after gzip, aim ${HEADSET_AIM_KB} kB`
        : `${part}: ${kb(gzipBytes)} after gzip`,
    ),
  ];
}

/** What our implementations hold before and after many inferences; nothing is to be added. */
export const soakLines = (soaked: readonly Soaked[]): readonly string[] =>
  soaked.map(({ implementation, inferences, before, after }) => {
    const grown = (['tensors', 'gpuBuffers', 'wasmBytes'] as const).filter((name) => after[name] > before[name]);
    const counts = `tensors ${before.tensors} to ${after.tensors}, GPU buffers ${before.gpuBuffers} to ${after.gpuBuffers}, WebAssembly ${before.wasmBytes} to ${after.wasmBytes} bytes`;
    return `${outcome(grown.length === 0)}  ${implementation}, ${inferences} inferences: ${counts}`;
  });

/** Milliseconds from the start of a session to its first answer that were aimed at, with a warm worker. */
const FIRST_AIM_MS = 500;

const firstLine = ({ aois, coldMs, warmMs, runningMs, backend }: FirstAttention): string =>
  `${outcome(warmMs <= FIRST_AIM_MS)}  first attention with ${aois} AOIs: ${Math.round(coldMs)} ms cold, ${Math.round(warmMs)} ms warm (${backend}), ${Math.round(runningMs)} ms with a worker that runs, aim ${FIRST_AIM_MS} ms warm`;

const outcome = (isReached: boolean): string => (isReached ? 'reached' : 'missed ');

const ms = (value: number): string => (value < 10 ? value.toFixed(3) : value.toFixed(1));

/** Largest probability that AOIs left aside may have on average. */
const MISSED_AIM = 0.01;

const missedLine = ({ aois, considered, frames, mean, most }: MissedMass): string =>
  `${outcome(mean < MISSED_AIM)}  ${considered} of ${aois} AOIs considered: ${(mean * 100).toFixed(2)} % of the probability missed on average, ${(most * 100).toFixed(2)} % at most, ${frames} frames, aim ${MISSED_AIM * 100} %`;

/** The timings as a table, what is missing below it. */
function raceLines({ inference, opened, absent }: Raced): readonly string[] {
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
function ratioLines({ inference }: Raced): readonly string[] {
  const medianOf = (name: ImplementationName, tokens: number): Timing | undefined =>
    inference.find((timing) => timing.implementation === name && timing.tokens === tokens);
  return AIMS.flatMap(({ ours, theirs, times }) =>
    Object.entries(times).flatMap(([tokens, aim]) => {
      const [own, other] = [medianOf(ours, Number(tokens)), medianOf(theirs, Number(tokens))];
      if (own === undefined || other === undefined) return [];
      const ratio = other.medianMs / own.medianMs;
      return [
        `${outcome(ratio >= aim)}  ${ours} against ${theirs}, ${tokens} tokens: ${ratio.toFixed(1)} times faster, aim ${aim}`,
      ];
    }),
  );
}

/** Milliseconds above an empty dispatch that were aimed at on a graphics processor, by tokens. */
const FLOOR_AIMS: Readonly<Record<number, number>> = { 64: 0.3, 256: 0.6, 4096: 4 };

/** What our shaders take beyond an empty dispatch, beside what was aimed at; nothing where a processor plays graphics. */
export const floorLines = ({ inference, opened }: Raced): readonly string[] =>
  opened.some(({ adapter }) => adapter?.endsWith('(software)'))
    ? []
    : Object.entries(FLOOR_AIMS).flatMap(([tokens, aim]) => {
        const medianOf = (name: ImplementationName): number | undefined =>
          inference.find((timing) => timing.implementation === name && timing.tokens === Number(tokens))?.medianMs;
        const [own, floor] = [medianOf('heed-webgpu'), medianOf('floor-webgpu')];
        if (own === undefined || floor === undefined) return [];
        return [
          `${outcome(own - floor <= aim)}  heed-webgpu above the floor, ${tokens} tokens: ${ms(own - floor)} ms, aim ${aim} ms`,
        ];
      });
