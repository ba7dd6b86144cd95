import * as z from 'zod/mini';
import { idSchema, schemaNames } from './basics.ts';

/** What a run has led to so far, asked as a yes-or-no question. */
export type Condition =
  | { readonly type: 'flag'; readonly flag: string }
  | {
      readonly type: 'objective';
      readonly objective: string;
      readonly is: 'open' | 'completed' | 'failed';
    }
  | {
      readonly type: 'hazard';
      readonly hazard: string;
      readonly is: 'active' | 'noticed' | 'overdue' | 'late' | 'missed';
    }
  | { readonly type: 'answer'; readonly question: string; readonly option: string }
  | { readonly type: 'state'; readonly aoi: string; readonly state: string }
  | { readonly type: 'not'; readonly of: Condition }
  | { readonly type: 'all' | 'any'; readonly of: readonly Condition[] };

const nested: z.ZodMiniType<Condition> = z.lazy(() => conditionSchema);
const several = z.array(nested).check(z.minLength(1), z.maxLength(50));

export const conditionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('flag'), flag: idSchema }),
    z.strictObject({
      type: z.literal('objective'),
      objective: idSchema,
      is: z.enum(['open', 'completed', 'failed']),
    }),
    z.strictObject({
      type: z.literal('hazard'),
      hazard: idSchema,
      is: z.enum(['active', 'noticed', 'overdue', 'late', 'missed']),
    }),
    z.strictObject({ type: z.literal('answer'), question: idSchema, option: idSchema }),
    z.strictObject({ type: z.literal('state'), aoi: idSchema, state: idSchema }),
    z.strictObject({ type: z.literal('not'), of: nested }),
    z.strictObject({ type: z.literal('all'), of: several }),
    z.strictObject({ type: z.literal('any'), of: several }),
  ])
  .register(schemaNames, { id: 'Condition' });
