import type { IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import type { Round } from '../../rounds/domain/round.js';

/** One idea that went up in another, in one round. */
export interface Merge {
  readonly id: string;
  readonly absorbedId: IdeaId;
  readonly survivorId: IdeaId;
}

/** A merge with its history. */
export interface KeptMerge extends Merge {
  readonly roundId: RoundId;
  readonly madeAt: Date;
  readonly madeBy: PersonId;
  readonly reason: string;
  readonly undoneAt: Date | null;
  readonly undoneBy: PersonId | null;
  readonly undoReason: string | null;
}

/** How many people voted on the absorbed idea alone, and how many on the other one too. */
export interface VotesBrought {
  readonly moved: number;
  readonly double: number;
}

/**
 * Why the numbers of a merge are not shown: results are hidden yet, or from whoever has not judged enough themselves, or so
 * few people would be recognised.
 */
export const withholdings = ['until-close', 'judge-first', 'too-few'] as const;
export type Withheld = (typeof withholdings)[number];

export interface MergeReport {
  readonly votes: VotesBrought | null;
  readonly withheld: Withheld | null;
}

/** The fewest people about whom a secret round says anything (security.md 4.2). */
const fewestPeople = 5;

/**
 * Every idea that counts for another one, with the one it ended up in. Whoever merges starts from ideas that stand for
 * themselves, so merges that stand are a forest, and one can be undone without the others.
 */
export function endsOf(standing: readonly Merge[]): ReadonlyMap<IdeaId, IdeaId> {
  const next = new Map(standing.map(({ absorbedId, survivorId }) => [absorbedId, survivorId]));
  const endOf = (ideaId: IdeaId): IdeaId => {
    const onward = next.get(ideaId);
    return onward === undefined ? ideaId : endOf(onward);
  };
  return new Map(standing.map(({ absorbedId }) => [absorbedId, endOf(absorbedId)]));
}

/** An idea with all that went up in it, directly or over others. */
export function familyOf(standing: readonly Merge[], ideaId: IdeaId): IdeaId[] {
  const children = standing.filter(({ survivorId }) => survivorId === ideaId);
  return [ideaId, ...children.flatMap(({ absorbedId }) => familyOf(standing, absorbedId))];
}

/** Whether the numbers of a merge would tell a result before its time. */
export const areVotesHidden = ({ state, results }: Pick<Round, 'state' | 'results'>): boolean =>
  state === 'open' && results !== 'live';

/** What may be told of the votes that a merge brings together. */
export function reportOf(round: Pick<Round, 'rules'>, votes: VotesBrought): MergeReport {
  // Both or neither: with the totals of the ideas one of them gives the other.
  const isTooFew =
    round.rules.secrecy === 'secret' && (votes.moved < fewestPeople || votes.double < fewestPeople);
  return isTooFew ? { votes: null, withheld: 'too-few' } : { votes, withheld: null };
}
