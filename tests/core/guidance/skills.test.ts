import { afterPractice, FADING_POLICY, NEW_TRAINEE, type PracticeResult, practiceOf, readSkills } from 'heed';
import { expect, it } from 'vitest';
import { seededRandom } from '../../seeded-random.ts';

const RESULTS: readonly PracticeResult[] = ['success', 'helped', 'miss'];
const SKILLS = ['spills', 'signs', '安全出口', '__proto__', 'toString'];

it('G4: skills come back from JSON as they were, whatever their history or names', () => {
  const random = seededRandom(11);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  for (let trial = 0; trial < 50; trial++) {
    let trainee = NEW_TRAINEE;
    for (let i = 0; i < 30; i++) trainee = afterPractice(trainee, pick(SKILLS), pick(RESULTS), FADING_POLICY);
    const read = readSkills(JSON.stringify(trainee));
    expect(read).toEqual({ type: 'ok', skills: trainee });
  }
});

it('G4: a skill never practised has patience 1, even one named like a member of an object', () => {
  for (const skill of SKILLS) expect(practiceOf(NEW_TRAINEE, skill)).toMatchObject({ patience: 1, successes: 0 });
});

const practice = { skill: 'spills', successes: 1, helped: 0, misses: 2, patience: 0.8 };
const stored = (over: object) => JSON.stringify({ version: 1, skills: [{ ...practice, ...over }] });

it.each([
  ['text that is no JSON', '{', 'not-json', '$'],
  ['something else', '[1]', 'not-skills', '$'],
  ['a newer form', '{"version":2,"skills":[]}', 'unknown-version', '$.version'],
  ['an entry that is no object', '{"version":1,"skills":[3]}', 'wrong-type', '$.skills[0]'],
  ['a skill without a name', stored({ skill: '' }), 'wrong-type', '$.skills[0].skill'],
  ['a count below 0', stored({ misses: -1 }), 'out-of-range', '$.skills[0].misses'],
  ['half a success', stored({ successes: 0.5 }), 'out-of-range', '$.skills[0].successes'],
  ['a count in words', stored({ helped: 'none' }), 'wrong-type', '$.skills[0].helped'],
  ['no patience', stored({ patience: 0 }), 'out-of-range', '$.skills[0].patience'],
])('refuses %s', (_name, text, code, place) => {
  expect(readSkills(text)).toMatchObject({ type: 'refused', issues: [{ code, place }] });
});

it('names everything that is wrong at once', () => {
  const twice = JSON.stringify({ version: 1, skills: [practice, practice, { skill: 'x' }] });
  const read = readSkills(twice);
  expect(read.type === 'refused' && read.issues.map(({ code }) => code)).toEqual([
    'repeated-skill',
    'wrong-type',
    'wrong-type',
    'wrong-type',
    'wrong-type',
  ]);
});
