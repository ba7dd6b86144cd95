export { createWorkshopEnvironment } from './environment.ts';
export { createWorkshop, type WorkshopOptions } from './workshop.ts';
export type { World, WorldAoi } from './world.ts';
