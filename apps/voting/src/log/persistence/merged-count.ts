import type { IdeaId } from '@zwerm/domain/id';
import { leafHash, wholeTree } from '@zwerm/platform/transparency-log/merkle-tree';
import { countOf, type CountedVote, type RoundCount } from '../domain/round-count.js';

/** The merges of a round, and the ballots that do not count because another one of the same person does. */
export interface RoundMerges {
  /** Each step of making and undoing merges as the log has it, in order. */
  readonly facts: readonly string[];
  /** Every absorbed idea, with the one its votes count for. */
  readonly ends: ReadonlyMap<IdeaId, IdeaId>;
  /** References of ballots. */
  readonly superseded: ReadonlySet<string>;
}

interface MergeableBallot extends CountedVote {
  readonly ballotRef: string;
  readonly commitment: Buffer;
}

/**
 * What a round counts to when the votes on merged ideas are taken together: only for ideas in which others went up,
 * for all others the plain count holds. `superseded` says how many ballots another of the same person stands for, and
 * `supersededRoot` is the tree over their commitments, in the order of the bundle.
 */
export interface MergedCount extends Pick<RoundCount, 'totals' | 'sums'> {
  readonly steps: number;
  readonly ends: readonly (readonly [absorbed: IdeaId, survivor: IdeaId])[];
  readonly superseded: number;
  readonly supersededRoot: string;
}

/** @param ballots in the order of their commitments */
export function mergedCountOf(ballots: readonly MergeableBallot[], merges: RoundMerges): MergedCount {
  const { facts, ends, superseded } = merges;
  const survivors = new Set(ends.values());
  const counted: CountedVote[] = [];
  const leaves: Buffer[] = [];
  for (const { ballotRef, ideaId, aspect, choice, commitment } of ballots) {
    if (superseded.has(ballotRef)) leaves.push(leafHash(commitment));
    else if (ends.has(ideaId) || survivors.has(ideaId))
      counted.push({ ideaId: ends.get(ideaId) ?? ideaId, aspect, choice });
  }
  const { totals, sums } = countOf(counted);
  return {
    steps: facts.length,
    ends: [...ends],
    superseded: leaves.length,
    supersededRoot: wholeTree(leaves).root.toString('hex'),
    totals,
    sums,
  };
}
