import type { Stage } from 'heed';
import type { GuidanceChoice, RunChoices, RunFlowEffect, RunFlowEvent, RunFlowState } from './flow-types.ts';
import { tutorialStage } from './tutorial.ts';

type Step = readonly [RunFlowState, readonly RunFlowEffect[]];

const NOTHING: readonly RunFlowEffect[] = [];

/** What a person chooses who chooses nothing. */
const USUAL_MODE: GuidanceChoice = 'fading';

/** Pure flow from the lobby through a run to its debrief; what does not fit the present screen changes nothing. */
export const runFlowStage: Stage<RunFlowState, RunFlowEvent, readonly RunFlowEffect[]> = {
  init: (): RunFlowState => ({ type: 'lobby', sheet: null }),
  step,
};

/** True while the run's clock goes on. */
export const isRunning = (state: RunFlowState): boolean => state.type === 'running';

function step(state: RunFlowState, event: RunFlowEvent): Step {
  switch (event.type) {
    case 'choose-scenario':
      if (state.type !== 'lobby') return stay(state);
      return stay({
        type: 'briefing',
        scenario: event.scenario,
        choices: { mode: USUAL_MODE, level: event.level, posture: event.posture },
        sheet: null,
      });
    case 'choose':
      if (state.type !== 'briefing') return stay(state);
      return stay({ ...state, choices: { ...state.choices, ...event.choices } });
    case 'start':
      return state.type === 'briefing' ? start(state.scenario, state.choices) : stay(state);
    case 'start-tutorial':
      if (state.type !== 'briefing') return stay(state);
      return stay({ ...runOf(state), type: 'tutorial', tutorial: tutorialStage.init() });
    case 'tutorial-deed': {
      if (state.type !== 'tutorial') return stay(state);
      const [tutorial] = tutorialStage.step(state.tutorial, event.deed);
      return stay({ ...state, tutorial });
    }
    case 'end-tutorial':
      return state.type === 'tutorial' ? stay({ ...runOf(state), type: 'briefing', sheet: null }) : stay(state);
    case 'pause':
      return state.type === 'running' ? pause(state, 'person') : stay(state);
    case 'visibility':
      // Seen again, a run stays paused: the person says when they are ready.
      return state.type === 'running' && !event.visible ? pause(state, 'hidden') : stay(state);
    case 'resume':
      if (state.type !== 'paused') return stay(state);
      return [{ ...runOf(state), type: 'running', question: state.question }, [{ type: 'resume-run' }]];
    case 'restart':
      return state.type === 'paused' ? start(state.scenario, state.choices) : stay(state);
    case 'recenter':
      return [state, [{ type: 'recenter' }]];
    case 'ask':
      return state.type === 'running' || state.type === 'paused'
        ? stay({ ...state, question: event.question })
        : stay(state);
    case 'answer':
      if (state.type !== 'running' || state.question === null) return stay(state);
      return [{ ...state, question: null }, [{ type: 'answer', question: state.question, option: event.option }]];
    case 'end-run':
    case 'run-over':
    case 'session-ended':
      return overOrAway(state, event.type === 'run-over');
    case 'turn-debrief':
      return state.type === 'debrief' ? stay({ ...state, page: event.page }) : stay(state);
    case 'rate-workload':
      if (state.type !== 'debrief') return stay(state);
      return stay({ ...runOf(state), type: 'workload', ratings: [] });
    case 'rate':
      return state.type === 'workload' ? stay({ ...state, ratings: rated(state.ratings, event) }) : stay(state);
    case 'leave-workload': {
      if (state.type !== 'workload') return stay(state);
      const effects: readonly RunFlowEffect[] = event.keep
        ? [{ type: 'keep-workload', ratings: state.ratings }]
        : NOTHING;
      return [runFlowStage.init(), effects];
    }
    case 'run-again':
      return state.type === 'debrief' ? start(state.scenario, state.choices) : stay(state);
    case 'to-lobby':
      return state.type === 'briefing' || state.type === 'debrief' ? stay(runFlowStage.init()) : stay(state);
    case 'open-sheet':
      return hasSheets(state) ? stay({ ...state, sheet: event.sheet }) : stay(state);
    case 'close-sheet':
      return hasSheets(state) ? stay({ ...state, sheet: null }) : stay(state);
    case 'delete-profile':
      // Back to the list at once: the next profile must not stand where this one was.
      if (!hasSheets(state) || state.sheet !== 'delete-profile') return stay(state);
      return [{ ...state, sheet: 'profiles' }, [{ type: 'delete-profile', id: event.id }]];
    default:
      return event satisfies never;
  }
}

const stay = (state: RunFlowState): Step => [state, NOTHING];

type WithSheet = Extract<RunFlowState, { readonly sheet: unknown }>;

const hasSheets = (state: RunFlowState): state is WithSheet => 'sheet' in state;

function start(scenario: string, choices: RunChoices): Step {
  return [{ type: 'running', scenario, choices, question: null }, [{ type: 'start-run', scenario, choices }]];
}

function pause(state: Extract<RunFlowState, { readonly type: 'running' }>, by: 'person' | 'hidden'): Step {
  return [{ ...state, type: 'paused', by, sheet: null }, [{ type: 'pause-run' }]];
}

/** A run that ends shows its debrief, however it ended; a session that ends elsewhere loses nothing. */
function overOrAway(state: RunFlowState, byItself: boolean): Step {
  if (state.type === 'running' || state.type === 'paused') {
    return [{ ...runOf(state), type: 'debrief', page: 'overview' }, byItself ? NOTHING : [{ type: 'end-run' }]];
  }
  return state.type === 'tutorial' ? stay({ ...runOf(state), type: 'briefing', sheet: null }) : stay(state);
}

const runOf = ({ scenario, choices }: { readonly scenario: string; readonly choices: RunChoices }) => ({
  scenario,
  choices,
});

function rated(
  ratings: Extract<RunFlowState, { readonly type: 'workload' }>['ratings'],
  { scale, value }: Extract<RunFlowEvent, { readonly type: 'rate' }>,
) {
  return [...ratings.filter((rating) => rating.scale !== scale), { scale, value }];
}
