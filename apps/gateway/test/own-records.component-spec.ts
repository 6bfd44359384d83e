import { DescribeOwnRecords } from '@zwerm/gateway/own-records/use-cases/describe-own-records';
import { ExportOwnRecords } from '@zwerm/gateway/own-records/use-cases/export-own-records';
import { RequireRecentSession } from '@zwerm/gateway/own-records/use-cases/require-recent-session';
import { anAccount, fromOurPage, signIn, startGateway, type GatewayUnderTest } from './gateway-under-test.js';

describe('own records at the front door', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());
  const get = (path: string, cookie: string) =>
    gateway.http.get(`/api/v1${path}`).set({ ...fromOurPage, cookie });

  it(`${ExportOwnRecords.name} refuses rather than give half: a service does not answer`, async () => {
    const answer = await get('/me/export', await signIn(gateway, anAccount().email));
    expect([answer.status, answer.body.code]).toEqual([503, 'service-unavailable']);
  });

  it(`${DescribeOwnRecords.name} asks again after a service did not answer`, async () => {
    const cookie = await signIn(gateway, anAccount().email);
    for (const _ of [1, 2]) expect((await get('/me/records', cookie)).status).toBe(503);
  });

  it(`${RequireRecentSession.name} refuses a session of more than an hour`, async () => {
    const { email, personId } = anAccount();
    const cookie = await signIn(gateway, email);
    await gateway.database.query(
      `update session set created_at = created_at - interval '60 minutes' where person_id = $1`,
      [personId],
    );
    const answer = await get('/me/export', cookie);
    expect([answer.status, answer.body.code]).toEqual([403, 'sign-in-again']);
  });
});
