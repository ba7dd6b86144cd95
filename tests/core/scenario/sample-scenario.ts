import { parseScenario, type Scenario } from 'heed';

/** What to put where: `'events[0].trigger.atMs': -1`; `undefined` takes out. */
export type Edits = Readonly<Record<string, unknown>>;

type Data = Record<string, unknown>;

const both = (en: string, zh: string): Readonly<Record<string, string>> => ({ en, zh });

/** A small complete scenario of 100 s: two hazards, two objectives, one question, two levels. */
export const sampleData = (): Data => ({
  format: 'heed-scenario',
  version: 1,
  id: 'sample',
  languages: ['en', 'zh'],
  title: both('Sample', '示例'),
  briefing: both('Notice what goes wrong.', '察觉出错之处。'),
  debrief: both('This is what you noticed.', '这是你察觉到的。'),
  scene: { type: 'builtin', name: 'workshop' },
  start: { position: [0, 0, 0], yawDeg: 0 },
  reference: 'standing',
  durationMs: 100_000,
  skills: [{ id: 'scanning', label: both('Scanning', '扫视') }],
  aois: [
    { id: 'saw', label: both('Saw', '锯'), kind: 'machine', states: ['off', 'on'] },
    { id: 'cart', label: both('Cart', '推车'), kind: 'object' },
    { id: 'spill', label: both('Spill', '油污'), kind: 'region', hidden: true },
    { id: 'switch', label: both('Switch', '开关'), kind: 'object' },
    { id: 'lock', label: both('Lock', '锁'), kind: 'object' },
  ],
  paths: [
    {
      id: 'aisle',
      points: [
        [0, 0, 0],
        [0, 0, -4],
        [2, 0, -4],
      ],
      speedMps: 1,
    },
  ],
  zones: [
    { type: 'circle', id: 'door', centre: [3, 0], radiusM: 1 },
    { type: 'box', id: 'bench', min: [-2, -3], max: [-1, -2] },
  ],
  sounds: [{ id: 'horn', caption: both('[horn]', '[喇叭]') }],
  events: [
    {
      id: 'saw-starts',
      trigger: { type: 'time', atMs: 10_000 },
      effects: [
        { type: 'state', aoi: 'saw', state: 'on' },
        { type: 'start-hazard', hazard: 'bare-blade' },
      ],
    },
    {
      id: 'oil-runs',
      trigger: { type: 'after', event: 'saw-starts', delayMs: 20_000 },
      effects: [
        { type: 'appear', aoi: 'spill' },
        { type: 'start-hazard', hazard: 'slippery' },
      ],
    },
    {
      id: 'cart-rolls',
      trigger: { type: 'random', fromMs: 40_000, toMs: 50_000 },
      effects: [
        { type: 'move', aoi: 'cart', path: 'aisle' },
        { type: 'sound', sound: 'horn', aoi: 'cart' },
      ],
    },
    { id: 'quiz', trigger: { type: 'time', atMs: 60_000 }, effects: [{ type: 'ask', question: 'first-step' }] },
  ],
  hazards: [
    {
      id: 'bare-blade',
      aoi: 'saw',
      label: both('Bare blade', '裸露的锯片'),
      skill: 'scanning',
      windowMs: 8000,
      response: 'look',
    },
    {
      id: 'slippery',
      aoi: 'spill',
      label: both('Slippery floor', '地面湿滑'),
      skill: 'scanning',
      windowMs: 10_000,
      response: 'select',
      severity: 3,
    },
  ],
  objectives: [
    {
      id: 'lockout',
      label: both('Lock out', '上锁'),
      skill: 'scanning',
      order: 'ordered',
      steps: [
        { type: 'select', aoi: 'switch' },
        { type: 'select', aoi: 'lock' },
      ],
    },
    {
      id: 'know',
      label: both('Know the first step', '知道第一步'),
      order: 'free',
      steps: [{ type: 'answer', question: 'first-step' }],
    },
  ],
  questions: [
    {
      id: 'first-step',
      text: both('What comes first?', '第一步是什么？'),
      options: [
        { id: 'tell', text: both('Tell everyone', '告知大家') },
        { id: 'cut', text: both('Cut the power', '断电') },
      ],
      correct: 'tell',
    },
  ],
  levels: [
    { id: 'easy', label: both('Easy', '简单') },
    { id: 'hard', label: both('Hard', '困难'), windowScale: 0.5 },
  ],
});

/** The sample's data after edits. */
export function edited(edits: Edits): Data {
  const data = sampleData();
  for (const [path, value] of Object.entries(edits)) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop() ?? '';
    const owner = keys.reduce<Data>((part, key) => part[key] as Data, data);
    if (value === undefined) delete owner[last];
    else owner[last] = value;
  }
  return data;
}

/** The sample after edits; throws when the result is not a valid scenario. */
export function sample(edits: Edits = {}): Scenario {
  const { scenario, issues } = parseScenario(edited(edits));
  if (scenario === null) throw new Error(`sample: ${issues.map(({ code, path }) => `${code} ${path}`).join(', ')}`);
  return scenario;
}
