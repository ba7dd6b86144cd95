import type * as z from 'zod/mini';
import type { scenarioSchema } from './schema.ts';

type Plain<T> = T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T;

/** A scenario file that was read: scene, AOIs, timeline, objectives; FORMAT.md tells what each field means. */
export type Scenario = Plain<z.infer<typeof scenarioSchema>>;

export type ScenarioEvent = Scenario['events'][number];
export type ScenarioAoi = Scenario['aois'][number];
export type Effect = ScenarioEvent['effects'][number];
export type Hazard = NonNullable<Scenario['hazards']>[number];
export type Objective = NonNullable<Scenario['objectives']>[number];
export type Step = Objective['steps'][number];
export type Question = NonNullable<Scenario['questions']>[number];
export type Level = NonNullable<Scenario['levels']>[number];
export type ScenarioPath = NonNullable<Scenario['paths']>[number];
export type Zone = NonNullable<Scenario['zones']>[number];
/** One text per language of the scenario. */
export type LocalText = Scenario['title'];
