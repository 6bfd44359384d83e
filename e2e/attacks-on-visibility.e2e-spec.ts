import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { signIn } from './access-matrix-people.js';
import { ApiClient, type Answer } from './api-client.js';
import { Canaries } from './canaries.js';
import { hidePrivateThings, type PrivateThings } from './private-scene.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

const swiftMs = 300;
const lists = [
  '/challenges',
  '/domains',
  '/groups',
  '/accounts',
  '/invitations',
  '/provisioning-log',
] as const;

/** The attacks on who sees what, by their numbers in the security anchors. */
describe('attacks on visibility', () => {
  const data = newDataFolder();
  const canaries = new Canaries();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let things: PrivateThings;
  let owner: ApiClient;
  let employee: ApiClient;
  let partner: ApiClient;

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
    });
    things = await hidePrivateThings(suite, canaries);
    [owner, employee, partner] = (await Promise.all(
      (['owner', 'employee', 'partner'] as const).map((who) => signIn(suite.url, who)),
    )) as [ApiClient, ApiClient, ApiClient];
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const get = (client: ApiClient, path: string): Promise<Answer> => client.call('GET', path);
  const told = ({ status, body }: Answer): [number, string | undefined] => [status, body.code];

  it('A26: similar ideas of an open challenge hold none of a private one, and count as many', async () => {
    const similar = `/challenges/${things.openChallenge}/ideas/similar?q=schakelen+met+twee+mensen`;
    const [own, others] = [await get(owner, similar), await get(employee, similar)];
    expect(others.body).toEqual(own.body);
    expect(canaries.leaksIn(JSON.stringify(others.body), 'employee', similar)).toEqual([]);
    for (const client of [employee, partner])
      expect(told(await get(client, similar.replace(things.openChallenge, things.challenge)))).toEqual([
        404,
        'not-found',
      ]);
  });

  it('A27: nothing to embed, to subscribe to or to preview tells of a private challenge to a stranger', async () => {
    const pages = [
      '/sitemap.xml',
      '/feed.xml',
      '/rss',
      '/oembed',
      `/challenges/${things.challenge}`,
      `/ideas/${things.idea}`,
    ];
    for (const page of pages) {
      const text = await (await fetch(suite.url + page)).text();
      expect(canaries.leaksIn(text, 'stranger', page)).toEqual([]);
    }
  });

  it('shows a private challenge to who is made its evaluator, who does not take part, and only as long as that lasts', async () => {
    const { id: me } = await employee.ok('GET', '/me');
    const challenge = `/challenges/${things.challenge}`;
    const shown = [challenge, `${challenge}/ideas`, `/ideas/${things.idea}`, `${challenge}/round`];
    const live = `/live?topics=challenge:${things.challenge}`;
    for (const path of shown) expect(told(await get(employee, path))).toEqual([404, 'not-found']);
    const grant = { role: 'evaluator', scope: { kind: 'challenge', id: things.challenge }, reason: 'Jury' };
    const { id } = await owner.ok('POST', `/people/${me}/grants`, grant);
    for (const path of [...shown, live]) await untilStatus(employee, path, 200);
    expect((await get(employee, '/challenges?limit=100')).body.items).toContainEqual(
      expect.objectContaining({ id: things.challenge }),
    );
    const idea = { body: 'An idea of an evaluator.' };
    expect(told(await employee.call('POST', `${challenge}/ideas`, idea))).toEqual([403, 'forbidden']);
    const vote = await employee.call('PUT', `/ideas/${things.idea}/vote`, { value: 'agree' });
    expect([403, 409]).toContain(vote.status);
    await owner.ok('DELETE', `/people/${me}/grants/${id}`);
    for (const path of [...shown, live]) await untilStatus(employee, path, 404);
  });

  it('A29: a stream ends within five seconds after membership is revoked, and is not there again', async () => {
    const { id: group } = await owner.ok('POST', '/groups', { name: `Ploeg ${randomUUID()}` });
    const { id: me } = await employee.ok('GET', '/me');
    await owner.ok('POST', `/groups/${group}/members`, { personIds: [me] });
    const audience = { everyone: false, groupIds: [group], personIds: [] };
    await owner.ok(
      'PATCH',
      `/challenges/${things.openChallenge}`,
      { audience },
      await versionOf(things.openChallenge),
    );
    const live = `/live?topics=ranking:${things.openChallenge}`;
    await untilStatus(employee, live, 200);
    const stream = employee.hear(live, 'never said');
    const startedMs = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await owner.ok('DELETE', `/groups/${group}/members/${me}`);
    await stream;
    expect(Date.now() - startedMs).toBeLessThan(5_300);
    expect(await employee.statusOf(live)).toBe(404);
  });

  it.each([
    ...lists.map((list) => `${list}?filter[author.email][startsWith]=a`),
    '/challenges?include=author.sessions',
    '/people?fields=passwordHash',
    '/me?include=sessions',
    '/me/tokens?fields=token_hash',
    '/challenges?sort=id;select+pg_sleep(5)',
  ])('A31: %s is refused, not ignored', async (path) => {
    const { status, body } = await get(owner, path);
    expect([status, ['unknown-parameter', 'invalid-input'].includes(body.code)]).toEqual([400, true]);
  });

  it('A33: an export is bound to the session: a copied address gives nothing, and nobody may keep it', async () => {
    const answer = await get(owner, '/accounts/export');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      200,
      expect.stringContaining('no-store'),
    ]);
    expect(told(await get(ApiClient.stranger(suite.url), '/accounts/export'))[0]).toBe(401);
    expect(told(await get(employee, '/accounts/export'))[0]).toBe(403);
  });

  it('A34: a thousand guessed ids are a thousand times not there', async () => {
    const guesses = Array.from(
      { length: 1_000 },
      (_, n) => `${things.idea.slice(0, -4)}${n.toString(16).padStart(4, '0')}`,
    );
    for (const guess of guesses.filter((id) => id !== things.idea)) {
      const { status } = await get(employee, `/ideas/${guess}`);
      if (status !== 404) throw new Error(`${guess}: ${status}`);
    }
  });

  it('A37: what belongs to another challenge or group is not there, whatever path leads to it', async () => {
    for (const client of [employee, partner])
      for (const path of [
        `/challenges/${things.idea}`,
        `/ideas/${things.challenge}`,
        `/challenges/${things.idea}/ideas`,
        `/groups/${things.group}/members`,
        `/challenges/${things.challenge}/ranking`,
        `/ideas/${things.draft}`,
      ])
        expect([path, ...told(await get(client, path))]).toEqual([path, 404, 'not-found']);
    const vote = await employee.call('PUT', `/ideas/${things.idea}/vote`, { value: 'agree' });
    expect(told(vote)).toEqual([404, 'not-found']);
  });

  it.each([
    ['a flood of wildcards', '%_'.repeat(200)],
    ['the syntax of a query', "a & | ! <-> :* ( ) ''"],
    ['an attempt to leave the text', "'||pg_sleep(5)||'"],
    ['ten thousand characters', 'x'.repeat(10_000)],
    ['ten thousand characters of words', 'ab '.repeat(3_300)],
  ])('A52: %s is answered or refused at once', async (_what, text) => {
    const q = encodeURIComponent(text);
    for (const path of [
      `/challenges/${things.challenge}/ideas/similar?q=${q}`,
      `/groups?q=${q}`,
      `/accounts?q=${q}`,
    ]) {
      await get(owner, path);
      const startedMs = performance.now();
      const { status } = await get(owner, path);
      expect([path.slice(0, 20), [200, 400, 413, 414, 431].includes(status)]).toEqual([
        path.slice(0, 20),
        true,
      ]);
      expect(performance.now() - startedMs).toBeLessThan(swiftMs);
    }
  });

  it.each(['99999999999', 'abc', '-1', '%00', '9'.repeat(60)])('A61: the id %s is nothing', async (id) => {
    for (const path of ['/challenges', '/ideas', '/domains', '/groups', '/accounts'])
      expect([400, 404]).toContain((await get(owner, `${path}/${id}`)).status);
  });

  it.each(lists)('A61: %s gives at most a hundred, and goes on only from its own place', async (list) => {
    for (const query of [
      'limit=1000000',
      'limit=0',
      'limit=-1',
      'limit=1e3',
      'page=1e9',
      'cursor=x',
      'cursor=',
    ]) {
      const { status, body } = await get(owner, `${list}?${query}`);
      expect([query, status, body.code]).toEqual([query, 400, expect.any(String)]);
    }
    const { nextCursor } = await owner.ok('GET', '/challenges?limit=1');
    const foreign = list === '/challenges' ? `${list}?phase=voting&cursor=` : `${list}?cursor=`;
    expect(told(await get(owner, `${foreign}${String(nextCursor)}`))).toEqual([400, 'invalid-cursor']);
    expect(told(await get(owner, `${list}?cursor=${nextCursor.slice(0, -1)}~`))).toEqual([
      400,
      'invalid-cursor',
    ]);
  });

  it('A61: a cursor serves nobody else', async () => {
    const { nextCursor } = await owner.ok('GET', '/challenges?limit=1');
    const leader = await signIn(suite.url, 'leadership');
    expect(told(await get(leader, `/challenges?cursor=${nextCursor}`))).toEqual([400, 'invalid-cursor']);
  });

  const versionOf = async (id: string): Promise<Record<string, string>> => {
    const { version } = await owner.ok('GET', `/challenges/${id}`);
    return { 'if-match': `"${id}-${version}"` };
  };
  const untilStatus = async (client: ApiClient, path: string, wanted: number): Promise<void> => {
    for (let tries = 0; tries < 100 && (await client.statusOf(path)) !== wanted; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
});
