import {
  BackSide,
  BoxGeometry,
  Color,
  Mesh,
  MeshBasicMaterial,
  PMREMGenerator,
  Scene,
  type Texture,
  type WebGLRenderer,
} from 'three';
import { LAMP_LENGTH_M, LAMPS, ROOM, WINDOW_AT } from './room.ts';

/** Height of the point the light is gathered at, metres. */
const PROBE_HEIGHT_M = 1.3;
const DADO_COLOR = 0x71877f;

/** Image-based light gathered in a plain copy of the workshop: pale walls, strip lamps, one bright window. */
export function createWorkshopEnvironment(renderer: WebGLRenderer): { readonly texture: Texture; dispose(): void } {
  const scene = new Scene();
  const unit = new BoxGeometry();
  const materials: MeshBasicMaterial[] = [];
  const block = (
    size: readonly [number, number, number],
    at: readonly [number, number, number],
    color: number,
    power: number,
    inside = false,
  ): void => {
    const material = new MeshBasicMaterial({ color: new Color(color).multiplyScalar(power) });
    if (inside) material.side = BackSide;
    materials.push(material);
    const mesh = new Mesh(unit, material);
    mesh.scale.set(...size);
    mesh.position.set(at[0], at[1] - PROBE_HEIGHT_M, at[2]);
    scene.add(mesh);
  };
  const width = ROOM.right - ROOM.left;
  const depth = ROOM.back - ROOM.front;
  const middleZ = (ROOM.front + ROOM.back) / 2;
  block([width, ROOM.height, depth], [0, ROOM.height / 2, middleZ], 0xcfc7b6, 0.5, true);
  block([width - 0.1, 0.02, depth - 0.1], [0, 0.01, middleZ], 0x8f897d, 0.6);
  block([width - 0.1, 0.02, depth - 0.1], [0, ROOM.height - 0.01, middleZ], 0xbdb5a5, 0.7);
  for (const [sx, sz] of [
    [width, 0.04],
    [0.04, depth],
  ] as const) {
    for (const side of [-1, 1]) {
      block(
        [sx, 1.15, sz],
        [sx > 1 ? 0 : side * (width / 2 - 0.03), 0.58, sx > 1 ? middleZ + side * (depth / 2 - 0.03) : middleZ],
        DADO_COLOR,
        0.42,
      );
    }
  }
  for (const [x, y, z] of LAMPS) block([LAMP_LENGTH_M, 0.05, 0.34], [x, y, z], 0xfff0d8, 22);
  block([1.4, 1.25, 0.06], [WINDOW_AT[0], WINDOW_AT[1], WINDOW_AT[2] + 0.06], 0xe9f0f5, 13);
  // Dark shapes at bench height give metal something to reflect.
  block([2.5, 0.9, 0.7], [-0.2, 0.45, -3.1], 0x6b5a44, 0.5);
  block([0.9, 1.7, 1.7], [3.3, 0.85, 0.15], 0x8e908c, 0.5);
  block([1.2, 1.9, 0.5], [2.1, 0.95, 3.4], 0x4a5258, 0.5);

  const generator = new PMREMGenerator(renderer);
  const target = generator.fromScene(scene, 0.03, 0.05, 30);
  generator.dispose();
  unit.dispose();
  for (const material of materials) material.dispose();
  return { texture: target.texture, dispose: () => target.dispose() };
}
