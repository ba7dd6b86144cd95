import * as z from 'zod/mini';
import { idSchema, localTextSchema, timeMsSchema } from './basics.ts';

const factorSchema = z.number().check(z.gte(0.1), z.lte(10));

/** One degree of difficulty. */
export const levelSchema = z.strictObject({
  id: idSchema,
  label: localTextSchema,
  timeScale: z.optional(factorSchema),
  windowScale: z.optional(factorSchema),
  distractors: z.optional(z.boolean()),
});

/** What differs between two runs, drawn from the seed. */
export const variationSchema = z.strictObject({
  jitterMs: z.optional(timeMsSchema),
  groups: z.optional(
    z
      .array(
        z.strictObject({
          events: z.array(idSchema).check(z.minLength(2), z.maxLength(200)),
          pick: z.optional(z.int().check(z.gte(1))),
          shuffle: z.optional(z.boolean()),
        }),
      )
      .check(z.maxLength(50)),
  ),
});
