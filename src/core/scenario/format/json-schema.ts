import * as z from 'zod/mini';
import { schemaNames } from './basics.ts';
import { scenarioSchema } from './schema.ts';

/** The shape of a scenario file as JSON Schema, for editors; what only `parseScenario` can check is not in it. */
export const scenarioJsonSchema = (): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(scenarioSchema, { io: 'input', metadata: schemaNames }) as Readonly<Record<string, unknown>>;
