export type { WorkshopOptions } from './build-workshop.ts';
export { createWorkshopEnvironment } from './environment.ts';
export { type GltfWorld, type GltfWorldSource, loadGltfWorld, placeOnWay } from './gltf-world.ts';
export { loadLivingRoom } from './load-living-room.ts';
export { createWorkshop, loadWorkshop, type WorkshopLoading } from './workshop.ts';
export { REST, WORKSHOP_STATES } from './workshop-motions.ts';
export { WORKSHOP_PATHS, type WorkshopPath } from './workshop-paths.ts';
export { loadWorkshopScenario } from './workshop-scenario.ts';
export type { AoiState, World, WorldAoi } from './world.ts';
