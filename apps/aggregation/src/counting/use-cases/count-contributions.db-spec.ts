import { randomUUID } from 'node:crypto';
import { startServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { CountBallots } from './count-ballots.js';
import { CountContributions } from './count-contributions.js';

jest.setTimeout(30_000);

describe('counting contributions', () => {
  it('gives each choice of each idea, by the last revisions and without what was taken back', async () => {
    const service = await startServiceUnderTest(aggregationDefinition);
    const [roundId, challengeId] = [randomUUID(), randomUUID()];
    const [low, high] = [randomUUID(), randomUUID()].sort() as [string, string];
    const ballot = (ideaId: string, choice: string | null, aspect?: string) => ({
      ...{ challengeId, roundId, ideaId, choice, revision: 1 },
      ...{ ballotRef: randomUUID(), voterRef: randomUUID() },
      ...(aspect ? { aspect } : {}),
    });
    const changed = ballot(high, 'agree');
    await service
      .get(CountBallots)
      .execute([ballot(low, '4', 'c1'), ballot(low, '4', 'c1'), ballot(high, 'agree'), changed]);
    await service.get(CountBallots).execute([{ ...changed, choice: null, revision: 2 }]);
    expect(await service.get(CountContributions).execute(roundId)).toEqual([
      [low, 'c1', '4', 2],
      [high, '', 'agree', 1],
    ]);
    await service.close();
  });
});
