import { checkPack, readScenario, type ScenarioIssue } from 'heed';
import type { DroppedFiles } from './dropped-files.ts';
import type { ScenarioEntry } from './scenario-entry.ts';

/** Why dropped files hold no scenario to run: none is there, or one with issues. */
export type DroppedScenario =
  | { readonly type: 'read'; readonly entry: ScenarioEntry }
  | { readonly type: 'none' }
  | { readonly type: 'broken'; readonly file: string; readonly issues: readonly ScenarioIssue[] };

/** Finds the scenario among dropped files: `scenario.json` nearest to the top, else the only JSON file. */
export async function readDropped(files: DroppedFiles): Promise<DroppedScenario> {
  const names = [...files.keys()].filter((name) => /\.json$/i.test(name) && !/(^|\/)(\.|__MACOSX)/.test(name));
  const named = names.filter((name) => /(^|\/)scenario\.json$/i.test(name)).sort((a, b) => depthOf(a) - depthOf(b));
  const file = named[0] ?? (names.length === 1 ? names[0] : undefined);
  const bytes = file === undefined ? undefined : files.get(file);
  if (file === undefined || bytes === undefined) return { type: 'none' };
  const { scenario, issues } = await readScenario(new TextDecoder().decode(bytes));
  if (scenario === null) return { type: 'broken', file, issues };
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const read = (path: string): Uint8Array | null => files.get(folder + path) ?? null;
  const wrong = checkPack(scenario, read);
  return wrong.length > 0 ? { type: 'broken', file, issues: wrong } : { type: 'read', entry: { scenario, read } };
}

const depthOf = (path: string): number => path.split('/').length;
