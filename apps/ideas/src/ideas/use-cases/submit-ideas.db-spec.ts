import { randomUUID } from 'node:crypto';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { anIdea, during, hearOfChallenge } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { SubmitIdeas } from './submit-ideas.js';

jest.setTimeout(60_000);

describe('importing ideas', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
    await stopDatabaseClock(service.database, 'ideas', during.review);
  });
  afterAll(() => service.close());

  const recorded = (count: number, submittedAt: string = during.ideation) =>
    Array.from({ length: count }, (_, number) => ({
      id: randomUUID(),
      authorId: randomUUID(),
      body: `${anIdea.body} Nummer ${number}.`,
      submittedAt,
    }));
  const submit = (command: Parameters<SubmitIdeas['execute']>[0]) =>
    service.get(SubmitIdeas).execute(command);
  const events = (challengeId: string) =>
    service.database.query("select 1 from outbox where payload ->> 'challengeId' = $1", [challengeId]);

  it('changes nothing the second time, and adds only what is new the third time', async () => {
    const challengeId = await hearOfChallenge(service, { phase: 'review' });
    const ideas = recorded(2_500);
    expect(await submit({ challengeId, ideas })).toEqual({ submitted: 2_500, unchanged: 0 });
    const rows = 'select * from idea where challenge_id = $1 order by id';
    const before = await service.database.query(rows, [challengeId]);
    const again = ideas.map((idea) => ({ ...idea, body: 'Een heel andere tekst' }));
    expect(await submit({ challengeId, ideas: again })).toEqual({ submitted: 0, unchanged: 2_500 });
    expect(await service.database.query(rows, [challengeId])).toEqual(before);
    expect(await submit({ challengeId, ideas: [...again, ...recorded(3)] })).toEqual({
      submitted: 3,
      unchanged: 2_500,
    });
    expect(await events(challengeId)).toHaveLength(2_503);
    const versions = 'select 1 from idea_version join idea on idea.id = idea_id where challenge_id = $1';
    expect(await service.database.query(versions, [challengeId])).toHaveLength(2_503);
  });

  it('counts an idea that is given twice once', async () => {
    const challengeId = await hearOfChallenge(service, { phase: 'review' });
    const [idea] = recorded(1);
    expect(await submit({ challengeId, ideas: [idea!, idea!] })).toEqual({ submitted: 1, unchanged: 1 });
    expect(await events(challengeId)).toHaveLength(1);
  });

  it('takes all or none', async () => {
    const challengeId = await hearOfChallenge(service, { phase: 'review' });
    const late = recorded(1, during.voting);
    const ideas = [...recorded(3), ...late];
    await expect(submit({ challengeId, ideas })).rejects.toMatchObject({ code: 'submissions-closed' });
    expect(await events(challengeId)).toEqual([]);
    expect(await submit({ challengeId, ideas, duringVoting: true })).toEqual({ submitted: 4, unchanged: 0 });
  });

  it('gives one hint to open screens', async () => {
    const challengeId = await hearOfChallenge(service, { phase: 'review' });
    const signals: unknown[] = [];
    const unsubscribe = service.live.subscribe((signal) => signals.push(signal));
    await submit({ challengeId, ideas: recorded(10) });
    await submit({ challengeId, ideas: [] });
    unsubscribe();
    expect(signals).toHaveLength(1);
  });

  it('refuses a challenge that this service has not heard of', async () => {
    await expect(submit({ challengeId: randomUUID(), ideas: recorded(1) })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
