import { type Atom, type LayoutContext, lineHeight, noTargets, type PanelItem, targetKey } from './laid-panel.ts';
import { layText, type TextStyle } from './lay-text.ts';
import type { Mark } from './marks.ts';
import { type PanelColour, RADIUS, SPACE, TARGET_DMM } from './panel-style.ts';
import type { PanelBlock, PanelRow } from './panel-view.ts';

type Block<Action, Type> = Extract<PanelBlock<Action>, { readonly type: Type }>;

const TITLE: TextStyle = { font: 'strong', colour: 'ink', most: 3 };
const DETAIL: TextStyle = { font: 'small', colour: 'ink-soft', most: 4 };

/** Name at the left, value at the right, or below where both do not fit. */
export function layFacts<Action>({ facts }: Block<Action, 'facts'>, context: LayoutContext): readonly Atom<Action>[] {
  return facts.map(({ name, value }, index) => {
    const { widthDmm } = context;
    const fits = context.measure(name, 'body') + context.measure(value, 'strong') + SPACE[4] <= widthDmm;
    const left = layText(name, 0, 0, widthDmm, { font: 'body', colour: 'ink-soft', most: 2 }, context);
    const right = fits
      ? layText(value, 0, 0, widthDmm, { font: 'strong', colour: 'ink', align: 'end' }, context)
      : layText(value, 0, left.height, widthDmm, { font: 'strong', colour: 'ink', most: 3 }, context);
    return {
      height: fits ? left.height : left.height + right.height,
      before: index === 0 ? SPACE[3] : SPACE[1],
      leads: false,
      items: [...left.items, ...right.items],
      targets: noTargets,
    };
  });
}

/** A list: rows that do something stand on cards of their own, the others between thin lines. */
export function layRows<Action>(
  { rows }: Block<Action, 'rows'>,
  block: number,
  context: LayoutContext,
): readonly Atom<Action>[] {
  return rows.map((row, index) => {
    const key = targetKey(block, row.id);
    return row.action === null
      ? plainRow(row, index === 0, context)
      : layCard(row, key, { type: 'act', action: row.action }, index === 0 ? SPACE[3] : SPACE[2], context);
  });
}

function plainRow<Action>(row: PanelRow<Action>, first: boolean, context: LayoutContext): Atom<Action> {
  const body = layBody(row, 0, SPACE[2], context.widthDmm, context);
  const rule: PanelItem = {
    type: 'box',
    x: 0,
    y: 0,
    width: context.widthDmm,
    height: 1.5,
    radius: 0,
    fill: 'line',
    stroke: null,
    target: null,
  };
  return {
    height: body.height + 2 * SPACE[2],
    before: first ? SPACE[2] : 0,
    leads: false,
    items: body.items,
    rule: first ? [] : [rule],
    targets: noTargets,
  };
}

interface CardText {
  readonly mark: Mark | null;
  readonly title: string;
  readonly details: readonly string[];
  readonly lit?: boolean;
}

/** A card that can be pressed, as wide as the panel. */
export function layCard<Action>(
  card: CardText,
  key: string,
  press: Atom<Action>['targets'][number]['press'],
  before: number,
  context: LayoutContext,
): Atom<Action> {
  const { widthDmm } = context;
  const padding = SPACE[3];
  const body = layBody(card, padding, 0, widthDmm - 2 * padding, context);
  const height = Math.max(TARGET_DMM, body.height + 2 * SPACE[2]);
  const down = (height - body.height) / 2;
  const area = { x: 0, y: 0, width: widthDmm, height };
  const look = card.lit === true ? { fill: 'accent-soft', stroke: 'accent' } : { fill: 'sunken', stroke: 'line' };
  return {
    height,
    before,
    leads: false,
    items: [
      {
        type: 'box',
        ...area,
        radius: RADIUS.small,
        fill: look.fill as PanelColour,
        stroke: look.stroke as PanelColour,
        target: key,
      },
      ...body.items.map((item) => ({ ...item, y: item.y + down })),
    ],
    targets: [{ key, ...area, press }],
  };
}

/** Mark, title and details of a row. */
function layBody(
  { mark, title, details }: CardText,
  x: number,
  y: number,
  widthDmm: number,
  context: LayoutContext,
): { readonly items: readonly PanelItem[]; readonly height: number } {
  const size = 30 * context.scale;
  const indent = mark === null ? 0 : size + SPACE[3];
  const items: PanelItem[] = [];
  if (mark !== null) {
    const top = y + (lineHeight('strong', context.scale) - size) / 2;
    items.push({ type: 'mark', x, y: top, size, mark, colour: mark === 'missed' ? 'warning' : 'accent' });
  }
  const name = layText(title, x + indent, y, widthDmm - indent, TITLE, context);
  items.push(...name.items);
  let height = name.height;
  for (const detail of details) {
    const line = layText(detail, x + indent, y + height, widthDmm - indent, DETAIL, context);
    items.push(...line.items);
    height += line.height;
  }
  return { items, height };
}
