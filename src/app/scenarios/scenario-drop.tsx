import { type ChangeEvent, useEffect, useId, useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { type DroppedFiles, readFiles, readTransfer, TooLargeError } from './dropped-files.ts';
import { type DroppedScenario, readDropped } from './read-dropped.ts';
import { localText, type ScenarioEntry } from './scenario-entry.ts';

/** What came of the newest drop. */
type Outcome = DroppedScenario | { readonly type: 'unreadable' | 'too-large' };

/** Takes a scenario that is dropped anywhere on the page or chosen; says what is wrong with a broken one. */
export function ScenarioDrop({ onRead }: { onRead(entry: ScenarioEntry): void }) {
  const { language, messages } = useLanguage();
  const { drop } = messages.training;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [over, setOver] = useState(false);
  const inputId = useId();
  const follow = async (reading: Promise<DroppedFiles>): Promise<void> => {
    const next = await outcomeOf(reading);
    setOutcome(next);
    if (next.type === 'read') onRead(next.entry);
  };
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    window.addEventListener('dragenter', () => setOver(true), { signal });
    window.addEventListener('dragleave', (event) => setOver(event.relatedTarget !== null), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer !== null) follow(readTransfer(event.dataTransfer));
      },
      { signal },
    );
    return () => stop.abort();
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const listed = [...(target.files ?? [])].map((file) => ({ path: file.name, file }));
    if (listed.length > 0) follow(readFiles(listed));
    target.value = '';
  };
  return (
    <div className="scenario-drop" data-over={over}>
      <p>
        <label htmlFor={inputId}>{drop.label}</label>
        <input id={inputId} type="file" multiple accept=".json,.zip,.gltf,.glb,.bin,.mp3,.ogg,.wav" onChange={choose} />
      </p>
      <div role="status">
        {outcome?.type === 'read' && <p>{drop.read(localText(outcome.entry.scenario.title, language))}</p>}
        {outcome?.type === 'none' && <p>{drop.none}</p>}
        {(outcome?.type === 'unreadable' || outcome?.type === 'too-large') && <p>{drop[outcome.type]}</p>}
        {outcome?.type === 'broken' && (
          <>
            <p>{drop.broken(outcome.file, outcome.issues.length)}</p>
            <ol className="scenario-issues">
              {outcome.issues.map(({ code, path, message }) => (
                <li key={`${code} ${path} ${message}`}>
                  <code>{code}</code> <code>{path}</code> <span lang="en">{message}</span>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </div>
  );
}

async function outcomeOf(reading: Promise<DroppedFiles>): Promise<Outcome> {
  try {
    return await readDropped(await reading);
  } catch (error) {
    return { type: error instanceof TooLargeError ? 'too-large' : 'unreadable' };
  }
}
