import { randomUUID } from 'node:crypto';
import { ideaSubmitted, ideaWithdrawn } from '@zwerm/contracts/events/idea-events';
import { Transactions } from '@zwerm/platform/database/transactions';
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

  it('misses no idea that is told of while its round is being planned, and not that it was withdrawn', async () => {
    const challengeId = randomUUID();
    const [late, gone] = [randomUUID(), randomUUID()];
    const fact = (ideaId: string, isVotable: boolean, version: number) => ({
      ideaId,
      challengeId,
      isVotable,
      version,
    });
    const record = scene.voting.get(RecordIdeas);
    await record.execute([fact(gone, true, 1)]);
    const planned = heldOpen(scene.voting.get(Transactions), () => scene.publish(challengeId, {}, 2));
    await planned.isDone;
    const told = record.execute([fact(late, true, 1), fact(gone, false, 2)]);
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 300))]);
    planned.commit();
    await Promise.all([told, planned.isCommitted]);
    const offered = await scene.query(
      `select idea_id, exposure.is_votable from exposure join round on round.id = round_id
       where challenge_id = $1 order by exposure.is_votable`,
      [challengeId],
    );
    expect(offered).toEqual([
      { idea_id: gone, is_votable: false },
      { idea_id: late, is_votable: true },
    ]);
  });
});

/** Does something in a transaction that stays open until it is told to commit. */
function heldOpen(transactions: Transactions, act: () => Promise<void>) {
  let commit = (): void => undefined;
  let done = (): void => undefined;
  const isDone = new Promise<void>((resolve) => (done = resolve));
  const mayCommit = new Promise<void>((resolve) => (commit = resolve));
  const isCommitted = transactions.run(async () => {
    await act();
    done();
    await mayCommit;
  });
  return { isDone, commit: () => commit(), isCommitted };
}
