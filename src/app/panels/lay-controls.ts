import {
  type Atom,
  type LayoutContext,
  lineHeight,
  noTargets,
  type PanelItem,
  type PanelTarget,
  targetKey,
} from './laid-panel.ts';
import { buttonHeight, layButton } from './lay-buttons.ts';
import { layCard } from './lay-rows.ts';
import { layText, textAtoms } from './lay-text.ts';
import { RADIUS, SPACE, TARGET_DMM } from './panel-style.ts';
import type { ChoiceBlock, FieldBlock, ScaleBlock, StepperBlock, ToggleBlock } from './panel-view.ts';

/** Options side by side where all fit, else below each other. */
export function layChoice<Action>(
  { label, options }: ChoiceBlock<Action>,
  block: number,
  context: LayoutContext,
): readonly Atom<Action>[] {
  const name = textAtoms(label, { font: 'heading', colour: 'ink', most: 2 }, SPACE[4], true, context);
  const column = (context.widthDmm - SPACE[2] * (options.length - 1)) / options.length;
  const mark = 30 * context.scale + SPACE[3];
  const beside = options.every(
    (option) => option.detail === undefined && context.measure(option.label, 'strong') + mark + 2 * SPACE[3] <= column,
  );
  const cards = options.map((option, index) =>
    layCard<Action>(
      {
        mark: option.chosen ? 'chosen' : 'unchosen',
        title: option.label,
        details: option.detail === undefined ? [] : [option.detail],
        lit: option.chosen,
      },
      targetKey(block, option.id),
      { type: 'act', action: option.action },
      index === 0 ? SPACE[1] : SPACE[2],
      beside ? { ...context, widthDmm: column } : context,
    ),
  );
  // A choice is seen as a whole.
  if (!beside) return [...name, ...cards.map((card, index) => ({ ...card, leads: index < cards.length - 1 }))];
  const move = <T extends { readonly x: number }>(part: T, index: number): T => ({
    ...part,
    x: part.x + index * (column + SPACE[2]),
  });
  return [
    ...name,
    {
      height: Math.max(0, ...cards.map(({ height }) => height)),
      before: SPACE[1],
      leads: false,
      items: cards.flatMap(({ items }, index) => items.map((item) => move(item, index))),
      targets: cards.flatMap(({ targets }, index) => targets.map((target) => move(target, index))),
    },
  ];
}

/** A card with a switch at its right end. */
export function layToggle<Action>(
  { label, detail, on, state, action }: ToggleBlock<Action>,
  block: number,
  context: LayoutContext,
): Atom<Action> {
  const width = 64 * context.scale;
  const height = 34 * context.scale;
  const word = context.measure(state, 'small') + SPACE[2];
  const card = layCard<Action>(
    { mark: null, title: label, details: detail === undefined ? [] : [detail] },
    targetKey(block, 0),
    { type: 'act', action },
    SPACE[2],
    { ...context, widthDmm: context.widthDmm - width - word - SPACE[3] },
  );
  const full = { width: context.widthDmm };
  const line = lineHeight('small', context.scale);
  const right = context.widthDmm - SPACE[3] - width;
  const words = layText(
    state,
    right - word,
    (card.height - line) / 2,
    word - SPACE[2],
    { font: 'small', colour: on ? 'accent' : 'ink-soft', align: 'end' },
    context,
  );
  return {
    ...card,
    items: [
      ...card.items.map((item) => (item.type === 'box' ? { ...item, ...full } : item)),
      ...words.items,
      { type: 'switch', x: right, y: (card.height - height) / 2, width, height, on },
    ],
    targets: card.targets.map((target) => ({ ...target, ...full })),
  };
}

/** Name at the left, the value between two buttons at the right. */
export function layStepper<Action>(
  { label, value, less, more }: StepperBlock<Action>,
  block: number,
  context: LayoutContext,
): Atom<Action> {
  const side = buttonHeight(context);
  const middle = Math.max(context.measure(value, 'strong') + 2 * SPACE[2], side);
  const left = context.widthDmm - 2 * side - middle;
  const line = lineHeight('strong', context.scale);
  const name = layText(label, SPACE[3], 0, left - SPACE[4], { font: 'strong', colour: 'ink', most: 2 }, context);
  const height = Math.max(side, name.height);
  const down = (height - name.height) / 2;
  const items: PanelItem[] = name.items.map((item) => ({ ...item, y: item.y + down }));
  const targets: PanelTarget<Action>[] = [];
  const y = (height - side) / 2;
  for (const [sign, action, x] of [
    ['−', less, left],
    ['+', more, context.widthDmm - side],
  ] as const) {
    const key = targetKey(block, sign);
    const area = { x, y, width: side, height: side };
    items.push(...layButton({ label: sign, disabled: action === null }, key, area, context));
    if (action !== null) targets.push({ key, ...area, press: { type: 'act', action } });
  }
  const style = { font: 'strong', colour: 'ink', align: 'center' } as const;
  items.push(...layText(value, left + side, (height - line) / 2, middle, style, context).items);
  return { height, before: SPACE[2], leads: false, items, targets };
}

/** Marks of a rating, each a target as wide as the row allows. */
export function layScale<Action>(
  { label, question, low, high, marks, value, valueText, actionOf }: ScaleBlock<Action>,
  block: number,
  context: LayoutContext,
): Atom<Action> {
  const { widthDmm } = context;
  const said = context.measure(valueText, 'strong') + SPACE[3];
  const name = layText(label, 0, 0, widthDmm - said, { font: 'strong', colour: 'ink', most: 2 }, context);
  const chosen = layText(valueText, 0, 0, widthDmm, { font: 'strong', colour: 'accent', align: 'end' }, context);
  const asked = layText(question, 0, name.height, widthDmm, { font: 'small', colour: 'ink-soft', most: 3 }, context);
  const top = name.height + asked.height + SPACE[1];
  const cell = widthDmm / marks;
  const items: PanelItem[] = [...name.items, ...chosen.items, ...asked.items];
  const targets: PanelTarget<Action>[] = [];
  for (let mark = 0; mark < marks; mark += 1) {
    const key = targetKey(block, mark);
    const isValue = mark === value;
    const filled = value !== null && mark <= value;
    items.push({
      type: 'box',
      x: mark * cell + 2,
      y: top + (isValue ? 0 : SPACE[2]),
      width: cell - 4,
      height: TARGET_DMM - (isValue ? 0 : 2 * SPACE[2]),
      radius: 6,
      fill: isValue ? 'accent' : filled ? 'accent-soft' : 'sunken',
      stroke: filled ? 'accent' : 'line',
      target: key,
    });
    targets.push({
      key,
      x: mark * cell,
      y: top,
      width: cell,
      height: TARGET_DMM,
      press: { type: 'act', action: actionOf(mark) },
    });
  }
  const ends = top + TARGET_DMM;
  const style = { font: 'small', colour: 'ink-soft', most: 1 } as const;
  const left = layText(low, 0, ends, widthDmm / 2, style, context);
  const right = layText(high, widthDmm / 2, ends, widthDmm / 2, { ...style, align: 'end' }, context);
  items.push(...left.items, ...right.items);
  return { height: ends + left.height, before: SPACE[4], leads: false, items, targets };
}

/** The text that was typed on the page, and where that is done. */
export function layField<Action>({ label, hint, value }: FieldBlock<Action>, context: LayoutContext): Atom<Action> {
  const { widthDmm } = context;
  const name = layText(label, 0, 0, widthDmm, { font: 'heading', colour: 'ink', most: 2 }, context);
  const boxHeight = buttonHeight(context);
  const style = { font: 'body', colour: 'ink', most: 1 } as const;
  const down = (boxHeight - lineHeight('body', context.scale)) / 2;
  const typed = layText(value, SPACE[3], name.height + down, widthDmm - 2 * SPACE[3], style, context);
  const below = name.height + boxHeight + SPACE[1];
  const tip = layText(hint, 0, below, widthDmm, { font: 'small', colour: 'ink-soft', most: 3 }, context);
  return {
    height: below + tip.height,
    before: SPACE[4],
    leads: false,
    items: [
      ...name.items,
      {
        type: 'box',
        x: 0,
        y: name.height,
        width: widthDmm,
        height: boxHeight,
        radius: RADIUS.small,
        fill: null,
        stroke: 'line',
        target: null,
      },
      ...typed.items,
      ...tip.items,
    ],
    targets: noTargets,
  };
}
