import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nowhere } from '@zwerm/contracts/access/access-rule';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { onePersonPerRole, signIn } from './access-matrix-people.js';
import { eventually, type ApiClient } from './api-client.js';
import type { RawAnswer } from './attacks/raw-request.js';
import { expectRefusal, tagFor } from './attacks/refusal.js';
import {
  fieldsOf,
  listOperations,
  pathsWithId,
  writeOperations,
  type ApiDocument,
  type Field,
  type WriteOperation,
} from './attacks/write-operations.js';
import { rowsPerTable } from './attacks/rows-per-table.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

const document = JSON.parse(
  readFileSync(path.resolve(__dirname, '../docs/generated/openapi.json'), 'utf8'),
) as ApiDocument;
const operations = writeOperations(document).map((operation) => [operation.name, operation] as const);

describe('attacks on input', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let owner: ApiClient;
  let json: Record<string, string>;
  let ownId: string;
  let rowsBefore: Record<string, unknown>;

  beforeAll(async () => {
    database = await createTestDatabase('people', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
      // Thousands of bad requests are sent here on purpose; limits are attacked in attacks-on-sign-in and by the gateway's tests.
      ZWERM_LIMITS: 'off',
    });
    await onePersonPerRole(suite);
    owner = await signIn(suite.url, 'owner');
    json = { ...owner.headersOfABrowser, 'content-type': 'application/json' };
    ownId = (await owner.ok('GET', '/me')).id;
    rowsBefore = await rowsPerTable(database.url);
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const refused = (
    operation: Pick<WriteOperation, 'method' | 'path'>,
    body: string | Buffer | undefined,
    headers = json,
  ): Promise<RawAnswer> =>
    expectRefusal(suite.url, operation, body, { 'if-match': tagFor(operation, ownId), ...headers });
  const told = async (operation: WriteOperation, body: string | Buffer): Promise<string> => {
    const { status, code } = await refused(operation, body);
    return `${status} ${code}`;
  };
  /** The same operation with one property changed: what each value was told. */
  const toldOf = async (
    operation: WriteOperation,
    fields: readonly Field[],
    values: readonly unknown[],
  ): Promise<[string, string][]> => {
    const answers: [string, string][] = [];
    for (const { name } of fields)
      for (const value of values)
        answers.push([
          `${name}: ${JSON.stringify(value)}`,
          await told(operation, JSON.stringify({ ...operation.body, [name]: value })),
        ]);
    return answers;
  };
  const notToldInvalid = (answers: [string, string][], codes: RegExp): [string, string][] =>
    answers.filter(([, answer]) => !codes.test(answer));
  const ofType = (operation: WriteOperation, ...types: string[]): Field[] =>
    fieldsOf(operation, document).filter(({ schema }) => types.includes(schema.type ?? ''));

  describe.each(operations)('%s', (_name, operation) => {
    it('refuses operators and lists in place of a text (A50)', async () => {
      const answers = await toldOf(operation, ofType(operation, 'string'), [
        { $ne: null },
        { '@instanceof': 'FindOperator' },
        ['x'],
        { toString: 1 },
      ]);
      expect(notToldInvalid(answers, /^400 (invalid-input|unknown-property)$/)).toEqual([]);
    });

    it('refuses what it does not know, at any level (A53)', async () => {
      const whole = JSON.stringify(operation.body).slice(0, -1);
      const comma = whole === '{' ? '' : ',';
      for (const key of ['unknownKey', '__proto__', 'constructor', 'prototype', 'tenantId'])
        expect([key, await told(operation, `${whole}${comma}"${key}":{"x":1}}`)]).toEqual([
          key,
          expect.stringMatching(/^400 (unknown-property|invalid-input)$/),
        ]);
      for (const body of ['[]', '[[]]', '"x"', '1', 'null', 'true', ''])
        expect([body, await told(operation, body)]).toEqual([body, expect.stringMatching(/^400 invalid-/)]);
    });

    it('refuses a scalar, a map and a list of lists in place of a list (A53)', async () => {
      const answers = await toldOf(operation, ofType(operation, 'array'), ['x', 1, { 0: 'x' }, [[]], [null]]);
      expect(notToldInvalid(answers, /^400 (invalid-input|unknown-property)$/)).toEqual([]);
    });

    it('refuses what only looks like a boolean or a number (A54)', async () => {
      const booleans = await toldOf(operation, ofType(operation, 'boolean'), [
        'false',
        '0',
        0,
        1,
        [],
        { toString: 1 },
      ]);
      const numbers = await toldOf(operation, ofType(operation, 'integer', 'number'), ['3', [3], true, {}]);
      expect(notToldInvalid([...booleans, ...numbers], /^400 (invalid-input|unknown-property)$/)).toEqual([]);
    });

    it('refuses depth and width before it reads them (A56)', async () => {
      for (const depth of [17, 2_500, 20_000])
        for (const [open, close] of [
          ['[', ']'],
          ['{"a":', '}'],
        ] as const) {
          const body = open.repeat(depth) + (open === '[' ? '' : '1') + close.repeat(depth);
          expect(await told(operation, body)).toMatch(/^(400 too-deep|413 too-large)$/);
        }
      const keys = Array.from({ length: 4_000 }, (_, n) => `"k${n}":1`).join();
      expect(await told(operation, `{${keys}}`)).toMatch(
        /^400 (too-many-keys|unknown-property|invalid-input)$/,
      );
    });

    it('takes JSON alone, in UTF-8, each key once (A58)', async () => {
      const body = JSON.stringify(operation.body);
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/json\ta',
        'application/json; charset=utf-16',
        'application/jsonx',
        ' text/json',
      ]) {
        const { status } = await refused(operation, body, { ...json, 'content-type': type });
        expect([type, status]).toEqual([type, 415]);
      }
      expect(await told(operation, Buffer.from(body, 'utf16le'))).toMatch(/^400 invalid-(json|text|input)$/);
      expect(await told(operation, `\uFEFF${body}`)).toMatch(/^400 invalid-(json|text)$/);
      expect(await told(operation, '{"a":1,"a":2}')).toBe('400 duplicate-key');
      expect((await refused(operation, body, { ...json, 'content-encoding': 'gzip' })).status).toBeLessThan(
        500,
      );
    });

    it('refuses text that cannot be stored, and stores nothing of it (A59)', async () => {
      const texts = ofType(operation, 'string').filter(({ schema }) => !schema.enum);
      const answers = await toldOf(operation, texts, [
        'a\u0000b',
        'a\ud800b',
        '\udc00',
        'a\ufffeb',
        '\u001b[2J',
      ]);
      expect(notToldInvalid(answers, /^400 invalid-(text|input)$/)).toEqual([]);
      for (const { name } of texts.slice(0, 1))
        expect(
          await told(
            operation,
            Buffer.concat([Buffer.from(`{"${name}":"a`), Buffer.from([0xff, 0xc0]), Buffer.from('"}')]),
          ),
        ).toBe('400 invalid-text');
    });
  });

  it('finds operations to attack', () => expect(operations.length).toBeGreaterThan(20));

  describe('a vote', () => {
    const vote = { method: 'PUT', path: `/api/v1/ideas/${nowhere}/vote` };
    it.each([
      ...[
        'null',
        '"3.0000001"',
        '[3]',
        'true',
        '3.0000001',
        '-0',
        '1e400',
        '9007199254740993',
        '{"toString":1}',
        '""',
      ].map((value) => [value, `{"value":${value}}`]),
      ['missing', '{}'],
      ...['weight', 'voterKey', 'isJury', 'onBehalfOf', 'tenantId', 'revision'].map((key) => [
        key,
        `{"value":"agree","${key}":1}`,
      ]),
    ])('of %s is refused (A11, A12)', async (_what, body) => {
      expect((await refused(vote, body)).status).toBe(400);
    });
  });

  it.each(listOperations(document))(
    'refuses a limit, a page or a cursor of somebody’s own making: %s (A61)',
    async (at) => {
      const cursors = ['cursor=abc', `cursor=${randomUUID()}.x`];
      for (const query of [
        'limit=1000000',
        'limit=-1',
        'limit=abc',
        'page=1e9',
        'limit=1&limit=2',
        ...cursors,
      ]) {
        const { status } = await refused({ method: 'GET', path: `${at}?${query}` }, undefined);
        // Of a thing that is not there nobody hears more.
        expect([query, status]).toEqual([query, at.includes(nowhere) && status === 404 ? 404 : 400]);
      }
    },
  );

  it('finds nothing under an id that is none (A61)', async () => {
    for (const { method, path: at } of pathsWithId(document))
      for (const id of ['99999999999', 'abc', '-1', "'", '%00', '00000000-0000-0000-0000-00000000000g'])
        expect([400, 404]).toContain(
          (await refused({ method, path: at.replaceAll(/\{\w+\}/g, id) }, undefined)).status,
        );
  });

  it('lets no query reach a prototype (A55)', async () => {
    for (const at of listOperations(document))
      for (const query of ['__proto__[x]=1', 'constructor[prototype][x]=1', '__proto__.x=1', 'a[$ne]=1'])
        expect((await refused({ method: 'GET', path: `${at}?${query}` }, undefined)).status).toBeLessThan(
          405,
        );
    const me = await owner.ok('GET', '/me');
    expect(me.x).toBeUndefined();
  });

  it('writes no header but its own into a mail (A64)', async () => {
    const injected = 'x@polderlicht.example\r\nBcc: everybody@polderlicht.example';
    for (const [, operation] of operations)
      for (const { name, schema } of fieldsOf(operation, document))
        if (schema.format === 'email')
          expect(await told(operation, JSON.stringify({ ...operation.body, [name]: injected }))).toBe(
            '400 invalid-input',
          );
    await owner.ok('POST', '/password-links', { email: 'employee@polderlicht.example' });
    const folder = path.join(data.path, 'mail');
    const mailsIn = () =>
      (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.eml'));
    const mails = await eventually(
      () => Promise.resolve(mailsIn()),
      ({ length }) => length > 0,
    );
    for (const name of mails) {
      const [head = ''] = readFileSync(path.join(folder, name), 'latin1').split('\r\n\r\n', 1);
      expect(head).not.toMatch(/^bcc:/im);
      expect(head.match(/^to:/gim)).toHaveLength(1);
    }
  });

  it('leaves everything as it was: alive, and not a row more or less', async () => {
    expect((await fetch(`${suite.url}/livez`)).status).toBe(200);
    expect(await rowsPerTable(database.url)).toEqual(rowsBefore);
  });
});
