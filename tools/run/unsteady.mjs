// Which failures of a test run are worth a second look alone: docs/adr/0036-a-failed-test-gets-one-more-look.md.
const mostFiles = 4;
// A property that failed has a counter-example: another seed that passes does not take it away.
const isCounterExample = (message) => /Property failed after|Counterexample/.test(message);

/**
 * The spec files that may run once more, from Jest's JSON report.
 * @returns {string[]} none when many files failed, when one could not even start, or when a property has a
 *   counter-example: then something is broken
 */
export function filesToRunAgain({ testResults, numRuntimeErrorTestSuites }) {
  const failed = testResults.filter(({ status }) => status === 'failed');
  const messages = failed.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ failureMessages }) => failureMessages ?? []),
  );
  if (numRuntimeErrorTestSuites > 0 || failed.length > mostFiles || messages.some(isCounterExample))
    return [];
  return failed.map(({ name }) => name);
}

/**
 * What two looks say together. A test that failed twice, or that did not run the second time, has failed.
 * @returns {{ passed: number, failed: number, unsteady: string[] }} unsteady: full names of those that passed alone
 */
export function verdictOf(first, second) {
  const passed = first.numPassedTests;
  const failed = first.numFailedTests + first.numRuntimeErrorTestSuites;
  if (!second) return { passed, failed, unsteady: [] };
  const passedAlone = new Set(namesOf(second, 'passed'));
  const unsteady = namesOf(first, 'failed').filter((name) => passedAlone.has(name));
  const brokenAlone = second.numFailedTests + second.numRuntimeErrorTestSuites;
  return {
    passed: passed + unsteady.length,
    failed: Math.max(failed - unsteady.length, brokenAlone),
    unsteady,
  };
}

const namesOf = ({ testResults }, wanted) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => status === wanted).map(({ fullName }) => `${name}: ${fullName}`),
  );
