import { type Capabilities, CONTROL_KEYS } from 'heed/webxr';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { HeroPlaceholder } from './hero-placeholder.tsx';
import { HomePage } from './home-page.tsx';
import { useLanguage } from './i18n/language.tsx';
import { useModel } from './model/use-model.ts';
import { RunPanels } from './run/run-panels.tsx';
import { RunTwin } from './run/run-twin.tsx';
import { TrainingSection } from './run/training-section.tsx';
import { type RunSession, useRunControl } from './run/use-run-control.ts';
import { SessionPanel } from './session-panel.tsx';
import type { ImmersiveMode } from './stage/enter-session.ts';
import { createStageStore } from './stage/xr-store.ts';
import { useSessionControl } from './use-session-control.ts';

const WorkshopStage = lazy(async () => ({ default: (await import('./stage/workshop-stage.tsx')).WorkshopStage }));

/** The home page with the workshop on its stage, the training on it, the panel over a running session. */
export function Training({ capabilities }: { readonly capabilities: Capabilities }) {
  const { language, messages } = useLanguage();
  const [store] = useState(() => createStageStore(capabilities));
  const loaded = useModel();
  const control = useSessionControl(store, capabilities);
  const { immersive, busy, problem, device, live, paused } = control;
  const [place, setPlace] = useState<ImmersiveMode>('immersive-vr');
  // Who enters by the buttons looks around; who enters for training finds its panels in the session.
  const [isTraining, setTraining] = useState(false);
  const [recentred, setRecentred] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  const [sceneProblem, setSceneProblem] = useState<string | null>(null);
  const session: RunSession = {
    live,
    immersive: immersive !== null,
    training: isTraining,
    enter: async () => {
      setTraining(true);
      const entered = await control.enter(place);
      if (!entered) setTraining(false);
      return entered;
    },
    sceneReady: control.sceneReady,
    setPaused: control.setPaused,
    recenter: () => setRecentred((before) => before + 1),
    leave: control.end,
  };
  const run = useRunControl(session);
  const wasImmersive = useRef(false);
  useEffect(() => {
    if (wasImmersive.current && immersive === null) setTraining(false);
    wasImmersive.current = immersive !== null;
  }, [immersive]);
  const refusal = loaded?.refusal ?? null;
  useEffect(() => {
    if (refusal !== null) live?.setProblem('model-refused', true, refusal);
  }, [live, refusal]);
  const inRun = immersive !== null && isTraining;
  const stage = (
    <Suspense fallback={<HeroPlaceholder />}>
      <WorkshopStage
        store={store}
        model={loaded?.model ?? null}
        importance={loaded?.importance ?? null}
        capabilities={capabilities}
        language={language}
        problemTexts={messages.problem}
        passthrough={control.passthrough}
        immersive={immersive !== null}
        paused={paused}
        device={device}
        liveRef={control.setLive}
        entry={inRun ? run.entry : null}
        recentred={recentred}
        onReady={control.setReady}
        onSceneFailed={setSceneProblem}
        onFrame={run.follow}
      >
        {inRun && <RunPanels run={run} placement={recentred} focused={focused} />}
      </WorkshopStage>
    </Suspense>
  );
  return (
    <>
      <div inert={immersive !== null}>
        <HomePage
          capabilities={capabilities}
          hero={stage}
          busy={busy}
          problem={problem === null ? null : { code: problem, ...messages.enterProblem[problem] }}
          onEnter={control.enter}
        >
          <TrainingSection
            run={run}
            place={place}
            canPassThrough={capabilities.ar !== 'unavailable'}
            sceneProblem={sceneProblem}
            onPlace={setPlace}
          />
        </HomePage>
      </div>
      {immersive !== null &&
        live !== null &&
        createPortal(
          <>
            {inRun && <RunTwin run={run} onFocusKey={setFocused} />}
            <SessionPanel
              store={live.store}
              controls={device === null ? [] : CONTROL_KEYS}
              onPause={() => (inRun ? run.act({ type: 'pause' }) : control.setPaused(true))}
              onResume={() => (inRun ? run.act({ type: 'resume' }) : control.setPaused(false))}
              onEnd={control.end}
            />
          </>,
          document.body,
        )}
    </>
  );
}
