import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { inclusionProof } from '@zwerm/platform/transparency-log/merkle-tree';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import type { RoundQuestion } from '../../rounds/domain/round-question.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { BundleNotReady, BundleHidden } from '../domain/log.errors.js';
import { BundlesRepository, type BundledBallot } from '../persistence/bundles.repository.js';
import { LogTreeRepository } from '../persistence/log-tree.repository.js';

/** Everything with which anybody can count a closed round again, without trusting us. */
@Injectable()
export class ReadBundle {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly bundles: BundlesRepository,
    private readonly tree: LogTreeRepository,
    private readonly signer: LogSigner,
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
    const sealed = await this.bundles.sealOf(round.id);
    const index = sealed && (await this.tree.indexOf(sealed.leafHash));
    const head = await this.tree.head();
    if (index === undefined || !head) throw new BundleNotReady();
    const path = await this.tree.reading((read) => inclusionProof(read, index, head.size));
    const first = {
      format: 'zwerm-bundle/1',
      seal: sealed?.seal,
      index,
      size: head.size,
      path: path.map((hash) => hash.toString('hex')),
      checkpoint: head.note,
      verifierKey: this.signer.verifierKey,
    };
    const ballots = await this.bundles.ballots(round.id);
    return `${[JSON.stringify(first), ...ballots.map(lineOf)].join('\n')}\n`;
  }
}

function lineOf(ballot: BundledBallot): string {
  const { commitment, ballotRef, ideaId, aspect, choice, revision, nonce, rulesVersion } = ballot;
  const line = [commitment.toString('hex'), ballotRef, ideaId, aspect, choice, revision];
  return JSON.stringify([...line, nonce.toString('hex'), rulesVersion]);
}
