import type { PanelMessages } from '../i18n/panel-messages.ts';

/** A length of time as minutes and seconds: `4:05`. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A reaction time in seconds with one decimal. */
export const secondsText = (ms: number, texts: PanelMessages): string => texts.seconds((ms / 1000).toFixed(1));
