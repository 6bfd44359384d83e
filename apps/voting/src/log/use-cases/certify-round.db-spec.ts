import { aPrincipal } from '@zwerm/testing/principal-builder';
import { receiptsOf, sequenceAll, untilSealed } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { ReadRound } from '../../rounds/use-cases/read-round.js';
import { CertifyRound } from './certify-round.js';

jest.setTimeout(30_000);

describe('certifying a round', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const certify = (challengeId: string, principal = aPrincipal('programme-manager')) =>
    scene.voting.get(CertifyRound).execute({ challengeId, principal });
  const closed = async () => {
    const challenge = await scene.challenge();
    const receipts = await receiptsOf(scene, challenge, 2);
    await scene.voting.get(CloseRound).execute(challenge);
    await untilSealed(scene, challenge);
    await sequenceAll(scene);
    return { ...challenge, receipts };
  };

  it('is done once by an organiser, and told in an event and in the log', async () => {
    const { challengeId } = await closed();
    const certifiedAt = await certify(challengeId);
    expect(await certify(challengeId)).toEqual(certifiedAt);
    const read = { challengeId, principal: aPrincipal('programme-manager') };
    expect(await scene.voting.get(ReadRound).execute(read)).toMatchObject({
      certifiedAt: certifiedAt.toISOString(),
    });
    const events = await scene.roundEvents(challengeId);
    expect(events.map(({ subject, version }) => [subject, version])).toEqual([
      ['zwerm.voting.round.opened.v1', 1],
      ['zwerm.voting.round.closed.v1', 2],
      ['zwerm.voting.round.certified.v1', 3],
    ]);
    expect(
      await scene.query("select from log_entry where position('round.certified'::bytea in leaf) > 0"),
    ).toHaveLength(1);
  });

  it('is refused to whoever does not run the challenge, and before the close', async () => {
    const { challengeId } = await scene.challenge();
    await expect(certify(challengeId, aPrincipal())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(certify(challengeId)).rejects.toMatchObject({ code: 'round-not-closed' });
  });

  it('is refused when counting again gives something else', async () => {
    const { challengeId, receipts } = await closed();
    await scene.query("update ballot set choice = 'pass' where ballot_ref = $1", [receipts[0]!.ballotRef]);
    await expect(certify(challengeId)).rejects.toMatchObject({ code: 'recount-differs' });
    expect((await scene.roundEvents(challengeId)).map(({ version }) => version)).toEqual([1, 2]);
  });
});
