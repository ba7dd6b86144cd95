import { statesOf } from '../run/aoi-states.ts';
import { type Draft, NAMED_LISTS } from './draft.ts';
import { jsonPath, type ScenarioIssue, type ScenarioIssueCode } from './issue.ts';
import { walkEffects } from './walk-parts.ts';
import { type Reference, walkReferences } from './walk-references.ts';

const UNKNOWN: Readonly<Record<Reference['list'], readonly [code: ScenarioIssueCode, word: string]>> = {
  aois: ['unknown-aoi', 'AOI'],
  events: ['unknown-event', 'event'],
  flags: ['unknown-flag', 'flag'],
  hazards: ['unknown-hazard', 'hazard'],
  levels: ['unknown-level', 'level'],
  objectives: ['unknown-objective', 'objective'],
  options: ['unknown-option', 'option'],
  paths: ['unknown-path', 'path'],
  questions: ['unknown-question', 'question'],
  skills: ['unknown-skill', 'skill'],
  sounds: ['unknown-sound', 'sound'],
  states: ['unknown-state', 'state'],
  zones: ['unknown-zone', 'zone'],
};

/** Names that occur twice in one list, or that nothing answers to. */
export function checkNames(draft: Draft): readonly ScenarioIssue[] {
  const issues: ScenarioIssue[] = [];
  for (const list of NAMED_LISTS) if (!draft.broken.has(list)) issues.push(...duplicates(draft.scenario[list], [list]));
  draft.scenario.questions?.forEach((question, at) => {
    issues.push(...duplicates(question.options, ['questions', at, 'options']));
  });
  draft.scenario.aois.forEach((aoi, at) => {
    const states = aoi.states?.map((id) => ({ id }));
    issues.push(...duplicates(states, ['aois', at, 'states']));
  });
  const known = namesOf(draft);
  walkReferences(draft.scenario, (reference) => {
    if (known(reference)) return;
    const [code, word] = UNKNOWN[reference.list];
    issues.push({ code, path: jsonPath(reference.path), message: unknownMessage(reference, word) });
  });
  return issues;
}

function duplicates(
  list: readonly { readonly id: string }[] | undefined,
  path: readonly PropertyKey[],
): readonly ScenarioIssue[] {
  const first = new Map<string, number>();
  const issues: ScenarioIssue[] = [];
  list?.forEach(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else {
      const place = jsonPath([...path, index, 'id']);
      const message = `The name '${id}' is taken already by ${jsonPath([...path, before])}.`;
      issues.push({ code: 'duplicate-id', path: place, message });
    }
  });
  return issues;
}

function namesOf({ scenario, names, broken }: Draft): (reference: Reference) => boolean {
  const states = new Map<string, readonly string[]>();
  scenario.aois.forEach((aoi) => {
    states.set(aoi.id, statesOf(aoi));
  });
  const options = new Map<string, readonly string[]>();
  scenario.questions?.forEach((question) => {
    options.set(
      question.id,
      question.options.map(({ id }) => id),
    );
  });
  const flags = new Set<string>();
  walkEffects(scenario, (effect) => {
    if (effect.type === 'flag') flags.add(effect.flag);
  });
  return (reference) => {
    switch (reference.list) {
      // An unknown owner is an issue of its own.
      case 'states':
        return states.get(reference.aoi)?.includes(reference.id) ?? true;
      case 'options':
        return options.get(reference.question)?.includes(reference.id) ?? true;
      case 'flags':
        return flags.has(reference.id);
      default:
        // That a whole list could not be read is said once.
        return (
          names[reference.list].has(reference.id) || broken.has(reference.list) || isEmpty(scenario[reference.list])
        );
    }
  };
}

const isEmpty = (list: readonly unknown[] | undefined): boolean => list?.length === 0;

function unknownMessage(reference: Reference, word: string): string {
  switch (reference.list) {
    case 'states':
      return `The AOI '${reference.aoi}' has no state '${reference.id}'.`;
    case 'options':
      return `The question '${reference.question}' has no option '${reference.id}'.`;
    case 'flags':
      return `No effect ever sets the flag '${reference.id}'.`;
    default:
      return `There is no ${word} '${reference.id}' in '${reference.list}'.`;
  }
}
