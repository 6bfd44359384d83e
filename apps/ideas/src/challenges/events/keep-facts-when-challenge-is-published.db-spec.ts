import { randomUUID } from 'node:crypto';
import { challengePublished } from '@zwerm/contracts/events/challenge-events';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { fullPlan, hearOfPhase } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';

jest.setTimeout(30_000);

describe('hearing what is announced about a challenge', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
  });
  afterAll(() => service.close());

  const published = (challengeId: string, version: number, groupId: string) =>
    eventOf(
      challengePublished,
      { challengeId, audience: forGroups(groupId), phases: fullPlan, sponsorId: groupId },
      version,
      challengeId,
    );
  const known = (id: string) => service.get(ChallengesRepository).find(id);

  it('keeps the newest facts, also when they come twice and in the wrong order', async () => {
    const [id, older, newer] = [randomUUID(), randomUUID(), randomUUID()];
    const revision = published(id, 5, newer);
    await service.wire.deliver(revision, revision, published(id, 2, older));
    await service.wire.deliver(published(id, 5, older));
    expect(await known(id)).toMatchObject({
      audience: forGroups(newer),
      sponsorId: newer,
      phases: fullPlan,
    });
    expect(await service.database.query('select 1 from dead_letter')).toEqual([]);
  });

  it('keeps them also when the phase was heard of first', async () => {
    const id = randomUUID();
    await hearOfPhase(service, id, 'announced', 3);
    expect(await known(id)).toBeUndefined();
    await service.wire.deliver(published(id, 2, randomUUID()));
    expect(await known(id)).toMatchObject({ phase: 'announced' });
  });
});
