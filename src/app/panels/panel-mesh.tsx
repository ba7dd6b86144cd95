import { type ThreeEvent, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { CanvasTexture, type Mesh, SRGBColorSpace, Vector3 } from 'three';
import type { LaidPanel, PanelTarget } from './laid-panel.ts';
import { paintPanel } from './paint-panel.ts';
import { NOTHING_PRESSED, type PressEvent, stepPress, targetAt } from './press.ts';

/** Over the scene and its cues: a panel is read before anything else. */
const RENDER_ORDER = 40;
const CURSOR_RADIUS_DMM = 6;
const HANDS = [0, 1] as const;

export interface PanelMeshProps<Action> {
  readonly panel: LaidPanel<Action>;
  /** Key of the target that the page's keyboard is on. */
  readonly focused?: string | null;
  onPress?(target: PanelTarget<Action>): void;
}

/**
 * A laid panel in the scene, its middle at the origin, 1 unit to 1 dmm; rays, pinches and fingertips press it.
 *
 * It is painted when its content or what is done to it changes, never per frame.
 */
export function PanelMesh<Action>({ panel, focused = null, onPress }: PanelMeshProps<Action>) {
  const mesh = useRef<Mesh>(null);
  const cursors = useRef<(Mesh | null)[]>([null, null]);
  const invalidate = useThree((state) => state.invalidate);
  const anisotropy = useThree((state) => Math.min(4, state.gl.capabilities.getMaxAnisotropy()));
  const surface = useMemo(() => createSurface(anisotropy), [anisotropy]);
  useEffect(() => () => surface.dispose(), [surface]);
  useLayoutEffect(() => {
    surface.show(panel, focused);
    invalidate();
  }, [surface, panel, focused, invalidate]);

  const point = useMemo(() => new Vector3(), []);
  const follow = (type: PressEvent['type']) => (event: ThreeEvent<PointerEvent>) => {
    event.stopPropagation();
    const plane = mesh.current;
    if (plane === null) return;
    plane.worldToLocal(point.copy(event.point));
    const cursor = cursors.current[surface.handOf(event.pointerId)];
    if (cursor != null) {
      cursor.visible = type !== 'leave';
      cursor.position.set(point.x * panel.widthDmm, point.y * panel.heightDmm, 0.5);
    }
    const x = (point.x + 0.5) * panel.widthDmm;
    const y = (0.5 - point.y) * panel.heightDmm;
    const target = type === 'leave' ? null : targetAt(panel, x, y);
    if (surface.touch(type, event.pointerId, target?.key ?? null) && target !== null) onPress?.(target);
  };
  return (
    <>
      <mesh
        ref={mesh}
        renderOrder={RENDER_ORDER}
        scale={[panel.widthDmm, panel.heightDmm, 1]}
        onPointerMove={follow('move')}
        onPointerDown={follow('down')}
        onPointerUp={follow('up')}
        onPointerLeave={follow('leave')}
      >
        <planeGeometry />
        <meshBasicMaterial
          map={surface.texture}
          transparent
          premultipliedAlpha
          depthTest={false}
          depthWrite={false}
          toneMapped={false}
          fog={false}
        />
      </mesh>
      {HANDS.map((hand) => (
        <mesh
          key={hand}
          ref={(cursor) => {
            cursors.current[hand] = cursor;
          }}
          renderOrder={RENDER_ORDER + 1}
          visible={false}
          raycast={noHit}
        >
          <circleGeometry args={[CURSOR_RADIUS_DMM, 24]} />
          <meshBasicMaterial
            color="#ffffff"
            transparent
            opacity={0.9}
            depthTest={false}
            toneMapped={false}
            fog={false}
          />
        </mesh>
      ))}
    </>
  );
}

const noHit = (): void => undefined;

/** A canvas, its texture, and what is being done to the panel on it. */
function createSurface(anisotropy: number) {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('PanelMesh: expected a 2D canvas, got null');
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.premultiplyAlpha = true;
  texture.anisotropy = anisotropy;
  let press = NOTHING_PRESSED;
  let shown: { readonly panel: LaidPanel<unknown>; readonly focused: string | null } | null = null;
  const pointers: number[] = [];
  const paint = (): void => {
    if (shown === null) return;
    const { width, height } = canvas;
    paintPanel(pen, shown.panel, { press, focused: shown.focused });
    // A texture keeps its size on the graphics card: another size is another texture.
    if (canvas.width !== width || canvas.height !== height) texture.dispose();
    texture.needsUpdate = true;
  };
  return {
    texture,
    show(panel: LaidPanel<unknown>, focused: string | null): void {
      // What was held on the old content must not press the new.
      if (shown?.panel !== panel) press = NOTHING_PRESSED;
      shown = { panel, focused };
      paint();
    },
    /** True where the target under the pointer is pressed by this. */
    touch(type: PressEvent['type'], pointer: number, key: string | null): boolean {
      const [next, pressed] = stepPress(press, { type, pointer, key });
      if (next !== press) {
        const same = sameLook(press, next);
        press = next;
        if (!same) paint();
      }
      return pressed !== null;
    },
    /** Which of two cursors a pointer moves. */
    handOf(pointer: number): number {
      const known = pointers.indexOf(pointer);
      if (known >= 0) return known % HANDS.length;
      pointers.push(pointer);
      return (pointers.length - 1) % HANDS.length;
    },
    dispose: () => texture.dispose(),
  };
}

/** A pointer that comes or goes over no target changes nothing to see. */
function sameLook(a: typeof NOTHING_PRESSED, b: typeof NOTHING_PRESSED): boolean {
  const seen = ({ pointers }: typeof NOTHING_PRESSED): string =>
    pointers.flatMap(({ over, held }) => (over === null ? [] : [`${over} ${held === over}`])).join();
  return seen(a) === seen(b);
}
