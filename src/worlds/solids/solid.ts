import type { Vec3 } from 'heed';
import { Box3, type BufferGeometry, Color, Euler, Matrix4, Vector3 } from 'three';
import type { Finish } from '../finishes.ts';
import { type LabelName, labelRegion } from '../labels/label-layout.ts';
import { seededRandom } from '../seeded-random.ts';
import { chamferBox } from './chamfer-box.ts';
import { joinParts } from './join-parts.ts';
import { labelQuad } from './label-quad.ts';
import { type MeshPart, meshPart } from './mesh-part.ts';
import { createAmbientProbe, type Occluder } from './occlusion.ts';
import { hose, type OutlinePoint, outlineSlab } from './outline-slab.ts';
import type { PartGeometry } from './part-geometry.ts';
import { cylinderProfile, type ProfilePoint, sidesFor, turned } from './turned.ts';

export type Axis = 'x' | 'y' | 'z';

const DEG = Math.PI / 180;
const AXIS_TURN: Record<Axis, Vec3> = { x: [0, 0, -90], y: [0, 0, 0], z: [90, 0, 0] };
const LABEL_FINISH: Finish = { color: 0xffffff, roughness: 0.5, metalness: 0 };

/** Shading this many takes some milliseconds. */
const VERTICES_PER_STEP = 400;

const paintColor = new Color();

function poseMatrix(at: Vec3, turnDeg: Vec3): Matrix4 {
  const turn = new Euler(turnDeg[0] * DEG, turnDeg[1] * DEG, turnDeg[2] * DEG);
  return new Matrix4().makeRotationFromEuler(turn).setPosition(at[0], at[1], at[2]);
}

/** Collects parts into one mesh: positions, colours and surface values that the shared material reads per vertex. */
export class Solid {
  readonly occluders: Occluder[] = [];
  private readonly parts: MeshPart[] = [];
  private readonly random: () => number;
  private frame = new Matrix4();

  constructor(seed = 1) {
    this.random = seededRandom(seed);
  }

  /** Runs `draw` with its coordinates moved and turned (degrees, XYZ order). */
  within(at: Vec3, turnDeg: Vec3, draw: () => void): void {
    const outer = this.frame;
    this.frame = outer.clone().multiply(poseMatrix(at, turnDeg));
    draw();
    this.frame = outer;
  }

  /** A chamfered box around `at`. */
  box(size: Vec3, at: Vec3, finish: Finish, options: { chamferM?: number; turnDeg?: Vec3 } = {}): void {
    const smallest = Math.min(size[0], size[1], size[2]);
    const chamfer = options.chamferM ?? Math.min(0.008, Math.max(0.0008, smallest * 0.18));
    this.add(chamferBox(size, chamfer), poseMatrix(at, options.turnDeg ?? [0, 0, 0]), finish);
  }

  /** A cylinder or cone along an axis, centred on `at`. */
  rod(
    radiusM: number,
    lengthM: number,
    at: Vec3,
    axis: Axis,
    finish: Finish,
    options: { topRadiusM?: number; sides?: number; turnDeg?: Vec3 } = {},
  ): void {
    const profile = cylinderProfile(radiusM, lengthM, options.topRadiusM);
    const matrix = poseMatrix(at, options.turnDeg ?? AXIS_TURN[axis]);
    matrix.multiply(new Matrix4().makeTranslation(0, -lengthM / 2, 0));
    this.add(turned(profile, options.sides ?? sidesFor(radiusM)), matrix, finish, 0.8);
  }

  /** A bar of round section between two points. */
  bar(radiusM: number, from: Vec3, to: Vec3, finish: Finish): void {
    const direction = new Vector3(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
    const length = direction.length();
    const up = new Vector3(0, 1, 0);
    const matrix = new Matrix4().lookAt(
      direction,
      new Vector3(),
      Math.abs(direction.y) > length * 0.99 ? new Vector3(1, 0, 0) : up,
    );
    matrix.setPosition(from[0], from[1], from[2]).multiply(new Matrix4().makeRotationX(90 * DEG));
    this.add(turned(cylinderProfile(radiusM, length), sidesFor(radiusM)), matrix, finish, 0.8);
  }

  /** A profile revolved around a vertical axis (before `turnDeg`). */
  turned(profile: readonly ProfilePoint[], at: Vec3, finish: Finish, turnDeg: Vec3 = [0, 0, 0], sides?: number): void {
    const widest = profile.reduce((max, [radius]) => Math.max(max, radius), 0);
    this.add(turned(profile, sides ?? sidesFor(widest)), poseMatrix(at, turnDeg), finish, 0.8);
  }

  /** A flat part cut along an outline in XY, `depthM` thick. */
  slab(
    outline: readonly OutlinePoint[],
    depthM: number,
    at: Vec3,
    finish: Finish,
    options: { turnDeg?: Vec3; chamferM?: number; holes?: readonly (readonly OutlinePoint[])[] } = {},
  ): void {
    const part = outlineSlab(outline, depthM, options.chamferM ?? 0.004, options.holes);
    this.add(part, poseMatrix(at, options.turnDeg ?? [0, 0, 0]), finish);
  }

  /** A hose or cable through points. */
  hose(points: readonly Vec3[], radiusM: number, finish: Finish, stepsPerSpan = 5): void {
    this.add(hose(points, radiusM, stepsPerSpan), new Matrix4(), finish, 0);
  }

  /** A printed label facing +Z; its height follows from the artwork. Lies 1 mm above `at`. */
  label(
    name: LabelName,
    widthM: number,
    at: Vec3,
    options: { turnDeg?: Vec3; glow?: number; roughness?: number; round?: boolean } = {},
  ): void {
    const part = labelQuad(labelRegion(name), widthM, options.round ?? false);
    const finish = { ...LABEL_FINISH, glow: options.glow ?? 0, roughness: options.roughness ?? 0.5 };
    this.add(part, poseMatrix(at, options.turnDeg ?? [0, 0, 0]), finish, 0);
  }

  /** A hexagon bolt head standing out along an axis. */
  bolt(at: Vec3, axis: Axis, finish: Finish, radiusM = 0.009): void {
    this.rod(radiusM, radiusM, at, axis, finish, { sides: 6 });
  }

  /** A wall of small squares facing +Z, fine enough to carry baked shade. */
  panel(widthM: number, heightM: number, stepM: number, at: Vec3, finish: Finish, turnDeg: Vec3 = [0, 0, 0]): void {
    const columns = Math.max(1, Math.round(widthM / stepM));
    const rows = Math.max(1, Math.round(heightM / stepM));
    const positions: number[] = [];
    const normals: number[] = [];
    const indices: number[] = [];
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column <= columns; column++) {
        positions.push((column / columns - 0.5) * widthM, (row / rows - 0.5) * heightM, 0);
        normals.push(0, 0, 1);
        if (row === rows || column === columns) continue;
        const a = row * (columns + 1) + column;
        indices.push(a, a + 1, a + columns + 2, a, a + columns + 2, a + columns + 1);
      }
    }
    this.add({ positions, normals, indices }, poseMatrix(at, turnDeg), finish, 0);
  }

  /** `occluderScale`: how much of the part's box keeps light from other parts; 0 for none. */
  private add(part: PartGeometry, local: Matrix4, finish: Finish, occluderScale = 1): void {
    const matrix = this.frame.clone().multiply(local);
    const tone = part.uvs === undefined ? 0.95 + this.random() * 0.1 : 1;
    paintColor.set(finish.color).multiplyScalar(tone);
    const placed = meshPart(part, matrix, finish, paintColor, this.random() * 3, this.random() * 3);
    const size = placed.ownBounds.getSize(new Vector3());
    if (occluderScale > 0 && Math.min(size.x, size.y, size.z) > 0.006) {
      const middle = placed.ownBounds.getCenter(new Vector3());
      const box = new Box3().setFromCenterAndSize(middle, size.multiplyScalar(occluderScale)).applyMatrix4(matrix);
      this.occluders.push({ box, part: this.parts.length });
    }
    this.parts.push(placed);
  }

  /** Bakes ambient shade into the vertex colours, from its own parts and, if standing on it, the floor at `floorY`; yields every few milliseconds. */
  *bakeShade(floorY: number | null, others: readonly Occluder[] = []): Generator<void, void> {
    const probe = createAmbientProbe([...this.occluders, ...others], floorY);
    let waiting = 0;
    for (const [index, part] of this.parts.entries()) {
      if ((part.finish.glow ?? 0) > 0) continue;
      probe.shade(part, index);
      waiting += part.positions.length / 3;
      if (waiting < VERTICES_PER_STEP) continue;
      waiting = 0;
      yield;
    }
  }

  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  /** The mesh data, moved by `matrix`. */
  toGeometry(matrix: Matrix4 = new Matrix4()): BufferGeometry {
    const geometry = joinParts(this.parts).applyMatrix4(matrix);
    geometry.computeBoundingBox();
    geometry.computeBoundingSphere();
    return geometry;
  }
}
