import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { challengesDefinition } from '../../challenges.definition.js';
import { CreateDomain } from './create-domain.js';
import { ReadDomain } from './read-domain.js';
import { ReviseDomain } from './revise-domain.js';

jest.setTimeout(30_000);

describe('revising domains', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');
  const name = { nl: 'Veiligheid', en: 'Safety' };
  const goal = { nl: 'Iedereen veilig thuis', en: 'Everybody home safely' };

  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
  });
  afterAll(() => service.close());

  it('change only from the version that the caller has seen', async () => {
    const { id } = await service.get(CreateDomain).execute(leader, { name, goal });
    const revise = (expectedVersion: number) =>
      service.get(ReviseDomain).execute({ id, expectedVersion, changes: { goal: name } });
    const outcomes = await Promise.allSettled([revise(1), revise(1), revise(1)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(revise(1)).rejects.toMatchObject({ code: 'version-conflict' });
    expect(await service.get(ReadDomain).execute(leader, id)).toMatchObject({ version: 2, goal: name });
    await expect(
      service.get(ReviseDomain).execute({ id: randomUUID(), expectedVersion: 1, changes: {} }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
