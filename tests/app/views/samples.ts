import type { RunFlowState } from '../../../src/app/flow/flow-types.ts';
import { TUTORIAL_STEPS } from '../../../src/app/flow/tutorial.ts';
import type { Language } from '../../../src/app/i18n/language.tsx';
import { panelTexts } from '../../../src/app/i18n/panel-texts.ts';
import type { PanelView } from '../../../src/app/panels/panel-view.ts';
import { type Profile, USUAL_SETTINGS } from '../../../src/app/profiles/device-data.ts';
import { type FlowContent, flowView } from '../../../src/app/views/flow-view.ts';
import type { ScenarioChoice } from '../../../src/app/views/lobby-view.ts';
import { lobbyView } from '../../../src/app/views/lobby-view.ts';
import type { PanelAction } from '../../../src/app/views/panel-action.ts';
import { sampleDebrief } from './sample-debrief.ts';

const WORDS = {
  en: {
    title: 'Workshop: the first round of the day',
    briefing:
      'You are on the morning round through the workshop. A robot arm feeds the press on the left; a forklift crosses behind you.\nNotice what could hurt somebody, and select it. Lock out the drill before you touch its guard, in the order on the sign.',
    levels: ['Calm', 'Usual', 'Busy'],
    long: 'Loading dock with two forklifts, a delivery that comes early, and a conveyor that starts by itself',
    question: 'The signal above the press turned amber while the arm stood still. What does that announce?',
    answers: [
      'The arm is about to move into the shared area',
      'Nothing: amber means that the guard is closed',
      'The press has finished its cycle and waits for somebody to take the part out by hand',
    ],
    names: ['Trainee 1', 'Maximiliane Freifrau von der Hohen-Warte', 'Li Na'],
  },
  zh: {
    title: '车间：清晨第一轮巡查',
    briefing:
      '你正在做清晨的车间巡查。左侧的机械臂在给压力机上料，叉车会从你身后驶过。\n请留意任何可能伤人的情况，并选中它。接触钻床护罩之前，请按标牌上的顺序上锁挂牌。',
    levels: ['平静', '平常', '繁忙'],
    long: '装卸平台：两台叉车、一次提前到来的送货，以及一条会自行启动的传送带',
    question: '机械臂静止时，压力机上方的信号灯变为琥珀色。这预示着什么？',
    answers: [
      '机械臂即将进入共用区域',
      '没有什么：琥珀色表示护罩已关闭',
      '压力机已完成一个循环，正等待有人用手取出零件',
    ],
    names: ['受训者 1', '欧阳慕容司马诸葛的一位远道而来的同事', '李娜'],
  },
} as const;

function content(language: Language): FlowContent {
  const words = WORDS[language];
  const levels = words.levels.map((label, at) => ({ id: `l${at}`, label }));
  const scenario = (id: string, title: string, best: number | null): ScenarioChoice => ({
    id,
    title,
    durationMs: 300_000,
    levels,
    posture: 'standing',
    best,
  });
  const profiles: readonly Profile[] = words.names.map((name, at) => ({ id: `p${at}`, name, skills: null, runs: [] }));
  return {
    language,
    settings: USUAL_SETTINGS,
    lobby: {
      scenarios: [scenario('workshop', words.title, 78.4), scenario('dock', words.long, null)],
      trainee: { name: words.names[1], runs: 12 },
    },
    profiles: { profiles, current: 'p1', damaged: true, lasting: false },
    briefingOf: () => words.briefing,
    runMs: () => 184_000,
    question: (id) => ({
      id,
      text: words.question,
      options: words.answers.map((text, at) => ({ id: `a${at}`, text })),
    }),
    debrief: () => sampleDebrief(language),
  };
}

const RUN = {
  scenario: 'workshop',
  choices: { mode: 'fading', level: 'l1', posture: 'standing' },
} as const;

const STATES: Readonly<Record<string, RunFlowState>> = {
  lobby: { type: 'lobby', sheet: null },
  settings: { type: 'lobby', sheet: 'settings' },
  profiles: { type: 'lobby', sheet: 'profiles' },
  'delete-profile': { type: 'lobby', sheet: 'delete-profile' },
  briefing: { type: 'briefing', sheet: null, ...RUN },
  question: { type: 'running', question: 'q1', ...RUN },
  paused: { type: 'paused', by: 'person', question: null, sheet: null, ...RUN },
  hidden: { type: 'paused', by: 'hidden', question: null, sheet: null, ...RUN },
  ...Object.fromEntries(
    [...TUTORIAL_STEPS.map(({ step }) => step), null].map((step) => [
      `tutorial-${step ?? 'ready'}`,
      { type: 'tutorial', tutorial: { step }, ...RUN } as const,
    ]),
  ),
  ...Object.fromEntries(
    (['overview', 'hazards', 'help', 'objectives', 'skills'] as const).map((page) => [
      `debrief-${page}`,
      { type: 'debrief', page, ...RUN } as const,
    ]),
  ),
  workload: {
    type: 'workload',
    ratings: [
      { scale: 'mental', value: 65 },
      { scale: 'effort', value: 0 },
    ],
    ...RUN,
  },
};

/** Names of every sample screen. */
export const SCREENS: readonly string[] = [...Object.keys(STATES), 'lobby-empty'];

/** A screen with everything in it that real data may bring, in one language. */
export function sampleView(screen: string, language: Language): PanelView<PanelAction> {
  if (screen === 'lobby-empty') return lobbyView({ scenarios: [], trainee: null }, panelTexts(language));
  const state = STATES[screen];
  const view = state === undefined ? null : flowView(state, content(language));
  if (view === null) throw new Error(`sampleView: expected one of ${SCREENS.join(', ')}, got ${screen}`);
  return view;
}
