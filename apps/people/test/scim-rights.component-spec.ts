import { entraDisable, entraUser } from '@zwerm/contracts/scim/entra-requests';
import { filterQuery } from '@zwerm/contracts/scim/scim-step';
import { patch, startScim, type ScimUnderTest } from './scim-under-test.js';

jest.setTimeout(30_000);

describe('whom SCIM may touch, and with what', () => {
  let scim: ScimUnderTest;
  beforeAll(async () => {
    scim = await startScim();
  });
  afterAll(() => scim.people.close());

  describe('rights', () => {
    it('never come with a user: roles and entitlements are passed over, however they are sent', async () => {
      const rights = {
        roles: [{ value: 'administrator', primary: true }],
        entitlements: [{ value: 'administrator' }],
      };
      const { body: made } = await scim.create({ ...rights, userType: 'administrator' });
      for (const answer of [
        await scim.client.send('PATCH', `/Users/${made.id}`, patch({ op: 'replace', value: rights })),
        await scim.client.send(
          'PATCH',
          `/Users/${made.id}`,
          patch({ op: 'Add', path: 'roles', value: rights.roles }),
        ),
        await scim.client.send('PUT', `/Users/${made.id}`, { ...made, ...rights }),
      ]) {
        expect(answer.status).toBe(200);
        expect(answer.body).not.toHaveProperty('roles');
      }
      expect(await scim.row(made.id)).toMatchObject({ roles: ['employee'], kind: 'employee', version: 1 });
      expect(await scim.subjects(made.id)).toEqual(['registered']);
    });

    it('that somebody got from us stay when SCIM changes their kind', async () => {
      const { body: made } = await scim.create();
      await scim.people.database.query("update person set roles = '{employee,leadership}' where id = $1", [
        made.id,
      ]);
      await scim.client.send(
        'PATCH',
        `/Users/${made.id}`,
        patch({ op: 'Replace', path: 'userType', value: 'Guest' }),
      );
      expect(await scim.row(made.id)).toMatchObject({ kind: 'partner', roles: ['partner', 'leadership'] });
      expect(await scim.subjects(made.id)).toEqual(['registered', 'roles-changed']);
    });

    it('keep the last administrator in, whether deactivated or deleted', async () => {
      const { body: made } = await scim.create();
      await scim.people.database.query("update person set roles = '{employee,administrator}' where id = $1", [
        made.id,
      ]);
      await scim.people.database.query(
        "update person set active = false where 'administrator' = any(roles) and id <> $1",
        [made.id],
      );
      for (const answer of [
        await scim.client.send('PATCH', `/Users/${made.id}`, entraDisable),
        await scim.client.send('DELETE', `/Users/${made.id}`),
      ])
        expect([answer.status, answer.body.detail]).toEqual([
          409,
          'The last administrator cannot be removed',
        ]);
      expect((await scim.row(made.id))['active']).toBe(true);
    });
  });

  describe('people we knew before', () => {
    it('are taken over by the same address, in whatever case, with their id, password and roles', async () => {
      const id = await scim.local('known@example.org', 'leadership');
      const made = await scim.create({
        userName: 'K1',
        emails: [{ type: 'work', value: 'KNOWN@example.org' }],
      });
      expect([made.status, made.body.id]).toEqual([201, id]);
      expect(await scim.row(id)).toMatchObject({
        user_name: 'K1',
        roles: ['employee', 'leadership'],
        password_hash: '$argon2id$ready',
        email: 'KNOWN@example.org',
        origin: 'registered',
      });
    });

    it('are out of sight until then, and administrators always', async () => {
      const id = await scim.local('boss@example.org', 'administrator');
      const emails = [{ type: 'work', value: 'boss@example.org' }];
      expect(
        (await scim.client.send('GET', `/Users${filterQuery('emails.value eq "boss@example.org"')}`)).body,
      ).toMatchObject({
        totalResults: 0,
      });
      const refused = await scim.create({ emails });
      const taken = await scim.create({ userName: (await scim.create()).body.userName });
      expect(refused.body).toEqual(taken.body);
      expect(refused.body).toMatchObject({ status: '409', scimType: 'uniqueness' });
      expect((await scim.row(id))['version']).toBe(2);
    });

    it('are let go by DELETE, and taken up again with the same id', async () => {
      const body = entraUser({ externalId: 'again', userName: 'again', email: 'again@example.org' });
      const { body: made } = await scim.client.send('POST', '/Users', body);
      expect((await scim.client.send('DELETE', `/Users/${made.id}`)).status).toBe(204);
      expect((await scim.row(made.id))['active']).toBe(false);
      for (const method of ['GET', 'DELETE'] as const)
        expect((await scim.client.send(method, `/Users/${made.id}`)).status).toBe(404);
      const again = await scim.client.send('POST', '/Users', body);
      expect([again.status, again.body.id, again.body.active]).toEqual([201, made.id, true]);
    });

    it('keep the name and the language they chose, until the identity provider changes its own', async () => {
      const { body: made } = await scim.create({ displayName: 'Eleonora', locale: 'nl-NL' });
      await scim.people.database.query(
        "update person set display_name = 'Noor', language = 'en' where id = $1",
        [made.id],
      );
      const titled = await scim.client.send(
        'PATCH',
        `/Users/${made.id}`,
        patch({ op: 'add', path: 'title', value: 'T' }),
      );
      expect(titled.body.displayName).toBe('Eleonora');
      expect(await scim.row(made.id)).toMatchObject({ display_name: 'Noor', language: 'en', job_title: 'T' });
      await scim.client.send(
        'PATCH',
        `/Users/${made.id}`,
        patch({ op: 'replace', path: 'displayName', value: 'Nora' }),
      );
      expect(await scim.row(made.id)).toMatchObject({ display_name: 'Nora', language: 'en' });
    });
  });
});
