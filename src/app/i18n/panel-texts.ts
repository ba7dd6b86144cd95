import type { Language } from './language.tsx';
import { panelChinese } from './panel-chinese.ts';
import { panelEnglish } from './panel-english.ts';
import type { PanelMessages } from './panel-messages.ts';

const TEXTS: Readonly<Record<Language, PanelMessages>> = { en: panelEnglish, zh: panelChinese };

/** Every text of the panels in one language. */
export const panelTexts = (language: Language): PanelMessages => TEXTS[language];
