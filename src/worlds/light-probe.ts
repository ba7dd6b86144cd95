import { Color, LightProbe, SphericalHarmonics3, Vector3 } from 'three';
import { LIGHT_BLOCKS, type LightBlock, PROBE_AT } from './room-light.ts';

/** Enough for a lamp, which fills 1/400 of the sphere, to be met by ten rays. */
const RAY_COUNT = 4000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Makes up for what the environment map's filter gathers beyond a cosine lobe; matched on pictures of the whole room. */
const LIKE_ENVIRONMENT = 1.09;

interface Emitter {
  /** Lower and upper corner seen from the probe point, metres. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly radiance: Color;
}

function emitterOf({ size, at, color, power }: LightBlock): Emitter {
  return {
    low: PROBE_AT.map((from, k) => at[k as 0] - size[k as 0] / 2 - from),
    high: PROBE_AT.map((from, k) => at[k as 0] + size[k as 0] / 2 - from),
    radiance: new Color(color).multiplyScalar(power),
  };
}

/** Metres from the probe point to where a ray meets the box: its near side, or from within its far side. */
function distanceAlong({ x, y, z }: Vector3, { low, high }: Emitter): number {
  let enter = Number.NEGATIVE_INFINITY;
  let leave = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 3; k++) {
    const inverse = 1 / (k === 0 ? x : k === 1 ? y : z);
    const a = (low[k] as number) * inverse;
    const b = (high[k] as number) * inverse;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  if (leave < 0 || enter > leave) return Number.POSITIVE_INFINITY;
  return enter < 0 ? leave : enter;
}

/** The room's diffuse light as spherical harmonics (linear radiance), gathered by rays from the probe point. */
export function createRoomProbe(): LightProbe {
  const emitters = LIGHT_BLOCKS.map(emitterOf);
  const harmonics = new SphericalHarmonics3();
  const direction = new Vector3();
  const basis = new Array<number>(9).fill(0);
  const share = (4 * Math.PI) / RAY_COUNT;
  for (let i = 0; i < RAY_COUNT; i++) {
    const y = 1 - (2 * (i + 0.5)) / RAY_COUNT;
    const radius = Math.sqrt(1 - y * y);
    direction.set(Math.cos(i * GOLDEN_ANGLE) * radius, y, Math.sin(i * GOLDEN_ANGLE) * radius);
    let nearest = Number.POSITIVE_INFINITY;
    let radiance: Color | null = null;
    for (const emitter of emitters) {
      const distance = distanceAlong(direction, emitter);
      if (distance >= nearest) continue;
      nearest = distance;
      radiance = emitter.radiance;
    }
    if (radiance === null) continue;
    SphericalHarmonics3.getBasisAt(direction, basis);
    for (let k = 0; k < 9; k++) {
      const coefficient = harmonics.coefficients[k] as Vector3;
      const weight = (basis[k] as number) * share;
      coefficient.x += radiance.r * weight;
      coefficient.y += radiance.g * weight;
      coefficient.z += radiance.b * weight;
    }
  }
  const probe = new LightProbe(harmonics.scale(LIKE_ENVIRONMENT));
  probe.name = 'room-light';
  return probe;
}
