import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient, type Answer } from './api-client.js';
import {
  doors,
  editionsOf,
  tokenMailed,
  tokensMailed,
  wishesOf,
  type Door,
  type LinkKind,
} from './attacks/one-time-links.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);

const password = 'correct horse battery staple';
const told = ({ status, body }: Answer): [number, string | undefined] => [status, body?.code];
const kinds: readonly LinkKind[] = ['first-administrator', 'invitation', 'register', 'reset-password'];
/** Where a link of a kind is used up; looking one up uses nothing. */
const doorOf = (kind: LinkKind): Door =>
  doors.find((door) => door.kind === kind && !door.operation.endsWith('look-up'))!;

describe('one-time links', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let firstAdministrator: string;
  let administrator: ApiClient;
  let sponsorId: string;

  beforeAll(async () => {
    database = await createTestDatabase('people', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
      ZWERM_LIMITS: 'off',
    });
    firstAdministrator = /first-administrator#(\S+)/.exec(suite.output())![1]!;
    for (const [domain, isApproved] of [
      ['asks.example', false],
      ['trusted.example', true],
    ])
      await database.query('insert into allowed_domain (domain, is_approved) values ($1, $2)', [
        domain,
        isApproved,
      ]);
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const use = (door: Door, token: string, more: object = {}): Promise<Answer> =>
    door.use(suite.url, token, more);
  const signIn = (email: string, secret = password): Promise<Answer> =>
    ApiClient.stranger(suite.url).call('POST', '/sessions', { email, password: secret });
  const everybody = () => database.query('select id, email, kind, roles from person order by id');
  const register = async (email: string): Promise<string> => {
    await ApiClient.stranger(suite.url).ok('POST', '/self-registrations', { email, language: 'nl' });
    return tokenMailed(data.path, 'register', email);
  };
  const resetOf = async (email: string, known: readonly string[] = []): Promise<string> => {
    await ApiClient.stranger(suite.url).ok('POST', '/password-links', { email });
    return tokenMailed(data.path, 'reset-password', email, known);
  };
  const member = async (): Promise<string> => {
    const email = `m${randomUUID()}@trusted.example`;
    expect((await use(doorOf('register'), await register(email))).status).toBe(200);
    return email;
  };
  const invite = async (more: object = {}): Promise<{ id: string; email: string; token: string }> => {
    const email = `i${randomUUID()}@partner.example`;
    const invitation = { email, kind: 'employee', language: 'nl', ...more };
    const { id } = await administrator.ok('POST', '/invitations', invitation);
    return { id, email, token: await tokenMailed(data.path, 'invitation', email) };
  };
  /** A link that works, with the address it was given for. */
  const linkOf = async (kind: LinkKind): Promise<{ token: string; email: string }> => {
    if (kind === 'first-administrator') return { token: firstAdministrator, email: '' };
    if (kind === 'invitation') return invite();
    const email = kind === 'register' ? `r${randomUUID()}@trusted.example` : await member();
    return { email, token: await (kind === 'register' ? register(email) : resetOf(email)) };
  };
  const refusedElsewhere = async (kind: LinkKind, token: string): Promise<void> => {
    const before = await everybody();
    for (const door of doors.filter((each) => each.kind !== kind))
      expect([kind, door.operation, ...told(await use(door, token))]).toEqual([
        kind,
        door.operation,
        ...door.refusal,
      ]);
    expect(await everybody()).toEqual(before);
  };

  it('A42: before there is an administrator, no link of another kind makes one, and theirs opens nothing else', async () => {
    const email = await member();
    await refusedElsewhere('register', await register(`r${randomUUID()}@trusted.example`));
    await refusedElsewhere('reset-password', await resetOf(email));
    await refusedElsewhere('first-administrator', firstAdministrator);
    for (const more of [{ roles: ['administrator'] }, { kind: 'employee' }, { expiresAt: '2099-01-01' }])
      expect(told(await use(doorOf('first-administrator'), firstAdministrator, more))).toEqual([
        400,
        'unknown-property',
      ]);
  });

  it('A42: the first link of all makes one administrator, however many use it at once', async () => {
    const door = doorOf('first-administrator');
    const answers = await Promise.all(Array.from({ length: 6 }, () => use(door, firstAdministrator)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410, 410, 410]);
    expect(told(await use(door, firstAdministrator))).toEqual([410, 'link-used']);
    const [{ email }] = (await database.query<{ email: string }>(
      "select email from person where 'administrator' = any(roles)",
    )) as [{ email: string }];
    administrator = await ApiClient.signedIn(suite.url, email, password);
    ({ id: sponsorId } = await administrator.ok('GET', '/me'));
  });

  it.each(kinds.filter((kind) => kind !== 'first-administrator'))(
    'A42: a link of another kind opens nothing: %s',
    async (kind) => {
      const { token } = await linkOf(kind);
      await refusedElsewhere(kind, token);
      // It was the place, not the link, that was wrong.
      expect((await use(doorOf(kind), token)).status).toBeLessThan(300);
    },
  );

  it('A42: no link lets in as a session or a token, and neither of those is a link', async () => {
    const secrets: string[] = [];
    for (const kind of kinds) secrets.push((await linkOf(kind)).token);
    const asks = secrets.flatMap((token): Record<string, string>[] => [
      { authorization: `Bearer ${token}` },
      { authorization: `Bearer zwt_${token}` },
      { cookie: `zwerm-session=${token}` },
    ]);
    for (const headers of asks)
      expect(told(await ApiClient.stranger(suite.url).call('GET', '/me', undefined, headers))).toEqual([
        401,
        'unauthenticated',
      ]);
    const cookie = administrator.headersOfABrowser['cookie']!.split('=')[1]!;
    const { token } = await administrator.ok('POST', '/me/tokens', { name: 'x', scopes: ['read', 'write'] });
    const { token: scim } = await administrator.ok('POST', '/scim-tokens', { name: 'x' });
    for (const door of doors)
      for (const secret of [cookie, token, scim])
        expect([door.operation, ...told(await use(door, secret))]).toEqual([door.operation, ...door.refusal]);
  });

  it.each(doors.map((door) => [door.operation, door] as const))(
    'A42: an edited link is no link: %s',
    async (_operation, door) => {
      const { token } = await linkOf(door.kind);
      const before = await everybody();
      const { edited, malformed } = editionsOf(token);
      for (const attempt of edited)
        expect([attempt, ...told(await use(door, attempt))]).toEqual([attempt, ...door.refusal]);
      for (const attempt of malformed)
        expect([attempt, ...told(await use(door, attempt))]).toEqual([attempt, 400, 'invalid-input']);
      for (const attempt of [null, [token], { $ne: '' }, true, 0])
        expect([attempt, ...told(await use(door, token, { token: attempt }))]).toEqual([
          attempt,
          400,
          'invalid-input',
        ]);
      expect(await everybody()).toEqual(before);
    },
  );

  it('A42: what an invitation makes of somebody is in nobody’s hands but those of who invited', async () => {
    const endsOn = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
    const external = { kind: 'partner', sponsorId, endsOn };
    const { token, email, id } = await invite(external);
    const accept = doorOf('invitation');
    for (const [name, value] of Object.entries(wishesOf(sponsorId)))
      for (const door of doors.filter(({ kind }) => kind === 'invitation'))
        expect([name, ...told(await use(door, token, { [name]: value }))]).toEqual([
          name,
          400,
          'unknown-property',
        ]);
    expect(await database.query('select 1 from person where email like $1', ['%evil%'])).toHaveLength(1);
    const [row] = await database.query('select email, accepted_at from invitation where id = $1', [id]);
    expect(row).toEqual({ email, accepted_at: null });
    const { body } = await use(accept, token);
    expect(await administrator.ok('GET', `/accounts/${body.id}`)).toMatchObject({
      ...external,
      email,
      origin: 'invited',
    });
    const [made] = await database.query('select roles from person where id = $1', [body.id]);
    expect(made).toEqual({ roles: ['partner'] });
  });

  it.each(kinds.filter((kind) => kind !== 'first-administrator'))(
    'A42: of many uses of one link at once one counts, and none afterwards: %s',
    async (kind) => {
      const { token, email } = await linkOf(kind);
      const secrets = Array.from({ length: 6 }, (_, n) => `${password} ${n}`);
      const answers = await Promise.all(
        secrets.map((secret) => use(doorOf(kind), token, { password: secret })),
      );
      const won = answers.flatMap(({ status }, n) => (status < 300 ? [secrets[n]!] : []));
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 410)).toHaveLength(5);
      expect(told(await use(doorOf(kind), token, { password: 'the last word of all' }))).toEqual([
        410,
        'link-used',
      ]);
      for (const secret of [...secrets, 'the last word of all'])
        expect([secret, (await signIn(email, secret)).status]).toEqual([
          secret,
          secret === won[0] ? 201 : 401,
        ]);
      expect(await database.query('select 1 from person where email = $1', [email])).toHaveLength(1);
    },
  );

  it('A42: an invitation and a registration of one address, used at once, make one account', async () => {
    const email = `b${randomUUID()}@trusted.example`;
    const confirming = await register(email);
    await administrator.ok('POST', '/invitations', { email, kind: 'employee', language: 'nl' });
    const accepting = await tokenMailed(data.path, 'invitation', email);
    const answers = await Promise.all([
      use(doorOf('invitation'), accepting),
      use(doorOf('register'), confirming),
    ]);
    const refused = answers.filter(({ status }) => status >= 300);
    expect(refused.map(told)).toEqual([[409, 'email-taken']]);
    expect(await database.query('select 1 from person where email = $1', [email])).toHaveLength(1);
  });

  it.each([
    ['invitation', 'invitation'],
    ['register', 'self_registration'],
    ['reset-password', 'password_link'],
  ] as const)('A42: a link that is over opens nothing: %s', async (kind, table) => {
    const { token, email } = await linkOf(kind);
    await database.query(
      `update ${table} set expires_at = now() where token_hash = sha256(convert_to($1, 'utf8'))`,
      [token],
    );
    const before = await everybody();
    for (const door of doors.filter((each) => each.kind === kind))
      expect([door.operation, ...told(await use(door, token))]).toEqual([door.operation, 410, 'link-used']);
    expect(await everybody()).toEqual(before);
    if (kind === 'reset-password') expect((await signIn(email)).status).toBe(201);
    // Nor does asking for a new password revive what is over (CVE-2023-48220).
    else {
      await ApiClient.stranger(suite.url).ok('POST', '/password-links', { email });
      await resetOf(await member());
      expect(await tokensMailed(data.path, 'reset-password', email)).toEqual([]);
      expect(told(await signIn(email))).toEqual([401, 'wrong-credentials']);
    }
  });

  it('A42: a link is worth nothing once another took its place, or it was taken back', async () => {
    const { token, id, email } = await invite();
    await administrator.ok('POST', `/invitations/${id}/resend`);
    const newer = await tokenMailed(data.path, 'invitation', email, [token]);
    expect(told(await use(doorOf('invitation'), token))).toEqual([404, 'not-found']);
    await administrator.ok('DELETE', `/invitations/${id}`);
    expect(told(await use(doorOf('invitation'), newer))).toEqual([410, 'link-used']);
    const person = await member();
    const older = await resetOf(person);
    const latest = await resetOf(person, [older]);
    expect((await use(doorOf('reset-password'), latest, { password: 'a newer password' })).status).toBe(204);
    expect(told(await use(doorOf('reset-password'), older))).toEqual([410, 'link-used']);
    expect((await signIn(person, 'a newer password')).status).toBe(201);
  });

  it('A42: a link for a new password does not outlive the account', async () => {
    const email = await member();
    const token = await resetOf(email);
    const [{ id }] = (await database.query('select id from person where email = $1', [email])) as [
      { id: string },
    ];
    await administrator.ok('POST', `/people/${id}/transitions`, { to: 'deactivated' });
    const answer = await use(doorOf('reset-password'), token, { password: 'another password' });
    expect(told(answer)).toEqual([410, 'link-used']);
    expect((await signIn(email, 'another password')).status).toBe(401);
  });
});
