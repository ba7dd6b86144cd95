import { type AoiSample, add, aoiId, type Box, subtract, type Vec3 } from 'heed';
import type { JovRoom } from '../jov/jov-room.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { type DamagedTrial, randomChoice, randomOf, sameOrder } from './damaged-trial.ts';

/** A room of another name, so that nobody was ever recorded there. */
export const renamedRoom = (trial: JovTrial): DamagedTrial =>
  sameOrder({ ...trial, room: { ...trial.room, name: `${trial.room.name}, never recorded` } });

/** The same room with a share of its AOIs not registered, others in each trial; what nobody registered is "elsewhere". */
export function withoutSomeObjects(trial: JovTrial, share: number): DamagedTrial {
  const { room } = trial;
  const count = Math.ceil(room.aois.length * (1 - share));
  const kept = randomChoice(room.aois.length, count, randomOf(trial, 'objects'));
  const places = new Map(kept.map((index, place) => [index, place]));
  const frames = trial.frames.map((frame) =>
    typeof frame.attended === 'number'
      ? { ...frame, attended: places.get(frame.attended) ?? ('elsewhere' as const) }
      : frame,
  );
  const changed = { ...trial, room: partOfRoom(room, places), frames, target: places.get(trial.target) ?? -1 };
  return { ...sameOrder(changed), aois: kept };
}

function partOfRoom(room: JovRoom, places: ReadonlyMap<number, number>): JovRoom {
  const placeOf = (index: number | null): number | null => (index === null ? null : (places.get(index) ?? null));
  return {
    ...room,
    aois: room.aois.filter((_, index) => places.has(index)),
    kinds: room.kinds.filter((_, index) => places.has(index)),
    targets: room.targets.flatMap((index) => placeOf(index) ?? []),
    aoiOfCollider: new Map([...room.aoiOfCollider].map(([collider, index]) => [collider, placeOf(index)])),
  };
}

/**
 * The same room with copies of its AOIs at random places within its bounds, other places in each trial.
 *
 * Nobody saw the copies: one may stand in front of what was looked at, which is harder than any furnished room.
 */
export function withDistractors(trial: JovTrial, times: number): DamagedTrial {
  const { room } = trial;
  const random = randomOf(trial, 'distractors');
  const bounds = boundsOf(room.aois.map(({ box }) => box));
  const copies = Array.from({ length: times - 1 }, () => room.aois.map((_, index) => index)).flat();
  const added = copies.flatMap((from, index) => {
    const aoi = room.aois[from];
    return aoi === undefined ? [] : [moved(aoi, placeIn(bounds, aoi.box.size, random), `distractor ${index + 1}`)];
  });
  const aois = [...room.aois, ...added];
  const kinds = [...room.kinds, ...copies.flatMap((from) => room.kinds[from] ?? [])];
  const changed = { ...trial, room: { ...room, aois, kinds } };
  return { ...sameOrder(changed), aois: [...room.aois.map((_, index) => index), ...added.map(() => null)] };
}

interface Bounds {
  readonly low: Vec3;
  readonly high: Vec3;
}

/** The smallest box around all. */
function boundsOf(boxes: readonly Box[]): Bounds {
  const low = (axis: 0 | 1 | 2): number => Math.min(...boxes.map(({ center, size }) => center[axis] - size[axis] / 2));
  const high = (axis: 0 | 1 | 2): number => Math.max(...boxes.map(({ center, size }) => center[axis] + size[axis] / 2));
  return { low: [low(0), low(1), low(2)], high: [high(0), high(1), high(2)] };
}

/** A random centre at which a box of that size lies within the bounds. */
function placeIn({ low, high }: Bounds, size: Vec3, random: () => number): Vec3 {
  const at = (axis: 0 | 1 | 2): number => low[axis] + size[axis] / 2 + random() * (high[axis] - low[axis] - size[axis]);
  return [at(0), at(1), at(2)];
}

function moved({ parts, ...aoi }: AoiSample, center: Vec3, name: string): AoiSample {
  const way = subtract(center, aoi.box.center);
  const boxes = parts?.map((part) => ({ ...part, center: add(part.center, way) }));
  return {
    ...aoi,
    id: aoiId(name),
    label: name,
    box: { ...aoi.box, center },
    ...(boxes === undefined ? {} : { parts: boxes }),
  };
}
