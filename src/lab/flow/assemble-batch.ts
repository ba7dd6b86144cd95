import { columnOf, type InputColumns, type SignalKind, STANDARD_LIMIT, scaled, tokenInputCount } from 'heed';
import type { BatchArrays, SlotArrays } from 'heed/tfjs/fit';
import type { ScenePrior } from './scene-prior.ts';
import { EVIDENCE_WIDTH, SIGNAL_WIDTH, STREAMS, type Stream, TOKEN_WIDTH, type TrialRows } from './trial-rows.ts';

/** One scene of a batch: an encoded frame with what is known beside it. */
export interface Scene {
  readonly rows: TrialRows;
  readonly at: number;
  /** `null` in a room that nobody was recorded in. */
  readonly prior: ScenePrior | null;
  /** True when the author's mark of what matters is given. */
  readonly relevance: boolean;
  /** [n]: false for AOIs that are left out; absent keeps all. */
  readonly kept?: readonly boolean[];
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

/** Width around a stream's settled direction within which the present AOI is looked for, degrees. */
const PRESENT_DEG: Readonly<Record<Stream, number>> = {
  viewer: 6,
  'controller-right': 4,
  eye: 1,
  'eye-1': 1.3,
  'eye-2': 2,
  'eye-4': 3,
};

const VALID = columnOf.signal('valid');
const SETTLED = columnOf.evidence('settledBoxDeg');

/** Scenes as the model's standardised inputs, padded to the largest room. */
export function assembleBatch(
  columns: InputColumns,
  scenes: readonly Scene[],
  streams: readonly Stream[],
  noise?: InputNoise,
): BatchArrays {
  const n = Math.max(...scenes.map(({ rows }) => rows.trial.room.aois.length));
  const size = scenes.length;
  const mask = new Float32Array(size * n);
  scenes.forEach((scene, b) => {
    for (let i = 0; i < scene.rows.trial.room.aois.length; i++) mask[b * n + i] = scene.kept?.[i] === false ? 0 : 1;
  });
  return {
    size,
    n,
    mask,
    tokens: tokenArray(columns, scenes, n, streams),
    slots: streams.map((stream) => slotArrays(columns, scenes, n, stream, noise)),
  };
}

function slotArrays(
  columns: InputColumns,
  scenes: readonly Scene[],
  n: number,
  stream: Stream,
  noise: InputNoise | undefined,
): SlotArrays {
  const k = STREAMS.indexOf(stream);
  const signals = planOf(columns.signal, columnOf.signal);
  const evidence = planOf(columns.evidence, columnOf.evidence);
  const out = {
    kind: KINDS[stream],
    valid: new Float32Array(scenes.length),
    signals: new Float32Array(scenes.length * signals.length),
    evidence: new Float32Array(scenes.length * n * evidence.length),
  };
  const byColumn = new Float64Array(evidence.length);
  scenes.forEach(({ rows, at, mirrored = false }, b) => {
    const signal = rows.signals[at];
    const seen = rows.evidence[at];
    if (signal === undefined || seen === undefined || signal[k * SIGNAL_WIDTH + VALID] !== 1) return;
    out.valid[b] = 1;
    signals.forEach((plan, c) => {
      const value = signal[k * SIGNAL_WIDTH + plan.place] ?? 0;
      const jitter = noise === undefined ? 0 : noise.size * noise.normal();
      out.signals[b * signals.length + c] = standard(plan, mirrored && plan.turns ? -value : value) + jitter;
    });
    if (noise !== undefined) for (let c = 0; c < byColumn.length; c++) byColumn[c] = noise.normal();
    const rowCount = rows.trial.room.aois.length;
    for (let i = 0; i < rowCount; i++) {
      const from = (k * rowCount + i) * EVIDENCE_WIDTH;
      const to = (b * n + i) * evidence.length;
      const byRow = noise === undefined ? 0 : noise.size * noise.normal();
      evidence.forEach((plan, c) => {
        const value = seen[from + (mirrored ? plan.mirror : plan.place)] ?? 0;
        out.evidence[to + c] = standard(plan, mirrored && plan.turns ? -value : value) + byRow * (byColumn[c] ?? 0);
      });
    }
  });
  return out;
}

interface ColumnPlan {
  readonly place: number;
  /** Where the mirrored value lies: left for right. */
  readonly mirror: number;
  /** Changes sign in a mirror. */
  readonly turns: boolean;
  readonly column: InputColumns['signal'][number];
}

/** Columns by place; `turns` marks what a mirror swaps. */
function planOf(columns: InputColumns['signal'], placeOf: (feature: string) => number): readonly ColumnPlan[] {
  const opposite: Readonly<Record<string, string>> = { leftDeg: 'rightDeg', rightDeg: 'leftDeg' };
  return columns.map((column) => ({
    column,
    place: placeOf(column.feature),
    mirror: placeOf(opposite[column.feature] ?? column.feature),
    turns: /yaw/i.test(column.feature) || column.feature in opposite,
  }));
}

function standard({ column }: ColumnPlan, value: number): number {
  const x = (scaled(column, value) - column.mean) / column.deviation;
  return Math.min(STANDARD_LIMIT, Math.max(-STANDARD_LIMIT, x));
}

function tokenArray(
  columns: InputColumns,
  scenes: readonly Scene[],
  n: number,
  streams: readonly Stream[],
): Float32Array {
  const width = tokenInputCount(columns);
  const out = new Float32Array(scenes.length * n * width);
  const stream = streams.find((name) => name.startsWith('eye')) ?? 'viewer';
  scenes.forEach((scene, b) => {
    const { room } = scene.rows.trial;
    const next = scene.prior === null ? null : nextPrior(scene, stream, scene.prior);
    for (let i = 0; i < room.aois.length; i++) {
      let maskAt = columns.token.length;
      columns.token.forEach((column, c) => {
        const value = tokenValue(scene, column.feature, i, next);
        const to = (b * n + i) * width;
        if (value !== null) {
          out[to + c] = standard({ column, place: 0, mirror: 0, turns: false }, value);
          if (column.maskable) out[to + maskAt] = 1;
        }
        if (column.maskable) maskAt += 1;
      });
    }
  });
  return out;
}

function tokenValue(scene: Scene, feature: string, row: number, next: Float64Array | null): number | null {
  switch (feature) {
    case 'logPriorShare':
      return scene.prior?.logShare[row] ?? null;
    case 'logPriorNext':
      return next?.[row] ?? null;
    case 'relevance':
      return scene.relevance ? (scene.rows.trial.room.targets.includes(row) ? 1 : 0) : null;
    default: {
      const at = row * TOKEN_WIDTH + columnOf.token(feature);
      return scene.rows.present[scene.at]?.[at] === 1 ? (scene.rows.tokens[scene.at]?.[at] ?? null) : null;
    }
  }
}

/** [n], ln of the probability of being next, by where the stream settled. */
function nextPrior({ rows, at }: Scene, stream: Stream, prior: ScenePrior): Float64Array {
  const n = rows.trial.room.aois.length;
  const k = STREAMS.indexOf(stream);
  const present = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const angleDeg = rows.evidence[at]?.[(k * n + i) * EVIDENCE_WIDTH + SETTLED] ?? 180;
    present[i] = Math.exp(-0.5 * (angleDeg / PRESENT_DEG[stream]) ** 2) + 1e-9;
    total += present[i] ?? 0;
  }
  return present.map((_, j) => {
    let p = 0;
    for (let i = 0; i < n; i++) p += ((present[i] ?? 0) / total) * (prior.next[i * n + j] ?? 0);
    return Math.log(p + 1e-6);
  });
}
