import { Box3, Color, LightProbe, Ray, SphericalHarmonics3, Vector3 } from 'three';
import { LIGHT_BLOCKS, type LightBlock, PROBE_AT } from './room-light.ts';

/** Enough for a lamp, which fills 1/400 of the sphere, to be met by a dozen rays. */
const RAY_COUNT = 6000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Makes up for what the environment map's filter gathers beyond a cosine lobe; matched on pictures of the whole room. */
const LIKE_ENVIRONMENT = 1.07;

interface Emitter {
  readonly box: Box3;
  readonly radiance: Color;
}

function emitterOf({ size, at, color, power }: LightBlock): Emitter {
  const box = new Box3().setFromCenterAndSize(new Vector3(...at), new Vector3(...size));
  return { box, radiance: new Color(color).multiplyScalar(power) };
}

/** The room's diffuse light as spherical harmonics (linear radiance), gathered by rays from the probe point. */
export function createRoomProbe(): LightProbe {
  const emitters = LIGHT_BLOCKS.map(emitterOf);
  const harmonics = new SphericalHarmonics3();
  const ray = new Ray(new Vector3(...PROBE_AT));
  const hit = new Vector3();
  const basis = new Array<number>(9).fill(0);
  const share = (4 * Math.PI) / RAY_COUNT;
  for (let i = 0; i < RAY_COUNT; i++) {
    const y = 1 - (2 * (i + 0.5)) / RAY_COUNT;
    const radius = Math.sqrt(1 - y * y);
    ray.direction.set(Math.cos(i * GOLDEN_ANGLE) * radius, y, Math.sin(i * GOLDEN_ANGLE) * radius);
    let nearest = Number.POSITIVE_INFINITY;
    let radiance: Color | null = null;
    for (const emitter of emitters) {
      // From within, a box is seen by its far side; from outside, by its near one. Both are where the ray meets it.
      if (ray.intersectBox(emitter.box, hit) === null) continue;
      const distance = hit.distanceToSquared(ray.origin);
      if (distance >= nearest) continue;
      nearest = distance;
      radiance = emitter.radiance;
    }
    if (radiance === null) continue;
    SphericalHarmonics3.getBasisAt(ray.direction, basis);
    for (const [k, coefficient] of harmonics.coefficients.entries()) {
      const weight = (basis[k] ?? 0) * share;
      coefficient.x += radiance.r * weight;
      coefficient.y += radiance.g * weight;
      coefficient.z += radiance.b * weight;
    }
  }
  const probe = new LightProbe(harmonics.scale(LIKE_ENVIRONMENT));
  probe.name = 'room-light';
  return probe;
}
