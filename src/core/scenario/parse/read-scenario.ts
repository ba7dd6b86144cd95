import type { ParsedScenario } from './parse-scenario.ts';

/** The same as `parseScenario`, fetched when it is asked for: what it checks with does not weigh on the first load. */
export async function readScenario(source: unknown): Promise<ParsedScenario> {
  const { parseScenario } = await import('./parse-scenario.ts');
  return parseScenario(source);
}
