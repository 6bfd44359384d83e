import { readFileSync } from 'node:fs';
import path from 'node:path';
import { operations as matrix, rolesWith } from '@zwerm/contracts/access/access-matrix';
import { entraUser } from '@zwerm/contracts/scim/entra-requests';
import { roles, type Role } from '@zwerm/domain/role';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { challengeAfloat, onePersonPerRole, signIn, type Afloat } from './access-matrix-people.js';
import { questionOf } from './access-question.js';
import { eventually, type ApiClient, type Answer } from './api-client.js';
import { bodiesWithPrivilege } from './attacks/privileged-names.js';
import { expectRefusal, tagFor } from './attacks/refusal.js';
import { contentPerTable } from './attacks/rows-per-table.js';
import { writeOperations, type ApiDocument } from './attacks/write-operations.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);

const document = JSON.parse(
  readFileSync(path.resolve(__dirname, '../docs/generated/openapi.json'), 'utf8'),
) as ApiDocument;
const operations = writeOperations(document).map((operation) => [operation.name, operation] as const);
const told = ({ status, body }: Answer): [number, string | undefined] => [status, body?.code];

describe('attacks on rights', () => {
  const data = newDataFolder();
  const ids = new Map<Role | 'owner', string>();
  const clients = new Map<Role | 'owner', ApiClient>();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let owner: ApiClient;
  let afloat: Afloat;

  beforeAll(async () => {
    database = await createTestDatabase('people', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
      // The crawl asks more often than anybody may: what is refused for that reason proves nothing.
      ZWERM_LIMITS: 'off',
    });
    await onePersonPerRole(suite);
    for (const who of [...roles, 'owner'] as const) {
      const client = await signIn(suite.url, who);
      clients.set(who, client);
      ids.set(who, (await client.ok('GET', '/me')).id);
    }
    owner = clients.get('owner')!;
    const invited = [ids.get('partner')!, ids.get('customer')!];
    afloat = await challengeAfloat(owner, { invited });
    await owner.ok('POST', `/challenges/${afloat.challenge}/transitions`, { to: 'voting' });
    await eventually(
      () => owner.call('PUT', `/ideas/${afloat.idea}/vote`, { value: 'agree' }),
      ({ status }) => status < 300,
    );
    await eventually(
      () => database.query('select from aggregation.contribution'),
      (counted) => counted.length === 1,
    );
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const rolesOf = async (who: Role | 'owner'): Promise<string[]> =>
    (await clients.get(who)!.ok('GET', '/me')).roles;

  describe('what nobody declared (A40)', () => {
    let before: Record<string, unknown>;
    beforeAll(async () => {
      before = await contentPerTable(database.url);
    });

    it.each(operations)('is refused by %s, at any level of its body', async (_name, operation) => {
      const headers = {
        ...owner.headersOfABrowser,
        'content-type': 'application/json',
        'if-match': tagFor(operation, ids.get('owner')!),
      };
      for (const [name, body] of bodiesWithPrivilege(operation, document)) {
        const { status, code } = await expectRefusal(suite.url, operation, body, headers);
        expect([name, status, code]).toEqual([
          name,
          400,
          expect.stringMatching(/^(unknown-property|invalid-input)$/),
        ]);
      }
    });

    // These end the session, or begin what one may only begin for oneself.
    const leftOut = ['DELETE /sessions/current', 'POST /me/second-factor'];
    const bodiless = matrix.filter(({ operation }) => {
      const [method = '', template = ''] = operation.split(' ');
      const item = document.paths[`/api/v1${template}`]?.[method.toLowerCase()];
      return method !== 'GET' && !item?.requestBody && !leftOut.includes(operation);
    });
    it.each(bodiless.map((access) => [access.operation, access] as const))(
      'is nothing to %s, which reads no body',
      async (operation, access) => {
        const body = { roles: ['administrator'], personId: ids.get('employee'), isAdmin: true };
        const { method, path: at, headers } = questionOf(access);
        // Some of these end all sessions of who asks.
        const { status } = await (await signIn(suite.url, 'evaluator')).call(method, at, body, headers);
        expect([operation, status < 500]).toEqual([operation, true]);
      },
    );

    afterAll(async () => {
      clients.set('evaluator', await signIn(suite.url, 'evaluator'));
    });

    it('has changed not a single row', async () => {
      expect(await contentPerTable(database.url)).toEqual(before);
    });
  });

  it.each([
    { roles: ['administrator'] },
    { tenantId: 'x' },
    { emailVerified: true },
    { securityStamp: 'x' },
    { email: 'else@polderlicht.example' },
    { kind: 'employee' },
  ])('A40: nobody makes themself more by changing %j of their own account', async (change) => {
    const partner = clients.get('partner')!;
    const { id, version } = await partner.ok('GET', '/me');
    const answer = await partner.call('PATCH', '/me', change, { 'if-match': `"${id}-${version}"` });
    expect(told(answer)).toEqual([400, 'unknown-property']);
    expect(await partner.ok('GET', '/me')).toMatchObject({ version, roles: ['partner'] });
  });

  it.each([
    ['/people', 'people.person', { displayName: 'x', kind: 'employee', language: 'nl', roles: [] }],
    ['/groups', 'people.groups', { name: 'x' }],
    ['/challenges', 'challenges.challenge', { title: 'x' }],
    ['/domains', 'challenges.domain', { name: { nl: 'x', en: 'x' }, goal: { nl: 'x', en: 'x' } }],
  ])('A40: what is made at %s overwrites no row that is there', async (route, table, body) => {
    const rows = (): Promise<object[]> => database.query(`select * from ${table} order by id`);
    const before = (await rows()) as { id: string }[];
    const answer = await owner.call('POST', route, { ...body, id: before[0]?.id ?? ids.get('owner') });
    expect(answer.status).toBe(400);
    expect(await rows()).toEqual(before);
  });

  it('A40: an identity provider gives nobody a role, and takes nobody’s id', async () => {
    const { token } = await owner.ok('POST', '/scim-tokens', { name: 'Entra ID' });
    const scim = async (method: string, at: string, body: object): Promise<[number, { id: string }]> => {
      const response = await fetch(`${suite.url}/scim/v2${at}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
        body: JSON.stringify(body),
      });
      return [response.status, (await response.json()) as { id: string }];
    };
    const email = 'via-idp@polderlicht.example';
    const [status, { id }] = await scim('POST', '/Users', {
      ...entraUser({ externalId: 'evil', userName: email, email }),
      id: ids.get('owner'),
      isAdmin: true,
      roles: [{ value: 'administrator', primary: true }],
      entitlements: [{ value: 'administrator' }],
    });
    expect([status, id]).not.toEqual([status, ids.get('owner')]);
    await scim('PATCH', `/Users/${id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'add', path: 'roles', value: [{ value: 'administrator' }] }],
    });
    expect((await owner.ok('GET', `/people/${id}/grants`)).roles ?? []).not.toContain('administrator');
    expect(await owner.ok('GET', `/accounts/${id}`)).toMatchObject({ roles: ['employee'] });
    expect((await owner.ok('GET', '/me')).roles).toContain('administrator');
  });

  it.each([
    'weight',
    'voterKey',
    'voterRef',
    'isJury',
    'onBehalfOf',
    'personId',
    'tenantId',
    'revision',
    'castAt',
  ])('A11: a ballot with a %s is refused, and the ballot stays as it was', async (key) => {
    const ballots = (): Promise<object[]> =>
      database.query('select * from voting.ballot where idea_id = $1', [afloat.idea]);
    const before = await ballots();
    expect(before).toHaveLength(1);
    for (const value of [1_000, true, ids.get('employee')])
      expect(
        told(await owner.call('PUT', `/ideas/${afloat.idea}/vote`, { value: 'disagree', [key]: value })),
      ).toEqual([400, 'unknown-property']);
    expect(await ballots()).toEqual(before);
  });

  it('A39: nobody but its author changes or withdraws an idea, whatever their role', async () => {
    const { challenge, idea } = await challengeAfloat(owner, { invited: [ids.get('partner')!] });
    const before = await database.query('select * from ideas.idea where id = $1', [idea]);
    for (const who of roles) {
      const tag = { 'if-match': `"${idea}-1"` };
      const answers = [
        await clients.get(who)!.call('PATCH', `/ideas/${idea}`, { body: 'Dit idee is nu van mij.' }, tag),
        await clients.get(who)!.call('POST', `/ideas/${idea}/transitions`, { to: 'withdrawn' }),
      ];
      const refused = who === 'customer' ? [404, 'not-found'] : [403, 'forbidden'];
      expect([who, ...answers.map(told)]).toEqual([who, refused, refused]);
    }
    expect(await database.query('select * from ideas.idea where id = $1', [idea])).toEqual(before);
    expect((await owner.ok('GET', `/challenges/${challenge}/ideas`)).items).toHaveLength(1);
  });

  it('A39: nobody decides about their own request, or without the right', async () => {
    const administrator = clients.get('administrator')!;
    const asked = { roles: ['auditor'], reason: 'Voor de jaarlijkse controle.' };
    await administrator.ok('PUT', `/people/${ids.get('employee')}/roles`, asked);
    const { items } = await administrator.ok('GET', '/role-requests');
    const request = items.find(({ decision }: { decision: string | null }) => decision === null);
    const decide = (who: Role): Promise<Answer> =>
      clients.get(who)!.call('POST', `/role-requests/${request.id}/transitions`, { to: 'approved' });
    expect(told(await decide('administrator'))).toEqual([403, 'not-your-own-request']);
    for (const who of ['employee', 'auditor', 'user-manager', 'leadership'] as const)
      expect(told(await decide(who))).toEqual([403, 'forbidden']);
    expect(await rolesOf('employee')).toEqual(['employee']);
  });

  it('A49: an auditor changes nothing but their own account', () => {
    const writes = matrix.filter(
      ({ operation, needs }) => !operation.startsWith('GET ') && needs !== 'public',
    );
    const open = writes.filter(({ needs }) => rolesWith(needs).includes('auditor'));
    const ofOthers = open.filter(({ operation, relation, beyond }) => {
      const isOwn = /^\w+ \/(?:me|view-as)\b/.test(operation);
      const isForSponsors = relation === 'sponsor' && !(beyond && rolesWith(beyond).includes('auditor'));
      return !isOwn && !isForSponsors;
    });
    // Only who is named as the sponsor of that very person gets further: the use case asks.
    expect(ofOthers.map(({ operation }) => operation)).toEqual(['PUT /people/{id}/last-day']);
  });

  it('A49: no administrator gives themself what they are to be watched by, or lead', async () => {
    for (const role of ['leadership', 'auditor']) {
      const roleList = ['administrator', role];
      const answer = await clients
        .get('administrator')!
        .call('PUT', `/people/${ids.get('administrator')}/roles`, { roles: roleList, reason: 'Handig.' });
      expect(told(answer)).toEqual([403, 'not-for-yourself']);
    }
    expect(await rolesOf('administrator')).toEqual(['employee', 'administrator']);
  });

  it('A49: the last administrator stays, by their own hand and by that of others', async () => {
    const first = await signIn(suite.url, 'first' as Role);
    const { id: firstId } = await first.ok('GET', '/me');
    const remove = (from: string): Promise<Answer> =>
      first.call('PUT', `/people/${from}/roles`, { roles: [], reason: 'Opruimen.' });
    const approve = async (by: ApiClient): Promise<void> => {
      const { items } = await by.ok('GET', '/role-requests');
      for (const { id, decision, action } of items)
        if (decision === null && action === 'take')
          await by.ok('POST', `/role-requests/${id}/transitions`, { to: 'approved' });
    };
    for (const who of ['owner', 'administrator'] as const) {
      expect((await remove(ids.get(who)!)).status).toBe(200);
      await approve(clients.get('administrator')!);
    }
    expect(told(await remove(firstId))).toEqual([409, 'last-administrator']);
    const away = await first.call('POST', `/people/${firstId}/transitions`, { to: 'deactivated' });
    expect(away.status).toBeGreaterThanOrEqual(400);
    expect((await first.ok('GET', '/me')).roles).toContain('administrator');
  });
});
