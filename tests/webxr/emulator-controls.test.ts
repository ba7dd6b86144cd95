import { forwardRay, type Vec3 } from 'heed';
import { createEmulatorControls, type EmulatedDevice, type EmulatorControls, installEmulator } from 'heed/webxr';
import { afterEach, beforeEach, expect, it } from 'vitest';

let device: EmulatedDevice;
let controls: EmulatorControls;
let surface: HTMLElement;

beforeEach(async () => {
  device = await installEmulator();
  device.position.set(0, 1.6, 0);
  device.quaternion.set(0, 0, 0, 1);
  device.controllers.left?.position.set(-0.2, 1, -0.3);
  device.controllers.right?.position.set(0.2, 1, -0.3);
  surface = document.createElement('div');
  document.body.append(surface);
  controls = createEmulatorControls(device, surface);
});

afterEach(() => {
  controls.dispose();
  surface.remove();
});

const key = (type: 'keydown' | 'keyup', code: string): boolean =>
  window.dispatchEvent(new KeyboardEvent(type, { code, cancelable: true }));

const drag = (movementX: number, movementY: number): boolean =>
  surface.dispatchEvent(new PointerEvent('pointermove', { buttons: 1, movementX, movementY }));

const forward = (): Vec3 => {
  const { x, y, z, w } = device.quaternion;
  return forwardRay({ position: [0, 0, 0], orientation: [x, y, z, w] }).direction;
};

it('turns the head with the mouse: 300 pixels to the right are 45 deg to the right', () => {
  drag(300, 0);
  expect(forward()[0]).toBeCloseTo(Math.SQRT1_2, 3);
  expect(forward()[2]).toBeCloseTo(-Math.SQRT1_2, 3);
});

it('never tips the head over', () => {
  drag(0, -5000);
  expect(forward()[1]).toBeCloseTo(Math.sin((85 * Math.PI) / 180), 3);
});

it('walks where the head faces, and takes the controllers along', () => {
  drag(600, 0); // 90 deg to the right: forward is +x
  key('keydown', 'KeyW');
  for (let i = 0; i < 10; i++) controls.update(100);
  key('keyup', 'KeyW');
  controls.update(100);
  // One second at 1.4 m/s.
  expect(device.position.x).toBeCloseTo(1.4, 2);
  expect(device.position.z).toBeCloseTo(0, 2);
  // The right controller stood at (0.2, 1, -0.3); a quarter turn about the head puts it at (0.3, 1, 0.2).
  expect(device.controllers.right?.position.x).toBeCloseTo(0.3 + 1.4, 2);
  expect(device.controllers.right?.position.z).toBeCloseTo(0.2, 2);
});

it('aims one controller while its key is held, and leaves the head alone', () => {
  key('keydown', 'Digit2');
  drag(100, 0);
  key('keyup', 'Digit2');
  expect(forward()).toEqual([0, 0, -1].map((value) => expect.closeTo(value, 5)));
  const turned = device.controllers.right?.quaternion;
  expect(turned?.y).not.toBeCloseTo(0, 2);
});

it('starts from where automation has turned the head', () => {
  device.quaternion.set(0, Math.SQRT1_2, 0, Math.SQRT1_2); // 90 deg to the left
  drag(600, 0);
  expect(forward()[2]).toBeCloseTo(-1, 3);
});

it('lets the page have the keys of its own fields', () => {
  const field = document.createElement('input');
  document.body.append(field);
  field.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyW', bubbles: true }));
  controls.update(100);
  field.remove();
  expect(device.position.z).toBe(0);
});

it('lets go of everything when it is disposed of', () => {
  controls.dispose();
  drag(300, 0);
  expect(forward()[0]).toBeCloseTo(0, 5);
});
