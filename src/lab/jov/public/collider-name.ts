export type ObjectKind = 'none' | 'structure' | 'door' | 'global' | 'local';

/** What the name of a collider says about the object it belongs to. */
export interface NamedCollider {
  /** Base object, '' for none: `K01_L04_03` and `K01_L04(Clone)` are parts of `K01_L04`. */
  readonly base: string;
  readonly kind: ObjectKind;
}

/** Reads a collider's name by the scheme of the scenes: a room, then L (local), G (global) with a number, or D (door). */
export function parseColliderName(name: string): NamedCollider {
  if (name === '') return { base: '', kind: 'none' };
  const [, base = '', object = ''] = /^([A-Z]\d\d_([LG](?=\d)|D(?![a-z])|)[A-Za-z0-9]*)/.exec(name) ?? [];
  switch (object) {
    case 'L':
      return { base, kind: 'local' };
    case 'G':
      return { base, kind: 'global' };
    case 'D':
      return { base, kind: 'door' };
    default:
      return { base, kind: 'structure' };
  }
}
