import type { Role } from '@zwerm/domain/role';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { DeactivatePerson } from '../../accounts/use-cases/deactivate-person.js';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { ChangeRoles } from '../../roles/use-cases/change-roles.js';
import { AppointDelegate } from './appoint-delegate.js';
import { DismissDelegate } from './dismiss-delegate.js';
import { ListDelegations } from './list-delegations.js';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('a leader’s delegate', () => {
  let people: ServiceUnderTest;
  let [leader, delegate] = ['', ''];
  beforeEach(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    [leader, delegate] = [await register('leadership'), await register()];
  });
  afterEach(() => people.close());

  const register = (...roles: Role[]) =>
    people
      .get(RegisterPerson)
      .execute('operator', { displayName: 'P', kind: 'employee', language: 'en', roles });
  const as = (personId: string) => ({ ...aPrincipal('leadership'), personId });
  const appoint = (endsAt = inDays(30), whom = delegate) =>
    people.get(AppointDelegate).execute(as(leader), whom, endsAt);
  const actsFor = async (count: number) =>
    (await people.published('zwerm.people.person.roles-changed.v1', count))
      .map((fact) => fact as { personId: string; actsFor?: { leaderId: string }[] })
      .filter(({ personId }) => personId === delegate)
      .map(({ actsFor: leaders }) => leaders?.map(({ leaderId }) => leaderId));
  const listed = async (personId: string) =>
    (await people.get(ListDelegations).execute(personId)).map(({ leaderId, delegateId }) => ({
      leaderId,
      delegateId,
    }));

  it('is appointed, seen by both, and dismissed by either', async () => {
    for (const who of [leader, delegate]) {
      const id = await appoint();
      expect(await listed(leader)).toEqual([{ leaderId: leader, delegateId: delegate }]);
      expect(await listed(delegate)).toEqual(await listed(leader));
      await people.get(DismissDelegate).execute(as(who), id);
      expect(await listed(delegate)).toEqual([]);
    }
    expect(await actsFor(5)).toEqual([[leader], [], [leader], []]);
  });

  it('is dismissed by nobody else', async () => {
    const id = await appoint();
    await expect(
      people.get(DismissDelegate).execute(as(await register('leadership')), id),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is somebody else, an employee, and for a year at most', async () => {
    await expect(appoint(inDays(30), leader)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(appoint(inDays(366))).rejects.toMatchObject({ code: 'invalid-input' });
    await people.get(DeactivatePerson).execute('operator', delegate);
    await expect(appoint()).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('appointed again has the new end only', async () => {
    await appoint(inDays(1));
    await appoint(inDays(2));
    const [only, ...others] = await people.get(ListDelegations).execute(leader);
    expect(others).toEqual([]);
    expect(new Date(only!.endsAt).getTime()).toBeGreaterThan(Date.parse(inDays(1)));
  });

  it('is none any more once the leader leads no more, or has left', async () => {
    await appoint();
    await people.get(ChangeRoles).execute('operator', leader, []);
    expect(await listed(delegate)).toEqual([]);
    leader = await register('leadership');
    await appoint();
    await people.get(DeactivatePerson).execute('operator', leader);
    expect(await listed(delegate)).toEqual([]);
    expect(await actsFor(7)).toEqual([[expect.any(String)], [], [leader], []]);
  });
});
