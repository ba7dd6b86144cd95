import { useThree } from '@react-three/fiber';
import {
  type AngularTable,
  type AttentionKernel,
  type AttentionModel,
  type GuidanceEnd,
  type GuidancePolicy,
  type HazardTimeline,
  REFERENCE_MODEL,
  type TraineeSkills,
} from 'heed';
import { type BackendStatus, createWorkerKernel } from 'heed/inference';
import {
  type CueRenderer,
  createCueRenderer,
  createSceneSampler,
  createSoundRenderer,
  type SceneSampler,
} from 'heed/three';
import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Object3D } from 'three';
import { createLiveSession, type LiveFrame, type LiveSession } from './live-session.ts';
import { SessionContext } from './session-context.ts';
import { useFrameLoop } from './use-frame-loop.ts';

export interface AttentionSessionProps {
  readonly children?: ReactNode;
  /** Makes the kernel that infers; it is disposed with the session. @default the tfjs worker, best backend first */
  readonly createKernel?: (onBackend: (status: BackendStatus) => void, model: AttentionModel) => AttentionKernel;
  /** What the kernel computes. @default REFERENCE_MODEL, the formula */
  readonly model?: AttentionModel;
  /** How rays become focus. @default WORN_ANGULAR, fitted on people wearing a headset */
  readonly angular?: AngularTable;
  /** What differs from the fading policy; a whole policy, such as `NO_CUES`, stands by itself. @default FADING_POLICY */
  readonly guidance?: Partial<GuidancePolicy>;
  /** What the trainee brings from earlier runs. @default NEW_TRAINEE */
  readonly skills?: TraineeSkills;
  /** What probes are drawn from. @default 0 */
  readonly seed?: number;
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
  /** Called when a run stops, with outcomes of what was still open and the trainee's skills. */
  readonly onEnd?: (end: GuidanceEnd) => void;
  readonly ref?: Ref<LiveSession>;
}

/**
 * Watches its children's areas of interest and cues those that are missed; inside `<Canvas><XR>`.
 *
 * `createKernel`, `model`, `angular`, `guidance`, `skills`, `seed` and `timeline` are read once: give the component another
 * `key` to change them.
 */
export function AttentionSession(props: AttentionSessionProps) {
  const [parts, setParts] = useState<SessionParts | null>(null);
  const given = useRef(props);
  useLayoutEffect(() => {
    given.current = props;
  });
  useEffect(() => {
    const assembled = assemble(given.current, (end) => given.current.onEnd?.(end));
    setParts(assembled);
    return () => assembled.live.dispose();
  }, []);
  return parts === null ? null : <WatchedScene {...props} parts={parts} />;
}

interface SessionParts {
  readonly live: LiveSession;
  readonly sampler: SceneSampler;
  readonly cues: CueRenderer;
}

function WatchedScene({
  parts: { live, sampler, cues },
  children,
  preview = true,
  paused = false,
  occluders = null,
  onFrame,
  ref,
}: AttentionSessionProps & { readonly parts: SessionParts }) {
  const gl = useThree((state) => state.gl);
  const context = useMemo(() => ({ live, register: sampler.register }), [live, sampler]);
  useImperativeHandle(ref, () => live, [live]);
  useFrameLoop(live, { preview, paused, onFrame });
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

function assemble(props: AttentionSessionProps, onEnd: (end: GuidanceEnd) => void): SessionParts {
  const { createKernel, model = REFERENCE_MODEL, angular, guidance, skills, seed, timeline } = props;
  const sampler = createSceneSampler();
  const cues = createCueRenderer({ reducedMotion: prefersReducedMotion() });
  cues.object.matrixAutoUpdate = false;
  // A worker that cannot even start says so before there is a session to show it in.
  let early: BackendStatus | null = null;
  let live: LiveSession | null = null;
  const onBackend = (status: BackendStatus): void => {
    if (live === null) early = status;
    else showBackend(live, status);
  };
  const kernel = createKernel?.(onBackend, model) ?? createWorkerKernel({ model, onBackend });
  live = createLiveSession({
    kernel,
    sampler,
    cues,
    sounds: createSoundRenderer(),
    onEnd,
    ...(angular === undefined ? {} : { angular }),
    ...(guidance === undefined ? {} : { guidance }),
    ...(skills === undefined ? {} : { skills }),
    ...(seed === undefined ? {} : { seed }),
    ...(timeline === undefined ? {} : { timeline }),
  });
  if (early !== null) showBackend(live, early);
  return { live, sampler, cues };
}

/** A fault that cost a backend is shown for as long as its successor runs; a choice by speed is no problem. */
function showBackend(live: LiveSession, { backend, adapter, reason, choices }: BackendStatus): void {
  live.setBackend(adapter, choices);
  live.setProblem('backend-changed', reason === 'device-lost' || reason === 'failed', backend);
  live.setProblem('worker-restarted', reason === 'worker-restarted');
  live.setProblem('worker-lost', reason === 'worker-lost');
}

const prefersReducedMotion = (): boolean =>
  globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
