import { Color, type LightProbe, Vector3, type WebGLProgramParametersWithUniforms } from 'three';
import { PLAIN_TEXEL } from './labels/label-layout.ts';
import { KEY_LIGHT } from './room-light.ts';

/** Diffuse light per vertex: flat faces carry one normal, and on round ones it varies slowly. */
const VERTEX_HEAD = /* glsl */ `
uniform vec3 roomHarmonics[9];
varying vec3 vWorldNormal;
varying vec3 vToEye;
varying vec3 vAmbient;
vec3 roomAmbient(vec3 n) {
  vec3 e = roomHarmonics[0] * 0.886227;
  e += 1.023328 * (roomHarmonics[1] * n.y + roomHarmonics[2] * n.z + roomHarmonics[3] * n.x);
  e += 0.858086 * (roomHarmonics[4] * n.x * n.y + roomHarmonics[5] * n.y * n.z + roomHarmonics[7] * n.x * n.z);
  e += roomHarmonics[6] * (0.743125 * n.z * n.z - 0.247708) + roomHarmonics[8] * 0.429043 * (n.x * n.x - n.y * n.y);
  return max(e, 0.0) * RECIPROCAL_PI;
}
`;
const VERTEX_BODY = /* glsl */ `
vWorldNormal = normalize(mat3(modelMatrix) * normal);
vToEye = cameraPosition - (modelMatrix * vec4(transformed, 1.0)).xyz;
vAmbient = roomAmbient(vWorldNormal);
`;

const FRAGMENT_HEAD = /* glsl */ `
uniform vec3 keyDirection;
uniform vec3 keyColor;
varying vec3 vWorldNormal;
varying vec3 vToEye;
varying vec3 vAmbient;

/** What a surface of some roughness mirrors from direction d: the shell by height, four lamps as one, the window. */
vec3 roomRadiance(vec3 d, float roughness) {
  float soft = 0.08 + roughness * 0.7;
  vec3 wall = mix(vec3(0.085, 0.11, 0.098), vec3(0.31, 0.285, 0.234), smoothstep(-0.05 - soft, -0.05 + soft, d.y));
  vec3 shell = mix(wall, vec3(0.165, 0.15, 0.123), smoothstep(-0.4 + soft, -0.4 - soft, d.y));
  shell = mix(shell, vec3(0.356, 0.323, 0.263), smoothstep(0.42 - soft, 0.42 + soft, d.y));
  float alpha = roughness * roughness;
  // Lobes of light and roughness convolved: sharpness 185 for a lamp, 100 for the window, 1 / (2 alpha^2) for the rest.
  float rough = 0.5 / (alpha * alpha + 0.0005);
  float lampShare = rough / (185.0 + rough);
  float windowShare = rough / (100.0 + rough);
  float lamp = dot(vec3(abs(d.x), d.y, abs(d.z)), vec3(0.577, 0.56, 0.594)) - 1.0;
  float window = dot(d, vec3(0.636, 0.125, -0.763)) - 1.0;
  shell += vec3(22.0, 19.2, 15.0) * lampShare * exp2(267.0 * lampShare * lamp);
  shell += vec3(10.5, 11.3, 11.8) * windowShare * exp2(144.0 * windowShare * window);
  return shell;
}
`;

const FRAGMENT_BODY = /* glsl */ `
vec3 n = normalize(vWorldNormal);
float keyLit = saturate(dot(n, keyDirection));
vec3 keyLight = keyColor * keyLit;
reflectedLight.indirectDiffuse = diffuseColor.rgb * (1.0 - metalnessFactor) * 0.96 * (vAmbient + keyLight * RECIPROCAL_PI);
if (roughnessFactor < 0.8) {
  vec3 v = normalize(vToEye);
  float nv = saturate(dot(n, v));
  vec3 h = normalize(keyDirection + v);
  float nh = saturate(dot(n, h));
  float lh = saturate(dot(keyDirection, h));
  vec3 dn = max(abs(dFdx(n)), abs(dFdy(n)));
  float rough = min(1.0, max(roughnessFactor, 0.045) + max(dn.x, max(dn.y, dn.z)));
  vec3 f0 = mix(vec3(0.04), diffuseColor.rgb, metalnessFactor);
  // Karis, "Physically Based Shading on Mobile" (2014): the split sum without a table.
  vec4 r = rough * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
  float a = min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y;
  vec3 mirrored = f0 * (-1.04 * a + r.z) + (1.04 * a + r.w);
  float alpha2 = rough * rough * rough * rough;
  float d = nh * nh * (alpha2 - 1.0) + 1.0;
  vec3 key = keyLight * f0 * (alpha2 / (d * d * max(0.1, lh * lh) * (rough * 4.0 + 2.0)) * RECIPROCAL_PI);
  vec3 seen = roomRadiance(2.0 * dot(n, v) * n - v, rough);
  reflectedLight.indirectSpecular = mirrored * mix(seen, vAmbient, smoothstep(0.5, 0.9, rough)) + key;
} else {
  reflectedLight.indirectSpecular = vAmbient * 0.035;
}
`;

/** Only labels read the atlas: elsewhere it is white. Whole triangles take one branch, so gradients stay sound. */
const LABELS_ONLY = /* glsl */ `
if (vMapUv.x + vMapUv.y > ${(PLAIN_TEXEL * 2.5).toFixed(6)}) diffuseColor *= texture2D(map, vMapUv);
`;

const REPLACED = [
  '#include <envmap_common_pars_fragment>',
  '#include <envmap_physical_pars_fragment>',
  '#include <lights_pars_begin>',
  '#include <lights_physical_pars_fragment>',
  '#include <normal_fragment_begin>',
  '#include <normal_fragment_maps>',
  '#include <lights_fragment_begin>',
  '#include <lights_fragment_maps>',
  '#include <lights_fragment_end>',
];

/** Replaces three's lighting by the room's own: harmonics and key light for diffuse, a closed form for reflections. */
export function applyAnalyticLight(shader: WebGLProgramParametersWithUniforms, probe: LightProbe): void {
  shader.uniforms.roomHarmonics = { value: probe.sh.coefficients };
  shader.uniforms.keyDirection = { value: new Vector3(...KEY_LIGHT.from).normalize() };
  shader.uniforms.keyColor = { value: new Color(KEY_LIGHT.color).multiplyScalar(KEY_LIGHT.intensity) };
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', `#include <common>${VERTEX_HEAD}`)
    .replace('#include <project_vertex>', `#include <project_vertex>${VERTEX_BODY}`);
  let fragment = shader.fragmentShader.replace('#include <common>', `#include <common>${FRAGMENT_HEAD}`);
  fragment = fragment.replace('#include <map_fragment>', LABELS_ONLY);
  for (const chunk of REPLACED) fragment = fragment.replace(chunk, '');
  shader.fragmentShader = fragment.replace('#include <lights_physical_fragment>', FRAGMENT_BODY);
}
