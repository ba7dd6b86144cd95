import {
  type Area,
  type Atom,
  type LayoutContext,
  lineHeight,
  type PanelItem,
  type PanelTarget,
  targetKey,
} from './laid-panel.ts';
import { layText } from './lay-text.ts';
import { type PanelColour, RADIUS, SPACE, TARGET_DMM } from './panel-style.ts';
import type { PanelButton } from './panel-view.ts';

const LEAST_WIDTH_DMM = 116;

/** Buttons side by side, on further lines where they do not fit. */
export function layButtons<Action>(
  buttons: readonly PanelButton<Action>[],
  block: number | 'foot',
  before: number,
  context: LayoutContext,
): Atom<Action> {
  const items: PanelItem[] = [];
  const targets: PanelTarget<Action>[] = [];
  const height = buttonHeight(context);
  let [x, y] = [0, 0];
  buttons.forEach((button, index) => {
    const text = context.measure(button.label, 'strong') + 2 * SPACE[4];
    const width = Math.min(context.widthDmm, Math.max(LEAST_WIDTH_DMM, text));
    if (x > 0 && x + width > context.widthDmm) [x, y] = [0, y + height + SPACE[2]];
    const key = targetKey(block, index);
    items.push(...layButton(button, key, { x, y, width, height }, context));
    if (button.disabled !== true) {
      targets.push({ key, x, y, width, height, press: { type: 'act', action: button.action } });
    }
    x += width + SPACE[2];
  });
  return { height: y + height, before, leads: false, items, targets };
}

/** How high every button is at this text size, dmm. */
export const buttonHeight = ({ scale }: LayoutContext): number =>
  Math.max(TARGET_DMM, lineHeight('strong', scale) + 2 * SPACE[2]);

/** A button's box with its label in the middle. */
export function layButton(
  { label, primary = false, disabled = false }: Pick<PanelButton<unknown>, 'label' | 'primary' | 'disabled'>,
  key: string,
  area: Area,
  context: LayoutContext,
): readonly PanelItem[] {
  const filled = primary && !disabled;
  const text: PanelColour = filled ? 'on-accent' : disabled ? 'ink-soft' : 'ink';
  const line = lineHeight('strong', context.scale);
  const words = layText(
    label,
    area.x + SPACE[1],
    area.y + (area.height - line) / 2,
    area.width - 2 * SPACE[1],
    { font: 'strong', colour: text, align: 'center', most: 1 },
    context,
  );
  return [
    {
      type: 'box',
      ...area,
      radius: RADIUS.small,
      fill: filled ? 'accent' : disabled ? null : 'sunken',
      stroke: filled ? null : 'line',
      target: disabled ? null : key,
    },
    ...words.items,
  ];
}
