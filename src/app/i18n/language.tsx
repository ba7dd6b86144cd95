import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { Messages } from './messages.ts';

export type Language = 'en' | 'zh';

interface LanguageChoice {
  readonly language: Language;
  readonly messages: Messages;
  setLanguage(language: Language): void;
}

const STORAGE_KEY = 'heed.language';
const MESSAGES: Readonly<Record<Language, Messages>> = { en: english, zh: chinese };
const HTML_LANG: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

const LanguageContext = createContext<LanguageChoice | null>(null);

/** Offers the texts in the language chosen before, else in the browser's. */
export function LanguageProvider({ initial, children }: { readonly initial?: Language; readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => initial ?? storedLanguage() ?? browserLanguage());
  useEffect(() => {
    document.documentElement.lang = HTML_LANG[language];
    document.title = MESSAGES[language].title;
  }, [language]);
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      messages: MESSAGES[language],
      setLanguage: (next) => {
        storeLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The language, its texts and the way to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === null) throw new Error('useLanguage: expected a LanguageProvider above, got none');
  return choice;
}

// A browser may forbid storage altogether; the choice then lasts as long as the page.
function storedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return stored === 'en' || stored === 'zh' ? stored : null;
  } catch {
    return null;
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    return;
  }
}

function browserLanguage(): Language {
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}
