import { entraDisable, entraUser } from '@zwerm/contracts/scim/entra-requests';
import { oktaUser } from '@zwerm/contracts/scim/okta-requests';
import { filterQuery } from '@zwerm/contracts/scim/scim-step';
import { ForgetProvisioning } from '@zwerm/people/scim/use-cases/forget-provisioning';
import { KeepProvisioningEntry } from '@zwerm/people/scim/use-cases/keep-provisioning-entry';
import { ListProvisioningLog } from '@zwerm/people/scim/use-cases/list-provisioning-log';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { patch, startScim, type ScimUnderTest } from './scim-under-test.js';

interface Entry {
  readonly operation: string;
  readonly outcome: string;
  readonly cause: string;
  readonly body: string | null;
}

describe('the provisioning log', () => {
  let scim: ScimUnderTest;
  const userManager = aPrincipal('user-manager');
  beforeEach(async () => {
    scim = await startScim();
  });
  afterEach(() => scim.people.close());
  const read = (query = '', as = userManager) => scim.people.call('get', `/provisioning-log${query}`, { as });
  const entries = async (): Promise<Entry[]> => (await read()).body.items as Entry[];
  const told = async (): Promise<string[]> =>
    (await entries()).map(({ operation, outcome, cause }) => `${operation} ${outcome} ${cause}`.trim());

  it('is kept and read by two use cases', () => {
    for (const useCase of [KeepProvisioningEntry, ListProvisioningLog])
      expect(scim.people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('tells of each request what it did, to whom, and what was not kept', async () => {
    const { body: made } = await scim.client.send('POST', '/Users', {
      ...entraUser(),
      roles: [{ value: 'administrator' }],
    });
    await scim.client.send('PATCH', `/Users/${made.id}`, entraDisable);
    await scim.client.send('PATCH', `/Users/${made.id}`, entraDisable);
    await scim.client.send('DELETE', `/Users/${made.id}`);
    const { body } = await read();
    expect(
      body.items.map(({ seq: _seq, loggedAt, ...entry }: Record<string, string>) => {
        expect(Date.parse(loggedAt!)).not.toBeNaN();
        return entry;
      }),
    ).toEqual(
      [
        { operation: 'remove', outcome: 'changed', status: 204, cause: '', targetName: null },
        { operation: 'change', outcome: 'unchanged', status: 200, cause: '', targetName: made.userName },
        { operation: 'change', outcome: 'changed', status: 200, cause: '', targetName: made.userName },
        {
          operation: 'create',
          outcome: 'changed',
          status: 201,
          cause: 'not kept: roles',
          targetName: made.userName,
        },
      ].map((entry) => ({ ...entry, resource: 'Users', targetId: made.id, body: null })),
    );
  });

  it('tells why a request failed in the words of the answer, with what was sent but for secrets', async () => {
    await scim.client.send('POST', '/Users', oktaUser());
    const refused = await scim.client.send('POST', '/Users', oktaUser());
    const [entry] = await entries();
    expect(entry).toMatchObject({
      operation: 'create',
      outcome: 'refused',
      status: 409,
      targetName: 'test.user@okta.local',
      cause: `uniqueness: ${refused.body.detail}`,
    });
    expect(JSON.parse(entry!.body!)).toEqual({ ...oktaUser(), password: '[left out]' });
    expect(JSON.stringify(await scim.people.database.query('select * from provisioning_log'))).not.toContain(
      '1mz050nq',
    );
  });

  it('tells of what could not be read, and of searches that make no sense, not of searches without hits', async () => {
    await scim.client.send('POST', '/Users', '{"userName":');
    await scim.client.send('GET', `/Users${filterQuery('userName eq "nobody"')}`);
    await scim.client.send('GET', '/Users/5171a35d-8266-4f4e-8a9d-1b6a3f8f2b0c');
    await scim.client.send('GET', `/Users${filterQuery('userName sw "a"')}`);
    await scim.client.send('PATCH', '/Users/5171a35d-8266-4f4e-8a9d-1b6a3f8f2b0c', patch({ op: 'x' }));
    expect(await told()).toEqual([
      'change refused invalidSyntax: the op of operation 1 must be add, replace or remove',
      'read refused invalidFilter: «sw "a"» where eq was expected; eq and and are supported',
      'create refused invalidSyntax: The body is not valid JSON',
    ]);
  });

  it('says nothing of whoever has no SCIM token', async () => {
    await scim.client.sendAs(aPrincipal('administrator'), 'POST', '/Users', entraUser());
    expect(await entries()).toEqual([]);
  });

  it('is read by user managers and administrators, page by page and by outcome', async () => {
    for (let n = 0; n < 3; n++) await scim.create();
    await scim.client.send('POST', '/Users', {});
    const first = await read('?limit=2');
    const second = await read(`?limit=2&cursor=${first.body.nextCursor}`, aPrincipal('administrator'));
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([2, 2, null]);
    expect((await read('?outcome=refused')).body.items).toHaveLength(1);
    expect((await read(`?outcome=refused&cursor=${first.body.nextCursor}`)).status).toBe(400);
    expect((await read('?outcome=x')).status).toBe(400);
    expect((await read('', aPrincipal('employee', 'leadership'))).status).toBe(403);
  });

  it('forgets after 30 days', async () => {
    await scim.create();
    await scim.people.database.query(
      "update provisioning_log set logged_at = now() - interval '30 days 1 second'",
    );
    expect(await entries()).toEqual([]);
    await scim.create();
    expect(await scim.people.get(ForgetProvisioning).execute()).toBe(1);
    expect(await scim.people.database.query('select 1 from provisioning_log')).toHaveLength(1);
  });
});
