import { EVIDENCE_FEATURES, type InputColumn, type InputColumns, SIGNAL_FEATURES, scaled, scalingOf } from 'heed';

/** Token features the model is given; what never varies in the recordings stays out, or its weights would be noise. */
const TOKEN_COLUMNS = [
  'angularSizeDeg',
  'logDistanceM',
  'elevationDeg',
  'inView',
  'sinceAppearedS',
  'sinceFirstSeenS',
  'kindRegion',
  'logPriorShare',
  'logPriorNext',
  'relevance',
] as const;

/** Token features that are often unknown. */
const MASKABLE: readonly string[] = ['logPriorShare', 'logPriorNext', 'relevance'];

/** Fixed statistics of features that the lab itself makes: ln of shares, marks of 0 or 1. */
const FIXED: Readonly<Record<string, { readonly mean: number; readonly deviation: number }>> = {
  logPriorShare: { mean: -4, deviation: 1 },
  logPriorNext: { mean: -4, deviation: 1 },
  relevance: { mean: 0.3, deviation: 0.5 },
  kindRegion: { mean: 0.3, deviation: 0.5 },
};

/** Raw values of one column of a sample of rows. */
export type ColumnValues = (input: 'token' | 'signal' | 'evidence', feature: string) => readonly number[];

/** The model's columns with means and deviations of the given values. */
export function fitColumns(values: ColumnValues): InputColumns {
  const column = (input: 'token' | 'signal' | 'evidence', feature: string): InputColumn => {
    const scaling = scalingOf(feature);
    const fixed = FIXED[feature];
    if (input === 'token' && fixed !== undefined) return { feature, ...scaling, ...fixed };
    const sample = values(input, feature).map((value) => scaled(scaling, value));
    const mean = sample.reduce((sum, value) => sum + value, 0) / Math.max(1, sample.length);
    const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, sample.length);
    return { feature, ...scaling, mean, deviation: Math.sqrt(variance) + 1e-3 };
  };
  return {
    token: TOKEN_COLUMNS.map((feature) => ({ ...column('token', feature), maskable: MASKABLE.includes(feature) })),
    // Columns that tell nothing within one kind, such as `valid`, are not worth a weight.
    signal: SIGNAL_FEATURES.filter((name) => !/^(valid|is[A-Z])/.test(name)).map((name) => column('signal', name)),
    evidence: EVIDENCE_FEATURES.map((name) => column('evidence', name)),
  };
}

/** Features that remember: where a signal pointed, how long it stayed, when something was first seen. */
const REMEMBERS = /^((yaw|pitch|box)\d+Deg|ahead|smooth|settled|min1s|dwell|narrowDwell|since|visits|approach|.*PerS$)/;

/** The columns that one frame alone gives. */
export function columnsOfNow({ token, signal, evidence }: InputColumns): InputColumns {
  const isOfNow = ({ feature }: InputColumn): boolean => !REMEMBERS.test(feature);
  return { token: token.filter(isOfNow), signal: signal.filter(isOfNow), evidence: evidence.filter(isOfNow) };
}
