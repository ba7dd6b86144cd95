import type { AoiId, AoiSample } from '../signals/scene-sample.ts';

/** Which row of the histories belongs to which AOI; rows of AOIs that left the scene are given to newcomers. */
export interface AoiRows {
  /** Number of the newest frame. */
  frame: number;
  /** The newest frame's AOIs in the scene's order: their ids, their rows. */
  readonly ids: AoiId[];
  readonly ofPlace: number[];
  readonly rowOf: Map<AoiId, number>;
  readonly free: number[];
  /** By row: the newest frame in which its AOI was there; the number of its AOI among all that ever came. */
  readonly lastFrame: number[];
  readonly arrival: number[];
  arrivals: number;
}

export const noRows = (): AoiRows => ({
  frame: 0,
  ids: [],
  ofPlace: [],
  rowOf: new Map(),
  free: [],
  lastFrame: [],
  arrival: [],
  arrivals: 0,
});

/** Gives every AOI of a new frame its row, takes back those of AOIs that left. */
export function assignRows(rows: AoiRows, aois: readonly AoiSample[]): void {
  rows.frame += 1;
  for (let place = 0; place < aois.length; place++) {
    const id = (aois[place] as AoiSample).id;
    // A scene hardly ever changes: most AOIs stand where they stood.
    const row = rows.ids[place] === id ? (rows.ofPlace[place] as number) : (rows.rowOf.get(id) ?? takeRow(rows, id));
    rows.ids[place] = id;
    rows.ofPlace[place] = row;
    rows.lastFrame[row] = rows.frame;
  }
  rows.ids.length = aois.length;
  rows.ofPlace.length = aois.length;
  if (rows.rowOf.size !== aois.length) giveBack(rows);
}

/** Row of the AOI at `place` of the newest frame. */
export const rowAt = (rows: AoiRows, place: number): number => rows.ofPlace[place] as number;

/** Room that columns need for every row. */
export const rowCount = ({ lastFrame }: AoiRows): number => lastFrame.length;

function takeRow(rows: AoiRows, id: AoiId): number {
  const row = rows.free.pop() ?? rows.lastFrame.length;
  rows.arrivals += 1;
  rows.arrival[row] = rows.arrivals;
  rows.rowOf.set(id, row);
  return row;
}

function giveBack(rows: AoiRows): void {
  for (const [id, row] of rows.rowOf) {
    if (rows.lastFrame[row] === rows.frame) continue;
    rows.rowOf.delete(id);
    rows.free.push(row);
  }
}

/** `columns` with room for `count` rows of `width` numbers, what they held in place. */
export function withRoom(columns: Float64Array, count: number, width: number): Float64Array {
  if (columns.length >= count * width) return columns;
  const larger = new Float64Array(Math.max(16, 2 ** Math.ceil(Math.log2(count))) * width);
  larger.set(columns);
  return larger;
}
