import { randomUUID } from 'node:crypto';
import { personRegistered } from '@zwerm/contracts/events/people-events';
import { mergeMade } from '@zwerm/contracts/events/voting-events';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { anIdea, during, hearOfChallenge } from '../../../test/idea-builder.js';
import { MoveIdea } from '../../ideas/use-cases/move-idea.js';
import { NameCoAuthors } from '../../ideas/use-cases/name-co-authors.js';
import { SubmitIdea } from '../../ideas/use-cases/submit-idea.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { ReadMergeTrail } from './read-merge-trail.js';

jest.setTimeout(60_000);

describe('reading the merge trail of an idea', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
    await stopDatabaseClock(service.database, 'ideas', during.ideation);
  });
  afterAll(() => service.close());

  const trail = (id: string, principal = aPrincipal()) => service.get(ReadMergeTrail).execute(principal, id);

  it('leads from the absorbed idea to its survivor, and credits those who wrote it there', async () => {
    const challengeId = await hearOfChallenge(service);
    const [one, other] = [aPrincipal(), aPrincipal()];
    const { id } = await service.get(SubmitIdea).execute(one, { ...anIdea, challengeId });
    await service.wire.deliver(
      eventOf(personRegistered, { personId: other.personId, kind: 'employee' }, 1, other.personId),
    );
    const absorbed = await service
      .get(NameCoAuthors)
      .execute(one, { id, expectedVersion: 1, personIds: [other.personId] });
    const survivor = await service.get(SubmitIdea).execute(other, { ...anIdea, challengeId });
    expect(await trail(survivor.id)).toEqual({ mergedInto: null, absorbed: [] });
    const pair = { absorbedId: absorbed.id, survivorId: survivor.id };
    await service.wire.deliver(eventOf(mergeMade, { challengeId, ...pair, mergeId: randomUUID(), step: 1 }));
    const shown = ({ id, title, authorId, coAuthorIds }: typeof absorbed) => ({
      id,
      title,
      authorId,
      coAuthorIds,
    });
    expect(await trail(absorbed.id)).toEqual({ mergedInto: shown(survivor), absorbed: [] });
    expect(await trail(survivor.id)).toEqual({ mergedInto: null, absorbed: [shown(absorbed)] });
    // What its author takes back is theirs alone again.
    await service.get(MoveIdea).execute(one, { id: absorbed.id, to: 'withdrawn' });
    expect(await trail(survivor.id)).toEqual({ mergedInto: null, absorbed: [] });
  });

  it('is not there for who may not see the idea', async () => {
    const [groupId, sponsorId] = [randomUUID(), randomUUID()];
    const challengeId = await hearOfChallenge(service, { audience: forGroups(groupId), sponsorId });
    const member = { ...aPrincipal(), groupIds: [groupId] };
    const { id } = await service.get(SubmitIdea).execute(member, { ...anIdea, challengeId });
    await expect(trail(id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await trail(id, member)).toEqual({ mergedInto: null, absorbed: [] });
  });
});
