import type { BufferAttribute, BufferGeometry } from 'three';
import type { Finish } from '../finishes.ts';
import { ART, artUv } from '../living-room-art.ts';
import { FLOOR_Y, LIVING_ROOM, TURNED_AREA } from '../living-room-plan.ts';
import { seededRandom } from '../seeded-random.ts';
import { Solid } from '../solids/solid.ts';

const PLANK_M = 0.19;
const GAP_M = 0.004;
/** Colours in full sun; the baked light takes them down. */
const PLANKS = [0xd2b595, 0xcaab8a, 0xd6bb9e, 0xc3a382, 0xcdb090] as const;
const RUG = { width: 5, depth: 3.5, y: -0.0012 } as const;

/** Oak planks along Z, staggered, with a woven rug in the middle; mapped onto the baked floor light; matt without `sheen`. */
export function livingRoomFloor(seed: number, sheen: boolean): BufferGeometry {
  const s = new Solid(seed + 401);
  const random = seededRandom(seed + 401);
  const { left, right, front, back } = LIVING_ROOM;
  const flat = (x0: number, z0: number, x1: number, z1: number, y: number, finish: Finish): void =>
    s.panel(x1 - x0, z1 - z0, 10, [(x0 + x1) / 2, y, (z0 + z1) / 2], finish, [-90, 0, 0]);
  // From the top down, so that nothing is shaded only to be covered.
  rug(s);
  for (let x = left; x < right - 0.01; x += PLANK_M) {
    let z = front - random() * 1.4;
    while (z < back) {
      const end = z + 1.3 + random() * 0.9;
      const color = PLANKS[Math.floor(random() * PLANKS.length)] ?? PLANKS[0];
      const to = Math.min(x + PLANK_M, right) - GAP_M;
      if (end > front + 0.05) {
        flat(x, Math.max(z, front), to, Math.min(end, back) - GAP_M, FLOOR_Y, {
          color,
          roughness: sheen ? 0.5 : 0.9,
          metalness: 0,
          wood: 0.85,
        });
      }
      z = end;
    }
  }
  flat(left, front, right, back, FLOOR_Y - 0.002, { color: 0xa88760, roughness: 0.9, metalness: 0 });
  const geometry = s.toGeometry();
  const position = geometry.getAttribute('position');
  const uv = geometry.getAttribute('uv') as BufferAttribute;
  for (let i = 0; i < uv.count; i++) {
    const turnedX = position.getZ(i);
    const turnedZ = -position.getX(i);
    uv.setXY(
      i,
      ...artUv(
        ART.floor,
        (turnedX - TURNED_AREA.x0) / TURNED_AREA.width,
        (turnedZ - TURNED_AREA.z0) / TURNED_AREA.depth,
      ),
    );
  }
  return geometry;
}

/** A flat-woven rug: a border and pairs of stripes across. */
function rug(s: Solid): void {
  const wool = (color: number): Finish => ({ color, roughness: 1, metalness: 0 });
  const patch = (width: number, depth: number, x: number, z: number, color: number): void =>
    s.panel(width, depth, 10, [x, RUG.y, z], wool(color), [-90, 0, 0]);
  const band = 0.09;
  for (const side of [-1, 1]) {
    patch(RUG.width - 0.3, band, 0, side * (RUG.depth / 2 - 0.2), 0xb9ad9b);
    patch(band, RUG.depth - 0.4 - band, side * (RUG.width / 2 - 0.2), 0, 0xb9ad9b);
    for (const x of [0.55, 0.68, 1.45, 1.58]) patch(0.045, RUG.depth - 0.7, side * x, 0, 0xcdc3b3);
    s.box([0.06, 0.003, RUG.depth - 0.02], [side * (RUG.width / 2 + 0.03), RUG.y - 0.0032, 0], wool(0xe6dfd2), {
      chamferM: 0.001,
    });
  }
  s.box([RUG.width, 0.005, RUG.depth], [0, RUG.y - 0.0028, 0], wool(0xded6c8), { chamferM: 0.002 });
}
