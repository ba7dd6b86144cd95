import { describe, expect, it } from 'vitest';
import type { PanelItem } from '../../../src/app/panels/laid-panel.ts';
import { layoutCaption } from '../../../src/app/panels/layout-caption.ts';
import { layoutPanel } from '../../../src/app/panels/layout-panel.ts';
import { FONTS, type FontName, panelSize, TEXT_SCALES, type TextScale } from '../../../src/app/panels/panel-style.ts';
import type { PanelBlock, PanelView } from '../../../src/app/panels/panel-view.ts';

/** Half an em for each character, a whole one for a Chinese one. */
const measure = (text: string, font: FontName): number =>
  [...text].reduce((sum, c) => sum + FONTS[font].size * (c > '\u2e80' ? 1 : 0.5), 0);

const view = (blocks: readonly PanelBlock<string>[], foot = [{ label: 'Go', action: 'go' }]): PanelView<string> => ({
  id: 'test',
  title: 'Title',
  blocks,
  foot,
});

const lay = (blocks: readonly PanelBlock<string>[], scale: TextScale = 1, page = 0) =>
  layoutPanel(view(blocks), { scale, page, measure });

const textsOf = (items: readonly PanelItem[]): readonly string[] =>
  items.flatMap((item) => (item.type === 'text' ? [item.text] : []));

const rows = (count: number): PanelBlock<string> => ({
  type: 'rows',
  label: 'Rows',
  rows: Array.from({ length: count }, (_, at) => ({
    id: `r${at}`,
    mark: 'open' as const,
    title: `Row ${at}`,
    details: ['detail'],
    action: `act ${at}`,
  })),
});

describe('layoutPanel', () => {
  it('is as high as its content while that fits', () => {
    const one = lay([{ type: 'paragraph', text: 'One line.' }]);
    const two = lay([{ type: 'paragraph', text: 'One line.\nAnother.' }]);
    expect(one.pages).toBe(1);
    expect(two.heightDmm - one.heightDmm).toBeCloseTo(FONTS.body.line);
  });

  it.each(TEXT_SCALES)('shows every row once over its pages, turned by its own targets, at %s', (scale) => {
    const first = lay([rows(20)], scale);
    const shown = Array.from({ length: first.pages }, (_, page) => lay([rows(20)], scale, page));
    const acts = shown.flatMap(({ targets }) =>
      targets.flatMap(({ press, key }) => (press.type === 'act' && key !== 'foot.0' ? [press.action] : [])),
    );
    expect(acts).toEqual(Array.from({ length: 20 }, (_, at) => `act ${at}`));
    expect(shown.map(({ heightDmm }) => heightDmm)).toEqual(shown.map(() => panelSize(scale).heightDmm));
    const turns = shown.map(({ targets }) =>
      targets.flatMap(({ press }) => (press.type === 'turn' ? [press.page] : [])),
    );
    expect(turns[0]).toEqual([1]);
    expect(turns[1]).toEqual(first.pages === 2 ? [0] : [0, 2]);
    expect(turns.at(-1)).toEqual([first.pages - 2]);
  });

  it('keeps the buttons at the foot on every page', () => {
    const { pages } = lay([rows(20)]);
    for (let page = 0; page < pages; page++) {
      expect(lay([rows(20)], 1, page).targets.filter(({ key }) => key === 'foot.0')).toHaveLength(1);
    }
  });

  it('runs a long text on over pages, line by line', () => {
    const text = Array.from({ length: 60 }, (_, at) => `line ${at}`).join('\n');
    const { pages } = lay([{ type: 'paragraph', text }]);
    const shown = Array.from({ length: pages }, (_, page) => lay([{ type: 'paragraph', text }], 1, page));
    expect(shown.flatMap(({ items }) => textsOf(items)).filter((line) => line.startsWith('line'))).toEqual(
      text.split('\n'),
    );
  });

  it('never leaves a heading alone at the end of a page', () => {
    for (let lines = 1; lines < 30; lines++) {
      const blocks: readonly PanelBlock<string>[] = [
        { type: 'paragraph', text: Array(lines).fill('line').join('\n') },
        { type: 'heading', text: 'Heading' },
        { type: 'paragraph', text: 'below' },
      ];
      const { pages } = lay(blocks);
      const shown = Array.from({ length: pages }, (_, page) => textsOf(lay(blocks, 1, page).items));
      expect(shown.find((texts) => texts.includes('Heading'))).toContain('below');
    }
  });

  it('shows the last page where one beyond is asked for', () => {
    const { pages } = lay([rows(20)]);
    expect(lay([rows(20)], 1, 99).page).toBe(pages - 1);
  });

  it('makes no target of what is disabled', () => {
    const panel = layoutPanel(
      view(
        [{ type: 'stepper', label: 'Size', value: '100%', less: null, more: 'more', lessLabel: '', moreLabel: '' }],
        [],
      ),
      { scale: 1, page: 0, measure },
    );
    expect(panel.targets.map(({ press }) => press)).toEqual([{ type: 'act', action: 'more' }]);
  });

  it('puts options side by side where they fit, else below each other', () => {
    const choice = (label: string): PanelBlock<string> => ({
      type: 'choice',
      label: 'Choice',
      options: ['a', 'b', 'c'].map((id) => ({ id, label: label + id, chosen: id === 'b', action: id })),
    });
    const tops = (block: PanelBlock<string>): number =>
      new Set(
        lay([block])
          .targets.filter(({ key }) => key.startsWith('0'))
          .map(({ y }) => y),
      ).size;
    expect(tops(choice('short '))).toBe(1);
    expect(tops(choice('a label that takes half the panel '))).toBe(3);
  });
});

describe('layoutCaption', () => {
  it('is as wide as its words, and never of more than three lines', () => {
    const lay = (text: string) => layoutCaption({ id: 'c', speaker: '', text }, { scale: 1.5, measure });
    expect(lay('Mind the arm.').widthDmm).toBeLessThan(lay('Mind the arm, it moves.').widthDmm);
    const long = lay('word '.repeat(200));
    expect(textsOf(long.items)).toHaveLength(3);
    expect(textsOf(long.items).at(-1)).toMatch(/…$/);
  });
});
