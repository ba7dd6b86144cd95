import type { Damage } from './damage.ts';

/** How a row of the report names a damage and how strong it is. */
export function damageWords(damage: Damage): { readonly damage: string; readonly level: string } {
  switch (damage.type) {
    case 'ray-noise':
      return { damage: 'noise on head and controller', level: `${damage.noiseDeg} deg per axis` };
    case 'dropped-frames':
      return { damage: 'frames that never arrive', level: `${100 * damage.share} %` };
    case 'no-controller':
      return { damage: 'no controller', level: '' };
    case 'delay':
      return { damage: 'poses that come late', level: `${damage.delayMs} ms` };
    case 'unknown-objects':
      return { damage: 'objects nobody registered', level: `${100 * damage.share} %, scored among the others` };
    case 'distractors':
      return { damage: 'objects added at random', level: `${damage.times} times as many, room never recorded` };
    case 'mirrored-room':
      return { damage: 'mirrored room', level: '' };
    case 'unknown-room':
      return { damage: 'room never recorded', level: '' };
    default:
      return damage satisfies never;
  }
}
