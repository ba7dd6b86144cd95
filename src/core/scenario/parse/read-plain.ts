import { jsonPath, type ScenarioIssue } from './issue.ts';

/** Longest file that is read, characters. */
const MOST_CHARACTERS = 8_000_000;
/** Most values in a file. */
const MOST_VALUES = 500_000;
/** Deepest nesting. */
const MOST_DEEP = 40;
/** Keys that reach an object's prototype. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type PlainRead =
  | { readonly value: Readonly<Record<string, unknown>>; readonly issues: readonly ScenarioIssue[] }
  | { readonly value: null; readonly issues: readonly ScenarioIssue[] };

const refused = (code: ScenarioIssue['code'], message: string): PlainRead => ({
  value: null,
  issues: [{ code, path: '$', message }],
});

/** Reads a text, or data that already was JSON, into a plain copy without unsafe keys. */
export function readPlain(source: unknown): PlainRead {
  let data = source;
  if (typeof source === 'string') {
    if (source.length > MOST_CHARACTERS) {
      return refused('too-large', `The file has ${source.length} characters; at most ${MOST_CHARACTERS} are read.`);
    }
    try {
      data = JSON.parse(source.replace(/^\uFEFF/, ''));
    } catch (error) {
      return refused('not-json', `The file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  } else if (typeof source !== 'object' && source !== undefined) {
    return refused('not-text', `Expected the text of a scenario or its data, got a ${typeof source}.`);
  }
  if (data === undefined) return refused('not-text', 'Expected the text of a scenario or its data, got nothing.');
  const issues: ScenarioIssue[] = [];
  const budget = { values: MOST_VALUES };
  const value = copyPlain(data, [], issues, budget);
  if (budget.values < 0) return refused('too-large', `The file holds more than ${MOST_VALUES} values.`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused('not-an-object', 'A scenario is an object with named fields: { "format": "heed-scenario", ... }.');
  }
  return { value: value as Readonly<Record<string, unknown>>, issues };
}

/** Copies what JSON can say; everything else becomes `undefined`, which no schema accepts. */
function copyPlain(
  value: unknown,
  path: readonly PropertyKey[],
  issues: ScenarioIssue[],
  budget: { values: number },
): unknown {
  budget.values -= 1;
  if (budget.values < 0) return undefined;
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'number':
      return value;
    case 'object':
      break;
    default:
      return undefined;
  }
  if (value === null) return null;
  if (path.length >= MOST_DEEP) {
    issues.push({ code: 'too-deep', path: jsonPath(path), message: `Nested more than ${MOST_DEEP} levels deep.` });
    return undefined;
  }
  if (Array.isArray(value)) return value.map((item, index) => copyPlain(item, [...path, index], issues, budget));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (UNSAFE_KEYS.has(key)) {
      const message = `The key '${key}' is not allowed anywhere in a scenario.`;
      issues.push({ code: 'unsafe-key', path: jsonPath([...path, key]), message });
    } else copy[key] = copyPlain((value as Record<string, unknown>)[key], [...path, key], issues, budget);
  }
  return copy;
}
