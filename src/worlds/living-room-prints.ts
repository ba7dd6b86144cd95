import type { Vec3 } from 'heed';
import { type BufferAttribute, type BufferGeometry, Matrix4 } from 'three';
import { PRINT_DEPTH_M } from './builders/furniture-decor.ts';
import type { Finish } from './finishes.ts';
import { ART, type ArtRegion, artUv } from './living-room-art.ts';
import { FLOOR_Y, LIVING_ROOM } from './living-room-plan.ts';
import { Solid } from './solids/solid.ts';

type Wall = 'left' | 'front' | 'back';

/** A framed print: its middle along the wall and over the floor, metres. */
interface Print {
  readonly art: 'dunes' | 'stones' | 'meadow';
  readonly wall: Wall;
  readonly at: readonly [x: number, y: number];
  readonly sizeM: readonly [width: number, height: number];
  readonly wood: 'oak' | 'walnut';
}

export const PRINTS: readonly Print[] = [
  { art: 'dunes', wall: 'left', at: [-0.42, 1.62], sizeM: [0.48, 0.64], wood: 'oak' },
  { art: 'stones', wall: 'left', at: [0.46, 1.62], sizeM: [0.48, 0.64], wood: 'oak' },
  { art: 'meadow', wall: 'back', at: [-0.7, 1.56], sizeM: [0.9, 0.6], wood: 'walnut' },
];

/** The garden behind the window: middle and size of the picture, metres; large enough from anywhere in the middle. */
const GARDEN = { x: LIVING_ROOM.right + 2, y: 1.6, z: 0.15, width: 9, height: 5.2 } as const;

const PAPER: Finish = { color: 0xffffff, roughness: 0.9, metalness: 0 };
const DAYLIGHT: Finish = { color: 0xffffff, roughness: 1, metalness: 0, glow: 0.9 };

const WALL_FRAMES: Record<Wall, readonly [at: Vec3, yawDeg: number]> = {
  left: [[LIVING_ROOM.left, FLOOR_Y, 0], 90],
  front: [[0, FLOOR_Y, LIVING_ROOM.front], 0],
  back: [[0, FLOOR_Y, LIVING_ROOM.back], 180],
};

/** The pictures themselves: framed prints and the garden outside. */
export function livingRoomPrints(): readonly BufferGeometry[] {
  const prints = PRINTS.map(({ art, wall, at, sizeM }) => {
    const [wallAt, yawDeg] = WALL_FRAMES[wall];
    const pose = turned(wallAt, yawDeg).multiply(new Matrix4().makeTranslation(at[0], at[1], PRINT_DEPTH_M));
    return card(ART[art], sizeM, pose, PAPER);
  });
  const garden = turned([GARDEN.x, GARDEN.y, GARDEN.z], -90);
  return [...prints, card(ART.garden, [GARDEN.width, GARDEN.height], garden, DAYLIGHT)];
}

function turned(at: Vec3, yawDeg: number): Matrix4 {
  return new Matrix4().makeRotationY((yawDeg * Math.PI) / 180).setPosition(...at);
}

function card(region: ArtRegion, sizeM: readonly [number, number], pose: Matrix4, finish: Finish): BufferGeometry {
  const s = new Solid(1);
  s.panel(sizeM[0], sizeM[1], 20, [0, 0, 0], finish);
  const geometry = s.toGeometry();
  const position = geometry.getAttribute('position');
  const uv = geometry.getAttribute('uv') as BufferAttribute;
  for (let i = 0; i < uv.count; i++) {
    uv.setXY(i, ...artUv(region, position.getX(i) / sizeM[0] + 0.5, position.getY(i) / sizeM[1] + 0.5));
  }
  return geometry.applyMatrix4(pose);
}
