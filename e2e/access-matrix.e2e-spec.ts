import { operations, type OperationAccess } from '@zwerm/contracts/access/access-matrix';
import { liveTopicKinds } from '@zwerm/contracts/access/live-access';
import { grants } from '@zwerm/contracts/permissions';
import { roles } from '@zwerm/domain/role';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { challengeAfloat, onePersonPerRole, signIn, type Afloat } from './access-matrix-people.js';
import {
  everyone,
  questionOf,
  statedFor,
  statedToOthers,
  verdictOn,
  type Question,
  type Who,
} from './access-question.js';
import { ApiClient, eventually, type Answer } from './api-client.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);

const matrix = operations.map((row) => [row.operation, row] as const);
const signOut = 'DELETE /sessions/current';
const isOfIdea = ({ operation }: OperationAccess): boolean => operation.includes(' /ideas/{id}');

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
    const offered = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    );
    expect(matrix.map(([operation]) => operation as string).sort()).toEqual(offered.sort());
  });

  it.each(matrix)('is as stated for %s', async (operation, access) => {
    // Signing out is done from a session of its own, because the others are still needed.
    const fresh = (who: Who) => (who === 'stranger' ? clients.get(who)! : signIn(suite.url, who));
    const told = await askAll(questionOf(access), operation === signOut ? fresh : undefined);
    expect(told).toEqual(statedFor(access));
  });

  const byRelation = matrix.filter(([operation, { relation }]) => relation && operation.includes('{id}'));
  it.each(byRelation)('ends for %s where nobody knows the id', async (_operation, access) => {
    for (const role of roles) {
      const { status, body } = await ask(clients.get(role)!, questionOf(access));
      expect([role, status, body.code]).toEqual([role, 404, 'not-found']);
    }
  });

  describe('to a thing', () => {
    const ofContent = byRelation.filter(([, { relation }]) => relation !== 'own');
    const ofAuthorOrSponsor = ofContent.filter(([, { relation }]) => relation !== 'seen');
    let open: Afloat;
    let secret: Afloat;
    let over: Afloat;
    beforeAll(async () => {
      const externals = [clients.get('partner')!, clients.get('customer')!];
      const invited = await Promise.all(externals.map(async (each) => (await each.ok('GET', '/me')).id));
      open = await challengeAfloat(owner, { invited });
      secret = await challengeAfloat(owner, { isSecret: true });
      over = await challengeAfloat(owner, { invited });
      await owner.ok('POST', `/challenges/${over.challenge}/transitions`, {
        to: 'cancelled',
        reason: 'Over.',
      });
    });
    const idIn = (access: OperationAccess, { idea, challenge }: Afloat): string =>
      isOfIdea(access) ? idea : challenge;

    it.each(ofContent)('of somebody else is as stated for %s', async (_operation, access) => {
      expect(await askAll(questionOf(access, idIn(access, open)))).toEqual(statedToOthers(access));
    });

    it.each(ofContent)('that is over is as stated for %s', async (_operation, access) => {
      expect(await askAll(questionOf(access, idIn(access, over)))).toEqual(statedToOthers(access));
    });

    it.each(ofContent)(
      'in private is not there for %s, but for who manages it',
      async (_operation, access) => {
        const question = questionOf(access, idIn(access, secret));
        for (const who of roles) {
          const answer = await ask(clients.get(who)!, question);
          const isThere = grants('manage-challenges', [who]);
          expect([who, isThere ? verdictOn(answer) : answer.status]).toEqual([
            who,
            isThere ? statedToOthers(access)[who] : 404,
          ]);
        }
      },
    );

    it.each(ofAuthorOrSponsor)('of one’s own leaves its owner free to %s', async (_operation, access) => {
      expect(verdictOn(await ask(owner, questionOf(access, idIn(access, open))))).toBe('let in');
    });

    const ofIdeas = ofContent.filter(([, access]) => access.service === 'ideas' && isOfIdea(access));
    it.each(ofIdeas)('that is withdrawn is not there for %s', async (_operation, access) => {
      const { idea } = await challengeAfloat(owner);
      await owner.ok('POST', `/ideas/${idea}/transitions`, { to: 'withdrawn' });
      for (const who of roles)
        expect((await ask(clients.get(who)!, questionOf(access, idea))).status).toBe(404);
    });

    it.each(liveTopicKinds)('is followed by %s: only by who may see it', async (kind) => {
      const follow = (who: Who, id: string): Promise<number> =>
        clients.get(who)!.statusOf(`/live?topics=${kind}:${id}`);
      await eventually(
        () => follow('leadership', secret.challenge),
        (status) => status === 200,
      );
      for (const who of roles)
        expect([who, await follow(who, secret.challenge)]).toEqual([
          who,
          grants('manage-challenges', [who]) ? 200 : 404,
        ]);
      expect(await follow('stranger', open.challenge)).toBe(401);
      expect(await follow('employee', open.challenge)).toBe(200);
    });
  });

  it.each(['POST /internal/credentials', 'GET /internal/principals/{id}', 'GET /internal'])(
    'is not even a question for %s',
    async (operation) => {
      const [method, path] = operation.replace('{id}', 'x').split(' ') as [Question['method'], string];
      const question: Question = { method, path, body: undefined, headers: {} };
      const answers = await Promise.all(everyone.map(async (who) => ask(clients.get(who)!, question)));
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        everyone.map(() => [404, 'not-found']),
      );
    },
  );

  describe('with an access token', () => {
    const guarded = operations.filter(({ needs }) => needs !== 'public');
    const ofTokens = ({ isForSessions }: OperationAccess): boolean => isForSessions === true;
    const isRead = ({ operation }: OperationAccess): boolean => operation.startsWith('GET ');
    const tokenFor = async (scopes: readonly string[]): Promise<string> =>
      (await owner.ok('POST', '/me/tokens', { name: scopes.join(), scopes })).token;
    const verdicts = async (scopes: readonly string[]): Promise<[string, string][]> => {
      const token = await tokenFor(scopes);
      const told: [string, string][] = [];
      for (const access of guarded)
        told.push([access.operation, verdictOn(await askWith(token, questionOf(access)))]);
      return told;
    };

    it('is to read alone when its scope is to read, whatever the roles of its owner', async () => {
      expect(await verdicts(['read'])).toEqual(
        guarded.map((access) => [
          access.operation,
          isRead(access) && !ofTokens(access) ? 'let in' : 'forbidden',
        ]),
      );
    });

    it('is what its owner may when its scope is to write, but for tokens themselves', async () => {
      expect(await verdicts(['read', 'write'])).toEqual(
        guarded.map((access) => [access.operation, ofTokens(access) ? 'forbidden' : 'let in']),
      );
    });
  });
});
