import { type AoiSample, aoiId, type Box, type CueClass, emptyPlan, fromYawPitch, type Pose } from 'heed';
import { type CueRendererOptions, createCueRenderer } from 'heed/three';
import { ACESFilmicToneMapping, PerspectiveCamera, Scene, WebGLRenderer } from 'three';

export const SIZE_PX = 160;

export const aoi = (id: string, box: Box): AoiSample => ({
  id: aoiId(id),
  label: id,
  kind: 'object',
  box,
  relevance: null,
  visibleFraction: null,
  hazardActive: false,
  deadlineMs: null,
  changedMs: null,
});

/** A head at the origin. */
export const headTurned = (yawDeg: number): Pose => ({
  position: [0, 0, 0],
  orientation: fromYawPitch(yawDeg, 0),
});

/** One pixel's stored bytes: premultiplied red, green, blue, then alpha. */
export type Pixel = readonly [r: number, g: number, b: number, a: number];

/** Cues alone over a transparent 160 px square, seen from the origin along -Z. */
export function createCueStage(fovDeg: number, options?: CueRendererOptions) {
  const renderer = new WebGLRenderer({ alpha: true, antialias: false });
  renderer.setSize(SIZE_PX, SIZE_PX);
  renderer.setClearColor(0x000000, 0);
  renderer.toneMapping = ACESFilmicToneMapping;
  const camera = new PerspectiveCamera(fovDeg, 1, 0.01, 100);
  const scene = new Scene();
  const cues = createCueRenderer(options);
  scene.add(cues.object);
  const bytes = new Uint8Array(SIZE_PX * SIZE_PX * 4);
  let aois: readonly AoiSample[] = [];
  let viewer: Pose | null = headTurned(0);
  let timeMs = 0;
  let plan: readonly (readonly [id: string, cue: CueClass, level: number])[] = [];

  return {
    renderer,
    cues,
    camera,
    show(nextAois: readonly AoiSample[], nextPlan: typeof plan): void {
      aois = nextAois;
      plan = nextPlan;
    },
    look(next: Pose | null): void {
      viewer = next;
    },
    /** Lets `count` frames of `stepMs` pass. */
    pass(count: number, stepMs: number): void {
      for (let frame = 0; frame < count; frame++) {
        timeMs += stepMs;
        const planned = plan.map(([id, cue, level]) => ({ aoiId: aoiId(id), cue, level }));
        cues.update({ plan: { ...emptyPlan, timeMs, cues: planned }, aois, viewer, timeMs });
      }
    },
    /** Draws; answers with a reader of pixels by position from the image's centre, x right, y up. */
    draw(): (x: number, y: number) => Pixel {
      renderer.render(scene, camera);
      const gl = renderer.getContext();
      gl.readPixels(0, 0, SIZE_PX, SIZE_PX, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
      return (x, y) => {
        const at = 4 * (Math.floor(SIZE_PX / 2 + y) * SIZE_PX + Math.floor(SIZE_PX / 2 + x));
        return [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
      };
    },
    dispose(): void {
      cues.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

/** Every pixel of the square, by its centre's position from the image's centre. */
export function* allPixels(read: (x: number, y: number) => Pixel): Generator<{ x: number; y: number; pixel: Pixel }> {
  for (let y = 0.5 - SIZE_PX / 2; y < SIZE_PX / 2; y++) {
    for (let x = 0.5 - SIZE_PX / 2; x < SIZE_PX / 2; x++) yield { x, y, pixel: read(x, y) };
  }
}
