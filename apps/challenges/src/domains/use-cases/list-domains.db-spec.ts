import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { challengesDefinition } from '../../challenges.definition.js';
import { CreateDomain } from './create-domain.js';
import { ListDomains } from './list-domains.js';

jest.setTimeout(30_000);

describe('listing domains', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');
  const name = { nl: 'Veiligheid', en: 'Safety' };
  const goal = { nl: 'Iedereen veilig thuis', en: 'Everybody home safely' };

  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
  });
  afterAll(() => service.close());

  it('are listed page by page, each once, in the order in which they were made', async () => {
    for (let made = 0; made < 3; made++) await service.get(CreateDomain).execute(leader, { name, goal });
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
