import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { VerifyCredentials } from './verify-credentials.js';

describe('VerifyCredentials', () => {
  let people: ServiceUnderTest;
  const password = 'correct horse battery';
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    const register = people.get(RegisterPerson);
    const person = { displayName: 'P', kind: 'employee' as const, language: 'nl' as const };
    await register.execute('operator', { ...person, email: 'noor@example.org', password });
    await register.execute('operator', { ...person, email: 'nopassword@example.org' });
  });
  afterAll(() => people.close());

  const verify = (email: string, attempt: string, source = 'office') =>
    people.get(VerifyCredentials).execute({ email, password: attempt, source });
  const refusal = (email: string, attempt: string, source?: string): Promise<string> =>
    verify(email, attempt, source).then(
      () => 'in',
      (error: unknown) => (error as { code: string }).code,
    );

  it('takes the address in any case', async () => {
    expect(await verify(' Noor@EXAMPLE.org', password)).toMatchObject({ roles: ['employee'], active: true });
  });

  it('answers alike for a wrong password, an unknown address and a person without a password', async () => {
    const codes = [
      await refusal('noor@example.org', 'wrong', 'a'),
      await refusal('nobody@example.org', password, 'a'),
      await refusal('nopassword@example.org', 'nobody has this password', 'a'),
    ];
    expect(codes).toEqual(Array(3).fill('wrong-credentials'));
  });

  it('works as hard for an unknown address as for a known one', async () => {
    await refusal('nobody@example.org', 'warm up', 'b');
    const timed = async (email: string): Promise<number> => {
      const started = performance.now();
      await refusal(email, 'wrong', `timing ${email}`);
      return performance.now() - started;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    // In turns, so that whatever else the machine does falls on both alike.
    for (let n = 0; n < 8; n++) {
      known.push(await timed('noor@example.org'));
      unknown.push(await timed('stranger@example.org'));
    }
    // A lookup without hashing takes a few ms, a hash some 20 to 50.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it('lets exactly 10 guesses through, however many come at once, and then not even the right password', async () => {
    const guess = (n: number) => refusal('noor@example.org', `guess ${n}`, 'attacker');
    // One account has 8 places in the queue: those beyond them are told to come back, which is no guess.
    const codes = await Promise.all(Array.from({ length: 20 }, (_, n) => guess(n)));
    expect(
      codes.every((code) => ['wrong-credentials', 'sign-in-throttled', 'overloaded'].includes(code)),
    ).toBe(true);
    // Those told to come back stood in the way for a moment, so what was throttled among the 20 says nothing yet.
    do codes.push(await guess(codes.length));
    while (codes.at(-1) !== 'sign-in-throttled');
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10);
    expect(await refusal('noor@example.org', password, 'attacker')).toBe('sign-in-throttled');
    expect(await refusal('noor@example.org', password, 'elsewhere')).toBe('in');
  });

  it('opens again ten minutes after the failures', async () => {
    await stopDatabaseClock(people.database, 'people', '2030-01-01T12:00:00Z');
    for (let n = 0; n < 10; n++) await refusal('noor@example.org', 'wrong', 'late');
    await stopDatabaseClock(people.database, 'people', '2030-01-01T12:09:59Z');
    expect(await refusal('noor@example.org', password, 'late')).toBe('sign-in-throttled');
    await stopDatabaseClock(people.database, 'people', '2030-01-01T12:10:00Z');
    expect(await refusal('noor@example.org', password, 'late')).toBe('in');
    expect(await people.database.query("select 1 from sign_in_attempt where source = 'late'")).toEqual([]);
  });

  it('keeps nobody out because of what others try from elsewhere (A79)', async () => {
    for (let place = 0; place < 8; place++)
      for (let attempt = 0; attempt < 10; attempt++)
        await refusal('noor@example.org', `guess ${attempt}`, `place ${place}`);
    expect(await refusal('noor@example.org', password, 'place 0')).toBe('sign-in-throttled');
    expect(await refusal('noor@example.org', password, 'her own desk')).toBe('in');
  });

  it('stops guesses from ever new places at a hundred, and its owner nowhere they were before (A79)', async () => {
    const from = (source: string, attempt: string, browser?: string): Promise<string> =>
      people
        .get(VerifyCredentials)
        .execute({ email: 'nopassword@example.org', password: attempt, source, browser })
        .then(
          () => 'in',
          (error: unknown) => (error as { code: string }).code,
        );
    for (let place = 0; place < 100; place++)
      expect(await from(`new place ${place}`, 'guess')).toBe('wrong-credentials');
    expect(await from('one more place', 'guess')).toBe('sign-in-throttled');
    // Looked at: it is the password that was wrong, not the place.
    expect(await from('one more place', 'guess', 'a known browser')).toBe('wrong-credentials');
    const [kept] = await people.database.query<{ places: number }>(
      "select count(*)::int as places from sign_in_attempt where source like 'new place %'",
    );
    expect(kept).toEqual({ places: 100 });
  });

  it('refuses a place from which too many accounts were tried (A79)', async () => {
    for (let account = 0; account < 100; account++)
      await refusal(`nobody${account}@example.org`, 'guess', 'a busy place');
    expect(await refusal('noor@example.org', password, 'a busy place')).toBe('sign-in-throttled');
    expect(await refusal('noor@example.org', password, 'another place')).toBe('in');
  });
});
