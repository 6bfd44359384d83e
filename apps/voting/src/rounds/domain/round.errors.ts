import { DomainError } from '@zwerm/domain/domain-error';

/** An import gives a time that cannot be: in the future, or before a vote it must come after. */
export class RecordedTimeInvalid extends DomainError {
  constructor(detail: string) {
    super('invalid-input', detail);
  }
}

export class NotYoursToRun extends DomainError {
  constructor() {
    super('forbidden', 'only the sponsor of a challenge and those who manage challenges run its round');
  }
}

/** The challenge was decided or called off. */
export class VotingOver extends DomainError {
  constructor() {
    super('voting-over');
  }
}

export class ReasonRequired extends DomainError {
  constructor() {
    super('reason-required', 'replacing a round needs a reason: everyone who voted in it will read it', [
      { pointer: '/reason', detail: 'is missing', code: 'reason-required' },
    ]);
  }
}

/** The rules cannot be those of any round; says which option and why. */
export class RulesInvalid extends DomainError {
  constructor(pointer: string, detail: string) {
    super('invalid-input', detail, [{ pointer, detail, code: 'invalid-input' }]);
  }
}

/** What was planned has begun: from then on it only changes as an open round does. */
export class RoundBegun extends DomainError {
  constructor() {
    super('round-begun');
  }
}

export class RulesFrozen extends DomainError {
  constructor() {
    super('rules-frozen');
  }
}

export class CostWithoutBudget extends DomainError {
  constructor() {
    const detail = 'only the ideas of a budget round have costs';
    super('invalid-input', detail, [{ pointer: '/items', detail, code: 'invalid-input' }]);
  }
}
