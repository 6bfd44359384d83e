import { errorCodes } from '@zwerm/domain/error-codes';
import { roles, type Role } from '@zwerm/domain/role';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { onePersonPerRole, ownChallengeWithIdea, signIn } from './access-matrix-people.js';
import { accessMatrix, questionOf, type Access, type Question } from './access-matrix.js';
import { ApiClient, eventually, type Answer } from './api-client.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(60_000);

type Who = Role | 'stranger';
const everyone: readonly Who[] = [...roles, 'stranger'];
const matrix = Object.entries(accessMatrix);
const signOut = 'DELETE /sessions/current';

describe('who may do what', () => {
  const data = newDataFolder();
  const clients = new Map<Who, ApiClient>();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let owner: ApiClient;

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
    });
    await onePersonPerRole(suite);
    for (const role of roles) clients.set(role, await signIn(suite.url, role));
    clients.set('stranger', ApiClient.stranger(suite.url));
    owner = await signIn(suite.url, 'owner');
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const ask = (client: ApiClient, { method, path, body, headers }: Question): Promise<Answer> =>
    client.call(method, path, body, headers);
  /** What everybody in turn is told. */
  const askAll = async (
    question: Question,
    clientOf: (who: Who) => ApiClient | Promise<ApiClient> = (who) => clients.get(who)!,
  ): Promise<Record<string, string>> => {
    const told: Record<string, string> = {};
    for (const who of everyone) told[who] = verdictOn(await ask(await clientOf(who), question));
    return told;
  };
  const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
  const askWith = (token: string, question: Question): Promise<Answer> =>
    ask(ApiClient.stranger(suite.url), { ...question, headers: { ...question.headers, ...bearer(token) } });

  it('is stated for every operation of the API, and for no other', async () => {
    const { paths } = (await (await fetch(`${suite.url}/api/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    );
    expect(Object.keys(accessMatrix).sort()).toEqual(operations.sort());
  });

  it.each(matrix)('is as stated for %s', async (operation, access) => {
    const question = questionOf(operation);
    // Signing out is done from a session of its own, because the others are still needed.
    const fresh = (who: Who) => (who === 'stranger' ? clients.get(who)! : signIn(suite.url, who));
    const told = await askAll(question, operation === signOut ? fresh : undefined);
    expect(told).toEqual(statedFor(access));
  });

  const byRelation = matrix.filter(([, { toOthers }]) => toOthers !== undefined);
  it.each(byRelation)('ends for %s where nobody knows the id', async (operation) => {
    for (const role of roles) {
      const { status, body } = await ask(clients.get(role)!, questionOf(operation));
      expect([role, status, body.code]).toEqual([role, 404, 'not-found']);
    }
  });

  describe('to what is somebody else’s', () => {
    let owned: { challenge: string; idea: string };
    beforeAll(async () => {
      owned = await ownChallengeWithIdea(owner);
      // The other services hear of it a moment later.
      const isKnown = (path: string) =>
        eventually(
          () => clients.get('employee')!.call('GET', path),
          ({ status }) => status !== 404,
        );
      await isKnown(`/ideas/${owned.idea}`);
      await isKnown(`/challenges/${owned.challenge}/brief`);
    });

    it.each(byRelation)('is as stated for %s', async (operation, { toOthers = [] }) => {
      const id = operation.includes('/ideas/') ? owned.idea : owned.challenge;
      const told = await askAll(questionOf(operation, id));
      expect(told).toEqual(statedFor({ who: toOthers }));
    });

    it.each(byRelation)('leaves the owner free to %s', async (operation) => {
      const id = operation.includes('/ideas/') ? owned.idea : owned.challenge;
      expect(verdictOn(await ask(owner, questionOf(operation, id)))).toBe('let in');
    });
  });

  it.each(['POST /internal/credentials', 'GET /internal/principals/{id}', 'GET /internal'])(
    'is not even a question for %s',
    async (operation) => {
      const answers = await Promise.all(
        everyone.map(async (who) => ask(clients.get(who)!, questionOf(operation))),
      );
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        everyone.map(() => [404, 'not-found']),
      );
    },
  );

  describe('with an access token', () => {
    const guarded = matrix.filter(([, { who }]) => who !== 'anyone').map(([operation]) => operation);
    const ofTokens = (operation: string): boolean => operation.includes(' /me/tokens');
    const isRead = (operation: string): boolean => operation.startsWith('GET ');
    const tokenFor = async (scopes: readonly string[]): Promise<string> =>
      (await owner.ok('POST', '/me/tokens', { name: scopes.join(), scopes })).token;
    const verdicts = async (scopes: readonly string[]): Promise<[string, string][]> => {
      const token = await tokenFor(scopes);
      const told: [string, string][] = [];
      for (const operation of guarded)
        told.push([operation, verdictOn(await askWith(token, questionOf(operation)))]);
      return told;
    };

    it('is to read alone when its scope is to read, whatever the roles of its owner', async () => {
      expect(await verdicts(['read'])).toEqual(
        guarded.map((operation) => [
          operation,
          isRead(operation) && !ofTokens(operation) ? 'let in' : 'forbidden',
        ]),
      );
    });

    it('is what its owner may when its scope is to write, but for tokens themselves', async () => {
      expect(await verdicts(['read', 'write'])).toEqual(
        guarded.map((operation) => [operation, ofTokens(operation) ? 'forbidden' : 'let in']),
      );
    });
  });
});

/** What an answer says about right: `let in` whatever else was wrong with the question, or the code of the refusal. */
function verdictOn({ status, body, headers }: Answer): string {
  if (status < 400) return 'let in';
  if (status >= 500) return `broken: ${status}`;
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  if (!isProblem || !Object.hasOwn(errorCodes, body.code))
    return `no proper problem: ${JSON.stringify(body)}`;
  return status === 401 || status === 403 ? body.code : 'let in';
}

function statedFor({ who }: Access): Record<string, string> {
  const mayTheyAll = who === 'anyone';
  const stated = everyone.map((each) => {
    if (mayTheyAll || (each !== 'stranger' && who.includes(each))) return [each, 'let in'];
    return [each, each === 'stranger' ? 'unauthenticated' : 'forbidden'];
  });
  return Object.fromEntries(stated);
}
