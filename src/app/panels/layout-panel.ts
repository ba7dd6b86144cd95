import {
  type Atom,
  type LaidPanel,
  type LayoutContext,
  lineHeight,
  moveItem,
  type PanelItem,
  type PanelTarget,
  targetKey,
} from './laid-panel.ts';
import { layButton, layButtons } from './lay-buttons.ts';
import { layChoice, layField, layScale, layStepper, layToggle } from './lay-controls.ts';
import { layFigure, layMark, layMeter } from './lay-figures.ts';
import { layFacts, layRows } from './lay-rows.ts';
import { layText, textAtoms } from './lay-text.ts';
import { paginate } from './paginate.ts';
import { type FontName, fontScale, panelSize, SPACE, TARGET_DMM, type TextScale } from './panel-style.ts';
import type { PanelBlock, PanelView } from './panel-view.ts';

const PADDING_DMM = 40;

export interface LayoutOptions {
  readonly scale: TextScale;
  /** Counts from 0; a page beyond the last shows the last. */
  readonly page: number;
  /** Width of a text at scale 1, dmm. */
  readonly measure: (text: string, font: FontName) => number;
}

/** Lays out one page of a view: title on top, buttons at the bottom, as much between them as fits. */
export function layoutPanel<Action>(view: PanelView<Action>, options: LayoutOptions): LaidPanel<Action> {
  const { scale } = options;
  const size = panelSize(scale);
  const context: LayoutContext = {
    widthDmm: size.widthDmm - 2 * PADDING_DMM,
    scale,
    measure: (text, font) => options.measure(text, font) * fontScale(font, scale),
  };
  const foot = view.foot.length === 0 ? null : layButtons(view.foot, 'foot', 0, context);
  const below = foot === null ? 0 : SPACE[4] + foot.height;
  const atoms = view.blocks.flatMap((block, index) => layBlock(block, index, context));
  const divide = (head: Atom<never>): readonly (readonly Atom<Action>[])[] =>
    paginate(atoms, size.heightDmm - 2 * PADDING_DMM - head.height - SPACE[3] - below);
  let head = layHead(view, context.widthDmm, context);
  let pages = divide(head);
  if (pages.length > 1) {
    head = layHead(view, context.widthDmm - turnerWidth(scale) - SPACE[4], context);
    pages = divide(head);
  }
  const page = Math.min(options.page, pages.length - 1);
  const items: PanelItem[] = [];
  const targets: PanelTarget<Action>[] = [];
  const put = (atom: Pick<Atom<Action>, 'items' | 'targets'>, y: number): void => {
    for (const item of atom.items) items.push(moveItem(item, PADDING_DMM, y));
    for (const target of atom.targets) targets.push({ ...target, x: target.x + PADDING_DMM, y: target.y + y });
  };
  let y = PADDING_DMM;
  put(head, y);
  if (pages.length > 1) put(layTurner(page, pages.length, context), y);
  y += head.height + SPACE[3];
  (pages[page] ?? []).forEach((atom, index) => {
    if (index > 0) {
      y += atom.before;
      put({ items: atom.rule ?? [], targets: [] }, y);
    }
    put(atom, y);
    y += atom.height;
  });
  const heightDmm = pages.length > 1 ? size.heightDmm : y + below + PADDING_DMM;
  if (foot !== null) put(foot, heightDmm - PADDING_DMM - foot.height);
  return { widthDmm: size.widthDmm, heightDmm, scale, page, pages: pages.length, items, targets };
}

/** The atoms of one block. */
function layBlock<Action>(block: PanelBlock<Action>, index: number, context: LayoutContext): readonly Atom<Action>[] {
  switch (block.type) {
    case 'heading':
      return textAtoms(block.text, { font: 'heading', colour: 'ink' }, SPACE[4], true, context);
    case 'paragraph': {
      const colour = block.soft === true ? 'ink-soft' : 'ink';
      return textAtoms(block.text, { font: block.soft === true ? 'small' : 'body', colour }, SPACE[2], false, context);
    }
    case 'mark':
      return [layMark(block.mark, context)];
    case 'figure':
      return [layFigure(block, context)];
    case 'facts':
      return layFacts(block, context);
    case 'rows':
      return layRows(block, index, context);
    case 'meter':
      return [layMeter(block, context)];
    case 'buttons':
      return [layButtons(block.buttons, index, SPACE[3], context)];
    case 'choice':
      return layChoice(block, index, context);
    case 'toggle':
      return [layToggle(block, index, context)];
    case 'stepper':
      return [layStepper(block, index, context)];
    case 'scale':
      return [layScale(block, index, context)];
    case 'field':
      return [layField(block, context)];
    default:
      return block satisfies never;
  }
}

function layHead({ overline, title }: PanelView<unknown>, widthDmm: number, context: LayoutContext): Atom<never> {
  const above =
    overline === undefined
      ? { items: [], height: 0 }
      : layText(overline, 0, 0, widthDmm, { font: 'small', colour: 'accent', most: 1 }, context);
  const name = layText(title, 0, above.height, widthDmm, { font: 'title', colour: 'ink', most: 2 }, context);
  return {
    height: Math.max(above.height + name.height, TARGET_DMM),
    before: 0,
    leads: true,
    items: [...above.items, ...name.items],
    targets: [],
  };
}

/** Width of what turns pages, dmm: two buttons with the page's number between. */
const turnerWidth = (scale: TextScale): number => 2 * TARGET_DMM + 70 * scale;

/** Back and forth at the head's right end. */
function layTurner<Action>(
  page: number,
  pages: number,
  context: LayoutContext,
): Pick<Atom<Action>, 'items' | 'targets'> {
  const left = context.widthDmm - turnerWidth(context.scale);
  const items: PanelItem[] = [];
  const targets: PanelTarget<Action>[] = [];
  for (const [label, to, x] of [
    ['‹', page - 1, left],
    ['›', page + 1, context.widthDmm - TARGET_DMM],
  ] as const) {
    const key = targetKey('page', label);
    const area = { x, y: 0, width: TARGET_DMM, height: TARGET_DMM };
    const disabled = to < 0 || to >= pages;
    items.push(...layButton({ label, disabled }, key, area, context));
    if (!disabled) targets.push({ key, ...area, press: { type: 'turn', page: to } });
  }
  const line = lineHeight('small', context.scale);
  const style = { font: 'small', colour: 'ink-soft', align: 'center', most: 1 } as const;
  const room = turnerWidth(context.scale) - 2 * TARGET_DMM;
  const number = `${page + 1}/${pages}`;
  items.push(...layText(number, left + TARGET_DMM, (TARGET_DMM - line) / 2, room, style, context).items);
  return { items, targets };
}
