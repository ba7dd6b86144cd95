import type { Mark } from './marks.ts';

/** What a panel shows, as plain data: one description for the headset's canvas and for the page. */
export interface PanelView<Action> {
  /** Names the screen: another one starts at its first page. */
  readonly id: string;
  readonly title: string;
  /** A short line above the title that says where one is. */
  readonly overline?: string;
  readonly blocks: readonly PanelBlock<Action>[];
  /** Always in sight, below the pages; the first one is what most people want. */
  readonly foot: readonly PanelButton<Action>[];
}

/** One part of a panel, from top to bottom. */
export type PanelBlock<Action> =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly soft?: boolean }
  /** A large shape that goes with the words around it. */
  | { readonly type: 'mark'; readonly mark: Mark }
  | FigureBlock
  | { readonly type: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] }
  | { readonly type: 'rows'; readonly label: string; readonly rows: readonly PanelRow<Action>[] }
  | ({ readonly type: 'meter' } & PanelMeter)
  | { readonly type: 'buttons'; readonly buttons: readonly PanelButton<Action>[] }
  | ChoiceBlock<Action>
  | ToggleBlock<Action>
  | StepperBlock<Action>
  | ScaleBlock<Action>
  | FieldBlock<Action>;

/** One large number with its words. */
export interface FigureBlock {
  readonly type: 'figure';
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

/** A value in [0, 1] with the range in which it probably lies. */
export interface PanelMeter {
  readonly label: string;
  /** The value in words or figures. */
  readonly text: string;
  /** `null` where nothing is known. */
  readonly value: number | null;
  /** Ends of the likely range, in [0, 1]. */
  readonly range: { readonly low: number; readonly high: number } | null;
}

/** One row of a list; a row with an action is a target. */
export interface PanelRow<Action> {
  readonly id: string;
  readonly mark: Mark | null;
  readonly title: string;
  /** Say in words what the mark says. */
  readonly details: readonly string[];
  readonly action: Action | null;
}

export interface PanelButton<Action> {
  readonly label: string;
  readonly action: Action;
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

/** One of several. */
export interface ChoiceBlock<Action> {
  readonly type: 'choice';
  readonly label: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail?: string;
    readonly chosen: boolean;
    readonly action: Action;
  }[];
}

/** On or off. */
export interface ToggleBlock<Action> {
  readonly type: 'toggle';
  readonly label: string;
  readonly detail?: string;
  readonly on: boolean;
  /** The present state as a word. */
  readonly state: string;
  readonly action: Action;
}

/** A value changed step by step. */
export interface StepperBlock<Action> {
  readonly type: 'stepper';
  readonly label: string;
  readonly value: string;
  /** `null` at the end of the range. */
  readonly less: Action | null;
  readonly more: Action | null;
  readonly lessLabel: string;
  readonly moreLabel: string;
}

/** A rating on evenly spaced marks between two words. */
export interface ScaleBlock<Action> {
  readonly type: 'scale';
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly low: string;
  readonly high: string;
  /** Number of marks. */
  readonly marks: number;
  /** The mark that was chosen, from 0; `null` before. */
  readonly value: number | null;
  readonly valueText: string;
  readonly actionOf: (mark: number) => Action;
}

/** A short text that is typed on the page; the headset shows it. */
export interface FieldBlock<Action> {
  readonly type: 'field';
  /** Whose text it is: another one begins anew. */
  readonly id: string;
  readonly label: string;
  /** Where the text can be typed. */
  readonly hint: string;
  readonly value: string;
  readonly maxLength: number;
  readonly submit: string;
  readonly actionOf: (text: string) => Action;
}
