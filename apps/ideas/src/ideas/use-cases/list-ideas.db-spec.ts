import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { anIdea, during, hearOfChallenge } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { ListIdeas } from './list-ideas.js';
import { ReadIdea } from './read-idea.js';
import { MoveIdea } from './move-idea.js';
import { SubmitIdea } from './submit-idea.js';
import { SubmitIdeas } from './submit-ideas.js';

jest.setTimeout(30_000);

describe('listing ideas', () => {
  let service: ServiceUnderTest;
  let challengeId: string;
  const author = aPrincipal('employee');

  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
    await stopDatabaseClock(service.database, 'ideas', during.ideation);
    challengeId = await hearOfChallenge(service);
    // Three submitted at each moment, so that the order must rest on the ids too.
    const ideas = Array.from({ length: 30 }, (_, number) => ({
      id: randomUUID(),
      authorId: randomUUID(),
      body: `${anIdea.body} Nummer ${number}.`,
      submittedAt: new Date(Date.parse('2026-11-01T08:00:00.000Z') + Math.floor(number / 3)).toISOString(),
    }));
    await service.get(SubmitIdeas).execute({ challengeId, ideas });
    for (const isDraft of [true, false])
      await service.get(SubmitIdea).execute(author, { ...anIdea, challengeId, isDraft });
    const other = await service.get(SubmitIdea).execute(author, { ...anIdea, challengeId });
    await service.get(MoveIdea).execute(author, { id: other.id, to: 'withdrawn' });
  });
  afterAll(() => service.close());

  const pages = async (who: Principal, order: 'random' | 'newest', limit: number, mine = false) => {
    const found = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await service.get(ListIdeas).execute(who, { challengeId, order, mine, cursor, limit });
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    return found;
  };
  const idsOf = (ideas: readonly { id: string }[]) => ideas.map(({ id }) => id);

  it.each(['random', 'newest'] as const)('gives every submitted idea once in the order %s', async (order) => {
    const [whole, paged] = [await pages(author, order, 100), await pages(author, order, 4)];
    expect(idsOf(paged)).toEqual(idsOf(whole));
    expect(new Set(idsOf(whole)).size).toBe(31);
    expect(whole.every(({ state }) => state === 'submitted')).toBe(true);
  });

  it('shuffles differently for each person, and the same for the same person', async () => {
    const [noor, willem] = [aPrincipal('employee'), aPrincipal('employee')];
    const first = idsOf(await pages(noor, 'random', 100));
    expect(idsOf(await pages(noor, 'random', 7))).toEqual(first);
    const second = idsOf(await pages(willem, 'random', 100));
    expect(second).not.toEqual(first);
    expect([...second].sort()).toEqual([...first].sort());
  });

  it('gives only the ideas asked for by id, and of those only what the list would give anyway', async () => {
    const [first, second] = idsOf(await pages(author, 'newest', 100));
    const own = await service.get(ListIdeas).execute(author, {
      challengeId,
      order: 'newest',
      mine: true,
      limit: 10,
    });
    const draft = own.items.find(({ state }) => state === 'draft')!.id;
    const page = await service.get(ListIdeas).execute(author, {
      challengeId,
      order: 'newest',
      mine: false,
      ids: [second!, draft, first!, randomUUID()],
      limit: 10,
    });
    expect(idsOf(page.items)).toEqual([first, second]);
  });

  it('puts the newest first', async () => {
    const moments = (await pages(author, 'newest', 10)).map(({ submittedAt }) => submittedAt ?? '');
    expect(moments).toEqual([...moments].sort().reverse());
    expect(moments[0]).toBe(during.ideation);
  });

  it('shows a person all of their own, drafts and withdrawn ones too, and nobody else’s', async () => {
    expect((await pages(author, 'random', 1, true)).map(({ state }) => state).sort()).toEqual([
      'draft',
      'submitted',
      'withdrawn',
    ]);
    expect(await pages(aPrincipal('employee'), 'random', 10, true)).toEqual([]);
  });

  it('refuses a cursor of another order or person', async () => {
    const list = service.get(ListIdeas);
    const request = { challengeId, mine: false, limit: 2 };
    const { nextCursor } = await list.execute(author, { ...request, order: 'random' });
    const cursor = nextCursor ?? '';
    await expect(list.execute(author, { ...request, order: 'newest', cursor })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
    await expect(
      list.execute(aPrincipal('employee'), { ...request, order: 'random', cursor }),
    ).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });

  it('keeps what is not on the table from an administrator who looks as its author', async () => {
    const viewer: Principal = { ...author, mayWrite: false, viewedBy: randomUUID() };
    await expect(pages(viewer, 'newest', 10, true)).rejects.toMatchObject({
      code: 'hidden-while-viewing-as',
    });
    expect(await pages(viewer, 'newest', 100)).toHaveLength(31);
    const draft = (await pages(author, 'newest', 100, true)).find(({ state }) => state === 'draft');
    await expect(service.get(ReadIdea).execute(viewer, draft!.id)).rejects.toMatchObject({
      code: 'hidden-while-viewing-as',
    });
    expect(await service.get(ReadIdea).execute(author, draft!.id)).toMatchObject({ state: 'draft' });
  });
});
