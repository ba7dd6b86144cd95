import { Box3, type BufferGeometry, Matrix4, type Object3D } from 'three';

/** What an object's own bounding box is computed from, if it draws anything. */
interface Drawable {
  readonly geometry?: BufferGeometry;
  /** Instanced, batched and skinned meshes know their extent better than their geometry does. */
  boundingBox?: Box3 | null;
  computeBoundingBox?: () => void;
}

interface Piece {
  readonly object: Object3D;
  readonly geometry: BufferGeometry;
  readonly local: Box3;
  /** World matrix that `placed` was computed with. */
  readonly world: Matrix4;
  /** The piece's box in the reference space. */
  readonly placed: Box3;
}

/** The box of an object with its children, followed from frame to frame. */
export interface ObjectBounds {
  /** In the space that `read` was last given; empty when the object draws nothing. */
  readonly box: Box3;
  /** Whether `box` is one of finite numbers that extends in at least one direction; a flat sign's is. */
  readonly hasExtent: boolean;
  /** Brings `box` up to date, tells whether it changed; `moved` says that `reference` differs from the last call's. */
  read(reference: Matrix4, moved: boolean): boolean;
}

const placement = new Matrix4();

/**
 * Follows an object's bounding box as `Box3.setFromObject` defines it (hidden children included), straight in the
 * reference space. Geometry is measured once, a box recomputed only when a matrix or the set of children changes.
 */
export function createObjectBounds(object: Object3D): ObjectBounds {
  const box = new Box3();
  const pieces: Piece[] = [];
  let cursor = 0;
  let stale = false;
  let extended = false;

  function visit(node: Object3D): void {
    const geometry = (node as Drawable).geometry;
    if (geometry !== undefined) {
      const known = pieces[cursor];
      if (known === undefined || known.object !== node || known.geometry !== geometry) {
        pieces[cursor] = createPiece(node, geometry);
        stale = true;
      }
      cursor++;
    }
    const { children } = node;
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (child !== undefined) visit(child);
    }
  }

  return {
    box,
    get hasExtent() {
      return extended;
    },
    read(reference, moved) {
      cursor = 0;
      stale = moved;
      visit(object);
      if (cursor < pieces.length) {
        pieces.length = cursor;
        stale = true;
      }
      let changed = stale;
      for (const piece of pieces) {
        if (!stale && piece.world.equals(piece.object.matrixWorld)) continue;
        piece.world.copy(piece.object.matrixWorld);
        piece.placed.copy(piece.local).applyMatrix4(placement.multiplyMatrices(reference, piece.world));
        changed = true;
      }
      if (!changed) return false;
      box.makeEmpty();
      for (const piece of pieces) box.union(piece.placed);
      extended = hasExtent(box);
      return true;
    },
  };
}

function createPiece(object: Object3D, geometry: BufferGeometry): Piece {
  return { object, geometry, local: measure(object, geometry), world: new Matrix4(), placed: new Box3() };
}

function measure(object: Object3D, geometry: BufferGeometry): Box3 {
  const drawable = object as Drawable;
  if (drawable.boundingBox !== undefined) {
    if (drawable.boundingBox === null) drawable.computeBoundingBox?.();
    return drawable.boundingBox ?? new Box3();
  }
  if (geometry.boundingBox === null && geometry.hasAttribute('position')) geometry.computeBoundingBox();
  return geometry.boundingBox ?? new Box3();
}

function hasExtent({ min, max }: Box3): boolean {
  const largest = Math.max(max.x - min.x, max.y - min.y, max.z - min.z);
  const smallest = Math.min(max.x - min.x, max.y - min.y, max.z - min.z);
  return smallest >= 0 && largest > 1e-6 && Number.isFinite(min.x + min.y + min.z + max.x + max.y + max.z);
}

/** True when neither the object nor anything it hangs from is hidden. */
export function isShown(object: Object3D): boolean {
  for (let node: Object3D | null = object; node !== null; node = node.parent) if (!node.visible) return false;
  return true;
}
