/**
 * A number in [0, 1) that depends on nothing but its arguments: FNV-1a over the name, mixed with seed and ordinal
 * by the finaliser of mulberry32.
 */
export function seededChoice(seed: number, name: string, ordinal: number): number {
  let state = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193);
  state = (state + Math.imul(ordinal + 1, 0x6d2b79f5)) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
