import { type AoiSample, type CueClass, DEG_TO_RAD } from 'heed';
import { type CueRendererOptions, createCueRenderer } from 'heed/three';
import { afterEach, expect, it } from 'vitest';
import { allPixels, aoi, createCueStage, headTurned, SIZE_PX } from './cue-stage.ts';

/** A flat square, 0.4 m wide, 2 m ahead: its corners are atan(0.2 sqrt(2) / 2) = 8.05 deg from its centre. */
const square = aoi('square', { center: [0, 0, -2], size: [0.4, 0.4, 0] });
const FOV_DEG = 40;
/** Pixels from the image's centre at an angle from the optical axis. */
const pixels = (angleDeg: number, fovDeg = FOV_DEG): number =>
  ((SIZE_PX / 2) * Math.tan(angleDeg * DEG_TO_RAD)) / Math.tan((fovDeg / 2) * DEG_TO_RAD);
/** The ring stands 1.25 deg outside the farthest corner. */
const RING_DEG = 8.05 + 1.25;

let stage: ReturnType<typeof createCueStage> | null = null;

afterEach(() => {
  stage?.dispose();
  stage = null;
});

function setUp(fovDeg = FOV_DEG, options?: CueRendererOptions): ReturnType<typeof createCueStage> {
  stage = createCueStage(fovDeg, options);
  return stage;
}

it('draws the ring where the box is, and nothing elsewhere', () => {
  const { show, pass, draw, renderer } = setUp();
  show([square], [['square', 'ring', 1]]);
  pass(30, 16);
  const read = draw();
  for (let turn = 0; turn < 16; turn++) {
    const angle = (turn * Math.PI) / 8;
    const radius = pixels(RING_DEG);
    expect(read(radius * Math.cos(angle), radius * Math.sin(angle))[3]).toBeGreaterThan(200);
  }
  for (const { x, y, pixel } of allPixels(read)) {
    const radius = Math.hypot(x, y);
    // The hairline's soft shade ends about 1.5 deg (6 pixels) from the stroke.
    if (Math.abs(radius - pixels(RING_DEG)) > 10) expect(pixel[3]).toBe(0);
  }
  expect(renderer.getContext().getError()).toBe(0);
});

it('encloses the projected box: stroke and ticks stay outside the circle through its corners', () => {
  const { show, pass, draw } = setUp();
  // The same silhouette, but deep: the front face at 1.7 m sets the extent, atan(0.2 sqrt(2) / 1.7) = 9.45 deg.
  const deep = aoi('deep', { center: [0, 0, -2], size: [0.4, 0.4, 0.6] });
  show([deep], [['deep', 'ring', 1]]);
  pass(30, 16);
  const radii = [...allPixels(draw())].filter(({ pixel }) => pixel[3] > 160).map(({ x, y }) => Math.hypot(x, y));
  expect(Math.min(...radii)).toBeGreaterThan(pixels(9.45));
  // 9.45 + 1.25 deg, half a stroke (0.175) and the hairline (one pixel = 0.25 deg) further out at most.
  expect(Math.max(...radii)).toBeLessThan(pixels(11.4));
});

it('keeps tiny rings findable and huge ones in view', () => {
  const { show, pass, draw } = setUp();
  const farthest = (sample: AoiSample): number => {
    show([sample], [[sample.id, 'ring', 1]]);
    pass(60, 16);
    const lit = [...allPixels(draw())].filter(({ pixel }) => pixel[3] > 160);
    return Math.max(...lit.map(({ x, y }) => Math.hypot(x, y)));
  };
  // Radii of 2 and 14 deg, to the outer edge of stroke and hairline (about 0.4 deg).
  expect(Math.abs(farthest(aoi('tiny', { center: [0, 0, -5], size: [0.01, 0.01, 0.01] })) - pixels(2.4))).toBeLessThan(
    2,
  );
  expect(Math.abs(farthest(aoi('huge', { center: [0, 0, -2], size: [3, 3, 0] })) - pixels(14.4))).toBeLessThan(2);
});

it('shows the cue colour untouched by the scene, with premultiplied alpha', () => {
  const { show, pass, draw } = setUp(6);
  show([aoi('tiny', { center: [0, 0, -5], size: [0.01, 0.01, 0.01] })], [['tiny', 'ring', 1]]);
  pass(60, 16);
  const read = draw();
  // The outer half of the stroke on the 2 deg ring, off the ticks: #e9fdff at 97 % opacity.
  const radius = pixels(2.09, 6) * Math.SQRT1_2;
  const [r, g, b, a] = read(radius, radius);
  expect(a / 255).toBeCloseTo(0.97, 2);
  expect([(255 * r) / a, (255 * g) / a, (255 * b) / a].map((value) => Math.abs(Math.round(value)))).toEqual([
    0xe9, 0xfd, 0xff,
  ]);
  for (const { pixel } of allPixels(read)) expect(Math.max(pixel[0], pixel[1], pixel[2])).toBeLessThanOrEqual(pixel[3]);
});

it('draws nothing at level 0 or for an AOI that is not sampled', () => {
  const { show, pass, draw, renderer } = setUp();
  show(
    [square],
    [
      ['square', 'ring', 0],
      ['elsewhere', 'ring', 1],
    ],
  );
  pass(30, 16);
  const read = draw();
  expect(renderer.info.render.calls).toBe(0);
  for (const { pixel } of allPixels(read)) expect(pixel).toEqual([0, 0, 0, 0]);
});

it('needs one draw call per class, for one cue or eight', () => {
  const { show, pass, draw, renderer, cues } = setUp();
  const many = Array.from({ length: 8 }, (_, index) =>
    aoi(`a${index}`, { center: [index - 4, 0, index % 3 === 2 ? 3 : -3], size: [0.2, 0.2, 0.2] }),
  );
  const calls = (count: number, cue: (index: number) => CueClass): number => {
    show(
      many,
      many.slice(0, count).map(({ id }, index) => [id, cue(index), 1] as const),
    );
    pass(60, 16);
    draw();
    return renderer.info.render.calls;
  };
  expect([calls(1, () => 'ring'), calls(8, () => 'ring')]).toEqual([1, 1]);
  expect(calls(8, (index) => (['glow', 'ring', 'line'] as const)[(index % 3) as 0])).toBe(3);
  expect(cues.object.children).toHaveLength(3);
});

it('fades in and out instead of popping, the same at every frame rate', () => {
  const { show, pass, draw } = setUp();
  const alpha = (): number => draw()(pixels(RING_DEG), 0)[3];
  show([square], [['square', 'ring', 1]]);
  pass(1, 16);
  expect(alpha()).toBe(0);
  // Critically damped at 24/s: after 100 ms 1 - (1 + 2.4) exp(-2.4) = 0.69, eased 0.69 (2 - 0.69) = 0.905.
  pass(1, 100);
  const coarse = alpha();
  pass(30, 16);
  const full = alpha();
  expect(coarse / full).toBeCloseTo(0.905, 1);
  show([square], []);
  pass(10, 10);
  // After 100 ms 0.31 is left: 0.31 (2 - 0.31) = 0.52 of full.
  expect(alpha() / full).toBeCloseTo(0.52, 1);
  pass(30, 10);
  expect(alpha()).toBe(0);
  show([square], [['square', 'ring', 1]]);
  pass(10, 10);
  expect(Math.abs(alpha() - coarse)).toBeLessThanOrEqual(2);
});

it('lets a cue fade where it stood when its AOI leaves the sample', () => {
  const { show, pass, draw } = setUp();
  show([square], [['square', 'ring', 1]]);
  pass(30, 16);
  show([], [['square', 'ring', 1]]);
  pass(1, 16);
  expect(draw()(pixels(RING_DEG), 0)[3]).toBeGreaterThan(150);
  pass(30, 16);
  expect(draw()(pixels(RING_DEG), 0)[3]).toBe(0);
});

it('glows around the silhouette and leaves the AOI clear; breathes unless motion is reduced', () => {
  for (const reducedMotion of [false, true]) {
    const { show, pass, draw, dispose } = setUp(FOV_DEG, { reducedMotion });
    show([square], [['square', 'glow', 1]]);
    pass(50, 12.5);
    // 625 ms of a 2500 ms breath: the deepest point in the halo. The edge is at atan(0.1) = 5.71 deg.
    const read = draw();
    const inhaled = read(pixels(6.2), 0)[3];
    expect(read(0, 0)[3]).toBeLessThan(3);
    expect(inhaled).toBeGreaterThan(100);
    expect(read(pixels(12), 0)[3]).toBeLessThan(3);
    pass(100, 12.5);
    const exhaled = draw()(pixels(6.2), 0)[3];
    // Breath runs between 1 and 0.76.
    if (reducedMotion) expect(exhaled).toBe(inhaled);
    else expect(exhaled / inhaled).toBeCloseTo(0.76, 1);
    dispose();
  }
  stage = null;
});

const WIDE_DEG = 90;
/** 60 deg to the right, 3 m away. */
const aside = aoi('aside', { center: [2.6, 0, -1.5], size: [0.2, 0.2, 0.2] });

const litColumns = (read: ReturnType<ReturnType<typeof createCueStage>['draw']>): number[] =>
  [...allPixels(read)].filter(({ pixel }) => pixel[3] > 100).map(({ x }) => x);

it('leads from 8 deg off the view centre to the edge of the view', () => {
  const { show, pass, draw } = setUp(WIDE_DEG);
  show([aside], [['aside', 'line', 1]]);
  pass(60, 16);
  const columns = litColumns(draw());
  // The first 1.5 deg fade in; the image ends at 45 deg.
  expect(Math.min(...columns)).toBeGreaterThan(pixels(8, WIDE_DEG));
  expect(Math.min(...columns)).toBeLessThan(pixels(13, WIDE_DEG));
  expect(Math.max(...columns)).toBeGreaterThan(pixels(40, WIDE_DEG));
});

it('becomes the ring when the target comes into view', () => {
  const { show, pass, draw, look, camera, renderer } = setUp();
  show([aside], [['aside', 'line', 1]]);
  pass(30, 16);
  look(headTurned(-60));
  camera.rotation.y = -60 * DEG_TO_RAD;
  pass(60, 16);
  const read = draw();
  expect(renderer.info.render.calls).toBe(1);
  // Half a diagonal of 0.2 m at 3 m: between 3.3 and 3.6 deg from the corners, plus 1.25.
  const radii = [...allPixels(read)].filter(({ pixel }) => pixel[3] > 160).map(({ x, y }) => Math.hypot(x, y));
  expect(Math.max(...radii)).toBeGreaterThan(pixels(4));
  expect(Math.max(...radii)).toBeLessThan(pixels(5.4));
});

it('trails behind the head instead of being locked to it', () => {
  const { show, pass, draw, look } = setUp(WIDE_DEG);
  show([aside], [['aside', 'line', 1]]);
  pass(60, 16);
  const start = (): number => Math.min(...litColumns(draw()));
  const before = start();
  look(headTurned(20));
  pass(1, 16);
  const trailing = start();
  pass(100, 16);
  // 8 deg right of a head turned 20 deg left: 12 deg left of the image's centre.
  const after = start();
  expect(after).toBeLessThan(pixels(-5, WIDE_DEG));
  expect(Math.abs(trailing - before)).toBeLessThan(0.35 * Math.abs(after - before));
});

it('moves the dashes unless motion is reduced', () => {
  for (const reducedMotion of [false, true]) {
    const { show, pass, draw, dispose } = setUp(WIDE_DEG, { reducedMotion });
    show([aside], [['aside', 'line', 1]]);
    pass(100, 12.5);
    const before = litColumns(draw()).join();
    // Half a period of 1250 ms.
    pass(50, 12.5);
    expect(litColumns(draw()).join() === before).toBe(reducedMotion);
    dispose();
  }
  stage = null;
});

it('hides lines but keeps rings while tracking is lost', () => {
  const { show, pass, draw, look, renderer } = setUp();
  show(
    [square, aside],
    [
      ['square', 'ring', 1],
      ['aside', 'line', 1],
    ],
  );
  pass(60, 16);
  draw();
  expect(renderer.info.render.calls).toBe(2);
  look(null);
  pass(1, 16);
  expect(draw()(pixels(RING_DEG), 0)[3]).toBeGreaterThan(200);
  expect(renderer.info.render.calls).toBe(1);
});

it('draws the first cues of a longer plan', () => {
  const { show, pass, draw } = setUp(FOV_DEG, { maxCues: 1 });
  const tiny = aoi('tiny', { center: [0, 0, -5], size: [0.01, 0.01, 0.01] });
  show(
    [tiny, square],
    [
      ['square', 'ring', 1],
      ['tiny', 'ring', 1],
    ],
  );
  pass(30, 16);
  const read = draw();
  expect(read(pixels(RING_DEG), 0)[3]).toBeGreaterThan(200);
  expect(read(pixels(2), 0)[3]).toBe(0);
});

it('is no target for rays and refuses a capacity that is none', () => {
  const { object } = createCueRenderer();
  for (const child of object.children) expect(child.raycast.length).toBe(0);
  expect(() => createCueRenderer({ maxCues: 0 })).toThrow('expected maxCues to be a positive integer, got 0');
});
