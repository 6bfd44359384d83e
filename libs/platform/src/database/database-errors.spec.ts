import { isOutage, refusalOf } from './database-errors.js';

describe('what a database error means', () => {
  it.each([
    ['08006', 'database-unavailable'],
    ['53300', 'database-unavailable'],
    ['57P01', 'database-unavailable'],
    ['58030', 'database-unavailable'],
    ['ECONNREFUSED', 'database-unavailable'],
    ['40001', 'database-unavailable'],
    ['22021', 'invalid-text'],
    ['22003', 'invalid-input'],
    ['23505', 'already-exists'],
    ['42703', undefined],
    ['23514', undefined],
  ])('%s is %s', (code, refusal) => {
    const error = Object.assign(new Error('said by PostgreSQL'), { driverError: { code } });
    expect(refusalOf(error)?.code).toBe(refusal);
    expect(isOutage(error)).toBe(refusal === 'database-unavailable');
  });
});
