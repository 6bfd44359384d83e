import { randomUUID } from 'node:crypto';
import { everyEmployee } from '@zwerm/domain/audience';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { fullPlan } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { KeepChallengeFacts } from './keep-challenge-facts.js';
import { KeepChallengePhase } from './keep-challenge-phase.js';

jest.setTimeout(30_000);

describe('the copy of challenges', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
  });
  afterAll(() => service.close());

  it('ends the same in whatever order facts and phases are told', async () => {
    const [sponsorId, last] = [randomUUID(), randomUUID()];
    const facts = (id: string, sponsor: string, version: number) => () =>
      service
        .get(KeepChallengeFacts)
        .execute(
          { id, domainId: sponsor, sponsorId: sponsor, audience: everyEmployee, phases: fullPlan },
          version,
        );
    const phase = (id: string, to: 'announced' | 'ideation', version: number) => () =>
      service.get(KeepChallengePhase).execute(id, to, version);
    const orders = [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
    ];
    for (const order of orders) {
      const id = randomUUID();
      const told = [
        facts(id, sponsorId, 2),
        phase(id, 'announced', 3),
        facts(id, last, 4),
        phase(id, 'ideation', 5),
      ];
      for (const index of order) await told[index]!();
      expect(await service.get(ChallengesRepository).find(id)).toMatchObject({
        phase: 'ideation',
        sponsorId: last,
      });
    }
  });
});
