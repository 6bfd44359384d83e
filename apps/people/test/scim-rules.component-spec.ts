import { entraEnable } from '@zwerm/contracts/scim/entra-requests';
import { filterQuery } from '@zwerm/contracts/scim/scim-step';
import { ChangeUser } from '@zwerm/people/scim/use-cases/change-user';
import { DeprovisionUser } from '@zwerm/people/scim/use-cases/deprovision-user';
import { FindUsers } from '@zwerm/people/scim/use-cases/find-users';
import { ProvisionUser } from '@zwerm/people/scim/use-cases/provision-user';
import { ReadUser } from '@zwerm/people/scim/use-cases/read-user';
import { patch, startScim, type ScimUnderTest } from './scim-under-test.js';

jest.setTimeout(30_000);

describe('users over SCIM', () => {
  let scim: ScimUnderTest;
  beforeAll(async () => {
    scim = await startScim();
  });
  afterAll(() => scim.people.close());

  it('is made of these use cases', () => {
    for (const useCase of [ProvisionUser, ReadUser, FindUsers, ChangeUser, DeprovisionUser])
      expect(scim.people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('a user made inactive cannot sign in, and 409 comes for every name that is taken', async () => {
    const { body: made } = await scim.create({ active: 'False' });
    expect([made.active, (await scim.row(made.id))['active']]).toEqual([false, false]);
    const { body: other } = await scim.create();
    for (const clash of [
      { userName: made.userName.toUpperCase() },
      { externalId: made.externalId },
      { emails: made.emails },
    ]) {
      expect((await scim.create(clash)).body).toMatchObject({ status: '409', scimType: 'uniqueness' });
      const [[path, value]] = Object.entries(clash) as [[string, unknown]];
      const answer = await scim.client.send(
        'PATCH',
        `/Users/${other.id}`,
        patch({ op: 'replace', path, value }),
      );
      expect([path, answer.status, answer.body.scimType]).toEqual([path, 409, 'uniqueness']);
    }
  });

  it('changes nothing, and announces nothing, when nothing is other than before', async () => {
    const { body: made } = await scim.create();
    for (const answer of [
      await scim.client.send('PUT', `/Users/${made.id}`, made),
      await scim.client.send('PATCH', `/Users/${made.id}`, entraEnable),
    ])
      expect([answer.status, answer.headers['etag']]).toEqual([200, 'W/"1"']);
    expect(await scim.subjects(made.id)).toEqual(['registered']);
  });

  it('honours If-Match, and tells what changed meanwhile', async () => {
    const { body: made } = await scim.create();
    const send = (ifMatch: string, value: string) =>
      scim.client.send('PATCH', `/Users/${made.id}`, patch({ op: 'replace', path: 'title', value }), {
        'if-match': ifMatch,
      });
    expect((await send('W/"1"', 'One')).headers['etag']).toBe('W/"2"');
    for (const stale of ['W/"1"', '"1"', 'nonsense'])
      expect((await send(stale, 'Two')).body).toMatchObject({ status: '412' });
    expect((await send('*', 'Three')).status).toBe(200);
    const { headers } = await scim.client.send('GET', `/Users/${made.id}`);
    const cached = await scim.client.send('GET', `/Users/${made.id}`, undefined, {
      'if-none-match': headers['etag']!,
    });
    expect([headers['etag'], cached.status]).toEqual(['W/"3"', 304]);
  });

  it('lists by position and by cursor, each user once', async () => {
    const all = (await scim.client.send('GET', '/Users')).body;
    expect(all.totalResults).toBe(all.Resources.length);
    const second = (await scim.client.send('GET', '/Users?startIndex=2&count=2&attributes=userName')).body;
    expect(second).toMatchObject({ startIndex: 2, itemsPerPage: 2, totalResults: all.totalResults });
    expect(second.Resources.map(({ id }: { id: string }) => id)).toEqual(
      all.Resources.slice(1, 3).map(({ id }: { id: string }) => id),
    );
    expect(Object.keys(second.Resources[0]).sort()).toEqual(['id', 'meta', 'schemas', 'userName']);
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body } = await scim.client.send('GET', `/Users?count=7&cursor=${cursor}`);
      seen.push(...body.Resources.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor as string | undefined;
    }
    expect(seen).toEqual(all.Resources.map(({ id }: { id: string }) => id));
    expect((await scim.client.send('GET', '/Users?count=0')).body).toMatchObject({
      itemsPerPage: 0,
      Resources: [],
    });
    expect((await scim.client.send('GET', '/Users?startIndex=99999')).body.Resources).toEqual([]);
    expect((await scim.client.send('GET', '/Users?startIndex=-3&count=1')).body.startIndex).toBe(1);
    expect((await scim.client.send('GET', '/Users?cursor=edited.x')).body).toMatchObject({
      status: '400',
      scimType: 'invalidCursor',
    });
    for (const query of ['?count=x', '?startIndex=1e9', '?count=1&count=2'])
      expect((await scim.client.send('GET', `/Users${query}`)).status).toBe(400);
  });

  it('finds by each attribute that both identity providers ask with, whatever flag stands beside it', async () => {
    const { body: made } = await scim.create({
      displayName: 'Findable “One”',
      emails: [
        { type: 'work', value: 'find@example.org' },
        { type: 'home', value: 'find@home.example' },
      ],
    });
    for (const filter of [
      `id eq "${made.id}"`,
      `userName eq "${made.userName.toUpperCase()}"`,
      `externalId eq "${made.externalId}"`,
      'emails[type eq "work"].value eq "FIND@example.org"',
      'emails[type eq "home"].value eq "find@home.example"',
      'emails.value eq "find@example.org"',
      'displayName eq "Findable “One”"',
      `userName eq "${made.userName}" and externalId eq "${made.externalId}" and active eq true`,
    ]) {
      const { body } = await scim.client.send('GET', `/Users${filterQuery(filter)}&aadOptscim062020`);
      expect([filter, body.Resources?.map(({ id }: { id: string }) => id)]).toEqual([filter, [made.id]]);
    }
    for (const filter of [
      `externalId eq "${made.externalId.toUpperCase()}"`,
      'id eq "1"',
      `userName eq "x" and id eq "${made.id}"`,
    ])
      expect((await scim.client.send('GET', `/Users${filterQuery(filter)}`)).body.totalResults).toBe(0);
  });
});
