import type { FlowModel } from 'heed';
import { create, globals } from 'webgpu';
import type { RunCounts } from '../../bench/bench-protocol.ts';
import { type Contestant, isOurs } from '../../bench/contestant.ts';
import { openContestant } from '../../bench/contestants.ts';
import { openFloor } from '../../bench/floor.ts';
import { countGpuWork } from '../../bench/gpu-counter.ts';
import { createHeldReader } from '../../bench/held-memory.ts';
import { type RaceOptions, type RaceResult, SOAK_TOKENS, timingOf } from '../../bench/race.ts';
import { createTurnTaker } from '../../bench/run-turn.ts';
import { soak } from '../../bench/soak.ts';

/** What the GPU of a machine without a browser needs for our shaders, beside an empty dispatch, under Dawn. */
export async function raceInNode(
  model: FlowModel,
  { sizes, rounds, mostRuns, turnMs, soakRuns, soakMs }: RaceOptions,
): Promise<RaceResult> {
  Object.assign(globalThis, globals);
  Object.defineProperty(globalThis, 'navigator', { value: { gpu: create([]) }, configurable: true });
  const gpu = countGpuWork();
  const held = createHeldReader(gpu);
  const supplies = { model, graph: new Uint8Array(), runtimeUrl: '' };
  const contestants: Contestant[] = [];
  const absent: RaceResult['absent'][number][] = [];
  const opened: RaceResult['opened'][number][] = [];
  for (const [implementation, open] of [
    ['heed-webgpu', () => openContestant('heed-webgpu', supplies)],
    ['floor-webgpu', openFloor],
    ['reference', () => openContestant('reference', supplies)],
  ] as const) {
    const startMs = performance.now();
    const contestant = await open();
    if (contestant === null) absent.push({ implementation, why: 'Dawn finds no adapter on this machine' });
    else {
      contestants.push(contestant);
      opened.push({ implementation, adapter: contestant.adapter, openMs: performance.now() - startMs });
    }
  }
  const inference: RaceResult['inference'][number][] = [];
  const takers = contestants.map((contestant) => ({ contestant, take: createTurnTaker(contestant, model, gpu) }));
  for (const tokens of sizes) {
    const turns = new Map<Contestant, RunCounts[]>();
    for (let round = 0; round < rounds; round++) {
      for (const { contestant, take } of takers) {
        const counts = await take({ tokens, mostRuns, budgetMs: turnMs });
        turns.set(contestant, [...(turns.get(contestant) ?? []), counts]);
      }
    }
    for (const [{ name }, counts] of turns) inference.push(timingOf(name, tokens, counts));
  }
  const soaked: RaceResult['soaked'][number][] = [];
  for (const contestant of contestants.filter(({ name }) => isOurs(name))) {
    const counts = await soak(contestant, held, { tokens: SOAK_TOKENS, mostRuns: soakRuns, budgetMs: soakMs });
    soaked.push({ implementation: contestant.name, ...counts });
  }
  for (const contestant of contestants) contestant.dispose();
  return { inference, opened, soaked, absent };
}
