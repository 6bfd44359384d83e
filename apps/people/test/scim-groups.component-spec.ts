import { randomUUID } from 'node:crypto';
import {
  entraAddMember,
  entraGroup,
  entraRemoveMember,
  entraRenameGroup,
} from '@zwerm/contracts/scim/entra-requests';
import { oktaChangeMembers, oktaGroup, oktaReplaceMembers } from '@zwerm/contracts/scim/okta-requests';
import { filterQuery } from '@zwerm/contracts/scim/scim-step';
import { CreateGroup } from '@zwerm/people/groups/use-cases/create-group';
import { ChangeGroup } from '@zwerm/people/scim/use-cases/change-group';
import { DeprovisionGroup } from '@zwerm/people/scim/use-cases/deprovision-group';
import { FindGroups } from '@zwerm/people/scim/use-cases/find-groups';
import { ProvisionGroup } from '@zwerm/people/scim/use-cases/provision-group';
import { ReadGroup } from '@zwerm/people/scim/use-cases/read-group';
import { patch, startScim, type ScimUnderTest } from './scim-under-test.js';

jest.setTimeout(30_000);

describe('groups over SCIM', () => {
  let scim: ScimUnderTest;
  let userIds: string[];
  beforeAll(async () => {
    scim = await startScim();
    userIds = [];
    for (let n = 0; n < 4; n++) userIds.push((await scim.create()).body.id as string);
  });
  afterAll(() => scim.people.close());

  const make = async (displayName: string): Promise<string> => {
    const { status, body } = await scim.client.send('POST', '/Groups', oktaGroup(displayName));
    expect(status).toBe(201);
    return body.id as string;
  };
  const change = (id: string, body: object) => scim.client.send('PATCH', `/Groups/${id}`, body);
  const members = async (id: string) =>
    (
      await scim.people.database.query('select person_id from group_member where group_id = $1 order by 1', [
        id,
      ])
    ).map((row) => row['person_id'] as string);

  it('is made of these use cases', () => {
    for (const useCase of [ProvisionGroup, ReadGroup, FindGroups, ChangeGroup, DeprovisionGroup])
      expect(scim.people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('are created empty by Entra ID, with the name and the id as sent', async () => {
    const { status, body } = await scim.client.send('POST', '/Groups', entraGroup());
    const { externalId, displayName } = entraGroup();
    expect([status, body]).toEqual([201, expect.objectContaining({ externalId, displayName, members: [] })]);
    const rows = await scim.people.database.query(
      'select name, kind, external_id from groups where id = $1',
      [body.id],
    );
    expect(rows).toEqual([{ name: displayName, kind: 'scim', external_id: externalId }]);
    const [search] = [
      `/Groups?excludedAttributes=members&filter=${encodeURIComponent(`displayName eq "${displayName}"`)}`,
    ];
    expect((await scim.client.send('GET', search)).body.Resources[0]).not.toHaveProperty('members');
    expect(
      (await scim.client.send('GET', `/Groups/${body.id}?excludedAttributes=members`)).body,
    ).not.toHaveProperty('members');
  });

  it('take members in and out with "$ref":null, each announced once, and answer 204 with nothing', async () => {
    const id = await make('Entra members');
    const added = await change(id, entraAddMember(userIds[0]!));
    expect([added.status, added.body, added.headers['etag']]).toEqual([204, {}, 'W/"2"']);
    expect((await change(id, entraAddMember(userIds[0]!))).headers['etag']).toBe('W/"2"');
    expect(await members(id)).toEqual([userIds[0]]);
    expect((await change(id, entraRemoveMember(userIds[0]!))).status).toBe(204);
    expect((await change(id, entraRemoveMember(userIds[0]!))).status).toBe(204);
    expect(await members(id)).toEqual([]);
    expect(await scim.subjects(id)).toEqual(['created', 'member-added', 'member-removed']);
  });

  it('take the members of Okta: replaced, bracketed, and several operations in order', async () => {
    const id = await make('Okta members');
    await change(id, oktaReplaceMembers(userIds[0]!, userIds[1]!));
    expect(await members(id)).toEqual([userIds[0], userIds[1]].sort());
    await change(id, oktaChangeMembers(userIds[0]!, userIds[2]!));
    expect(await members(id)).toEqual([userIds[1], userIds[2]].sort());
    const { body } = await scim.client.send('GET', `/Groups/${id}`);
    expect(body.members.map(({ value, type }: Record<string, string>) => [value, type])).toEqual(
      [userIds[1], userIds[2]].sort().map((value) => [value, 'User']),
    );
    const [{ groups }] = (await scim.client.send('GET', `/Users${filterQuery(`id eq "${userIds[2]}"`)}`)).body
      .Resources as [{ groups: unknown }];
    expect(groups).toContainEqual({ value: id, display: 'Okta members' });
    await change(id, patch({ op: 'replace', path: 'members', value: [] }));
    expect(await members(id)).toEqual([]);
  });

  it('are replaced as a whole by PUT', async () => {
    const id = await make('To be replaced');
    await change(id, oktaReplaceMembers(userIds[0]!));
    const put = await scim.client.send('PUT', `/Groups/${id}`, {
      displayName: 'Replaced',
      externalId: 'okta-7',
      members: [{ value: userIds[1] }],
    });
    expect([put.status, put.body.displayName, put.body.externalId]).toEqual([200, 'Replaced', 'okta-7']);
    expect(await members(id)).toEqual([userIds[1]]);
  });

  it('take a thousand members in one request and few statements', async () => {
    const id = await make('Thousand');
    await scim.people.database.query(
      `with made as (
         insert into person (id, display_name, kind, language, roles, version)
         select gen_random_uuid(), 'M', 'employee', 'nl', '{employee}', 1 from generate_series(1, 1000) returning id)
       insert into provisioned_person (person_id, document) select id, '{"userName":"m"}' from made`,
    );
    const rows = await scim.people.database.query("select id from person where display_name = 'M'");
    const ids = rows.map((row) => row['id'] as string);
    const startedMs = Date.now();
    const value = ids.map((personId) => ({ $ref: null, value: personId }));
    expect((await change(id, patch({ op: 'Add', path: 'members', value }))).status).toBe(204);
    expect(Date.now() - startedMs).toBeLessThan(2_000);
    expect(await members(id)).toHaveLength(1_000);
  });

  it('refuse whoever is no user here, with the whole request', async () => {
    const id = await make('Closed');
    const stranger = await scim.local('stranger@example.org');
    for (const value of [stranger, randomUUID(), '1', null, { value: userIds[0], type: 'Group' }]) {
      const refused = await change(
        id,
        patch({
          op: 'Add',
          path: 'members',
          value: [{ value: userIds[0] }, typeof value === 'object' ? value : { value }],
        }),
      );
      if (value !== null)
        expect([value, refused.status, refused.body.scimType]).toEqual([value, 400, 'invalidValue']);
    }
    expect(await scim.subjects(id)).not.toContain('removed');
  });

  it('have one name each, beside the groups people made', async () => {
    const [one, other] = [await make('Unique'), await make('Other')];
    await scim.people.get(CreateGroup).execute({ name: 'By hand' });
    for (const displayName of ['UNIQUE', 'by hand']) {
      const refused = await scim.client.send('POST', '/Groups', oktaGroup(displayName));
      expect(refused.body).toMatchObject({ status: '409', scimType: 'uniqueness' });
      expect((await change(other, entraRenameGroup(displayName))).status).toBe(409);
    }
    expect((await change(one, entraRenameGroup('unique'))).status).toBe(204);
    const hidden = await scim.client.send('GET', `/Groups${filterQuery('displayName eq "By hand"')}`);
    expect(hidden.body.totalResults).toBe(0);
  });

  it('end with each membership announced, and free their name', async () => {
    const id = await make('Short-lived');
    await change(id, oktaReplaceMembers(userIds[0]!, userIds[1]!));
    expect((await scim.client.send('DELETE', `/Groups/${id}`)).status).toBe(204);
    for (const method of ['GET', 'DELETE'] as const)
      expect((await scim.client.send(method, `/Groups/${id}`)).status).toBe(404);
    expect((await change(id, entraAddMember(userIds[0]!))).status).toBe(404);
    expect(await scim.subjects(id)).toEqual([
      'created',
      ...['member-added', 'member-added', 'member-removed', 'member-removed'],
      'removed',
    ]);
    await make('Short-lived');
  });

  it('lose whom the identity provider deletes', async () => {
    const id = await make('Leavers');
    const { body: leaver } = await scim.create();
    await change(id, entraAddMember(leaver.id as string));
    await scim.client.send('DELETE', `/Users/${leaver.id}`);
    expect(await members(id)).toEqual([]);
  });

  it('honour If-Match', async () => {
    const id = await make('Versions');
    const renamed = (ifMatch: string) =>
      scim.client.send('PATCH', `/Groups/${id}`, entraRenameGroup(`V ${ifMatch}`), { 'if-match': ifMatch });
    expect((await renamed('W/"1"')).status).toBe(204);
    expect((await renamed('W/"1"')).body).toMatchObject({ status: '412' });
  });
});
