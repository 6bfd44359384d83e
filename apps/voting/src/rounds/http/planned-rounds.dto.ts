import { DateTimeField, IntField, TextField } from '@zwerm/platform/http/fields';
import { RulesInput } from './rounds.dto.js';

const number = { min: 2, max: 1_000, description: 'of the planned round' } as const;

export class PlannedRoundInput extends RulesInput {
  @IntField(number)
  number!: number;

  @DateTimeField({ description: 'a moment that has passed is now' })
  opensAt!: string;

  @DateTimeField({ description: 'exclusive' })
  closesAt!: string;
}

export class CancelledRoundInput {
  @IntField(number)
  number!: number;

  @TextField({ max: 1_000, description: 'why; whoever sees the rounds reads it' })
  reason!: string;
}
