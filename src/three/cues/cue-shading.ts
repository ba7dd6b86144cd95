import { BufferAttribute, BufferGeometry, Color } from 'three';

const CORE = '#e9fdff';
const ACCENT = '#22c7de';
const HAIRLINE = '#05262c';

/** Fresh uniforms with the one colour family of every cue; nothing else in a scene uses it. */
export const colorUniforms = (): Record<'core' | 'accent' | 'hairline', { value: Color }> => ({
  core: { value: new Color(CORE) },
  accent: { value: new Color(ACCENT) },
  hairline: { value: new Color(HAIRLINE) },
});

/** The square that a billboard stretches around an AOI. */
export function billboardSquare(): BufferGeometry {
  const square = new BufferGeometry();
  square.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3));
  square.setIndex([0, 1, 2, 0, 2, 3]);
  return square;
}

/** Names of the rows read by `billboardVertex`. */
export const BILLBOARD_ROWS = ['place', 'right', 'up'] as const;

/**
 * Stretches the square over `reach` degrees either side of the AOI's centre and hands on the position as seen.
 *
 * `place`: centre in the reference space, opacity. `right`, `up`: axes of the billboard times the viewing distance, so
 * that one unit on the plane is the tangent of the angle; their last numbers belong to the class.
 */
export const billboardVertex = (reach: string): string => /* glsl */ `
attribute vec4 place;
attribute vec4 right;
attribute vec4 up;
varying vec2 vPlane;
varying vec3 vLook;

void main() {
  vPlane = position.xy * tan(radians(${reach}));
  vLook = vec3(place.w, right.w, up.w);
  vec3 point = place.xyz + right.xyz * vPlane.x + up.xyz * vPlane.y;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(point, 1.0);
}
`;

/** Position on the billboard in degrees of visual angle from the AOI's centre. */
export const seenAtChunk = /* glsl */ `
vec2 seenAt(vec2 plane) {
  float tangent = max(length(plane), 1e-5);
  return plane / tangent * degrees(atan(tangent));
}
`;

/** A light stroke with an accent along one side and a dark hairline around it, by signed distance in degrees. */
export const strokeChunk = /* glsl */ `
uniform vec3 core;
uniform vec3 accent;
uniform vec3 hairline;

vec4 stroke(float outside, float toAccent, float pixel) {
  float inner = 1.0 - smoothstep(-0.75 * pixel, 0.75 * pixel, outside);
  float edge = 1.0 - smoothstep(-0.75 * pixel, 0.75 * pixel, outside - max(0.11, pixel));
  float shade = 0.36 * exp(-max(outside, 0.0) * 4.0);
  vec3 light = mix(core, accent, toAccent);
  return vec4(mix(hairline, light, inner), max(max(inner * 0.97, edge * 0.86), shade));
}
`;

/** Last lines of every cue's fragment shader: output colour space first, then premultiplied alpha. */
export const outputChunk = /* glsl */ `
  #include <colorspace_fragment>
  #include <premultiplied_alpha_fragment>
`;
