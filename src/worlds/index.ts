export type { WorkshopOptions } from './build-workshop.ts';
export { createWorkshopEnvironment } from './environment.ts';
export { createLivingRoom } from './living-room.ts';
export { createWorkshop, loadWorkshop, type WorkshopLoading } from './workshop.ts';
export { loadWorkshopScenario } from './workshop-scenario.ts';
export type { World, WorldAoi } from './world.ts';
