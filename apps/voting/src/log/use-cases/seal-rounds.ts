import { Injectable } from '@nestjs/common';
import { withoutNames } from '@zwerm/domain/voting-rules';
import { Transactions } from '@zwerm/platform/database/transactions';
import { leafHash, wholeTree } from '@zwerm/platform/transparency-log/merkle-tree';
import { countOf } from '../domain/round-count.js';
import { mergedCountOf } from '../persistence/merged-count.js';
import { BundlesRepository } from '../persistence/bundles.repository.js';
import { MergedBallotsRepository } from '../persistence/merged-ballots.repository.js';

/** Seals each round that has closed: its rules, its counts and the tree over its ballots become an entry of the log. */
@Injectable()
export class SealRounds {
  constructor(
    private readonly transactions: Transactions,
    private readonly bundles: BundlesRepository,
    private readonly mergedBallots: MergedBallotsRepository,
  ) {}

  /** @returns whether a round was sealed; there may be more */
  async execute(): Promise<boolean> {
    return this.transactions.run(async () => {
      const round = await this.bundles.nextUnsealed();
      if (!round) return false;
      const ballots = await this.bundles.ballots(round.roundId);
      const merges = await this.mergedBallots.of(round.roundId);
      const leaves = ballots.map(({ commitment }) => leafHash(commitment));
      const seal = {
        ...round,
        // Everybody may read what is sealed.
        rules: withoutNames(round.rules),
        ...countOf(ballots),
        entries: ballots.length,
        entriesRoot: wholeTree(leaves).root.toString('hex'),
        ...(merges ? { merged: mergedCountOf(ballots, merges) } : {}),
      };
      await this.bundles.seal(round.roundId, JSON.stringify(seal));
      return true;
    });
  }
}
