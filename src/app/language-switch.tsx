import { type Language, useLanguage } from './i18n/language.tsx';

const CHOICES: readonly { readonly language: Language; readonly lang: string; readonly name: string }[] = [
  { language: 'en', lang: 'en', name: 'English' },
  { language: 'zh', lang: 'zh-Hans', name: '中文' },
];

/** Each language under its own name. */
export function LanguageSwitch() {
  const { language, messages, setLanguage } = useLanguage();
  return (
    <fieldset className="language-switch">
      <legend className="visually-hidden">{messages.language}</legend>
      {CHOICES.map((choice) => (
        <button
          key={choice.language}
          type="button"
          lang={choice.lang}
          aria-pressed={choice.language === language}
          onClick={() => setLanguage(choice.language)}
        >
          {choice.name}
        </button>
      ))}
    </fieldset>
  );
}
