import { idsWithin, mayIn } from './may-in.js';

const somebody = {
  roles: ['employee'],
  scopedRoles: ['programme-manager@domain:d1', 'evaluator@challenge:c1'],
} as const;

describe('a role within a part', () => {
  it('gives its permissions there and nowhere else', () => {
    expect(mayIn(somebody, 'manage-challenges', 'challenge:c9', 'domain:d1')).toBe(true);
    expect(mayIn(somebody, 'manage-challenges', 'challenge:c1', 'domain:d2')).toBe(false);
    expect(mayIn(somebody, 'manage-challenges')).toBe(false);
    expect(mayIn(somebody, 'change-roles', 'domain:d1')).toBe(false);
  });

  it('is not needed by whoever has the permission everywhere', () => {
    expect(mayIn({ roles: ['leadership'] }, 'manage-challenges', 'challenge:c9')).toBe(true);
  });

  it('can be listed by kind', () => {
    expect(idsWithin(somebody, 'manage-challenges', 'domain')).toEqual(['d1']);
    expect(idsWithin(somebody, 'manage-challenges', 'challenge')).toEqual([]);
    expect(idsWithin({ roles: ['leadership'] }, 'manage-challenges', 'domain')).toEqual([]);
  });
});
