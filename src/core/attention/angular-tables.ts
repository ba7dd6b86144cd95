import type { AngularTable } from './encode-signals.ts';
import { FITTED_ANGULAR } from './fitted-angular.ts';

/**
 * A headset on a head: every number from people. A pinch's first ray is the eye's (Vision Pro); a touch on a screen is
 * a deliberate point.
 */
export const WORN_ANGULAR: AngularTable = {
  ...FITTED_ANGULAR,
  'transient-pointer': FITTED_ANGULAR.eye,
  screen: FITTED_ANGULAR.pointing,
};

/**
 * An emulated head steered with a mouse is a ray that somebody points: the turn and the spread between worn heads and
 * eyes do not apply, those of deliberate pointing do.
 */
export const STEERED_ANGULAR: AngularTable = {
  ...WORN_ANGULAR,
  viewer: { ...FITTED_ANGULAR.pointing, offsetYawDeg: 0, offsetPitchDeg: 0 },
};
