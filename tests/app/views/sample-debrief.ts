import type { Language } from '../../../src/app/i18n/language.tsx';
import type { DebriefData } from '../../../src/app/views/debrief-data.ts';

const WORDS = {
  en: {
    title: 'Workshop: the first round of the day',
    closing: 'Two of the hazards were quiet ones. The round is done when you have looked behind the doors as well.',
    spill: 'Oil spill',
    guard: 'Missing guard on the drill',
    forklift: 'Forklift backing out from behind the shelf',
    exit: 'Blocked emergency exit',
    arm: 'Robot arm entering the shared area while somebody reaches in',
    press: 'Press',
    advice: 'Before you cross a route, look the way that vehicles come from, even when you hear nothing.',
    lockout: 'Lock out the drill',
    report: 'Report the spill at the board',
    walk: 'Stay out of the robot’s area',
    level: 'Usual',
    motion: 'Things that move',
    floor: 'Floor and ways',
    signals: 'Signals of machines',
  },
  zh: {
    title: '车间：清晨第一轮巡查',
    closing: '有两处隐患并不起眼。只有连门后也看过，这一轮才算完成。',
    spill: '地面油渍',
    guard: '钻床缺少护罩',
    forklift: '从货架后倒车驶出的叉车',
    exit: '被堵的紧急出口',
    arm: '有人伸手时，机械臂进入共用区域',
    press: '压力机',
    advice: '穿过通道之前，先看车辆驶来的方向，即使什么也没有听到。',
    lockout: '为钻床上锁挂牌',
    report: '在告示板处报告油渍',
    walk: '不进入机械臂区域',
    level: '平常',
    motion: '移动的物体',
    floor: '地面与通道',
    signals: '机器的信号',
  },
} as const;

/** A run in which everything occurred that a debrief can tell. */
export function sampleDebrief(language: Language): DebriefData {
  const words = WORDS[language];
  return {
    scenarioTitle: words.title,
    closing: words.closing,
    outcome: 'completed',
    points: 72.6,
    pointsRange: { low: 64, high: 79 },
    lengthMs: 274_000,
    level: words.level,
    hazards: [
      hazard('spill', words.spill, { result: 'noticed', reactionMs: 2340, help: 'alone' }),
      hazard('guard', words.guard, { result: 'noticed', reactionMs: 6120, help: 'ring', instead: words.press }),
      hazard('forklift', words.forklift, {
        result: 'late',
        reactionMs: 11_870,
        help: 'line',
        looked: { p: 0.55, low: 0.38, high: 0.71 },
        instead: words.press,
        advice: words.advice,
      }),
      hazard('exit', words.exit, { result: 'noticed', reactionMs: 3980, help: 'probe' }),
      hazard('arm', words.arm, {
        result: 'missed',
        reactionMs: null,
        help: 'probe',
        looked: { p: 0.08, low: null, high: null },
        instead: words.press,
        advice: words.advice,
      }),
    ],
    objectives: [
      { id: 'lockout', label: words.lockout, result: 'completed', stepsDone: 4, steps: 4, mistakes: 1 },
      { id: 'report', label: words.report, result: 'open', stepsDone: 1, steps: 2, mistakes: 0 },
      { id: 'walk', label: words.walk, result: 'failed', stepsDone: 0, steps: 1, mistakes: 2 },
    ],
    falseAlarms: 2,
    falseAlarmPoints: 6,
    cued: { n: 1, of: 2 },
    unaided: { n: 2, of: 3 },
    skills: [
      { id: 'motion', label: words.motion, alone: 3, helped: 2, missed: 4, cues: 'sooner' },
      { id: 'floor', label: words.floor, alone: 9, helped: 1, missed: 0, cues: 'later' },
      { id: 'signals', label: words.signals, alone: 0, helped: 0, missed: 0, cues: 'same' },
    ],
  };
}

type Hazard = DebriefData['hazards'][number];

const hazard = (
  id: string,
  label: string,
  rest: Pick<Hazard, 'result' | 'reactionMs' | 'help'> & Partial<Hazard>,
): Hazard => ({ id, label, looked: { p: 0.86, low: 0.74, high: 0.93 }, instead: null, advice: null, ...rest });
