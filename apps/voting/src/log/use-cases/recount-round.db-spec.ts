import { receiptsOf, sequenceAll, untilSealed } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { RecountRound } from './recount-round.js';

jest.setTimeout(30_000);

describe('counting a round again', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const recount = (challengeId: string) => scene.voting.get(RecountRound).execute(challengeId);

  it('counts what the record holds, and finds nothing wrong with what nobody touched', async () => {
    const challenge = await scene.challenge();
    await receiptsOf(scene, challenge, 3);
    await sequenceAll(scene);
    const before = await recount(challenge.challengeId);
    expect(before).toMatchObject({ ballots: 3, participants: 3, problems: [] });
    await scene.voting.get(CloseRound).execute(challenge);
    await untilSealed(scene, challenge);
    expect(await recount(challenge.challengeId)).toEqual(before);
    expect(before.totals).toEqual([[challenge.ideaIds[0], '', 'agree', 3]]);
  });

  it('A91: notices a ballot that somebody changed, added or emptied behind our back', async () => {
    const attacks = [
      "update ballot set choice = 'disagree' where ballot_ref = $1",
      `insert into ballot (round_id, voter_key, idea_id, revision, choice, cast_at)
       select round_id, uuid_send(gen_random_uuid()), idea_id, 1, 'agree', cast_at from ballot where ballot_ref = $1`,
      'update ballot set choice = null, revision = 2 where ballot_ref = $1',
    ];
    for (const attack of attacks) {
      const challenge = await scene.challenge();
      const [receipt] = await receiptsOf(scene, challenge, 2);
      await scene.voting.get(CloseRound).execute(challenge);
      await untilSealed(scene, challenge);
      await sequenceAll(scene);
      await scene.query(attack, [receipt!.ballotRef]);
      const { problems } = await recount(challenge.challengeId);
      expect(problems).toContain('1 ballots have no entry in the log');
      expect(problems.join()).toContain('entriesRoot');
    }
  });

  it('knows no round that is not there', async () => {
    await expect(recount('5f0c6c0e-7b1a-4f6d-9a51-3d2f6e7c8b90')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
