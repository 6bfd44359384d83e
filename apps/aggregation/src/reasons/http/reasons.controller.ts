import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadExplanation, type IdeaExplanation } from '../use-cases/read-explanation.js';
import { ReadSettledness, type Settledness } from '../use-cases/read-settledness.js';
import { ExplanationDto, ExplanationQuery, SettlednessDto, SettlednessQuery } from './reasons.dto.js';

@Controller('challenges/:id')
export class ReasonsController {
  constructor(
    private readonly explanations: ReadExplanation,
    private readonly settledness: ReadSettledness,
  ) {}

  @Allow('read-rankings')
  @Get('explanation')
  @ApiOkResponse({ type: ExplanationDto })
  readExplanation(
    @IdParam() challengeId: string,
    @Query() { ideaId, round }: ExplanationQuery,
    @Caller() reader: Principal,
  ): Promise<IdeaExplanation> {
    return this.explanations.execute({ challengeId, reader, round, ideaId });
  }

  @Allow('read-rankings')
  @Get('settledness')
  @ApiOkResponse({ type: SettlednessDto })
  readSettledness(
    @IdParam() challengeId: string,
    @Query() { round }: SettlednessQuery,
    @Caller() reader: Principal,
  ): Promise<Settledness> {
    return this.settledness.execute({ challengeId, reader, round });
  }
}
