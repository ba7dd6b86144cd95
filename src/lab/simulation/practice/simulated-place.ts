import { type AoiId, type AoiSample, aoiId, type Box, type Scenario, type ScenarioOutput, type Vec3 } from 'heed';

/** A scenario with what its headless run needs of the scene: where each AOI is. */
export interface SimulatedPlace {
  readonly scenario: Scenario;
  /** Box of each AOI, in the scenario's order; metres, right-handed. */
  readonly boxes: readonly Box[];
  /** Where the trainee's eyes are, metres. */
  readonly eye: Vec3;
  /** AOIs that the trainee's own work is about. */
  readonly work: ReadonlySet<AoiId>;
}

/** Turns what the scenario says into what a scene would show; an AOI that did not change keeps its object. */
export function createPlaceSampler({
  scenario,
  boxes,
}: SimulatedPlace): (output: ScenarioOutput) => readonly AoiSample[] {
  const skills = new Map(scenario.hazards?.map(({ aoi, skill }) => [aoi, skill]));
  const aois: AoiSample[] = scenario.aois.map(({ id, kind, relevance, skill, always }, index) => {
    const own = skill ?? skills.get(id);
    return {
      id: aoiId(id),
      label: id,
      kind,
      box: boxes[index] ?? { center: [0, 0, 0], size: [0, 0, 0] },
      relevance: relevance ?? null,
      visibleFraction: null,
      hazardActive: false,
      deadlineMs: null,
      changedMs: null,
      ...(own === undefined ? {} : { skill: own }),
      ...(always === undefined ? {} : { always }),
    };
  });
  return ({ aois: now, activeHazards }) => {
    for (const [index, { changedMs }] of now.entries()) {
      const aoi = aois[index];
      if (aoi === undefined) continue;
      const hazard = activeHazards.find((active) => active.aoiId === aoi.id);
      const hazardActive = hazard !== undefined;
      const deadlineMs = hazard?.deadlineMs ?? null;
      const isSame = aoi.hazardActive === hazardActive && aoi.deadlineMs === deadlineMs && aoi.changedMs === changedMs;
      if (!isSame) aois[index] = { ...aoi, hazardActive, deadlineMs, changedMs };
    }
    return aois;
  };
}
