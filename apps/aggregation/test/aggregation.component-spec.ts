import { randomUUID } from 'node:crypto';
import { forGroups } from '@zwerm/testing/audience-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import supertest from 'supertest';
import { ReadRanking } from '../src/rankings/use-cases/read-ranking.js';
import { aggregationDefinition } from '../src/aggregation.definition.js';
import { aResultsReader, eventually, Scene } from './scene.js';

jest.setTimeout(30_000);

describe('the HTTP side of aggregation', () => {
  let service: ServiceUnderTest;
  const reader = aResultsReader();
  const scene = new Scene();
  const hidden = new Scene();
  const ours = new Scene();
  const groupId = randomUUID();
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
    const ideas = [scene.submitted('Één idee'), scene.submitted('Een ander')];
    await service.wire.deliver(
      scene.published(),
      ...ideas,
      scene.opened(),
      scene.cast('a', ideas[0]!.ideaId, 'agree'),
      hidden.published(),
      hidden.opened({ results: 'after-close' }),
      ours.published({ audience: forGroups(groupId) }),
      ours.opened(),
    );
    await eventually(async () => expect((await get(`${path}?limit=1`)).body.ballots).toBe(1));
  });
  afterAll(() => service.close());

  const path = `/challenges/${scene.challengeId}/ranking`;
  const get = (route: string, as = reader, headers: Record<string, string> = {}) =>
    service.call('get', route, { as, headers });

  it('answers a ranking as JSON with an entity tag', async () => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.headers['etag']).toBe(`"${scene.challengeId}-${response.body.version}"`);
    expect(response.body.items).toHaveLength(2);
    expect(response.body.items[0]).toMatchObject({ title: 'Één idee', rank: 1, agree: 1 });
  });

  it('answers 304 to a reader who has the newest version', async () => {
    const { headers } = await get(path);
    const again = await get(path, reader, { 'if-none-match': headers['etag'] ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get(path, reader, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each([1, 2, 30])('answers a first page of %i as the use case writes it', async (limit) => {
    const page = await service.get(ReadRanking).execute({
      challengeId: scene.challengeId,
      reader,
      limit,
    });
    expect((await get(`${path}?limit=${limit}`)).text).toBe(page.json.toString());
  });

  it.each(['0', '101', '1e1', '+5', '5&limit=6', '5&page=2'])(
    'refuses a first page of ?limit=%s, ready or not',
    async (limit) => {
      expect((await get(`${path}?limit=${limit}`)).status).toBe(400);
    },
  );

  it('pages by cursor', async () => {
    const first = await get(`${path}?limit=1`);
    const second = await get(`${path}?limit=1&cursor=${encodeURIComponent(first.body.nextCursor)}`);
    expect(second.body.items).toMatchObject([{ title: 'Een ander' }]);
    expect(second.body.nextCursor).toBeNull();
  });

  it.each([
    ['limit=0', 'invalid-input'],
    ['limit=101', 'invalid-input'],
    ['cursor=forged', 'invalid-cursor'],
    ['order=age', 'unknown-parameter'],
  ])('refuses the query %s', async (query, code) => {
    const response = await get(`${path}?${query}`);
    expect([response.status, response.body.code]).toEqual([400, code]);
  });

  it('answers 403 results-hidden to everyone while votes are cast out of sight (A24)', async () => {
    const everyone = aPrincipal('employee', 'leadership', 'programme-manager', 'administrator', 'auditor');
    const response = await get(`/challenges/${hidden.challengeId}/ranking`, everyone);
    expect([response.status, response.body.code]).toEqual([403, 'results-hidden']);
    expect((await get(`/challenges/${hidden.challengeId}/brief`, everyone)).body).toMatchObject({
      state: 'hidden',
      items: [],
    });
  });

  it('answers 403 judge-first on every page about a running round, until its reader has judged enough', async () => {
    const employee = aPrincipal();
    const [{ ideaId }] = (await get(path)).body.items;
    const pages = [
      ...['ranking', 'ranking?limit=1', 'ranking?limit=1&round=1', 'settledness', 'opinions'],
      ...['outcome', 'shared-ground', 'representative', 'snapshot', `explanation?ideaId=${ideaId}`],
    ].map((page) => `/challenges/${scene.challengeId}/${page}`);
    const tag = (await get(path)).headers['etag'] ?? '';
    for (const page of pages) {
      // Also right after somebody else was given the page, and to who holds its entity tag.
      await get(page);
      const { status, body, headers } = await get(page, employee, { 'if-none-match': tag });
      expect([page, status, body.code]).toEqual([page, 403, 'judge-first']);
      expect([headers['etag'], JSON.stringify(body)]).toEqual([
        undefined,
        expect.not.stringContaining('agree'),
      ]);
    }
    await service.wire.deliver(scene.judgedEnough(employee.personId));
    await eventually(async () => expect((await get(path, employee)).status).toBe(200));
    expect((await get(path, employee)).text).toBe((await get(path)).text);
    expect((await get(path, aPrincipal())).body.code).toBe('judge-first');
  });

  it('answers 404 for what a reader may not see, and for ids that are none', async () => {
    const ranking = `/challenges/${ours.challengeId}/ranking`;
    expect((await get(ranking)).status).toBe(404);
    expect((await get(`/challenges/${ours.challengeId}/brief`, aPrincipal('auditor'))).status).toBe(404);
    expect((await get(ranking, { ...reader, groupIds: [groupId] })).status).toBe(200);
    expect((await get(`/challenges/${randomUUID()}/ranking`)).status).toBe(404);
    expect((await get('/challenges/1/ranking')).status).toBe(404);
  });

  it('answers 401 to a stranger, 403 for a brief without the right', async () => {
    expect((await service.call('get', path)).status).toBe(401);
    const brief = await get(`/challenges/${scene.challengeId}/brief`, aPrincipal());
    expect([brief.status, brief.body.code]).toEqual([403, 'forbidden']);
    expect((await get(`/challenges/${scene.challengeId}/brief`, aPrincipal('leadership'))).status).toBe(200);
  });

  it('refuses on a board that is loaded whom it refuses on any: being in its audience is no right', async () => {
    const ranking = `/challenges/${ours.challengeId}/ranking`;
    const groupIds = [groupId];
    expect((await get(ranking, { ...reader, groupIds })).status).toBe(200);
    for (const refused of [aPrincipal('trainer'), { ...reader, roles: [] }]) {
      const { status, body } = await get(ranking, { ...refused, groupIds });
      expect([refused.roles, status, body.code]).toEqual([refused.roles, 403, 'forbidden']);
    }
    const viewer = { ...reader, groupIds, mayWrite: false, viewedBy: randomUUID() };
    expect((await get(ranking, viewer)).status).toBe(200);
  });

  it('describes both operations with typed answers', async () => {
    const { body: document } = await supertest(service.service.app.getHttpServer()).get('/openapi.json');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/challenges/{id}/ranking', '/api/v1/challenges/{id}/brief']),
    );
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['RankingDto', 'RankedIdeaDto', 'BriefDto', 'TurnoutDto']),
    );
  });
});
