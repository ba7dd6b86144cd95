import { useFrame, useThree } from '@react-three/fiber';
import { useXRStore } from '@react-three/xr';
import { createFrameSampler, createHaptics, type FrameSampler, type Haptics } from 'heed/webxr';
import { useEffect, useMemo, useRef } from 'react';
import { createFlatSampler } from './flat-sample.ts';
import type { LiveFrame, LiveSession } from './live-session.ts';

/** After @react-three/xr has its store (-1000) and spaces (-100), before its pointers (-50) and the scene (0). */
const FRAME_PRIORITY = -75;

export interface FrameLoopOptions {
  /** Lets the page's camera stand in while no XR session runs. */
  readonly preview: boolean;
  readonly paused: boolean;
  readonly onFrame: ((frame: LiveFrame) => void) | undefined;
}

/** Feeds the live session once per rendered frame; sampling stops while the session or the page is not visible. */
export function useFrameLoop(live: LiveSession, { preview, paused, onFrame }: FrameLoopOptions): void {
  const store = useXRStore();
  const canvas = useThree((state) => state.gl.domElement);
  const pointerInside = usePointerInside(canvas);
  const flat = useMemo(() => createFlatSampler(), []);
  const bound = useRef<{ session: XRSession; sampler: FrameSampler; haptics: Haptics } | null>(null);
  const running = useRef<'xr' | 'flat' | null>(null);

  useEffect(() => {
    const end = (): void => {
      bound.current?.sampler.dispose();
      bound.current = null;
      running.current = null;
      live.stop();
    };
    const unsubscribe = store.subscribe(({ session }, before) => {
      if (before.session !== undefined && session === undefined) end();
      if (session === undefined || session === before.session) return;
      session.addEventListener('visibilitychange', () => followVisibility(live, session.visibilityState === 'visible'));
    });
    return () => {
      unsubscribe();
      end();
    };
  }, [live, store]);

  useEffect(() => {
    const follow = (): void => {
      if (running.current === 'flat') followVisibility(live, document.visibilityState === 'visible' && !paused);
    };
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, [live, paused]);

  useFrame(({ gl, camera, pointer }, _delta, frame?: XRFrame) => {
    const timeMs = performance.now();
    const { session, mode, origin } = store.getState();
    const space = gl.xr.getReferenceSpace();
    if (session !== undefined && frame !== undefined && space !== null) {
      if (bound.current?.session !== session) {
        bound.current?.sampler.dispose();
        bound.current = { session, sampler: createFrameSampler(session), haptics: createHaptics(session) };
        running.current = 'xr';
        live.begin(mode === 'immersive-ar' ? 'immersive-ar' : 'immersive-vr');
      }
      followVisibility(live, session.visibilityState === 'visible' && !paused);
      const { sampler, haptics } = bound.current;
      const stepped = live.step(sampler.sample(frame, space, timeMs), origin ?? null);
      haptics.update(stepped?.session.plan.haptic ?? null);
      report(stepped, onFrame);
      return;
    }
    if (!preview || session !== undefined) return;
    if (running.current !== 'flat') {
      running.current = 'flat';
      live.begin('preview');
    }
    followVisibility(live, !paused);
    report(live.step(flat.sample(camera, pointerInside.current ? pointer : null, timeMs), null), onFrame);
  }, FRAME_PRIORITY);
}

function followVisibility(live: LiveSession, visible: boolean): void {
  live.setProblem('sampling-stopped', !visible);
  if (visible) live.resume();
  else live.pause();
}

function report(frame: LiveFrame | null, onFrame: FrameLoopOptions['onFrame']): void {
  if (frame !== null) onFrame?.(frame);
}

/** A mouse that has not been over the canvas points nowhere. */
function usePointerInside(canvas: HTMLCanvasElement): { readonly current: boolean } {
  const inside = useRef(false);
  useEffect(() => {
    const stop = new AbortController();
    const set = (value: boolean) => () => {
      inside.current = value;
    };
    canvas.addEventListener('pointerenter', set(true), { signal: stop.signal });
    canvas.addEventListener('pointermove', set(true), { signal: stop.signal });
    canvas.addEventListener('pointerleave', set(false), { signal: stop.signal });
    return () => stop.abort();
  }, [canvas]);
  return inside;
}
