import { DomainError } from '@zwerm/domain/domain-error';
import type { ErrorCode } from '@zwerm/domain/error-codes';
import { NotFound } from '@zwerm/domain/not-found';
import { IdeaMerged } from '../../merging/domain/merging.errors.js';
import type { BallotFault } from './ballot-method.js';
import type { Refusal, Refused } from './vote.js';

export class RoundNotOpen extends DomainError {
  constructor() {
    super('round-not-open');
  }
}

export class RoundClosed extends DomainError {
  constructor() {
    super('round-closed');
  }
}

/** The organiser changed the rules after the voter read them: nobody reads one rule and votes under another. */
export class RulesChanged extends DomainError {
  constructor() {
    super('rules-changed');
  }
}

/** Objections say how a consent round goes, so nobody reads them before results may be seen. */
export class ObjectionsHidden extends DomainError {
  constructor() {
    super('results-hidden');
  }
}

export class NotOnRoll extends DomainError {
  constructor() {
    super('not-on-roll');
  }
}

export class IdeaNotVotable extends DomainError {
  constructor() {
    super('idea-not-votable');
  }
}

/** Nobody judges their own work where the round says so. */
export class OwnIdea extends DomainError {
  constructor() {
    super('own-idea');
  }
}

/** Nobody of a jury judges the work of close colleagues. */
export class OwnUnit extends DomainError {
  constructor() {
    super('own-unit');
  }
}

export class ChoiceNotOnScale extends DomainError {
  constructor() {
    const detail = 'the method of this round does not know this choice';
    super('invalid-input', detail, [{ pointer: '/value', detail, code: 'invalid-input' }]);
  }
}

export class AspectUnknown extends DomainError {
  constructor() {
    const detail = 'the method of this round does not ask about this';
    super('invalid-input', detail, [{ pointer: '/aspect', detail, code: 'invalid-input' }]);
  }
}

export class PlaceNamedTwice extends DomainError {
  constructor() {
    const detail = 'a ballot says one thing about each idea or aspect';
    super('invalid-input', detail, [{ pointer: '/votes', detail, code: 'invalid-input' }]);
  }
}

/** All of the ballot stays as it was: taken together, its votes break a rule of the round. */
export class BallotRefused extends DomainError {
  constructor(fault: BallotFault) {
    super(codeOf[fault]);
  }
}

const codeOf: Record<BallotFault, ErrorCode> = {
  'budget-exceeded': 'budget-exceeded',
  'too-many-choices': 'too-many-choices',
  'too-few-choices': 'too-few-choices',
  'idea-without-cost': 'idea-without-cost',
  'not-a-pair': 'invalid-input',
  'reason-missing': 'reason-required',
};

/** An answer about ideas that were not put before this person together, or too long ago, or that names none of them. */
export class SetNotServed extends DomainError {
  constructor() {
    super('set-not-served');
  }
}

/** A recorded single vote, as imports bring them, in a round that judges ballots whole. */
export class WholeBallotNeeded extends DomainError {
  constructor() {
    super('whole-ballot-needed');
  }
}

export class NoVoteToWithdraw extends DomainError {
  constructor() {
    super('no-vote-to-withdraw');
  }
}

export class RecordedInFuture extends DomainError {
  constructor() {
    super('invalid-input', 'a recorded vote cannot lie in the future');
  }
}

export class Overloaded extends DomainError {
  constructor() {
    super('overloaded');
  }
}

const errorByRefusal: Record<Exclude<Refusal, BallotFault | 'idea-merged'>, () => DomainError> = {
  'idea-unknown': () => new NotFound('Idea'),
  // Being opened or closed at this moment: asking again in a moment gives the answer.
  'round-busy': () => new Overloaded(),
  'round-not-open': () => new RoundNotOpen(),
  'round-closed': () => new RoundClosed(),
  'rules-changed': () => new RulesChanged(),
  'not-on-roll': () => new NotOnRoll(),
  'idea-not-votable': () => new IdeaNotVotable(),
  'own-idea': () => new OwnIdea(),
  'own-unit': () => new OwnUnit(),
  'choice-not-on-scale': () => new ChoiceNotOnScale(),
  'aspect-unknown': () => new AspectUnknown(),
  'judged-whole': () => new WholeBallotNeeded(),
  'no-vote-to-withdraw': () => new NoVoteToWithdraw(),
  'recorded-in-future': () => new RecordedInFuture(),
};

const isFault = (refusal: Refusal): refusal is BallotFault => refusal in codeOf;

export function errorOf({ verdict, mergedInto }: Pick<Refused, 'verdict' | 'mergedInto'>): DomainError {
  if (isFault(verdict)) return new BallotRefused(verdict);
  return verdict === 'idea-merged' ? new IdeaMerged(mergedInto) : errorByRefusal[verdict]();
}
