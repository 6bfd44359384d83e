import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { forGroups } from '@zwerm/testing/audience-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { anIdea, during, hearOfChallenge } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { FindSimilarIdeas } from './find-similar-ideas.js';
import { ListIdeaVersions } from './list-idea-versions.js';
import { ListIdeas } from './list-ideas.js';
import { ReadIdea } from './read-idea.js';
import { SubmitIdea } from './submit-idea.js';

jest.setTimeout(30_000);

describe('reading an idea', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
    await stopDatabaseClock(service.database, 'ideas', during.ideation);
  });
  afterAll(() => service.close());

  it('is for those who may see its challenge, by whatever way they come', async () => {
    const [groupId, sponsorId] = [randomUUID(), randomUUID()];
    const challengeId = await hearOfChallenge(service, { audience: forGroups(groupId), sponsorId });
    const member: Principal = { ...aPrincipal('employee'), groupIds: [groupId] };
    const { id } = await service.get(SubmitIdea).execute(member, { ...anIdea, challengeId });
    const ways = (who: Principal) => [
      () => service.get(ReadIdea).execute(who, id),
      () => service.get(ListIdeaVersions).execute(who, id),
      () => service.get(ListIdeas).execute(who, { challengeId, order: 'newest', mine: false, limit: 5 }),
      () => service.get(FindSimilarIdeas).execute(who, challengeId, anIdea.body),
    ];
    const insiders = [
      member,
      { ...aPrincipal('employee'), personId: sponsorId },
      aPrincipal('programme-manager'),
    ];
    for (const insider of insiders)
      await expect(Promise.all(ways(insider).map((way) => way()))).resolves.toHaveLength(4);
    for (const outsider of [aPrincipal('employee'), aPrincipal('partner'), aPrincipal('administrator')])
      for (const way of ways(outsider)) await expect(way()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives back what was written', async () => {
    const challengeId = await hearOfChallenge(service);
    const author = aPrincipal('employee');
    const idea = await service.get(SubmitIdea).execute(author, { ...anIdea, challengeId });
    expect(await service.get(ReadIdea).execute(author, idea.id)).toEqual(idea);
    await expect(service.get(ReadIdea).execute(author, randomUUID())).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
