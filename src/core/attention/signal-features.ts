/**
 * Columns of `SignalBatch.features`: what one signal does, in its own frame, so that a model carries over to another room.
 * Angles in degrees; yaw is positive to the left, pitch positive up.
 */
export const SIGNAL_FEATURES = [
  'valid',
  'isHead',
  'isEye',
  'isPointer',
  'spreadDeg',
  'selecting',
  'speedDegPerS',
  'originSpeedMPerS',
  'elevationDeg',
  'fromHeadYawDeg',
  'fromHeadPitchDeg',
  'settledS',
  'settledYawDeg',
  'settledPitchDeg',
  'yaw50Deg',
  'pitch50Deg',
  'yaw100Deg',
  'pitch100Deg',
  'yaw200Deg',
  'pitch200Deg',
  'yaw400Deg',
  'pitch400Deg',
  'yaw800Deg',
  'pitch800Deg',
] as const;

export type SignalFeatureName = (typeof SIGNAL_FEATURES)[number];

/** How long before now each `yaw…`, `pitch…` pair says where the signal pointed, milliseconds. */
export const SIGNAL_LAGS_MS = [50, 100, 200, 400, 800] as const;

/**
 * Columns of `SignalBatch.evidence`: how one signal sees one AOI, now and over the last seconds. Angles in degrees to the
 * AOI's nearest box unless `centre` is said; `Dwell` columns are exponentially decayed soft hits in [0, 1].
 */
export const EVIDENCE_FEATURES = [
  'boxDeg',
  'centreDeg',
  'yawDeg',
  'pitchDeg',
  'leftDeg',
  'rightDeg',
  'bottomDeg',
  'topDeg',
  'box100Deg',
  'box200Deg',
  'box400Deg',
  'box800Deg',
  'ahead80Deg',
  'ahead160Deg',
  'ahead300Deg',
  'smoothBoxDeg',
  'settledBoxDeg',
  'settledCentreDeg',
  'min1sDeg',
  'dwell150',
  'dwell400',
  'dwell1200',
  'narrowDwell300',
  'sinceNearestS',
  'sinceVisitS',
  'visits',
  'approachDegPerS',
  'gapDeg',
  'settledGapDeg',
  'nearer',
  'inFront',
  'hits',
  'dwellShare',
  'widthShare',
] as const;

export type EvidenceFeatureName = (typeof EVIDENCE_FEATURES)[number];

/** Column of each piece of evidence. */
export const evidenceColumn = Object.fromEntries(EVIDENCE_FEATURES.map((name, column) => [name, column])) as Readonly<
  Record<EvidenceFeatureName, number>
>;

/** How long before now `box…Deg` looks, milliseconds. */
export const EVIDENCE_LAGS_MS = [100, 200, 400, 800] as const;

/** How far `ahead…Deg` carries the signal's present turn on, milliseconds. */
export const EVIDENCE_LEADS_MS = [80, 160, 300] as const;
