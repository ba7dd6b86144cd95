/** Lengths of a panel are in dmm: millimetres for every metre of distance, so 17.5 dmm are 1 degree wherever it hangs. */

/** Width of every panel at the usual text size, dmm: 42 degrees. */
const PANEL_WIDTH_DMM = 760;
/** No panel is taller at the usual text size, dmm: 41 degrees. */
const PANEL_HEIGHT_DMM = 740;
/** Larger texts get a panel that is larger by this share of the change. */
const PANEL_GROWTH = 0.4;
/** Pixels of the canvas for each dmm: finer than today's headsets can show. */
export const PIXELS_PER_DMM = 2;

/** The spacing scale of tokens.css, with 24 dmm for 1 rem. */
export const SPACE = { 1: 6, 2: 12, 3: 18, 4: 24, 5: 36, 6: 48 } as const;
/** `--radius` and `--radius-large`, dmm. */
export const RADIUS = { small: 18, large: 30 } as const;

/** Smallest side of what can be pressed, dmm: 6.2 cm at 1.2 m. */
export const TARGET_DMM = 52;

/** How much larger than usual texts are. */
export type TextScale = 1 | 1.25 | 1.5;
export const TEXT_SCALES: readonly TextScale[] = [1, 1.25, 1.5];

/** Width and greatest height of a panel, dmm. */
export const panelSize = (scale: TextScale): { readonly widthDmm: number; readonly heightDmm: number } => {
  const growth = 1 + PANEL_GROWTH * (scale - 1);
  return { widthDmm: PANEL_WIDTH_DMM * growth, heightDmm: PANEL_HEIGHT_DMM * growth };
};

export type FontName = 'title' | 'heading' | 'body' | 'strong' | 'small' | 'figure';

/** Size and line height in dmm before the text scale; none is below 22 dmm. */
export const FONTS: Readonly<
  Record<FontName, { readonly size: number; readonly line: number; readonly weight: number }>
> = {
  title: { size: 38, line: 46, weight: 650 },
  heading: { size: 26, line: 36, weight: 650 },
  body: { size: 25, line: 35, weight: 400 },
  strong: { size: 25, line: 34, weight: 600 },
  small: { size: 22, line: 30, weight: 400 },
  figure: { size: 88, line: 92, weight: 650 },
};

/** How much larger a font gets: what is large already needs half as much. */
export const fontScale = (font: FontName, scale: TextScale): number =>
  font === 'title' || font === 'figure' ? (1 + scale) / 2 : scale;

/** `--font` of tokens.css. */
export const PANEL_FONT =
  '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';

/** The dark scheme of tokens.css, whatever the page shows: a panel hangs before a scene of any brightness. */
export const PANEL_COLOURS = {
  ground: '#131210',
  surface: '#1c1b18',
  sunken: '#25231f',
  ink: '#f3efe6',
  'ink-soft': '#b9b2a5',
  line: '#38352f',
  accent: '#63c4bb',
  'accent-strong': '#86d6ce',
  'accent-soft': '#1d3a38',
  'on-accent': '#06201f',
  warning: '#f0c274',
} as const;

export type PanelColour = keyof typeof PANEL_COLOURS;

/** How much of a bright scene the panel's ground keeps out. */
export const GROUND_ALPHA = 0.95;
