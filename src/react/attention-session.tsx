import { useThree } from '@react-three/fiber';
import {
  type AngularTable,
  type AttentionKernel,
  type GuidanceOptions,
  type HazardTimeline,
  REFERENCE_PARAMETERS,
} from 'heed';
import { type BackendStatus, createWorkerKernel } from 'heed/tfjs';
import { createCueRenderer, createSceneSampler } from 'heed/three';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useState } from 'react';
import type { Object3D } from 'three';
import { createLiveSession, type LiveFrame, type LiveSession } from './live-session.ts';
import { SessionContext } from './session-context.ts';
import { useFrameLoop } from './use-frame-loop.ts';

export interface AttentionSessionProps {
  readonly children?: ReactNode;
  /** Makes the kernel that infers; it is disposed with the session. @default the tfjs worker, best backend first */
  readonly createKernel?: (onBackend: (status: BackendStatus) => void) => AttentionKernel;
  /** How rays become focus. @default WORN_ANGULAR, fitted on people wearing a headset */
  readonly angular?: AngularTable;
  readonly guidance?: Partial<GuidanceOptions>;
  /** Hazards that become active as the run goes on. */
  readonly timeline?: HazardTimeline;
  /** Lets the page's camera stand in while no XR session runs. @default true */
  readonly preview?: boolean;
  /** Stops sampling while true. @default false */
  readonly paused?: boolean;
  /** What can hide an AOI from the viewer; without it nothing does. */
  readonly occluders?: Object3D | null;
  /** Called once per sampled frame, outside React. */
  readonly onFrame?: (frame: LiveFrame) => void;
  readonly ref?: Ref<LiveSession>;
}

/**
 * Watches its children's areas of interest and cues those that are missed; inside `<Canvas><XR>`.
 *
 * `createKernel`, `angular`, `guidance` and `timeline` are read once: give the component another `key` to change them.
 */
export function AttentionSession(props: AttentionSessionProps) {
  const { children, preview = true, paused = false, occluders = null, onFrame, ref } = props;
  const [{ live, sampler, cues }] = useState(() => assemble(props));
  const gl = useThree((state) => state.gl);
  const context = useMemo(() => ({ live, register: sampler.register }), [live, sampler]);
  useImperativeHandle(ref, () => live, [live]);
  useFrameLoop(live, { preview, paused, onFrame });
  useDisposal(live);
  useEffect(() => sampler.setOccluders(occluders), [sampler, occluders]);

  useEffect(() => {
    const stop = new AbortController();
    const show = (shown: boolean) => () => live.setProblem('webgl-lost', shown);
    gl.domElement.addEventListener('webglcontextlost', show(true), { signal: stop.signal });
    gl.domElement.addEventListener('webglcontextrestored', show(false), { signal: stop.signal });
    return () => stop.abort();
  }, [gl, live]);

  return (
    <SessionContext value={context}>
      {children}
      <primitive object={cues.object} />
    </SessionContext>
  );
}

function assemble({ createKernel, angular, guidance, timeline }: AttentionSessionProps) {
  const sampler = createSceneSampler();
  const cues = createCueRenderer({ reducedMotion: prefersReducedMotion() });
  cues.object.matrixAutoUpdate = false;
  const onBackend = (status: BackendStatus): void => {
    live.setAdapter(status.adapter);
    showBackend(live, status);
  };
  const kernel = createKernel?.(onBackend) ?? createWorkerKernel({ parameters: REFERENCE_PARAMETERS, onBackend });
  const live: LiveSession = createLiveSession({
    kernel,
    sampler,
    cues,
    ...(angular === undefined ? {} : { angular }),
    ...(guidance === undefined ? {} : { guidance }),
    ...(timeline === undefined ? {} : { timeline }),
  });
  return { live, sampler, cues };
}

/** A fault that cost a backend is shown for as long as its successor runs; a choice by speed is no problem. */
function showBackend(live: LiveSession, { backend, reason }: BackendStatus): void {
  live.setProblem('backend-changed', reason === 'device-lost' || reason === 'failed', backend);
  live.setProblem('worker-restarted', reason === 'worker-restarted');
  live.setProblem('worker-lost', reason === 'worker-lost');
}

const prefersReducedMotion = (): boolean =>
  globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** Strict mode unmounts and mounts again at once: dispose only when nobody came back. */
function useDisposal(live: LiveSession): void {
  const [life] = useState({ mounts: 0 });
  useEffect(() => {
    life.mounts += 1;
    const mount = life.mounts;
    return () => {
      queueMicrotask(() => {
        if (life.mounts === mount) live.dispose();
      });
    };
  }, [live, life]);
}
