import { randomUUID } from 'node:crypto';
import { ideaSubmitted, ideaWithdrawn } from '@zwerm/contracts/events/idea-events';
import { eventOf } from '@zwerm/testing/event-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { RecordIdeas } from './record-ideas.js';

jest.setTimeout(30_000);

describe('keeping which ideas are on the ballot', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const votable = async (ideaId: string): Promise<unknown> =>
    (await scene.query<{ is_votable: boolean }>('select is_votable from idea where id = $1', [ideaId]))[0]
      ?.is_votable;

  it('follows submitting and withdrawing, whatever the order and however often', async () => {
    const challengeId = randomUUID();
    const [stays, withdrawn] = [randomUUID(), randomUUID()];
    const submitted = (ideaId: string) => eventOf(ideaSubmitted, { ideaId, challengeId }, 1, ideaId);
    const gone = eventOf(ideaWithdrawn, { ideaId: withdrawn, challengeId }, 3, withdrawn);
    await scene.voting.wire.deliver(gone, submitted(withdrawn), submitted(stays), submitted(stays), gone);
    expect([await votable(stays), await votable(withdrawn)]).toEqual([true, false]);
  });

  it('puts an idea on the ballot that was there before its challenge', async () => {
    const challengeId = randomUUID();
    const [ideaId] = await scene.ideas(challengeId, 1);
    await scene.publish(challengeId, {}, 2);
    await scene.move(challengeId, 'voting');
    const principal = await scene.person();
    const vote = scene.voting.get(CastVote).execute({ principal, ideaId: ideaId!, choice: 'agree' });
    expect(await vote).toMatchObject({ verdict: 'accepted' });
  });

  it('takes the newest of several facts about one idea in one go', async () => {
    const [ideaId, challengeId] = [randomUUID(), randomUUID()];
    await scene.voting.get(RecordIdeas).execute([
      { ideaId, challengeId, isVotable: true, version: 5 },
      { ideaId, challengeId, isVotable: false, version: 4 },
    ]);
    expect(await votable(ideaId)).toBe(true);
  });
});
