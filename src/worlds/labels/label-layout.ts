/** Artwork of every label: its size on the atlas in pixels. */
const LABEL_SIZES = {
  'sign-hot-surface': [256, 320],
  'sign-voltage': [256, 320],
  'sign-suspended-load': [256, 320],
  'sign-robot': [256, 320],
  'sign-extinguisher': [256, 256],
  'sign-first-aid': [256, 256],
  'sign-emergency-stop': [256, 256],
  'sign-exit': [512, 192],
  'sign-eye-protection': [256, 256],
  'sign-gas': [256, 256],
  'sign-keep-clear': [384, 128],
  poster: [400, 566],
  'clock-face': [320, 320],
  'window-view': [640, 560],
  'cnc-screen': [256, 192],
  'cnc-brand': [384, 64],
  'cnc-keys': [256, 192],
  'radio-face': [256, 128],
  gauge: [128, 128],
  'extinguisher-body': [192, 224],
  'drum-label': [192, 128],
  'switch-plate': [96, 128],
  'drill-brand': [256, 64],
  'toolbox-brand': [192, 64],
  'crate-stencil': [256, 192],
  'hoist-rating': [192, 64],
  'bin-card-a': [128, 48],
  'bin-card-b': [128, 48],
  'bin-card-c': [128, 48],
  'bin-card-d': [128, 48],
  'shelf-load': [256, 64],
  'compressor-brand': [320, 64],
  'heater-panel': [256, 96],
  'cylinder-oxygen': [160, 160],
  'cylinder-argon': [160, 160],
  'robot-brand': [256, 64],
  'trolley-brand': [256, 64],
  'box-label': [160, 128],
  calendar: [192, 256],
  drawing: [360, 256],
  'ladder-label': [64, 192],
  'grinder-plate': [192, 96],
  'sign-forklift': [256, 256],
  'sign-crush': [256, 320],
  'lockout-heading': [512, 128],
  'danger-tag': [128, 236],
  'isolator-scale': [224, 224],
  'isolator-plate': [192, 96],
  'screen-output': [400, 224],
  'screen-shift': [400, 224],
  'screen-safety': [400, 224],
  'screen-alarm': [400, 224],
  'phone-keys': [128, 160],
  'open-dial': [128, 128],
  'press-brand': [256, 96],
  'forklift-brand': [256, 96],
  'conveyor-brand': [192, 64],
  'tower-plate': [128, 96],
} as const satisfies Record<string, readonly [number, number]>;

export type LabelName = keyof typeof LABEL_SIZES;

/** Where a label lies on the atlas: pixels from the top left, and texture coordinates from the bottom left. */
export interface LabelRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Width over height. */
  readonly aspect: number;
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
}

/** Side of the square atlas, pixels. */
export const ATLAS_SIZE = 2048;
/** Side of the white square at the bottom left that parts without a label read, pixels. */
export const PLAIN_SIZE = 32;
/** Texture coordinate of the middle of that square, on both axes. */
export const PLAIN_TEXEL = PLAIN_SIZE / 2 / ATLAS_SIZE;

const GAP = 8;
/** Keeps bilinear reads off a label's outermost texels. */
const INSET = 0.75;

function packShelves(): ReadonlyMap<LabelName, LabelRegion> {
  const names = (Object.keys(LABEL_SIZES) as LabelName[]).sort((a, b) => LABEL_SIZES[b][1] - LABEL_SIZES[a][1]);
  const regions = new Map<LabelName, LabelRegion>();
  let x = GAP;
  let y = GAP;
  let shelf = 0;
  for (const name of names) {
    const [width, height] = LABEL_SIZES[name];
    if (x + width + GAP > ATLAS_SIZE) {
      x = GAP;
      y += shelf + GAP;
      shelf = 0;
    }
    regions.set(name, {
      x,
      y,
      width,
      height,
      aspect: width / height,
      u0: (x + INSET) / ATLAS_SIZE,
      v0: 1 - (y + height - INSET) / ATLAS_SIZE,
      u1: (x + width - INSET) / ATLAS_SIZE,
      v1: 1 - (y + INSET) / ATLAS_SIZE,
    });
    x += width + GAP;
    shelf = Math.max(shelf, height);
  }
  if (y + shelf + GAP > ATLAS_SIZE - PLAIN_SIZE)
    throw new Error(`packShelves: expected labels to fit ${ATLAS_SIZE} px`);
  return regions;
}

let packed: ReadonlyMap<LabelName, LabelRegion> | null = null;

/** All labels with their places. */
export function labelRegions(): ReadonlyMap<LabelName, LabelRegion> {
  packed ??= packShelves();
  return packed;
}

/** The place of one label. */
export function labelRegion(name: LabelName): LabelRegion {
  const region = labelRegions().get(name);
  if (region === undefined) throw new Error(`labelRegion: expected a label name, got ${name}`);
  return region;
}
