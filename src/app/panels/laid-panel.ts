import type { Mark } from './marks.ts';
import { FONTS, type FontName, fontScale, type PanelColour, type TextScale } from './panel-style.ts';

/** One thing to paint; lengths in dmm from the panel's upper left corner, x to the right, y down. */
export type PanelItem =
  | {
      readonly type: 'text';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly text: string;
      readonly font: FontName;
      readonly colour: PanelColour;
      readonly align: 'start' | 'center' | 'end';
    }
  | (Area & {
      readonly type: 'box';
      readonly radius: number;
      readonly fill: PanelColour | null;
      readonly stroke: PanelColour | null;
      /** Key of the target that this box shows. */
      readonly target: string | null;
    })
  | {
      readonly type: 'mark';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly mark: Mark;
      readonly colour: PanelColour;
    }
  | (Area & { readonly type: 'bar'; readonly value: number; readonly low: number | null; readonly high: number | null })
  | (Area & { readonly type: 'switch'; readonly on: boolean });

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What pressing a target does: tell the application, or turn the panel's own pages. */
export type Press<Action> =
  | { readonly type: 'act'; readonly action: Action }
  | { readonly type: 'turn'; readonly page: number };

/** A part of the panel that can be pressed. */
export interface PanelTarget<Action> extends Area {
  /** The same as that of its twin on the page. */
  readonly key: string;
  readonly press: Press<Action>;
}

/** One page of a panel, ready to be painted. */
export interface LaidPanel<Action> {
  readonly widthDmm: number;
  readonly heightDmm: number;
  readonly scale: TextScale;
  readonly page: number;
  readonly pages: number;
  readonly items: readonly PanelItem[];
  readonly targets: readonly PanelTarget<Action>[];
}

/** A piece of a panel that no page break divides; its items start at y = 0. */
export interface Atom<Action> {
  readonly height: number;
  /** Room above it, unless it comes first on its page. */
  readonly before: number;
  /** True for what may not be the last on a page. */
  readonly leads: boolean;
  readonly items: readonly PanelItem[];
  /** Items that part it from what is above, so left out at the top of a page. */
  readonly rule?: readonly PanelItem[];
  readonly targets: readonly PanelTarget<Action>[];
}

/** What every layout is made with. */
export interface LayoutContext {
  readonly widthDmm: number;
  readonly scale: TextScale;
  /** Width in dmm at the scale above. */
  readonly measure: (text: string, font: FontName) => number;
}

/** Key of a block's part, such as the second option of the third block. */
export const targetKey = (block: number | 'foot' | 'page', part: number | string): string => `${block}.${part}`;

export const lineHeight = (font: FontName, scale: TextScale): number => FONTS[font].line * fontScale(font, scale);

export const noTargets: readonly never[] = [];

/** The atom's items moved down and right. */
export function moveItem(item: PanelItem, dx: number, dy: number): PanelItem {
  return { ...item, x: item.x + dx, y: item.y + dy };
}
