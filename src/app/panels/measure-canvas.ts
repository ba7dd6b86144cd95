import { fontOf } from './paint-panel.ts';
import type { FontName } from './panel-style.ts';

let pen: CanvasRenderingContext2D | null = null;
const known = new Map<string, number>();
/** Enough for every text of a long debrief; measuring again is cheap. */
const MOST_KNOWN = 5000;

/** Width of a text at scale 1 with the fonts of this machine, dmm; remembered, since layouts ask again and again. */
export function measureCanvas(text: string, font: FontName): number {
  const key = `${font}:${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) throw new Error('measureCanvas: expected a 2D canvas, got null');
  pen.font = fontOf(font, 1);
  const { width } = pen.measureText(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, width);
  return width;
}
