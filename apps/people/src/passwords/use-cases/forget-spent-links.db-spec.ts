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
