import type { AoiMotion } from './motions/aoi-motion.ts';
import {
  CLOCK_MOTION,
  FAN_MOTION,
  PHONE_MOTION,
  ROLLER_DOOR_MOTION,
  SCREEN_MOTION,
  TOOL_CART_MOTION,
} from './motions/distractors.ts';
import {
  BOXES_MOTION,
  CABLE_MOTION,
  HOIST_MOTION,
  LADDER_MOTION,
  SPILL_MOTION,
  TROLLEY_MOTION,
} from './motions/floor-things.ts';
import {
  COMPRESSOR_MOTION,
  DRILL_MOTION,
  GRINDER_MOTION,
  HEATER_MOTION,
  LATHE_MOTION,
  PRESS_MOTION,
} from './motions/machines.ts';
import { CONVEYOR_MOTION, ROBOT_MOTION } from './motions/robot-cell.ts';
import {
  CABINET_MOTION,
  CYLINDERS_MOTION,
  EMERGENCY_STOP_MOTION,
  EXIT_SIGN_MOTION,
  EXTINGUISHER_MOTION,
  FIRST_AID_MOTION,
  ISOLATOR_MOTION,
  LOCKOUT_MOTION,
  TOWER_MOTION,
} from './motions/safety.ts';
import { CO_WORKER_MOTION, FORKLIFT_MOTION, PALLET_MOTION } from './motions/travellers.ts';

/** What every area of interest of the workshop can do. */
export const WORKSHOP_MOTIONS: readonly AoiMotion[] = [
  GRINDER_MOTION,
  HEATER_MOTION,
  TROLLEY_MOTION,
  SPILL_MOTION,
  HOIST_MOTION,
  FORKLIFT_MOTION,
  CO_WORKER_MOTION,
  PALLET_MOTION,
  ROBOT_MOTION,
  CONVEYOR_MOTION,
  TOWER_MOTION,
  PRESS_MOTION,
  ISOLATOR_MOTION,
  LOCKOUT_MOTION,
  CABINET_MOTION,
  EXTINGUISHER_MOTION,
  EMERGENCY_STOP_MOTION,
  EXIT_SIGN_MOTION,
  FIRST_AID_MOTION,
  CYLINDERS_MOTION,
  LADDER_MOTION,
  CABLE_MOTION,
  BOXES_MOTION,
  DRILL_MOTION,
  COMPRESSOR_MOTION,
  LATHE_MOTION,
  TOOL_CART_MOTION,
  ROLLER_DOOR_MOTION,
  FAN_MOTION,
  PHONE_MOTION,
  SCREEN_MOTION,
  CLOCK_MOTION,
];

/** The state of everything that nothing happens to. */
export const REST = 'rest';

/** Every state that `World.pose` takes, by AOI: what a trainee then sees; each AOI can also be at `rest`. */
export const WORKSHOP_STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  WORKSHOP_MOTIONS.filter((motion) => Object.keys(motion.states).length > 0).map((motion) => [
    motion.aoiId,
    Object.fromEntries(Object.entries(motion.states).map(([state, { says }]) => [state, says])),
  ]),
);
