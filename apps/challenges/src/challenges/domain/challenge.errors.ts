import { DomainError } from '@zwerm/domain/domain-error';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Phase } from '@zwerm/domain/phase';

export class IllegalTransition extends DomainError {
  constructor(from: Phase, to: Phase) {
    super('illegal-transition', `a challenge cannot go from ${from} to ${to}`);
  }
}

export class ReasonRequired extends DomainError {
  constructor() {
    super('reason-required', 'cancelling a challenge needs a reason: everyone who took part will read it', [
      { pointer: '/reason', detail: 'is missing', code: 'reason-required' },
    ]);
  }
}

export class RulesFrozen extends DomainError {
  constructor(detail: string) {
    super('rules-frozen', detail);
  }
}

/** A field of a challenge breaks a rule that only the challenge as a whole can tell. */
export class InvalidChallenge extends DomainError {
  constructor(pointer: string, detail: string) {
    super('invalid-input', detail, [{ pointer, detail, code: 'invalid-input' }]);
  }
}

export class ChallengeVersionConflict extends DomainError {
  constructor() {
    super('version-conflict', 'somebody changed this challenge in the meantime');
  }
}

export class NotYoursToManage extends DomainError {
  constructor() {
    super('forbidden', 'only the sponsor of a challenge and those who manage challenges may change it');
  }
}

/** No refusal but a bug: one challenge could not be moved at its date. The others can. */
export class DueChallengeStuck extends Error {
  constructor(
    readonly challengeId: ChallengeId,
    override readonly cause: unknown,
  ) {
    super(`challenge ${challengeId} could not be moved at its date: ${String(cause)}`);
  }
}

export class NotForDelegates extends DomainError {
  constructor() {
    super('not-for-delegates');
  }
}
