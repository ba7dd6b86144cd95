/**
 * Columns of a token, all relative to the viewer so that a model carries over to another room (MODEL.md, Features).
 * Angles in degrees, times in seconds, distances in metres; `Dwell` columns are exponentially decayed soft hits in [0, 1].
 */
export const FEATURE_NAMES = [
  'angularSizeDeg',
  'logDistanceM',
  'elevationDeg',
  'inView',
  'visibleFraction',
  'speedMPerS',
  'timeToContactS',
  'sinceAppearedS',
  'sinceFirstSeenS',
  'sinceChangedS',
  'kindObject',
  'kindPerson',
  'kindMachine',
  'kindSign',
  'kindRegion',
  'kindHazard',
  'relevance',
  'hazardActive',
  'timeToDeadlineS',
  'logPriorShare',
  'logPriorNext',
] as const;

export type FeatureName = (typeof FEATURE_NAMES)[number];

/** Number of columns of a token. */
export const FEATURE_DIM = FEATURE_NAMES.length;

/** Column of each feature. */
export const featureColumn: Readonly<Record<FeatureName, number>> = Object.fromEntries(
  FEATURE_NAMES.map((name, column) => [name, column]),
) as Record<FeatureName, number>;

/** A [dim] array with the named entries set and 0 elsewhere. */
export const featureVector = (entries: Readonly<Partial<Record<FeatureName, number>>>): readonly number[] =>
  FEATURE_NAMES.map((name) => entries[name] ?? 0);
