import type { CueClass } from 'heed';
import type { CueView } from './attention-panel-view.ts';
import { percentText } from './certainty.ts';
import { useLanguage } from './i18n/language.tsx';

/** The cues the wearer sees now, each with the shape it has in the scene. */
export function CueRows({ cues }: { readonly cues: readonly CueView[] }) {
  const { panel } = useLanguage().messages;
  return (
    <div className="panel-section">
      <h3>{panel.cues}</h3>
      <ul className="cues">
        {cues.map(({ id, label, cue, level }) => (
          <li key={id}>
            <CueShape cue={cue} />
            <span className="cue-label">{label}</span> <span className="cue-class">{panel.cue[cue]}</span>{' '}
            <span className="number">{percentText(level)}</span>
          </li>
        ))}
        {cues.length === 0 && <li className="cue-none">{panel.noCues}</li>}
      </ul>
    </div>
  );
}

function CueShape({ cue }: { readonly cue: CueClass }) {
  return (
    <svg className="cue-shape" viewBox="0 0 16 16" aria-hidden="true">
      {cue === 'glow' && <circle className="cue-glow" cx="8" cy="8" r="6.5" />}
      {cue === 'glow' && <circle className="cue-core" cx="8" cy="8" r="3" />}
      {cue === 'ring' && <circle className="cue-stroke" cx="8" cy="8" r="5.5" />}
      {cue === 'line' && <path className="cue-stroke" d="M2.5 13.5 9 7" />}
      {cue === 'line' && <circle className="cue-stroke" cx="11" cy="5" r="2.8" />}
    </svg>
  );
}
