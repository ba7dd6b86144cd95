import { parseScenario } from 'heed';
import { describe, expect, it, test } from 'vitest';
import { type Edits, edited, sample, sampleData } from './sample-scenario.ts';

const issuesOf = (source: unknown): readonly string[] =>
  parseScenario(source).issues.map(({ code, path }) => `${code} ${path}`);

const damaged = (edits: Edits): readonly string[] => issuesOf(edited(edits));

test('the sample itself is a scenario, from text as from data', () => {
  expect(issuesOf(sampleData())).toEqual([]);
  expect(parseScenario(`\uFEFF${JSON.stringify(sampleData())}`).scenario).toEqual(sample());
});

describe('files that are no scenario', () => {
  it.each<readonly [unknown, string]>([
    ['', 'not-json $'],
    ['{ "format": "heed-scenario", ', 'not-json $'],
    [undefined, 'not-text $'],
    [42, 'not-text $'],
    ['null', 'not-an-object $'],
    ['[]', 'not-an-object $'],
    ['"heed-scenario"', 'not-an-object $'],
    ['{}', 'wrong-format $.format'],
    [{ ...sampleData(), format: 'heed-recording' }, 'wrong-format $.format'],
    [{ ...sampleData(), version: undefined }, 'missing-field $.version'],
    [{ ...sampleData(), version: '1' }, 'wrong-type $.version'],
    [{ ...sampleData(), version: 1.5 }, 'wrong-type $.version'],
    [{ ...sampleData(), version: 2 }, 'too-new $.version'],
    [{ ...sampleData(), title: { en: 'x'.repeat(9_000_000) } }, 'too-long $.title.en'],
    [' '.repeat(9_000_000), 'too-large $'],
    [Array.from({ length: 600_000 }, () => 0), 'too-large $'],
  ])('case %#: %s', (source, issue) => {
    expect(issuesOf(source)).toContain(issue);
    expect(parseScenario(source).scenario).toBeNull();
  });

  it('S3 refuses keys that reach a prototype, wherever they are', () => {
    const text = JSON.stringify(sampleData()).replace('"reference"', '"__proto__":{"seated":true},"reference"');
    expect(issuesOf(text)).toEqual(['unsafe-key $.__proto__']);
    expect(issuesOf(text.replace('"kind":"machine"', '"kind":"machine","constructor":1'))).toEqual([
      'unsafe-key $.__proto__',
      'unsafe-key $.aois[0].constructor',
    ]);
    expect('seated' in {}).toBe(false);
  });

  it('S1 refuses conditions that are nested without end', () => {
    let condition: unknown = { type: 'flag', flag: 'f' };
    for (let i = 0; i < 100; i++) condition = { type: 'not', of: condition };
    const issues = damaged({ 'events[0].if': condition });
    expect(issues.some((issue) => issue.startsWith('too-deep $.events[0].if'))).toBe(true);
  });
});

const CASES: readonly (readonly [edits: Edits, ...issues: readonly string[]])[] = [
  // Shapes.
  [{ title: undefined }, 'missing-field $.title'],
  [{ 'events[0].trigger': undefined }, 'missing-field $.events[0].trigger'],
  [{ 'events[0].trigger.type': undefined }, 'missing-field $.events[0].trigger.type'],
  [{ 'hazards[0].response': undefined }, 'missing-field $.hazards[0].response'],
  [{ durationMs: '100' }, 'wrong-type $.durationMs'],
  [{ aois: { saw: {} } }, 'wrong-type $.aois'],
  [{ 'aois[0].always': 'yes' }, 'wrong-type $.aois[0].always'],
  [{ 'hazards[1].severity': 1.5 }, 'wrong-type $.hazards[1].severity'],
  [{ 'start.position': [0, 0] }, 'too-few $.start.position'],
  [{ 'start.position': [0, Number.NaN, 0] }, 'wrong-type $.start.position[1]'],
  [{ briefing: null }, 'wrong-type $.briefing'],
  [{ evnets: [] }, 'unknown-field $.evnets'],
  [{ 'hazards[0].window': 3 }, 'unknown-field $.hazards[0].window'],
  [{ 'events[0].trigger': { type: 'tiem', atMs: 1 } }, 'unknown-value $.events[0].trigger.type'],
  [{ 'events[0].effects[0]': { type: 'explode' } }, 'unknown-value $.events[0].effects[0].type'],
  [{ 'aois[0].kind': 'dragon' }, 'unknown-value $.aois[0].kind'],
  [{ reference: 'lying' }, 'unknown-value $.reference'],
  [{ 'events[0].trigger.atMs': -1 }, 'negative-time $.events[0].trigger.atMs'],
  [{ 'hazards[0].windowMs': -5 }, 'negative-time $.hazards[0].windowMs'],
  [{ 'hazards[0].windowMs': 0 }, 'out-of-range $.hazards[0].windowMs'],
  [{ 'aois[0].relevance': 1.2 }, 'out-of-range $.aois[0].relevance'],
  [{ 'paths[0].speedMps': -1 }, 'out-of-range $.paths[0].speedMps'],
  [{ 'title.en': '' }, 'empty-text $.title.en'],
  [{ events: [] }, 'empty-timeline $.events'],
  [{ aois: [] }, 'empty-list $.aois'],
  [{ 'objectives[0].steps': [] }, 'empty-list $.objectives[0].steps'],
  [{ 'paths[0].points': [[0, 0, 0]] }, 'too-few $.paths[0].points'],
  [{ 'questions[0].options.length': 1 }, 'too-few $.questions[0].options'],
  [
    { 'events[2].effects': Array.from({ length: 200 }, () => ({ type: 'goto', event: 'quiz' })) },
    'too-many $.events[2].effects',
  ],
  [{ 'zones[0].id': 'the door' }, 'bad-id $.zones[0].id'],
  [{ languages: ['en', 'zh', 'Klingon'] }, 'bad-language $.languages[2]'],
  [{ 'title.no language': 'x' }, 'bad-language $.title["no language"]'],
  // Names.
  [{ 'zones[2]': { type: 'circle', id: 'door', centre: [0, 0], radiusM: 1 } }, 'duplicate-id $.zones[2].id'],
  [{ 'events[3].id': 'oil-runs' }, 'duplicate-id $.events[3].id'],
  [{ 'questions[0].options[1].id': 'tell' }, 'duplicate-id $.questions[0].options[1].id'],
  [{ languages: ['en', 'zh', 'en'] }, 'duplicate-id $.languages[2]'],
  [{ 'hazards[0].aoi': 'swa' }, 'unknown-aoi $.hazards[0].aoi'],
  [{ 'events[1].trigger.event': 'nothing' }, 'unknown-event $.events[1].trigger.event'],
  [{ 'events[0].armedBy': 'nothing' }, 'unknown-event $.events[0].armedBy'],
  [{ 'events[2].effects[0].path': 'road' }, 'unknown-path $.events[2].effects[0].path'],
  [{ 'events[0].trigger': { type: 'zone', zone: 'yard' } }, 'unknown-zone $.events[0].trigger.zone'],
  [{ 'events[0].effects[0].state': 'burning' }, 'unknown-state $.events[0].effects[0].state'],
  [{ 'aois[1].states': ['a', 'b'], 'aois[1].state': 'c' }, 'unknown-state $.aois[1].state'],
  [{ 'hazards[0].skill': 'juggling' }, 'unknown-skill $.hazards[0].skill'],
  [{ 'events[2].effects[1].sound': 'bang' }, 'unknown-sound $.events[2].effects[1].sound'],
  [
    { 'events[0].effects[1].hazard': 'wind' },
    'unknown-hazard $.events[0].effects[1].hazard',
    'hazard-never-starts $.hazards[0]',
  ],
  [
    { 'events[0].effects[2]': { type: 'start-objective', objective: 'x' } },
    'unknown-objective $.events[0].effects[2].objective',
  ],
  [{ 'objectives[1].steps[0].question': 'q' }, 'unknown-question $.objectives[1].steps[0].question'],
  [{ 'questions[0].correct': 'both' }, 'unknown-option $.questions[0].correct'],
  [{ 'events[3].levels': ['insane'] }, 'unknown-level $.events[3].levels[0]'],
  [{ 'events[0].if': { type: 'flag', flag: 'f' } }, 'unknown-flag $.events[0].if.flag'],
  [{ 'aois[0].label.zh': undefined }, 'missing-language $.aois[0].label'],
  [{ 'debrief.fr': 'Bravo' }, 'unknown-language $.debrief.fr'],
  // Places.
  [{ scene: { type: 'gltf', file: '../secret.glb' } }, 'unsafe-file $.scene.file'],
  [{ scene: { type: 'gltf', file: 'https://example.org/a.glb' } }, 'unsafe-file $.scene.file'],
  [{ scene: { type: 'gltf', file: 'room.obj' } }, 'unsafe-file $.scene.file'],
  [{ 'sounds[0].file': '/etc/horn.mp3' }, 'unsafe-file $.sounds[0].file'],
  [{ 'aois[0].bind': { type: 'node', name: 'Saw' } }, 'wrong-binding $.aois[0].bind'],
  [{ 'aois[0].bind': { type: 'builtin', id: 'cart' } }, 'duplicate-binding $.aois[1].bind'],
  [{ 'zones[1].max': [-2, -2] }, 'empty-zone $.zones[1]'],
  [{ 'paths[0].points[1]': [0, 0, 0] }, 'empty-segment $.paths[0].points[1]'],
  [{ 'paths[0].speedMps': [1, 2, 3] }, 'wrong-length $.paths[0].speedMps'],
  // The schedule.
  [{ 'events[2].trigger.toMs': 30_000 }, 'empty-range $.events[2].trigger'],
  [{ 'events[0].trigger': { type: 'after', event: 'oil-runs' } }, 'trigger-cycle $.events[0].trigger'],
  [{ 'events[3].trigger': { type: 'after', event: 'quiz' } }, 'trigger-cycle $.events[3].trigger'],
  [{ 'events[3].trigger': { type: 'called' } }, 'unreachable-event $.events[3].trigger'],
  [{ 'events[0].levels': ['easy'] }, 'unreachable-event $.events[1].trigger'],
  [{ 'events[3].trigger.atMs': 100_000 }, 'event-after-end $.events[3].trigger'],
  [{ 'events[1].trigger.delayMs': 85_000 }, 'window-after-end $.hazards[1].windowMs'],
  [{ 'hazards[1].aoi': 'saw' }, 'overlapping-hazards $.hazards[1].aoi'],
  [
    { 'events[0].effects[1]': { type: 'state', aoi: 'saw', state: 'off' } },
    'conflicting-effects $.events[0].effects[1]',
    'hazard-never-starts $.hazards[0]',
  ],
  [
    { variation: { groups: [{ events: ['oil-runs', 'quiz'], shuffle: true }] } },
    'shuffle-without-time $.variation.groups[0].events[0]',
  ],
  [
    { variation: { groups: [{ events: ['cart-rolls', 'quiz'] }, { events: ['quiz', 'saw-starts'] }] } },
    'event-in-two-groups $.variation.groups[1].events[0]',
  ],
  [{ variation: { groups: [{ events: ['cart-rolls', 'quiz'], pick: 3 }] } }, 'out-of-range $.variation.groups[0].pick'],
  // Tasks.
  [{ 'events[0].effects[1]': { type: 'goto', event: 'quiz' } }, 'hazard-never-starts $.hazards[0]'],
  [{ 'events[3].effects': [] }, 'question-never-asked $.questions[0]'],
  [{ 'events[1].effects[0]': { type: 'goto', event: 'quiz' } }, 'never-visible $.hazards[1].aoi'],
  [
    {
      hazards: undefined,
      objectives: undefined,
      questions: undefined,
      events: [{ id: 'nothing', trigger: { type: 'time', atMs: 5 }, effects: [] }],
    },
    'nothing-to-do $',
  ],
];

describe('a broken scenario', () => {
  it.each(CASES.map(([edits, ...issues]) => ({ edits, issues })))('$issues', ({ edits, issues }) => {
    expect([...damaged(edits)].sort()).toEqual([...issues].sort());
  });

  it('S2 tells all issues at once, of one entry as of many', () => {
    expect(
      damaged({
        title: undefined,
        'aois[0].kind': 'dragon',
        'events[0].trigger.atMs': -1,
        'events[0].effects[0].state': 'burning',
        'events[1].trigger.event': 'nothing',
        'events[3].effects[0]': { type: 'explode' },
        'hazards[1].windowMs': 0,
        'hazards[1].skill': 'juggling',
        'debrief.zh': undefined,
      }),
    ).toEqual([
      'missing-field $.title',
      'unknown-value $.aois[0].kind',
      'negative-time $.events[0].trigger.atMs',
      'unknown-value $.events[3].effects[0].type',
      'out-of-range $.hazards[1].windowMs',
      'unknown-event $.events[1].trigger.event',
      'unknown-skill $.hazards[1].skill',
      'missing-language $.debrief',
    ]);
  });

  it('says in plain words what is wrong', () => {
    const data = edited({ 'events[0].trigger.atMs': -20, 'hazards[0].aoi': 'swa' });
    expect(parseScenario(data).issues.map(({ message }) => message)).toEqual([
      "'atMs' is before the run starts: -20 ms.",
      "There is no AOI 'swa' in 'aois'.",
    ]);
  });
});
