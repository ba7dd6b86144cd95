import { scenarioStage } from 'heed';
import { type AoiState, createWorkshop, loadWorkshopScenario } from 'heed/worlds';
import { expect, it } from 'vitest';
import { createPoser } from '../../src/app/stage/pose-aois.ts';

it('poses the workshop through a whole run of its scenario, every AOI somewhere sensible', async () => {
  const scenario = await loadWorkshopScenario();
  const world = createWorkshop();
  const pose = createPoser(world);
  const posed = new Map<string, Set<string>>();
  const watched = {
    ...world,
    pose(states: ReadonlyMap<string, AoiState>, runMs: number) {
      for (const [id, { state }] of states) posed.set(id, (posed.get(id) ?? new Set()).add(state));
      world.pose(states as Parameters<typeof world.pose>[0], runMs);
    },
  };
  const stage = scenarioStage(scenario, { seed: 3, level: 'standard' });
  const poseWatched = createPoser(watched);
  let state = stage.init();
  for (let runMs = 0; runMs <= 300_000; runMs += 500) {
    const [next, output] = stage.step(state, { runMs, attention: null });
    state = next;
    poseWatched(runMs, output, []);
  }
  for (const { object } of world.aois) {
    object.updateWorldMatrix(true, true);
    expect(object.matrixWorld.elements.every(Number.isFinite)).toBe(true);
  }
  expect([...(posed.get('forklift') ?? [])]).toEqual(['rest', 'starting', 'forklift-route', 'outside']);
  pose(0, null, []);
  world.dispose();
});
