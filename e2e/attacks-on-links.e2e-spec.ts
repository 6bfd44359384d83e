import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient, type Answer } from './api-client.js';
import { linkInMail } from './attacks/links-in-mail.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

const password = 'correct horse battery staple';
const emailOf = (name: string): string => `${name}@polderlicht.example`;
const told = ({ status, body }: Answer): [number, string | undefined] => [status, body?.code];
/** Unknown to that door, or of use no more; which of the two it is may be known to whoever held it. */
const isRefused = (answer: Answer): boolean =>
  ['404 not-found', '410 link-used'].includes(told(answer).join(' '));

/** Where each kind of one-time link is used, with everything else that its page sends. */
const doors = {
  'first-administrator': ['/first-administrator', { displayName: 'X', email: emailOf('taker'), password }],
  'reset-password': ['/passwords', { password: 'a password that was set' }],
  'invitation, looked up': ['/invitations/look-up', {}],
  invitation: ['/invitations/accept', { displayName: 'X', password }],
  register: ['/self-registrations/confirm', { displayName: 'X', password }],
} as const;
type Door = keyof typeof doors;

/** By the numbers of security.md §2; each with the status and the problem code that it must get. */
describe('attacks with one-time links (A42)', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let administrator: ApiClient;
  let ofFirst: string;
  const knock = (door: Door, token: string, more: object = {}): Promise<Answer> =>
    ApiClient.stranger(suite.url).call('POST', doors[door][0], { token, ...doors[door][1], ...more });
  const otherDoors = (...own: Door[]): Door[] =>
    (Object.keys(doors) as Door[]).filter((door) => !own.includes(door));

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
    });
    ofFirst = /first-administrator#(\S+)/.exec(suite.output())?.[1] ?? '';
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const invited = async (name: string): Promise<{ id: string; token: string }> => {
    const { id } = await administrator.ok('POST', '/invitations', {
      email: emailOf(name),
      kind: 'employee',
      language: 'nl',
    });
    return { id, token: await linkInMail(data.path, 'invitation', emailOf(name)) };
  };

  it('the link of the first administrator opens no other door, and its own once', async () => {
    for (const door of otherDoors('first-administrator'))
      expect([door, isRefused(await knock(door, ofFirst))]).toEqual([door, true]);
    const person = { displayName: 'First', email: emailOf('first') };
    expect((await knock('first-administrator', ofFirst, { ...person, roles: ['auditor'] })).status).toBe(400);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => knock('first-administrator', ofFirst, person)),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)[0]).toBe(201);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    administrator = await ApiClient.signedIn(suite.url, emailOf('first'), password);
    const late = await knock('first-administrator', ofFirst, { ...person, email: emailOf('second') });
    expect(late.status).toBeGreaterThanOrEqual(409);
    expect(late.status).toBeLessThanOrEqual(410);
  });

  it('an invitation opens its own door only, and gives what its row says', async () => {
    const { token } = await invited('noor');
    for (const door of otherDoors('invitation', 'invitation, looked up', 'first-administrator'))
      expect([door, isRefused(await knock(door, token))]).toEqual([door, true]);
    expect((await knock('first-administrator', token)).status).toBeGreaterThanOrEqual(409);
    for (const more of [
      { kind: 'partner' },
      { roles: ['administrator'] },
      { email: emailOf('taker') },
      { unitId: null },
      { expiresAt: '2099-01-01T00:00:00Z' },
    ])
      expect([more, ...told(await knock('invitation', token, more))]).toEqual([
        more,
        400,
        'unknown-property',
      ]);
    expect((await knock('invitation', token)).status).toBe(201);
    const noor = await ApiClient.signedIn(suite.url, emailOf('noor'), password);
    expect((await noor.ok('GET', '/me')).roles).toEqual(['employee']);
    expect(isRefused(await knock('invitation', token))).toBe(true);
    expect(isRefused(await knock('invitation, looked up', token))).toBe(true);
  });

  it('a link to set a password, and one to register, open no other door either', async () => {
    await administrator.ok('POST', '/allowed-domains', { domain: 'polderlicht.example', isApproved: true });
    const stranger = ApiClient.stranger(suite.url);
    await stranger.ok('POST', '/password-links', { email: emailOf('noor') });
    await stranger.ok('POST', '/self-registrations', { email: emailOf('newcomer'), language: 'nl' });
    for (const [door, page, name] of [
      ['reset-password', 'reset-password', 'noor'],
      ['register', 'register', 'newcomer'],
    ] as const) {
      const token = await linkInMail(data.path, page, emailOf(name));
      for (const other of otherDoors(door, 'first-administrator'))
        expect([door, other, isRefused(await knock(other, token))]).toEqual([door, other, true]);
      expect((await knock('first-administrator', token)).status).toBeGreaterThanOrEqual(409);
      const answers = await Promise.all(Array.from({ length: 12 }, () => knock(door, token)));
      expect([door, answers.filter(({ status }) => status < 300).length]).toEqual([door, 1]);
      const losers = answers.filter(({ status }) => status >= 300);
      expect(losers.filter((answer) => !isRefused(answer)).map(told)).toEqual([]);
    }
  });

  it('a link that was edited, went out of date or was taken back opens nothing', async () => {
    const edited = await invited('edited');
    const { token } = edited;
    for (const other of [
      token.slice(0, -1),
      `${token}A`,
      `${token} `.trim() + '%00',
      token.split('').reverse().join(''),
      token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase(),
      Buffer.from('{"alg":"none"}').toString('base64url') + `.${token}.`,
      "' or 1=1 --",
    ])
      expect([other, isRefused(await knock('invitation', other))]).toEqual([other, true]);
    await database.query('update people.invitation set expires_at = now() where id = $1', [edited.id]);
    expect(isRefused(await knock('invitation', token))).toBe(true);

    const again = await invited('again');
    await administrator.ok('POST', `/invitations/${again.id}/resend`);
    expect(isRefused(await knock('invitation', again.token))).toBe(true);

    const takenBack = await invited('taken');
    await administrator.ok('DELETE', `/invitations/${takenBack.id}`);
    expect(isRefused(await knock('invitation', takenBack.token))).toBe(true);
  });

  it('an invitation accepted twelve times at once makes one account', async () => {
    const { token } = await invited('crowd');
    const answers = await Promise.all(Array.from({ length: 12 }, () => knock('invitation', token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(
      await database.query('select from people.person where email = $1', [emailOf('crowd')]),
    ).toHaveLength(1);
  });

  it('no link is a credential, and no credential is a link', async () => {
    const { token } = await invited('mixed');
    const asBearer = await ApiClient.stranger(suite.url).call('GET', '/me', undefined, {
      authorization: `Bearer ${token}`,
    });
    const asCookie = await ApiClient.stranger(suite.url).call('GET', '/me', undefined, {
      cookie: `zwerm-session=${token}`,
    });
    expect([asBearer.status, asCookie.status]).toEqual([401, 401]);
    const made = await administrator.ok('POST', '/me/tokens', { name: 'x', scopes: ['read'] });
    for (const door of otherDoors('first-administrator'))
      expect([door, isRefused(await knock(door, made.token))]).toEqual([door, true]);
  });
});
