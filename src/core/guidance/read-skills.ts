import { SKILLS_VERSION, type SkillPractice, type TraineeSkills } from './skills.ts';

export type SkillsIssueCode =
  | 'not-json'
  | 'not-skills'
  | 'unknown-version'
  | 'wrong-type'
  | 'out-of-range'
  | 'repeated-skill';

/** Something wrong with stored skills, at a JSON path. */
export interface SkillsIssue {
  readonly code: SkillsIssueCode;
  readonly place: string;
  readonly message: string;
}

/** Skills that were read, or everything that is wrong with them. */
export type ReadSkills =
  | { readonly type: 'ok'; readonly skills: TraineeSkills }
  | { readonly type: 'refused'; readonly issues: readonly SkillsIssue[] };

/** Reads `TraineeSkills` from JSON text; never throws on bad text. */
export function readSkills(text: string): ReadSkills {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refuse('not-json', '$', String(error));
  }
  if (!isRecord(json) || !Array.isArray(json.skills)) return refuse('not-skills', '$', 'expected version and skills');
  if (json.version !== SKILLS_VERSION) {
    return refuse('unknown-version', '$.version', `expected ${SKILLS_VERSION}, got ${JSON.stringify(json.version)}`);
  }
  const issues: SkillsIssue[] = [];
  const skills = new Map<string, SkillPractice>();
  json.skills.forEach((entry: unknown, at: number) => {
    const place = `$.skills[${at}]`;
    const practice = readPractice(entry, place, issues);
    if (practice === null) return;
    if (skills.has(practice.skill)) {
      issues.push({
        code: 'repeated-skill',
        place,
        message: `expected each skill once, got '${practice.skill}' again`,
      });
    }
    skills.set(practice.skill, practice);
  });
  if (issues.length > 0) return { type: 'refused', issues };
  return { type: 'ok', skills: { version: SKILLS_VERSION, skills: [...skills.values()] } };
}

function readPractice(entry: unknown, place: string, issues: SkillsIssue[]): SkillPractice | null {
  if (!isRecord(entry)) {
    issues.push({ code: 'wrong-type', place, message: `expected an object, got ${JSON.stringify(entry)}` });
    return null;
  }
  const { skill } = entry;
  if (typeof skill !== 'string' || skill === '') {
    issues.push({ code: 'wrong-type', place: `${place}.skill`, message: 'expected a name' });
    return null;
  }
  const known = issues.length;
  const number = (name: 'successes' | 'helped' | 'misses' | 'patience', isFine: (value: number) => boolean): number => {
    const value = entry[name];
    if (typeof value === 'number' && isFine(value)) return value;
    const code = typeof value === 'number' ? 'out-of-range' : 'wrong-type';
    issues.push({
      code,
      place: `${place}.${name}`,
      message: `expected a ${name} figure, got ${JSON.stringify(value)}`,
    });
    return 0;
  };
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
  const practice = {
    skill,
    successes: number('successes', isCount),
    helped: number('helped', isCount),
    misses: number('misses', isCount),
    patience: number('patience', (value) => Number.isFinite(value) && value > 0),
  };
  return issues.length === known ? practice : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (code: SkillsIssueCode, place: string, message: string): ReadSkills => ({
  type: 'refused',
  issues: [{ code, place, message }],
});
