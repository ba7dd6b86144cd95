/** One command of the verification. */
export interface VerifyStep {
  /** Word for `--only`. */
  readonly id: string;
  readonly title: string;
  /** Binary of an installed package and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** It runs tests with Vitest, which are then counted one by one. */
  readonly countsTests: boolean;
  readonly needsChromium: boolean;
}

/** Everything that must hold, quickest answer first. */
const VERIFY_STEPS: readonly VerifyStep[] = [
  check('lint', 'Format and lint', 'biome', 'check', '--error-on-warnings', '--colors=off'),
  check('types', 'Types', 'tsc', '-p', '.'),
  check('dead', 'Dead code', 'knip', '--no-progress'),
  tests('node', 'Tests in Node', false),
  tests('chromium', 'Tests in Chromium', true),
  check('build', 'Build', 'vite', 'build', '--logLevel', 'warn'),
  tests('e2e', 'Tests of the built site', true),
];

/** The steps that `--only` names, in their usual order; throws an `Error` about a name that is no step. */
export function selectSteps(only: readonly string[]): readonly VerifyStep[] {
  const known = VERIFY_STEPS.map((step) => step.id);
  const unknown = only.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Error(`--only: expected one of ${known.join(', ')}, got '${unknown}'`);
  return only.length === 0 ? VERIFY_STEPS : VERIFY_STEPS.filter((step) => only.includes(step.id));
}

function check(id: string, title: string, ...command: readonly [string, ...string[]]): VerifyStep {
  return { id, title, command, countsTests: false, needsChromium: false };
}

function tests(id: string, title: string, needsChromium: boolean): VerifyStep {
  return { id, title, command: ['vitest', 'run', '--project', id], countsTests: true, needsChromium };
}
