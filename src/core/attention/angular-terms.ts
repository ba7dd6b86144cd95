import type { RayProfile } from '../signals/ray-profile.ts';

/**
 * How one kind of signal turns angles into logits:
 * e = centreKappa (cos centreAngle - 1) - boxPrecision boxAngleDeg^2 / 2 + sizeExponent ln(radius / distance).
 */
export interface AngularTerms extends RayProfile {
  /** von Mises-Fisher concentration of the angle to the AOI's centre. */
  readonly centreKappa: number;
  /** 1 / deg^2 of the angle to the AOI's box. */
  readonly boxPrecision: number;
  /** Exponent of the AOI's angular radius (radius / distance). */
  readonly sizeExponent: number;
  /** Logit of "elsewhere" when this signal is valid. */
  readonly elsewhereLogit: number;
  /** What the signal takes from alpha: alpha = product over signals of (1 - valid gate). */
  readonly gate: number;
}
