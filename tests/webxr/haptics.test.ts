import { aoiId, type HapticRequest } from 'heed';
import { createHaptics, type EmulatedDevice, installEmulator } from 'heed/webxr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let device: EmulatedDevice;
let session: XRSession;

beforeAll(async () => {
  device = await installEmulator();
  const xr = navigator.xr;
  if (xr === undefined) throw new Error('expected navigator.xr, got none');
  session = await xr.requestSession('immersive-vr', { requiredFeatures: ['local-floor'] });
  const gl = document.createElement('canvas').getContext('webgl2', { xrCompatible: true });
  if (gl === null) throw new Error('expected WebGL 2, got none');
  session.updateRenderState({ baseLayer: new XRWebGLLayer(session, gl) });
  // The emulator connects its controllers in the first frame.
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => session.requestAnimationFrame(resolve));
});

afterAll(() => session.end());

const request = (startMs: number, left: number, right: number): HapticRequest => ({
  aoiId: aoiId('spill'),
  left,
  right,
  durationMs: 90,
  startMs,
});

interface Pulse {
  readonly value: number;
  readonly duration: number;
}

/** The newest pulse of an emulated controller, which keeps it under a symbol of its own. */
function pulseOf(hand: 'left' | 'right'): Pulse | null {
  const actuator = device.controllers[hand]?.inputSource.gamepad?.hapticActuators[0];
  if (actuator === undefined) throw new Error(`expected an actuator on the ${hand}, got none`);
  const inside = Object.getOwnPropertySymbols(actuator).map((key) => Reflect.get(actuator, key) as object);
  return (inside.map((value) => Reflect.get(value, 'lastPulse') as Pulse | null)[0] ?? null) as Pulse | null;
}

describe('haptics of an emulated headset', () => {
  it('pulse each controller as strongly as asked for its side', () => {
    createHaptics(session).update(request(0, 0.2, 0.9));
    expect(pulseOf('left')).toMatchObject({ value: 0.2, duration: 90 });
    expect(pulseOf('right')).toMatchObject({ value: 0.9, duration: 90 });
  });

  it('pulse once per request, and not without one', () => {
    const haptics = createHaptics(session);
    haptics.update(request(0, 0.5, 0.5));
    const first = pulseOf('left');
    haptics.update(request(0, 0.1, 0.1));
    haptics.update(null);
    expect(pulseOf('left')).toBe(first);
    haptics.update(request(1000, 0.1, 0.1));
    expect(pulseOf('left')).toMatchObject({ value: 0.1 });
  });
});

/** A stand-in for what no emulator offers: a session with one input source. */
const sessionWith = (source: object): XRSession => ({ inputSources: [source] }) as unknown as XRSession;

describe('haptics elsewhere', () => {
  it('play an effect where there is no pulse, on the stronger side where there is no hand', () => {
    const played: unknown[] = [];
    const vibrationActuator = {
      playEffect: (...effect: unknown[]) => {
        played.push(effect);
        return Promise.reject(new Error('asleep'));
      },
    };
    createHaptics(sessionWith({ handedness: 'none', gamepad: { vibrationActuator } })).update(request(0, 0.3, 0.7));
    expect(played).toEqual([['dual-rumble', { duration: 90, strongMagnitude: 0.7, weakMagnitude: 0.7 }]]);
  });

  it.each([
    ['a hand', { handedness: 'left' }],
    ['a controller that cannot', { handedness: 'left', gamepad: { hapticActuators: [], vibrationActuator: null } }],
    ['an actuator that does nothing', { handedness: 'left', gamepad: { hapticActuators: [{}] } }],
  ])('pass over %s', (_name, source) => {
    expect(() => createHaptics(sessionWith(source)).update(request(0, 1, 1))).not.toThrow();
  });
});
