import { requirePossible } from './given-rules.js';

describe('rules that an organiser gives', () => {
  it('can be those of a round', () => {
    const given = { method: 'dots', results: 'after-close', rules: { budget: 5, top: 2 } } as const;
    expect(() => requirePossible(given)).not.toThrow();
  });

  it('name no option of another method, and show nothing of a secret round before it closed', () => {
    const bad = expect.objectContaining({ code: 'invalid-input' }) as Error;
    const given = { method: 'support', results: 'live', rules: {} } as const;
    expect(() => requirePossible({ ...given, rules: { budget: 5 } })).toThrow(bad);
    expect(() => requirePossible({ ...given, rules: { secrecy: 'secret' } })).toThrow(bad);
  });
});
