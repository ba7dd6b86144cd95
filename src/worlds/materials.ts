import { type LightProbe, MeshStandardMaterial, type Texture } from 'three';
import { applyAnalyticLight } from './analytic-light.ts';

const VERTEX_HEAD = /* glsl */ `
attribute vec4 finish;
attribute vec2 grain;
varying vec4 vFinish;
varying vec2 vGrain;
`;

const FRAGMENT_HEAD = /* glsl */ `
uniform sampler2D surfaceMap;
varying vec4 vFinish;
varying vec2 vGrain;
`;

/** Smudges, speckle and grain tint the paint; the atlas under it is white wherever there is no label. */
const TINT = /* glsl */ `
vec4 detail = texture2D(surfaceMap, vGrain);
float smudge = detail.r - 0.5;
float wood = vFinish.w;
diffuseColor.rgb *= 1.0 + smudge * 0.16 * (1.0 - wood) + (detail.g - 0.5) * 0.07;
diffuseColor.rgb *= mix(vec3(1.0), vec3(0.72, 0.66, 0.6) + detail.b * vec3(0.48, 0.54, 0.58), wood);
`;

/** The floor's own map holds contact shadow (R) and sunlight through the window (G) instead of labels. */
const FLOOR_LIGHT = /* glsl */ `
vec4 floorLight = texture2D(map, vMapUv);
diffuseColor.rgb *= floorLight.r;
`;
const FLOOR_WEAR = /* glsl */ `
vec4 wide = texture2D(surfaceMap, vGrain * 0.27 + 0.37);
float chipped = smoothstep(0.64, 0.72, mix(detail.a, wide.a, 0.55)) * vFinish.w;
diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.23, 0.215, 0.19) * floorLight.r, chipped);
diffuseColor.rgb *= 1.0 + smudge * 0.12 + (wide.r - 0.5) * 0.42;
`;
const FLOOR_SUN = /* glsl */ `
totalEmissiveRadiance += diffuseColor.rgb * floorLight.g * vec3(1.5, 1.3, 1.0);
`;

/** Shade takes the sheen as well as the paint, or grazing reflections would wash it out. */
const FLOOR_SHADE = 'outgoingLight *= floorLight.r;\n';

function shaded(surfaceMap: Texture, map: Texture, floor: boolean, probe: LightProbe | null): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ vertexColors: true, map });
  material.onBeforeCompile = (shader) => {
    shader.uniforms.surfaceMap = { value: surfaceMap };
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>${VERTEX_HEAD}`)
      .replace('#include <uv_vertex>', '#include <uv_vertex>\nvFinish = finish;\nvGrain = grain;');
    const tint = floor ? TINT.replace('float wood = vFinish.w;', 'float wood = 0.0;') : TINT;
    let fragment = shader.fragmentShader
      .replace('#include <common>', `#include <common>${FRAGMENT_HEAD}`)
      .replace('#include <color_fragment>', `#include <color_fragment>${tint}${floor ? FLOOR_WEAR : ''}`)
      .replace(
        '#include <roughnessmap_fragment>',
        'float roughnessFactor = clamp(vFinish.x + smudge * 0.2 * (1.0 - vFinish.z), 0.04, 1.0);',
      )
      .replace('#include <metalnessmap_fragment>', 'float metalnessFactor = vFinish.y;')
      .replace(
        '#include <emissivemap_fragment>',
        floor ? FLOOR_SUN : 'totalEmissiveRadiance += diffuseColor.rgb * vFinish.z * 8.0;',
      );
    if (floor) {
      fragment = fragment
        .replace('#include <map_fragment>', FLOOR_LIGHT)
        .replace('#include <opaque_fragment>', `${FLOOR_SHADE}#include <opaque_fragment>`);
    }
    shader.fragmentShader = fragment;
    if (probe !== null) applyAnalyticLight(shader, probe);
  };
  material.customProgramCacheKey = () =>
    `workshop-${floor ? 'floor' : 'surface'}-${probe === null ? 'environment' : 'analytic'}`;
  return material;
}

/** The material of every prop: colour, roughness, metalness, glow and wood come per vertex, labels from the atlas. With a `probe` it carries its own light. */
export function createSurfaceMaterial(
  surfaceMap: Texture,
  labelAtlas: Texture,
  probe: LightProbe | null,
): MeshStandardMaterial {
  const material = shaded(surfaceMap, labelAtlas, false, probe);
  material.name = 'workshop-surface';
  return material;
}

/** Concrete and floor paint, shaded by the baked floor light; `finish.w` is how chipped the paint is. */
export function createFloorMaterial(
  surfaceMap: Texture,
  floorLight: Texture,
  probe: LightProbe | null,
): MeshStandardMaterial {
  const material = shaded(surfaceMap, floorLight, true, probe);
  material.name = 'workshop-floor';
  return material;
}
