import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { challengesDefinition } from '../../challenges.definition.js';
import { CreateDomain } from './create-domain.js';
import { ReadDomain } from './read-domain.js';

jest.setTimeout(30_000);

describe('reading domains', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');
  const name = { nl: 'Veiligheid', en: 'Safety' };
  const goal = { nl: 'Iedereen veilig thuis', en: 'Everybody home safely' };

  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
  });
  afterAll(() => service.close());

  it('gives back what was made, and nothing else', async () => {
    const domain = await service.get(CreateDomain).execute(leader, { name, goal });
    expect(await service.get(ReadDomain).execute(leader, domain.id)).toEqual(domain);
    await expect(service.get(ReadDomain).execute(leader, randomUUID())).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
