import { DomainError } from '@zwerm/domain/domain-error';
import { NotFound } from '@zwerm/domain/not-found';
import type { Refusal } from './vote.js';

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

export class ChoiceNotOnScale extends DomainError {
  constructor() {
    const detail = 'the method of this round does not know this choice';
    super('invalid-input', detail, [{ pointer: '/value', detail, code: 'invalid-input' }]);
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

const errorByRefusal: Record<Refusal, () => DomainError> = {
  'idea-unknown': () => new NotFound('Idea'),
  // Being opened or closed at this moment: asking again in a moment gives the answer.
  'round-busy': () => new Overloaded(),
  'round-not-open': () => new RoundNotOpen(),
  'round-closed': () => new RoundClosed(),
  'not-on-roll': () => new NotOnRoll(),
  'idea-not-votable': () => new IdeaNotVotable(),
  'choice-not-on-scale': () => new ChoiceNotOnScale(),
  'no-vote-to-withdraw': () => new NoVoteToWithdraw(),
  'recorded-in-future': () => new RecordedInFuture(),
};

export const errorOf = (refusal: Refusal): DomainError => errorByRefusal[refusal]();
