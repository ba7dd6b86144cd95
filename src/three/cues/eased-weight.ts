/** Natural frequency of the fade, per second: 90 % of a step after 162 ms, 98 % after 243 ms, never past it. */
const RATE_PER_SECOND = 24;
const SETTLED = 0.002;

/** A weight in [0, 1] that follows its target smoothly at both ends, whatever the frame rate. */
export interface EasedWeight {
  value: number;
  velocityPerSecond: number;
}

/** Advances a critically damped spring by its closed form, so long frames neither overshoot nor diverge. */
export function stepEasedWeight(weight: EasedWeight, target: number, deltaMs: number): void {
  const seconds = deltaMs / 1000;
  const offset = weight.value - target;
  const drive = weight.velocityPerSecond + RATE_PER_SECOND * offset;
  const decay = Math.exp(-RATE_PER_SECOND * seconds);
  weight.value = Math.min(1, Math.max(0, target + (offset + drive * seconds) * decay));
  weight.velocityPerSecond = (weight.velocityPerSecond - RATE_PER_SECOND * drive * seconds) * decay;
  if (Math.abs(weight.value - target) < SETTLED && Math.abs(weight.velocityPerSecond) < SETTLED * RATE_PER_SECOND) {
    weight.value = target;
    weight.velocityPerSecond = 0;
  }
}
