import { aoiId } from 'heed';
import { type AoiState, createWorkshop, REST, WORKSHOP_STATES, type World } from 'heed/worlds';
import { Mesh, MeshStandardMaterial, type Object3D } from 'three';
import { describe, expect, it } from 'vitest';

/** States that show at once what someone did before, instead of a motion. */
const AT_ONCE = new Set([
  'hydraulic-press guard-missing',
  'extinguisher missing',
  'drill-press key-in-chuck',
  'lockout-station lock-taken',
  'screen alarm',
  'forklift outside',
  // These go on from another state.
  'forklift returning',
  'co-worker out-of-robot-cell',
  'grinder-isolator locked',
  'grinder-isolator tagged',
  'roller-door closing',
]);

const RUN_MS = 20_000;

/** Everything a motion may change below `object`. */
function look(object: Object3D): readonly number[] {
  object.updateWorldMatrix(true, true);
  const seen: number[] = [];
  object.traverse((child) => {
    seen.push(child.visible ? 1 : 0, ...child.matrixWorld.elements);
    if (child instanceof Mesh && child.material instanceof MeshStandardMaterial)
      seen.push(...child.material.emissive.toArray(), ...child.material.color.toArray());
  });
  return seen.map((value) => Math.round(value * 1e6) / 1e6 + 0);
}

function show(world: World, states: Readonly<Record<string, AoiState>>, runMs = RUN_MS): ReadonlyMap<string, string> {
  world.pose(new Map(Object.entries(states).map(([id, state]) => [aoiId(id), state])), runMs);
  return new Map(world.aois.map(({ id, object }) => [id, look(object).join()]));
}

const changed = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
  [...a.keys()].filter((id) => a.get(id) !== b.get(id));

const EVERY_STATE = Object.entries(WORKSHOP_STATES).flatMap(([id, states]) =>
  Object.keys(states).map((state) => ({ id, state, name: `${id} ${state}` })),
);

describe('the table of states', () => {
  it('covers the five hazards of the timeline and at least ten more areas, each state in one sentence', () => {
    const world = createWorkshop();
    const ids = new Set<string>(world.aois.map((aoi) => aoi.id));
    for (const { aoiId: id } of world.timeline.hazards) expect(WORKSHOP_STATES[id]).toBeDefined();
    expect(Object.keys(WORKSHOP_STATES).length).toBeGreaterThanOrEqual(15);
    for (const [id, states] of Object.entries(WORKSHOP_STATES)) {
      expect(ids.has(id), id).toBe(true);
      for (const says of Object.values(states)) expect(says).toMatch(/^[A-Z][^.]*\.$/);
    }
  });

  it('refuses a state that the area does not have', () => {
    const world = createWorkshop({ surroundings: false });
    expect(() => show(world, { trolley: { state: 'flying', sinceMs: 0 } })).toThrow(/trolley.*before-exit.*flying/);
  });
});

describe.each([true, false])('states (surroundings: %s)', (surroundings) => {
  const world = createWorkshop({ surroundings });
  const present = EVERY_STATE.filter(({ id }) => world.aois.some((aoi) => aoi.id === id));
  const rest = show(world, {});

  it.each(present)('$name changes that area alone, with finite numbers, and leaves nothing behind', ({ id, state }) => {
    for (const sinceMs of [0, 400, 1700, 6000, 30_000]) {
      for (const values of show(world, { [id]: { state, sinceMs } }).values())
        expect(values).not.toMatch(/NaN|Infinity/);
    }
    const moved = [400, 2000, 6000, 12_100].flatMap((sinceMs) =>
      changed(rest, show(world, { [id]: { state, sinceMs } })),
    );
    // The truck parts the strips of the curtain that it drives through.
    expect(new Set(moved.filter((other) => id !== 'forklift' || other !== 'strip-curtain'))).toEqual(new Set([id]));
    expect(changed(rest, show(world, { [id]: { state: REST, sinceMs: 0 } }))).toEqual([]);
  });

  it.each(present.filter(({ name }) => !AT_ONCE.has(name)))('$name starts from where things stand', ({ id, state }) => {
    expect(changed(rest, show(world, { [id]: { state, sinceMs: 0 } }))).toEqual([]);
  });

  it('fades out the state before', () => {
    const before = { state: 'before-exit', sinceMs: 9000 };
    const gone = show(world, { trolley: before });
    const start = show(world, { trolley: { state: REST, sinceMs: 0, from: before } });
    expect(start.get('trolley')).toBe(gone.get('trolley'));
    const midway = show(world, { trolley: { state: REST, sinceMs: 2000, from: before } });
    expect(changed(midway, rest)).toEqual(['trolley']);
    expect(changed(midway, gone)).toEqual(['trolley']);
    expect(changed(rest, show(world, { trolley: { state: REST, sinceMs: 60_000, from: before } }))).toEqual([]);
  });

  it('never blinks three times a second, nor in the cyan-white of the cues', { timeout: 60_000 }, () => {
    const lamps = (object: Object3D): readonly MeshStandardMaterial[] => {
      const found = new Set<MeshStandardMaterial>();
      object.traverse((child) => {
        if (child instanceof Mesh && child.material instanceof MeshStandardMaterial) found.add(child.material);
      });
      return [...found];
    };
    for (const { id, state, name } of present) {
      const aoi = world.aois.find((candidate) => candidate.id === id);
      const materials = aoi === undefined ? [] : lamps(aoi.object);
      const peaks = materials.map(() => ({ last: 0, rising: false, count: 0 }));
      for (let sinceMs = 0; sinceMs <= 4000; sinceMs += 20) {
        world.pose(new Map([[aoiId(id), { state, sinceMs }]]), RUN_MS + sinceMs);
        materials.forEach(({ emissive: { r, g, b } }, i) => {
          const peak = peaks[i];
          if (peak === undefined) return;
          const light = r + g + b;
          if (peak.rising && light < peak.last - 1e-4) peak.count++;
          peak.rising = light > peak.last + 1e-4 || (peak.rising && light >= peak.last);
          peak.last = light;
          expect(b > 0.1 && g > 0.1 && b > r && Math.abs(b - g) < 0.4 * b, name).toBe(false);
        });
      }
      for (const { count } of peaks) expect(count, name).toBeLessThanOrEqual(4 * 3);
    }
  });
});
