import { DomainError } from '@zwerm/domain/domain-error';
import type { DomainId, PersonId } from '@zwerm/domain/id';
import type { BilingualText } from '@zwerm/domain/language';

export interface DomainFields {
  readonly name: BilingualText;
  readonly goal: BilingualText;
  readonly ownerId: PersonId;
}

/** In characters, for each of the two languages. */
export const domainLimits = { name: { min: 2, max: 80 }, goal: { min: 2, max: 500 } } as const;

/** A field in which the organisation wants to move, with the leader who owns it; challenges belong to one. */
export class Domain implements DomainFields {
  id!: DomainId;
  name!: BilingualText;
  goal!: BilingualText;
  ownerId!: PersonId;
  createdAt!: string;
  version!: number;

  /** @throws DomainError invalid-input */
  static of(id: DomainId, fields: DomainFields, now: Date): Domain {
    checkTexts(fields);
    return Object.assign(new Domain(), { ...fields, id, createdAt: now.toISOString(), version: 1 });
  }

  /** @throws DomainError invalid-input */
  revise(changes: Partial<DomainFields>): void {
    const { name = this.name, goal = this.goal, ownerId = this.ownerId } = changes;
    checkTexts({ name, goal });
    Object.assign(this, { name, goal, ownerId, version: this.version + 1 });
  }
}

function checkTexts(texts: Pick<DomainFields, 'name' | 'goal'>): void {
  for (const field of ['name', 'goal'] as const) {
    for (const language of ['nl', 'en'] as const) {
      const { min, max } = domainLimits[field];
      const length = Array.from(texts[field][language].trim()).length;
      if (length >= min && length <= max) continue;
      const detail = `${field} must have ${min} to ${max} characters`;
      const pointer = `/${field}/${language}`;
      throw new DomainError('invalid-input', detail, [{ pointer, detail, code: 'invalid-input' }]);
    }
  }
}
