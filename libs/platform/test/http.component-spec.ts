import { Controller, Get, Module } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, testRuntime, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { bootService } from '@zwerm/platform/bootstrap/boot-service';
import { migrateService } from '@zwerm/platform/database/migrate-service';
import supertest from 'supertest';
import { ledgerDefinition } from './ledger-service.js';

jest.setTimeout(30_000);

describe('the HTTP side of the platform', () => {
  let ledger: ServiceUnderTest;
  const employee = aPrincipal();

  beforeAll(async () => {
    ledger = await startServiceUnderTest(ledgerDefinition, (url) =>
      migrateService(url, ledgerDefinition.database),
    );
  });
  afterAll(() => ledger.close());

  const post = (body: object | string, headers: Record<string, string> = {}) =>
    ledger.call('post', '/entries', { as: employee, body, headers });

  it('accepts a good body and publishes its event', async () => {
    const response = await post({ text: 'hello', colour: 'red', lines: [{ amount: 3 }] });
    expect(response.status).toBe(201);
    expect(await ledger.published('zwerm.people.person.registered.v1')).toContainEqual({
      personId: employee.personId,
      kind: 'employee',
    });
  });

  it.each([
    ['no body', '', 'invalid-input'],
    ['broken JSON', '{"text":', 'invalid-json'],
    ['an array', '[]', 'invalid-input'],
    ['2,500 levels', `{"text":${'['.repeat(2500)}${']'.repeat(2500)}}`, 'too-deep'],
    ['17 levels', `{"text":${'['.repeat(16)}${']'.repeat(16)}}`, 'too-deep'],
    ['too many keys', `{${Array.from({ length: 1001 }, (_, i) => `"k${i}":1`).join(',')}}`, 'too-many-keys'],
    ['too many items', `{"tags":[${'1,'.repeat(6000)}1]}`, 'too-many-keys'],
    ['a key twice', '{"text":"a","text":"b"}', 'duplicate-key'],
    ['an unknown property', '{"text":"a","weight":1000}', 'unknown-property'],
    ['__proto__', '{"text":"a","__proto__":{"x":1}}', 'unknown-property'],
    ['constructor', '{"text":"a","constructor":{"prototype":{"x":1}}}', 'unknown-property'],
    ['toString', '{"text":"a","toString":"x"}', 'unknown-property'],
    ['hasOwnProperty', '{"text":"a","hasOwnProperty":1}', 'unknown-property'],
    [
      '__proto__ of an inner object',
      '{"text":"a","lines":[{"amount":1,"__proto__":{}}]}',
      'unknown-property',
    ],
    [
      'constructor of an inner object',
      '{"text":"a","lines":[{"amount":1,"constructor":1}]}',
      'unknown-property',
    ],
    ['null for an optional text', '{"text":"a","colour":null}', 'invalid-input'],
    ['a scalar for a list', '{"text":"a","tags":"x"}', 'invalid-input'],
    ['a list in a list of objects', '{"text":"a","lines":[[]]}', 'invalid-input'],
    ['a text in a list of objects', '{"text":"a","lines":["x"]}', 'invalid-input'],
    ['a number as text', '{"text":"a","lines":[{"amount":"3"}]}', 'invalid-input'],
    ['an object as text', '{"text":{"a":1}}', 'invalid-input'],
    ['an object with built-ins as text', '{"text":{"toString":1}}', 'unknown-property'],
    ['a blank text', '{"text":"  "}', 'invalid-input'],
    ['NUL in a text', '{"text":"a\\u0000"}', 'invalid-text'],
    ['half a surrogate pair', '{"text":"\\ud800"}', 'invalid-text'],
    [
      'an unknown property of an inner object',
      '{"text":"a","lines":[{"amount":1,"x":2}]}',
      'unknown-property',
    ],
  ])('refuses %s', async (_name, body, code) => {
    const response = await post(body);
    expect([response.status, response.body.code]).toEqual([400, code]);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.body.requestId).toBeTruthy();
  });

  it.each([
    ['application/x-www-form-urlencoded', 'text=a'],
    ['text/plain', '{"text":"a"}'],
    ['application/json\ta', '{"text":"a"}'],
    ['multipart/form-data; boundary=x', '--x--'],
  ])('refuses the content type %s', async (type, body) => {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('refuses a body of more than 64 KiB', async () => {
    const response = await post(`{"text":"${'a'.repeat(70_000)}"}`);
    expect([response.status, response.body.code]).toEqual([413, 'too-large']);
  });

  it.each([
    '?limit=0',
    '?limit=101',
    '?limit=abc',
    '?limit=1e2',
    '?limit=1&limit=2',
    '?sort=id',
    '?__proto__[x]=1',
  ])('refuses the query %s', async (query) =>
    expect((await ledger.call('get', `/entries${query}`, { as: employee })).status).toBe(400),
  );

  it('refuses a query at an operation that declares none (A31)', async () => {
    const answer = await ledger.call('post', '/entries?include=author.sessions', {
      as: employee,
      body: { text: 'a' },
    });
    expect([answer.status, answer.body.code, answer.body.errors ?? answer.body.problems]).toEqual([
      400,
      'unknown-parameter',
      [expect.objectContaining({ pointer: 'include' })],
    ]);
  });

  it('answers 401 to a stranger, 403 without the right, 404 for an unknown path', async () => {
    expect((await ledger.call('get', '/entries')).body.code).toBe('unauthenticated');
    expect(
      (await ledger.call('post', '/entries', { as: aPrincipal('auditor'), body: { text: 'a' } })).body.code,
    ).toBe('forbidden');
    expect(
      (await ledger.call('post', '/entries', { as: { ...employee, mayWrite: false }, body: { text: 'a' } }))
        .status,
    ).toBe(403);
    expect((await ledger.call('get', '/nowhere', { as: employee })).body.code).toBe('not-found');
  });

  it.each(['/%zz', '/api/v1/entries/%zz', '/%c3%28', `/api/v1/entries/${'a'.repeat(201)}`])(
    'answers 404 for %s, which names nothing',
    async (url) => {
      const response = await supertest(ledger.service.app.getHttpServer()).get(url);
      expect([response.status, response.body.code]).toEqual([404, 'not-found']);
      expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(response.headers['cache-control']).toBe('no-store');
      expect(response.body.requestId).toBeTruthy();
    },
  );

  it('refuses a token that the gateway did not sign', async () => {
    const forged = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`;
    const response = await ledger.call('get', '/entries', { headers: { authorization: `Bearer ${forged}` } });
    expect([response.status, response.body.code]).toEqual([401, 'unauthenticated']);
  });

  it('answers a repeated Idempotency-Key as the first time, once', async () => {
    const before = await ledger.database.query('select 1 from entry');
    const headers = { 'idempotency-key': '"7a1c"' };
    const answers = await Promise.all([1, 2, 3].map(() => post({ text: 'once' }, headers)));
    expect(new Set(answers.map((answer) => answer.body.seq)).size).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(await ledger.database.query('select 1 from entry')).toHaveLength(before.length + 1);
    expect((await post({ text: 'other' }, headers)).body.code).toBe('idempotency-key-reused');
  });

  it('leaves no trace of a refused request under its key', async () => {
    const headers = { 'idempotency-key': 'second-try' };
    expect((await post({ text: ' ' }, headers)).status).toBe(400);
    expect((await post({ text: 'good' }, headers)).status).toBe(201);
  });
});

describe('a route without a permission', () => {
  @Controller('open')
  class OpenController {
    @Get()
    get(): string {
      return 'anyone?';
    }
  }
  @Module({ controllers: [OpenController] })
  class OpenModule {}
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('ledger');
  });
  afterAll(() => database.drop());

  it('keeps the service from starting', async () => {
    const definition = { ...ledgerDefinition, module: OpenModule };
    await expect(bootService(definition, await testRuntime(database.url))).rejects.toThrow(
      'declare no permission: OpenController.get',
    );
  });
});
