import { describe, expect, it } from 'vitest';
import type { RunFlowEffect, RunFlowEvent, RunFlowState } from '../../../src/app/flow/flow-types.ts';
import { isRunning, runFlowStage } from '../../../src/app/flow/run-flow.ts';

function play(events: readonly RunFlowEvent[], from: RunFlowState = runFlowStage.init()) {
  let state = from;
  const effects: RunFlowEffect[] = [];
  for (const event of events) {
    const [next, due] = runFlowStage.step(state, event);
    state = next;
    effects.push(...due);
  }
  return { state, effects: effects.map(({ type }) => type), last: effects.at(-1) };
}

const CHOOSE: RunFlowEvent = { type: 'choose-scenario', scenario: 'workshop', level: 'l1', posture: 'standing' };
const RUNNING: readonly RunFlowEvent[] = [CHOOSE, { type: 'start' }];

describe('the flow of a run', () => {
  it('goes from the lobby through briefing, run, debrief, workload back to the lobby', () => {
    const { state, effects } = play([
      ...RUNNING,
      { type: 'run-over' },
      { type: 'turn-debrief', page: 'skills' },
      { type: 'rate-workload' },
      { type: 'rate', scale: 'effort', value: 40 },
      { type: 'rate', scale: 'effort', value: 55 },
      { type: 'leave-workload', keep: true },
    ]);
    expect(state).toEqual({ type: 'lobby', sheet: null });
    expect(effects).toEqual(['start-run', 'keep-workload']);
  });

  it('starts with what was chosen, fading unless something else is', () => {
    expect(play(RUNNING).last).toEqual({
      type: 'start-run',
      scenario: 'workshop',
      choices: { mode: 'fading', level: 'l1', posture: 'standing' },
    });
    const chosen = play([CHOOSE, { type: 'choose', choices: { mode: 'test', posture: 'seated' } }, { type: 'start' }]);
    expect(chosen.last).toMatchObject({ choices: { mode: 'test', level: 'l1', posture: 'seated' } });
  });

  it('keeps a rating once per scale, the newest', () => {
    const { last } = play([
      ...RUNNING,
      { type: 'run-over' },
      { type: 'rate-workload' },
      { type: 'rate', scale: 'effort', value: 40 },
      { type: 'rate', scale: 'effort', value: 55 },
      { type: 'leave-workload', keep: true },
    ]);
    expect(last).toEqual({ type: 'keep-workload', ratings: [{ scale: 'effort', value: 55 }] });
  });

  it('keeps nothing of a questionnaire that is skipped', () => {
    const skipped = play([
      ...RUNNING,
      { type: 'run-over' },
      { type: 'rate-workload' },
      { type: 'leave-workload', keep: false },
    ]);
    expect(skipped).toMatchObject({ state: { type: 'lobby' }, effects: ['start-run'] });
  });
});

describe('a pause', () => {
  it('comes by the person, or by itself when the session is hidden', () => {
    expect(play([...RUNNING, { type: 'pause' }])).toMatchObject({
      state: { type: 'paused', by: 'person' },
      effects: ['start-run', 'pause-run'],
    });
    expect(play([...RUNNING, { type: 'visibility', visible: false }]).state).toMatchObject({
      type: 'paused',
      by: 'hidden',
    });
  });

  it('lasts until the person resumes, also when the session is seen again', () => {
    const hidden: readonly RunFlowEvent[] = [
      ...RUNNING,
      { type: 'visibility', visible: false },
      { type: 'visibility', visible: true },
    ];
    expect(isRunning(play(hidden).state)).toBe(false);
    const { state, effects } = play([...hidden, { type: 'resume' }]);
    expect(isRunning(state)).toBe(true);
    expect(effects).toEqual(['start-run', 'pause-run', 'resume-run']);
  });

  it('is not counted twice', () => {
    expect(
      play([...RUNNING, { type: 'pause' }, { type: 'visibility', visible: false }, { type: 'pause' }]).effects,
    ).toEqual(['start-run', 'pause-run']);
  });

  it('opens settings over itself and gives way to them', () => {
    const open = play([...RUNNING, { type: 'pause' }, { type: 'open-sheet', sheet: 'settings' }]);
    expect(open.state).toMatchObject({ type: 'paused', sheet: 'settings' });
    expect(play([{ type: 'close-sheet' }], open.state).state).toMatchObject({ type: 'paused', sheet: null });
  });

  it('restarts with the same choices, and ends into the debrief', () => {
    const paused = play([...RUNNING, { type: 'pause' }]);
    expect(play([{ type: 'restart' }], paused.state)).toMatchObject({
      state: { type: 'running' },
      effects: ['start-run'],
    });
    expect(play([{ type: 'end-run' }], paused.state)).toMatchObject({
      state: { type: 'debrief', page: 'overview' },
      effects: ['end-run'],
    });
  });
});

describe('a question', () => {
  it('stands while the run goes on, survives a pause, goes with its answer', () => {
    const asked = play([...RUNNING, { type: 'ask', question: 'q' }, { type: 'pause' }, { type: 'resume' }]);
    expect(asked.state).toMatchObject({ type: 'running', question: 'q' });
    const { state, last } = play([{ type: 'answer', option: 'b' }], asked.state);
    expect(state).toMatchObject({ type: 'running', question: null });
    expect(last).toEqual({ type: 'answer', question: 'q', option: 'b' });
  });

  it('is taken back when the scenario does so', () => {
    expect(play([...RUNNING, { type: 'ask', question: 'q' }, { type: 'ask', question: null }]).state).toMatchObject({
      question: null,
    });
  });
});

describe('a session that ends elsewhere', () => {
  it.each([
    ['a run', RUNNING, 'debrief', ['start-run', 'end-run']],
    ['a pause', [...RUNNING, { type: 'pause' }], 'debrief', ['start-run', 'pause-run', 'end-run']],
    ['the tutorial', [CHOOSE, { type: 'start-tutorial' }], 'briefing', []],
    ['the lobby', [], 'lobby', []],
  ] as const)('from %s', (_, events, type, effects) => {
    expect(play([...events, { type: 'session-ended' }])).toMatchObject({ state: { type }, effects });
  });
});

describe('the tutorial', () => {
  it('goes on with each deed that its step asks for, with no other', () => {
    const deeds = [
      'selected',
      'looked',
      'looked',
      'selected',
      'looked',
      'looked',
      'looked',
      'paused',
      'understood',
    ] as const;
    const steps = deeds.map((_, at) => {
      const { state } = play([
        CHOOSE,
        { type: 'start-tutorial' },
        ...deeds.slice(0, at + 1).map((deed) => ({ type: 'tutorial-deed', deed }) as const),
      ]);
      return state.type === 'tutorial' ? state.tutorial.step : state.type;
    });
    expect(steps).toEqual(['look', 'select', 'select', 'glow', 'ring', 'line', 'pause', 'probes', null]);
  });

  it('may be left at any time, back to the briefing', () => {
    expect(play([CHOOSE, { type: 'start-tutorial' }, { type: 'end-tutorial' }]).state).toMatchObject({
      type: 'briefing',
    });
  });
});

describe('what does not fit the present screen', () => {
  const screens: readonly RunFlowState[] = [
    play([]).state,
    play([CHOOSE]).state,
    play([CHOOSE, { type: 'start-tutorial' }]).state,
    play(RUNNING).state,
    play([...RUNNING, { type: 'pause' }]).state,
    play([...RUNNING, { type: 'run-over' }]).state,
    play([...RUNNING, { type: 'run-over' }, { type: 'rate-workload' }]).state,
  ];
  const fits: Readonly<Record<string, readonly RunFlowState['type'][]>> = {
    start: ['briefing'],
    resume: ['paused'],
    restart: ['paused'],
    pause: ['running'],
    'end-run': ['running', 'paused'],
    'run-again': ['debrief'],
    'rate-workload': ['debrief'],
    'to-lobby': ['briefing', 'debrief'],
  };
  it.each(Object.entries(fits))('%s changes %s alone', (type, where) => {
    for (const state of screens.filter((screen) => screen.type !== 'tutorial' || type !== 'end-run')) {
      const [next, effects] = runFlowStage.step(state, { type } as RunFlowEvent);
      expect(next !== state || effects.length > 0, state.type).toBe(where.includes(state.type));
    }
  });

  it('deletes a profile from its own screen alone, and goes back to the list', () => {
    const remove: RunFlowEvent = { type: 'delete-profile', id: 'p' };
    expect(play([remove]).effects).toEqual([]);
    expect(play([{ type: 'open-sheet', sheet: 'delete-profile' }, remove])).toMatchObject({
      state: { sheet: 'profiles' },
      effects: ['delete-profile'],
    });
  });
});
