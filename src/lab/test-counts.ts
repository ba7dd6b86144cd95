/** How many tests passed and failed. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Vitest's JSON report that is counted. */
interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts a Vitest JSON report; `null` stands for a report that was not written. A file that failed before any of its
 * tests ran counts as one failure, and so does a run that failed (`ok` false) without naming a failed test.
 */
export function countTests(json: string | null, ok: boolean): TestCounts {
  const counts = json === null ? { passed: 0, failed: 0 } : countReport(JSON.parse(json) as TestReport);
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function countReport({ numPassedTests, numFailedTests, testResults }: TestReport): TestCounts {
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}
