import { FEATURE_NAMES } from '../features.ts';
import { EVIDENCE_FEATURES, SIGNAL_FEATURES } from '../signal-features.ts';

/** How a raw feature becomes a number of usual size: itself, or sign(x) ln(1 + |x| / scale). */
export interface ColumnScaling {
  readonly transform: 'linear' | 'log';
  readonly scale: number;
}

/** One input column of the model: which feature, how scaled, with which statistics of the people it was fitted on. */
export interface InputColumn extends ColumnScaling {
  readonly feature: string;
  /** Statistics after scaling. */
  readonly mean: number;
  readonly deviation: number;
}

/** The columns of a model's three inputs. */
export interface InputColumns {
  /** Features of a token; one that may be missing also gets a column that says whether it is known. */
  readonly token: readonly (InputColumn & { readonly maskable: boolean })[];
  readonly signal: readonly InputColumn[];
  readonly evidence: readonly InputColumn[];
}

/** Where a standardised column is cut, deviations. */
const STANDARD_LIMIT = 6;

/** The value of a column after scaling. */
export function scaled({ transform, scale }: ColumnScaling, value: number): number {
  switch (transform) {
    case 'linear':
      return value;
    case 'log':
      return Math.sign(value) * Math.log1p(Math.abs(value) / scale);
    default:
      return transform satisfies never;
  }
}

/** The standardised value of a column, within the limit. */
export const standardised = (column: Omit<InputColumn, 'feature'>, value: number): number =>
  Math.max(-STANDARD_LIMIT, Math.min(STANDARD_LIMIT, (scaled(column, value) - column.mean) / column.deviation));

const LINEAR: ColumnScaling = { transform: 'linear', scale: 1 };
const log = (scale: number): ColumnScaling => ({ transform: 'log', scale });

/** Scalings of features by the end of their names, the first that fits; angles are taken for granted. */
const BY_NAME: readonly (readonly [pattern: RegExp, scaling: ColumnScaling])[] = [
  [
    /^(valid|is[A-Z]|selecting|dwell|narrowDwell|widthShare|inView|visibleFraction|logPrior|logDistance|relevance|kind|hazard)/,
    LINEAR,
  ],
  [/DegPerS$/, log(10)],
  [/^since(Nearest|Visit)S$/, log(0.3)],
  [/^since/, log(0.5)],
  [/MPerS$/, log(0.1)],
  [/^settledS$/, log(0.1)],
  [/^(visits|nearer|inFront|hits|timeToContactS)$/, log(1)],
  [/Deg$/, log(2)],
];

/** How a feature is scaled; throws for a name that no rule covers. */
export function scalingOf(feature: string): ColumnScaling {
  const found = BY_NAME.find(([pattern]) => pattern.test(feature));
  if (found === undefined) throw new Error(`scalingOf: expected a feature with a scaling, got ${feature}`);
  return found[1];
}

/** Place of a feature in its batch's rows; -1 for a name that this version does not know. */
export const columnOf = {
  token: (feature: string): number => (FEATURE_NAMES as readonly string[]).indexOf(feature),
  signal: (feature: string): number => (SIGNAL_FEATURES as readonly string[]).indexOf(feature),
  evidence: (feature: string): number => (EVIDENCE_FEATURES as readonly string[]).indexOf(feature),
} as const;
