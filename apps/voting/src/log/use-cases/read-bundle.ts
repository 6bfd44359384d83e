import { Injectable } from '@nestjs/common';
import type { RoundId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import type { RoundQuestion } from '../../rounds/domain/round-question.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { BundleNotReady, BundleHidden } from '../domain/log.errors.js';
import type { RoundMerges } from '../persistence/merged-count.js';
import { BundlesRepository, type BundledBallot } from '../persistence/bundles.repository.js';
import { factLeaf } from '../persistence/leaves.js';
import { LogProofs, type ProvenPlace } from '../persistence/log-proofs.js';
import type { SignedHead } from '../persistence/log-tree.repository.js';
import { MergedBallotsRepository } from '../persistence/merged-ballots.repository.js';

/** Everything with which anybody can count a closed round again, without trusting us. */
@Injectable()
export class ReadBundle {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly bundles: BundlesRepository,
    private readonly mergedBallots: MergedBallotsRepository,
    private readonly proofs: LogProofs,
  ) {}

  /**
   * @returns JSON lines, as `zwerm verify` reads them: the seal with its proof, then a line for each ballot
   * @throws NotFound when the challenge is not visible or has no round; BundleHidden before the close; BundleNotReady
   * until the seal has its place in the log, some seconds after the close
   */
  async execute(query: RoundQuestion): Promise<string> {
    const { challengeId, principal, number } = query;
    await this.challenges.requireVisible(challengeId, principal);
    const round = await this.rounds.find(challengeId, number);
    if (!round) throw new NotFound('Round');
    if (round.state !== 'closed') throw new BundleHidden();
    const head = await this.proofs.head();
    if (!head) throw new BundleNotReady();
    const merges = await this.mergedBallots.of(round.id);
    const first = {
      format: 'zwerm-bundle/1',
      ...(await this.provenSeal(round.id, head)),
      size: head.size,
      checkpoint: head.note,
      ...(await this.proofs.keysOf(head)),
      ...(merges ? { mergeSteps: await this.provenSteps(merges, head) } : {}),
    };
    const ballots = await this.bundles.ballots(round.id);
    const lines = ballots.map((ballot) => lineOf(ballot, merges));
    return `${[JSON.stringify(first), ...lines].join('\n')}\n`;
  }

  private async provenSeal(roundId: RoundId, head: SignedHead): Promise<ProvenPlace & { seal: string }> {
    const sealed = await this.bundles.sealOf(roundId);
    const place = sealed && (await this.proofs.placeOf(sealed.leafHash, head));
    if (!place) throw new BundleNotReady();
    return { seal: sealed.seal, ...place };
  }

  private async provenSteps(
    { facts }: RoundMerges,
    head: SignedHead,
  ): Promise<(ProvenPlace & { fact: string })[]> {
    const steps: (ProvenPlace & { fact: string })[] = [];
    for (const fact of facts) {
      const place = await this.proofs.placeOfLeaf(factLeaf(fact), head);
      if (!place) throw new BundleNotReady();
      steps.push({ fact, ...place });
    }
    return steps;
  }
}

/** The last value is there only in a ballot that another one of the same person stands for. */
function lineOf(ballot: BundledBallot, merges: RoundMerges | undefined): string {
  const { commitment, ballotRef, ideaId, aspect, choice, revision, nonce, rulesVersion } = ballot;
  const line = [commitment.toString('hex'), ballotRef, ideaId, aspect, choice, revision];
  const isSuperseded = merges?.superseded.has(ballotRef);
  return JSON.stringify([...line, nonce.toString('hex'), rulesVersion, ...(isSuperseded ? [true] : [])]);
}
