import { entraDisable, entraDisableWithFlag, entraEnable } from '@zwerm/contracts/scim/entra-requests';
import { oktaActivate, oktaDeactivate, oktaReplaceUser, oktaUser } from '@zwerm/contracts/scim/okta-requests';
import { patch, startScim, type ScimUnderTest } from './scim-under-test.js';

jest.setTimeout(30_000);

describe('what failed in public elsewhere', () => {
  let scim: ScimUnderTest;
  beforeAll(async () => {
    scim = await startScim();
  });
  afterAll(() => scim.people.close());

  const deactivatedBy = async (body: object): Promise<void> => {
    const { body: made } = await scim.create();
    const answer = await scim.client.send('PATCH', `/Users/${made.id}`, body);
    expect([answer.status, answer.body.active]).toEqual([200, false]);
    expect((await scim.row(made.id))['active']).toBe(false);
    expect(await scim.subjects(made.id)).toEqual(['registered', 'deactivated']);
  };

  it('ssoready #155: "False" as a text deactivates', () => deactivatedBy(entraDisable));
  it('Unleash #9336: with and without the compliance flag alike', async () => {
    await deactivatedBy(entraDisable);
    await deactivatedBy(entraDisableWithFlag);
  });
  it('Parabol #12557: op in whatever case', async () => {
    for (const op of ['Replace', 'replace', 'REPLACE', 'Add'])
      await deactivatedBy(patch({ op, path: 'active', value: 'False' }));
  });
  it('snipe-it #19526: a person who was known before is disabled too', async () => {
    const id = await scim.local('merged@example.org');
    const { body } = await scim.create({ userName: 'merged@example.org', emails: [] });
    expect(body.id).toBe(id);
    await scim.client.send('PATCH', `/Users/${id}`, entraDisable);
    expect((await scim.row(id))['active']).toBe(false);
  });
  it('Cogtrix #122: active=false in a value without a path really deactivates', () =>
    deactivatedBy(oktaDeactivate));
  it('sentry-docs #16258: a full PUT with active=false deactivates, one without it does not', async () => {
    const { body: made } = await scim.client.send('POST', '/Users', oktaUser({ userName: 'put@okta.local' }));
    const path = `/Users/${made.id}`;
    const put = await scim.client.send('PUT', path, oktaReplaceUser(made.id, 'put@okta.local', false));
    expect([put.status, put.body.active, put.body.name.givenName]).toEqual([200, false, 'Another']);
    const { active: _active, ...without } = oktaReplaceUser(made.id, 'put@okta.local', true);
    expect((await scim.client.send('PUT', path, without)).body.active).toBe(false);
    expect((await scim.row(made.id))['active']).toBe(false);
  });
  it('FusionAuth #3311: a deactivated person can be activated again', async () => {
    const { body: made } = await scim.create();
    for (const [body, active] of [
      [entraDisable, false],
      [entraEnable, true],
      [oktaDeactivate, false],
      [oktaActivate, true],
    ] as const) {
      const answer = await scim.client.send('PATCH', `/Users/${made.id}`, body);
      expect([answer.status, answer.body.active]).toEqual([200, active]);
      expect((await scim.row(made.id))['active']).toBe(active);
    }
    expect(await scim.subjects(made.id)).toEqual([
      'registered',
      ...['deactivated', 'reactivated', 'deactivated', 'reactivated'],
    ]);
  });
  it('FusionAuth #3311: for good, also when their last day had passed', async () => {
    const { body: made } = await scim.create();
    await scim.client.send('PATCH', `/Users/${made.id}`, entraDisable);
    await scim.people.database.query("update person set ends_on = '2020-01-01' where id = $1", [made.id]);
    await scim.client.send('PATCH', `/Users/${made.id}`, entraEnable);
    expect(await scim.row(made.id)).toMatchObject({ active: true, ends_on: null });
  });
  it('OneUptime #3852: never 200 when nothing happened for an attribute we do not know', async () => {
    const { body: made } = await scim.create();
    const answer = await scim.client.send(
      'PATCH',
      `/Users/${made.id}`,
      patch({ op: 'replace', path: 'enabled', value: false }),
    );
    expect([answer.status, answer.body.scimType]).toEqual([400, 'invalidPath']);
    expect(answer.body.detail).toContain('enabled');
  });
  it('Grafana CVE-2025-41115: externalId "1" or somebody’s id is never an administrator', async () => {
    const administrator = await scim.local('root@example.org', 'administrator');
    for (const externalId of ['1', '0', administrator, 'administrator']) {
      const { status, body } = await scim.create({ externalId });
      expect([status, body.externalId]).toEqual([201, externalId]);
      expect(body.id).not.toBe(administrator);
      expect((await scim.row(body.id))['roles']).toEqual(['employee']);
    }
    expect(await scim.row(administrator)).toMatchObject({ external_id: null, user_name: null, version: 2 });
    expect((await scim.client.send('GET', `/Users/${administrator}`)).status).toBe(404);
    expect((await scim.client.send('PATCH', `/Users/${administrator}`, entraDisable)).status).toBe(404);
    expect((await scim.client.send('DELETE', `/Users/${administrator}`)).status).toBe(404);
  });
});
