import type * as z from 'zod/mini';
import type { Scenario } from '../format/scenario.ts';

/** The lists of a scenario whose entries have names. */
export const NAMED_LISTS = [
  'skills',
  'aois',
  'paths',
  'zones',
  'sounds',
  'events',
  'hazards',
  'objectives',
  'questions',
  'levels',
] as const;
export type NamedList = (typeof NAMED_LISTS)[number];

/** What is left of a file once the parts with a wrong shape are taken out, so that the rest can still be checked. */
export interface Draft {
  /** Its lists may have holes where entries were taken out; fields in `broken` must not be read. */
  readonly scenario: Scenario;
  readonly broken: ReadonlySet<string>;
  /** Every name that the file gives, also those of entries that were taken out. */
  readonly names: Readonly<Record<NamedList, ReadonlySet<string>>>;
}

/** Problems that leave the shape as it is: a value out of range is still a number. */
const HARMLESS: ReadonlySet<string> = new Set([
  'too_small',
  'too_big',
  'invalid_format',
  'unrecognized_keys',
  'invalid_key',
]);
/** Lists of which single entries can be taken out. */
const DIVISIBLE: ReadonlySet<PropertyKey> = new Set([...NAMED_LISTS, 'effects', 'steps', 'options', 'cases']);

/** Takes out of `raw` what `problems` make unreadable. */
export function draftOf(raw: Readonly<Record<string, unknown>>, problems: readonly z.core.$ZodIssue[]): Draft {
  const names = {} as Record<NamedList, ReadonlySet<string>>;
  for (const list of NAMED_LISTS) names[list] = namesIn(raw[list]);
  const doomed = new Set<string>();
  const broken = new Set<string>();
  for (const { code, path } of problems) {
    if (HARMLESS.has(code)) continue;
    let cut = path.length - 1;
    while (cut > 0 && !(typeof path[cut] === 'number' && DIVISIBLE.has(path[cut - 1] ?? ''))) cut -= 1;
    if (cut > 0) doomed.add(path.slice(0, cut + 1).join('/'));
    else if (path[0] !== undefined) broken.add(String(path[0]));
  }
  const scenario: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) if (!broken.has(key)) scenario[key] = without(value, key, doomed);
  for (const list of ['aois', 'events']) if (broken.has(list)) scenario[list] = [];
  // Every part that does not fit the schema is taken out or listed in `broken`.
  return { scenario: scenario as unknown as Scenario, broken, names };
}

function namesIn(list: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  if (!Array.isArray(list)) return names;
  for (const entry of list as readonly unknown[]) {
    if (typeof entry !== 'object' || entry === null || !('id' in entry)) continue;
    if (typeof entry.id === 'string') names.add(entry.id);
  }
  return names;
}

/** The value without doomed list entries: holes, which `forEach` skips, keep the numbers that issues name. */
function without(value: unknown, path: string, doomed: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const kept: unknown[] = [];
    kept.length = value.length;
    value.forEach((entry, index) => {
      const place = `${path}/${index}`;
      if (!doomed.has(place)) kept[index] = without(entry, place, doomed);
    });
    return kept;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, without(entry, `${path}/${key}`, doomed)]),
  );
}
