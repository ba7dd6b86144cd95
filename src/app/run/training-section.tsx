import { useEffect, useId, useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { PanelTwin } from '../panels/panel-twin.tsx';
import { ScenarioDrop } from '../scenarios/scenario-drop.tsx';
import type { ImmersiveMode } from '../stage/enter-session.ts';
import type { RunControl } from './use-run-control.ts';
import '../styles/training.css';

export interface TrainingSectionProps {
  readonly run: RunControl;
  /** Where a run will take place. */
  readonly place: ImmersiveMode;
  readonly canPassThrough: boolean;
  /** Why the scene of a scenario cannot be shown. */
  readonly sceneProblem: string | null;
  onPlace(place: ImmersiveMode): void;
}

const PLACES: readonly ImmersiveMode[] = ['immersive-vr', 'immersive-ar'];

/** What can be trained, on the page: the same screens as in the headset, scenarios of one's own. */
export function TrainingSection({ run, place, canPassThrough, sceneProblem, onPlace }: TrainingSectionProps) {
  const { training } = useLanguage().messages;
  const titleId = useId();
  const name = useId();
  // Chosen while the device was still being asked.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <section className="band training" aria-labelledby={titleId}>
      <div>
        <h2 id={titleId}>{training.title}</h2>
        <p className="note">{training.lead}</p>
        {canPassThrough && (
          <fieldset className="training-place">
            <legend>{training.place}</legend>
            {PLACES.map((value) => (
              <label key={value}>
                <input type="radio" name={name} checked={place === value} onChange={() => onPlace(value)} />
                {training.places[value]}
              </label>
            ))}
          </fieldset>
        )}
        <ScenarioDrop onRead={run.scenarios.add} />
        {sceneProblem !== null && (
          <p className="training-problem" role="alert">
            {training.sceneFailed} <code>{sceneProblem}</code>
          </p>
        )}
      </div>
      {ready && run.view !== null && (
        <PanelTwin view={run.view} textScale={run.settings.textScale} onAction={run.act} />
      )}
    </section>
  );
}
