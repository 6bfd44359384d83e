import { randomUUID } from 'node:crypto';
import { entraUser } from '@zwerm/contracts/scim/entra-requests';
import { filterQuery } from '@zwerm/contracts/scim/scim-step';
import { gatewayItself } from '@zwerm/platform/auth/internal-token';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import supertest from 'supertest';
import { startScim, type ScimUnderTest } from './scim-under-test.js';

jest.setTimeout(30_000);

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('what means harm over SCIM', () => {
  let scim: ScimUnderTest;
  beforeAll(async () => {
    scim = await startScim();
  });
  afterAll(() => scim.people.close());

  const error = (status: string, scimType?: string) =>
    expect.objectContaining({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status,
      ...(scimType ? { scimType } : {}),
    });

  it.each([
    'userName eq "a" or 1=1',
    'userName eq "a" or userName pr',
    `userName eq "${'a'.repeat(10_000)}"`,
    `${'('.repeat(3_000)}userName eq "a"${')'.repeat(3_000)}`,
    Array.from({ length: 200 }, () => '(userName eq "a" or userName eq "b")').join(' and '),
    'password eq "x"',
    'roles.value eq "administrator"',
  ])('is refused as a filter within 300 ms: %.50s', async (filter) => {
    const startedMs = Date.now();
    const { status, body } = await scim.client.send('GET', `/Users${filterQuery(filter)}`);
    expect([status, body]).toEqual([400, error('400', 'invalidFilter')]);
    expect(Date.now() - startedMs).toBeLessThan(300);
  });

  it('is text in a filter, and no SQL', async () => {
    await scim.create();
    const { status, body } = await scim.client.send(
      'GET',
      `/Users${filterQuery(`userName eq "' or 1=1 --"`)}`,
    );
    expect([status, body.totalResults]).toEqual([200, 0]);
    expect((await scim.client.send('GET', `/Users${filterQuery('userName eq "%"')}`)).body.totalResults).toBe(
      0,
    );
  });

  it.each([
    ['17 levels of objects', nested(17), '400'],
    ['2,500 levels of lists', '['.repeat(2_500) + ']'.repeat(2_500), '400'],
    ['no JSON', '{"userName":', '400'],
    ['the same key twice', '{"userName":"a","userName":"b"}', '400'],
    [
      '13,000 keys',
      JSON.stringify(Object.fromEntries(Array.from({ length: 13_000 }, (_, n) => [`k${n}`, 1]))),
      '400',
    ],
    ['a NUL', '{"userName":"a\\u0000"}', '400'],
    ['more than a megabyte', JSON.stringify({ userName: 'a'.repeat(1_100_000) }), '413'],
    ['a list', '[]', '400'],
    ['nothing', '', '400'],
    ['__proto__', '{"userName":"a","__proto__":{"active":true}}', '400'],
    ['constructor', '{"userName":"a","constructor":1}', '400'],
    ['a number for a text', '{"userName":1}', '400'],
    ['an object for a text', '{"userName":{"a":1}}', '400'],
    ['a text for a list of objects', '{"userName":"a","emails":[[]]}', '400'],
    ['a name of 300 characters', `{"userName":"${'a'.repeat(300)}"}`, '400'],
  ])('is refused as a body in the words of SCIM: %s', async (_, body, status) => {
    for (const [method, path] of [
      ['POST', '/Users'],
      ['PATCH', '/Users/9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10'],
      ['POST', '/Groups'],
    ] as const) {
      const answer = await scim.client.send(method, path, body);
      const patches = method === 'PATCH' && status === '400';
      expect([method, answer.contentType]).toEqual([method, 'application/scim+json; charset=utf-8']);
      expect([method, answer.body]).toEqual([method, error(patches ? answer.body.status : status)]);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });

  it('is refused in another media type', async () => {
    const headers = { 'content-type': 'text/plain' };
    const { status, body } = await scim.client.send('POST', '/Users', '{"userName":"a"}', headers);
    expect([status, body]).toEqual([415, error('415')]);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', undefined])(
    'may be as large as a group of thousands, whichever name of JSON it comes under (%s)',
    async (mediaType) => {
      const headers: Record<string, string> = mediaType ? { 'content-type': mediaType } : {};
      expect((await scim.client.send('POST', '/Users', entraUser(), headers)).status).not.toBe(415);
      const members = Array.from({ length: 2_000 }, () => ({ value: randomUUID(), display: 'x'.repeat(60) }));
      const group = { displayName: 'Everybody', members };
      expect(JSON.stringify(group).length).toBeGreaterThan(64 * 1024);
      // None of them is known here; that much was read.
      const { status, body } = await scim.client.send('POST', '/Groups', group, headers);
      expect([status, body]).toEqual([400, error('400', 'invalidValue')]);
      const tooLarge = JSON.stringify({ displayName: 'a'.repeat(1_100_000) });
      expect((await scim.client.send('POST', '/Groups', tooLarge, headers)).status).toBe(413);
    },
  );

  it('leaves every other address with its narrow limits', async () => {
    const as = aPrincipal('administrator');
    const body = JSON.stringify({ displayName: 'a'.repeat(70_000) });
    for (const [mediaType, expected] of [
      ['application/json', 413],
      ['application/scim+json', 415],
    ] as const) {
      const headers = { 'content-type': mediaType };
      const { status } = await scim.people.call('post', '/people', { as, body, headers });
      expect([mediaType, status]).toEqual([mediaType, expected]);
    }
  });

  it('finds no other door: unknown addresses and methods are 404 in the words of SCIM', async () => {
    for (const [method, path] of [
      ['GET', '/Nothing'],
      ['POST', '/Bulk'],
      ['GET', '/Users/a/b'],
      ['DELETE', '/Users'],
      ['POST', '/ServiceProviderConfig'],
      ['GET', '/Schemas/urn:nothing'],
    ] as const)
      expect([path, (await scim.client.send(method, path)).body]).toEqual([path, error('404')]);
  });

  it('is whoever comes without a SCIM token: no person, whatever the role, nor the gateway itself', async () => {
    const server = scim.people.service.app.getHttpServer();
    const stranger = await supertest(server).get('/scim/v2/Users');
    expect([stranger.status, stranger.headers['www-authenticate']]).toEqual([401, 'Bearer realm="zwerm"']);
    expect(JSON.parse(stranger.text)).toEqual(error('401'));
    for (const as of [aPrincipal('administrator'), aPrincipal('user-manager'), gatewayItself])
      expect((await scim.client.sendAs(as, 'GET', '/Users')).body).toEqual(error('403'));
  });

  it('opens nothing else with a SCIM token', async () => {
    for (const path of ['/me', '/people?ids=x', '/groups', '/provisioning-log', '/internal/principals/x'])
      expect([path, (await scim.client.sendToApi('get', path)).status]).toEqual([path, 403]);
  });
});

describe('how SCIM describes itself', () => {
  let scim: ScimUnderTest;
  beforeAll(async () => {
    scim = await startScim();
  });
  afterAll(() => scim.people.close());
  const read = async (path: string) => (await scim.client.send('GET', path)).body;

  it('says where each resource is by an absolute URL (RFC 7643 §3.1)', async () => {
    const { body: user, headers } = await scim.create();
    const { body: group, headers: groupHeaders } = await scim.client.send('POST', '/Groups', {
      displayName: 'Netbeheer',
    });
    const at = (path: string) => `http://localhost:3000/scim/v2${path}`;
    expect([headers['location'], user.meta.location]).toEqual(Array(2).fill(at(`/Users/${user.id}`)));
    expect([groupHeaders['location'], group.meta.location]).toEqual(Array(2).fill(at(`/Groups/${group.id}`)));
    for (const [path, location] of [
      [`/Users/${user.id}`, at(`/Users/${user.id}`)],
      ['/ServiceProviderConfig', at('/ServiceProviderConfig')],
      ['/ResourceTypes/Group', at('/ResourceTypes/Group')],
    ] as const)
      expect([path, (await read(path)).meta.location]).toEqual([path, location]);
    for (const list of ['/Users', '/Groups', '/ResourceTypes', '/Schemas'])
      for (const { id, meta } of (await read(list)).Resources)
        expect(meta.location).toBe(at(`${list}/${id}`));
  });

  it('is a list of types and of schemas in camelCase, without a null', async () => {
    const documents = [
      await read('/ServiceProviderConfig'),
      await read('/ResourceTypes'),
      await read('/Schemas'),
      await read('/Schemas/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'),
      await read('/ResourceTypes/Group'),
    ];
    expect(JSON.stringify(documents)).not.toContain('null');
    const names = [...JSON.stringify(documents).matchAll(/"(\w+)":/g)].map(([, name]) => name);
    expect(names.filter((name) => !/^[a-z]/.test(name!))).toEqual(['Resources', 'Resources']);
    expect(documents[1]).toMatchObject({ totalResults: 2, Resources: [{ id: 'User' }, { id: 'Group' }] });
    expect(documents[2].Resources).toHaveLength(3);
    const active = documents[2].Resources[0].attributes.find(
      ({ name }: { name: string }) => name === 'active',
    );
    expect(active).toMatchObject({ type: 'boolean', multiValued: false, mutability: 'readWrite' });
    expect(JSON.stringify(documents[2])).not.toMatch(/roles|entitlements|password|employeeNumber/);
  });
});
