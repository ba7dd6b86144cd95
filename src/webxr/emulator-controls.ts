import { conjugate, fromYawPitch, multiply, type Quat, rotate, type Vec3 } from 'heed';
import type { XRDevice } from 'iwer';

/** Steers an emulated headset with mouse and keys while it is attached. */
export interface EmulatorControls {
  /** Moves by the keys held for `elapsedMs`; call once per frame. */
  update(elapsedMs: number): void;
  dispose(): void;
}

/** What each key does, for the page's help; `does` is a key into the application's texts. */
export const CONTROL_KEYS = [
  { keys: 'Drag / ← ↑ ↓ →', does: 'look' },
  { keys: 'W A S D', does: 'move' },
  { keys: 'Q E', does: 'height' },
  { keys: '1 / 2 + drag', does: 'aim' },
  { keys: 'Space', does: 'select' },
] as const;

const DEG_PER_PIXEL = 0.15;
const TURN_DEG_PER_S = 60;
const WALK_M_PER_S = 1.4;
const CLIMB_M_PER_S = 0.5;
const LIMIT_PITCH_DEG = 85;

/** Attaches to a page element (the session's canvas container) for the pointer and to the window for the keys. */
export function createEmulatorControls(device: XRDevice, surface: HTMLElement): EmulatorControls {
  const held = new Set<string>();
  const head = { yawDeg: 0, pitchDeg: 0 };
  const aim = { left: { yawDeg: 0, pitchDeg: -30 }, right: { yawDeg: 0, pitchDeg: -30 } };
  let written: Quat = [device.quaternion.x, device.quaternion.y, device.quaternion.z, device.quaternion.w];
  const stop = new AbortController();
  const { signal } = stop;
  readHead();

  /** Somebody else (automation) may have turned the head: start from where it is. */
  function readHead(): void {
    const { x, y, z, w } = device.quaternion;
    const forward = rotate([x, y, z, w], [0, 0, -1]);
    head.yawDeg = (Math.atan2(-forward[0], -forward[2]) * 180) / Math.PI;
    head.pitchDeg = (Math.asin(Math.max(-1, Math.min(1, forward[1]))) * 180) / Math.PI;
    written = [x, y, z, w];
  }

  function turn(angles: { yawDeg: number; pitchDeg: number }, yawDeg: number, pitchDeg: number): void {
    angles.yawDeg += yawDeg;
    angles.pitchDeg = Math.max(-LIMIT_PITCH_DEG, Math.min(LIMIT_PITCH_DEG, angles.pitchDeg + pitchDeg));
  }

  function turnHead(yawDeg: number, pitchDeg: number): void {
    const { x, y, z, w } = device.quaternion;
    if (x !== written[0] || y !== written[1] || z !== written[2] || w !== written[3]) readHead();
    const before = fromYawPitch(head.yawDeg, head.pitchDeg);
    turn(head, yawDeg, pitchDeg);
    const after = fromYawPitch(head.yawDeg, head.pitchDeg);
    device.quaternion.set(...after);
    written = [device.quaternion.x, device.quaternion.y, device.quaternion.z, device.quaternion.w];
    carryControllers(before, after);
  }

  /** Controllers turn with the body: around the head, by the change of heading alone. */
  function carryControllers(before: Quat, after: Quat): void {
    const heading = (q: Quat): number => {
      const forward = rotate(q, [0, 0, -1]);
      return (Math.atan2(-forward[0], -forward[2]) * 180) / Math.PI;
    };
    const change = multiply(fromYawPitch(heading(after), 0), conjugate(fromYawPitch(heading(before), 0)));
    for (const controller of [device.controllers.left, device.controllers.right]) {
      if (controller === undefined) continue;
      const { position, quaternion } = controller;
      const [hx, hy, hz] = [device.position.x, device.position.y, device.position.z];
      const moved = rotate(change, [position.x - hx, position.y - hy, position.z - hz]);
      position.set(moved[0] + hx, moved[1] + hy, moved[2] + hz);
      quaternion.set(...multiply(change, [quaternion.x, quaternion.y, quaternion.z, quaternion.w]));
    }
  }

  function aimController(hand: 'left' | 'right', yawDeg: number, pitchDeg: number): void {
    turn(aim[hand], yawDeg, pitchDeg);
    const pose = fromYawPitch(head.yawDeg + aim[hand].yawDeg, aim[hand].pitchDeg);
    device.controllers[hand]?.quaternion.set(...pose);
  }

  function walk(offset: Vec3): void {
    for (const target of [device, device.controllers.left, device.controllers.right]) {
      if (target === undefined) continue;
      const { x, y, z } = target.position;
      target.position.set(x + offset[0], y + offset[1], z + offset[2]);
    }
  }

  const trigger = (value: number): void => {
    const hand = held.has('Digit1') ? 'left' : 'right';
    device.controllers[hand]?.updateButtonValue('trigger', value);
  };

  surface.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted) surface.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  surface.addEventListener(
    'pointermove',
    (event) => {
      if ((event.buttons & 1) === 0) return;
      const [yawDeg, pitchDeg] = [-event.movementX * DEG_PER_PIXEL, -event.movementY * DEG_PER_PIXEL];
      if (held.has('Digit1')) aimController('left', yawDeg, pitchDeg);
      else if (held.has('Digit2')) aimController('right', yawDeg, pitchDeg);
      else turnHead(yawDeg, pitchDeg);
    },
    { signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.code === 'Space') {
        if (!event.repeat) trigger(1);
        event.preventDefault();
      }
      if (event.code.startsWith('Arrow')) event.preventDefault();
      held.add(event.code);
    },
    { signal },
  );
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.code === 'Space') trigger(0);
      held.delete(event.code);
    },
    { signal },
  );
  window.addEventListener('blur', () => held.clear(), { signal });

  return {
    update(elapsedMs) {
      const seconds = Math.min(elapsedMs, 100) / 1000;
      const axis = (plus: string, minus: string): number => (held.has(plus) ? 1 : 0) - (held.has(minus) ? 1 : 0);
      const turned = TURN_DEG_PER_S * seconds;
      const [yaw, pitch] = [axis('ArrowLeft', 'ArrowRight'), axis('ArrowUp', 'ArrowDown')];
      if (yaw !== 0 || pitch !== 0) turnHead(yaw * turned, pitch * turned);
      const [sideways, forward, up] = [axis('KeyD', 'KeyA'), axis('KeyS', 'KeyW'), axis('KeyE', 'KeyQ')];
      if (sideways === 0 && forward === 0 && up === 0) return;
      const step = WALK_M_PER_S * seconds;
      const heading = fromYawPitch(head.yawDeg, 0);
      const [x, , z] = rotate(heading, [sideways * step, 0, forward * step]);
      walk([x, up * CLIMB_M_PER_S * seconds, z]);
    },
    dispose() {
      stop.abort();
      held.clear();
    },
  };
}

/** A key typed into a field, or pressed on a focused button, belongs to the page. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, button, a, [contenteditable]') !== null;
