import type { Vec3 } from 'heed';
import { Box3, BufferAttribute, BufferGeometry, Color, Euler, Matrix3, Matrix4, Vector3 } from 'three';
import type { Finish } from '../finishes.ts';
import { type LabelName, labelRegion, PLAIN_TEXEL } from '../labels/label-layout.ts';
import { seededRandom } from '../seeded-random.ts';
import { chamferBox } from './chamfer-box.ts';
import { labelQuad } from './label-quad.ts';
import { createAmbientProbe, type Occluder } from './occlusion.ts';
import { hose, type OutlinePoint, outlineSlab } from './outline-slab.ts';
import type { PartGeometry } from './part-geometry.ts';
import { cylinderProfile, type ProfilePoint, sidesFor, turned } from './turned.ts';

export type Axis = 'x' | 'y' | 'z';

const DEG = Math.PI / 180;
const AXIS_TURN: Record<Axis, Vec3> = { x: [0, 0, -90], y: [0, 0, 0], z: [90, 0, 0] };
const LABEL_FINISH: Finish = { color: 0xffffff, roughness: 0.5, metalness: 0 };

/** Shading this many takes some milliseconds. */
const VERTICES_PER_STEP = 1000;

const paintColor = new Color();
const normalMatrix = new Matrix3();
const point = new Vector3();

function poseMatrix(at: Vec3, turnDeg: Vec3): Matrix4 {
  const turn = new Euler(turnDeg[0] * DEG, turnDeg[1] * DEG, turnDeg[2] * DEG);
  return new Matrix4().makeRotationFromEuler(turn).setPosition(at[0], at[1], at[2]);
}

/** Index of the component that is largest in size. */
function dominantAxis(values: ArrayLike<number>, at: number): number {
  const x = Math.abs(values[at] ?? 0);
  const y = Math.abs(values[at + 1] ?? 0);
  const z = Math.abs(values[at + 2] ?? 0);
  if (x >= y && x >= z) return 0;
  return y >= z ? 1 : 2;
}

/** Collects parts into one mesh: positions, colours and surface values that the shared material reads per vertex. */
export class Solid {
  readonly occluders: Occluder[] = [];
  private readonly positions: number[] = [];
  private readonly normals: number[] = [];
  private readonly colors: number[] = [];
  private readonly uvs: number[] = [];
  private readonly finishes: number[] = [];
  private readonly grains: number[] = [];
  private readonly partOfVertex: number[] = [];
  private readonly indices: number[] = [];
  private readonly random: () => number;
  private frame = new Matrix4();
  private partCount = 0;

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
    normalMatrix.getNormalMatrix(matrix);
    const start = this.positions.length / 3;
    const count = part.positions.length / 3;
    const tone = part.uvs === undefined ? 0.95 + this.random() * 0.1 : 1;
    paintColor.set(finish.color).multiplyScalar(tone);
    const offset = [this.random() * 3, this.random() * 3] as const;
    const bounds = new Box3();
    for (let i = 0; i < count; i++) bounds.expandByPoint(point.fromArray(part.positions, i * 3));
    const size = bounds.getSize(new Vector3()).toArray();
    const longest = size.indexOf(Math.max(...size));

    for (let i = 0; i < count; i++) {
      const dominant = dominantAxis(part.normals, i * 3);
      const across = dominant === longest ? (longest + 1) % 3 : longest;
      const other = 3 - dominant - across;
      this.grains.push(
        (part.positions[i * 3 + across] ?? 0) + offset[0],
        (part.positions[i * 3 + other] ?? 0) + offset[1],
      );
      point.fromArray(part.positions, i * 3).applyMatrix4(matrix);
      this.positions.push(point.x, point.y, point.z);
      point
        .fromArray(part.normals, i * 3)
        .applyMatrix3(normalMatrix)
        .normalize();
      this.normals.push(point.x, point.y, point.z);
      this.colors.push(paintColor.r, paintColor.g, paintColor.b);
      this.uvs.push(part.uvs?.[i * 2] ?? PLAIN_TEXEL, part.uvs?.[i * 2 + 1] ?? PLAIN_TEXEL);
      this.finishes.push(finish.roughness, finish.metalness, (finish.glow ?? 0) / 8, finish.wood ?? 0);
      this.partOfVertex.push(this.partCount);
    }
    for (let i = 0; i < part.indices.length; i++) this.indices.push(start + (part.indices[i] ?? 0));
    if (occluderScale > 0 && Math.min(...size) > 0.006) {
      const middle = bounds.getCenter(new Vector3());
      const half = bounds.getSize(new Vector3()).multiplyScalar(occluderScale / 2);
      const box = new Box3(middle.clone().sub(half), middle.clone().add(half)).applyMatrix4(matrix);
      this.occluders.push({ box, part: this.partCount });
    }
    this.partCount += 1;
  }

  /** Bakes ambient shade into the vertex colours, from its own parts and, if standing on it, the floor at `floorY`; yields every few milliseconds. */
  *bakeShade(floorY: number | null, others: readonly Occluder[] = []): Generator<void, void> {
    const probe = createAmbientProbe([...this.occluders, ...others], floorY);
    const { positions, normals, colors, partOfVertex } = this;
    const bounds = new Box3();
    for (let start = 0, end = 0; start < partOfVertex.length; start = end) {
      const part = partOfVertex[start] ?? -1;
      bounds.makeEmpty();
      for (; partOfVertex[end] === part; end++) bounds.expandByPoint(point.fromArray(positions, end * 3));
      probe.enterPart(part, bounds);
      for (let i = start * 3; i < end * 3; i += 3) {
        if (i % (3 * VERTICES_PER_STEP) === 0) yield;
        if ((this.finishes[(i / 3) * 4 + 2] ?? 0) > 0) continue;
        const light = probe.lightAt(
          positions[i] as number,
          positions[i + 1] as number,
          positions[i + 2] as number,
          normals[i] as number,
          normals[i + 1] as number,
          normals[i + 2] as number,
        );
        for (let k = i; k < i + 3; k++) colors[k] = (colors[k] as number) * light;
      }
    }
  }

  get isEmpty(): boolean {
    return this.indices.length === 0;
  }

  /** The mesh data, moved by `matrix`. */
  toGeometry(matrix: Matrix4 = new Matrix4()): BufferGeometry {
    const geometry = new BufferGeometry();
    const finishes = new Uint8Array(this.finishes.length);
    for (let i = 0; i < finishes.length; i++) finishes[i] = Math.round(Math.min(1, this.finishes[i] as number) * 255);
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.positions), 3));
    geometry.setAttribute('normal', new BufferAttribute(new Float32Array(this.normals), 3));
    geometry.setAttribute('color', new BufferAttribute(new Float32Array(this.colors), 3));
    geometry.setAttribute('uv', new BufferAttribute(new Float32Array(this.uvs), 2));
    geometry.setAttribute('grain', new BufferAttribute(new Float32Array(this.grains), 2));
    geometry.setAttribute('finish', new BufferAttribute(finishes, 4, true));
    geometry.setIndex(this.indices);
    geometry.applyMatrix4(matrix);
    geometry.computeBoundingBox();
    geometry.computeBoundingSphere();
    return geometry;
  }
}
