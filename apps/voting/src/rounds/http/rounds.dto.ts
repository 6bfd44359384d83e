import { choices, resultsVisibilities, votingMethods } from '@zwerm/domain/voting-method';
import type { Choice, ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import {
  BooleanField,
  DateTimeField,
  IntField,
  ObjectField,
  OneOfField,
  OneOfListField,
  UuidField,
} from '@zwerm/platform/http/fields';
import { roundStates, type RoundState } from '../domain/round.js';

const most = Number.MAX_SAFE_INTEGER;

export class OwnProgressDto {
  @IntField({ min: 0, max: most, description: 'ideas on the ballot that the caller has judged' })
  voted!: number;

  @IntField({ min: 0, max: most, description: 'ideas on the ballot' })
  votable!: number;
}

export class TurnoutDto {
  @IntField({ min: 0, max: most, description: 'people with at least one current vote' })
  participants!: number;

  @IntField({ min: 0, max: most, description: 'people on the roll' })
  eligible!: number;
}

export class RoundDto {
  @UuidField()
  id!: string;

  @UuidField()
  challengeId!: string;

  @OneOfField(votingMethods)
  method!: VotingMethod;

  @OneOfListField(choices, { max: 100, description: 'the choices a vote may hold' })
  scale!: Choice[];

  @OneOfField(roundStates)
  state!: RoundState;

  @DateTimeField({ description: 'inclusive' })
  opensAt!: string;

  @DateTimeField({ description: 'exclusive' })
  closesAt!: string;

  @DateTimeField({ nullable: true, description: 'when it really closed' })
  closedAt!: string | null;

  @OneOfField(resultsVisibilities)
  results!: ResultsVisibility;

  @BooleanField({ description: 'whether the caller may vote in this round while it is open' })
  eligible!: boolean;

  @ObjectField(() => OwnProgressDto)
  own!: OwnProgressDto;

  @ObjectField(() => TurnoutDto)
  turnout!: TurnoutDto;
}
