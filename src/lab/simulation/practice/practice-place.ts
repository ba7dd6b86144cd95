import { aoiId, type Box, type Scenario, type Vec3 } from 'heed';
import { type Chance, chanceOf } from '../chance.ts';
import type { SimulatedPlace } from './simulated-place.ts';

/** How much a generated practice asks of its trainee. */
export interface PracticeOptions {
  /** @default 40 */
  readonly aois?: number;
  /** @default 16 */
  readonly hazards?: number;
  /** Changes that are nobody's concern. @default 12 */
  readonly distractors?: number;
  /** @default 240000 */
  readonly durationMs?: number;
  /** Shortest then longest noticing window, milliseconds. @default [9000, 18000] */
  readonly windowMs?: readonly [number, number];
}

/** What hazards of a workshop ask to be noticed. */
const PRACTICE_SKILLS = ['machines', 'floor', 'overhead', 'exits', 'tools'] as const;

const EYE: Vec3 = [0, 1.6, 0];
/** AOIs at the trainee's own bench, straight ahead. */
const WORK_AOIS = 4;
const FIRST_HAZARD_MS = 8000;
/** A hazard ends this long after its window. */
const SEEN_TO_MS = 4000;

/**
 * A practice that a seed decides: a bench ahead, other AOIs all round (most of them in the front half), hazards one after
 * the other on AOIs of five skills, distractors between.
 */
export function practicePlace(seed: number, options: PracticeOptions = {}): SimulatedPlace {
  const { aois = 40, hazards = 16, distractors = 12, durationMs = 240_000, windowMs = [9000, 18_000] } = options;
  const chance = chanceOf(seed);
  const ids = Array.from({ length: aois }, (_, index) => `aoi-${index}`);
  const text = (en: string): { readonly en: string } => ({ en });
  const skillAt = (index: number): string => PRACTICE_SKILLS[index % PRACTICE_SKILLS.length] ?? 'machines';
  // Each AOI at most once.
  const places = shuffled(ids.slice(WORK_AOIS), chance);
  const spanMs = (durationMs - FIRST_HAZARD_MS - windowMs[1]) / hazards;
  const planned = places.slice(0, hazards).map((aoi, order) => ({
    id: `hazard-${order}`,
    aoi,
    skill: skillAt(ids.indexOf(aoi)),
    atMs: Math.round(FIRST_HAZARD_MS + spanMs * (order + 0.8 * chance.uniform())),
    windowMs: Math.round(windowMs[0] + (windowMs[1] - windowMs[0]) * chance.uniform()),
  }));
  const idle = places.slice(hazards, hazards + distractors);
  const scenario: Scenario = {
    format: 'heed-scenario',
    version: 1,
    id: `practice-${seed}`,
    languages: ['en'],
    title: text('Practice'),
    briefing: text('Notice what goes wrong.'),
    debrief: text('This is what you noticed.'),
    scene: { type: 'builtin', name: 'practice' },
    start: { position: [0, 0, 0], yawDeg: 0 },
    reference: 'standing',
    durationMs,
    skills: PRACTICE_SKILLS.map((id) => ({ id, label: text(id) })),
    aois: ids.map((id, index) => ({
      id,
      label: text(id),
      kind: 'object',
      relevance: 0.3,
      states: ['still', 'changed'],
      ...(index < WORK_AOIS ? {} : { skill: skillAt(index) }),
    })),
    events: [
      ...planned.map(({ id, aoi, atMs }) => ({
        id: `start-${id}`,
        trigger: { type: 'time', atMs } as const,
        effects: [{ type: 'state', aoi, state: 'changed' } as const, { type: 'start-hazard', hazard: id } as const],
      })),
      // Somebody sees to it in the end: what is over needs no reminder.
      ...planned.map(({ id, windowMs: openMs }) => ({
        id: `stop-${id}`,
        trigger: { type: 'after', event: `start-${id}`, delayMs: openMs + SEEN_TO_MS } as const,
        effects: [{ type: 'stop-hazard', hazard: id } as const],
      })),
      ...idle.map((aoi, order) => ({
        id: `distractor-${order}`,
        trigger: { type: 'time', atMs: Math.round(durationMs * chance.uniform()) } as const,
        effects: [{ type: 'state', aoi, state: 'changed' } as const],
      })),
    ],
    hazards: planned.map(({ id, aoi, skill, windowMs: openMs }) => ({
      id,
      aoi,
      label: text(id),
      skill,
      windowMs: openMs,
      response: 'look',
    })),
  };
  const boxes = ids.map((_, index) => boxAt(index < WORK_AOIS, index, chance));
  return { scenario, boxes, eye: EYE, work: new Set(ids.slice(0, WORK_AOIS).map(aoiId)) };
}

function shuffled<T>(values: readonly T[], chance: Chance): readonly T[] {
  return values
    .map((value) => ({ value, order: chance.uniform() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}

function boxAt(isWork: boolean, index: number, chance: Chance): Box {
  const edge = (): number => 0.15 + 0.5 * chance.uniform();
  const size: Vec3 = [edge(), edge(), edge()];
  if (isWork) return { center: [-0.75 + 0.5 * index, 1, -0.9], size: [0.3, 0.2, 0.3] };
  // Three of four in the front half.
  const yaw = (chance.uniform() < 0.75 ? 90 : 180) * (2 * chance.uniform() - 1) * (Math.PI / 180);
  const distanceM = 1.8 + 3.2 * chance.uniform();
  return { center: [-Math.sin(yaw) * distanceM, 0.2 + 2.2 * chance.uniform(), -Math.cos(yaw) * distanceM], size };
}
