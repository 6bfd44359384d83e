import { challengePhaseChanged } from '@zwerm/contracts/events/challenge-events';
import type { Phase } from '@zwerm/domain/phase';
import { eventOf } from '@zwerm/testing/event-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { hearOfChallenge } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';

jest.setTimeout(30_000);

describe('hearing that a challenge moved', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
  });
  afterAll(() => service.close());

  it('keeps the latest phase, also when the news comes twice and in the wrong order', async () => {
    const id = await hearOfChallenge(service, { phase: 'announced' });
    const moved = (to: Phase, version: number) =>
      eventOf(challengePhaseChanged, { challengeId: id, to }, version, id);
    const toVoting = moved('voting', 6);
    await service.wire.deliver(toVoting, moved('discussion', 5), toVoting, moved('ideation', 4));
    expect(await service.get(ChallengesRepository).find(id)).toMatchObject({ phase: 'voting' });
    expect(await service.database.query('select 1 from dead_letter')).toEqual([]);
  });
});
