import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { onePersonPerRole, signIn } from './access-matrix-people.js';
import type { ApiClient } from './api-client.js';
import { sendRaw } from './attacks/raw-request.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);

describe('attacks by repetition', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let owner: ApiClient;
  beforeAll(async () => {
    database = await createTestDatabase('people', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
    });
    await onePersonPerRole(suite);
    owner = await signIn(suite.url, 'owner');
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  describe('a key for repeating (A9)', () => {
    const create = (name: string, key: string, as = owner) =>
      as.call('POST', '/groups', { name }, { 'idempotency-key': key });
    const groupsCalled = async (name: string): Promise<number> =>
      (await database.query('select 1 from people.groups where name = $1', [name])).length;

    it('has one effect and one answer, however often and however close together', async () => {
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 8 }, () => create('Acht keer', key)));
      const ids = answers.filter(({ status }) => status === 201).map(({ body }) => body.id);
      expect(new Set(ids).size).toBe(1);
      expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
      const again = await create('Acht keer', key);
      expect([again.status, again.body.id, again.headers.get('idempotent-replayed')]).toEqual([
        201,
        ids[0],
        'true',
      ]);
      expect(await groupsCalled('Acht keer')).toBe(1);
    });

    it('belongs to one request and to one person', async () => {
      const key = randomUUID();
      await create('Eerste', key);
      expect(await create('Tweede', key)).toMatchObject({
        status: 422,
        body: { code: 'idempotency-key-reused' },
      });
      expect(await groupsCalled('Tweede')).toBe(0);
      expect(await create('Van een ander', key, await signIn(suite.url, 'user-manager'))).toMatchObject({
        status: 201,
      });
    });

    it.each([
      ['of 256 characters', 'k'.repeat(256), 400],
      ['of 255 characters', 'k'.repeat(255), 201],
      ['with a space', 'a b', 400],
      ['that is empty', '', 400],
      ['beyond ASCII', 'é', 400],
    ])('%s is refused or taken as it should', async (what, key, status) => {
      expect((await create(`Sleutel ${what}`, key)).status).toBe(status);
    });

    it('is a new one after a day', async () => {
      const key = randomUUID();
      await create('Gisteren', key);
      await database.query(
        `update people.idempotent_request set made_at = made_at - interval '25 hours' where key = $1`,
        [key],
      );
      expect(await create('Vandaag', key)).toMatchObject({ status: 201 });
      expect(await create('Vandaag', key)).toMatchObject({ status: 201 });
      expect(await groupsCalled('Vandaag')).toBe(1);
    });
  });

  describe('a change without, or with an old, version (A8)', () => {
    const revise = (ifMatch: string | undefined, displayName: string) =>
      owner.call('PATCH', '/me', { displayName }, ifMatch === undefined ? {} : { 'if-match': ifMatch });

    it('is refused, and the last accepted change stands', async () => {
      const { id, version }: { id: string; version: number } = await owner.ok('GET', '/me');
      const tag = (of: string, number: number): string => `"${of}-${number}"`;
      expect(await revise(undefined, 'Niets')).toMatchObject({
        status: 428,
        body: { code: 'precondition-required' },
      });
      expect((await revise(tag(id, version), 'Wel')).status).toBe(200);
      for (const wrong of [
        tag(id, version),
        tag(id, version + 9),
        tag(id, 0),
        tag(randomUUID(), version + 1),
        '*',
        `W/${tag(id, version + 1)}`,
        '"x"',
      ])
        expect([wrong, (await revise(wrong, 'Niet')).status]).toEqual([wrong, 412]);
      expect((await owner.ok('GET', '/me')).displayName).toBe('Wel');
    });

    it('at the same moment is accepted once', async () => {
      const { id, version }: { id: string; version: number } = await owner.ok('GET', '/me');
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) => revise(`"${id}-${version}"`, `Tegelijk ${n}`)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
    });
  });

  it('is alive', async () => {
    expect((await sendRaw(suite.url, 'GET', '/livez', {})).status).toBe(200);
  });
});
