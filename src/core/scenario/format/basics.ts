import * as z from 'zod/mini';

/** The names under which parts of the schema stand in its JSON Schema. */
export const schemaNames = z.registry<{ id?: string; title?: string; description?: string }>();

/** A name that other parts of the file refer to. */
export const idSchema = z
  .string()
  .check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u), z.maxLength(64))
  .register(schemaNames, { id: 'Id', description: 'A name: letters, digits, and _ . : - after the first.' });

/** A language as browsers name it: `en`, `zh`, `pt-BR`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const languageSchema = z.string().check(z.regex(LANGUAGE_TAG));

/** What is shown to people, once per language. */
export const localTextSchema = z
  .record(languageSchema, z.string().check(z.minLength(1), z.maxLength(4000)))
  .register(schemaNames, { id: 'LocalText', description: 'One text per language of the scenario.' });

const DAY_MS = 86_400_000;

/** A time or a length of time, milliseconds. */
export const timeMsSchema = z
  .number()
  .check(z.nonnegative(), z.lte(DAY_MS))
  .register(schemaNames, { id: 'TimeMs', description: 'Milliseconds, from 0 to one day.' });

/** A length of time that is not nothing, milliseconds. */
export const lengthMsSchema = z
  .number()
  .check(z.positive(), z.lte(DAY_MS))
  .register(schemaNames, { id: 'LengthMs', description: 'Milliseconds, more than 0, at most one day.' });

/** A length of the place, metres. */
const coordinateSchema = z.number().check(z.gte(-10_000), z.lte(10_000));

/** A point in the scene: metres, right-handed, +Y up, -Z forward, the floor at y = 0. */
export const pointSchema = z
  .tuple([coordinateSchema, coordinateSchema, coordinateSchema])
  .register(schemaNames, { id: 'Point', description: '[x, y, z] in metres, +Y up, -Z forward.' });

/** A point on the floor: x and z, metres. */
export const floorPointSchema = z
  .tuple([coordinateSchema, coordinateSchema])
  .register(schemaNames, { id: 'FloorPoint', description: '[x, z] in metres.' });

export const probabilitySchema = z.number().check(z.gte(0), z.lte(1));

/** A file beside the scenario: relative, below its folder. */
export const fileSchema = z.string().check(z.minLength(1), z.maxLength(260));
