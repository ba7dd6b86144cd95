/** A shape that says how something stands, so that nothing hangs on colour. */
export type Mark =
  | 'noticed'
  | 'late'
  | 'missed'
  | 'done'
  | 'open'
  | 'chosen'
  | 'unchosen'
  | 'play'
  | 'person'
  | 'look'
  | 'select'
  | 'glow'
  | 'ring'
  | 'line'
  | 'pause'
  | 'hidden';

/** SVG paths of a mark in a box of 16 x 16. */
export interface MarkPaths {
  readonly fill?: string;
  readonly stroke?: string;
}

const disc = (radius: number): string =>
  `M${8 - radius} 8a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** Width of a mark's strokes, in its box of 16 x 16. */
export const MARK_STROKE = 1.75;

/** Every mark's paths: one drawing for the canvas and for the page. */
export const MARK_PATHS: Readonly<Record<Mark, MarkPaths>> = {
  noticed: { stroke: `${disc(6.5)}M5 8.4l2.2 2.1L11.2 6` },
  late: { stroke: `${disc(6.5)}M8 4.4V8l2.6 1.8` },
  missed: { stroke: 'M8 1.8L14.6 13.6H1.4z', fill: 'M7.1 6h1.8l-.3 3.8H7.4zM7.1 10.6h1.8v1.6H7.1z' },
  done: { stroke: 'M2.5 8.6l3.6 3.6L13.5 4.4' },
  open: { stroke: disc(5.5) },
  chosen: { stroke: disc(6.2), fill: disc(3.2) },
  unchosen: { stroke: disc(6.2) },
  play: { fill: 'M4.5 2.5v11l9-5.5z' },
  person: { stroke: 'M5.2 5a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0zM2.4 14a5.6 5.6 0 0 1 11.2 0' },
  look: { stroke: `M1.2 8Q8 1.2 14.8 8Q8 14.8 1.2 8z${disc(2)}` },
  select: { stroke: 'M8 1.5v4M8 10.5v4M1.5 8h4M10.5 8h4', fill: disc(1.4) },
  glow: {
    fill: disc(3),
    stroke: 'M8 .9v1.6M8 13.5v1.6M.9 8h1.6M13.5 8h1.6M3 3l1.1 1.1M11.9 11.9L13 13M3 13l1.1-1.1M11.9 4.1L13 3',
  },
  ring: { stroke: disc(5.5) },
  line: { stroke: 'M2 14L8.8 7.2M8.2 5a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0z' },
  pause: { fill: 'M4 2.5h2.8v11H4zM9.2 2.5H12v11H9.2z' },
  hidden: { stroke: 'M3 13L13 3M1.2 8Q8 1.2 14.8 8Q8 14.8 1.2 8z' },
};
