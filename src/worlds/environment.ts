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
import { LIGHT_BLOCKS, PROBE_AT } from './room-light.ts';

/** Image-based light gathered in a plain copy of the workshop: pale walls, strip lamps, one bright window. */
export function createWorkshopEnvironment(renderer: WebGLRenderer): { readonly texture: Texture; dispose(): void } {
  const scene = new Scene();
  const unit = new BoxGeometry();
  const materials: MeshBasicMaterial[] = [];
  for (const { size, at, color, power, inside } of LIGHT_BLOCKS) {
    const material = new MeshBasicMaterial({ color: new Color(color).multiplyScalar(power) });
    if (inside === true) material.side = BackSide;
    materials.push(material);
    const mesh = new Mesh(unit, material);
    mesh.scale.set(...size);
    mesh.position.set(at[0] - PROBE_AT[0], at[1] - PROBE_AT[1], at[2] - PROBE_AT[2]);
    scene.add(mesh);
  }
  const generator = new PMREMGenerator(renderer);
  const target = generator.fromScene(scene, 0.03, 0.05, 30);
  generator.dispose();
  unit.dispose();
  for (const material of materials) material.dispose();
  return { texture: target.texture, dispose: () => target.dispose() };
}
