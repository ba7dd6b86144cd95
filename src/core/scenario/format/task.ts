import * as z from 'zod/mini';
import { idSchema, lengthMsSchema, localTextSchema, probabilitySchema, schemaNames } from './basics.ts';

/** Something that must be noticed in its window. */
export const hazardSchema = z.strictObject({
  id: idSchema,
  aoi: idSchema,
  label: localTextSchema,
  skill: idSchema,
  windowMs: lengthMsSchema,
  response: z.enum(['look', 'select']),
  severity: z.optional(z.int().check(z.gte(1), z.lte(5))),
  advice: z.optional(localTextSchema),
});

/** One deed of an objective. */
const stepSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('look'),
      aoi: idSchema,
      forMs: z.optional(lengthMsSchema),
      probability: z.optional(probabilitySchema),
    }),
    z.strictObject({ type: z.literal('select'), aoi: idSchema }),
    z.strictObject({ type: z.literal('place'), aoi: idSchema, zone: idSchema }),
    z.strictObject({ type: z.literal('answer'), question: idSchema }),
    z.strictObject({ type: z.literal('avoid'), zone: idSchema }),
  ])
  .register(schemaNames, { id: 'Step' });

/** What the trainee is to do. */
export const objectiveSchema = z.strictObject({
  id: idSchema,
  label: localTextSchema,
  skill: z.optional(idSchema),
  order: z.enum(['ordered', 'free']),
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(100)),
  limitMs: z.optional(lengthMsSchema),
  mistakes: z.optional(z.enum(['count', 'fail'])),
  weight: z.optional(z.number().check(z.positive(), z.lte(100))),
});

/** A question with one right answer. */
export const questionSchema = z.strictObject({
  id: idSchema,
  text: localTextSchema,
  aoi: z.optional(idSchema),
  options: z.array(z.strictObject({ id: idSchema, text: localTextSchema })).check(z.minLength(2), z.maxLength(8)),
  correct: idSchema,
});
