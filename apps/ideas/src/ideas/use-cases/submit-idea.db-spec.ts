import { randomUUID } from 'node:crypto';
import { forGroups } from '@zwerm/testing/audience-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { anIdea, during, hearOfChallenge, hearOfPhase } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { ListIdeaVersions } from './list-idea-versions.js';
import { SubmitIdea } from './submit-idea.js';

jest.setTimeout(30_000);

describe('submitting an idea', () => {
  let service: ServiceUnderTest;
  const author = aPrincipal('employee');

  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
  });
  beforeEach(() => stopDatabaseClock(service.database, 'ideas', during.ideation));
  afterAll(() => service.close());

  const submit = (challengeId: string, more: object = {}, by = author) =>
    service.get(SubmitIdea).execute(by, { ...anIdea, challengeId, ...more });

  it('puts it on the table, keeps its text and tells everyone', async () => {
    const challengeId = await hearOfChallenge(service);
    const signals: unknown[] = [];
    const unsubscribe = service.live.subscribe((signal) => signals.push(signal));
    const idea = await submit(challengeId);
    unsubscribe();
    const title = 'Een tweede paar ogen bij elke schakelhandeling.';
    expect(idea).toMatchObject({
      title,
      language: 'nl',
      state: 'submitted',
      version: 1,
      submittedAt: during.ideation,
    });
    expect(await service.published('zwerm.ideas.idea.submitted.v1')).toContainEqual({
      ideaId: idea.id,
      challengeId,
      authorId: author.personId,
      coAuthorIds: [],
      title,
      language: 'nl',
      submittedAt: during.ideation,
    });
    expect(await service.get(ListIdeaVersions).execute(author, idea.id)).toEqual([
      { version: 1, title, body: anIdea.body, at: during.ideation },
    ]);
    expect(signals).toEqual([
      { topic: `ideas:${challengeId}`, event: 'idea-submitted', facts: { challengeId, ideaId: idea.id } },
    ]);
  });

  it('takes nothing from an evaluator, who sees the challenge without being in its audience', async () => {
    const challengeId = await hearOfChallenge(service, { audience: forGroups(randomUUID()) });
    const evaluator = { ...author, scopedRoles: [`evaluator@challenge:${challengeId}` as const] };
    await expect(submit(challengeId, {}, evaluator)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(submit(challengeId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps a draft to its author, also before ideation begins', async () => {
    const challengeId = await hearOfChallenge(service, { phase: 'announced' });
    await stopDatabaseClock(service.database, 'ideas', during.announced);
    const draft = await submit(challengeId, { isDraft: true });
    expect(draft).toMatchObject({ state: 'draft', submittedAt: null });
    expect(await service.database.query('select 1 from outbox where aggregate_id = $1', [draft.id])).toEqual(
      [],
    );
    await expect(submit(challengeId)).rejects.toMatchObject({ code: 'submissions-closed' });
  });

  it('is refused in every other phase, and by the clock before the news of the next phase arrives', async () => {
    for (const phase of [
      'draft',
      'announced',
      'discussion',
      'voting',
      'review',
      'decided',
      'closed',
      'cancelled',
    ] as const) {
      const challengeId = await hearOfChallenge(service, { phase });
      await expect(submit(challengeId)).rejects.toMatchObject({ code: 'submissions-closed' });
    }
    const challengeId = await hearOfChallenge(service);
    await stopDatabaseClock(service.database, 'ideas', '2026-11-08T08:00:00.000Z');
    await expect(submit(challengeId)).rejects.toMatchObject({ code: 'submissions-closed' });
    await expect(submit(challengeId, { isDraft: true })).rejects.toMatchObject({
      code: 'submissions-closed',
    });
  });

  it('may happen during voting when an import says so', async () => {
    const challengeId = await hearOfChallenge(service, { phase: 'voting' });
    await stopDatabaseClock(service.database, 'ideas', during.voting);
    await expect(submit(challengeId)).rejects.toMatchObject({ code: 'submissions-closed' });
    expect(await submit(challengeId, { duringVoting: true })).toMatchObject({ state: 'submitted' });
  });

  it('takes a recorded time that the plan allowed, whatever the phase is now', async () => {
    const challengeId = await hearOfChallenge(service, { phase: 'review' });
    await stopDatabaseClock(service.database, 'ideas', during.review);
    const record = { id: randomUUID(), submittedAt: during.ideation, body: '+1' };
    expect(await submit(challengeId, record)).toMatchObject({
      submittedAt: during.ideation,
      createdAt: during.ideation,
    });
    for (const submittedAt of [during.announced, during.voting, '2027-01-01T00:00:00.000Z'])
      await expect(submit(challengeId, { submittedAt })).rejects.toMatchObject({
        code: 'submissions-closed',
      });
  });

  it('returns what is there already under an explicit id', async () => {
    const challengeId = await hearOfChallenge(service);
    const id = randomUUID();
    const first = await submit(challengeId, { id });
    await hearOfPhase(service, challengeId, 'closed', 9);
    expect(await submit(challengeId, { id, body: 'Een heel andere tekst' })).toEqual(first);
    expect(await service.database.query('select 1 from outbox where aggregate_id = $1', [id])).toHaveLength(
      1,
    );
  });

  it('is for the audience only', async () => {
    const groupId = randomUUID();
    const challengeId = await hearOfChallenge(service, { audience: forGroups(groupId) });
    await expect(submit(challengeId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(submit(randomUUID())).rejects.toMatchObject({ code: 'not-found' });
    await submit(challengeId, {}, { ...author, groupIds: [groupId] });
  });

  it('succeeds for all of 32 people who submit at once', async () => {
    const challengeId = await hearOfChallenge(service);
    const ideas = await Promise.all(
      Array.from({ length: 32 }, () => submit(challengeId, {}, aPrincipal('employee'))),
    );
    expect(new Set(ideas.map(({ id }) => id)).size).toBe(32);
    expect(
      await service.database.query('select 1 from idea where challenge_id = $1', [challengeId]),
    ).toHaveLength(32);
  });
});
