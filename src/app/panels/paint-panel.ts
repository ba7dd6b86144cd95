import type { LaidPanel, PanelItem } from './laid-panel.ts';
import { MARK_PATHS, MARK_STROKE, type Mark } from './marks.ts';
import {
  FONTS,
  type FontName,
  fontScale,
  GROUND_ALPHA,
  PANEL_COLOURS,
  PANEL_FONT,
  PIXELS_PER_DMM,
  RADIUS,
  type TextScale,
} from './panel-style.ts';
import type { PressState } from './press.ts';

/** What is being done to a panel while it is painted. */
export interface PanelTouch {
  readonly press: PressState;
  /** Key of the target that the keyboard is on. */
  readonly focused: string | null;
}

type Pen = CanvasRenderingContext2D;

/** The longest a bar gets: an estimate never looks certain. */
const LONGEST_BAR = 0.97;

/** Paints a laid panel over the whole canvas, which takes the panel's size. */
export function paintPanel(pen: Pen, panel: LaidPanel<unknown>, touch: PanelTouch): void {
  const { widthDmm, heightDmm } = panel;
  pen.canvas.width = Math.ceil(widthDmm * PIXELS_PER_DMM);
  pen.canvas.height = Math.ceil(heightDmm * PIXELS_PER_DMM);
  pen.setTransform(PIXELS_PER_DMM, 0, 0, PIXELS_PER_DMM, 0, 0);
  pen.globalAlpha = GROUND_ALPHA;
  roundBox(pen, 1, 1, widthDmm - 2, heightDmm - 2, Math.min(RADIUS.large, heightDmm / 2 - 1));
  pen.fillStyle = PANEL_COLOURS.ground;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = PANEL_COLOURS.line;
  pen.lineWidth = 2;
  pen.stroke();
  for (const item of panel.items) paintItem(pen, item, panel.scale, touch);
}

function paintItem(pen: Pen, item: PanelItem, scale: TextScale, touch: PanelTouch): void {
  switch (item.type) {
    case 'text':
      pen.font = fontOf(item.font, scale);
      pen.textAlign = item.align;
      pen.fillStyle = PANEL_COLOURS[item.colour];
      pen.fillText(item.text, item.x, item.y);
      return;
    case 'box':
      paintBox(pen, item, touch);
      return;
    case 'mark':
      paintMark(pen, item.mark, item.x, item.y, item.size, PANEL_COLOURS[item.colour]);
      return;
    case 'bar':
      paintBar(pen, item);
      return;
    case 'switch':
      paintSwitch(pen, item);
      return;
    default:
      item satisfies never;
  }
}

/** A font for canvas text, in dmm. */
export function fontOf(font: FontName, scale: TextScale): string {
  const { size, weight } = FONTS[font];
  return `${weight} ${size * fontScale(font, scale)}px ${PANEL_FONT}`;
}

function paintBox(pen: Pen, item: Extract<PanelItem, { readonly type: 'box' }>, touch: PanelTouch): void {
  const { x, y, width, height, radius, fill, stroke, target } = item;
  roundBox(pen, x, y, width, height, radius);
  if (fill !== null) {
    pen.fillStyle = PANEL_COLOURS[fill];
    pen.fill();
  }
  const pointers = target === null ? [] : touch.press.pointers.filter(({ over }) => over === target);
  if (pointers.length > 0) {
    pen.fillStyle = pointers.some(({ held }) => held === target)
      ? 'rgba(255, 255, 255, 0.3)'
      : 'rgba(255, 255, 255, 0.13)';
    pen.fill();
  }
  if (stroke !== null || pointers.length > 0) {
    pen.strokeStyle = pointers.length > 0 ? PANEL_COLOURS.ink : PANEL_COLOURS[stroke ?? 'line'];
    pen.lineWidth = pointers.length > 0 ? 3 : 2;
    pen.stroke();
  }
  if (target !== null && target === touch.focused) {
    roundBox(pen, x - 6, y - 6, width + 12, height + 12, radius + 6);
    pen.strokeStyle = PANEL_COLOURS.accent;
    pen.lineWidth = 4;
    pen.stroke();
  }
}

function paintMark(pen: Pen, mark: Mark, x: number, y: number, size: number, colour: string): void {
  const { fill, stroke } = MARK_PATHS[mark];
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 16, size / 16);
  pen.lineWidth = MARK_STROKE;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  if (fill !== undefined) pen.fill(new Path2D(fill));
  if (stroke !== undefined) pen.stroke(new Path2D(stroke));
  pen.restore();
}

/** The bar's end fades, the likely range is hatched between two posts: nothing about it looks exact. */
function paintBar(
  pen: Pen,
  { x, y, width, height, value, low, high }: Extract<PanelItem, { readonly type: 'bar' }>,
): void {
  pen.save();
  roundBox(pen, x, y, width, height, height / 2);
  pen.fillStyle = PANEL_COLOURS.sunken;
  pen.fill();
  pen.clip();
  const end = Math.min(LONGEST_BAR, value) * width;
  if (end > 0) {
    const fade = pen.createLinearGradient(x + Math.max(0, end - 30), 0, x + end, 0);
    fade.addColorStop(0, PANEL_COLOURS.accent);
    fade.addColorStop(1, `${PANEL_COLOURS.accent}00`);
    pen.fillStyle = fade;
    pen.fillRect(x, y, end, height);
  }
  if (low !== null && high !== null) {
    const [left, right] = [x + low * width, x + high * width];
    pen.beginPath();
    for (let at = left; at < right; at += 6) {
      pen.moveTo(at, y + height);
      pen.lineTo(at + 5, y);
    }
    pen.lineWidth = 1.5;
    pen.strokeStyle = PANEL_COLOURS['ink-soft'];
    pen.stroke();
    pen.fillStyle = PANEL_COLOURS.ink;
    pen.fillRect(left - 1.5, y, 3, height);
    pen.fillRect(right - 1.5, y, 3, height);
  }
  pen.restore();
}

function paintSwitch(pen: Pen, { x, y, width, height, on }: Extract<PanelItem, { readonly type: 'switch' }>): void {
  roundBox(pen, x, y, width, height, height / 2);
  pen.fillStyle = on ? PANEL_COLOURS.accent : PANEL_COLOURS.ground;
  pen.fill();
  pen.strokeStyle = on ? PANEL_COLOURS.accent : PANEL_COLOURS['ink-soft'];
  pen.lineWidth = 2;
  pen.stroke();
  pen.beginPath();
  pen.arc(on ? x + width - height / 2 : x + height / 2, y + height / 2, height / 2 - 5, 0, 2 * Math.PI);
  pen.fillStyle = on ? PANEL_COLOURS['on-accent'] : PANEL_COLOURS['ink-soft'];
  pen.fill();
}

function roundBox(pen: Pen, x: number, y: number, width: number, height: number, radius: number): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
}
