/** The names given to an option of a command; throws with everything that is none of `allowed`. */
export function chosenNames<Name extends string>(
  option: string,
  given: readonly string[],
  allowed: readonly Name[],
): readonly Name[] {
  const unknown = given.filter((name) => !allowed.some((each) => each === name));
  if (unknown.length > 0) {
    throw new Error(`${option}: expected some of ${allowed.join(', ')}, got ${unknown.join(', ')}`);
  }
  return allowed.filter((name) => given.includes(name));
}
