import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aDraft, beforeItAll, fullPlan } from '../../../test/challenge-builder.js';
import { challengesDefinition } from '../../challenges.definition.js';
import { MoveChallenge } from './move-challenge.js';
import { ReadChallenge } from './read-challenge.js';
import { ReviseChallenge } from './revise-challenge.js';

jest.setTimeout(30_000);

describe('revising a challenge', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');

  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
    await stopDatabaseClock(service.database, 'challenges', beforeItAll);
  });
  afterAll(() => service.close());

  const revise = (id: string, expectedVersion: number, changes: object, by = leader) =>
    service.get(ReviseChallenge).execute(by, { id, expectedVersion, changes });

  it('tells the other services what holds now, once it is announced', async () => {
    const { id } = await aDraft(service, leader);
    await revise(id, 1, { title: 'Nog een concept' });
    await service.get(MoveChallenge).execute(leader, { id, to: 'announced' });
    const phases = [{ ...fullPlan[0]!, startsAt: '2026-10-25T08:00:00.000Z' }, ...fullPlan.slice(1)];
    const revised = await revise(id, 4, { title: 'Zo heet het nu', phases });
    expect([revised.version, revised.dueAt]).toEqual([5, '2026-10-25T08:00:00.000Z']);
    const titles = await service.published('zwerm.challenges.challenge.published.v1', 2);
    expect(titles).toMatchObject([{ title: 'Nog een concept' }, { title: 'Zo heet het nu', phases }]);
    const versions = await service.database.query(
      'select aggregate_version as version from outbox where aggregate_id = $1 order by seq',
      [id],
    );
    expect(versions.map(({ version }) => version)).toEqual([3, 4, 5]);
  });

  it('lets one of several win who saw the same version', async () => {
    const { id } = await aDraft(service, leader);
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((number) => revise(id, 1, { title: `Versie ${number}` })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.code] : [],
    );
    expect(refused).toEqual(['version-conflict', 'version-conflict', 'version-conflict']);
  });

  it('writes nothing when nothing changed', async () => {
    const { id, title } = await aDraft(service, leader);
    expect((await revise(id, 1, { title })).version).toBe(1);
  });

  it('is for the sponsor and for those who manage challenges', async () => {
    const employee = aPrincipal('employee');
    const { id } = await aDraft(service, leader, { sponsorId: employee.personId });
    await revise(id, 1, { title: 'Van de opdrachtgever' }, employee);
    await expect(revise(id, 2, { title: 'Nee' }, aPrincipal('employee'))).rejects.toMatchObject({
      code: 'not-found',
    });
    await service.get(MoveChallenge).execute(leader, { id, to: 'announced' });
    await expect(revise(id, 4, { title: 'Nee' }, aPrincipal('employee'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await service.get(ReadChallenge).execute(leader, id)).title).toBe('Van de opdrachtgever');
  });
});
