import type { XRDevice } from 'iwer';

/** The emulated headset: its `position`, `quaternion` and `controllers` may be set at any time. */
export type EmulatedDevice = XRDevice;

export interface EmulatorOptions {
  /** Where the headset starts, metres above the floor. @default 1.6 */
  readonly eyeHeightM?: number;
}

/** Resting controllers: hip height, half an arm ahead, pointing slightly down. */
const CONTROLLER_REST = { x: 0.22, y: 1.05, z: -0.35, tiltRad: -0.55 } as const;

let installed: Promise<XRDevice> | null = null;

/**
 * Puts an emulated headset behind `navigator.xr`, once; a second call returns the same device.
 *
 * The emulator arrives in its own chunk, only when this is called. Desktop browsers have a `navigator.xr` that never
 * finds a headset, so the emulator takes its place by force; never call this where a headset answers.
 */
export function installEmulator(options: EmulatorOptions = {}): Promise<XRDevice> {
  installed ??= create(options.eyeHeightM ?? 1.6);
  return installed;
}

async function create(eyeHeightM: number): Promise<XRDevice> {
  const { metaQuest3, XRDevice } = await import('iwer');
  const device = new XRDevice(metaQuest3);
  device.ipd = 0;
  device.installRuntime({ forceInstall: true });
  device.position.set(0, eyeHeightM, 0);
  placeControllers(device);
  return device;
}

/** Puts both controllers at rest beside the hips. */
function placeControllers(device: XRDevice): void {
  const { x, y, z, tiltRad } = CONTROLLER_REST;
  for (const [controller, side] of [
    [device.controllers.left, -1],
    [device.controllers.right, 1],
  ] as const) {
    controller?.position.set(side * x, y, z);
    controller?.quaternion.set(Math.sin(tiltRad / 2), 0, 0, Math.cos(tiltRad / 2));
  }
}
