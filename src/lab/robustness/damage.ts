import type { JovTrial } from '../jov/jov-trial.ts';
import { delayed, dropFrames, noisyRays, withoutController } from './damage-signals.ts';
import type { DamagedTrial } from './damaged-trial.ts';
import { mirroredRoom } from './mirror.ts';
import { renamedRoom, withDistractors, withoutSomeObjects } from './other-rooms.ts';

/** One way in which what the model sees is worse than what was recorded. */
export type Damage =
  /** Head and controller point elsewhere, anew in each frame: normal noise per axis. */
  | { readonly type: 'ray-noise'; readonly noiseDeg: number }
  /** A share of all frames never arrives; never one that is asked about. */
  | { readonly type: 'dropped-frames'; readonly share: number }
  | { readonly type: 'no-controller' }
  /** Poses and buttons are those of so long ago. */
  | { readonly type: 'delay'; readonly delayMs: number }
  /** A share of the room's objects is not registered; the others are the candidates. */
  | { readonly type: 'unknown-objects'; readonly share: number }
  /** As many objects as `times` the room's own, the further ones at random places. */
  | { readonly type: 'distractors'; readonly times: number }
  | { readonly type: 'mirrored-room' }
  /** Nothing is known of what people look at in this room. */
  | { readonly type: 'unknown-room' };

/** Every damage that the report shows, level by level. */
export const DAMAGES: readonly Damage[] = [
  ...[1, 2, 4].map((noiseDeg) => ({ type: 'ray-noise' as const, noiseDeg })),
  ...[0.25, 0.5].map((share) => ({ type: 'dropped-frames' as const, share })),
  { type: 'no-controller' },
  ...[50, 100, 200].map((delayMs) => ({ type: 'delay' as const, delayMs })),
  { type: 'unknown-room' },
  { type: 'unknown-objects', share: 0.5 },
  { type: 'distractors', times: 3 },
  { type: 'mirrored-room' },
];

/** The trial as the model then sees it, the same each time; `asked` holds the frames that are asked about. */
export function damagedTrial(trial: JovTrial, asked: ReadonlySet<number>, damage: Damage): DamagedTrial {
  switch (damage.type) {
    case 'ray-noise':
      return noisyRays(trial, damage.noiseDeg);
    case 'dropped-frames':
      return dropFrames(trial, asked, damage.share);
    case 'no-controller':
      return withoutController(trial);
    case 'delay':
      return delayed(trial, damage.delayMs);
    case 'unknown-objects':
      return withoutSomeObjects(trial, damage.share);
    case 'distractors':
      return withDistractors(trial, damage.times);
    case 'mirrored-room':
      return mirroredRoom(trial);
    case 'unknown-room':
      return renamedRoom(trial);
    default:
      return damage satisfies never;
  }
}
