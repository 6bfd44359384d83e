import { randomUUID } from 'node:crypto';
import {
  entraEmployee,
  entraUpdateEnterprise,
  entraUpdateMultiValued,
  entraUser,
} from '@zwerm/contracts/scim/entra-requests';
import { enterpriseSchema, filterQuery } from '@zwerm/contracts/scim/scim-step';
import { patch, startScim, type ScimUnderTest } from './scim-under-test.js';

jest.setTimeout(30_000);

describe('users as Entra ID keeps them', () => {
  let scim: ScimUnderTest;
  beforeAll(async () => {
    scim = await startScim();
  });
  afterAll(() => scim.people.close());

  it('creates a person, and every value is stored exactly as sent', async () => {
    const made = await scim.client.send('POST', '/Users', entraUser());
    expect([made.status, made.contentType]).toEqual([201, 'application/scim+json; charset=utf-8']);
    const { meta: _meta, roles: _roles, schemas: _schemas, ...sent } = entraUser();
    expect(made.body).toMatchObject(sent);
    expect(made.body.meta).toMatchObject({ resourceType: 'User', version: 'W/"1"' });
    expect(made.headers['location']).toBe(made.body.meta.location);
    expect(made.headers['etag']).toBe('W/"1"');
    expect(await scim.row(made.body.id)).toMatchObject({
      user_name: sent.userName,
      external_source: 'scim',
      external_id: sent.externalId,
      email: sent.emails[0]!.value,
      given_name: 'givenName',
      family_name: 'familyName',
      display_name: 'givenName familyName',
      kind: 'employee',
      roles: ['employee'],
      origin: 'scim',
      language: 'nl',
      active: true,
    });
    expect(
      await scim.people.database.query(
        'select subject, aggregate_version, payload from outbox where aggregate_id = $1',
        [made.body.id],
      ),
    ).toEqual([
      {
        subject: 'zwerm.people.person.registered.v1',
        aggregate_version: 1,
        payload: { personId: made.body.id, kind: 'employee' },
      },
    ]);
    const changed = await scim.client.send('PATCH', `/Users/${made.body.id}`, entraUpdateMultiValued);
    expect(changed.body).toMatchObject({
      emails: [{ value: 'updatedEmail@microsoft.com', type: 'work', primary: true }],
      name: { familyName: 'updatedFamilyName', givenName: 'givenName' },
    });
    expect(await scim.row(made.body.id)).toMatchObject({ email: 'updatedEmail@microsoft.com', version: 2 });
  });

  it('places an employee in the department below the division, and keeps no employee number', async () => {
    const body = entraEmployee('e-1', 'noor@polderlicht.example');
    const { body: made } = await scim.client.send('POST', '/Users', body);
    expect(made[enterpriseSchema]).toEqual({ department: 'Storingsdienst', division: 'Netbeheer' });
    expect(made.displayName).toBe('Noor de Vries');
    const [unit] = await scim.people.database.query(
      `select unit.name, above.name as above from person join groups unit on unit.id = unit_id
       join groups above on above.id = unit.parent_id where person.id = $1`,
      [made.id],
    );
    expect(unit).toEqual({ name: 'Storingsdienst', above: 'Netbeheer' });
    const members = await scim.people.database.query(
      'select name from group_member join groups on groups.id = group_id where person_id = $1 order by name',
      [made.id],
    );
    expect(members.map(({ name }) => name as string)).toEqual(['Netbeheer', 'Storingsdienst']);
    const everything = await scim.people.database.query(
      'select person.*, document from person join provisioned_person on person_id = id where id = $1',
      [made.id],
    );
    for (const secret of ['701984', '555 01 23', 'Utrecht'])
      expect(JSON.stringify(everything)).not.toContain(secret);
  });

  it('makes a unit once, however many people work there at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => scim.create({ [enterpriseSchema]: { department: 'One of a kind' } })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(
      await scim.people.database.query("select 1 from groups where name = 'One of a kind' and kind = 'unit'"),
    ).toHaveLength(1);
  });

  it('changes department and manager by enterprise URN paths, and takes a title away', async () => {
    const [manager, person] = [await scim.create(), await scim.create({ title: 'Monteur' })];
    const path = `/Users/${person.body.id}`;
    const changed = await scim.client.send('PATCH', path, entraUpdateEnterprise(manager.body.id));
    expect(changed.body[enterpriseSchema]).toEqual({
      department: 'Storingsdienst Zuid',
      manager: { value: manager.body.id },
    });
    expect(await scim.row(person.body.id)).toMatchObject({ manager_id: manager.body.id, job_title: '' });
    const moved = await scim.client.send(
      'PATCH',
      path,
      patch({ op: 'Remove', path: `${enterpriseSchema}:department` }),
    );
    expect(moved.body[enterpriseSchema]).toEqual({ manager: { value: manager.body.id } });
    expect((await scim.row(person.body.id))['unit_id']).toBeNull();
  });

  it('finds a manager by external id and by user name too, and never makes people their own', async () => {
    const [manager, person] = [await scim.create(), await scim.create()];
    const managerOf = async (value: string) => {
      const operation = { op: 'Replace', path: `${enterpriseSchema}:manager`, value };
      expect((await scim.client.send('PATCH', `/Users/${person.body.id}`, patch(operation))).status).toBe(
        200,
      );
      return (await scim.row(person.body.id))['manager_id'];
    };
    expect(await managerOf(manager.body.externalId)).toBe(manager.body.id);
    expect(await managerOf(person.body.id)).toBeNull();
    expect(await managerOf(manager.body.userName.toUpperCase())).toBe(manager.body.id);
    expect(await managerOf('somebody who comes later')).toBeNull();
  });

  it('answers "Test connection", a random id, with 404 and a search without hits with 200', async () => {
    const { status, body, contentType } = await scim.client.send('GET', `/Users/${randomUUID()}`);
    expect([status, contentType]).toEqual([404, 'application/scim+json; charset=utf-8']);
    expect(body).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '404',
      detail: 'User not found',
    });
    const none = await scim.client.send('GET', `/Users${filterQuery('userName eq "non-existent user"')}`);
    expect([none.status, none.body]).toEqual([
      200,
      {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        totalResults: 0,
        itemsPerPage: 0,
        startIndex: 1,
        Resources: [],
      },
    ]);
  });
});
