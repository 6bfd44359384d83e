import { CastVote } from '../src/ballots/use-cases/cast-vote.js';
import type { Receipt } from '../src/log/domain/receipt.js';
import { SealRounds } from '../src/log/use-cases/seal-rounds.js';
import { SequenceEntries } from '../src/log/use-cases/sequence-entries.js';
import type { SceneChallenge, VotingScene } from './voting-scene.js';

/** Lets some people agree with the first idea, each in a commit of their own. */
export async function receiptsOf(
  scene: VotingScene,
  { ideaIds }: SceneChallenge,
  count: number,
): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for (const principal of await scene.people(count)) {
    const { receipt } = await scene.voting
      .get(CastVote)
      .execute({ principal, ideaId: ideaIds[0]!, choice: 'agree' });
    receipts.push(receipt!);
  }
  return receipts;
}

/** Gives every entry its place; waits for the service's own turn where that is at it. */
export async function sequenceAll(scene: VotingScene): Promise<void> {
  const waiting = 'select 1 from log_entry where id not in (select entry_id from log_leaf)';
  for (let turns = 0; (await scene.query(waiting)).length > 0; turns += 1) {
    if (turns > 200) throw new Error('some entries got no place');
    await scene.voting.get(SequenceEntries).execute();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** @returns what was sealed of a round that has closed */
export async function untilSealed(
  scene: VotingScene,
  { challengeId }: SceneChallenge,
): Promise<Record<string, unknown>> {
  for (let turns = 0; turns < 200; turns += 1) {
    const [sealed] = await scene.query<{ seal: string }>(
      'select seal from round_seal join round on id = round_id where challenge_id = $1',
      [challengeId],
    );
    if (sealed) return JSON.parse(sealed.seal) as Record<string, unknown>;
    await scene.voting.get(SealRounds).execute();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the round was not sealed');
}
