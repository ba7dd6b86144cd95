import { type NamedCollider, parseColliderName } from './collider-name.ts';

/** Centre x, y, z, then full size x, y, z: Unity world, metres. */
export type BoxNumbers = readonly number[];

/** What one person's gaze hit: Unity world, metres. */
export interface GazeHit {
  readonly person: number;
  readonly collider: string;
  readonly point: readonly [x: number, y: number, z: number];
}

/** A target's exact box, by base name. */
export type ExactBoxes = ReadonlyMap<string, { readonly label: string; readonly box: BoxNumbers }>;

/** The tables of one room, line by line, without headers. */
export interface RoomLines {
  readonly objects: readonly string[];
  readonly colliders: readonly string[];
}

export const OBJECTS_HEADER = 'room,obj_row,cand,target,base,label,kind,cx,cy,cz,sx,sy,sz,box_source,n_hits,n_people';
export const COLLIDERS_HEADER = 'room,obj,name,base,obj_row,cand,kind,cx,cy,cz,sx,sy,sz,box_source,n_hits';

/** An object of fewer hits has no box. */
const FEWEST_HITS = 3;
const THINNEST_M = 0.02;

/**
 * The rows of `objects.csv` with `colliders.csv` of one room: exact boxes for targets, for the rest the 5th to 95th
 * percentile of where eyes hit them (at least 2 cm thick). `ids` numbers the colliders.
 */
export function deriveRoom(
  room: string,
  ids: ReadonlyMap<string, number>,
  hits: readonly GazeHit[],
  exact: ExactBoxes,
): RoomLines {
  const named = new Map([...ids.keys()].map((name) => [name, parseColliderName(name)]));
  const ofCollider = groupHits(hits, ({ collider }) => collider);
  const ofBase = groupHits(hits, ({ collider }) => named.get(collider)?.base ?? '');
  const rows = objectRows(named, ofBase, exact);
  const objects = [...rows].map(([base, { row, cand, kind, box }]) => {
    const all = ofBase.get(base) ?? [];
    const target = exact.has(base) ? [...exact.keys()].sort().indexOf(base) : -1;
    const people = new Set(all.map(({ person }) => person)).size;
    const label = exact.get(base)?.label ?? base;
    const source = exact.has(base) ? 'exact' : 'gaze';
    return [room, row, cand, target, base, label, kind, ...box, source, all.length, people].join(',');
  });
  const colliders = [...ids].map(([name, id]) => {
    const { base, kind } = named.get(name) ?? parseColliderName(name);
    const all = ofCollider.get(name) ?? [];
    const box = exact.get(base)?.box ?? (base === '' ? null : gazeBox(all));
    const { row = -1, cand = -1 } = rows.get(base) ?? {};
    const cells = box === null ? ['', '', '', '', '', '', ''] : [...box, exact.has(base) ? 'exact' : 'gaze'];
    return [room, id, name, base, row, cand, kind, ...cells, all.length].join(',');
  });
  return { objects, colliders };
}

interface ObjectRow {
  readonly row: number;
  readonly cand: number;
  readonly kind: NamedCollider['kind'];
  readonly box: BoxNumbers;
}

/** Candidates first, each group by name: that is the order of the candidate set. */
function objectRows(
  named: ReadonlyMap<string, NamedCollider>,
  ofBase: ReadonlyMap<string, readonly GazeHit[]>,
  exact: ExactBoxes,
): ReadonlyMap<string, ObjectRow> {
  const kinds = new Map([...named.values()].map(({ base, kind }) => [base, kind]));
  for (const base of exact.keys()) kinds.set(base, parseColliderName(base).kind);
  const boxed = [...kinds]
    .map(([base, kind]) => ({ base, kind, box: exact.get(base)?.box ?? gazeBox(ofBase.get(base) ?? []) }))
    .filter(({ base, box }) => base !== '' && box !== null)
    .sort((a, b) => Number(isFixed(a.kind)) - Number(isFixed(b.kind)) || (a.base < b.base ? -1 : 1));
  return new Map(
    boxed.map(({ base, kind, box }, row) => [base, { row, cand: isFixed(kind) ? -1 : row, kind, box: box ?? [] }]),
  );
}

const isFixed = (kind: NamedCollider['kind']): boolean => kind === 'structure';

function gazeBox(hits: readonly GazeHit[]): BoxNumbers | null {
  if (hits.length < FEWEST_HITS) return null;
  const sides = [0, 1, 2].map((axis) => {
    const sorted = Float64Array.from(hits, ({ point }) => point[axis as 0]).sort();
    return { low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) };
  });
  return [
    ...sides.map(({ low, high }) => roundedMm((low + high) / 2)),
    ...sides.map(({ low, high }) => Math.max(THINNEST_M, roundedMm(high - low))),
  ];
}

/** Linear between the two nearest of the sorted numbers. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

const roundedMm = (value: number): number => Math.round(value * 1000) / 1000;

function groupHits(hits: readonly GazeHit[], keyOf: (hit: GazeHit) => string): ReadonlyMap<string, readonly GazeHit[]> {
  const groups = new Map<string, GazeHit[]>();
  for (const hit of hits) {
    const key = keyOf(hit);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [hit]);
    else group.push(hit);
  }
  return groups;
}
