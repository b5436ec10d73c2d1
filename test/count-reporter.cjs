/** Prints one closing line over all suites, and fails a run in which nothing ran. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const broken = results.testResults.filter(
      (suite) => suite.testExecError || (suite.failureMessage && suite.numFailingTests === 0),
    ).length;
    this.failed = results.numFailedTests + broken;
    this.passed = results.numPassedTests;
    process.on('exit', () => process.stdout.write(`${this.passed} passed, ${this.failed} failed\n`));
  }
  getLastError() {
    return this.passed === 0 ? new Error('No test ran.') : undefined;
  }
};
