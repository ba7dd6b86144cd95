import type { AngularTable } from './encode-signals.ts';
import { FITTED_ANGULAR } from './fitted-angular.ts';

/**
 * Beside a valid head the gate of a sharper signal cannot be fitted, because the head has taken alpha already; an eye
 * or a held trigger tells at least as much as the head, so it takes the head's.
 */
const { gate } = FITTED_ANGULAR.viewer;
const eye = { ...FITTED_ANGULAR.eye, gate };
const pointing = { ...FITTED_ANGULAR.pointing, gate };

/**
 * A headset on a head: every angle from people. A pinch's first ray is the eye's (Vision Pro); a touch on a screen is a
 * deliberate point.
 */
export const WORN_ANGULAR: AngularTable = {
  ...FITTED_ANGULAR,
  eye,
  pointing,
  'transient-pointer': eye,
  screen: pointing,
};

/**
 * An emulated head steered with a mouse is a ray that somebody points: the turn and the spread between worn heads and
 * eyes do not apply, those of deliberate pointing do.
 *
 * A view is held less exactly than the moment of a confirmed press that pointing was fitted on: its box term is widened
 * to 2 deg, and "elsewhere" starts to win about 5 deg beside a box. Both chosen, not fitted.
 *
 * A learned model takes the steered view for what it is, a line of sight that somebody points: an eye's, as exact as one.
 */
export const STEERED_ANGULAR: AngularTable = {
  ...WORN_ANGULAR,
  viewer: { ...pointing, boxPrecision: 1 / 2 ** 2, elsewhereLogit: -3, spreadDeg: 2, standsFor: 'eye' },
};
