import type { AoiId, AoiSample, Pose, SceneSample } from 'heed';
import { Matrix4, type Object3D, Vector3 } from 'three';
import { createOccluders, type Occluders } from './scene/occluders.ts';
import { type AoiRegistration, createTrackedAoi, type TrackedAoi } from './scene/tracked-aoi.ts';
import { POINTS_PER_AOI } from './scene/visibility-probe.ts';

/**
 * Scenes up to this many AOIs are sampled as a whole; of larger ones, beside those that are watched, so many a frame:
 * while the reference space stands, while it moves and every box with it.
 */
const WHOLE_SCENE = 512;
const OTHERS_PER_FRAME = { still: 128, moving: 512 } as const;

/** A reference space that moves farther than this between two frames has jumped: its numbers, metres and sines alike. */
const JUMP = 0.2;

/** How often added and removed occluders are looked for. */
const COLLECT_EVERY_MS = 1000;

export interface SceneSamplerOptions {
  /** Occlusion rays cast in one sample, shared by all AOIs in turn. @default 6 */
  readonly raysPerFrame?: number;
}

/** What a sample depends on besides the scene graph. */
export interface SampleContext {
  /** Milliseconds on the frame's monotonic clock. */
  readonly timeMs: number;
  /** In the reference space; while `null`, visible fractions keep their values. */
  readonly viewer: Pose | null;
  /** Hazards that must be noticed now; deadlines on the frame's clock. */
  readonly activeHazards: readonly { readonly aoiId: AoiId; readonly deadlineMs: number }[];
  /** World space to the session's reference space. */
  readonly referenceSpace: Matrix4;
  /** AOIs of the last sample that must be up to date in a scene too large to be sampled as a whole. @default none */
  readonly watched?: readonly AoiSample[];
}

/** An AOI that draws nothing of finite size, and is therefore left out of the sample. */
export interface SceneProblem {
  readonly code: 'empty-aoi';
  readonly aoiId: AoiId;
}

export interface SceneSampler {
  /** Starts to sample an AOI and returns how to stop; throws on an id that is already registered. */
  register(aoi: AoiRegistration): () => void;
  /**
   * The registered AOIs that are shown, in order of registration, from world matrices as last rendered.
   *
   * The answer and everything in it is rewritten by the next call: copy what must last.
   */
  sample(context: SampleContext): SceneSample;
  /** Sets whose meshes can hide AOIs; `null`, as at first, leaves visible fractions unmeasured. */
  setOccluders(root: Object3D | null): void;
  /** What was left out of the newest sample, rewritten with it. */
  readonly problems: readonly SceneProblem[];
  dispose(): void;
}

type Place = ReturnType<TrackedAoi['locate']>;

interface Entry {
  readonly aoi: TrackedAoi;
  readonly problem: SceneProblem;
  /** `null` before the first sample. */
  place: Place | null;
}

/** Turns registered objects of a three.js scene into AOI samples. */
export function createSceneSampler(options: SceneSamplerOptions = {}): SceneSampler {
  const { raysPerFrame = 6 } = options;
  if (!Number.isInteger(raysPerFrame) || raysPerFrame < 0) {
    throw new Error(`createSceneSampler: expected raysPerFrame to be an integer >= 0, got ${raysPerFrame}`);
  }
  const entries: Entry[] = [];
  const byId = new Map<AoiId, Entry>();
  const aois: AoiSample[] = [];
  const problems: SceneProblem[] = [];
  const sample: SceneSample = { aois };
  const reference = new Matrix4();
  /** Number of the reference space among all that there were. */
  let version = 0;
  const toWorld = new Matrix4();
  const viewer = new Vector3();
  let occluders: Occluders | null = null;
  let collectedMs = Number.NEGATIVE_INFINITY;
  let turn = 0;
  let next = 0;
  let changed = false;
  const newcomers: Entry[] = [];

  /** New objects have had no frame in which the renderer could place them. */
  function placeNewcomers(): void {
    let updated: Object3D | null = null;
    for (const { aoi } of newcomers) {
      let root = aoi.registration.object;
      while (root.parent !== null) root = root.parent;
      if (root !== updated) root.updateMatrixWorld();
      updated = root;
    }
  }

  function measureVisibility(timeMs: number, pose: Pose, watched: readonly AoiSample[]): void {
    if (occluders === null || watched.length === 0) return;
    if (!(Math.abs(timeMs - collectedMs) < COLLECT_EVERY_MS)) {
      occluders.collect();
      collectedMs = timeMs;
    }
    viewer.set(pose.position[0], pose.position[1], pose.position[2]);
    const rays = Math.min(raysPerFrame, watched.length * POINTS_PER_AOI);
    for (let ray = 0; ray < rays; ray++) {
      turn = (turn + 1) % watched.length;
      const aoi = watched[turn];
      const entry = aoi === undefined ? undefined : byId.get(aoi.id);
      if (entry === undefined) continue;
      entry.aoi.probe.measure(entry.aoi.sample.box, viewer, toWorld, occluders);
      entry.aoi.sample.visibleFraction = entry.aoi.probe.fraction();
    }
  }

  function follow(entry: Entry, { timeMs, activeHazards }: SampleContext): void {
    const { aoi, place: before } = entry;
    const place = aoi.locate(reference, version);
    const appeared = place === 'present' && before !== null && before !== 'present';
    aoi.judge(timeMs, deadlineOf(activeHazards, aoi.sample.id), appeared);
    if (place === before) return;
    entry.place = place;
    changed = true;
  }

  /** Everything, or what is new, what is watched, what is a hazard, then the next of the rest. */
  function followScene(context: SampleContext, motion: 'still' | 'moving' | 'jumped'): void {
    if (entries.length <= WHOLE_SCENE || motion === 'jumped') {
      for (const entry of entries) follow(entry, context);
      return;
    }
    const followId = (id: AoiId): void => {
      const entry = byId.get(id);
      if (entry !== undefined) follow(entry, context);
    };
    for (const entry of newcomers) follow(entry, context);
    for (const { id } of context.watched ?? []) followId(id);
    for (const { aoiId } of context.activeHazards) followId(aoiId);
    for (let i = 0; i < OTHERS_PER_FRAME[motion]; i++) {
      next = (next + 1) % entries.length;
      const entry = entries[next];
      if (entry !== undefined) follow(entry, context);
    }
  }

  function collectPresent(): void {
    aois.length = problems.length = 0;
    for (const { aoi, problem, place } of entries) {
      if (place === 'empty') problems.push(problem);
      if (place === 'present') aois.push(aoi.sample);
    }
    changed = false;
  }

  return {
    problems,
    register(registration) {
      const { id } = registration;
      if (byId.has(id)) {
        throw new Error(`register: expected a new AOI id, got '${id}', which is already registered`);
      }
      const entry: Entry = {
        aoi: createTrackedAoi(registration),
        problem: { code: 'empty-aoi', aoiId: id },
        place: null,
      };
      entries.push(entry);
      byId.set(id, entry);
      newcomers.push(entry);
      return () => {
        const index = entries.indexOf(entry);
        if (index < 0) return;
        entries.splice(index, 1);
        byId.delete(id);
        const unplaced = newcomers.indexOf(entry);
        if (unplaced >= 0) newcomers.splice(unplaced, 1);
        changed = true;
      };
    },
    sample(context) {
      const { timeMs, viewer: pose, referenceSpace, watched } = context;
      placeNewcomers();
      const motion = motionBetween(reference, referenceSpace);
      if (motion !== 'still') {
        version += 1;
        reference.copy(referenceSpace);
        toWorld.copy(referenceSpace).invert();
      }
      followScene(context, motion);
      newcomers.length = 0;
      if (changed) collectPresent();
      const isLarge = entries.length > WHOLE_SCENE;
      if (pose !== null) measureVisibility(timeMs, pose, isLarge ? (watched ?? aois) : aois);
      return sample;
    },
    setOccluders(root) {
      occluders = root === null ? null : createOccluders(root);
      collectedMs = Number.NEGATIVE_INFINITY;
      for (const { aoi } of entries) {
        aoi.probe.reset();
        aoi.sample.visibleFraction = aoi.probe.fraction();
      }
    },
    dispose() {
      entries.length = newcomers.length = aois.length = problems.length = 0;
      byId.clear();
      occluders = null;
    },
  };
}

function deadlineOf(hazards: SampleContext['activeHazards'], id: AoiId): number | null {
  for (const hazard of hazards) if (hazard.aoiId === id) return hazard.deadlineMs;
  return null;
}

function motionBetween({ elements: before }: Matrix4, { elements: now }: Matrix4): 'still' | 'moving' | 'jumped' {
  let farthest = 0;
  for (let at = 0; at < now.length; at++) farthest = Math.max(farthest, Math.abs((now[at] ?? 0) - (before[at] ?? 0)));
  if (farthest > JUMP) return 'jumped';
  return farthest > 0 ? 'moving' : 'still';
}
