import type { AoiId, AoiSample, Pose, SceneSample } from 'heed';
import { Matrix4, type Object3D, Vector3 } from 'three';
import { createOccluders, type Occluders } from './scene/occluders.ts';
import { type AoiRegistration, createTrackedAoi, type TrackedAoi } from './scene/tracked-aoi.ts';
import { POINTS_PER_AOI } from './scene/visibility-probe.ts';

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

interface Entry {
  readonly aoi: TrackedAoi;
  readonly problem: SceneProblem;
  /** `null` before the first sample. */
  present: boolean | null;
}

/** Turns registered objects of a three.js scene into AOI samples. */
export function createSceneSampler(options: SceneSamplerOptions = {}): SceneSampler {
  const { raysPerFrame = 6 } = options;
  if (!Number.isInteger(raysPerFrame) || raysPerFrame < 0) {
    throw new Error(`createSceneSampler: expected raysPerFrame to be an integer >= 0, got ${raysPerFrame}`);
  }
  const entries: Entry[] = [];
  const shown: TrackedAoi[] = [];
  const aois: AoiSample[] = [];
  const problems: SceneProblem[] = [];
  const sample: SceneSample = { aois };
  const reference = new Matrix4();
  const toWorld = new Matrix4();
  const viewer = new Vector3();
  let occluders: Occluders | null = null;
  let collectedMs = Number.NEGATIVE_INFINITY;
  let turn = 0;
  let newcomers = false;

  /** New objects have had no frame in which the renderer could place them. */
  function placeNewcomers(): void {
    let updated: Object3D | null = null;
    for (const { aoi, present } of entries) {
      if (present !== null) continue;
      let root = aoi.registration.object;
      while (root.parent !== null) root = root.parent;
      if (root !== updated) root.updateMatrixWorld();
      updated = root;
    }
    newcomers = false;
  }

  function measureVisibility(timeMs: number, pose: Pose): void {
    if (occluders === null || shown.length === 0) return;
    if (!(Math.abs(timeMs - collectedMs) < COLLECT_EVERY_MS)) {
      occluders.collect();
      collectedMs = timeMs;
    }
    viewer.set(pose.position[0], pose.position[1], pose.position[2]);
    const rays = Math.min(raysPerFrame, shown.length * POINTS_PER_AOI);
    for (let ray = 0; ray < rays; ray++) {
      turn = (turn + 1) % shown.length;
      const aoi = shown[turn];
      if (aoi !== undefined) aoi.probe.measure(aoi.sample.box, viewer, toWorld, occluders);
    }
  }

  return {
    problems,
    register(registration) {
      const { id } = registration;
      if (entries.some(({ aoi }) => aoi.sample.id === id)) {
        throw new Error(`register: expected a new AOI id, got '${id}', which is already registered`);
      }
      const entry: Entry = {
        aoi: createTrackedAoi(registration),
        problem: { code: 'empty-aoi', aoiId: id },
        present: null,
      };
      entries.push(entry);
      newcomers = true;
      return () => {
        const index = entries.indexOf(entry);
        if (index >= 0) entries.splice(index, 1);
      };
    },
    sample({ timeMs, viewer: pose, activeHazards, referenceSpace }) {
      if (newcomers) placeNewcomers();
      const moved = !reference.equals(referenceSpace);
      if (moved) {
        reference.copy(referenceSpace);
        toWorld.copy(referenceSpace).invert();
      }
      aois.length = shown.length = problems.length = 0;
      for (const entry of entries) {
        const { aoi } = entry;
        const place = aoi.locate(reference, moved);
        if (place === 'empty') problems.push(entry.problem);
        const present = place === 'present';
        aoi.judge(timeMs, deadlineOf(activeHazards, aoi.sample.id), present && entry.present === false);
        entry.present = present;
        if (!present) continue;
        shown.push(aoi);
        aois.push(aoi.sample);
      }
      if (pose !== null) measureVisibility(timeMs, pose);
      for (const { probe, sample: aoi } of shown) aoi.visibleFraction = probe.fraction();
      return sample;
    },
    setOccluders(root) {
      occluders = root === null ? null : createOccluders(root);
      collectedMs = Number.NEGATIVE_INFINITY;
      for (const { aoi } of entries) aoi.probe.reset();
    },
    dispose() {
      entries.length = shown.length = aois.length = problems.length = 0;
      occluders = null;
    },
  };
}

function deadlineOf(hazards: SampleContext['activeHazards'], id: AoiId): number | null {
  for (const hazard of hazards) if (hazard.aoiId === id) return hazard.deadlineMs;
  return null;
}
