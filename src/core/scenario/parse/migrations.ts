import * as z from 'zod/mini';
import { SCENARIO_FORMAT, SCENARIO_VERSION } from '../format/schema.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A step from one version to the next: what the old one looked like, how the new one says it. */
export interface Migration {
  readonly schema: z.ZodMiniType;
  readonly migrate: (old: Raw) => Raw;
}

/** Version 0: the hazards of a built-in scene on a fixed timeline. */
const timelineSchema = z.strictObject({
  format: z.literal(SCENARIO_FORMAT),
  version: z.literal(0),
  scene: z.string().check(z.minLength(1)),
  hazards: z
    .array(
      z.strictObject({
        aoiId: z.string().check(z.minLength(1)),
        onsetMs: z.number().check(z.nonnegative()),
        windowMs: z.number().check(z.positive()),
      }),
    )
    .check(z.minLength(1)),
});

/** How long a migrated run goes on after its last window, milliseconds. */
const REST_MS = 5000;

function migrateTimeline(old: Raw): Raw {
  const { scene, hazards } = old as z.infer<typeof timelineSchema>;
  const english = (text: string): Raw => ({ en: text });
  const ids = [...new Set(hazards.map(({ aoiId }) => aoiId))];
  const ends = hazards.map(({ onsetMs, windowMs }) => onsetMs + windowMs);
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    id: scene,
    languages: ['en'],
    title: english(scene),
    briefing: english('Look around and notice what goes wrong.'),
    debrief: english('This is what you noticed.'),
    scene: { type: 'builtin', name: scene },
    start: { position: [0, 0, 0], yawDeg: 0 },
    reference: 'standing',
    durationMs: Math.max(...ends) + REST_MS,
    skills: [{ id: 'noticing', label: english('Noticing') }],
    aois: ids.map((id) => ({ id, label: english(id), kind: 'object' })),
    events: hazards.map(({ onsetMs }, index) => ({
      id: `event-${index + 1}`,
      trigger: { type: 'time', atMs: onsetMs },
      effects: [{ type: 'start-hazard', hazard: `hazard-${index + 1}` }],
    })),
    hazards: hazards.map(({ aoiId, windowMs }, index) => ({
      id: `hazard-${index + 1}`,
      aoi: aoiId,
      label: english(aoiId),
      skill: 'noticing',
      windowMs,
      response: 'look',
    })),
  };
}

/** How each old version becomes the next one. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  0: { schema: timelineSchema, migrate: migrateTimeline },
};
