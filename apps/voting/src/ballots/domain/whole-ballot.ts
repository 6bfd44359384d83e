import type { IdeaId, PersonId } from '@zwerm/domain/id';
import type { Round } from '../../rounds/domain/round.js';
import { placeOf, type Mark } from './mark.js';
import type { Vote } from './vote.js';

/** One person's ballot in a round that judges ballots whole. */
export interface WholeBallot {
  readonly round: Pick<Round, 'id' | 'method' | 'rules' | 'rulesVersion' | 'sealedKey'>;
  readonly personId: PersonId;
  /** What the ideas of the round cost; empty where they cost nothing. */
  readonly costs: ReadonlyMap<IdeaId, number>;
}

/** The votes that turn one ballot into another: all marks of the new one, and taking back what only the old one has. */
export function votesFrom(
  now: readonly Mark[],
  next: readonly Mark[],
  voter: Pick<Vote, 'personId' | 'rulesVersion'>,
): Vote[] {
  const kept = new Set(next.map(placeOf));
  const gone = now.filter((mark) => !kept.has(placeOf(mark))).map((mark) => ({ ...mark, choice: null }));
  return [...next, ...gone].map(({ ideaId, aspect, choice }) => ({ ...voter, ideaId, aspect, choice }));
}

/** A ballot on which one place says something else; null takes what is there away. */
export function withMark(
  now: readonly Mark[],
  place: Pick<Mark, 'ideaId' | 'aspect'>,
  mark: Mark | null,
): Mark[] {
  const others = now.filter((one) => placeOf(one) !== placeOf(place));
  return mark ? [...others, mark] : others;
}
