import { Canvas } from '@react-three/fiber';
import { XR } from '@react-three/xr';
import { STEERED_ANGULAR, WORN_ANGULAR } from 'heed';
import { AttentionSession, type LiveFrame, type LiveSession } from 'heed/react';
import type { Capabilities, EmulatedDevice } from 'heed/webxr';
import { createWorkshop } from 'heed/worlds';
import { type Ref, useCallback, useEffect, useMemo } from 'react';
import type { Language } from '../i18n/language.tsx';
import type { Messages } from '../i18n/messages.ts';
import { EmulatedDisplay } from './emulated-display.tsx';
import { EmulatedSteering } from './emulated-steering.tsx';
import { ProblemToast } from './problem-toast.tsx';
import { StagePan } from './stage-pan.tsx';
import { WorkshopScene } from './workshop-scene.tsx';
import type { StageStore } from './xr-store.ts';

export interface WorkshopStageProps {
  readonly store: StageStore;
  readonly capabilities: Capabilities;
  readonly language: Language;
  readonly problemTexts: Messages['problem'];
  /** Passthrough shows the person's own room, so the world leaves its walls out. */
  readonly passthrough: boolean;
  /** True while an immersive session runs on this stage. */
  readonly immersive: boolean;
  readonly paused: boolean;
  readonly device: EmulatedDevice | null;
  readonly liveRef: Ref<LiveSession>;
}

/** The workshop, watched: a living view on the page, the whole training in a session. */
export function WorkshopStage(props: WorkshopStageProps) {
  const { store, capabilities, language, problemTexts, passthrough, immersive, paused, device, liveRef } = props;
  const world = useMemo(() => createWorkshop({ surroundings: !passthrough }), [passthrough]);
  useEffect(() => () => world.dispose(), [world]);
  useEffect(() => {
    if (!immersive) world.update(0, []);
  }, [world, immersive]);
  const onFrame = useCallback(({ runMs, hazards }: LiveFrame) => world.update(runMs, hazards), [world]);
  return (
    <Canvas
      frameloop="demand"
      dpr={[1, 1.5]}
      camera={{ position: [0, 1.6, 0.6], fov: 55, near: 0.05, far: 60 }}
      gl={{ antialias: true, powerPreference: 'high-performance' }}
      aria-hidden="true"
    >
      <XR store={store}>
        <AttentionSession
          ref={liveRef}
          preview={false}
          paused={paused}
          angular={capabilities.vr === 'emulated' ? STEERED_ANGULAR : WORN_ANGULAR}
          timeline={world.timeline}
          occluders={world.root}
          onFrame={onFrame}
        >
          <WorkshopScene world={world} language={language} />
          <ProblemToast texts={problemTexts} immersive={immersive} />
        </AttentionSession>
        {device !== null && immersive && <EmulatedSteering device={device} />}
        {immersive ? device !== null && <EmulatedDisplay /> : <StagePan />}
      </XR>
    </Canvas>
  );
}
