import type * as z from 'zod/mini';
import { jsonPath, type ScenarioIssue } from './issue.ts';

type ShapeProblem = z.core.$ZodIssue;

/** The value that stands at a path. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

const described = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'object':
      return 'an object';
    case 'string':
      return `'${value.length > 40 ? `${value.slice(0, 40)}...` : value}'`;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return 'nothing';
  }
};

const NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object with one text per language',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** Says in plain words what the schema found, with everything that is wrong at one place. */
export function shapeIssues(problem: ShapeProblem, root: unknown): readonly ScenarioIssue[] {
  const path = jsonPath(problem.path);
  const name = String(problem.path.at(-1) ?? 'the file');
  const value = valueAt(root, problem.path);
  const got = described(value);
  const one = (code: ScenarioIssue['code'], message: string): readonly ScenarioIssue[] => [{ code, path, message }];
  const missing = (): readonly ScenarioIssue[] => one('missing-field', `'${name}' is missing.`);
  switch (problem.code) {
    case 'invalid_type':
      if (value === undefined) return missing();
      return one('wrong-type', `'${name}' must be ${NAMES[problem.expected] ?? problem.expected}, got ${got}.`);
    case 'invalid_value':
      if (value === undefined) return missing();
      return one('unknown-value', `'${name}' must be one of ${problem.values.map(String).join(', ')}, got ${got}.`);
    case 'invalid_union': {
      if (value === undefined) return missing();
      const options = 'options' in problem && Array.isArray(problem.options) ? problem.options : null;
      if (options === null) return one('wrong-type', `'${name}' has a value that is not allowed here: ${got}.`);
      return one('unknown-value', `'${name}' must be one of ${options.map(String).join(', ')}, got ${got}.`);
    }
    case 'unrecognized_keys':
      return problem.keys.map((key) => ({
        code: 'unknown-field',
        path: jsonPath([...problem.path, key]),
        message: `There is no field '${key}' here; is it misspelt?`,
      }));
    case 'too_small':
      return tooSmall(problem, name, got, value).map((issue) => ({ ...issue, path }));
    case 'too_big':
      if (problem.origin === 'array') return one('too-many', `'${name}' has more than ${problem.maximum} entries.`);
      if (problem.origin === 'string') return one('too-long', `'${name}' has more than ${problem.maximum} characters.`);
      return one('out-of-range', `'${name}' must be at most ${problem.maximum}, got ${got}.`);
    case 'invalid_format':
      if (problem.path.includes('languages')) return one('bad-language', `${got} is no language such as 'en' or 'zh'.`);
      return one('bad-id', `'${name}' must be a name of letters, digits, and _ . : - after the first, got ${got}.`);
    case 'invalid_key':
      return one('bad-language', `'${name}' is no language such as 'en' or 'zh'.`);
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return one('wrong-type', `'${name}' has a value that is not allowed here: ${got}.`);
    default:
      return problem satisfies never;
  }
}

function tooSmall(
  problem: Extract<ShapeProblem, { code: 'too_small' }>,
  name: string,
  got: string,
  value: unknown,
): readonly Omit<ScenarioIssue, 'path'>[] {
  switch (problem.origin) {
    case 'string':
      return [{ code: 'empty-text', message: `'${name}' is empty.` }];
    case 'array':
      if (name === 'events') return [{ code: 'empty-timeline', message: 'There are no events: nothing would happen.' }];
      if (problem.minimum === 1) return [{ code: 'empty-list', message: `'${name}' has no entries.` }];
      return [{ code: 'too-few', message: `'${name}' needs at least ${problem.minimum} entries.` }];
    default:
      if (name.endsWith('Ms') && typeof value === 'number' && value < 0) {
        return [{ code: 'negative-time', message: `'${name}' is before the run starts: ${got} ms.` }];
      }
      return [
        {
          code: 'out-of-range',
          message: `'${name}' must be ${problem.inclusive === false ? 'more than' : 'at least'} ${problem.minimum}, got ${got}.`,
        },
      ];
  }
}
