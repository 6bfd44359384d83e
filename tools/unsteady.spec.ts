import { filesToRunAgain, verdictOf } from './run/unsteady.mjs';

const test = (fullName: string, status: string, message = 'expected 1') => ({
  fullName,
  status,
  failureMessages: status === 'failed' ? [message] : [],
});
const file = (name: string, ...assertionResults: ReturnType<typeof test>[]) => ({
  name,
  status: assertionResults.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
  assertionResults,
});
const report = (testResults: ReturnType<typeof file>[], numRuntimeErrorTestSuites = 0) => {
  const count = (wanted: string): number =>
    testResults.flatMap((one) => one.assertionResults).filter(({ status }) => status === wanted).length;
  return {
    testResults,
    numRuntimeErrorTestSuites,
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
  };
};
const failing = (name: string, message?: string) => file(name, test('does', 'failed', message));

describe('what failed among the others', () => {
  it('runs once more, and only that', () => {
    expect(filesToRunAgain(report([failing('a'), file('b', test('does', 'passed'))]))).toEqual(['a']);
  });

  it.each([
    ['many files failed', report(['a', 'b', 'c', 'd', 'e'].map((name) => failing(name)))],
    ['a file could not start', report([failing('a')], 1)],
    ['a property has a counter-example', report([failing('a', 'Property failed after 3 tests')])],
  ])('does not when %s', (_, broken) => {
    expect(filesToRunAgain(broken)).toEqual([]);
  });

  it('has failed when it fails twice', () => {
    const first = report([file('a', test('does', 'failed'), test('is', 'passed'))]);
    expect(verdictOf(first, first)).toEqual({ passed: 1, failed: 1, unsteady: [] });
    expect(verdictOf(first, undefined)).toEqual({ passed: 1, failed: 1, unsteady: [] });
  });

  it('is unsteady when it passes alone', () => {
    const first = report([file('a', test('does', 'failed'), test('is', 'passed'))]);
    const second = report([file('a', test('does', 'passed'), test('is', 'passed'))]);
    expect(verdictOf(first, second)).toEqual({ passed: 2, failed: 0, unsteady: ['a: does'] });
  });

  it('has failed when the second look finds something else wrong, or finds nothing', () => {
    const first = report([file('a', test('does', 'failed'), test('is', 'passed'))]);
    const other = report([file('a', test('does', 'passed'), test('is', 'failed'))]);
    expect(verdictOf(first, other).failed).toBe(1);
    expect(verdictOf(first, report([])).failed).toBe(1);
    expect(verdictOf(first, report([], 1)).failed).toBe(1);
  });
});
