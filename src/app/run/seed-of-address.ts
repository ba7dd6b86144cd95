/** The seed that the address asks for (`?seed=7`), so that a run can be repeated; another one every time without. */
export function seedOfAddress(search: string = location.search): number {
  const asked = new URLSearchParams(search).get('seed');
  const seed = asked === null ? Number.NaN : Number(asked);
  if (Number.isSafeInteger(seed)) return seed;
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
}
