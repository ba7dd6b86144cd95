import {
  type AnswerCore,
  columnOf,
  EVIDENCE_FEATURES,
  type FlowModel,
  type InputColumn,
  READOUTS,
  SIGNAL_FEATURES,
  SIGNAL_KINDS,
  type SignalBatch,
  type TokenBatch,
  temperaturesFor,
  validSignals,
  weightOf,
  weightSpecs,
  withShares,
} from 'heed';

/** What the compiled module offers; addresses are bytes in its memory. */
interface FlowExports {
  readonly memory: WebAssembly.Memory;
  newShape(): number;
  newWeights(count: number, token: number, signal: number, evidence: number): number;
  newColumns(token: number): number;
  newScene(tokens: number, signals: number): number;
  infer(tokens: number, signals: number): number;
}

/** Shape sizes in the order of the module's class. */
const SHAPE_ORDER = [
  ...(['tokenInputs', 'signalInputs', 'evidenceInputs', 'embed', 'blocks', 'heads'] as const),
  ...(['meet', 'judge', 'gain', 'elsewhere'] as const),
];

/** Words of a column in the module. */
const COLUMN_WORDS = 6;

/** Parts of a scene in the order of the module's class. */
const SCENE_PARTS = 10;

/** The learned model in WebAssembly memory. */
export interface FlowModule {
  /** One answer, computed at once; inputs must have passed `assertKernelInput`. */
  infer(tokens: TokenBatch, signals: SignalBatch): Omit<AnswerCore, 'backend'>;
}

/** Room in the module's memory for scenes up to a size. */
interface Room {
  readonly tokens: number;
  readonly signals: number;
  readonly features: Float32Array;
  readonly present: Float32Array;
  readonly signalFeatures: Float32Array;
  readonly evidence: Float32Array;
  readonly kinds: Int32Array;
  readonly temperatures: Float32Array;
  readonly attended: Float32Array;
  readonly next: Float32Array;
  readonly intended: Float32Array;
  readonly added: Float32Array;
}

/** Moves a model into the module, for tokens of `dim` raw features. */
export function createFlowModule(instance: WebAssembly.Instance, model: FlowModel, dim: number): FlowModule {
  const module = instance.exports as unknown as FlowExports;
  upload(module, model, dim);
  let room: Room | null = null;

  const roomFor = (tokens: number, signals: number): Room => {
    if (room !== null && tokens <= room.tokens && signals <= room.signals) return room;
    // Twice what there was: scenes that grow one by one must not fill memory with what they outgrew.
    const more = (now: number, before: number): number => (now > before ? Math.max(now, 2 * before) : before);
    room = layOut(module, dim, more(tokens, room?.tokens ?? 8), more(signals, room?.signals ?? 4));
    return room;
  };

  return {
    infer(tokens, signals) {
      if (tokens.dim !== dim) throw new Error(`flow module: expected tokens of ${dim} features, got ${tokens.dim}`);
      const n = tokens.ids.length;
      const valid = validSignals(signals);
      const { features, present, signalFeatures, evidence, kinds, temperatures, ...answer } = roomFor(
        n,
        signals.ids.length,
      );
      features.set(tokens.features);
      present.set(tokens.present);
      signalFeatures.set(signals.features);
      evidence.set(signals.evidence);
      valid.forEach(({ index, kind }, k) => {
        kinds[2 * k] = index;
        kinds[2 * k + 1] = SIGNAL_KINDS.indexOf(kind);
      });
      const ofScene = temperaturesFor(model, tokens);
      READOUTS.forEach((readout, r) => {
        temperatures[r] = ofScene[readout];
      });
      const alpha = module.infer(n, valid.length);
      return {
        attended: answer.attended.slice(0, n + 1),
        next: answer.next.slice(0, n),
        intended: answer.intended.slice(0, n),
        sources: withShares(
          valid.map(({ index }, k) => ({ signal: signals.ids[index] ?? '', logit: answer.added[k] ?? 0 })),
        ),
        alpha,
      };
    },
  };
}

function upload(module: FlowExports, model: FlowModel, dim: number): void {
  const { shape, columns } = model;
  const sizes = SHAPE_ORDER.map((name) => shape[name]);
  const shapeAt = module.newShape();
  new Int32Array(module.memory.buffer, shapeAt, sizes.length).set(sizes);
  const w = weightOf(model);
  const weights = weightSpecs(shape).map(({ name }) => w(name));
  const count = weights.reduce((sum, { length }) => sum + length, 0);
  const weightsAt = module.newWeights(count, dim, SIGNAL_FEATURES.length, EVIDENCE_FEATURES.length);
  let at = weightsAt;
  for (const weight of weights) {
    new Float32Array(module.memory.buffer, at, weight.length).set(weight);
    at += weight.byteLength;
  }
  let mask = columns.token.length;
  const words = [
    ...columns.token.map((column) => columnWords(column, columnOf.token, column.maskable ? mask++ : -1)),
    ...columns.signal.map((column) => columnWords(column, columnOf.signal, -1)),
    ...columns.evidence.map((column) => columnWords(column, columnOf.evidence, -1)),
  ];
  const columnsAt = module.newColumns(columns.token.length);
  words.forEach((column, c) => {
    new Uint32Array(module.memory.buffer, columnsAt + c * 4 * COLUMN_WORDS, COLUMN_WORDS).set(column);
  });
}

function columnWords(column: InputColumn, placeOf: (feature: string) => number, mask: number): Uint32Array {
  const words = new Uint32Array(COLUMN_WORDS);
  const whole = new Int32Array(words.buffer);
  const real = new Float32Array(words.buffer);
  whole[0] = placeOf(column.feature);
  whole[1] = column.transform === 'log' ? 1 : 0;
  real[2] = 1 / column.scale;
  real[3] = column.mean;
  real[4] = 1 / column.deviation;
  whole[5] = mask;
  return words;
}

function layOut(module: FlowExports, dim: number, tokens: number, signals: number): Room {
  const sceneAt = module.newScene(tokens, signals);
  const { buffer } = module.memory;
  const addresses = new Uint32Array(buffer, sceneAt, SCENE_PARTS);
  const reals = (part: number, length: number): Float32Array => new Float32Array(buffer, addresses[part] ?? 0, length);
  return {
    tokens,
    signals,
    features: reals(0, tokens * dim),
    present: reals(1, tokens * dim),
    signalFeatures: reals(2, signals * SIGNAL_FEATURES.length),
    evidence: reals(3, signals * tokens * EVIDENCE_FEATURES.length),
    kinds: new Int32Array(buffer, addresses[4] ?? 0, 2 * signals),
    temperatures: reals(5, READOUTS.length),
    attended: reals(6, tokens + 1),
    next: reals(7, tokens),
    intended: reals(8, tokens),
    added: reals(9, signals),
  };
}
