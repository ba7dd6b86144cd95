import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPack, parseScenario, type ScenarioIssue, scenarioJsonSchema } from 'heed';
import { openPack, type ScenarioPack } from './scenario/open-pack.ts';
import { scenarioSummary } from './scenario/scenario-summary.ts';

const SCHEMA = join(fileURLToPath(new URL('../..', import.meta.url)), 'assets/schemas/scenario.schema.json');
const [command, named, ...rest] = process.argv.slice(2);

if (command === 'schema' && named === undefined) {
  mkdirSync(dirname(SCHEMA), { recursive: true });
  writeFileSync(SCHEMA, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  console.log(`Written ${SCHEMA}`);
} else if (command === 'check' && named !== undefined && rest.length === 0) {
  check(resolve(named));
} else {
  console.error(
    `scenario: expected 'check FILE' (a .json, a folder or a .zip) or 'schema', got '${process.argv.slice(2).join(' ')}'`,
  );
  process.exitCode = 1;
}

/** Prints everything that is wrong with a scenario, or what is in it; the exit code is 1 when anything is wrong. */
function check(path: string): void {
  let pack: ScenarioPack;
  try {
    pack = openPack(path);
  } catch (error) {
    console.error(`scenario check: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return;
  }
  const { scenario, issues } = parseScenario(pack.text);
  const found: readonly ScenarioIssue[] = scenario === null ? issues : checkPack(scenario, pack.read);
  for (const issue of found) console.log(`${issue.path} ${issue.code}: ${issue.message}`);
  if (scenario !== null && found.length === 0) console.table(scenarioSummary(scenario));
  console.log(found.length === 0 ? 'No issues.' : `${found.length} issues.`);
  if (found.length > 0) process.exitCode = 1;
}
