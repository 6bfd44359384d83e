import { accountRoles, hasExtraRoles } from './account-roles.js';

describe('account roles', () => {
  it('always hold the role of the kind, once', () => {
    expect(accountRoles('partner')).toEqual(['partner']);
    expect(accountRoles('employee', ['leadership', 'employee', 'leadership'])).toEqual([
      'employee',
      'leadership',
    ]);
  });

  it('have one order, whatever order they were given in', () => {
    expect(accountRoles('employee', ['administrator', 'leadership'])).toEqual(
      accountRoles('employee', ['leadership', 'administrator']),
    );
  });

  it('count as extra only beyond the kind', () => {
    expect(hasExtraRoles('employee', ['employee'])).toBe(false);
    expect(hasExtraRoles('employee', ['employee', 'auditor'])).toBe(true);
  });
});
