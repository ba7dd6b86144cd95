import { expect, test } from 'vitest';
import { selectSteps } from '../../src/lab/verify-steps.ts';

const ids = (only: readonly string[]) => selectSteps(only).map((step) => step.id);

test('runs everything, the build before the tests of the built site', () => {
  expect(ids([])).toEqual(['lint', 'types', 'dead', 'node', 'chromium', 'build', 'e2e']);
});

test('keeps the usual order of the steps asked for', () => {
  expect(ids(['e2e', 'build', 'lint'])).toEqual(['lint', 'build', 'e2e']);
});

test('names a step that does not exist', () => {
  expect(() => selectSteps(['nodes'])).toThrow(
    "expected one of lint, types, dead, node, chromium, build, e2e, got 'nodes'",
  );
});
