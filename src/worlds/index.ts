export type { WorkshopOptions } from './build-workshop.ts';
export { createWorkshopEnvironment } from './environment.ts';
export { createWorkshop, loadWorkshop, type WorkshopLoading } from './workshop.ts';
export type { World, WorldAoi } from './world.ts';
