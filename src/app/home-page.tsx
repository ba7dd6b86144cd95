import type { ReactNode } from 'react';
import { CapabilityList } from './capability-list.tsx';
import { EnterButtons, type EnterButtonsProps } from './enter-buttons.tsx';
import { useLanguage } from './i18n/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';

export interface HomePageProps extends EnterButtonsProps {
  /** A living view of the scene; it fills the frame it is put in. */
  readonly hero: ReactNode;
  /** What can be trained, once the device has answered. */
  readonly children?: ReactNode;
}

/** What Heed is, the ways in, and what this device can do. */
export function HomePage({ hero, children, ...enter }: HomePageProps) {
  const { messages } = useLanguage();
  const { home } = messages;
  return (
    <div className="home">
      <a className="skip-link" href="#start">
        {messages.skip}
      </a>
      <header className="home-header">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main>
        <div className="intro">
          <h1>{home.headline}</h1>
          <figure className="hero">
            <div className="hero-view">{hero}</div>
            <figcaption>{home.heroCaption}</figcaption>
          </figure>
          <p className="lead">{home.lead}</p>
          <section className="start" id="start" tabIndex={-1} aria-label={home.start}>
            <EnterButtons {...enter} />
            <p className="note">{home.note}</p>
          </section>
        </div>
        {children}
        <section className="band" aria-labelledby="how">
          <h2 id="how">{home.how}</h2>
          <ol className="steps">
            {home.steps.map(({ title, text }) => (
              <li key={title}>
                <h3>{title}</h3>
                <p>{text}</p>
              </li>
            ))}
          </ol>
        </section>
        <section className="band" aria-labelledby="device">
          <div>
            <h2 id="device">{home.device}</h2>
            <p className="note">{home.deviceLead}</p>
          </div>
          {enter.capabilities === null ? (
            <p className="note">{messages.enter.checking}</p>
          ) : (
            <CapabilityList capabilities={enter.capabilities} />
          )}
        </section>
        <section className="privacy" aria-labelledby="privacy">
          <h2 id="privacy">{home.privacy}</h2>
          <p>{home.privacyText}</p>
        </section>
      </main>
      <footer className="home-footer">
        <Wordmark />
        <p>{home.licence}</p>
      </footer>
    </div>
  );
}

/** An open ring with its target off centre, and the name. */
function Wordmark() {
  return (
    <p className="wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <circle className="wordmark-ring" cx="16" cy="16" r="12" transform="rotate(-62 16 16)" />
        <circle cx="20.8" cy="11.6" r="4" />
      </svg>
      Heed
    </p>
  );
}
