import { Canvas } from '@react-three/fiber';
import { XR } from '@react-three/xr';
import { type AttentionModel, type ImportanceModel, STEERED_ANGULAR, WORN_ANGULAR } from 'heed';
import { type BackendStatus, createWorkerKernel } from 'heed/inference';
import { AttentionSession, type LiveFrame, type LiveSession } from 'heed/react';
import { isSoftwareRenderer } from 'heed/three';
import type { Capabilities, EmulatedDevice } from 'heed/webxr';
import { type ReactNode, type Ref, useCallback, useEffect, useMemo, useState } from 'react';
import type { Language } from '../i18n/language.tsx';
import type { Messages } from '../i18n/messages.ts';
import type { ScenarioEntry } from '../scenarios/scenario-entry.ts';
import { EmulatedDisplay } from './emulated-display.tsx';
import { EmulatedRoom } from './emulated-room.tsx';
import { EmulatedSteering } from './emulated-steering.tsx';
import { PersonOrigin } from './person-origin.tsx';
import { createPoser } from './pose-aois.ts';
import { ProblemToast } from './problem-toast.tsx';
import { rememberChoices, rememberedChoices } from './remembered-choices.ts';
import { ScenarioAois } from './scenario-aois.tsx';
import { sceneKeyOf } from './scene-key.ts';
import { StagePan } from './stage-pan.tsx';
import { useGltfScene } from './use-gltf-scene.ts';
import { useWorkshop } from './use-workshop.ts';
import { WorkshopLight } from './workshop-light.tsx';
import { WorkshopScene } from './workshop-scene.tsx';
import type { StageStore } from './xr-store.ts';

export interface WorkshopStageProps {
  readonly store: StageStore;
  /** What estimates attention; nothing is watched while it loads. */
  readonly model: AttentionModel | null;
  /** What tells importance; `null` leaves it to the formula. */
  readonly importance: ImportanceModel | null;
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
  /** The scenario whose scene is on stage; `null` for the workshop by itself. */
  readonly entry: ScenarioEntry | null;
  /** Another value puts the person over the start again. */
  readonly recentred: number;
  /** What hangs in the scene beside it: panels. */
  readonly children?: ReactNode;
  /** A scene stands, watched: its key by `sceneKeyOf`. */
  onReady(key: string): void;
  /** The scene that came with a scenario cannot be shown. */
  onSceneFailed(reason: string): void;
  onFrame(frame: LiveFrame): void;
}

const WORKSHOP_START = { position: [0, 0, 0], yawDeg: 0 } as const;

/** The workshop, watched: a living view on the page, the whole training in a session. */
export function WorkshopStage(props: WorkshopStageProps) {
  const {
    store,
    model,
    importance,
    capabilities,
    language,
    problemTexts,
    passthrough,
    immersive,
    paused,
    device,
    liveRef,
    entry,
    recentred,
    children,
    onReady,
    onSceneFailed,
    onFrame: onRunFrame,
  } = props;
  // Without a graphics processor an environment map costs most of every picture.
  const [software] = useState(isSoftwareRenderer);
  const light = software ? 'analytic' : 'environment';
  const built = useWorkshop({ surroundings: !passthrough, light });
  const world = built?.world ?? null;
  const gltf = useGltfScene(entry);
  const brought = entry !== null && entry.scenario.scene.type === 'gltf';
  const isStanding = brought ? gltf.type === 'standing' && gltf.entry === entry : built !== null;
  const surroundings = built?.surroundings ?? true;
  useEffect(() => {
    if (isStanding && model !== null) onReady(sceneKeyOf(entry, !surroundings));
  }, [isStanding, entry, surroundings, model, onReady]);
  useEffect(() => {
    if (gltf.type === 'failed') onSceneFailed(gltf.reason);
  }, [gltf, onSceneFailed]);
  useEffect(() => {
    if (!immersive) world?.update(0, []);
  }, [world, immersive]);
  const pose = useMemo(() => (world === null ? null : createPoser(world)), [world]);
  const onFrame = useCallback(
    (frame: LiveFrame) => {
      const { runMs, hazards, scenario } = frame;
      if (gltf.type === 'standing') gltf.world.pose(scenario?.aois ?? [], runMs);
      else pose?.(runMs, scenario, hazards);
      onRunFrame(frame);
    },
    [pose, gltf, onRunFrame],
  );
  return (
    <Canvas
      frameloop="demand"
      dpr={software ? 1 : [1, 1.5]}
      camera={{ position: [0, 1.6, 0.6], fov: 55, near: 0.05, far: 60 }}
      gl={{ antialias: !software, powerPreference: 'high-performance' }}
      aria-hidden="true"
    >
      <XR store={store}>
        <PersonOrigin
          start={entry?.scenario.start ?? WORKSHOP_START}
          recentred={recentred}
          snapTurn={entry?.scenario.walking?.includes('snap-turn') ?? false}
        />
        {world !== null && model !== null && (
          <AttentionSession
            ref={liveRef}
            preview={false}
            createKernel={kernelOfAddress}
            model={model}
            importance={importance}
            paused={paused}
            angular={capabilities.vr === 'emulated' ? STEERED_ANGULAR : WORN_ANGULAR}
            timeline={world.timeline}
            occluders={gltf.type === 'standing' ? gltf.world.root : world.root}
            onFrame={onFrame}
          >
            {gltf.type === 'standing' && gltf.entry === entry ? (
              <>
                <primitive object={gltf.world.root} />
                <ScenarioAois
                  entry={gltf.entry}
                  objectOf={({ id }) => gltf.world.objects.get(id)}
                  language={language}
                />
              </>
            ) : (
              <WorkshopScene world={world} entry={brought ? null : entry} language={language} />
            )}
            <ProblemToast texts={problemTexts} immersive={immersive} />
            {children}
          </AttentionSession>
        )}
        {light === 'environment' && <WorkshopLight />}
        {passthrough && capabilities.ar === 'emulated' && <EmulatedRoom light={light} />}
        {device !== null && immersive && <EmulatedSteering device={device} />}
        {immersive ? device !== null && <EmulatedDisplay software={software} /> : <StagePan />}
      </XR>
    </Canvas>
  );
}

/** The inference worker, on the backend that the address asks for (`?backend=wasm`), else on the fastest one. */
function kernelOfAddress(onBackend: (status: BackendStatus) => void, model: AttentionModel) {
  const asked = new URLSearchParams(location.search).get('backend');
  const preferred = asked === 'webgpu' || asked === 'wasm' || asked === 'reference' ? asked : null;
  return createWorkerKernel({
    model,
    remembered: rememberedChoices(),
    onBackend(status) {
      rememberChoices(status.choices);
      onBackend(status);
    },
    ...(preferred === null ? {} : { preferred }),
  });
}
