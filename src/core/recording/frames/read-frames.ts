import type { Box } from '../../geometry/box.ts';
import type { Pose } from '../../geometry/pose.ts';
import type { GuidancePlan, PlannedCue } from '../../guidance/plan.ts';
import type { Focus } from '../../signals/focus.ts';
import type { EyeSample, FrameSample, InputSample } from '../../signals/frame-sample.ts';
import type { AoiId, AoiSample } from '../../signals/scene-sample.ts';
import { createByteReader, DamagedBytes } from '../bytes/byte-reader.ts';
import { parseJson } from '../bytes/parse-json.ts';
import { type RowReader, readRows } from '../columns/row-columns.ts';
import { readStrings, type StringsOf } from '../columns/string-table.ts';
import type { FrameRecord } from '../records.ts';
import { type AoiShape, type FrameShape, readShape } from './frame-shape.ts';

/** The frames of one chunk; each is made when it is asked for. */
export interface FrameTable {
  readonly rows: number;
  /** Time of a row, without making its frame. */
  timeAt(row: number): number;
  at(row: number): FrameRecord;
}

/** Numbers of an AOI besides those of its finer boxes. */
const AOI_COLUMNS = 11;
const BOX_COLUMNS = 6;

/** Rules R11-R16: reads the plain payload of a `frames` block; throws `DamagedBytes`. */
export function readFrames(payload: Uint8Array): FrameTable {
  const reader = createByteReader(payload);
  const strings = readStrings(reader);
  const count = reader.count(reader.left);
  const segments: (FrameTable & { readonly startRow: number })[] = [];
  let rows = 0;
  for (let i = 0; i < count; i++) {
    const shape = readShape(strings(reader.varint()));
    const segment = segmentOf(shape, readRows(reader), readRows(reader), strings);
    segments.push({ ...segment, startRow: rows });
    rows += segment.rows;
  }
  const find = (row: number) => {
    const segment = segments.findLast(({ startRow }) => startRow <= row);
    if (segment === undefined || row >= rows) throw new Error(`frame table: expected a row below ${rows}, got ${row}`);
    return segment;
  };
  return {
    rows,
    timeAt(row) {
      const segment = find(row);
      return segment.timeAt(row - segment.startRow);
    },
    at(row) {
      const segment = find(row);
      return segment.at(row - segment.startRow);
    },
  };
}

function segmentOf(shape: FrameShape, table: RowReader, cues: RowReader, strings: StringsOf): FrameTable {
  const aoisAt = expectedAoisAt(shape);
  const width = shape.aois.reduce((sum, aoi) => sum + columnsOf(aoi), aoisAt);
  if (table.rows > 0 && table.width !== width) throw new DamagedBytes(`expected ${width} columns, got ${table.width}`);
  const scenes = sceneReader(shape.aois, table, aoisAt);
  const firstCue = cueStarts(table, cues, aoisAt);
  return {
    rows: table.rows,
    timeAt(row) {
      table.goTo(row);
      return table.take();
    },
    at(row) {
      table.goTo(row);
      const timeMs = table.take();
      const runMs = table.takeNullable();
      const sample = takeSample(timeMs, shape, table);
      const focus = shape.signals.map((signal) => takeFocus(signal, table, strings));
      const plan = takePlan(timeMs, table, cues, firstCue[row] ?? 0, strings);
      return { type: 'frame', timeMs, runMs, sample, scene: { aois: scenes(row) }, focus, plan };
    },
  };
}

const columnsOf = ({ parts = 0 }: AoiShape): number => AOI_COLUMNS + parts * BOX_COLUMNS;

/** First column of the AOIs: after times, viewer, eye, inputs, focus, plan. */
const expectedAoisAt = ({ eye, inputs, signals }: FrameShape): number =>
  2 + 7 + { none: 0, gaze: 7, 'gaze-spread': 8 }[eye] + inputs.length * 15 + signals.length * 2 + 2;

/** First cue of every row's plan. */
function cueStarts(table: RowReader, cues: RowReader, aoisAt: number): Uint32Array {
  const starts = new Uint32Array(table.rows);
  let next = 0;
  for (let row = 0; row < table.rows; row++) {
    starts[row] = next;
    table.goTo(row, aoisAt - 2);
    next += table.take();
  }
  if (next !== cues.rows) throw new DamagedBytes(`expected ${next} planned cues, got ${cues.rows}`);
  return starts;
}

function takePose(table: RowReader): Pose | null {
  const [x, y, z] = [table.takeNullable(), table.take(), table.take()];
  const orientation = [table.take(), table.take(), table.take(), table.take()] as const;
  return x === null ? null : { position: [x, y, z], orientation };
}

function takeSample(timeMs: number, shape: FrameShape, table: RowReader): FrameSample {
  const viewer = takePose(table);
  const eye = shape.eye === 'none' ? null : takeEye(shape.eye === 'gaze-spread', table);
  const inputs = shape.inputs.map(([source, handedness]): InputSample => {
    const [targetRay, grip, buttons] = [takePose(table), takePose(table), table.take()];
    return { source, handedness, targetRay, grip, selecting: buttons % 2 === 1, squeezing: buttons >= 2 };
  });
  return { timeMs, viewer, eye, inputs };
}

function takeEye(hasSpread: boolean, table: RowReader): EyeSample {
  const gaze = takePose(table);
  if (gaze === null) throw new DamagedBytes('expected a gaze pose, got none');
  return hasSpread ? { gaze, spreadDeg: table.take() } : { gaze };
}

function takeFocus(signal: string, table: RowReader, strings: StringsOf): Focus {
  const place = table.takeNullable();
  const distanceM = table.takeNullable();
  return { signal, aoiId: place === null ? null : (strings(place) as AoiId), distanceM };
}

function takePlan(timeMs: number, table: RowReader, cues: RowReader, from: number, strings: StringsOf): GuidancePlan {
  const count = table.take();
  const rest = parseJson(strings(table.take())) as Omit<GuidancePlan, 'timeMs' | 'cues'>;
  const planned: PlannedCue[] = [];
  for (let i = from; i < from + count; i++) {
    cues.goTo(i);
    const [aoiId, cue] = [strings(cues.take()) as AoiId, strings(cues.take()) as PlannedCue['cue']];
    planned.push({ aoiId, cue, level: cues.take() });
  }
  return { timeMs, cues: planned, ...rest };
}

function takeBox(table: RowReader): Box {
  const center = [table.take(), table.take(), table.take()] as const;
  return { center, size: [table.take(), table.take(), table.take()] };
}

/** Makes the AOIs of a row; one that never changes is the same object in every row. */
function sceneReader(shapes: readonly AoiShape[], table: RowReader, aoisAt: number): (row: number) => AoiSample[] {
  let column = aoisAt;
  const readers = shapes.map((shape) => {
    const start = column;
    column += columnsOf(shape);
    const still = table.rows > 0 && table.isConstant(start, columnsOf(shape)) ? takeAoi(shape, table, 0, start) : null;
    return (row: number): AoiSample => still ?? takeAoi(shape, table, row, start);
  });
  return (row) => readers.map((read) => read(row));
}

function takeAoi({ parts, ...name }: AoiShape, table: RowReader, row: number, start: number): AoiSample {
  table.goTo(row, start);
  return {
    ...name,
    box: takeBox(table),
    ...(parts === undefined ? {} : { parts: Array.from({ length: parts }, () => takeBox(table)) }),
    relevance: table.takeNullable(),
    visibleFraction: table.takeNullable(),
    hazardActive: table.take() === 1,
    deadlineMs: table.takeNullable(),
    changedMs: table.takeNullable(),
  };
}
