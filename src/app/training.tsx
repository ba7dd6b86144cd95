import { type Capabilities, CONTROL_KEYS } from 'heed/webxr';
import { lazy, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { HeroPlaceholder } from './hero-placeholder.tsx';
import { HomePage } from './home-page.tsx';
import { useLanguage } from './i18n/language.tsx';
import { useModel } from './model/use-model.ts';
import { SessionPanel } from './session-panel.tsx';
import { createStageStore } from './stage/xr-store.ts';
import { useSessionControl } from './use-session-control.ts';

const WorkshopStage = lazy(async () => ({ default: (await import('./stage/workshop-stage.tsx')).WorkshopStage }));

/** The home page with the workshop on its stage, and the panel over a running session. */
export function Training({ capabilities }: { readonly capabilities: Capabilities }) {
  const { language, messages } = useLanguage();
  const [store] = useState(() => createStageStore(capabilities));
  const loaded = useModel();
  const control = useSessionControl(store, capabilities);
  const { immersive, busy, problem, device, live, paused } = control;
  const refusal = loaded?.refusal ?? null;
  useEffect(() => {
    if (refusal !== null) live?.setProblem('model-refused', true, refusal);
  }, [live, refusal]);
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
        onReady={control.setReady}
      />
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
        />
      </div>
      {immersive !== null &&
        live !== null &&
        createPortal(
          <SessionPanel
            store={live.store}
            controls={device === null ? [] : CONTROL_KEYS}
            onPause={() => control.setPaused(true)}
            onResume={() => control.setPaused(false)}
            onEnd={control.end}
          />,
          document.body,
        )}
    </>
  );
}
