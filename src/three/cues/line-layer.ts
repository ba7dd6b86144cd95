import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { type CueLayer, createCueLayer } from './cue-layer.ts';
import { colorUniforms, outputChunk, strokeChunk } from './cue-shading.ts';

const SEGMENTS = 48;

/** A strip along x in [0, 1], one vertex on either side (y = -1, 1). */
function strip(): BufferGeometry {
  const position = new Float32Array((SEGMENTS + 1) * 6);
  const index: number[] = [];
  for (let step = 0; step <= SEGMENTS; step++) {
    position.set([step / SEGMENTS, -1, 0, step / SEGMENTS, 1, 0], step * 6);
    const at = step * 2;
    if (step < SEGMENTS) index.push(at, at + 2, at + 1, at + 1, at + 2, at + 3);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setIndex(index);
  return geometry;
}

/**
 * Sweeps the strip over the sphere around the viewer, from the direction `start` by the angle `heading.w` towards
 * `heading`, while the distance grows from the anchor's to the target's: seen from the head it is an arc, and it ends
 * at the target in depth too.
 */
const vertexShader = /* glsl */ `
attribute vec4 start;    // unit direction; opacity
attribute vec4 heading;  // unit direction square to start; angle swept, radians
attribute vec4 course;   // first distance, last distance (metres); sideways bend (radians); spare
uniform vec3 viewer;
varying vec3 vStroke;    // along (degrees), across (degrees), opacity
varying float vHalfWidth;

vec3 directionAt(float t) {
  float angle = heading.w * t;
  vec3 straight = cos(angle) * start.xyz + sin(angle) * heading.xyz;
  return normalize(straight + cross(start.xyz, heading.xyz) * course.z * sin(3.14159265 * t));
}

void main() {
  float t = position.x;
  vec3 direction = directionAt(t);
  vec3 along = directionAt(t + 0.01) - directionAt(t - 0.01);
  vec3 sideways = normalize(cross(along, direction));
  float distanceM = mix(course.x, course.y, t * t);
  vHalfWidth = mix(0.3, 0.15, smoothstep(0.0, 1.0, t));
  float across = position.y * (vHalfWidth + 0.6);
  vStroke = vec3(degrees(heading.w) * t, across, start.w);
  vec3 point = viewer + (direction + sideways * tan(radians(across))) * distanceM;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(point, 1.0);
}
`;

const fragmentShader = /* glsl */ `
varying vec3 vStroke;
varying float vHalfWidth;
uniform float travelled;
${strokeChunk}

const float PERIOD = 3.6;

void main() {
  float along = vStroke.x;
  float across = vStroke.y;
  float pixel = max(fwidth(across), fwidth(along));
  float halfWidth = max(vHalfWidth, pixel);
  float within = (fract(along / PERIOD - travelled) - 0.5) * PERIOD;
  float dash = length(vec2(max(abs(within) - 0.27 * PERIOD, 0.0), across)) - halfWidth;
  float thread = abs(across) - max(0.035, 0.5 * pixel);
  float toAccent = 0.7 * smoothstep(-0.45 * halfWidth - pixel, -0.45 * halfWidth, dash);
  vec4 look = stroke(min(dash, thread), toAccent, pixel);
  float threadOnly = smoothstep(0.0, 0.4, dash);
  float opacity = vStroke.z * mix(1.0, 0.6, threadOnly) * smoothstep(0.0, 1.5, along);
  gl_FragColor = vec4(look.rgb, look.a * opacity);
  ${outputChunk}
}
`;

/** Draws dashed lines towards AOIs out of view; `travelled` moves the dashes, in dashes. */
export function createLineLayer(
  capacity: number,
): CueLayer & { readonly travelled: { value: number }; readonly viewer: Vector3 } {
  const travelled = { value: 0 };
  const viewer = new Vector3();
  const layer = createCueLayer({
    name: 'cue-lines',
    shape: strip(),
    capacity,
    order: 1,
    rows: ['start', 'heading', 'course'],
    material: { vertexShader, fragmentShader, uniforms: { ...colorUniforms(), travelled, viewer: { value: viewer } } },
  });
  return { ...layer, travelled, viewer };
}
