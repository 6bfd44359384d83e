import { fakeApi } from '../test-support/fake-api.js';
import { call, etagOf } from './client.js';
import { asProblem, type Problem } from './problem.js';

async function refusal(work: Promise<unknown>): Promise<Problem> {
  return work.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => asProblem(error),
  );
}

describe('a call to the API', () => {
  it('sends the body, the idempotency key and the entity tag', async () => {
    const { calls } = fakeApi({ 'PATCH /ideas/7': () => [200, { ok: true }] });
    const options = { body: { title: 'x' }, idempotencyKey: 'key', ifMatch: etagOf({ id: '7', version: 3 }) };
    await expect(call('PATCH', '/ideas/7', options)).resolves.toEqual({ ok: true });
    expect(calls[0]?.headers).toMatchObject({ 'idempotency-key': 'key', 'if-match': '"7-3"' });
    expect(calls[0]?.body).toEqual({ title: 'x' });
  });

  it('leaves empty query values out', async () => {
    const { calls } = fakeApi({ 'GET /challenges': () => [200, {}] });
    await call('GET', '/challenges', { query: { phase: 'voting', cursor: null, domainId: undefined } });
    expect(calls[0]?.query.toString()).toBe('phase=voting');
  });

  it('returns nothing for 204', async () => {
    fakeApi({ 'DELETE /sessions/current': () => [204] });
    await expect(call('DELETE', '/sessions/current')).resolves.toBeUndefined();
  });
});

describe('a refusal', () => {
  it('becomes a problem with its code, detail and fields', async () => {
    const errors = [{ pointer: '/title', detail: 'too short' }];
    fakeApi({ 'POST /challenges': () => [400, { code: 'invalid-input', detail: 'title', errors }] });
    const problem = await refusal(call('POST', '/challenges', { body: {} }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid-input', detail: 'title', errors });
    expect(problem.isTemporary).toBe(false);
  });

  it('without a readable body still has a code', async () => {
    fakeApi({ 'GET /me': () => [502], 'GET /gone': () => [404] });
    expect((await refusal(call('GET', '/me'))).code).toBe('unknown');
    expect((await refusal(call('GET', '/gone'))).code).toBe('not-found');
  });

  it('is temporary when the server is busy or unreachable', async () => {
    fakeApi({ 'GET /busy': () => [503, { code: 'overloaded' }], 'GET /lost': () => 'lost' });
    expect((await refusal(call('GET', '/busy'))).isTemporary).toBe(true);
    const lost = await refusal(call('GET', '/lost'));
    expect(lost).toMatchObject({ status: 0, code: 'offline', isTemporary: true });
  });
});
