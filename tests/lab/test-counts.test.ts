import { expect, test } from 'vitest';
import { countTests } from '../../src/lab/test-counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});

test('counts the tests of a report', () => {
  const report = { numPassedTests: 2, numFailedTests: 1, testResults: [file('failed', 'passed', 'failed', 'passed')] };
  expect(countTests(JSON.stringify(report), false)).toEqual({ passed: 2, failed: 1 });
});

test('a file that broke before its tests ran is one failure', () => {
  const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed'), file('failed')] };
  expect(countTests(JSON.stringify(report), false)).toEqual({ passed: 1, failed: 1 });
});

test('a failed run is never counted as a success', () => {
  const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed')] };
  expect(countTests(JSON.stringify(report), false)).toEqual({ passed: 1, failed: 1 });
  expect(countTests(null, false)).toEqual({ passed: 0, failed: 1 });
});
