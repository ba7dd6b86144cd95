import type { Actor } from './actor.ts';
import * as fallingEvents from './falling-events.ts';
import * as movingDistractors from './moving-distractors.ts';
import {
  approachingMachine,
  blockedExit,
  crossingVehicle,
  obstacleInWay,
  rollingObject,
  shakingMachine,
  strayingRobot,
} from './moving-events.ts';
import { personDown, personInZone, runner, vehicleAtPerson } from './person-events.ts';
import type { StagePlan } from './stage-plan.ts';
import * as standingDistractors from './standing-distractors.ts';
import * as standingEvents from './standing-events.ts';

/** Makes the actors of one thing that goes on in a scene. */
export type Family = (plan: StagePlan) => readonly Actor[];

/** What deserves attention from its onset until it is put right, by name. */
export const EVENT_FAMILIES: Readonly<Record<string, Family>> = {
  approachingMachine,
  crossingVehicle,
  rollingObject,
  obstacleInWay,
  blockedExit,
  shakingMachine,
  strayingRobot,
  personInZone,
  personDown,
  runner,
  vehicleAtPerson,
  ...fallingEvents,
  ...standingEvents,
};

/** What never deserves it, by name. */
export const DISTRACTOR_FAMILIES: Readonly<Record<string, Family>> = { ...movingDistractors, ...standingDistractors };

/** The distractor that is most like each event: both are left out of a fit together. */
export const LOOK_ALIKE: Readonly<Record<string, string>> = {
  approachingMachine: 'leavingVehicle',
  crossingVehicle: 'leavingVehicle',
  rollingObject: 'conveyor',
  obstacleInWay: 'pushedCart',
  blockedExit: 'pushedCart',
  shakingMachine: 'startedMachine',
  strayingRobot: 'robotCycle',
  personInZone: 'farWalker',
  personDown: 'sittingPerson',
  runner: 'colleague',
  vehicleAtPerson: 'bystander',
  swingingLoad: 'hangingSign',
  fallingObject: 'smallDrop',
  toppledObject: 'replacedObject',
  creepingShelf: 'lightPatch',
  droppedLoad: 'smallDrop',
  collapsedStack: 'delivery',
  danglingCable: 'curtain',
  spreadingSpill: 'lightPatch',
  leak: 'delivery',
  openedGuard: 'door',
  overheating: 'startedMachine',
  alarmLight: 'statusLight',
  jam: 'conveyor',
  stalledFan: 'fan',
  litWarning: 'screen',
};
