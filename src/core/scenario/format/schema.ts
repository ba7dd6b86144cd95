import * as z from 'zod/mini';
import { aoiSchema } from './aoi.ts';
import { idSchema, languageSchema, lengthMsSchema, localTextSchema, schemaNames } from './basics.ts';
import { eventSchema } from './event.ts';
import { levelSchema, variationSchema } from './level.ts';
import { pathSchema, sceneSchema, soundSchema, startSchema, zoneSchema } from './place.ts';
import { hazardSchema, objectiveSchema, questionSchema } from './task.ts';

/** The format's name, the first thing a scenario file says. */
export const SCENARIO_FORMAT = 'heed-scenario';
/** The version that this code writes; older ones are migrated, newer ones refused. */
export const SCENARIO_VERSION = 1;

const MOST = 2000;
const skillSchema = z.strictObject({ id: idSchema, label: localTextSchema });

/** A whole scenario file; every rule that a shape cannot say stands in FORMAT.md. */
export const scenarioSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    format: z.literal(SCENARIO_FORMAT),
    version: z.literal(SCENARIO_VERSION),
    id: idSchema,
    languages: z.array(languageSchema).check(z.minLength(1), z.maxLength(40)),
    title: localTextSchema,
    briefing: localTextSchema,
    debrief: localTextSchema,
    scene: sceneSchema,
    start: startSchema,
    reference: z.enum(['standing', 'seated']),
    walking: z.optional(z.array(z.enum(['teleport', 'snap-turn']))),
    durationMs: lengthMsSchema,
    skills: z.optional(z.array(skillSchema).check(z.maxLength(MOST))),
    aois: z.array(aoiSchema).check(z.minLength(1), z.maxLength(MOST)),
    paths: z.optional(z.array(pathSchema).check(z.maxLength(MOST))),
    zones: z.optional(z.array(zoneSchema).check(z.maxLength(MOST))),
    sounds: z.optional(z.array(soundSchema).check(z.maxLength(MOST))),
    events: z.array(eventSchema).check(z.minLength(1), z.maxLength(MOST)),
    hazards: z.optional(z.array(hazardSchema).check(z.maxLength(MOST))),
    objectives: z.optional(z.array(objectiveSchema).check(z.maxLength(MOST))),
    questions: z.optional(z.array(questionSchema).check(z.maxLength(MOST))),
    levels: z.optional(z.array(levelSchema).check(z.minLength(1), z.maxLength(20))),
    variation: z.optional(variationSchema),
  })
  .register(schemaNames, { title: 'Heed scenario' });
