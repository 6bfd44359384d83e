import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { anIdea, during, goTo, hearOfChallenge } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { MoveIdea } from './move-idea.js';
import { ReadIdea } from './read-idea.js';
import { SubmitIdea } from './submit-idea.js';

jest.setTimeout(30_000);

describe('moving an idea', () => {
  let service: ServiceUnderTest;
  const author = aPrincipal('employee');
  const reader = aPrincipal('employee');

  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
  });
  beforeEach(() => stopDatabaseClock(service.database, 'ideas', during.ideation));
  afterAll(() => service.close());

  const submit = (challengeId: string, isDraft = false) =>
    service.get(SubmitIdea).execute(author, { ...anIdea, challengeId, isDraft });
  const move = (id: string, to: 'submitted' | 'withdrawn', by = author) =>
    service.get(MoveIdea).execute(by, { id, to });
  const eventsOf = async (id: string) =>
    service.database.query(
      'select subject, aggregate_version as version from outbox where aggregate_id = $1 order by seq',
      [id],
    );

  it('puts a draft on the table and takes it back, one event each', async () => {
    const { id } = await submit(await hearOfChallenge(service), true);
    await expect(service.get(ReadIdea).execute(reader, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await move(id, 'submitted')).toMatchObject({
      state: 'submitted',
      version: 2,
      submittedAt: during.ideation,
    });
    expect(await service.get(ReadIdea).execute(reader, id)).toMatchObject({ state: 'submitted' });
    await move(id, 'withdrawn');
    await expect(service.get(ReadIdea).execute(reader, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await service.get(ReadIdea).execute(author, id)).toMatchObject({ state: 'withdrawn', version: 3 });
    expect(await eventsOf(id)).toEqual([
      { subject: 'zwerm.ideas.idea.submitted.v1', version: 2 },
      { subject: 'zwerm.ideas.idea.withdrawn.v1', version: 3 },
    ]);
  });

  it('happens once when it is asked for eight times at once', async () => {
    const { id } = await submit(await hearOfChallenge(service), true);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => move(id, 'submitted')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('drops a draft at any time, without anybody hearing of it', async () => {
    const challengeId = await hearOfChallenge(service);
    const { id } = await submit(challengeId, true);
    await goTo(service, challengeId, 'review', 7);
    await expect(move(id, 'submitted')).rejects.toMatchObject({ code: 'submissions-closed' });
    expect(await move(id, 'withdrawn')).toMatchObject({ state: 'withdrawn' });
    expect(await eventsOf(id)).toEqual([]);
  });

  it('takes an idea back during voting, and no longer once voting is over', async () => {
    const challengeId = await hearOfChallenge(service);
    const [first, second] = [await submit(challengeId), await submit(challengeId)];
    await goTo(service, challengeId, 'voting', 6);
    await move(first.id, 'withdrawn');
    await goTo(service, challengeId, 'review', 7);
    await expect(move(second.id, 'withdrawn')).rejects.toMatchObject({ code: 'edit-window-closed' });
  });

  it('refuses what has happened already, and everyone but the author', async () => {
    const { id } = await submit(await hearOfChallenge(service));
    await expect(move(id, 'submitted')).rejects.toMatchObject({ code: 'illegal-transition' });
    await expect(move(id, 'withdrawn', reader)).rejects.toMatchObject({ code: 'forbidden' });
    await move(id, 'withdrawn');
    await expect(move(id, 'withdrawn')).rejects.toMatchObject({ code: 'illegal-transition' });
    await expect(move(id, 'withdrawn', reader)).rejects.toMatchObject({ code: 'not-found' });
  });
});
