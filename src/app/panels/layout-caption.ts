import { type LaidPanel, type LayoutContext, lineHeight } from './laid-panel.ts';
import { layText } from './lay-text.ts';
import type { LayoutOptions } from './layout-panel.ts';
import { fontScale, panelSize, RADIUS, SPACE } from './panel-style.ts';

/** A few words that come and go: what is said or heard, or a short notice. */
export interface CaptionView {
  readonly id: string;
  /** Who speaks or what sounds; empty where that is clear. */
  readonly speaker: string;
  readonly text: string;
}

const MOST_LINES = 3;

/** Lays out a caption as wide as its words, at most three lines. */
export function layoutCaption(view: CaptionView, options: Omit<LayoutOptions, 'page'>): LaidPanel<never> {
  const { scale } = options;
  const widest = panelSize(scale).widthDmm - 2 * SPACE[4];
  const context: LayoutContext = {
    widthDmm: widest,
    scale,
    measure: (text, font) => options.measure(text, font) * fontScale(font, scale),
  };
  const needed = Math.max(context.measure(view.text, 'body'), context.measure(view.speaker, 'small'));
  const width = Math.min(widest, Math.ceil(needed) + 1);
  const speaker = { font: 'small', colour: 'accent', align: 'center', most: 1 } as const;
  const words = { font: 'body', colour: 'ink', align: 'center', most: MOST_LINES } as const;
  const above =
    view.speaker === '' ? { items: [], height: 0 } : layText(view.speaker, SPACE[4], SPACE[2], width, speaker, context);
  const below = layText(view.text, SPACE[4], SPACE[2] + above.height, width, words, context);
  return {
    widthDmm: width + 2 * SPACE[4],
    heightDmm: Math.max(above.height + below.height + 2 * SPACE[2], lineHeight('body', scale) + RADIUS.large),
    scale,
    page: 0,
    pages: 1,
    items: [...above.items, ...below.items],
    targets: [],
  };
}
