import type { HeedState, LiveSession } from 'heed/react';
import type { Capabilities, EmulatedDevice } from 'heed/webxr';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ScenarioEntry } from './scenarios/scenario-entry.ts';
import { type EnterProblem, enterSession, type ImmersiveMode } from './stage/enter-session.ts';
import { publishHeed } from './stage/heed-global.ts';
import { createReadiness } from './stage/readiness.ts';
import { sceneKeyOf } from './stage/scene-key.ts';
import type { StageStore } from './stage/xr-store.ts';

/** What the page knows of the session it starts, pauses and ends. */
export interface SessionControl {
  /** The mode of the running session, `null` on the page. */
  readonly immersive: ImmersiveMode | null;
  /** The mode that is being started. */
  readonly busy: ImmersiveMode | null;
  /** Whether the stage shows the world for passthrough: from the moment AR is asked for. */
  readonly passthrough: boolean;
  readonly problem: EnterProblem | null;
  readonly device: EmulatedDevice | null;
  readonly live: LiveSession | null;
  readonly paused: boolean;
  setLive(live: LiveSession | null): void;
  setPaused(paused: boolean): void;
  /** The stage reports that a scene stands: its key by `sceneKeyOf`. */
  setReady(key: string): void;
  /** Resolves with true once a session runs, watched, in our own workshop; with false when none could be started. */
  enter(mode: ImmersiveMode): Promise<boolean>;
  /** Resolves once the scene of a scenario stands. */
  sceneReady(entry: ScenarioEntry | null): Promise<void>;
  end(): void;
}

/** Follows the XR store, so that a session ended by the headset's own button ends here too. */
export function useSessionControl(store: StageStore, capabilities: Capabilities): SessionControl {
  const [immersive, setImmersive] = useState<ImmersiveMode | null>(null);
  const [busy, setBusy] = useState<ImmersiveMode | null>(null);
  const [passthrough, setPassthrough] = useState(false);
  const [problem, setProblem] = useState<EnterProblem | null>(null);
  const [device, setDevice] = useState<EmulatedDevice | null>(null);
  const [live, setLive] = useState<LiveSession | null>(null);
  const [paused, setPaused] = useState(false);
  const [stage] = useState(() => createReadiness<string>());
  const deviceRef = useRef<EmulatedDevice | null>(null);
  const liveRef = useRef<LiveSession | null>(null);
  liveRef.current = live;
  const passthroughRef = useRef(false);

  useEffect(
    () =>
      store.subscribe(({ session, mode }, before) => {
        if (session === before.session) return;
        const running = session !== undefined && mode !== null && mode !== 'inline';
        setImmersive(running ? mode : null);
        passthroughRef.current = running && mode === 'immersive-ar';
        setPassthrough(passthroughRef.current);
        setPaused(false);
      }),
    [store],
  );

  useEffect(() => {
    if (live === null) return undefined;
    return publishHeed(live, () => deviceRef.current);
  }, [live]);

  const enter = useCallback(
    async (mode: ImmersiveMode) => {
      setBusy(mode);
      setProblem(null);
      passthroughRef.current = mode === 'immersive-ar';
      setPassthrough(passthroughRef.current);
      await stage.until(sceneKeyOf(null, passthroughRef.current));
      const result = await enterSession(store, mode, capabilities, (emulated) => {
        deviceRef.current = emulated;
        setDevice(emulated);
      });
      setBusy(null);
      switch (result.type) {
        case 'entered':
          if (liveRef.current !== null) await untilWatching(liveRef.current, mode);
          return true;
        case 'failed':
          passthroughRef.current = false;
          setPassthrough(false);
          setProblem(result.problem);
          return false;
        default:
          return result satisfies never;
      }
    },
    [store, capabilities, stage],
  );
  const sceneReady = useCallback(
    (entry: ScenarioEntry | null) => stage.until(sceneKeyOf(entry, passthroughRef.current)),
    [stage],
  );
  const end = useCallback(() => {
    store.getState().session?.end();
  }, [store]);
  return {
    immersive,
    busy,
    passthrough,
    problem,
    device,
    live,
    paused,
    setLive,
    setPaused,
    setReady: stage.become,
    enter,
    sceneReady,
    end,
  };
}

/** Resolves at the first frame of a session: what is begun before it would be begun anew. */
function untilWatching({ store }: LiveSession, mode: ImmersiveMode): Promise<void> {
  const isWatching = (state: HeedState): boolean =>
    state.status !== 'idle' && state.status !== 'stopped' && state.mode === mode;
  if (isWatching(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = store.subscribe((state) => {
      if (!isWatching(state)) return;
      unsubscribe();
      resolve();
    });
  });
}
