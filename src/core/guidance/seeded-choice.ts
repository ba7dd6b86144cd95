/**
 * A number in [0, 1) that depends on nothing but its arguments: FNV-1a over the name, then the finaliser of mulberry32.
 *
 * The seed is spread over all bits first, so that it cannot stand for another letter.
 */
export function seededChoice(seed: number, name: string, ordinal: number): number {
  let state = Math.imul(0x811c9dc5 ^ seed, 0x9e3779b1);
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193);
  state = (state + Math.imul(ordinal + 1, 0x6d2b79f5)) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
