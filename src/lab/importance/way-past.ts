import type { Spot, StagePlan } from './stage-plan.ts';

/** The way from a spot past the viewer, a given distance aside, on to some metres behind. */
export function wayPast(
  plan: StagePlan,
  from: Spot,
  missM: number,
  atS: number,
): { readonly to: Spot; readonly passM: number } {
  const [vx, , vz] = plan.viewer(atS);
  const [x, z] = [vx - from[0], vz - from[1]];
  const passM = Math.hypot(x, z);
  const side = plan.chance(0.5) ? missM : -missM;
  const beyond = (passM + plan.between(1, 4)) / passM;
  return { to: [from[0] + x * beyond - (z / passM) * side, from[1] + z * beyond + (x / passM) * side], passM };
}
