import { randomUUID } from 'node:crypto';
import { ideaCoAuthorsChanged, ideaSubmitted, ideaWithdrawn } from '@zwerm/contracts/events/idea-events';
import type { Principal } from '@zwerm/domain/principal';
import { eventOf } from '@zwerm/testing/event-builder';
import { RecordCoAuthors } from '../src/ideas/use-cases/record-co-authors.js';
import { VotingScene, type ChallengeWishes } from './voting-scene.js';

jest.setTimeout(30_000);

describe('voting on an idea of one’s own', () => {
  let scene: VotingScene;
  let author: Principal;
  let other: Principal;
  beforeAll(async () => {
    scene = await VotingScene.start();
    [author, other] = (await scene.people(2)) as [Principal, Principal];
  });
  afterAll(() => scene.close());

  /** A challenge with one idea of the author and one of somebody else. */
  const withOwnIdea = async (wishes: ChallengeWishes = {}) => {
    const { challengeId, ideaIds } = await scene.challenge({ rules: { ownIdeas: false }, ...wishes });
    const own = randomUUID();
    await scene.voting.wire.deliver(
      eventOf(ideaSubmitted, { ideaId: own, challengeId, authorId: author.personId }),
    );
    return { challengeId, own, theirs: ideaIds[0]! };
  };
  const vote = async (ideaId: string, as: Principal, body: object = { value: 'agree' }) => {
    const { status, body: answer } = await scene.voting.call('put', `/ideas/${ideaId}/vote`, { as, body });
    return status === 200 ? 'accepted' : `${status} ${answer.code as string}`;
  };

  it('is refused where the round rules it out, to the author alone', async () => {
    const { own, theirs } = await withOwnIdea();
    expect(await vote(own, author)).toBe('409 own-idea');
    expect(await vote(theirs, author)).toBe('accepted');
    expect(await vote(own, other)).toBe('accepted');
  });

  it('is refused to co-authors too, also to who stepped out too late, whatever the order of the news', async () => {
    const [coAuthor, former, gone] = await scene.people(3);
    const { challengeId, theirs } = await withOwnIdea();
    const ideaId = randomUUID();
    const changed = (version: number, coAuthorIds: string[], formerCoAuthorIds: string[] = []) =>
      eventOf(ideaCoAuthorsChanged, { ideaId, challengeId, coAuthorIds, formerCoAuthorIds }, version, ideaId);
    const ids = [coAuthor!, former!, gone!].map(({ personId }) => personId) as [string, string, string];
    const { personId: authorId } = author;
    await scene.voting.wire.deliver(
      changed(3, [ids[0]], [ids[1]]),
      eventOf(ideaSubmitted, { ideaId, challengeId, authorId, coAuthorIds: ids }, 1, ideaId),
    );
    await scene.voting.get(RecordCoAuthors).execute([{ ideaId, challengeId, coAuthorIds: ids, version: 2 }]);
    const all = await Promise.all([author, coAuthor!, former!, gone!].map((one) => vote(ideaId, one)));
    expect(all).toEqual(['409 own-idea', '409 own-idea', '409 own-idea', 'accepted']);
    const next = await scene.voting.call('get', `/challenges/${challengeId}/next?count=9`, { as: coAuthor! });
    const served = (next.body['items'] as { ideaId: string }[]).map((item) => item.ideaId);
    expect([served.includes(ideaId), served.includes(theirs)]).toEqual([false, true]);
  });

  it('is allowed when the round says nothing of it', async () => {
    const { own } = await withOwnIdea({ rules: {} });
    expect(await vote(own, author)).toBe('accepted');
  });

  it('leaves a whole ballot as it was', async () => {
    const { challengeId, own, theirs } = await withOwnIdea({ method: 'dots', rules: { ownIdeas: false } });
    const put = (ideaIds: string[]) =>
      scene.voting.call('put', `/challenges/${challengeId}/ballot`, {
        as: author,
        body: { votes: ideaIds.map((ideaId) => ({ ideaId, value: '2' })) },
      });
    expect((await put([theirs])).status).toBe(200);
    expect((await put([theirs, own])).body.code).toBe('own-idea');
    const { body } = await scene.voting.call('get', `/challenges/${challengeId}/ballot`, { as: author });
    expect(body.items).toMatchObject([{ ideaId: theirs }]);
  });

  it('is refused on either side of a pair', async () => {
    const { challengeId, own, theirs } = await withOwnIdea({
      method: 'pairwise',
      rules: { ownIdeas: false },
    });
    const [third] = await scene.ideas(challengeId, 1);
    const pairOf = (one: string, two: string): [string, string] => (one < two ? [one, two] : [two, one]);
    const compare = ([one, two]: [string, string], as: Principal) =>
      vote(one, as, { value: 'first', aspect: two });
    expect(await compare(pairOf(own, theirs), author)).toBe('409 own-idea');
    expect(await compare(pairOf(own, theirs), other)).toBe('accepted');
    expect(await compare(pairOf(third!, theirs), author)).toBe('accepted');
  });

  it('knows the author also when it hears of the idea after it was withdrawn and brought back', async () => {
    const { challengeId } = await withOwnIdea();
    const ideaId = randomUUID();
    const { personId: authorId } = author;
    await scene.voting.wire.deliver(
      eventOf(ideaWithdrawn, { ideaId, challengeId }, 2, ideaId),
      eventOf(ideaSubmitted, { ideaId, challengeId, authorId }, 1, ideaId),
      eventOf(ideaSubmitted, { ideaId, challengeId, authorId }, 3, ideaId),
    );
    expect(await vote(ideaId, author)).toBe('409 own-idea');
  });
});
