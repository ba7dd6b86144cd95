import type { Box } from '../../geometry/box.ts';
import type { Pose } from '../../geometry/pose.ts';
import type { GuidancePlan } from '../../guidance/plan.ts';
import type { Focus } from '../../signals/focus.ts';
import type { FrameSample } from '../../signals/frame-sample.ts';
import { type ByteWriter, createByteWriter } from '../bytes/byte-writer.ts';
import { createColumnPool, GRID } from '../columns/number-column.ts';
import { createRowWriter } from '../columns/row-columns.ts';
import { createStringTable } from '../columns/string-table.ts';
import { type FrameShape, hasShape, type RecordedAoi, shapeOf } from './frame-shape.ts';

/** One frame as the writer takes it. */
export interface WrittenFrame {
  readonly sample: FrameSample;
  readonly aois: readonly RecordedAoi[];
  readonly runMs: number | null;
  readonly focus: readonly Focus[];
  readonly plan: GuidancePlan;
}

/** Collects the frames of one chunk as columns. */
export interface FrameWriter {
  readonly rows: number;
  append(frame: WrittenFrame): void;
  /** Rules R11-R16: the plain payload of a `frames` block, made in parts; the writer is empty after the last. */
  finish(): Generator<void, Uint8Array<ArrayBuffer>>;
}

const NO_POSE = 7;

export function createFrameWriter(): FrameWriter {
  const pool = createColumnPool();
  const table = createRowWriter(pool);
  const cues = createRowWriter(pool);
  const strings = createStringTable();
  const segments = createByteWriter(65_536);
  let shape: FrameShape | null = null;
  let shapePlace = 0;
  let segmentCount = 0;
  let rows = 0;
  let lastRest: readonly [plan: string, place: number] = ['', 0];

  const putBox = ({ center, size }: Box): void => {
    for (let axis = 0; axis < 3; axis++) table.put(center[axis as 0], 'fine');
    for (let axis = 0; axis < 3; axis++) table.put(size[axis as 0], 'fine');
  };
  const putPose = (pose: Pose | null): void => {
    if (pose === null) {
      for (let i = 0; i < NO_POSE; i++) table.put(null, 'fine');
      return;
    }
    for (let axis = 0; axis < 3; axis++) table.put(pose.position[axis as 0], 'fine');
    for (let axis = 0; axis < 4; axis++) table.put(pose.orientation[axis as 0], 'fine');
  };
  const putSample = ({ viewer, eye, inputs }: FrameSample): void => {
    putPose(viewer);
    if (eye !== null) {
      putPose(eye.gaze);
      if (eye.spreadDeg !== undefined) table.put(eye.spreadDeg, 'fine');
    }
    for (const { targetRay, grip, selecting, squeezing } of inputs) {
      putPose(targetRay);
      putPose(grip);
      table.put((selecting ? 1 : 0) + (squeezing ? 2 : 0), 'whole');
    }
  };
  const putAoi = (aoi: RecordedAoi): void => {
    putBox(aoi.box);
    if (aoi.parts !== undefined) for (const part of aoi.parts) putBox(part);
    table.put(aoi.relevance, 'fine');
    table.put(aoi.visibleFraction, 'fine');
    table.put(aoi.hazardActive ? 1 : 0, 'whole');
    table.put(aoi.deadlineMs, 'time');
    table.put(aoi.changedMs, 'time');
  };
  const putPlan = ({ timeMs: _, cues: planned, ...rest }: GuidancePlan): void => {
    // What else a plan asks for is rare, and other than today in the next version: kept as text.
    const text = JSON.stringify(rest);
    if (text !== lastRest[0]) lastRest = [text, strings.place(text)];
    table.put(planned.length, 'whole');
    table.put(lastRest[1], 'whole');
    for (const { aoiId, cue, level } of planned) {
      cues.put(strings.place(aoiId), 'whole');
      cues.put(strings.place(cue), 'whole');
      cues.put(level, 'fine');
      cues.endRow();
    }
  };
  function* endSegment(): Generator<void> {
    if (shape === null) return;
    segments.varint(shapePlace);
    yield* table.write(segments);
    yield* cues.write(segments);
    table.clear();
    cues.clear();
    shape = null;
    segmentCount += 1;
  }

  return {
    get rows() {
      return rows;
    },
    append({ sample, aois, runMs, focus, plan }) {
      if (shape === null || !hasShape(shape, sample, aois, focus)) {
        // Rare, therefore at once.
        for (const _ of endSegment());
        shape = shapeOf(sample, aois, focus);
        shapePlace = strings.place(JSON.stringify(shape));
      }
      table.put(sample.timeMs, 'time');
      table.put(runMs, 'time');
      putSample(sample);
      for (let i = 0; i < focus.length; i++) {
        const { aoiId = null, distanceM = null } = focus[i] ?? {};
        table.put(aoiId === null ? null : strings.place(aoiId), 'whole');
        table.put(distanceM === null ? null : Math.round(distanceM * GRID.distance) / GRID.distance, 'distance');
      }
      putPlan(plan);
      for (let i = 0; i < aois.length; i++) {
        const aoi = aois[i];
        if (aoi !== undefined) putAoi(aoi);
      }
      table.endRow();
      rows += 1;
    },
    *finish() {
      yield* endSegment();
      const payload: ByteWriter = createByteWriter(segments.length + 4096);
      strings.write(payload);
      payload.varint(segmentCount);
      payload.bytes(segments.view());
      segments.clear();
      strings.clear();
      [segmentCount, rows, lastRest] = [0, 0, ['', 0]];
      return payload.view();
    },
  };
}
