import { courseOf, isGrave } from './grave-roles.js';

const [ann, bob, cas] = ['a', 'b', 'c'] as const;

describe('the gravest roles', () => {
  it.each([
    ['give', 'administrator', true],
    ['give', 'leadership', true],
    ['give', 'auditor', true],
    ['give', 'programme-manager', false],
    ['take', 'administrator', true],
    ['take', 'leadership', false],
    ['take', 'auditor', false],
  ] as const)('are such that to %s %s takes two: %s', (action, role, expected) =>
    expect(isGrave({ action, role })).toBe(expected),
  );

  it('wait for the second administrator', () => {
    expect(courseOf({ action: 'give', role: 'leadership' }, ann, cas, [ann, bob])).toBe('ask');
    expect(courseOf({ action: 'take', role: 'administrator' }, ann, bob, [ann, bob])).toBe('ask');
  });

  it('let the only administrator appoint the second, and nothing else', () => {
    expect(courseOf({ action: 'give', role: 'administrator' }, ann, bob, [ann])).toBe('apply');
    expect(() => courseOf({ action: 'give', role: 'auditor' }, ann, bob, [ann])).toThrow(
      expect.objectContaining({ code: 'second-administrator-needed' }),
    );
  });

  it.each([[[ann]], [[ann, bob]]])(
    'are never asked for oneself, with administrators %j',
    (administrators) => {
      expect(() => courseOf({ action: 'give', role: 'leadership' }, ann, ann, administrators)).toThrow(
        expect.objectContaining({ code: 'not-for-yourself' }),
      );
    },
  );
});
