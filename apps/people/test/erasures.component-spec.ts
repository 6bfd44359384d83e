import type { Role } from '@zwerm/domain/role';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { TakeRoleFirst } from '@zwerm/people/accounts/domain/account.errors';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { DeactivatePerson } from '@zwerm/people/accounts/use-cases/deactivate-person';
import { CreateGroup } from '@zwerm/people/groups/use-cases/create-group';
import { AddGroupMembers } from '@zwerm/people/groups/use-cases/add-group-members';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { ErasePeopleOnTime } from '@zwerm/people/erasures/scheduling/erase-people-on-time';
import { CancelErasure } from '@zwerm/people/erasures/use-cases/cancel-erasure';
import { ConfirmErasure } from '@zwerm/people/erasures/use-cases/confirm-erasure';
import { EraseDuePerson } from '@zwerm/people/erasures/use-cases/erase-due-person';
import { FindOverdueErasures } from '@zwerm/people/erasures/use-cases/find-overdue-erasures';
import { ListErasures } from '@zwerm/people/erasures/use-cases/list-erasures';
import { PlanErasure } from '@zwerm/people/erasures/use-cases/plan-erasure';
import { PlanErasureOfLeavers } from '@zwerm/people/erasures/use-cases/plan-erasure-of-leavers';
import { ReadErasure } from '@zwerm/people/erasures/use-cases/read-erasure';

const at = (day: string): string => `2030-01-${day}T12:00:00Z`;
const others = ['challenges', 'ideas', 'voting', 'aggregation', 'gateway'];

describe('an erasure', () => {
  let people: ServiceUnderTest;
  let count = 0;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    // The specs decide when what is due is done.
    await people.get(ErasePeopleOnTime).onModuleDestroy();
    await register('administrator');
    await register('administrator');
  });
  afterAll(() => people.close());
  beforeEach(() => stopDatabaseClock(people.database, 'people', at('01')));

  const register = (...roles: Role[]): Promise<string> =>
    people.get(RegisterPerson).execute('operator', {
      displayName: `Person ${++count}`,
      email: `person${count}@example.org`,
      kind: 'employee',
      language: 'nl',
      roles,
    });
  const as = (personId: string) => ({ ...aPrincipal(), personId });
  const plan = (personId: string, by = as(personId)): Promise<string> =>
    people.get(PlanErasure).execute(by, personId);
  const erasure = (id: string) => people.get(ReadErasure).execute(id);
  const eraseDue = () => people.get(EraseDuePerson).execute();

  it('that somebody asks of themselves waits seven days, to the second', async () => {
    const id = await plan(await register());
    await stopDatabaseClock(people.database, 'people', '2030-01-08T11:59:59Z');
    expect(await eraseDue()).toBeUndefined();
    await stopDatabaseClock(people.database, 'people', at('08'));
    expect(await eraseDue()).toEqual({ id });
    expect(await erasure(id)).toMatchObject({ askedBy: 'person', erasedAt: '2030-01-08T12:00:00.000Z' });
  });

  it('can be cancelled until then, and planned anew', async () => {
    const person = await register();
    await plan(person);
    await expect(plan(person)).rejects.toMatchObject({ code: 'erasure-planned' });
    expect(await people.get(ReadErasure).planned(person)).toMatchObject({
      dueAt: '2030-01-08T12:00:00.000Z',
    });
    await people.get(CancelErasure).execute(person);
    expect(await people.get(ReadErasure).planned(person)).toBeNull();
    await expect(people.get(CancelErasure).execute(person)).rejects.toMatchObject({ code: 'not-found' });
    await stopDatabaseClock(people.database, 'people', at('20'));
    expect(await eraseDue()).toBeUndefined();
  });

  it('by a user manager is due at once, and overtakes what the person planned', async () => {
    const person = await register();
    const manager = as(await register('user-manager'));
    await plan(person);
    const id = await plan(person, { ...manager, roles: ['user-manager'] });
    expect(await eraseDue()).toEqual({ id });
    await expect(plan(person)).rejects.toMatchObject({ code: 'person-erased' });
  });

  it('leaves a number that names nobody, without rights, groups or access', async () => {
    const person = await register('leadership');
    const group = await people.get(CreateGroup).execute({ name: `G${count}` });
    await people.get(AddGroupMembers).execute(group, [person]);
    const id = await people.get(PlanErasure).execute('operator', person);
    await eraseDue();
    const [row] = await people.database.query(
      `select display_name, email, roles, active, erased_at is not null as erased from person where id = $1`,
      [person],
    );
    expect(row).toEqual({ display_name: '-', email: null, roles: ['employee'], active: false, erased: true });
    expect(await people.database.query('select 1 from group_member where person_id = $1', [person])).toEqual(
      [],
    );
    const facts = await people.published('zwerm.people.person.erased.v1', 3);
    expect(facts).toContainEqual({ personId: person, erasureId: id });
    expect(await people.published('zwerm.people.group.member-removed.v1')).toContainEqual({
      groupId: group,
      personId: person,
    });
  });

  it('is complete once every service confirmed, in any order and however often', async () => {
    const id = await people.get(PlanErasure).execute('operator', await register());
    await eraseDue();
    for (const service of others) {
      expect((await erasure(id)).completedAt).toBeNull();
      await people.get(ConfirmErasure).execute(id, service, 1);
      await people.get(ConfirmErasure).execute(id, service, 1);
    }
    const done = await erasure(id);
    expect(done.completedAt).not.toBeNull();
    expect(done.confirmations.map(({ service }) => service)).toEqual([...others, 'people'].sort());
    expect((await people.get(ListErasures).execute(100)).map((one) => one.id)).toContain(id);
  });

  it('is overdue when a service has not confirmed within a day', async () => {
    const id = await people.get(PlanErasure).execute('operator', await register());
    await eraseDue();
    expect(await people.get(FindOverdueErasures).execute()).not.toContain(id);
    await stopDatabaseClock(people.database, 'people', '2030-01-02T12:00:01Z');
    expect(await people.get(FindOverdueErasures).execute()).toContain(id);
    expect(await erasure(id)).toMatchObject({ isOverdue: true });
  });

  it('comes by itself to leavers whose access ended so many days ago, and to nobody else', async () => {
    const leaver = await register();
    const stays = await register();
    await people.get(DeactivatePerson).execute('operator', leaver);
    await stopDatabaseClock(people.database, 'people', at('30'));
    expect(await people.get(PlanErasureOfLeavers).execute(30)).toBe(0);
    expect(await people.get(PlanErasureOfLeavers).execute(28)).toBe(1);
    expect(await people.get(PlanErasureOfLeavers).execute(28)).toBe(0);
    await eraseDue();
    const erased = await people.database.query(
      'select id from person where id = any($1) and erased_at is not null',
      [[leaver, stays]],
    );
    expect(erased).toEqual([{ id: leaver }]);
  });

  it('of an administrator is nobody else’s to ask, and of the last one nobody’s at all', async () => {
    const [first, second] = (await people.database.query<{ id: string }>(
      `select id from person where 'administrator' = any(roles)`,
    )) as [{ id: string }, { id: string }];
    await expect(plan(first.id, aPrincipal('user-manager'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(plan(first.id, aPrincipal('administrator'))).rejects.toBeInstanceOf(TakeRoleFirst);
    await people.get(PlanErasure).execute('operator', first.id);
    await eraseDue();
    for (const by of ['operator', as(second.id)] as const)
      await expect(people.get(PlanErasure).execute(by, second.id)).rejects.toMatchObject({
        code: 'last-administrator',
      });
  });

  it('of nobody is not found', async () => {
    await expect(plan('5f0c6c0e-7b1a-4f6d-9a51-3d2f6e7c8b90')).rejects.toMatchObject({ code: 'not-found' });
  });
});
