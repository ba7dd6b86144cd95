import type { Language } from '../i18n/language.tsx';
import type { PanelMessages } from '../i18n/panel-messages.ts';
import { TEXT_SCALES } from '../panels/panel-style.ts';
import type { PanelBlock, PanelView } from '../panels/panel-view.ts';
import type { Settings } from '../profiles/device-data.ts';
import type { PanelAction } from './panel-action.ts';

const LANGUAGES: readonly { readonly id: Language; readonly label: string }[] = [
  { id: 'en', label: 'English' },
  { id: 'zh', label: '中文' },
];
const TOGGLES = ['subtitles', 'reducedMotion', 'leftHanded', 'soundCues', 'haptics'] as const;

/** Everything that can be set, each with its present state. */
export function settingsView(settings: Settings, language: Language, texts: PanelMessages): PanelView<PanelAction> {
  const words = texts.options;
  const at = TEXT_SCALES.indexOf(settings.textScale);
  const resize = (step: number): PanelAction | null => {
    const textScale = TEXT_SCALES[at + step];
    return textScale === undefined ? null : { type: 'set', settings: { textScale } };
  };
  return {
    id: 'settings',
    title: texts.settings,
    blocks: [
      {
        type: 'stepper',
        label: words.textSize,
        value: `${settings.textScale * 100}%`,
        less: resize(-1),
        more: resize(1),
        lessLabel: words.smaller,
        moreLabel: words.larger,
      },
      ...TOGGLES.map((name): PanelBlock<PanelAction> => {
        const on = settings[name];
        return {
          type: 'toggle',
          label: words[name].name,
          detail: words[name].text,
          on,
          state: on ? texts.on : texts.off,
          action: { type: 'set', settings: { [name]: !on } },
        };
      }),
      {
        type: 'choice',
        label: words.language,
        options: LANGUAGES.map(({ id, label }) => ({
          id,
          label,
          chosen: id === language,
          action: { type: 'set-language', language: id },
        })),
      },
    ],
    foot: [{ label: texts.done, action: { type: 'close-sheet' }, primary: true }],
  };
}
