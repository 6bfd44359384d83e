import { availableParallelism } from 'node:os';
import { PasswordHasher } from './password-hasher.js';

describe('PasswordHasher', () => {
  const hasher = new PasswordHasher();

  it('makes argon2id hashes of the recommended cost that only their password matches', async () => {
    const hash = await hasher.hash('correct horse battery');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.matches('correct horse battery', hash)).toBe(true);
    expect(await hasher.matches('correct horse batterx', hash)).toBe(false);
  });

  it('never lets anyone in who has no password', async () => {
    expect(await hasher.matches('nobody has this password', undefined)).toBe(false);
  });

  it('refuses what its queue cannot hold, and serves the rest', async () => {
    const places = Math.max(1, availableParallelism() - 1) + 64;
    const hash = await hasher.hash('x');
    const answers = await Promise.allSettled(
      Array.from({ length: places + 5 }, () => hasher.matches('x', hash)),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled' && answer.value)).toHaveLength(places);
    expect(answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []))).toEqual(
      Array(5).fill('overloaded'),
    );
    expect(await hasher.matches('x', hash)).toBe(true);
  }, 30_000);
});
