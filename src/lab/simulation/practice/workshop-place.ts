import { type Box, boxRadius, type Scenario } from 'heed';
import { createWorkshop, loadWorkshopScenario, type World, type WorldAoi } from 'heed/worlds';
import { Box3, Vector3 } from 'three';
import type { SimulatedPlace } from './simulated-place.ts';

/** Where a standing trainee's eyes are, above where the scenario starts, metres. */
const EYE_HEIGHT_M = 1.6;

/** What lies on the trainee's own bench. */
const WORK = new Set(['vice', 'toolbox', 'toolboard', 'radio']);

/** The shipped workshop with its own scenario: boxes as its scene has them before anything moves. */
export async function workshopPlace(): Promise<SimulatedPlace> {
  const scenario = await loadWorkshopScenario();
  const world = createWorkshop();
  world.root.updateMatrixWorld(true);
  const boxes = scenario.aois.map(({ id }) => boxOf(world, id));
  const work = new Set(world.aois.filter(({ id }) => WORK.has(id)).map(({ id }) => id));
  world.dispose();
  const [x, y, z] = scenario.start.position;
  return { scenario: ended(scenario), boxes, eye: [x, y + EYE_HEIGHT_M, z], work };
}

function boxOf({ aois }: World, id: string): Box {
  const aoi = aois.find((candidate: WorldAoi) => candidate.id === id);
  if (aoi === undefined) throw new Error(`workshopPlace: expected an AOI '${id}' in the workshop, got none`);
  const measured = new Box3().setFromObject(aoi.object, true);
  const [center, size] = [measured.getCenter(new Vector3()), measured.getSize(new Vector3())];
  const box: Box = { center: [center.x, center.y, center.z], size: [size.x, size.y, size.z] };
  // What has not appeared yet has no extent: it will lie where its object stands.
  if (boxRadius(box) > 0) return box;
  const at = aoi.object.getWorldPosition(new Vector3());
  return { center: [at.x, at.y, at.z], size: [0.4, 0.2, 0.4] };
}

/** Simulated trainees press nothing, so objectives must not end a run early: nothing but its length does. */
const ended = (scenario: Scenario): Scenario => ({
  ...scenario,
  events: scenario.events.filter(({ effects }) => !effects.some(({ type }) => type === 'end')),
});
