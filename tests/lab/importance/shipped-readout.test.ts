import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  activeHazards,
  aoiId,
  GUIDANCE_DEFAULTS,
  type ImportanceModel,
  importanceStage,
  readImportanceModel,
} from 'heed';
import { createSceneSampler } from 'heed/three';
import { createWorkshop } from 'heed/worlds';
import { Matrix4 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../../../src/lab/data-root.ts';
import { DISTRACTOR_FAMILIES, EVENT_FAMILIES } from '../../../src/lab/importance/families.ts';
import { BASELINES, byReadout, judgeScene, scenePrecision } from '../../../src/lab/importance/judged-scene.ts';
import { makeScene } from '../../../src/lab/importance/made-scene.ts';

let model: ImportanceModel;

beforeAll(async () => {
  const read = await readImportanceModel(readFileSync(join(REPOSITORY, 'assets/models/importance/model.json'), 'utf8'));
  if (read.type === 'refused') throw new Error(JSON.stringify(read.issues));
  model = read.model;
});

/** Importance of every AOI of the workshop once a second of a run, by AOI. */
function workshopRun(world: ReturnType<typeof createWorkshop>, { marks }: { readonly marks: boolean }) {
  const sampler = createSceneSampler();
  for (const { id, label, kind, relevance, object } of world.aois) {
    sampler.register({ id, label: label.en, kind, relevance: marks ? relevance : null, object });
  }
  const stage = importanceStage(model);
  let state = stage.init();
  const found = new Map<string, { readonly ms: number; readonly y: number; readonly active: boolean }[]>();
  for (let ms = 0; ms <= 60_000; ms += 50) {
    const hazards = activeHazards(world.timeline, ms);
    world.update(ms, hazards);
    world.root.updateMatrixWorld();
    const viewer = { position: [0, 1.6, 0], orientation: [0, 0, 0, 1] } as const;
    const active = hazards.map(({ aoiId: id, deadlineMs }) => ({ aoiId: aoiId(id), deadlineMs }));
    const scene = sampler.sample({ timeMs: ms, viewer, activeHazards: active, referenceSpace: new Matrix4() });
    const input = { timeMs: ms, viewer: viewer.position, aois: scene.aois, complete: true, asked: ms % 1000 === 0 };
    const [next, importance] = stage.step(state, input);
    state = next;
    importance?.forEach((y, i) => {
      const aoi = scene.aois[i];
      if (aoi === undefined) return;
      const series = found.get(aoi.id) ?? [];
      found.set(aoi.id, [...series, { ms, y, active: aoi.hazardActive }]);
    });
  }
  return found;
}

describe('the shipped read-out, in the workshop', () => {
  it.each([true, false])('tells hazards from what stands there (author marks: %s)', (marks) => {
    const world = createWorkshop();
    const hazards = new Set(world.timeline.hazards.map((hazard) => hazard.aoiId));
    for (const [id, series] of workshopRun(world, { marks })) {
      const active = series.filter((moment) => moment.active);
      if (hazards.has(id)) {
        expect(Math.min(...active.slice(2).map(({ y }) => y)), `${id} while active`).toBeGreaterThan(0.6);
      }
      const quiet = series.filter((moment) => !moment.active && moment.ms > 1000);
      // Machines at work may seem to matter a little; none of them so much that it would be cued.
      const most = id === 'robot-arm' ? GUIDANCE_DEFAULTS.onThreshold : 0.15;
      expect(Math.max(...quiet.map(({ y }) => y)), `${id} at rest`).toBeLessThan(most);
    }
    world.dispose();
  });
});

it('the shipped read-out is ahead of every simple rule on scenes it was not fitted on', () => {
  const wishes = {
    events: Object.keys(EVENT_FAMILIES),
    distractors: Object.keys(DISTRACTOR_FAMILIES),
    marksAlone: false,
  };
  const scenes = Array.from({ length: 24 }, (_, i) =>
    judgeScene(makeScene({ ...wishes, seed: 0x7000_0000 + i }), 'marks'),
  );
  const mean = (name: string): number => {
    const judge = name === 'learned' ? byReadout(model) : BASELINES[name];
    const precisions = judge === undefined ? [] : scenes.flatMap((scene) => scenePrecision(judge, scene) ?? []);
    return precisions.reduce((sum, value) => sum + value, 0) / precisions.length;
  };
  for (const name of Object.keys(BASELINES)) expect(mean('learned'), name).toBeGreaterThan(mean(name) + 0.15);
});
