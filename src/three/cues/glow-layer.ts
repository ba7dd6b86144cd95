import { type CueLayer, createCueLayer } from './cue-layer.ts';
import { BILLBOARD_ROWS, billboardSquare, billboardVertex, colorUniforms, outputChunk } from './cue-shading.ts';

/** A halo around a larger AOI than this (half extent, degrees) would fill the view. */
export const MAX_HALO_DEG = 30;

const fragmentShader = /* glsl */ `
varying vec2 vPlane;
varying vec3 vLook;
uniform vec3 core;
uniform vec3 accent;
uniform float breath;

void main() {
  // On the plane the silhouette of a box has straight edges; degrees here are those at the AOI's centre.
  vec2 halfSize = degrees(tan(radians(vLook.yz)));
  float smaller = min(halfSize.x, halfSize.y);
  float spread = clamp(0.4 * smaller + 0.5, 0.9, 2.2);
  float rounding = min(0.4 * smaller, 0.5);
  vec2 beyond = abs(degrees(vPlane)) - halfSize + rounding;
  float outside = length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - rounding;

  // A fringe: soft outwards, gone soon inwards, so that the AOI itself keeps its colours.
  float reach = outside > 0.0 ? spread : 0.2 * spread;
  float halo = exp(-(outside * outside) / (reach * reach));
  vec3 color = mix(accent, core, 0.4 * halo * halo);
  gl_FragColor = vec4(color, 0.66 * halo * breath * vLook.x);
  ${outputChunk}
}
`;

/** Draws halos around AOIs; `breath` scales them all. */
export function createGlowLayer(capacity: number): CueLayer & { readonly breath: { value: number } } {
  const breath = { value: 1 };
  const layer = createCueLayer({
    name: 'cue-glows',
    shape: billboardSquare(),
    capacity,
    order: 0,
    rows: BILLBOARD_ROWS,
    material: {
      vertexShader: billboardVertex('max(right.w, up.w) + 5.0'),
      fragmentShader,
      uniforms: { ...colorUniforms(), breath },
    },
  });
  return { ...layer, breath };
}
