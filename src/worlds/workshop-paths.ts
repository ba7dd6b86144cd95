/** A way through the room that one area of interest takes. */
export interface WorkshopPath {
  readonly aoiId: string;
  /** Corners as x, z in local-floor metres; the first is where it stands at rest. */
  readonly points: readonly (readonly [x: number, z: number])[];
  /** How far before a corner its rounding begins, metres. */
  readonly cornerM: number;
  readonly speedMPerS: number;
  readonly accelerationMPerS2: number;
}

/** Middle of the forklift lane along the left wall, and of the aisle along the back, metres. */
export const LANE_X_M = -4.9;
export const AISLE_Z_M = 3.9;

/** The ways of what travels through the workshop; the states named like them follow them (`WORKSHOP_STATES`). */
export const WORKSHOP_PATHS = {
  /** Out of the bay at the back right, along the aisle, up the lane, through the strip curtain. */
  'forklift-route': {
    aoiId: 'forklift',
    points: [
      [3.0, AISLE_Z_M],
      [LANE_X_M, AISLE_Z_M],
      [LANE_X_M, -5.6],
    ],
    cornerM: 1.7,
    speedMPerS: 1.6,
    accelerationMPerS2: 0.5,
  },
  /** From the conveyor along the edge of the walkway into the robot's reach. */
  'into-robot-cell': {
    aoiId: 'co-worker',
    points: [
      [2.85, 2.1],
      [2.42, 1.2],
      [2.42, 0.35],
      [2.93, -0.2],
    ],
    cornerM: 0.4,
    speedMPerS: 1.05,
    accelerationMPerS2: 1.1,
  },
  /** From its place at the left wall before the exit door. */
  'before-exit': {
    aoiId: 'pallet',
    points: [
      [-6.2, 1.7],
      [-6.2, -0.85],
    ],
    cornerM: 0,
    speedMPerS: 0.7,
    accelerationMPerS2: 0.35,
  },
} as const satisfies Record<string, WorkshopPath>;
