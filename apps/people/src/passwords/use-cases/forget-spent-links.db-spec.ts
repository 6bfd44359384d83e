import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { TidyLinksOnTime } from '../scheduling/tidy-links-on-time.js';
import { ForgetSpentLinks } from './forget-spent-links.js';

describe('ForgetSpentLinks', () => {
  let people: ServiceUnderTest;
  let personId: string;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    personId = await people.get(RegisterPerson).execute('operator', {
      displayName: 'noor',
      email: 'noor@example.org',
      kind: 'employee',
      language: 'nl',
    });
  });
  afterAll(() => people.close());
  const count = async (table: string): Promise<number> =>
    (await people.database.query(`select from ${table}`)).length;

  it('forgets a link a day after its end, used or not, and keeps those by which askers are counted', async () => {
    for (const [byte, ago] of ['1 minute', '2 hours', '25 hours', '30 days'].entries())
      await people.database.query(
        `insert into password_link (token_hash, person_id, expires_at, used_at)
         values (sha256($1), $2, now() - $3::interval, $4)`,
        [Buffer.from([byte]), personId, ago, byte % 2 ? new Date() : null],
      );
    await people.get(ForgetSpentLinks).execute();
    expect(await count('password_link')).toBe(2);
  });

  it('forgets the link of a first administrator a day after its end', async () => {
    for (const [byte, ago] of ['1 minute', '23 hours', '25 hours'].entries())
      await people.database.query(
        `insert into first_administrator_link (token_hash, expires_at) values (sha256($1), now() - $2::interval)`,
        [Buffer.from([byte]), ago],
      );
    await people.get(ForgetSpentLinks).execute();
    expect(await count('first_administrator_link')).toBe(2);
  });

  it('forgets a request for an account that nobody confirmed a week after its end, and none that was', async () => {
    for (const [byte, [ago, confirmed]] of (
      [
        ['6 days', false],
        ['8 days', false],
        ['8 days', true],
      ] as const
    ).entries())
      await people.database.query(
        `insert into self_registration
           (email, language, is_known, token_hash, expires_at, confirmed_at, display_name, password_hash)
         values ($1, 'nl', false, sha256($2), now() - $3::interval, $4, 'Iemand', 'x')`,
        [`${byte}@example.org`, Buffer.from([byte]), ago, confirmed ? new Date() : null],
      );
    await people.get(ForgetSpentLinks).execute();
    expect(await people.database.query('select email from self_registration order by email')).toEqual([
      { email: '0@example.org' },
      { email: '2@example.org' },
    ]);
  });

  it('forgets failed sign-ins once they count no more', async () => {
    for (const ago of ['1 minute', '9 minutes', '11 minutes', '2 days'])
      await people.database.query(
        `insert into sign_in_attempt (account_hash, source, attempted_at)
         values (sha256('a'), '192.0.2.1', now() - $1::interval)`,
        [ago],
      );
    await people.get(ForgetSpentLinks).execute();
    expect(await count('sign_in_attempt')).toBe(2);
  });

  it('goes by itself, and answers the request that a dead process left behind', async () => {
    await people.database.query(`insert into password_request (email) values ('noor@example.org')`);
    const onTime = people.get(TidyLinksOnTime) as unknown as { work: () => Promise<void> };
    await onTime.work();
    expect(await count('password_request')).toBe(0);
    expect(await people.database.query('select recipient from mail')).toEqual([
      { recipient: 'noor@example.org' },
    ]);
  });
});
