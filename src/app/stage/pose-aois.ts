import type { ActiveHazard, ScenarioOutput } from 'heed';
import type { World } from 'heed/worlds';

/** Poses a world as the scenario has it, by the hazards alone where no scenario is run. */
export function poseAois(
  world: World,
  runMs: number,
  scenario: ScenarioOutput | null,
  hazards: readonly ActiveHazard[],
): void {
  world.update(runMs, scenario?.activeHazards ?? hazards);
}
