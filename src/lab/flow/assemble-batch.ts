import { type InputColumns, type SignalKind, standardised, tokenInputCount } from 'heed';
import type { BatchArrays, SlotArrays } from 'heed/tfjs/fit';
import { type MirrorColumns, mirrorColumns } from './mirror-columns.ts';
import type { ReadyRow } from './ready-row.ts';
import type { ScenePrior } from './scene-prior.ts';
import { STREAMS, type Stream } from './trial-rows.ts';

/** One scene of a batch: an encoded frame with what is known beside it. */
export interface Scene {
  readonly row: ReadyRow;
  /** `null` in a room that nobody was recorded in. */
  readonly prior: ScenePrior | null;
  /** True when the author's mark of what matters is given. */
  readonly relevance: boolean;
  /** Indices of the AOIs that the scene holds, in the order of the batch; absent holds all. */
  readonly aois?: readonly number[];
  /** Keeps every signal from the model. */
  readonly blind?: boolean;
  /** Swaps left with right. */
  readonly mirrored?: boolean;
}

/** Normal noise on standardised inputs; absent adds none. */
export interface InputNoise {
  readonly size: number;
  readonly normal: () => number;
}

const KINDS: Readonly<Record<Stream, SignalKind>> = {
  viewer: 'head',
  'controller-right': 'pointer',
  eye: 'eye',
  'eye-1': 'eye',
  'eye-2': 'eye',
  'eye-4': 'eye',
};

/** Scenes as the model's standardised inputs, padded to the largest. */
export function assembleBatch(
  columns: InputColumns,
  scenes: readonly Scene[],
  streams: readonly Stream[],
  noise?: InputNoise,
): BatchArrays {
  const held = scenes.map(({ row, aois }) => aois ?? row.trial.room.aois.map((_, i) => i));
  const n = Math.max(...held.map(({ length }) => length));
  const size = scenes.length;
  const mask = new Float32Array(size * n);
  held.forEach((aois, b) => {
    mask.fill(1, b * n, b * n + aois.length);
  });
  return {
    size,
    n,
    mask,
    tokens: tokenArray(columns, scenes, held, n, streams),
    slots: streams.map((stream) => slotArrays(columns, scenes, held, n, stream, noise)),
  };
}

type Held = readonly (readonly number[])[];

function slotArrays(
  columns: InputColumns,
  scenes: readonly Scene[],
  held: Held,
  n: number,
  stream: Stream,
  noise: InputNoise | undefined,
): SlotArrays {
  const k = STREAMS.indexOf(stream);
  const [S, E] = [columns.signal.length, columns.evidence.length];
  const mirrors = { signal: mirrorColumns(columns.signal), evidence: mirrorColumns(columns.evidence) };
  const valid = new Float32Array(scenes.length);
  const signals = new Float32Array(scenes.length * S);
  const evidence = new Float32Array(scenes.length * n * E);
  const byColumn = new Float32Array(E);
  scenes.forEach(({ row, mirrored = false, blind = false }, b) => {
    const place = row.places[k] ?? -1;
    if (place < 0 || blind) return;
    valid[b] = 1;
    copyRow(row.inputs.signalRows, place * S, signals, b * S, S, mirrored ? mirrors.signal : null);
    if (noise !== undefined) {
      for (let c = 0; c < S; c++) signals[b * S + c] = (signals[b * S + c] as number) + noise.size * noise.normal();
      for (let c = 0; c < E; c++) byColumn[c] = noise.normal();
    }
    const from = place * row.inputs.tokenCount;
    held[b]?.forEach((aoi, i) => {
      const to = (b * n + i) * E;
      copyRow(row.inputs.evidence, (from + aoi) * E, evidence, to, E, mirrored ? mirrors.evidence : null);
      if (noise === undefined) return;
      const byRow = noise.size * noise.normal();
      for (let c = 0; c < E; c++) evidence[to + c] = (evidence[to + c] as number) + byRow * (byColumn[c] as number);
    });
  });
  return { kind: KINDS[stream], valid, signals, evidence };
}

/** Copies `width` columns, as they read in a mirror when there is one. */
function copyRow(
  source: Float32Array,
  from: number,
  target: Float32Array,
  to: number,
  width: number,
  mirror: MirrorColumns | null,
): void {
  if (mirror === null) for (let c = 0; c < width; c++) target[to + c] = source[from + c] as number;
  else {
    for (let c = 0; c < width; c++) {
      const value = source[from + (mirror.from[c] as number)] as number;
      target[to + c] = value * (mirror.factor[c] as number) + (mirror.shift[c] as number);
    }
  }
}

/** Column of a maskable token feature with that of its mark. */
interface MaskedColumn {
  readonly value: number;
  readonly mark: number;
}

function maskedColumns({ token }: InputColumns): ReadonlyMap<string, MaskedColumn> {
  const maskable = token.filter((column) => column.maskable).map(({ feature }) => feature);
  return new Map(
    maskable.map((feature, at) => [
      feature,
      { value: token.findIndex((column) => column.feature === feature), mark: token.length + at },
    ]),
  );
}

function tokenArray(
  columns: InputColumns,
  scenes: readonly Scene[],
  held: Held,
  n: number,
  streams: readonly Stream[],
): Float32Array {
  const width = tokenInputCount(columns);
  const out = new Float32Array(scenes.length * n * width);
  const k = STREAMS.indexOf(streams.find((name) => name.startsWith('eye')) ?? 'viewer');
  const masked = maskedColumns(columns);
  const set = (to: number, feature: string, value: number): void => {
    const place = masked.get(feature);
    const column = columns.token[place?.value ?? -1];
    if (place === undefined || column === undefined) return;
    out[to + place.value] = standardised(column, value);
    out[to + place.mark] = 1;
  };
  scenes.forEach(({ row, prior, relevance }, b) => {
    const next = prior === null ? null : nextPrior(row, k, prior);
    held[b]?.forEach((aoi, i) => {
      const to = (b * n + i) * width;
      copyRow(row.inputs.tokens, aoi * width, out, to, width, null);
      if (prior !== null) set(to, 'logPriorShare', prior.logShare[aoi] ?? 0);
      if (next !== null) set(to, 'logPriorNext', next[aoi] ?? 0);
      const { targets } = row.trial.room;
      if (relevance) set(to, 'relevance', targets.includes(aoi) ? 1 : 0);
    });
  });
  return out;
}

/** [n], ln of the probability of being next, by where the stream settled. */
function nextPrior({ inputs, present }: ReadyRow, k: number, prior: ScenePrior): Float64Array {
  const n = inputs.tokenCount;
  const next = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const share = present[k * n + i] as number;
    if (share < 1e-6) continue;
    for (let j = 0; j < n; j++) next[j] = (next[j] as number) + share * (prior.next[i * n + j] as number);
  }
  return next.map((p) => Math.log(p + 1e-6));
}
