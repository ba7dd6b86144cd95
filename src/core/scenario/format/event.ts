import * as z from 'zod/mini';
import { idSchema, lengthMsSchema, localTextSchema, schemaNames, timeMsSchema } from './basics.ts';
import { conditionSchema } from './condition.ts';
import { triggerSchema } from './trigger.ts';

/** What an event brings about. */
const effectSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('state'), aoi: idSchema, state: idSchema }),
    z.strictObject({ type: z.literal('move'), aoi: idSchema, path: idSchema, ease: z.optional(z.boolean()) }),
    z.strictObject({ type: z.literal('appear'), aoi: idSchema }),
    z.strictObject({ type: z.literal('disappear'), aoi: idSchema }),
    z.strictObject({ type: z.literal('sound'), sound: idSchema, aoi: z.optional(idSchema) }),
    z.strictObject({
      type: z.literal('speak'),
      text: localTextSchema,
      aoi: z.optional(idSchema),
      lengthMs: z.optional(lengthMsSchema),
    }),
    z.strictObject({ type: z.literal('start-hazard'), hazard: idSchema }),
    z.strictObject({ type: z.literal('stop-hazard'), hazard: idSchema }),
    z.strictObject({ type: z.literal('start-objective'), objective: idSchema }),
    z.strictObject({ type: z.literal('fail-objective'), objective: idSchema }),
    z.strictObject({ type: z.literal('ask'), question: idSchema }),
    z.strictObject({ type: z.literal('flag'), flag: idSchema, is: z.optional(z.boolean()) }),
    z.strictObject({ type: z.literal('goto'), event: idSchema }),
    z.strictObject({
      type: z.literal('branch'),
      cases: z.array(z.strictObject({ if: conditionSchema, goto: idSchema })).check(z.minLength(1), z.maxLength(50)),
      otherwise: z.optional(idSchema),
    }),
    z.strictObject({ type: z.literal('end'), outcome: z.optional(z.enum(['completed', 'failed'])) }),
  ])
  .register(schemaNames, { id: 'Effect' });

/** Something that happens at most once in a run. */
export const eventSchema = z.strictObject({
  id: idSchema,
  trigger: triggerSchema,
  armedBy: z.optional(idSchema),
  if: z.optional(conditionSchema),
  effects: z.array(effectSchema).check(z.maxLength(100)),
  distractor: z.optional(z.boolean()),
  levels: z.optional(z.array(idSchema).check(z.minLength(1))),
  jitterMs: z.optional(timeMsSchema),
});
