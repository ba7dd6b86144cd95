import type { LiveFrame, LiveSession } from 'heed/react';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { RunFlowEffect, RunFlowState } from '../flow/flow-types.ts';
import { useLanguage } from '../i18n/language.tsx';
import { panelTexts } from '../i18n/panel-texts.ts';
import type { CaptionView } from '../panels/layout-caption.ts';
import type { PanelView } from '../panels/panel-view.ts';
import type { Settings } from '../profiles/device-data.ts';
import type { ScenarioEntry } from '../scenarios/scenario-entry.ts';
import { type Scenarios, useScenarios } from '../scenarios/use-scenarios.ts';
import { flowView } from '../views/flow-view.ts';
import type { PanelAction } from '../views/panel-action.ts';
import { captionOf } from './caption-of.ts';
import type { FinishedRun } from './debrief-of.ts';
import { changeDevice, keepEffect, keepRun } from './device-actions.ts';
import { deviceStore } from './device-store.ts';
import { flowContent } from './flow-content.ts';
import { guidanceFor } from './guidance-for.ts';
import { createRunFlowStore } from './run-flow-store.ts';
import { seedOfAddress } from './seed-of-address.ts';
import { skillsOf } from './skills-of.ts';
import { createTutorialWatch } from './tutorial-watch.ts';

/** What the run needs of the session around it. */
export interface RunSession {
  readonly live: LiveSession | null;
  readonly immersive: boolean;
  /** Whether the session was entered to train, not to look around. */
  readonly training: boolean;
  /** Resolves with true once a session runs in which the trainee can be, false when none could be started. */
  enter(): Promise<boolean>;
  /** Resolves once the scene of a scenario stands, watched; `null` is our own workshop. */
  sceneReady(entry: ScenarioEntry | null): Promise<void>;
  setPaused(paused: boolean): void;
  recenter(): void;
  leave(): void;
}

/** Training as the pages and the scene follow it. */
export interface RunControl {
  readonly state: RunFlowState;
  readonly view: PanelView<PanelAction> | null;
  readonly caption: CaptionView | null;
  readonly settings: Settings;
  readonly scenarios: Scenarios;
  /** The scenario whose scene is on stage; `null` for our own workshop. */
  readonly entry: ScenarioEntry | null;
  act(action: PanelAction): void;
  /** Follows the run; called once per sampled frame. */
  follow(frame: LiveFrame): void;
}

/** Actions that only a session can follow. */
const NEEDS_SESSION: ReadonlySet<PanelAction['type']> = new Set(['start', 'start-tutorial', 'run-again', 'restart']);

export function useRunControl(session: RunSession): RunControl {
  const { language, setLanguage } = useLanguage();
  const [store] = useState(deviceStore);
  const data = useSyncExternalStore(store.subscribe, () => store.data);
  const scenarios = useScenarios();
  const [finished, setFinished] = useState<FinishedRun | null>(null);
  const [caption, setCaption] = useState<CaptionView | null>(null);
  const latest = useRef({ session, scenarios, language });
  latest.current = { session, scenarios, language };
  const effect = useRef<(effect: RunFlowEffect) => void>(() => undefined);
  const [flow] = useState(() => createRunFlowStore((asked) => effect.current(asked)));
  const state = useSyncExternalStore(flow.subscribe, flow.getState);
  const watch = useMemo(createTutorialWatch, []);

  const chosen = 'scenario' in state ? (entryOf(scenarios.entries, state.scenario) ?? null) : null;
  const entry = state.type === 'tutorial' ? null : chosen;
  const begun = useRef<{ skills: FinishedRun['before'] } | null>(null);

  const finish = useCallback(() => {
    const { live } = latest.current.session;
    const now = flow.getState();
    const report = live?.endRun() ?? null;
    const result = live?.getState().run?.result ?? null;
    if (report === null || result === null || begun.current === null || !('choices' in now)) return;
    const run: FinishedRun = {
      scenario: report.run.scenario,
      choices: now.choices,
      log: result.log,
      score: result.score,
      lengthMs: report.run.now?.runMs ?? 0,
      before: begun.current.skills,
      after: report.end.skills,
    };
    begun.current = null;
    setFinished(run);
    setCaption(null);
    keepRun(store, run, Date.now());
  }, [flow, store]);

  effect.current = (asked) => {
    const { session: now } = latest.current;
    switch (asked.type) {
      case 'start-run': {
        const own = entryOf(latest.current.scenarios.entries, asked.scenario);
        if (own === undefined) return;
        const { mode, level } = asked.choices;
        const profile = store.data.profiles.find(({ id }) => id === store.data.current);
        now.setPaused(false);
        now.sceneReady(own).then(() => {
          const { live } = latest.current.session;
          const skills = skillsOf(profile);
          begun.current = { skills };
          live?.startRun({
            scenario: own.scenario,
            seed: seedOfAddress(),
            ...(level === null ? {} : { level }),
            guidance: guidanceFor(mode, store.data.settings),
            skills,
          });
        });
        return;
      }
      case 'pause-run':
        now.setPaused(true);
        return;
      case 'resume-run':
        now.setPaused(false);
        return;
      case 'end-run':
        now.setPaused(false);
        finish();
        return;
      case 'recenter':
        now.recenter();
        return;
      case 'answer':
        now.live?.run?.answer(asked.question, asked.option);
        return;
      case 'keep-workload':
      case 'delete-profile':
        keepEffect(store, asked);
        return;
      default:
        asked satisfies never;
    }
  };

  const act = useCallback(
    (action: PanelAction) => {
      const { session: now } = latest.current;
      if (action.type === 'leave') return now.leave();
      if (action.type === 'set-language') return setLanguage(action.language);
      const stem = panelTexts(latest.current.language).profiles.stem;
      if (changeDevice(store, action, stem) || !isFlowEvent(action)) return;
      if (!NEEDS_SESSION.has(action.type) || now.immersive) return flow.act(action);
      now.enter().then((entered) => {
        if (entered) flow.act(action);
      });
    },
    [flow, store, setLanguage],
  );

  useEffect(() => {
    if (!session.immersive) flow.act({ type: 'session-ended' });
  }, [session.immersive, flow]);

  useEffect(() => session.live?.setQuiet(session.training), [session.live, session.training]);

  const follow = useCallback(
    (frame: LiveFrame) => {
      const now = flow.getState();
      const { live } = latest.current.session;
      if (now.type === 'tutorial') {
        const { cue, deed } = watch.follow(frame, now.tutorial.step);
        live?.demonstrate(cue);
        if (deed !== null) flow.act({ type: 'tutorial-deed', deed });
        return;
      }
      live?.demonstrate(null);
      const { scenario } = frame;
      if (now.type !== 'running' || scenario === null) return;
      if (scenario.question !== now.question) flow.act({ type: 'ask', question: scenario.question });
      const own = live?.run?.scenario;
      if (own !== undefined) {
        setCaption((before) => captionOf(own, scenario, before, latest.current.language));
      }
      if (!scenario.ended) return;
      finish();
      flow.act({ type: 'run-over' });
    },
    [flow, watch, finish],
  );

  const runMs = (): number => latest.current.session.live?.run?.now?.runMs ?? 0;
  const content = flowContent({
    language,
    store: { ...store, data },
    entries: scenarios.entries,
    chosen,
    finished,
    runMs,
  });
  return { state, view: flowView(state, content), caption, settings: data.settings, scenarios, entry, act, follow };
}

const entryOf = (entries: readonly ScenarioEntry[], id: string): ScenarioEntry | undefined =>
  entries.find(({ scenario }) => scenario.id === id);

/** What is left after what the device or the page does. */
function isFlowEvent(
  action: PanelAction,
): action is Extract<PanelAction, Parameters<ReturnType<typeof createRunFlowStore>['act']>[0]> {
  return ![
    'set',
    'add-profile',
    'choose-profile',
    'rename-profile',
    'export-profile',
    'leave',
    'set-language',
  ].includes(action.type);
}
