import type { Scenario } from 'heed';

/** The workshop's scenario file, fetched when it is asked for. */
export async function loadWorkshopScenario(): Promise<Scenario> {
  const file = await import('./scenarios/workshop.json');
  // A test holds that the file has no issues.
  return file.default as unknown as Scenario;
}
