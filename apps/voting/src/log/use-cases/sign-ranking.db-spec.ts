import { rankingFrozen } from '@zwerm/contracts/events/aggregation-events';
import { rankingSigned } from '@zwerm/contracts/events/voting-events';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import { openNote } from '@zwerm/platform/transparency-log/signed-note';
import { receiptsOf, sequenceAll } from '../../../test/log-scene.js';
import { VotingScene, type SceneChallenge } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { SignRankingWhenFrozen } from '../events/sign-ranking-when-frozen.js';
import { SignRanking } from './sign-ranking.js';

jest.setTimeout(30_000);

describe('signing what was published of a round', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const hash = 'ab'.repeat(32);
  const roundOf = async ({ challengeId }: SceneChallenge): Promise<string> => {
    const [row] = await scene.query<{ id: string }>('select id from round where challenge_id = $1', [
      challengeId,
    ]);
    return row!.id;
  };
  const signed = (roundId: string) =>
    scene.query<{ payload: PayloadOf<typeof rankingSigned> }>(
      "select payload from outbox where subject = $1 and payload ->> 'roundId' = $2",
      [rankingSigned.subject, roundId],
    );

  it('signs one snapshot of a closed round, in the log too, and never another', async () => {
    const challenge = await scene.challenge();
    await receiptsOf(scene, challenge, 1);
    await scene.voting.get(CloseRound).execute(challenge);
    const roundId = await roundOf(challenge);
    const { challengeId } = challenge;
    await scene.voting.get(SignRanking).execute({ roundId, challengeId, snapshotHash: hash });
    await scene.voting.get(SignRanking).execute({ roundId, challengeId, snapshotHash: 'cd'.repeat(32) });
    await scene.voting.get(SignRanking).execute({ roundId, challengeId, snapshotHash: hash });
    const events = await signed(roundId);
    expect(events).toHaveLength(1);
    const { payload } = events[0]!;
    expect(problemsOfPayload(rankingSigned.subject, payload)).toEqual([]);
    expect(payload).toMatchObject({ roundId, challengeId, snapshotHash: hash });
    expect(openNote(payload.note, payload.verifierKey)).toBe(
      `zwerm.voting.log/ranking/v1\n${roundId}\n${hash}\n`,
    );
    await sequenceAll(scene);
    const leaves = await scene.query(
      'select from log_entry join log_leaf on id = entry_id where position($1::bytea in leaf) > 0',
      [Buffer.from(hash)],
    );
    expect(leaves).toHaveLength(1);
    await expect(scene.query('delete from signed_ranking')).rejects.toThrow('only ever added to');
  });

  it('signs nothing of a round that still takes votes, and nothing where no snapshot was published', async () => {
    const challenge = await scene.challenge();
    const roundId = await roundOf(challenge);
    const { challengeId } = challenge;
    await scene.voting.get(SignRanking).execute({ roundId, challengeId, snapshotHash: hash });
    await scene.voting.get(CloseRound).execute(challenge);
    const { snapshotHash: _, ...data } = {
      ...rankingFrozen.example,
      roundId,
      challengeId,
      snapshotHash: undefined,
    };
    await scene.voting.get(SignRankingWhenFrozen).handle({ data } as never);
    expect(await signed(roundId)).toEqual([]);
  });
});
