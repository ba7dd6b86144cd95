import { NEW_TRAINEE, readSkills, type TraineeSkills } from 'heed';
import type { Json, Profile } from '../profiles/device-data.ts';

/** What a profile has practised; skills that cannot be read count as none. */
export function skillsOf(profile: Profile | undefined): TraineeSkills {
  if (profile === undefined || profile.skills === null) return NEW_TRAINEE;
  const read = readSkills(JSON.stringify(profile.skills));
  return read.type === 'ok' ? read.skills : NEW_TRAINEE;
}

/** Skills as a profile keeps them. */
export const asJson = (skills: TraineeSkills): Json => JSON.parse(JSON.stringify(skills)) as Json;
