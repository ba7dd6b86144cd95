import * as z from 'zod/mini';
import { fileSchema, floorPointSchema, idSchema, lengthMsSchema, localTextSchema, pointSchema } from './basics.ts';

/** Where the run takes place. */
export const sceneSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('builtin'), name: idSchema }),
  z.strictObject({ type: z.literal('gltf'), file: fileSchema }),
]);

/** Where the trainee stands at first; a yaw of 0 looks along -Z, counter-clockwise seen from above. */
export const startSchema = z.strictObject({
  position: pointSchema,
  yawDeg: z.number().check(z.gte(-360), z.lte(360)),
});

const speedSchema = z.number().check(z.positive(), z.lte(50));

/** A polyline that things move along, with one speed or one per segment, metres per second. */
export const pathSchema = z.strictObject({
  id: idSchema,
  points: z.array(pointSchema).check(z.minLength(2), z.maxLength(500)),
  speedMps: z.union([speedSchema, z.array(speedSchema).check(z.minLength(1))]),
});

/** A part of the floor. */
export const zoneSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('box'), id: idSchema, min: floorPointSchema, max: floorPointSchema }),
  z.strictObject({
    type: z.literal('circle'),
    id: idSchema,
    centre: floorPointSchema,
    radiusM: z.number().check(z.positive(), z.lte(10_000)),
  }),
]);

/** A sound: a file, or the built-in sound of its name; its caption is the visual twin. */
export const soundSchema = z.strictObject({
  id: idSchema,
  file: z.optional(fileSchema),
  caption: localTextSchema,
  lengthMs: z.optional(lengthMsSchema),
});
