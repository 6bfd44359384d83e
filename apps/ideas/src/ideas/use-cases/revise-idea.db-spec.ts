import { personRegistered } from '@zwerm/contracts/events/people-events';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { anIdea, during, goTo, hearOfChallenge } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { ListIdeaVersions } from './list-idea-versions.js';
import { MoveIdea } from './move-idea.js';
import { NameCoAuthors } from './name-co-authors.js';
import { ReviseIdea } from './revise-idea.js';
import { SubmitIdea } from './submit-idea.js';

jest.setTimeout(30_000);

describe('revising an idea', () => {
  let service: ServiceUnderTest;
  const author = aPrincipal('employee');

  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
  });
  beforeEach(() => stopDatabaseClock(service.database, 'ideas', during.ideation));
  afterAll(() => service.close());

  const submit = (challengeId: string, isDraft = false) =>
    service.get(SubmitIdea).execute(author, { ...anIdea, challengeId, isDraft });
  const revise = (id: string, expectedVersion: number, title: string, by = author) =>
    service.get(ReviseIdea).execute(by, { id, expectedVersion, title });

  it('keeps every text of a submitted idea, and tells the others its new title', async () => {
    const challengeId = await hearOfChallenge(service);
    const { id, title } = await submit(challengeId);
    await revise(id, 1, 'De tweede titel');
    await goTo(service, challengeId, 'discussion', 4);
    await service.get(ReviseIdea).execute(author, { id, expectedVersion: 2, body: 'Een nieuwe tekst' });
    expect(await service.get(ListIdeaVersions).execute(author, id)).toEqual([
      { version: 3, title: 'De tweede titel', body: 'Een nieuwe tekst', at: during.discussion },
      { version: 2, title: 'De tweede titel', body: anIdea.body, at: during.ideation },
      { version: 1, title, body: anIdea.body, at: during.ideation },
    ]);
    expect(await service.published('zwerm.ideas.idea.revised.v1', 2)).toContainEqual({
      ideaId: id,
      challengeId,
      title: 'De tweede titel',
    });
  });

  it('tells nobody about a draft, and keeps no former texts of it', async () => {
    const { id } = await submit(await hearOfChallenge(service), true);
    expect((await revise(id, 1, 'De tweede titel')).version).toBe(2);
    expect(await service.get(ListIdeaVersions).execute(author, id)).toEqual([]);
    expect(await service.database.query('select 1 from outbox where aggregate_id = $1', [id])).toEqual([]);
  });

  it('lets one of several win who saw the same version', async () => {
    const { id } = await submit(await hearOfChallenge(service));
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((number) => revise(id, 1, `De titel nummer ${number}`)),
    );
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.code] : [],
    );
    expect(refused).toEqual(['version-conflict', 'version-conflict', 'version-conflict']);
  });

  it('writes nothing when nothing changed', async () => {
    const { id, title } = await submit(await hearOfChallenge(service));
    expect((await revise(id, 1, title)).version).toBe(1);
    expect(await service.get(ListIdeaVersions).execute(author, id)).toHaveLength(1);
  });

  it('is refused once voting begins, and to a draft once ideation is over', async () => {
    const challengeId = await hearOfChallenge(service);
    const [submitted, draft] = [await submit(challengeId), await submit(challengeId, true)];
    await goTo(service, challengeId, 'discussion', 4);
    await expect(revise(draft.id, 1, 'Te laat hiervoor')).rejects.toMatchObject({
      code: 'edit-window-closed',
    });
    await goTo(service, challengeId, 'voting', 5);
    await expect(revise(submitted.id, 1, 'Te laat hiervoor')).rejects.toMatchObject({
      code: 'edit-window-closed',
    });
  });

  it('is for co-authors too, from the version they read; taking back stays the author’s', async () => {
    const challengeId = await hearOfChallenge(service);
    const coAuthor = aPrincipal('employee');
    await service.wire.deliver(
      eventOf(personRegistered, { personId: coAuthor.personId, kind: 'employee' }, 1, coAuthor.personId),
    );
    const personIds = [coAuthor.personId];
    const [submitted, draft] = [await submit(challengeId), await submit(challengeId, true)];
    for (const { id } of [submitted, draft])
      await service.get(NameCoAuthors).execute(author, { id, expectedVersion: 1, personIds });
    await expect(revise(submitted.id, 1, 'Samen geschreven', coAuthor)).rejects.toMatchObject({
      code: 'version-conflict',
    });
    expect(await revise(submitted.id, 2, 'Samen geschreven', coAuthor)).toMatchObject({
      title: 'Samen geschreven',
      version: 3,
      authorId: author.personId,
    });
    expect((await revise(draft.id, 2, 'Samen begonnen', coAuthor)).title).toBe('Samen begonnen');
    const move = (id: string, to: 'submitted' | 'withdrawn') =>
      service.get(MoveIdea).execute(coAuthor, { id, to });
    await expect(move(submitted.id, 'withdrawn')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(move(draft.id, 'submitted')).rejects.toMatchObject({ code: 'forbidden' });
    await service.get(NameCoAuthors).execute(author, { id: submitted.id, expectedVersion: 3, personIds: [] });
    await expect(revise(submitted.id, 4, 'Niet meer van mij', coAuthor)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is for nobody else', async () => {
    const challengeId = await hearOfChallenge(service);
    const [submitted, draft] = [await submit(challengeId), await submit(challengeId, true)];
    const other = aPrincipal('employee', 'programme-manager');
    await expect(revise(submitted.id, 1, 'Niet van mij', other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(revise(draft.id, 1, 'Niet van mij', other)).rejects.toMatchObject({ code: 'not-found' });
    await service.get(MoveIdea).execute(author, { id: submitted.id, to: 'withdrawn' });
    await expect(revise(submitted.id, 2, 'Toch nog maar')).rejects.toMatchObject({
      code: 'edit-window-closed',
    });
  });
});
