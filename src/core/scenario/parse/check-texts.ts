import { LANGUAGE_TAG } from '../format/basics.ts';
import type { Draft } from './draft.ts';
import { jsonPath, type ScenarioIssue } from './issue.ts';

/** The fields that hold one text per language. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'briefing',
  'debrief',
  'label',
  'text',
  'caption',
  'advice',
]);

/** Texts that lack a language of the scenario, or have one that it does not name. */
export function checkTexts({ scenario, broken }: Draft): readonly ScenarioIssue[] {
  if (broken.has('languages')) return [];
  const issues: ScenarioIssue[] = [];
  // What is no language at all is an issue of its own.
  const languages = [...new Set(scenario.languages)].filter((language) => LANGUAGE_TAG.test(language));
  scenario.languages.forEach((language, index) => {
    if (scenario.languages.indexOf(language) === index) return;
    const message = `The language '${language}' is named twice.`;
    issues.push({ code: 'duplicate-id', path: jsonPath(['languages', index]), message });
  });
  walkTexts(scenario, [], (text, path) => {
    for (const language of languages) {
      if (Object.hasOwn(text, language)) continue;
      issues.push({ code: 'missing-language', path: jsonPath(path), message: `The text lacks '${language}'.` });
    }
    for (const language of Object.keys(text)) {
      if (languages.includes(language) || !LANGUAGE_TAG.test(language)) continue;
      const message = `'${language}' is not among the scenario's languages: ${languages.join(', ')}.`;
      issues.push({ code: 'unknown-language', path: jsonPath([...path, language]), message });
    }
  });
  return issues;
}

function walkTexts(
  part: object,
  path: readonly PropertyKey[],
  visit: (text: object, path: readonly PropertyKey[]) => void,
): void {
  for (const [key, value] of Object.entries(part)) {
    if (typeof value !== 'object' || value === null) continue;
    const place = [...path, Array.isArray(part) ? Number(key) : key];
    if (TEXT_FIELDS.has(key)) visit(value, place);
    else walkTexts(value, place, visit);
  }
}
