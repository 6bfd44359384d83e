import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { challengesDefinition } from '../../challenges.definition.js';
import { CreateDomain } from './create-domain.js';

jest.setTimeout(30_000);

describe('domains', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');
  const name = { nl: 'Veiligheid', en: 'Safety' };
  const goal = { nl: 'Iedereen veilig thuis', en: 'Everybody home safely' };

  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
  });
  afterAll(() => service.close());

  it('are owned by whoever makes them, and announced to the other services', async () => {
    const domain = await service.get(CreateDomain).execute(leader, { name, goal });
    expect(domain).toMatchObject({ name, goal, ownerId: leader.personId, version: 1 });
    expect(await service.published('zwerm.challenges.domain.created.v1')).toContainEqual({
      domainId: domain.id,
      name,
    });
  });

  it('are made once when an import runs twice', async () => {
    const command = { id: randomUUID(), name, goal };
    const [first, second] = [
      await service.get(CreateDomain).execute(leader, command),
      await service.get(CreateDomain).execute(leader, { ...command, name: goal }),
    ];
    expect(second).toEqual(first);
    const sql = 'select 1 from outbox where aggregate_id = $1';
    expect(await service.database.query(sql, [command.id])).toHaveLength(1);
  });
});
