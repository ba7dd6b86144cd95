import { type Atom, type LayoutContext, lineHeight, noTargets } from './laid-panel.ts';
import { layText } from './lay-text.ts';
import type { Mark } from './marks.ts';
import { SPACE } from './panel-style.ts';
import type { FigureBlock, PanelMeter } from './panel-view.ts';

const BAR_DMM = 14;

/** A large number at the left, what it means at its right. */
export function layFigure({ value, label, detail }: FigureBlock, context: LayoutContext): Atom<never> {
  const left = context.measure(value, 'figure') + SPACE[4];
  const width = context.widthDmm - left;
  const name = layText(label, left, 0, width, { font: 'strong', colour: 'ink', most: 2 }, context);
  const more = layText(detail, left, name.height, width, { font: 'small', colour: 'ink-soft', most: 3 }, context);
  const figure = lineHeight('figure', context.scale);
  const text = name.height + more.height;
  const height = Math.max(figure, text);
  const number = layText(value, 0, (height - figure) / 2, left, { font: 'figure', colour: 'accent' }, context);
  const down = (height - text) / 2;
  return {
    height,
    before: SPACE[3],
    leads: false,
    items: [...number.items, ...[...name.items, ...more.items].map((item) => ({ ...item, y: item.y + down }))],
    targets: noTargets,
  };
}

/** A large shape on a line of its own. */
export function layMark(mark: Mark, { scale }: LayoutContext): Atom<never> {
  const size = 84 * scale;
  return {
    height: size,
    before: SPACE[3],
    leads: true,
    items: [{ type: 'mark', x: 0, y: 0, size, mark, colour: 'accent' }],
    targets: noTargets,
  };
}

/** Name and value above a bar that carries the likely range. */
export function layMeter({ label, text, value, range }: PanelMeter, context: LayoutContext): Atom<never> {
  const { widthDmm } = context;
  const fits = context.measure(label, 'body') + context.measure(text, 'strong') + SPACE[4] <= widthDmm;
  const name = layText(label, 0, 0, widthDmm, { font: 'body', colour: 'ink', most: 2 }, context);
  const words = layText(
    text,
    0,
    fits ? 0 : name.height,
    widthDmm,
    { font: 'strong', colour: 'ink', align: fits ? 'end' : 'start', most: 2 },
    context,
  );
  const top = (fits ? name.height : name.height + words.height) + SPACE[1];
  return {
    height: top + BAR_DMM,
    before: SPACE[3],
    leads: false,
    items: [
      ...name.items,
      ...words.items,
      {
        type: 'bar',
        x: 0,
        y: top,
        width: widthDmm,
        height: BAR_DMM,
        value: value ?? 0,
        low: range?.low ?? null,
        high: range?.high ?? null,
      },
    ],
    targets: noTargets,
  };
}
