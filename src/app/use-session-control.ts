import type { LiveSession } from 'heed/react';
import type { Capabilities, EmulatedDevice } from 'heed/webxr';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type EnterProblem, enterSession, type ImmersiveMode } from './stage/enter-session.ts';
import { publishHeed } from './stage/heed-global.ts';
import { createReadiness } from './stage/readiness.ts';
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
  /** The stage reports that the world with or without passthrough stands. */
  setReady(passthrough: boolean): void;
  enter(mode: ImmersiveMode): void;
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
  const [stage] = useState(() => createReadiness<boolean>());
  const deviceRef = useRef<EmulatedDevice | null>(null);

  useEffect(
    () =>
      store.subscribe(({ session, mode }, before) => {
        if (session === before.session) return;
        const running = session !== undefined && mode !== null && mode !== 'inline';
        setImmersive(running ? mode : null);
        setPassthrough(running && mode === 'immersive-ar');
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
      setPassthrough(mode === 'immersive-ar');
      await stage.until(mode === 'immersive-ar');
      const result = await enterSession(store, mode, capabilities, (emulated) => {
        deviceRef.current = emulated;
        setDevice(emulated);
      });
      setBusy(null);
      switch (result.type) {
        case 'entered':
          return;
        case 'failed':
          setPassthrough(false);
          setProblem(result.problem);
          return;
        default:
          result satisfies never;
      }
    },
    [store, capabilities, stage],
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
    end,
  };
}
