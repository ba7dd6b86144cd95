import { NUMBER, TILE } from './lanes';
import { KINDS, READOUTS, Shape } from './weights';

/** Widths of the rows that the host writes. */
@unmanaged
export class Widths {
  token: i32;
  signal: i32;
  evidence: i32;
}

/** Addresses of everything that grows with a scene; the host knows the first ten by their order. */
@unmanaged
export class Scene {
  /** [n, widths.token], raw. */
  features: usize;
  /** [n, widths.token], 1 where known. */
  present: usize;
  /** [signals, widths.signal], raw, invalid ones included. */
  signals: usize;
  /** [signals, n, widths.evidence], raw. */
  evidence: usize;
  /** [valid signals, 2], whole numbers: row among the signals, kind. */
  kinds: usize;
  /** [READOUTS]. */
  temperatures: usize;
  /** [n + 1]. */
  attended: usize;
  /** [n]. */
  next: usize;
  /** [n]. */
  intended: usize;
  /** [valid signals]: what each adds to the likeliest answer's logit, against its mean over the tokens. */
  added: usize;

  /** Tokens that there is room for, in whole tiles; signals. */
  tokens: i32;
  signalCount: i32;
  /** [tiles, embed, TILE] each. */
  x: usize;
  keys: usize;
  values: usize;
  queries: usize;
  /** [n, TILE]. */
  scores: usize;
  /** [tiles, READOUTS, TILE] each: s, then s + e. */
  self: usize;
  both: usize;
  /** [valid signals, tiles, TILE]. */
  adds: usize;
  /** [valid signals, rowWidth]: standardised row, what it brings [meet], pools [judge] of its tokens. */
  rows: usize;
  rowWidth: i32;
  /** [KINDS, READOUTS]. */
  gains: usize;
  /** [gain]. */
  hidden: usize;
  scratch: usize;
}

/** Lanes beyond the last token are computed like the others: they must hold numbers. */
function zeros(count: i32): usize {
  const at = heap.alloc(count * NUMBER);
  memory.fill(at, 0, count * NUMBER);
  return at;
}

/** Lays out room for n tokens with m signals. */
export function layOut(shape: Shape, widths: Widths, n: i32, m: i32): Scene {
  const scene = new Scene();
  const tokens = ((max(n, TILE) + TILE - 1) / TILE) * TILE;
  const widest = max(max(shape.meet, shape.judge), max(max(shape.evidenceInputs, shape.tokenInputs), shape.embed));
  scene.tokens = tokens;
  scene.signalCount = m;
  scene.features = zeros(tokens * widths.token);
  scene.present = zeros(tokens * widths.token);
  scene.signals = zeros(m * widths.signal);
  scene.evidence = zeros((m * tokens + TILE) * widths.evidence);
  scene.kinds = zeros(2 * m);
  scene.temperatures = zeros(READOUTS);
  // One tile more: "elsewhere" follows the last token.
  scene.attended = zeros(tokens + TILE);
  scene.next = zeros(tokens);
  scene.intended = zeros(tokens);
  scene.added = zeros(m);
  scene.x = zeros(tokens * shape.embed);
  scene.keys = zeros(tokens * shape.embed);
  scene.values = zeros(tokens * shape.embed);
  scene.queries = zeros(tokens * shape.embed);
  scene.scores = zeros(tokens * TILE);
  scene.self = zeros(tokens * READOUTS);
  scene.both = zeros(tokens * READOUTS);
  scene.adds = zeros(m * tokens);
  scene.rowWidth = shape.signalInputs + shape.meet + 2 * shape.judge;
  scene.rows = zeros(m * scene.rowWidth);
  scene.gains = zeros(KINDS * READOUTS);
  scene.hidden = zeros(shape.gain);
  scene.scratch = zeros(8 * widest * TILE);
  return scene;
}
