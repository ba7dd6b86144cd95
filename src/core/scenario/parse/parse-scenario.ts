import * as z from 'zod/mini';
import type { Scenario } from '../format/scenario.ts';
import { SCENARIO_FORMAT, SCENARIO_VERSION, scenarioSchema } from '../format/schema.ts';
import { checkEvents } from './check-events.ts';
import { checkNames } from './check-names.ts';
import { checkPlaces } from './check-places.ts';
import { checkSchedule } from './check-schedule.ts';
import { checkTasks } from './check-tasks.ts';
import { checkTexts } from './check-texts.ts';
import { draftOf } from './draft.ts';
import type { ScenarioIssue } from './issue.ts';
import { MIGRATIONS } from './migrations.ts';
import { readPlain } from './read-plain.ts';
import { shapeIssues } from './shape-issues.ts';

/** A scenario, or everything that is wrong with its file. */
export type ParsedScenario =
  | { readonly scenario: Scenario; readonly issues: readonly [] }
  | { readonly scenario: null; readonly issues: readonly ScenarioIssue[] };

/** Reads the text of a scenario file, or its data; older versions are migrated, and all issues come at once. */
export function parseScenario(source: unknown): ParsedScenario {
  const { value, issues } = readPlain(source);
  if (value === null) return { scenario: null, issues };
  const current = toCurrentVersion(value);
  if (current.raw === null) return { scenario: null, issues: [...issues, ...current.issues] };
  const raw = current.raw;
  const result = z.safeParse(scenarioSchema, raw);
  const problems = result.success ? [] : result.error.issues;
  const draft = draftOf(raw, problems);
  const found = [
    ...issues,
    ...problems.flatMap((problem) => shapeIssues(problem, raw)),
    ...[checkNames, checkTexts, checkPlaces, checkEvents, checkTasks, checkSchedule].flatMap((check) => check(draft)),
  ];
  if (result.success && found.length === 0) return { scenario: result.data as Scenario, issues: [] };
  return { scenario: null, issues: found };
}

type Raw = Readonly<Record<string, unknown>>;

/** Brings a file of any version to the current one. */
function toCurrentVersion(file: Raw): { readonly raw: Raw | null; readonly issues: readonly ScenarioIssue[] } {
  const refused = (code: ScenarioIssue['code'], path: string, message: string) => ({
    raw: null,
    issues: [{ code, path, message }],
  });
  if (file.format !== SCENARIO_FORMAT) {
    return refused(
      'wrong-format',
      '$.format',
      `A scenario file says "format": "${SCENARIO_FORMAT}"; this one does not.`,
    );
  }
  if (file.version === undefined) return refused('missing-field', '$.version', `'version' is missing.`);
  if (typeof file.version !== 'number' || !Number.isInteger(file.version) || file.version < 0) {
    return refused('wrong-type', '$.version', `'version' must be a whole number, got ${JSON.stringify(file.version)}.`);
  }
  if (file.version > SCENARIO_VERSION) {
    const message = `The file has version ${file.version}; this Heed reads up to ${SCENARIO_VERSION}. Update Heed.`;
    return refused('too-new', '$.version', message);
  }
  let raw = file;
  for (let version = file.version; version < SCENARIO_VERSION; version++) {
    const migration = MIGRATIONS[version];
    if (migration === undefined) return refused('wrong-format', '$.version', `There never was a version ${version}.`);
    const result = z.safeParse(migration.schema, raw);
    if (!result.success) {
      const old = raw;
      return { raw: null, issues: result.error.issues.flatMap((problem) => shapeIssues(problem, old)) };
    }
    raw = migration.migrate(raw);
  }
  return { raw, issues: [] };
}
