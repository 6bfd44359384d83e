import { DomainError } from '@zwerm/domain/domain-error';

/** A unit cannot lie in itself or in a unit below it. */
export class UnitInsideItself extends DomainError {
  constructor() {
    super('unit-inside-itself');
  }
}

/** Only a unit without people and without units below it can be removed. */
export class UnitNotEmpty extends DomainError {
  constructor() {
    super('unit-not-empty');
  }
}

export class UnitTooDeep extends DomainError {
  constructor() {
    super('invalid-input', `units lie at most ${deepestUnit} levels deep`, [
      { pointer: '/parentId', detail: 'too deep' },
    ]);
  }
}

export class TooManyUnits extends DomainError {
  constructor() {
    super('invalid-input', `there are at most ${mostUnits} units`);
  }
}

/** The unit above, or the unit to be placed in, is not there. */
export class UnknownUnit extends DomainError {
  constructor(pointer: string) {
    super('invalid-input', 'there is no such unit', [{ pointer, detail: 'unknown unit' }]);
  }
}

/** Every level costs each person in it one group id in their token. */
export const deepestUnit = 10;

/** The tree is read whole. */
export const mostUnits = 5_000;
