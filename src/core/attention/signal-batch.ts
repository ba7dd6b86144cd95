/** Columns of `SignalBatch.rays`: where a signal points, relative to nothing but the reference space. */
export const RAY_COLUMNS = ['directionX', 'directionY', 'directionZ'] as const;

/** Columns of `SignalBatch.weights`: how a signal's angles become logits. */
export const WEIGHT_COLUMNS = [
  'valid',
  'centreKappa',
  'boxPrecision',
  'sizeExponent',
  'elsewhereLogit',
  'gate',
] as const;

/** Columns of `SignalBatch.pairs`: how signal k sees token i. */
export const PAIR_COLUMNS = ['toCentreX', 'toCentreY', 'toCentreZ', 'boxAngleDeg', 'logAngularSize'] as const;

/** The signals that say where the person's attention may be, m of them; rows of invalid signals are all zero. */
export interface SignalBatch {
  /** Signal ids such as `viewer`, `eye`, `controller-left`. */
  readonly ids: readonly string[];
  /** [m, RAY_COLUMNS]: unit direction of the (offset-corrected) ray. */
  readonly rays: Float32Array;
  /** [m, WEIGHT_COLUMNS]: `valid` is 0 or 1. */
  readonly weights: Float32Array;
  /** [m, n, PAIR_COLUMNS]: unit direction from the ray's origin to the token's centre, angle ray-to-box, ln of r / d. */
  readonly pairs: Float32Array;
  /** [m, SIGNAL_FEATURES]: what the signal does; `valid` is 0 or 1. */
  readonly features: Float32Array;
  /** [m, n, EVIDENCE_FEATURES]: how signal k sees token i, now and over the last seconds. */
  readonly evidence: Float32Array;
}
