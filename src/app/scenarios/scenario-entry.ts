import type { Scenario } from 'heed';

/** A scenario that can be run, with the files beside it. */
export interface ScenarioEntry {
  readonly scenario: Scenario;
  /** Gives a file of the scenario's folder; `null` when there is none. */
  read(file: string): Uint8Array | null;
}

/** A text in the reader's language, else in the first one that the author wrote. */
export const localText = (texts: Readonly<Record<string, string>>, language: string): string =>
  texts[language] ??
  Object.entries(texts).find(([tag]) => tag.startsWith(`${language}-`))?.[1] ??
  Object.values(texts)[0] ??
  '';
