import type { InputColumns } from 'heed';
import type { BatchArrays, DropoutOptions, LossTarget } from 'heed/tfjs/fit';
import { personKey } from '../benchmark/split.ts';
import { assembleBatch, type Scene } from './assemble-batch.ts';
import type { FitOptions } from './fit-options.ts';
import type { FitRow } from './fit-rows.ts';
import { pointingTargets, previewTargets } from './fit-targets.ts';
import { normalOf } from './normal.ts';
import type { PriorBook } from './scene-prior.ts';
import type { SceneScope } from './scene-scope.ts';
import type { Stream } from './trial-rows.ts';

/** Which signals a batch is given, how often: one model serves every combination. */
const REGIMES: readonly { readonly streams: readonly Stream[]; readonly share: number }[] = [
  { streams: ['viewer'], share: 0.1 },
  { streams: ['viewer', 'controller-right'], share: 0.4 },
  { streams: ['viewer', 'controller-right', 'eye'], share: 0.2 },
  { streams: ['viewer', 'controller-right', 'eye-1'], share: 0.09 },
  { streams: ['viewer', 'controller-right', 'eye-2'], share: 0.1 },
  { streams: ['viewer', 'controller-right', 'eye-4'], share: 0.11 },
];

/** What batches are drawn from. */
export interface FitPool {
  readonly preview: readonly FitRow[];
  readonly response: readonly FitRow[];
  readonly columns: InputColumns;
  readonly priors: PriorBook;
  readonly scope: SceneScope;
  weightOf(row: FitRow): number;
}

/** One batch with what it should be answered. */
export interface FitBatch {
  readonly batch: BatchArrays;
  readonly targets: readonly LossTarget[];
  readonly dropout: DropoutOptions;
}

/** Draws a batch: the signals it is given, its rows, which AOIs each scene holds, what is known beside them or dropped. */
export function drawBatch(pool: FitPool, options: FitOptions, random: () => number): FitBatch {
  const pointing = pool.response.length > 0 && random() < options.pointingShare;
  const rows = pickRows(pointing ? pool.response : pool.preview, options.batchSize, random);
  const streams = pickStreams(random);
  const known = random() >= options.unknownShare;
  const { dropout, noise: size, leaveOut } = known ? options.knownRoom : options.unknownRoom;
  const keptShare = 1 - random() * leaveOut;
  const scenes = rows.map((row) => augmented(row, pool, { known, keptShare }, options, random));
  const noise = { size, normal: normalOf(random) };
  const batch = assembleBatch(pool.columns, scenes, streams, noise);
  const held = scenes.map(({ aois }, b) => ({ row: rows[b] as FitRow, aois }));
  const eyeKnown = streams.some((name) => name.startsWith('eye'));
  const targets = pointing
    ? pointingTargets(held, batch)
    : previewTargets(held, batch, pool.weightOf, eyeKnown, options.factors);
  return { batch, targets, dropout: { share: dropout, seed: Math.floor(random() * 2 ** 32) } };
}

const pickRows = (rows: readonly FitRow[], count: number, random: () => number): readonly FitRow[] =>
  Array.from({ length: count }, () => rows[Math.floor(random() * rows.length)]).filter((row) => row !== undefined);

function pickStreams(random: () => number): readonly Stream[] {
  let left = random();
  for (const { streams, share } of REGIMES) {
    left -= share;
    if (left <= 0) return streams;
  }
  return ['viewer', 'controller-right'];
}

function augmented(
  { ready, attended, next }: FitRow,
  { priors, scope }: FitPool,
  { known, keptShare }: { readonly known: boolean; readonly keptShare: number },
  options: FitOptions,
  random: () => number,
): Scene & { readonly aois: readonly number[] } {
  const { room, target } = ready.trial;
  const all = scope(room);
  const needed = [...new Set([attended, next, target])].filter((aoi) => typeof aoi === 'number' && all.includes(aoi));
  return {
    row: ready,
    prior: known ? priors.of(room.name, personKey(ready.trial)) : null,
    relevance: random() < options.relevance,
    aois: pickAois(all, keptShare, needed as readonly number[], random),
    mirrored: random() < 0.5,
    blind: options.without === 'external-attention',
  };
}

/** The needed AOIs with as many others as the share asks for, in any order. */
function pickAois(
  all: readonly number[],
  share: number,
  needed: readonly number[],
  random: () => number,
): readonly number[] {
  const others = all.filter((i) => !needed.includes(i));
  const count = Math.max(0, Math.round(share * all.length) - needed.length);
  for (let i = 0; i < Math.min(count, others.length - 1); i++) {
    const j = i + Math.floor(random() * (others.length - i));
    [others[i], others[j]] = [others[j] as number, others[i] as number];
  }
  return [...needed, ...others.slice(0, count)];
}
