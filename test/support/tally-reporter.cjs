/** Ends the output with one line that a person or a program can read off: `12 passed, 0 failed, 1 skipped`. */
module.exports = class TallyReporter {
  /**
   * @param {unknown} _contexts
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    // A file that did not even load holds tests that nobody could count.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const counts = [
      `${results.numPassedTests} passed`,
      `${failed} failed`,
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ];
    // At the exit, for the runner's own summary comes after its reporters.
    process.once('exit', () => process.stdout.write(`${counts.join(', ')}\n`));
  }
};
