import type { AngularTerms } from './angular-terms.ts';

const provisional: AngularTerms = {
  offsetYawDeg: 0,
  offsetPitchDeg: -6,
  centreKappa: 10,
  boxPrecision: 0.02,
  sizeExponent: -0.5,
  elsewhereLogit: -4,
  gate: 0.9,
  spreadDeg: 8,
};

/** Provisional numbers: `npm run fit:angular` writes this file. */
export const FITTED_ANGULAR = {
  viewer: provisional,
  controller: {
    ...provisional,
    offsetPitchDeg: 0,
    centreKappa: 0.5,
    boxPrecision: 0.0002,
    gate: 0.1,
    elsewhereLogit: 0,
  },
  pointing: { ...provisional, offsetPitchDeg: 0, centreKappa: 100, boxPrecision: 0.1 },
  eye: { ...provisional, offsetPitchDeg: 0, centreKappa: 100, boxPrecision: 0.2, spreadDeg: 1 },
  hand: { ...provisional, offsetPitchDeg: 0, centreKappa: 1, boxPrecision: 0.0005, gate: 0.1, elsewhereLogit: 0 },
} as const;
