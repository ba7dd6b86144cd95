import * as z from 'zod/mini';
import { idSchema, localTextSchema, probabilitySchema } from './basics.ts';

/** Which object of the scene an AOI is: by the name of a glTF node, by its `extras.heed`, or by the built-in set's own id. */
const bindingSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('node'), name: z.string().check(z.minLength(1), z.maxLength(200)) }),
  z.strictObject({ type: z.literal('extras'), heed: idSchema }),
  z.strictObject({ type: z.literal('builtin'), id: idSchema }),
]);

/** One area of interest. */
export const aoiSchema = z.strictObject({
  id: idSchema,
  label: localTextSchema,
  kind: z.enum(['object', 'person', 'machine', 'sign', 'region', 'hazard']),
  relevance: z.optional(z.nullable(probabilitySchema)),
  bind: z.optional(bindingSchema),
  skill: z.optional(idSchema),
  always: z.optional(z.boolean()),
  states: z.optional(z.array(idSchema).check(z.minLength(1), z.maxLength(100))),
  state: z.optional(idSchema),
  hidden: z.optional(z.boolean()),
});
