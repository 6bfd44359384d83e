import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { forGroups } from '@zwerm/testing/audience-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import supertest from 'supertest';
import { challengesDefinition } from '../src/challenges.definition.js';
import { beforeItAll, challengeFields, fullPlan } from './challenge-builder.js';

jest.setTimeout(30_000);

const manyIds = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

describe('the challenges API', () => {
  let service: ServiceUnderTest;
  let domainId: string;
  const leader = aPrincipal('leadership');
  const employee = aPrincipal('employee');
  const text = { nl: 'Veiligheid', en: 'Safety' };

  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
    await stopDatabaseClock(service.database, 'challenges', beforeItAll);
    const response = await service.call('post', '/domains', { as: leader, body: { name: text, goal: text } });
    domainId = response.body.id;
  });
  afterAll(() => service.close());

  const body = (changes: object = {}) => {
    const { sponsorId: _sponsor, ...fields } = challengeFields({ domainId });
    return { ...fields, ...changes };
  };
  const create = (changes: object = {}, as: Principal = leader, headers = {}) =>
    service.call('post', '/challenges', { as, body: body(changes), headers });
  const transition = (id: string, to: string, as: Principal = leader, reason?: string) =>
    service.call('post', `/challenges/${id}/transitions`, { as, body: reason ? { to, reason } : { to } });

  it('makes, reads, revises and lists domains', async () => {
    const read = await service.call('get', `/domains/${domainId}`, { as: employee });
    expect([read.status, read.headers['etag']]).toEqual([200, `"${domainId}-1"`]);
    expect(read.body).toEqual({ id: domainId, name: text, goal: text, ownerId: leader.personId, version: 1 });
    const patch = (
      headers: Record<string, string>,
      as = leader,
      changes: object = { goal: { nl: 'Nul letsel', en: 'No harm' } },
    ) => service.call('patch', `/domains/${domainId}`, { as, body: changes, headers });
    expect((await patch({})).body.code).toBe('precondition-required');
    expect((await patch({ 'if-match': `"${domainId}-9"` })).body.code).toBe('version-conflict');
    expect((await patch({ 'if-match': `"${domainId}-1"` }, employee)).body.code).toBe('forbidden');
    expect((await patch({ 'if-match': `"${domainId}-1"` }, leader, { goal: null })).body.code).toBe(
      'invalid-input',
    );
    const patched = await patch({ 'if-match': `"${domainId}-1"` });
    expect([patched.status, patched.body.version, patched.headers['etag']]).toEqual([
      200,
      2,
      `"${domainId}-2"`,
    ]);
    const list = await service.call('get', '/domains', { as: employee });
    expect(list.body).toMatchObject({ items: [{ id: domainId, version: 2 }], nextCursor: null });
  });

  it('makes a draft whose answer is complete', async () => {
    const response = await create();
    expect(response.status).toBe(201);
    expect(response.headers['etag']).toBe(`"${response.body.id}-1"`);
    expect(response.body).toEqual({
      ...body(),
      id: expect.any(String),
      sponsorId: leader.personId,
      phase: 'draft',
      createdAt: beforeItAll,
      version: 1,
      allowedTransitions: ['announced', 'cancelled'],
    });
    const read = await service.call('get', `/challenges/${response.body.id}`, { as: leader });
    expect(read.body).toEqual(response.body);
    const headers = { 'if-none-match': read.headers['etag'] as string };
    expect(
      (await service.call('get', `/challenges/${response.body.id}`, { as: leader, headers })).status,
    ).toBe(304);
  });

  it('makes one challenge for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => create({}, leader, headers)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  it.each([
    ['no title', { title: undefined }],
    ['a blank title', { title: '    ' }],
    ['an explicit id', { id: randomUUID() }],
    ['an audience of nobody', { audience: forGroups() }],
    ['an audience without its people', { audience: { everyone: true, groupIds: [] } }],
    ['an audience of a group that is no id', { audience: forGroups('sales') }],
    ['an audience of the form of last year', { audience: { kind: 'everyone' } }],
    ['too many people by name', { audience: { ...forGroups(), personIds: manyIds(1_001) } }],
    ['a method nobody knows', { method: 'lottery' }],
    ['no phases', { phases: [] }],
    ['phases without voting', { phases: [fullPlan[0]] }],
    ['a gap between phases', { phases: [fullPlan[0], fullPlan[2]] }],
    ['a date without a zone', { phases: [{ ...fullPlan[2], startsAt: '2026-11-15T08:00:00' }] }],
    ['a phase without dates', { phases: [{ phase: 'voting', startsAt: fullPlan[2]!.startsAt }] }],
    ['a domain that is not there', { domainId: randomUUID() }],
    ['null for the context', { context: null }],
  ])('refuses %s', async (_name, changes) => {
    const response = await create(changes);
    expect(response.status).toBe(400);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.body.errors.length).toBeGreaterThan(0);
  });

  it('refuses null in a change, and the rules once voting has begun', async () => {
    const { id } = (await create()).body;
    const patch = (version: number, changes: object) =>
      service.call('patch', `/challenges/${id}`, {
        as: leader,
        body: changes,
        headers: { 'if-match': `"${id}-${version}"` },
      });
    for (const name of ['title', 'question', 'phases', 'audience', 'topCount', 'domainId', 'sponsorId'])
      expect((await patch(1, { [name]: null })).status).toBe(400);
    expect((await patch(1, { promisedBy: '2027-01-15T12:00:00Z' })).body.promisedBy).toBe(
      '2027-01-15T12:00:00.000Z',
    );
    expect((await patch(2, { promisedBy: null })).body).toMatchObject({ promisedBy: null, version: 3 });
    for (const to of ['announced', 'ideation', 'discussion', 'voting']) await transition(id, to);
    const { version } = (await service.call('get', `/challenges/${id}`, { as: leader })).body;
    const refused = await patch(version, { question: 'Iets heel anders?' });
    expect([refused.status, refused.body.code]).toEqual([409, 'rules-frozen']);
  });

  it('tells every caller what they may do now', async () => {
    const { id } = (await create()).body;
    const announced = await transition(id, 'announced');
    expect([announced.status, announced.body.phase]).toEqual([200, 'announced']);
    expect(announced.body.allowedTransitions).toEqual(['ideation', 'cancelled']);
    const seen = async (as: Principal) =>
      (await service.call('get', `/challenges/${id}`, { as })).body.allowedTransitions;
    expect(await seen(employee)).toEqual([]);
    expect(await seen({ ...leader, mayWrite: false })).toEqual([]);
    expect(await seen(aPrincipal('employee', 'programme-manager'))).toEqual(['ideation', 'cancelled']);
    expect((await transition(id, 'ideation', employee)).body.code).toBe('forbidden');
    expect((await transition(id, 'voting')).body.code).toBe('illegal-transition');
    expect((await transition(id, 'cancelled')).body.code).toBe('reason-required');
    expect((await transition(id, 'cancelled', leader, 'Dubbel')).body).toMatchObject({
      phase: 'cancelled',
      allowedTransitions: [],
    });
  });

  it('hides what is not for the caller', async () => {
    const { id } = (await create({ audience: forGroups(randomUUID()) })).body;
    await transition(id, 'announced');
    for (const path of [`/challenges/${id}`, `/challenges/${randomUUID()}`, '/challenges/x'])
      expect((await service.call('get', path, { as: employee })).body.code).toBe('not-found');
    expect((await transition(id, 'ideation', employee)).body.code).toBe('not-found');
    expect((await create({}, employee)).body.code).toBe('forbidden');
    expect((await service.call('get', `/challenges/${id}`)).body.code).toBe('unauthenticated');
  });

  it('lists with filter and cursor', async () => {
    for (let drafts = 0; drafts < 3; drafts++) await create();
    const first = await service.call('get', '/challenges?limit=2&phase=draft', { as: leader });
    expect(first.body.items).toHaveLength(2);
    const next = await service.call(
      'get',
      `/challenges?limit=2&phase=draft&cursor=${first.body.nextCursor}`,
      { as: leader },
    );
    expect(next.status).toBe(200);
    const foreign = await service.call('get', `/challenges?limit=2&cursor=${first.body.nextCursor}`, {
      as: leader,
    });
    expect(foreign.body.code).toBe('invalid-cursor');
    expect((await service.call('get', '/challenges?phase=nowhere', { as: leader })).status).toBe(400);
    expect(
      (await service.call('get', '/challenges', { as: employee })).body.items.every(
        (item: { phase: string }) => item.phase !== 'draft',
      ),
    ).toBe(true);
  });

  it('describes itself completely', async () => {
    const document = (await supertest(service.service.app.getHttpServer()).get('/openapi.json')).body;
    const schema = document.components.schemas.Challenge;
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys((await create()).body).sort());
    expect(schema.required.sort()).toEqual(Object.keys(schema.properties).sort());
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/challenges',
      '/api/v1/challenges/{id}',
      '/api/v1/challenges/{id}/transitions',
      '/api/v1/domains',
      '/api/v1/domains/{id}',
    ]);
  });
});
