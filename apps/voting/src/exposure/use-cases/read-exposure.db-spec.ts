import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { ServedVotes } from '../persistence/served-votes.js';
import { ReadExposure } from './read-exposure.js';
import { RecordImpressions } from './record-impressions.js';
import { ServeNext } from './serve-next.js';

jest.setTimeout(30_000);

describe('reading how evenly ideas were seen', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const organiser = aPrincipal('programme-manager');
  const read = (challengeId: string) =>
    scene.voting.get(ReadExposure).execute({ challengeId, principal: organiser });

  it('gives the fewest, the middle and the most people per idea, once five have seen one', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 3 });
    const people = await scene.people(7);
    const show = async (count: number, ideaId: string): Promise<void> => {
      for (const principal of people.slice(0, count))
        await scene.voting
          .get(RecordImpressions)
          .execute({ principal, challengeId, ideaIds: [ideaId], skipped: [] });
    };
    await show(4, ideaIds[0]!);
    expect(await read(challengeId)).toMatchObject({ ideas: 3, known: 0, viewers: null });
    await show(7, ideaIds[1]!);
    expect(await read(challengeId)).toMatchObject({
      ideas: 3,
      enoughViewers: 5,
      known: 1,
      viewers: { fewest: 0, median: 4, most: 7 },
    });
  });

  it('tells votes on served ideas from others, by tokens of the very person and idea, once per ballot', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 3 });
    const [voter, other] = await scene.people(2);
    const { items } = await scene.voting.get(ServeNext).execute({ principal: voter!, challengeId, count: 3 });
    const tokenOf = new Map(items.map(({ ideaId, servedToken }) => [ideaId, servedToken]));
    const [a, b, c] = ideaIds as [string, string, string];
    const cast = (principal = voter!, ideaId: string, servedToken?: string, choice = 'agree') =>
      scene.voting.get(CastVote).execute({ principal, ideaId, choice, servedToken });
    await cast(voter, a, tokenOf.get(a));
    await cast(voter, a, tokenOf.get(a));
    await cast(voter, a, tokenOf.get(a), 'pass');
    await cast(voter, b, tokenOf.get(a));
    await cast(voter, c);
    await cast(other, a, tokenOf.get(a));
    await cast(other, b, 'rubbish');
    await scene.voting.get(ServedVotes).flush();
    expect(await read(challengeId)).toMatchObject({ servedVotes: 1, organicVotes: 4 });
  });

  it('is for who runs the challenge alone', async () => {
    const { challengeId } = await scene.challenge();
    const principal = await scene.person();
    await expect(scene.voting.get(ReadExposure).execute({ challengeId, principal })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
