import type { ScenarioAoi } from 'heed';
import { AreaOfInterest } from 'heed/react';
import type { Object3D } from 'three';
import type { Language } from '../i18n/language.tsx';
import { localText, type ScenarioEntry } from '../scenarios/scenario-entry.ts';

export interface ScenarioAoisProps {
  readonly entry: ScenarioEntry;
  readonly objectOf: (aoi: ScenarioAoi) => Object3D | undefined;
  readonly language: Language;
}

/** The areas of interest that a scenario names, in a scene that stands already. */
export function ScenarioAois({ entry, objectOf, language }: ScenarioAoisProps) {
  return entry.scenario.aois.map((aoi) => {
    const object = objectOf(aoi);
    if (object === undefined) return null;
    return (
      <AreaOfInterest
        key={aoi.id}
        id={aoi.id}
        label={localText(aoi.label, language)}
        kind={aoi.kind}
        object={object}
        {...(aoi.relevance == null ? {} : { importance: aoi.relevance })}
        {...(aoi.skill === undefined ? {} : { skill: aoi.skill })}
        {...(aoi.always === undefined ? {} : { always: aoi.always })}
      />
    );
  });
}
