import { setTimeout } from 'node:timers/promises';
import {
  groupMemberAdded,
  groupMemberRemoved,
  personCredentialsChanged,
  personDeactivated,
  personRolesChanged,
} from '@zwerm/contracts/events/people-events';
import { HearDeparturesOnTime } from '@zwerm/gateway/principals/scheduling/hear-departures-on-time';
import { RepeatedWork } from '@zwerm/platform/scheduling/repeated-work';
import { eventOf } from '@zwerm/testing/event-builder';
import { accounts, departures } from './fake-people.js';
import { anAccount, signIn, startGateway, type GatewayUnderTest } from './gateway-under-test.js';

jest.setTimeout(30_000);

describe('while the broker brings nothing, the gateway', () => {
  let door: GatewayUnderTest;
  beforeAll(async () => {
    // What works by itself works once, when the gateway starts: the looks that follow are ours.
    jest
      .spyOn(RepeatedWork.prototype as unknown as { pause: () => Promise<void> }, 'pause')
      .mockImplementation(function (this: { wake: () => void }) {
        return new Promise<void>((resolve) => (this.wake = resolve));
      });
    door = await startGateway();
    while (departures.asked.length === 0) await setTimeout(20);
  });
  afterAll(async () => {
    await door.close();
    jest.restoreAllMocks();
  });
  beforeEach(() => {
    departures.pages = [];
    departures.asked = [];
  });

  const look = (): Promise<void> => {
    const onTime = door.gateway.app.get<unknown, { work: () => Promise<void> }>(HearDeparturesOnTime);
    return onTime.work();
  };
  const me = (cookie: string) => door.http.get('/api/v1/me').set('cookie', cookie);
  async function somebodyInside(): Promise<{ personId: string; email: string; cookie: string }> {
    const { personId, email } = anAccount();
    const cookie = await signIn(door, email);
    expect((await me(cookie)).status).toBe(200);
    return { personId, email, cookie };
  }

  it('hears from people, page after page, what took something away from somebody', async () => {
    const [left, promoted, changed, moved] = [
      await somebodyInside(),
      await somebodyInside(),
      await somebodyInside(),
      await somebodyInside(),
    ];
    const group = '01890a5d-ac96-774b-bcce-b302099a8057';
    const membership = { groupId: group, personId: moved.personId };
    await door.wire.deliver(eventOf(groupMemberAdded, membership, 2, group));
    expect((await me(moved.cookie)).body.principal.groupIds).toEqual([group]);
    const time = new Date(Date.now() + 60_000).toISOString();
    const roles = { personId: promoted.personId, roles: ['employee' as const, 'administrator' as const] };
    departures.pages = [
      [
        eventOf(personDeactivated, { personId: left.personId }, 2, left.personId),
        eventOf(groupMemberRemoved, membership, 3, group),
      ],
      [eventOf(personRolesChanged, roles, 2, promoted.personId)],
      [{ ...eventOf(personCredentialsChanged, { personId: changed.personId }, 2, changed.personId), time }],
    ];
    await look();
    for (const { cookie } of [left, promoted, changed]) expect((await me(cookie)).status).toBe(401);
    expect((await me(moved.cookie)).body.principal.groupIds).toEqual([]);
    expect(departures.asked.map(({ after }) => after)).toEqual([0, 2, 1]);
    expect(new Set(departures.asked.map(({ since }) => since)).size).toBe(1);
  });

  it('applies once what the broker brings too', async () => {
    const { personId, email, cookie } = await somebodyInside();
    const left = eventOf(personDeactivated, { personId }, 2, personId);
    departures.pages = [[left]];
    await look();
    expect((await me(cookie)).status).toBe(401);
    // They came back since: people answers with a newer version.
    accounts.set(email, { ...accounts.get(email), version: 3 });
    const again = await signIn(door, email);
    await door.wire.deliver(left);
    departures.pages = [[left]];
    await look();
    expect((await me(again)).status).toBe(200);
  });

  it('asks again for the same when people could not tell all of it, and else for a minute’s overlap', async () => {
    const { personId, cookie } = await somebodyInside();
    await look();
    departures.pages = [[], 'fails'];
    await expect(look()).rejects.toMatchObject({ code: 'service-unavailable' });
    departures.pages = [[eventOf(personDeactivated, { personId }, 2, personId)]];
    await look();
    expect((await me(cookie)).status).toBe(401);
    const [, second, , third] = departures.asked.map(({ since }) => since);
    expect(third).toBe(second);
    expect(Math.abs(Date.parse(second!) + 60_000 - Date.now())).toBeLessThan(10_000);
  });
});
