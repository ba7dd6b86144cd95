import { AreaOfInterest } from 'heed/react';
import type { World } from 'heed/worlds';
import type { Language } from '../i18n/language.tsx';

/** A world on stage: what it draws, and its areas of interest in the reader's language. */
export function WorkshopScene({ world, language }: { readonly world: World; readonly language: Language }) {
  return (
    <>
      <primitive object={world.root} />
      {world.aois.map((aoi) => (
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
