import type { Principal } from '@zwerm/domain/principal';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { challengesDefinition } from '../../challenges.definition.js';
import { aDraft, beforeItAll } from '../../../test/challenge-builder.js';
import { MoveChallenge } from '../../challenges/use-cases/move-challenge.js';
import { CreateDomain } from './create-domain.js';
import { ListDomains } from './list-domains.js';
import { ReadDomain } from './read-domain.js';

jest.setTimeout(30_000);

describe('listing domains', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');
  const name = { nl: 'Veiligheid', en: 'Safety' };
  const goal = { nl: 'Iedereen veilig thuis', en: 'Everybody home safely' };

  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
    await stopDatabaseClock(service.database, 'challenges', beforeItAll);
  });
  afterAll(() => service.close());

  it('are listed page by page, each once, in the order in which they were made', async () => {
    for (let made = 0; made < 3; made++) await service.get(CreateDomain).execute(leader, { name, goal });
    const list = service.get(ListDomains);
    const whole = await list.execute(leader, { limit: 100 });
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list.execute(leader, { cursor, limit: 1 });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole.items.map(({ id }) => id));
    expect(paged.length).toBeGreaterThan(2);
  });

  it('shows partners and customers those in which a challenge is for them, one by one too', async () => {
    const partner = aPrincipal('partner');
    const audience = { everyone: true, groupIds: [], personIds: [partner.personId] };
    const [invited, draft, internal] = [
      await aDraft(service, leader, { audience }),
      await aDraft(service, leader, { audience }),
      await aDraft(service, leader),
    ];
    for (const { id } of [invited, internal])
      await service.get(MoveChallenge).execute(leader, { id, to: 'announced' });
    const domainsOf = async (who: Principal): Promise<string[]> =>
      (await service.get(ListDomains).execute(who, { limit: 100 })).items.map(({ id }) => id);
    expect(await domainsOf(partner)).toEqual([invited.domainId]);
    expect(await domainsOf(aPrincipal('customer'))).toEqual([]);
    expect(await domainsOf(aPrincipal())).toEqual(await domainsOf(leader));
    const read = service.get(ReadDomain);
    expect(await read.execute(partner, invited.domainId)).toMatchObject({ id: invited.domainId });
    for (const { domainId } of [draft, internal])
      await expect(read.execute(partner, domainId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
