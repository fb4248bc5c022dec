/** Counts of a run in which nothing ran. */
export const noTests = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * Counts of a Jest report. A file that could not be run at all counts as one failed test, and so does a Jest that left
 * no report.
 * @param {object | undefined} report what `--json` writes
 * @param {number} code how Jest ended
 */
export function totalsOf(report, code) {
  if (report === undefined) return { ...noTests, failed: code === 0 ? 0 : 1 };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function addTotals(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The last line of a test run. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
