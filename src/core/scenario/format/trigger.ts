import * as z from 'zod/mini';
import { idSchema, lengthMsSchema, probabilitySchema, schemaNames, timeMsSchema } from './basics.ts';
import { type Condition, conditionSchema } from './condition.ts';

/** When an event happens. */
export type Trigger =
  | { readonly type: 'time'; readonly atMs: number }
  | { readonly type: 'random'; readonly fromMs: number; readonly toMs: number }
  | {
      readonly type: 'after';
      readonly event: string;
      readonly delayMs?: number | undefined;
      readonly spreadMs?: number | undefined;
    }
  | {
      readonly type: 'look';
      readonly aoi: string;
      readonly forMs?: number | undefined;
      readonly probability?: number | undefined;
    }
  | { readonly type: 'select'; readonly aoi: string }
  | { readonly type: 'place'; readonly aoi: string; readonly zone: string }
  | { readonly type: 'zone'; readonly zone: string }
  | { readonly type: 'condition'; readonly if: Condition }
  | { readonly type: 'called' }
  | { readonly type: 'all' | 'any'; readonly of: readonly Trigger[] };

const nested: z.ZodMiniType<Trigger> = z.lazy(() => triggerSchema);
const several = z.array(nested).check(z.minLength(1), z.maxLength(50));

export const triggerSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('time'), atMs: timeMsSchema }),
    z.strictObject({ type: z.literal('random'), fromMs: timeMsSchema, toMs: timeMsSchema }),
    z.strictObject({
      type: z.literal('after'),
      event: idSchema,
      delayMs: z.optional(timeMsSchema),
      spreadMs: z.optional(timeMsSchema),
    }),
    z.strictObject({
      type: z.literal('look'),
      aoi: idSchema,
      forMs: z.optional(lengthMsSchema),
      probability: z.optional(probabilitySchema),
    }),
    z.strictObject({ type: z.literal('select'), aoi: idSchema }),
    z.strictObject({ type: z.literal('place'), aoi: idSchema, zone: idSchema }),
    z.strictObject({ type: z.literal('zone'), zone: idSchema }),
    z.strictObject({ type: z.literal('condition'), if: conditionSchema }),
    z.strictObject({ type: z.literal('called') }),
    z.strictObject({ type: z.literal('all'), of: several }),
    z.strictObject({ type: z.literal('any'), of: several }),
  ])
  .register(schemaNames, { id: 'Trigger' });
