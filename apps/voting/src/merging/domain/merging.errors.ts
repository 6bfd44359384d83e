import { DomainError } from '@zwerm/domain/domain-error';
import type { IdeaId } from '@zwerm/domain/id';
import type { MergeFault } from '../../ballots/domain/ballot-method.js';

/** It went up in another idea: the detail names that one, so that whoever asked can go on there. */
export class IdeaMerged extends DomainError {
  constructor(survivorId: IdeaId | undefined, pointer = '/id') {
    const title = 'this idea went up in another one: the vote belongs there';
    super('idea-merged', title, survivorId ? [{ pointer, detail: survivorId, code: 'idea-merged' }] : []);
  }
}

/** The votes of this round cannot be brought together; the problem says why. */
export class MergeNotMeaningful extends DomainError {
  constructor(fault: MergeFault) {
    const detail = reasonOf[fault];
    super('merge-not-meaningful', detail, [{ pointer: '/into', detail, code: fault }]);
  }
}

const reasonOf: Readonly<Record<MergeFault, string>> = {
  'limited-choices':
    'each person may name a limited number of ideas, which a merge and its undo would change',
  'points-are-shared': 'each person shares out a number of dots, which a merge and its undo would change',
  'credits-are-squared':
    'votes cost their square, so those on two ideas cost another sum when they are on one',
  'costs-differ': 'each idea was chosen for its own price',
  'places-are-relative': 'a place in an order says something about the ideas around it',
  'pairs-fall-together': 'each of the ideas was compared with others, and with the other one',
  'consent-is-to-a-text': 'consent was given to a text, and to no other',
};

export class MergeIntoItself extends DomainError {
  constructor() {
    const detail = 'an idea cannot go up in itself';
    super('invalid-input', detail, [{ pointer: '/into', detail, code: 'invalid-input' }]);
  }
}

export class MergeUndone extends DomainError {
  constructor() {
    super('merge-undone');
  }
}

export class NotYoursToMerge extends DomainError {
  constructor() {
    super('forbidden', 'only the sponsor of a challenge and those who moderate it merge its ideas');
  }
}
