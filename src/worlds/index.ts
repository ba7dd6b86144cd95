export type { WorkshopOptions } from './build-workshop.ts';
export { createWorkshopEnvironment } from './environment.ts';
export { createLivingRoom } from './living-room.ts';
export { createWorkshop, loadWorkshop, type WorkshopLoading } from './workshop.ts';
export { REST, WORKSHOP_STATES } from './workshop-motions.ts';
export { WORKSHOP_PATHS, type WorkshopPath } from './workshop-paths.ts';
export type { AoiState, World, WorldAoi } from './world.ts';
