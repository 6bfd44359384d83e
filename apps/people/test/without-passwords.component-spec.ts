import { createHash } from 'node:crypto';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { CreateFirstAdministratorLink } from '@zwerm/people/accounts/use-cases/create-first-administrator-link';
import { VerifyCredentials } from '@zwerm/people/credentials/use-cases/verify-credentials';
import { LinkIdentity } from '@zwerm/people/identities/use-cases/link-identity';
import { ListIdentities } from '@zwerm/people/identities/use-cases/list-identities';
import { AcceptInvitation } from '@zwerm/people/invitations/use-cases/accept-invitation';
import { AcceptInvitationWithIdentity } from '@zwerm/people/invitations/use-cases/accept-invitation-with-identity';
import { InvitePeople } from '@zwerm/people/invitations/use-cases/invite-people';
import { RequestPasswordLink } from '@zwerm/people/passwords/use-cases/request-password-link';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';

const password = 'correct horse battery';
const issuer = 'https://idp.example';

describe('where people sign in through the identity provider only', () => {
  let people: ServiceUnderTest;
  let administrator: string;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition, undefined, { passwordSignIn: 'off' });
    const { token } = await people.get(CreateFirstAdministratorLink).execute();
    const first = { token, displayName: 'Beheer', email: 'beheer@example.org', password, language: 'nl' };
    const answer = await people.call('post', '/first-administrator', { body: first });
    administrator = answer.body.id as string;
    await register('noor');
  });
  afterAll(() => people.close());

  const register = (name: string): Promise<string> =>
    people.get(RegisterPerson).execute('operator', {
      displayName: name,
      email: `${name}@example.org`,
      kind: 'employee',
      language: 'nl',
      password,
    });
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    );
  const verify = (email: string, attempt = password) =>
    codeOf(people.get(VerifyCredentials).execute({ email, password: attempt, source: email }));
  const mailsTo = async (recipient: string): Promise<unknown[]> => {
    const mails = await people.database.query<{ kind: string }>(
      'select kind from mail where recipient = $1 order by queued_at',
      [recipient],
    );
    return mails.map(({ kind }) => kind);
  };

  it('a right password lets nobody in, and is not told from a wrong one', async () => {
    expect([await verify('noor@example.org'), await verify('noor@example.org', 'wrong')]).toEqual([
      'wrong-credentials',
      'wrong-credentials',
    ]);
  });

  it('an administrator gets in with one, which is written down and told to all of them', async () => {
    const second = await register('tweede');
    await people.database.query(
      "update person set roles = array['employee', 'administrator'] where id = $1",
      [second],
    );
    expect(await verify('beheer@example.org')).toBe('done');
    const lines = await people.database.query(
      "select actor_id, subject_id from access_log where act = 'password-used'",
    );
    expect(lines).toEqual([{ actor_id: administrator, subject_id: administrator }]);
    expect(await mailsTo('beheer@example.org')).toEqual(['break-glass']);
    expect(await mailsTo('tweede@example.org')).toEqual(['break-glass']);
    expect(await mailsTo('noor@example.org')).toEqual([]);
  });

  it('a link to set a password goes to administrators only, with the same answer for all', async () => {
    const ask = async (email: string): Promise<number> =>
      (await people.call('post', '/password-links', { body: { email } })).status;
    expect([await ask('noor@example.org'), await ask('beheer@example.org')]).toEqual([202, 202]);
    await people.get(RequestPasswordLink).answerRequests();
    const asked = await people.database.query(
      `select person_id from password_link where made_at > database_now() - interval '1 minute'`,
    );
    expect(asked).toEqual([{ person_id: administrator }]);
  });

  it('a password is no way in that makes up for the last identity', async () => {
    const kim = await register('kim');
    await people.get(LinkIdentity).execute(kim, { issuer, subject: 'kim' });
    expect(await people.get(ListIdentities).execute(kim)).toMatchObject([{ isLastWayIn: true }]);
    await people.get(LinkIdentity).execute(administrator, { issuer, subject: 'beheer' });
    expect(await people.get(ListIdentities).execute(administrator)).toMatchObject([{ isLastWayIn: false }]);
  });

  it('nobody registers by themself', async () => {
    for (const [path, body] of [
      ['/self-registrations', { email: 'x@example.org', language: 'nl' }],
      ['/self-registrations/confirm', { token: 'x', displayName: 'X', password }],
    ] as const) {
      const { status, body: answer } = await people.call('post', path, { body });
      expect([path, status, answer.code]).toEqual([path, 403, 'password-sign-in-off']);
    }
  });

  describe('an invitation', () => {
    /** @returns the secret of its link */
    const invite = async (email: string): Promise<string> => {
      const as = { ...aPrincipal('employee', 'administrator'), personId: administrator };
      await people.get(InvitePeople).execute(as, [{ email, kind: 'employee', language: 'nl' }]);
      const [mail] = await people.database.query<{ path: string }>(
        "select content #>> '{link,path}' as path from mail where recipient = $1",
        [email],
      );
      return mail!.path.replace('/invitation#', '');
    };
    const accept = (token: string, subject: string) =>
      people
        .get(AcceptInvitationWithIdentity)
        .execute({ token, displayName: 'Wies', identity: { issuer, subject } });

    it('is not accepted with a password', async () => {
      const token = await invite('wachtwoord@example.org');
      const work = people.get(AcceptInvitation).execute({ token, displayName: 'Wies', password });
      expect(await codeOf(work)).toBe('password-sign-in-off');
      expect(await codeOf(accept(token, 'later'))).toBe('done');
    });

    it('makes an account that is linked to the identity, once', async () => {
      const token = await invite('wies@example.org');
      const { personId, roles } = await accept(token, 'wies');
      expect(roles).toEqual(['employee']);
      const rows = await people.database.query(
        `select display_name, password_hash, subject from person join identity on person_id = person.id
         where person.id = $1`,
        [personId],
      );
      expect(rows).toEqual([{ display_name: 'Wies', password_hash: null, subject: 'wies' }]);
      expect(await codeOf(accept(token, 'another'))).toBe('link-used');
      expect(await codeOf(accept('made up', 'another'))).toBe('not-found');
    });

    it('makes no account for an identity that is somebody’s already', async () => {
      const token = await invite('dubbel@example.org');
      expect(await codeOf(accept(token, 'wies'))).toBe('identity-taken');
      const made = await people.database.query("select from person where email = 'dubbel@example.org'");
      expect(made).toEqual([]);
      const hash = createHash('sha256').update(token).digest();
      const [kept] = await people.database.query('select accepted_at from invitation where token_hash = $1', [
        hash,
      ]);
      expect(kept).toEqual({ accepted_at: null });
    });
  });
});
