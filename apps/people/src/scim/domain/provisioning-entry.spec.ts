import { keptBody, shortCause } from './provisioning-entry.js';

describe('what the provisioning log keeps of a request', () => {
  it('holds no secret, wherever it stands', () => {
    const body = {
      userName: 'a',
      password: '1mz050nq',
      nested: { clientSecret: 's3', list: [{ token: 't0k' }] },
    };
    expect(keptBody(body)).toBe(
      '{"userName":"a","password":"[left out]","nested":{"clientSecret":"[left out]","list":[{"token":"[left out]"}]}}',
    );
    const path = { Operations: [{ op: 'Replace', path: 'password', value: '1mz050nq' }] };
    expect(keptBody(path)).not.toContain('1mz050nq');
  });

  it('is bounded, whatever was sent', () => {
    expect(keptBody({ a: 'x'.repeat(60_000) })!.length).toBeLessThanOrEqual(2_100);
    expect(keptBody(Array.from({ length: 5_000 }, () => 'abcdef'))).toHaveLength(4_000);
    expect(shortCause('y'.repeat(9_000))).toHaveLength(2_000);
  });

  it('is nothing when nothing was sent', () => expect(keptBody(undefined)).toBeNull());
});
