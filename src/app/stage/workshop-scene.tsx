import { AreaOfInterest } from 'heed/react';
import type { World } from 'heed/worlds';
import { useCallback } from 'react';
import type { Language } from '../i18n/language.tsx';
import type { ScenarioEntry } from '../scenarios/scenario-entry.ts';
import { ScenarioAois, type ScenarioAoisProps } from './scenario-aois.tsx';

export interface WorkshopSceneProps {
  readonly world: World;
  /** Whose areas of interest are watched; `null` for the world's own. */
  readonly entry: ScenarioEntry | null;
  readonly language: Language;
}

/** A world on stage: what it draws, and areas of interest in the reader's language. */
export function WorkshopScene({ world, entry, language }: WorkshopSceneProps) {
  const objectOf = useCallback<ScenarioAoisProps['objectOf']>(
    ({ id, bind }) => {
      const name = bind?.type === 'builtin' ? bind.id : id;
      return world.aois.find((aoi) => aoi.id === name)?.object;
    },
    [world],
  );
  return (
    <>
      <primitive object={world.root} />
      {entry !== null && <ScenarioAois entry={entry} objectOf={objectOf} language={language} />}
      {entry === null &&
        world.aois.map((aoi) => (
          <AreaOfInterest
            key={aoi.id}
            id={aoi.id}
            label={aoi.label[language]}
            kind={aoi.kind}
            object={aoi.object}
            {...(aoi.relevance === null ? {} : { importance: aoi.relevance })}
            {...(aoi.parts === undefined ? {} : { parts: aoi.parts })}
          />
        ))}
    </>
  );
}
