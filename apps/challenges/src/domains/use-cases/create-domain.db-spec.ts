import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { challengesDefinition } from '../../challenges.definition.js';
import { CreateDomain } from './create-domain.js';
import { ListDomains } from './list-domains.js';
import { ReadDomain } from './read-domain.js';
import { ReviseDomain } from './revise-domain.js';

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
    expect(await service.get(ReadDomain).execute(domain.id)).toEqual(domain);
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

  it('change only from the version that the caller has seen', async () => {
    const { id } = await service.get(CreateDomain).execute(leader, { name, goal });
    const revise = (expectedVersion: number) =>
      service.get(ReviseDomain).execute({ id, expectedVersion, changes: { goal: name } });
    const outcomes = await Promise.allSettled([revise(1), revise(1), revise(1)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(revise(1)).rejects.toMatchObject({ code: 'version-conflict' });
    expect(await service.get(ReadDomain).execute(id)).toMatchObject({ version: 2, goal: name });
    await expect(
      service.get(ReviseDomain).execute({ id: randomUUID(), expectedVersion: 1, changes: {} }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are listed page by page, each once, in the order in which they were made', async () => {
    const list = service.get(ListDomains);
    const whole = await list.execute({ limit: 100 });
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list.execute({ cursor, limit: 1 });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole.items.map(({ id }) => id));
    expect(paged.length).toBeGreaterThan(2);
  });
});
