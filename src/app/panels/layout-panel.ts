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
import { layFigure, layMeter } from './lay-figures.ts';
import { layFacts, layRows } from './lay-rows.ts';
import { layText, textAtoms } from './lay-text.ts';
import { paginate } from './paginate.ts';
import { type FontName, fontScale, panelSize, SPACE, TARGET_DMM, type TextScale } from './panel-style.ts';
import type { PagingTexts, PanelBlock, PanelView } from './panel-view.ts';

const PADDING_DMM = SPACE[6];

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
  const head = layHead(view, context);
  const foot = view.foot.length === 0 ? null : layButtons(view.foot, 'foot', 0, context);
  const below = foot === null ? 0 : SPACE[4] + foot.height;
  const room = size.heightDmm - 2 * PADDING_DMM - head.height - SPACE[3] - below;
  const atoms = view.blocks.flatMap((block, index) => layBlock(block, index, context));
  let pages = paginate(atoms, room);
  const turner = Math.max(TARGET_DMM, lineHeight('small', scale)) + SPACE[3];
  if (pages.length > 1) pages = paginate(atoms, room - turner);
  const page = Math.min(options.page, pages.length - 1);
  const items: PanelItem[] = [];
  const targets: PanelTarget<Action>[] = [];
  const put = (atom: Pick<Atom<Action>, 'items' | 'targets'>, y: number): void => {
    for (const item of atom.items) items.push(moveItem(item, PADDING_DMM, y));
    for (const target of atom.targets) targets.push({ ...target, x: target.x + PADDING_DMM, y: target.y + y });
  };
  let y = PADDING_DMM;
  put(head, y);
  y += head.height;
  (pages[page] ?? []).forEach((atom, index) => {
    y += index === 0 ? Math.min(atom.before, SPACE[3]) : atom.before;
    put(atom, y);
    y += atom.height;
  });
  const heightDmm = pages.length > 1 ? size.heightDmm : y + below + PADDING_DMM;
  if (pages.length > 1) {
    put(layTurner(view.paging, page, pages.length, context), heightDmm - PADDING_DMM - below - turner + SPACE[3]);
  }
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

function layHead({ overline, title }: PanelView<unknown>, context: LayoutContext): Atom<never> {
  const { widthDmm } = context;
  const above =
    overline === undefined
      ? { items: [], height: 0 }
      : layText(overline, 0, 0, widthDmm, { font: 'small', colour: 'accent', most: 1 }, context);
  const name = layText(title, 0, above.height, widthDmm, { font: 'title', colour: 'ink', most: 2 }, context);
  return {
    height: above.height + name.height,
    before: 0,
    leads: true,
    items: [...above.items, ...name.items],
    targets: [],
  };
}

/** Back and forth, with the page's number between. */
function layTurner<Action>(
  texts: PagingTexts,
  page: number,
  pages: number,
  context: LayoutContext,
): Pick<Atom<Action>, 'items' | 'targets'> {
  const items: PanelItem[] = [];
  const targets: PanelTarget<Action>[] = [];
  const width =
    Math.max(context.measure(texts.previous, 'strong'), context.measure(texts.next, 'strong')) + 2 * SPACE[4];
  for (const [label, to, x] of [
    [texts.previous, page - 1, 0],
    [texts.next, page + 1, context.widthDmm - width],
  ] as const) {
    const key = targetKey('page', x === 0 ? 'previous' : 'next');
    const area = { x, y: 0, width, height: TARGET_DMM };
    const disabled = to < 0 || to >= pages;
    items.push(...layButton({ label, disabled }, key, area, context));
    if (!disabled) targets.push({ key, ...area, press: { type: 'turn', page: to } });
  }
  const line = lineHeight('small', context.scale);
  const style = { font: 'small', colour: 'ink-soft', align: 'center', most: 1 } as const;
  const [left, room] = [width, context.widthDmm - 2 * width];
  items.push(...layText(texts.page(page + 1, pages), left, (TARGET_DMM - line) / 2, room, style, context).items);
  return { items, targets };
}
