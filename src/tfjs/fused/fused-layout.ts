import { EVIDENCE_FEATURES, FEATURE_DIM, type FlowShape, READOUTS } from 'heed';

/** Vectors of four that hold `count` numbers. */
export const vectors = (count: number): number => Math.ceil(count / 4);

/** Numbers of a batch before its signals: alpha, then three temperatures. */
const HEADER = 4;

/** Vectors of a token or of a judgement that the smallest workgroup can pool. */
const MOST_POOLED = 32;

/** Whether the shaders can hold a shape: embeddings in whole vectors, read-outs in one. */
export const fitsShaders = ({ embed, judge }: FlowShape): boolean =>
  embed % 4 === 0 && READOUTS.length === 4 && Math.max(vectors(embed), vectors(judge)) <= MOST_POOLED;

/** Where the parts of an uploaded batch begin, as numbers or, for shaders, as WGSL over uniforms n and m. */
export function batchLayout({ meet, signalInputs }: FlowShape) {
  const perSignal = vectors(meet) * 4 + 4 + 4 + vectors(signalInputs) * 4;
  const bringsAt = HEADER;
  return {
    bringsAt,
    /** Stride between signals: what it brings [meet], gains [4], kind [1], standardised row [signalInputs], padded to vectors. */
    perSignal,
    gainsIn: vectors(meet) * 4,
    kindIn: vectors(meet) * 4 + 4,
    rowIn: vectors(meet) * 4 + 8,
    tokensAt: (m: number): number => bringsAt + m * perSignal,
    length: (n: number, m: number): number =>
      bringsAt + m * perSignal + 2 * n * FEATURE_DIM + m * n * EVIDENCE_FEATURES.length,
    /** The same offsets for shaders. */
    wgsl: {
      features: `${bringsAt} + uniforms.m * ${perSignal}`,
      present: `${bringsAt} + uniforms.m * ${perSignal} + uniforms.n * ${FEATURE_DIM}`,
      evidence: `${bringsAt} + uniforms.m * ${perSignal} + 2 * uniforms.n * ${FEATURE_DIM}`,
    },
  } as const;
}

export type BatchLayout = ReturnType<typeof batchLayout>;
