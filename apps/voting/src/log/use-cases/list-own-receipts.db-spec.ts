import { createHash } from 'node:crypto';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { rootOfInclusion } from '@zwerm/platform/transparency-log/merkle-proof';
import { openNote } from '@zwerm/platform/transparency-log/signed-note';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { ReplaceBallot } from '../../ballots/use-cases/replace-ballot.js';
import { WithdrawVote } from '../../ballots/use-cases/withdraw-vote.js';
import type { Receipt } from '../domain/receipt.js';
import { ListOwnReceipts } from './list-own-receipts.js';

jest.setTimeout(30_000);

describe('receipts', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const fromHex = (hex: string): Buffer => Buffer.from(hex, 'hex');

  /** What anybody computes who reads docs/adr/0030. */
  function commitmentOf(receipt: Receipt): string {
    const { roundId, ballotRef, ideaId, revision, aspect, choice, nonce, rulesVersion } = receipt;
    const said = [roundId, ballotRef, ideaId, revision, aspect, choice ?? ''];
    const lines = rulesVersion === null ? ['ballot/v1', ...said] : ['ballot/v2', ...said, rulesVersion];
    return createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .update(fromHex(nonce))
      .digest('hex');
  }

  function expectPromise({ leafHash, promise: { note, index, path } }: Receipt): void {
    const text = openNote(note, scene.voting.get(LogSigner).verifierKey);
    const [title, , delay, size, root] = text.split('\n');
    expect([title, delay]).toEqual(['zwerm.voting.log/promise/v1', '60000']);
    const reached = rootOfInclusion(fromHex(leafHash), index, Number(size), path.map(fromHex));
    expect(reached?.toString('base64')).toBe(root);
  }

  it('come at once with each change, open its commitment and hold a signed promise', async () => {
    const { ideaIds } = await scene.challenge();
    const people = await scene.people(20);
    const cast = scene.voting.get(CastVote);
    const standings = await Promise.all(
      people.map((principal) => cast.execute({ principal, ideaId: ideaIds[0]!, choice: 'agree' })),
    );
    for (const { receipt } of standings) {
      expect(receipt!.commitment).toBe(commitmentOf(receipt!));
      expectPromise(receipt!);
    }
    expect(new Set(standings.map(({ receipt }) => receipt!.nonce)).size).toBe(20);
    const again = await cast.execute({ principal: people[0]!, ideaId: ideaIds[0]!, choice: 'agree' });
    expect(again.receipt).toBeUndefined();
  });

  it('can be had again by their owner alone, one for each vote as it stands', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'ranked', ideas: 2 });
    const [voter, other] = await scene.people(2);
    const marks = ideaIds.map((ideaId, at) => ({ ideaId, aspect: '', choice: `${at + 1}` }));
    await scene.voting.get(ReplaceBallot).execute({ principal: voter!, challengeId, marks });
    await scene.voting.get(WithdrawVote).execute({ principal: voter!, ideaId: ideaIds[0]! });
    const list = scene.voting.get(ListOwnReceipts);
    const receipts = await list.execute({ challengeId, principal: voter! });
    expect(receipts.map(({ choice, revision }) => `${choice}/${revision}`).sort()).toEqual(['2/1', 'null/2']);
    for (const receipt of receipts) {
      expect(receipt.commitment).toBe(commitmentOf(receipt));
      expectPromise(receipt);
    }
    expect(await list.execute({ challengeId, principal: other! })).toEqual([]);
  });

  it('of before rules had versions open the commitment they were logged with', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const principal = await scene.person();
    await scene.voting.get(CastVote).execute({ principal, ideaId: ideaIds[0]!, choice: 'agree' });
    await scene.query(
      'update ballot set rules_version = null where round_id = (select id from round where challenge_id = $1)',
      [challengeId],
    );
    const [receipt] = await scene.voting.get(ListOwnReceipts).execute({ challengeId, principal });
    expect(receipt).toMatchObject({ rulesVersion: null, commitment: commitmentOf(receipt!) });
  });
});
