import { ceilingLight, floorLamp, pictureFrame, pottedPlant } from './builders/furniture-decor.ts';
import { armchair, sideTable, sofa } from './builders/furniture-seating.ts';
import { bookcase, mediaSideboard, vase } from './builders/furniture-storage.ts';
import { onWall } from './builders/living-room-shell.ts';
import { HOME } from './living-room-finishes.ts';
import { FLOOR_Y, LIVING_ROOM } from './living-room-plan.ts';
import { PRINTS } from './living-room-prints.ts';
import type { Solid } from './solids/solid.ts';

/** Gap to the wall that the skirting asks for. */
const OFF_WALL_M = 0.02;

/** Everything that stands in the room, along its walls. */
export function furnishLivingRoom(s: Solid, seed: number): void {
  const stand = (xM: number, draw: () => void): void => s.within([xM, 0, OFF_WALL_M], [0, 0, 0], draw);
  const corner = (x: number, z: number, yawDeg: number, draw: () => void): void =>
    s.within([x, FLOOR_Y, z], [0, yawDeg, 0], draw);

  onWall(s, 'left', () => stand(0.1, () => sofa(s)));
  corner(-3.62, 1.62, 0, () => sideTable(s));
  onWall(s, 'front', () => {
    stand(-2.55, () => bookcase(s, { widthM: 2, heightM: 2.06, bays: 3, shelves: 5 }, seed));
    stand(0.55, () => mediaSideboard(s));
  });
  corner(3.3, -3.2, -40, () => s.within([0, 0, -0.4], [0, 0, 0], () => armchair(s)));
  corner(3.75, -2.35, 0, () => floorLamp(s));
  corner(3.68, 2.62, 0, () => pottedPlant(s, seed));
  onWall(s, 'back', () => {
    stand(-0.7, () => {
      bookcase(s, { widthM: 1.7, heightM: 0.86, bays: 3, shelves: 2 }, seed + 1);
      vase(s, [0.6, 0.86, 0.16], 0.3, { ...HOME.stoneware, color: 0x8c7f6d });
      s.rod(0.13, 0.05, [-0.45, 0.886, 0.16], 'y', HOME.lightOak, { topRadiusM: 0.16 });
    });
  });
}

/** Picture frames and the ceiling light. */
export function hangLivingRoom(s: Solid): void {
  for (const { wall, at, sizeM, wood } of PRINTS) {
    onWall(s, wall, () => pictureFrame(s, sizeM, [at[0], at[1], 0], wood === 'oak' ? HOME.lightOak : HOME.walnut));
  }
  s.within([0, LIVING_ROOM.height, 0], [0, 0, 0], () => ceilingLight(s));
}
