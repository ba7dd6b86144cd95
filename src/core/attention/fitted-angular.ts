import type { AngularTerms } from './angular-terms.ts';

/**
 * Angular terms fitted by maximum likelihood, people counted equally; `npm run fit:angular` writes this file.
 *
 * Head, controller, pointing, eye: 12 people searching objects in two rooms (Schuetz, Baltaretu & Fiehler 2024, Journal
 * of Vision 24(7):10, doi 10.1167/jov.24.7.10, MIT). Spread of the hand: 25 people pointing (Schuetz & Fiehler 2024,
 * Frontiers in Virtual Reality, MIT); its other numbers are the controller's.
 */
export const FITTED_ANGULAR = {
  viewer: {
    offsetYawDeg: 0,
    offsetPitchDeg: -3.06,
    spreadDeg: 10.4,
    centreKappa: 0,
    boxPrecision: 0.0142,
    sizeExponent: 0,
    elsewhereLogit: -0.38,
    gate: 0.998,
  },
  controller: {
    offsetYawDeg: 0,
    offsetPitchDeg: 0,
    spreadDeg: 44.9,
    centreKappa: 0,
    boxPrecision: 0,
    sizeExponent: 0,
    elsewhereLogit: -0.0000686,
    gate: 0.0689,
  },
  pointing: {
    offsetYawDeg: 0,
    offsetPitchDeg: 0,
    spreadDeg: 5.75,
    centreKappa: 66.4,
    boxPrecision: 22.2,
    sizeExponent: -0.522,
    elsewhereLogit: -7.67,
    gate: 0,
  },
  eye: {
    offsetYawDeg: 0,
    offsetPitchDeg: 0,
    spreadDeg: 1.73,
    centreKappa: 0,
    boxPrecision: 0.623,
    sizeExponent: -0.601,
    elsewhereLogit: -1.05,
    gate: 0,
  },
  hand: {
    offsetYawDeg: 0,
    offsetPitchDeg: 0,
    spreadDeg: 3.3,
    centreKappa: 0,
    boxPrecision: 0,
    sizeExponent: 0,
    elsewhereLogit: -0.0000686,
    gate: 0.0689,
  },
} as const satisfies Readonly<Record<string, AngularTerms>>;
