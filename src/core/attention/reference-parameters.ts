import { FEATURE_NAMES, featureVector } from './features.ts';
import type { FormulaParameters } from './formula-parameters.ts';

/**
 * What the reference formula uses when nothing was learned: similarity over what an AOI is (not where the person
 * looks), importance from the author's mark plus the scenario's state.
 *
 * `selfGain` breaks ties between AOIs that the same ray hits; of -1, 0 and 1 the last agreed most often with people's eyes
 * (`npm run replay -- --all`).
 *
 * An AOI marked r alone gets importance sigmoid(6 r - 3): 0.05 at 0, 0.5 at 0.5, 0.95 at 1. Chosen, not fitted.
 */
export const REFERENCE_PARAMETERS: FormulaParameters = {
  similarityMean: featureVector({ angularSizeDeg: 15, logDistanceM: 1, elevationDeg: -10 }),
  similarityScale: featureVector({
    angularSizeDeg: 1 / 12,
    logDistanceM: 2,
    elevationDeg: 1 / 20,
    speedMPerS: 2,
    kindObject: 0.5,
    kindPerson: 0.5,
    kindMachine: 0.5,
    kindSign: 0.5,
    kindRegion: 0.5,
    kindHazard: 0.5,
  }),
  selfGain: 1,
  selfElsewhereLogit: 0,
  importanceWeights: FEATURE_NAMES.map((name) => ({ relevance: 6, hazardActive: 4 })[name as string] ?? 0),
  importanceBias: -3,
};
