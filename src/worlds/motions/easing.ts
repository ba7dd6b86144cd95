export const clamp01 = (t: number): number => Math.min(1, Math.max(0, t));

/** Eased share of a movement that takes `lastsS` seconds: starts and ends without a jerk (smootherstep). */
export function eased(s: number, lastsS: number): number {
  const t = clamp01(s / lastsS);
  return t * t * t * (t * (6 * t - 15) + 10);
}

/** Share of a fall under gravity that ends after `lastsS` seconds and rebounds twice, ever lower. */
export function fallen(s: number, lastsS: number): number {
  if (s <= 0) return 0;
  if (s < lastsS) return (s / lastsS) ** 2.2;
  const after = (s - lastsS) / lastsS;
  return 1 - 0.08 * Math.abs(Math.sin(after * 4.5)) * Math.exp(-2.2 * after);
}

/** Turns of something that runs up to `hz` turns per second within `rampS` seconds (integral of a linear ramp). */
export function spunUp(s: number, hz: number, rampS: number): number {
  const ramp = Math.min(Math.max(s, 0), rampS);
  return hz * ((ramp * ramp) / (2 * rampS) + Math.max(0, s - rampS));
}

/** Turns of something that coasts from `hz` turns per second to a stop within `rampS` seconds. */
export function spunDown(s: number, hz: number, rampS: number): number {
  const t = Math.min(Math.max(s, 0), rampS);
  return hz * (t - (t * t) / (2 * rampS));
}

/** Soft blinking between 0 and 1, `hz` times a second (below 3), dark at `s` = 0. */
export const blink = (s: number, hz: number): number => {
  const wave = 0.5 - 0.5 * Math.cos(s * hz * 2 * Math.PI);
  return wave * wave * (3 - 2 * wave);
};
