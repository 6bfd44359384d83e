import { renderHook } from '@testing-library/react';
import { Problem } from '../api/problem.js';
import { newIdempotencyKey, useIdempotentSend } from './idempotency-keys.js';

function setUp() {
  const keys: string[] = [];
  const { result } = renderHook(() => useIdempotentSend());
  const attempt = (content: string, problem?: Problem): Promise<unknown> =>
    result
      .current(content, (key) => {
        keys.push(key);
        return problem ? Promise.reject(problem) : Promise.resolve('made');
      })
      .catch(() => undefined);
  return { keys, attempt };
}

describe('an idempotency key', () => {
  it('stays the same until an answer comes', async () => {
    const { keys, attempt } = setUp();
    await attempt('a', new Problem(0, { code: 'offline' }));
    await attempt('a', new Problem(503, { code: 'overloaded' }));
    await attempt('a');
    expect(new Set(keys).size).toBe(1);
  });

  it.each([
    ['a success', undefined],
    ['a refusal', new Problem(409, { code: 'submissions-closed' })],
  ])('is not used again after %s', async (_what, first) => {
    const { keys, attempt } = setUp();
    await attempt('a', first);
    await attempt('a');
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('is never used for other content', async () => {
    const { keys, attempt } = setUp();
    await attempt('a', new Problem(0, { code: 'offline' }));
    await attempt('b');
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('is a random UUID, with or without the browser’s own', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const own = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
    expect(newIdempotencyKey()).toMatch(uuid);
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    expect(newIdempotencyKey()).toMatch(uuid);
    if (own) Object.defineProperty(crypto, 'randomUUID', own);
    else Reflect.deleteProperty(crypto, 'randomUUID');
  });
});
