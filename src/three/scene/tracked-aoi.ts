import type { AoiId, AoiKind, AoiSample, Box } from 'heed';
import type { Box3, Matrix4, Object3D } from 'three';
import { createObjectBounds, hasExtent, isShown } from './object-bounds.ts';
import { createVisibilityProbe, type VisibilityProbe } from './visibility-probe.ts';

/** What the scene's author says about one AOI. */
export interface AoiRegistration {
  readonly id: AoiId;
  readonly label: string;
  readonly kind: AoiKind;
  /** The author's mark of what matters, in [0, 1]; `null` when unmarked. */
  readonly relevance: number | null;
  /** The skill that noticing it takes, by which guidance fades. @default its kind */
  readonly skill?: string;
  /** Marks a real safety notice, exempt from fading and probes. @default false */
  readonly always?: boolean;
  /** Its meshes, with its children's, make up the AOI's box. */
  readonly object: Object3D;
  /** Objects with finer boxes, for an AOI that one box describes badly. */
  readonly parts?: readonly Object3D[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface MutableBox extends Box {
  readonly center: [number, number, number];
  readonly size: [number, number, number];
}

/** A registered AOI with the sample it is rewritten into at every frame. */
export interface TrackedAoi {
  readonly registration: AoiRegistration;
  readonly sample: Mutable<AoiSample>;
  readonly probe: VisibilityProbe;
  /** Rewrites the sample's boxes: `present`, or why it is to be left out. */
  locate(reference: Matrix4, moved: boolean): 'present' | 'hidden' | 'empty';
  /** Rewrites the sample's hazard fields; `deadlineMs` is `null` without an active hazard. */
  judge(timeMs: number, deadlineMs: number | null, appeared: boolean): void;
}

/** Starts to follow one AOI. */
export function createTrackedAoi(registration: AoiRegistration): TrackedAoi {
  const { id, label, kind, relevance, skill, always, object, parts = [] } = registration;
  const bounds = createObjectBounds(object);
  const box = createBox();
  const partBounds = parts.map((part) => ({ object: part, bounds: createObjectBounds(part), box: createBox() }));
  const partBoxes: Box[] = [];
  let moving = true;

  const sample: Mutable<AoiSample> = {
    id,
    label,
    kind,
    box,
    ...(parts.length > 0 ? { parts: partBoxes } : {}),
    relevance,
    visibleFraction: null,
    hazardActive: false,
    deadlineMs: null,
    changedMs: null,
    ...(skill === undefined ? {} : { skill }),
    ...(always === undefined ? {} : { always }),
  };

  return {
    registration,
    sample,
    probe: createVisibilityProbe([object, ...parts]),
    locate(reference, moved) {
      moving ||= moved;
      if (!isShown(object)) return 'hidden';
      bounds.read(reference, moving);
      partBoxes.length = 0;
      for (const part of partBounds) {
        part.bounds.read(reference, moving);
        if (!isShown(part.object) || !hasExtent(part.bounds.box)) continue;
        writeBox(part.box, part.bounds.box);
        partBoxes.push(part.box);
      }
      moving = false;
      if (!hasExtent(bounds.box)) return 'empty';
      writeBox(box, bounds.box);
      return 'present';
    },
    judge(timeMs, deadlineMs, appeared) {
      const active = deadlineMs !== null;
      if (active !== sample.hazardActive || appeared) sample.changedMs = timeMs;
      sample.hazardActive = active;
      sample.deadlineMs = deadlineMs;
    },
  };
}

const createBox = (): MutableBox => ({ center: [0, 0, 0], size: [0, 0, 0] });

function writeBox({ center, size }: MutableBox, { min, max }: Box3): void {
  center[0] = (min.x + max.x) / 2;
  center[1] = (min.y + max.y) / 2;
  center[2] = (min.z + max.z) / 2;
  size[0] = max.x - min.x;
  size[1] = max.y - min.y;
  size[2] = max.z - min.z;
}
