import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { DeactivatePerson } from '../../accounts/use-cases/deactivate-person.js';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { RequestPasswordLink } from './request-password-link.js';

describe('RequestPasswordLink', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    const register = (name: string) =>
      people.get(RegisterPerson).execute('operator', {
        displayName: name,
        email: `${name}@example.org`,
        kind: 'employee',
        language: name === 'sam' ? 'en' : 'nl',
      });
    await register('noor');
    await register('sam');
    await people.get(DeactivatePerson).execute('operator', await register('gone'));
  });
  afterAll(() => people.close());

  const ask = async (...emails: string[]): Promise<number> => {
    for (const email of emails)
      await people.database.query('insert into password_request (email) values ($1)', [email]);
    return people.get(RequestPasswordLink).answerRequests();
  };
  const mails = () =>
    people.database.query<{ recipient: string; content: { subject: string; link: { path: string } } }>(
      'select recipient, content from mail order by queued_at, id',
    );

  beforeEach(async () => {
    await people.database.query('delete from mail');
    await people.database.query('delete from password_link');
  });

  it('mails a link to who is known, in their language and whatever the case of the address', async () => {
    expect(await ask('NOOR@example.org', 'sam@example.org')).toBe(2);
    const sent = new Map((await mails()).map(({ recipient, content }) => [recipient, content]));
    expect(sent.get('noor@example.org')?.subject).toBe('Stel een nieuw wachtwoord in');
    expect(sent.get('sam@example.org')?.subject).toBe('Set a new password');
  });

  it('mails nobody who is unknown or has left, and keeps no trace of the address', async () => {
    expect(await ask('nobody@example.org', 'gone@example.org')).toBe(0);
    expect(await mails()).toEqual([]);
    expect(await people.database.query('select 1 from password_request')).toEqual([]);
  });

  it('keeps only a hash of the token', async () => {
    await ask('noor@example.org');
    const [mail] = await mails();
    const token = mail?.content.link.path.split('#')[1] ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const [row] = await people.database.query<{ row: string }>(
      'select to_jsonb(password_link)::text as row from password_link',
    );
    expect(row?.row).not.toContain(token);
  });

  it('sends one person at most three links an hour', async () => {
    for (let attempt = 0; attempt < 5; attempt++) await ask('noor@example.org');
    expect(await mails()).toHaveLength(3);
  });

  it('answers the same over HTTP whether or not anybody has the address', async () => {
    const answers = [];
    for (const email of ['noor@example.org', 'nobody@example.org', 'not an address'])
      answers.push(await people.call('post', '/password-links', { body: { email } }));
    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(3).fill([202, '']));
  });
});
