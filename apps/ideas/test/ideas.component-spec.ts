import { randomUUID } from 'node:crypto';
import { personRegistered } from '@zwerm/contracts/events/people-events';
import type { Principal } from '@zwerm/domain/principal';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import supertest from 'supertest';
import { ideasDefinition } from '../src/ideas.definition.js';
import { anIdea, during, goTo, hearOfChallenge } from './idea-builder.js';

jest.setTimeout(30_000);

describe('the ideas API', () => {
  let service: ServiceUnderTest;
  let challengeId: string;
  const author = aPrincipal('employee');
  const reader = aPrincipal('employee');

  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
  });
  beforeEach(async () => {
    await stopDatabaseClock(service.database, 'ideas', during.ideation);
    challengeId = await hearOfChallenge(service);
  });
  afterAll(() => service.close());

  const submit = (body: object = anIdea, as: Principal = author, headers = {}) =>
    service.call('post', `/challenges/${challengeId}/ideas`, { as, body, headers });
  const transition = (id: string, to: string, as = author) =>
    service.call('post', `/ideas/${id}/transitions`, { as, body: { to } });

  it('submits an idea whose answer is complete', async () => {
    const response = await submit({ ...anIdea, language: 'nl' });
    expect([response.status, response.headers['etag']]).toEqual([201, `"${response.body.id}-1"`]);
    expect(response.body).toEqual({
      id: expect.any(String),
      challengeId,
      title: 'Een tweede paar ogen bij elke schakelhandeling.',
      body: anIdea.body,
      language: 'nl',
      authorId: author.personId,
      coAuthorIds: [],
      state: 'submitted',
      version: 1,
      submittedAt: during.ideation,
      createdAt: during.ideation,
      mine: true,
    });
    const read = await service.call('get', `/ideas/${response.body.id}`, { as: reader });
    expect(read.body).toEqual({ ...response.body, mine: false });
    expect(read.headers['etag']).toBe(`"${response.body.id}-1"`);
  });

  it('makes one idea for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => submit(anIdea, author, headers)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  it.each([
    ['no body', {}],
    ['a short body', { body: 'te kort' }],
    ['a body that is white space', { body: ' '.repeat(40) }],
    ['a body that is short without its white space', { body: `kort${' '.repeat(40)}` }],
    ['a long body', { body: 'x'.repeat(4_001) }],
    ['a short title', { ...anIdea, title: 'kort' }],
    ['null for a title', { ...anIdea, title: null }],
    ['another language', { ...anIdea, language: 'fr' }],
    ['an explicit id', { ...anIdea, id: randomUUID() }],
    ['a recorded time', { ...anIdea, submittedAt: during.ideation }],
    ['a way into voting', { ...anIdea, duringVoting: true }],
    ['somebody else as author', { ...anIdea, authorId: randomUUID() }],
  ])('refuses %s', async (_name, body) => {
    const response = await submit(body);
    expect(response.status).toBe(400);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('keeps a draft, lists it under mine, submits it and takes it back', async () => {
    const draft = await submit({ ...anIdea, draft: true });
    const { id } = draft.body;
    expect(draft.body).toMatchObject({ state: 'draft', submittedAt: null });
    expect((await service.call('get', `/ideas/${id}`, { as: reader })).status).toBe(404);
    const mine = await service.call('get', `/challenges/${challengeId}/ideas?mine=true`, { as: author });
    expect(mine.body.items).toEqual([draft.body]);
    expect((await transition(id, 'submitted')).body).toMatchObject({ state: 'submitted', version: 2 });
    expect((await transition(id, 'submitted')).body.code).toBe('illegal-transition');
    expect((await transition(id, 'withdrawn', reader)).body.code).toBe('forbidden');
    expect((await transition(id, 'withdrawn')).body).toMatchObject({ state: 'withdrawn', version: 3 });
    expect((await transition(id, 'elsewhere')).status).toBe(400);
  });

  it('revises with If-Match and shows every version', async () => {
    const { id } = (await submit()).body;
    const patch = (
      headers: Record<string, string>,
      body: object = { title: 'Een nieuwe titel' },
      as = author,
    ) => service.call('patch', `/ideas/${id}`, { as, body, headers });
    const match = (version: number) => ({ 'if-match': `"${id}-${version}"` });
    expect((await patch({})).body.code).toBe('precondition-required');
    expect((await patch(match(2))).body.code).toBe('version-conflict');
    expect((await patch(match(1), {}, reader)).body.code).toBe('forbidden');
    expect((await patch(match(1), { body: null })).status).toBe(400);
    const patched = await patch(match(1));
    expect([patched.status, patched.headers['etag'], patched.body.title]).toEqual([
      200,
      `"${id}-2"`,
      'Een nieuwe titel',
    ]);
    const versions = await service.call('get', `/ideas/${id}/versions`, { as: reader });
    expect(versions.body.items.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    await goTo(service, challengeId, 'voting', 6);
    expect((await patch(match(2), { title: 'Toch maar anders' })).body.code).toBe('edit-window-closed');
    expect((await submit()).body.code).toBe('submissions-closed');
  });

  it('lets its author name co-authors with If-Match, and a co-author step out', async () => {
    const coAuthor = aPrincipal('employee');
    const { personId } = coAuthor;
    await service.wire.deliver(eventOf(personRegistered, { personId }, 1, personId));
    const { id } = (await submit()).body;
    const put = (body: object, as = author, headers: Record<string, string> = { 'if-match': `"${id}-1"` }) =>
      service.call('put', `/ideas/${id}/co-authors`, { as, body, headers });
    expect((await put({ personIds: [personId] }, author, {})).body.code).toBe('precondition-required');
    expect((await put({ personIds: [personId] }, coAuthor)).body.code).toBe('forbidden');
    for (const personIds of [['x'], null, [author.personId], Array.from({ length: 11 }, () => randomUUID())])
      expect((await put({ personIds })).body.code).toBe('invalid-input');
    expect((await put({ personIds: [reader.personId] })).body.code).toBe('co-author-outside');
    expect((await put({ personIds: [personId.toUpperCase()] })).body).toMatchObject({
      coAuthorIds: [personId],
      version: 2,
    });
    const stepOut = (as: Principal) => service.call('delete', `/ideas/${id}/co-authors/me`, { as });
    expect((await stepOut(reader)).body.code).toBe('not-found');
    expect([(await stepOut(coAuthor)).status, (await stepOut(coAuthor)).status]).toEqual([204, 404]);
    expect((await put({ personIds: [personId] }, author, { 'if-match': `"${id}-3"` })).body.code).toBe(
      'co-author-stepped-out',
    );
  });

  it('lists, and finds what resembles a text', async () => {
    const { id, title } = (await submit()).body;
    const list = (query: string) =>
      service.call('get', `/challenges/${challengeId}/ideas${query}`, { as: reader });
    for (const query of ['', '?order=random', '?order=newest&limit=1'])
      expect((await list(query)).body).toMatchObject({ items: [{ id, mine: false }], nextCursor: null });
    for (const query of ['?order=best', '?mine=false', '?cursor=x', '?limit=0'])
      expect((await list(query)).status).toBe(400);
    const similar = await list(`/similar?q=${encodeURIComponent('tweede paar ogen bij het schakelen')}`);
    expect(similar.body).toEqual({ items: [{ id, title, similarity: expect.any(Number) }] });
    for (const query of ['', '?q=korter', `?q=${'x'.repeat(2_001)}`, `?q=${'%20'.repeat(10)}`])
      expect((await list(`/similar${query}`)).status).toBe(400);
  });

  it('shows nothing to those outside the audience, and lets only those submit who may', async () => {
    const secret = await hearOfChallenge(service, { audience: forGroups(randomUUID()) });
    for (const path of [
      `/challenges/${secret}/ideas`,
      `/challenges/${secret}/ideas/similar?q=schakelhandeling`,
      '/ideas/x',
    ])
      expect((await service.call('get', path, { as: reader })).body.code).toBe('not-found');
    expect(
      (await service.call('post', `/challenges/${secret}/ideas`, { as: reader, body: anIdea })).body.code,
    ).toBe('not-found');
    expect((await submit(anIdea, aPrincipal('auditor'))).body.code).toBe('forbidden');
    expect((await submit(anIdea, { ...author, mayWrite: false })).body.code).toBe('forbidden');
    expect((await service.call('get', `/challenges/${challengeId}/ideas`)).body.code).toBe('unauthenticated');
  });

  it('describes itself completely', async () => {
    const document = (await supertest(service.service.app.getHttpServer()).get('/openapi.json')).body;
    const schema = document.components.schemas.Idea;
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys((await submit()).body).sort());
    expect(schema.required.sort()).toEqual(Object.keys(schema.properties).sort());
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/challenges/{id}/ideas',
      '/api/v1/challenges/{id}/ideas/similar',
      '/api/v1/ideas/{id}',
      '/api/v1/ideas/{id}/co-authors',
      '/api/v1/ideas/{id}/co-authors/me',
      '/api/v1/ideas/{id}/merge-trail',
      '/api/v1/ideas/{id}/transitions',
      '/api/v1/ideas/{id}/versions',
      '/api/v1/me/co-author-notices',
    ]);
  });
});
