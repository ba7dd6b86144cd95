import { useLanguage } from './i18n/language.tsx';

/** A calm stand-in for the living view while the scene is being built. */
export function HeroPlaceholder() {
  const { messages } = useLanguage();
  return (
    <div className="hero-placeholder">
      <svg viewBox="0 0 800 600" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <rect className="wall" width="800" height="372" />
        <rect className="floor" y="372" width="800" height="228" />
        <path
          className="seam"
          d="M0 372H800M400 372 120 600M400 372 680 600M400 372-160 600M400 372 960 600M0 428H800M0 512H800"
        />
        <path className="machine" d="M118 430V262q0-14 14-14h126q14 0 14 14v168z" />
        <path className="machine" d="M326 430V308q0-12 12-12h176q12 0 12 12v122z" />
        <path className="machine" d="M590 430V228q0-12 12-12h92q12 0 12 12v202z" />
        <circle className="ring" cx="648" cy="300" r="92" />
      </svg>
      <p>{messages.home.heroLoading}</p>
    </div>
  );
}
