import { ForgetEndedCredentials } from '@zwerm/gateway/sessions/use-cases/forget-ended-credentials';
import { anAccount, fromOurPage, signIn, startGateway } from './gateway-under-test.js';

jest.setTimeout(30_000);

it('forgets sessions, tokens, viewings and counts that ended, and nothing that still holds', async () => {
  const door = await startGateway();
  try {
    const forget = door.gateway.app.get(ForgetEndedCredentials);
    const cookie = await signIn(door, anAccount('employee', 'administrator').email);
    for (const path of ['/me/tokens', '/scim-tokens'])
      await door.http
        .post(`/api/v1${path}`)
        .set({ ...fromOurPage, cookie })
        .send({ name: 'x', ...(path === '/me/tokens' ? { scopes: ['read'] } : {}) });
    await door.database.query(
      `insert into viewing (session_hash, viewer_id, person_id, ends_at)
       values (sha256('x'), gen_random_uuid(), gen_random_uuid(), now() + interval '1 minute')`,
    );
    const tables = ['session', 'access_token', 'scim_token', 'request_count', 'viewing'];
    const count = () =>
      Promise.all(tables.map(async (table) => (await door.database.query(`select from ${table}`)).length));
    const before = await count();
    await forget.execute();
    expect(await count()).toEqual(before);
    expect(before).not.toContain(0);
    await door.database.query(`update session set last_seen_at = now() - interval '8 hours'`);
    for (const table of ['access_token', 'scim_token'])
      await door.database.query(`update ${table} set expires_at = now()`);
    await door.database.query('update request_count set expire = 1');
    await door.database.query('update viewing set ends_at = now()');
    await forget.execute();
    expect(await count()).toEqual([0, 0, 0, 0, 0]);
  } finally {
    await door.close();
  }
});
