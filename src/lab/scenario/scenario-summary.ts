import { levelsOf, type Scenario } from 'heed';

/** What a valid scenario holds, one figure per name. */
export function scenarioSummary(scenario: Scenario): Readonly<Record<string, string | number>> {
  const minutes = levelsOf(scenario).map(
    ({ id, timeScale = 1 }) => `${id} ${((scenario.durationMs * timeScale) / 60_000).toFixed(1)} min`,
  );
  return {
    duration: minutes.join(', '),
    AOIs: scenario.aois.length,
    events: scenario.events.length,
    hazards: scenario.hazards?.length ?? 0,
    objectives: scenario.objectives?.length ?? 0,
    languages: scenario.languages.join(', '),
  };
}
