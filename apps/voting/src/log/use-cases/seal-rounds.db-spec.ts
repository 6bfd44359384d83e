import { receiptsOf, untilSealed } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { SealRounds } from './seal-rounds.js';

jest.setTimeout(30_000);

describe('sealing rounds', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  it('seals each closed round once, with its rules, counts and ballots, however many replicas are at it', async () => {
    const challenge = await scene.challenge();
    await receiptsOf(scene, challenge, 3);
    await scene.voting.get(CloseRound).execute(challenge);
    await Promise.all(Array.from({ length: 5 }, () => scene.voting.get(SealRounds).execute()));
    const seal = await untilSealed(scene, challenge);
    expect(seal).toMatchObject({
      ...{ method: 'agree-disagree-pass', rules: { secrecy: 'named' } },
      ...{ eligible: 3, participants: 3, ballots: 3, entries: 3, sums: [] },
      totals: [[challenge.ideaIds[0], '', 'agree', 3]],
    });
    const leaves = await scene.query("select from log_entry where position('bundle/v1'::bytea in leaf) = 1");
    expect(leaves).toHaveLength(1);
  });

  it('leaves open rounds alone, and seals one that nobody voted in', async () => {
    const open = await scene.challenge();
    const empty = await scene.challenge();
    await scene.voting.get(CloseRound).execute(empty);
    expect(await untilSealed(scene, empty)).toMatchObject({ ballots: 0, entries: 0, totals: [] });
    expect(
      await scene.query('select from round_seal join round on id = round_id where challenge_id = $1', [
        open.challengeId,
      ]),
    ).toEqual([]);
  });

  it('A91: keeps what was sealed', async () => {
    await expect(scene.query("update round_seal set seal = '{}'")).rejects.toThrow('only ever added to');
    await expect(scene.query('delete from round_seal')).rejects.toThrow('only ever added to');
  });
});
