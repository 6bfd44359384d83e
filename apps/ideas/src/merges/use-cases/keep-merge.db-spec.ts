import { randomUUID } from 'node:crypto';
import { mergeMade, mergeUndone } from '@zwerm/contracts/events/voting-events';
import { eventOf } from '@zwerm/testing/event-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { during, hearOfChallenge } from '../../../test/idea-builder.js';
import { FindSimilarIdeas } from '../../ideas/use-cases/find-similar-ideas.js';
import { ListIdeas } from '../../ideas/use-cases/list-ideas.js';
import { ReadIdea } from '../../ideas/use-cases/read-idea.js';
import { SubmitIdea } from '../../ideas/use-cases/submit-idea.js';
import { ideasDefinition } from '../../ideas.definition.js';

jest.setTimeout(60_000);

describe('keeping merges', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
    await stopDatabaseClock(service.database, 'ideas', during.ideation);
  });
  afterAll(() => service.close());

  const author = aPrincipal('employee');
  const pair = async () => {
    const challengeId = await hearOfChallenge(service);
    const [absorbed, survivor] = [
      await service.get(SubmitIdea).execute(author, {
        challengeId,
        title: 'Goede verlichting op elk station',
        body: 'Ook achter de transformator moet je kunnen zien waar je loopt.',
      }),
      await service.get(SubmitIdea).execute(author, {
        challengeId,
        title: 'Lampen met een bewegingsmelder',
        body: 'Dan is er licht zodra er iemand het terrein op komt.',
      }),
    ];
    const merge = { mergeId: randomUUID(), challengeId, absorbedId: absorbed.id, survivorId: survivor.id };
    return {
      challengeId,
      absorbed,
      survivor,
      made: eventOf(mergeMade, { ...merge, step: 1 }, 1, merge.mergeId),
      undone: eventOf(mergeUndone, { ...merge, step: 2 }, 2, merge.mergeId),
    };
  };
  const listed = async (challengeId: string, mine = false) => {
    const request = { challengeId, order: 'newest', mine, limit: 9 } as const;
    return new Set((await service.get(ListIdeas).execute(author, request)).items.map(({ id }) => id));
  };

  it('leaves the absorbed idea out of lists, not out of reach, and leads a search for it to its survivor', async () => {
    const { challengeId, absorbed, survivor, made } = await pair();
    await service.wire.deliver(made);
    expect(await listed(challengeId)).toEqual(new Set([survivor.id]));
    expect(await listed(challengeId, true)).toEqual(new Set([absorbed.id, survivor.id]));
    expect(await service.get(ReadIdea).execute(aPrincipal(), absorbed.id)).toMatchObject({
      title: absorbed.title,
    });
    const similar = await service
      .get(FindSimilarIdeas)
      .execute(author, challengeId, 'Zorg voor goede verlichting op ieder station');
    expect(similar.map(({ id }) => id)).toEqual([survivor.id]);
  });

  it.each([
    ['in order', [0, 1]],
    ['the other way around', [1, 0]],
    ['again and again', [0, 1, 0, 1, 0]],
  ])('lists both again once it was undone, told %s', async (_how, order) => {
    const { challengeId, absorbed, survivor, made, undone } = await pair();
    for (const at of order) await service.wire.deliver([made, undone][at]!);
    expect(await listed(challengeId)).toEqual(new Set([absorbed.id, survivor.id]));
  });
});
