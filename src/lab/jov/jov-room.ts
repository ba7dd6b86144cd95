import { type AoiSample, aoiId, type Box } from 'heed';
import { readCsv } from '../csv.ts';
import type { DataIssue } from '../data-issue.ts';
import { nameOf, type TextSource } from '../text-lines.ts';
import { fromUnityVector } from './unity.ts';

/** A furnished room of the recordings: the candidate set C as AOIs that never move. */
export interface JovRoom {
  readonly name: string;
  /** In the order of `cand`; ids are the base names. */
  readonly aois: readonly AoiSample[];
  /** Index in `aois` by collider id; `null` for colliders outside C (nothing hit, wall, floor). */
  readonly aoiOfCollider: ReadonlyMap<number, number | null>;
  /** Indices in `aois` of the objects that people are told to find, in the order of `target`: candidates of T1 and T3. */
  readonly targets: readonly number[];
  /** What each AOI is, in the order of `aois`. */
  readonly kinds: readonly JovKind[];
}

/** Movable object, furniture or door. */
export type JovKind = 'local' | 'global' | 'door';

const BOX = ['cx', 'cy', 'cz', 'sx', 'sy', 'sz'] as const;

type BoxCells = Readonly<Record<(typeof BOX)[number], number | null>>;

/** The tables that describe the rooms, with the columns of `objects.csv` and `colliders.csv`. */
export interface JovRoomTables {
  readonly objects: TextSource;
  readonly colliders: TextSource;
}

/** The rooms that two tables describe. */
export async function readJovRooms(
  { objects, colliders: colliderTable }: JovRoomTables,
  issues: DataIssue[],
): Promise<ReadonlyMap<string, JovRoom>> {
  const parts = new Map<string, Box[]>();
  const colliders = new Map<string, Map<number, number | null>>();
  const colliderColumns = { text: ['room'], numeric: ['obj', 'cand'], optional: BOX } as const;
  for await (const { text, numeric, optional } of readCsv(colliderTable, colliderColumns, issues)) {
    const ofRoom = colliders.get(text.room) ?? new Map<number, number | null>();
    colliders.set(text.room, ofRoom.set(numeric.obj, numeric.cand < 0 ? null : numeric.cand));
    const box = boxOf(optional);
    if (box === null || numeric.cand < 0) continue;
    const key = `${text.room}/${numeric.cand}`;
    parts.set(key, [...(parts.get(key) ?? []), box]);
  }
  const candidates = new Map<string, (Candidate | undefined)[]>();
  const objectColumns = {
    text: ['room', 'base', 'label', 'kind'],
    numeric: ['cand', 'target'],
    optional: BOX,
  } as const;
  for await (const { text, numeric, optional } of readCsv(objects, objectColumns, issues)) {
    const box = boxOf(optional);
    if (box === null || numeric.cand < 0) continue;
    const ofRoom = candidates.get(text.room) ?? [];
    candidates.set(text.room, ofRoom);
    const kind = kindOf(text.kind);
    const aoi = aoiOf(text.base, text.label, kind, box, parts.get(`${text.room}/${numeric.cand}`));
    ofRoom[numeric.cand] = { aoi, kind, target: numeric.target };
  }
  const rooms = new Map<string, JovRoom>();
  for (const [name, ofRoom] of candidates) {
    const sound = ofRoom.filter((candidate) => candidate !== undefined);
    if (sound.length < ofRoom.length) {
      const message = `expected candidates of ${name} without a gap, got ${sound.length} of ${ofRoom.length}`;
      issues.push({ code: 'missing-candidate', file: nameOf(objects), line: 0, message });
      continue;
    }
    rooms.set(name, {
      name,
      aois: sound.map(({ aoi }) => aoi),
      aoiOfCollider: colliders.get(name) ?? new Map(),
      targets: targetsOf(sound),
      kinds: sound.map(({ kind }) => kind),
    });
  }
  return rooms;
}

interface Candidate {
  readonly aoi: AoiSample;
  readonly kind: JovKind;
  /** Place among the targets of the room, -1 otherwise. */
  readonly target: number;
}

const kindOf = (text: string): JovKind => (text === 'global' || text === 'door' ? text : 'local');

function targetsOf(candidates: readonly Candidate[]): readonly number[] {
  return candidates
    .flatMap(({ target }, index) => (target < 0 ? [] : [{ target, index }]))
    .toSorted((a, b) => a.target - b.target)
    .map(({ index }) => index);
}

/** The targets of a trial have one exact box, repeated for every collider: once is enough. */
function aoiOf(base: string, label: string, kind: JovKind, box: Box, parts: readonly Box[] | undefined): AoiSample {
  const distinct = [...new Map((parts ?? []).map((part) => [JSON.stringify(part), part])).values()];
  return {
    id: aoiId(base),
    label,
    // Furniture and doors are where things are, not the things.
    kind: kind === 'local' ? 'object' : 'region',
    box,
    ...(distinct.length > 0 ? { parts: distinct } : {}),
    relevance: null,
    visibleFraction: null,
    hazardActive: false,
    deadlineMs: null,
    changedMs: null,
  };
}

function boxOf({ cx, cy, cz, sx, sy, sz }: BoxCells): Box | null {
  if (cx === null || cy === null || cz === null || sx === null || sy === null || sz === null) return null;
  return { center: fromUnityVector(cx, cy, cz), size: [sx, sy, sz] };
}
