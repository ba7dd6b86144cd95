import type { RunFlowEvent } from '../flow/flow-types.ts';
import type { Language } from '../i18n/language.tsx';
import type { Settings } from '../profiles/device-data.ts';

/** What a press on a panel asks for: an event of the flow, or something that the application does beside it. */
export type PanelAction =
  | RunFlowEvent
  | { readonly type: 'leave' }
  | { readonly type: 'set'; readonly settings: Partial<Settings> }
  | { readonly type: 'set-language'; readonly language: Language }
  | { readonly type: 'add-profile' }
  | { readonly type: 'choose-profile'; readonly id: string }
  | { readonly type: 'rename-profile'; readonly id: string; readonly name: string }
  | { readonly type: 'export-profile'; readonly id: string };
