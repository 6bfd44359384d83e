import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { anIdea, during, hearOfChallenge } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { ListIdeaVersions } from './list-idea-versions.js';
import { MoveIdea } from './move-idea.js';
import { ReviseIdea } from './revise-idea.js';
import { SubmitIdea } from './submit-idea.js';

jest.setTimeout(30_000);

describe('the versions of an idea', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
    await stopDatabaseClock(service.database, 'ideas', during.ideation);
  });
  afterAll(() => service.close());

  it('begin with the text that was put on the table, and stay with its author when it is taken back', async () => {
    const [author, reader] = [aPrincipal('employee'), aPrincipal('employee')];
    const challengeId = await hearOfChallenge(service);
    const { id } = await service.get(SubmitIdea).execute(author, { ...anIdea, challengeId, isDraft: true });
    await service.get(ReviseIdea).execute(author, { id, expectedVersion: 1, title: 'Nog in concept' });
    const read = (who = author) => service.get(ListIdeaVersions).execute(who, id);
    expect(await read()).toEqual([]);
    await expect(read(reader)).rejects.toMatchObject({ code: 'not-found' });
    await service.get(MoveIdea).execute(author, { id, to: 'submitted' });
    const onTheTable = [{ version: 3, title: 'Nog in concept', body: anIdea.body, at: during.ideation }];
    expect([await read(), await read(reader)]).toEqual([onTheTable, onTheTable]);
    await service.get(MoveIdea).execute(author, { id, to: 'withdrawn' });
    expect(await read()).toEqual(onTheTable);
    await expect(read(reader)).rejects.toMatchObject({ code: 'not-found' });
  });
});
