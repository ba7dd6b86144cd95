import type { Billboard } from './billboard.ts';
import { type CueLayer, createCueLayer } from './cue-layer.ts';
import {
  BILLBOARD_ROWS,
  billboardSquare,
  billboardVertex,
  colorUniforms,
  outputChunk,
  seenAtChunk,
  strokeChunk,
} from './cue-shading.ts';

/** Gap between the AOI's farthest corner and the stroke, degrees: room for the ticks. */
const MARGIN_DEG = 1.25;
const MIN_RADIUS_DEG = 2;
/** A larger ring would leave the part of the view that a wearer takes in at once. */
const MAX_RADIUS_DEG = 14;

/** Angular radius of the ring around an AOI, degrees. */
export const ringRadiusDeg = (billboard: Billboard): number =>
  Math.min(MAX_RADIUS_DEG, Math.max(MIN_RADIUS_DEG, billboard.radiusDeg + MARGIN_DEG));

const fragmentShader = /* glsl */ `
varying vec2 vPlane;
varying vec3 vLook;
${seenAtChunk}
${strokeChunk}

void main() {
  vec2 seen = seenAt(vPlane);
  float pixel = max(length(dFdx(seen)), length(dFdy(seen)));
  float halfWidth = max(0.175, 0.8 * pixel);
  float fromCentre = length(seen);
  float ring = abs(fromCentre - vLook.y) - halfWidth;

  // Four ticks that point inwards, so that the shape alone says what it is.
  vec2 folded = abs(seen);
  if (folded.y > folded.x) folded = folded.yx;
  float inward = min(0.75, 0.3 * vLook.y);
  float alongTick = max(abs(folded.x - (vLook.y - 0.5 * inward)) - 0.5 * inward, 0.0);
  float tick = length(vec2(alongTick, folded.y)) - halfWidth;

  float toAccent = smoothstep(0.02, 0.02 + pixel, vLook.y - fromCentre);
  vec4 look = stroke(min(ring, tick), toAccent, pixel);
  gl_FragColor = vec4(look.rgb, look.a * vLook.x);
  ${outputChunk}
}
`;

/** Draws rings: strokes of constant visual width around the AOI. */
export function createRingLayer(capacity: number): CueLayer {
  return createCueLayer({
    name: 'cue-rings',
    shape: billboardSquare(),
    capacity,
    order: 2,
    rows: BILLBOARD_ROWS,
    material: { vertexShader: billboardVertex('right.w + 1.5'), fragmentShader, uniforms: colorUniforms() },
  });
}
