import type { HapticRequest } from 'heed';

/** Gives a plan's pulses for as long as one session lasts. */
export interface Haptics {
  /** Starts a pulse on each controller that can, once per request. */
  update(request: HapticRequest | null): void;
}

/** What browsers offer: `pulse` on headsets, `playEffect` where gamepads grew up. */
interface Actuator {
  pulse?(strength: number, durationMs: number): Promise<unknown>;
  playEffect?(type: 'dual-rumble', effect: object): Promise<unknown>;
}

/** A standard gamepad, with the actuators that the WebXR Gamepads Module knows. */
interface HapticGamepad {
  readonly hapticActuators?: readonly Actuator[];
  readonly vibrationActuator?: Actuator | null;
}

/** Pulses the controllers of a session; hands, and controllers without actuators, are passed over. */
export function createHaptics(session: XRSession): Haptics {
  let givenMs: number | null = null;
  return {
    update(request) {
      if (request === null || request.startMs === givenMs) return;
      givenMs = request.startMs;
      for (const { gamepad, handedness } of session.inputSources) {
        const actuator = actuatorOf(gamepad as HapticGamepad | undefined);
        if (actuator !== null) pulse(actuator, strengthFor(handedness, request), request.durationMs);
      }
    },
  };
}

function actuatorOf(gamepad: HapticGamepad | undefined): Actuator | null {
  return gamepad?.hapticActuators?.[0] ?? gamepad?.vibrationActuator ?? null;
}

/** A controller that belongs to no hand feels the stronger side. */
function strengthFor(handedness: XRHandedness, { left, right }: HapticRequest): number {
  switch (handedness) {
    case 'left':
      return left;
    case 'right':
      return right;
    case 'none':
      return Math.max(left, right);
    default:
      return handedness satisfies never;
  }
}

/** A controller that went to sleep refuses: the pulse is lost, its visible cue remains. */
function pulse(actuator: Actuator, strength: number, durationMs: number): void {
  const given =
    actuator.pulse?.(strength, durationMs) ??
    actuator.playEffect?.('dual-rumble', {
      duration: durationMs,
      strongMagnitude: strength,
      weakMagnitude: strength,
    });
  given?.catch(() => {});
}
