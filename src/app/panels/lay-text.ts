import { breakLines, firstLines } from './break-lines.ts';
import { type Atom, type LayoutContext, lineHeight, noTargets, type PanelItem } from './laid-panel.ts';
import { FONTS, type FontName, fontScale, type PanelColour } from './panel-style.ts';

export interface TextStyle {
  readonly font: FontName;
  readonly colour: PanelColour;
  readonly align?: 'start' | 'center' | 'end';
  /** Lines beyond are left out, with an ellipsis. @default all */
  readonly most?: number;
}

/** Text items with the height they take. */
export interface LaidText {
  readonly items: readonly PanelItem[];
  readonly height: number;
}

/** Sets a text into a column: `x` is its left edge whatever the alignment, `y` its top, dmm. */
export function layText(
  text: string,
  x: number,
  y: number,
  widthDmm: number,
  { font, colour, align = 'start', most }: TextStyle,
  context: LayoutContext,
): LaidText {
  const measure = (part: string): number => context.measure(part, font);
  const all = breakLines(text, widthDmm, measure);
  const lines = most === undefined ? all : firstLines(all, most, widthDmm, measure);
  const line = lineHeight(font, context.scale);
  const anchor = { start: x, center: x + widthDmm / 2, end: x + widthDmm }[align];
  return {
    items: lines.map((part, index) => ({
      type: 'text',
      x: anchor,
      y: y + line * index + baseline(font, context),
      text: part,
      font,
      colour,
      align,
    })),
    height: line * lines.length,
  };
}

/** From a line's top to its baseline, dmm. */
function baseline(font: FontName, { scale }: LayoutContext): number {
  const { size, line } = FONTS[font];
  return (line / 2 + size * 0.35) * fontScale(font, scale);
}

/** A text as atoms of one line each, so that a long one runs on over pages. */
export function textAtoms(
  text: string,
  style: TextStyle,
  before: number,
  leads: boolean,
  context: LayoutContext,
): readonly Atom<never>[] {
  const line = lineHeight(style.font, context.scale);
  const { items } = layText(text, 0, 0, context.widthDmm, style, context);
  return items.map((item, index) => ({
    height: line,
    before: index === 0 ? before : 0,
    // Neither the first line of several nor the last one but one ends a page.
    leads: leads || (items.length > 1 && (index === 0 || index === items.length - 2)),
    items: [{ ...item, y: item.y - line * index }],
    targets: noTargets,
  }));
}
