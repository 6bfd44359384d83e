import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadOutcome } from '../use-cases/read-outcome.js';
import { OutcomeDto, OutcomeQuery } from './outcomes.dto.js';

@Controller('challenges/:id/outcome')
export class OutcomesController {
  constructor(private readonly outcomes: ReadOutcome) {}

  @Allow('read-rankings')
  @Get()
  @ApiOkResponse({ type: OutcomeDto })
  async readOutcome(
    @IdParam() challengeId: string,
    @Query() { round }: OutcomeQuery,
    @Caller() reader: Principal,
  ): Promise<OutcomeDto> {
    const { head, outcome, titles } = await this.outcomes.execute({ challengeId, reader, round });
    const { roundId, number, method, state, asOf, hash, participants } = head;
    return {
      ...{ challengeId, roundId, number, method, state, asOf, hash, participants },
      isTooLarge: outcome === null,
      ideas: [...titles].map(([ideaId, title]) => ({ ideaId, title })),
      ...(outcome && written(outcome)),
    };
  }
}

/** Each rule says its own part; the others stay away. */
function written(outcome: NonNullable<Awaited<ReturnType<ReadOutcome['execute']>>['outcome']>) {
  const { rule, ruleVersion } = outcome;
  switch (outcome.rule) {
    case 'schulze':
      return {
        rule,
        ruleVersion,
        ranked: {
          order: outcome.order.map((ideaIds) => ({ ideaIds: [...ideaIds] })),
          condorcetWinnerId: outcome.condorcetWinnerId,
          duels: [...outcome.duels],
        },
      };
    case 'equal-shares': {
      const { budget, spent, chosen, notChosen } = outcome;
      return { rule, ruleVersion, budget: { budget, spent, chosen: [...chosen], notChosen: [...notChosen] } };
    }
    case 'bradley-terry':
      return { rule, ruleVersion, pairs: { strengths: [...outcome.strengths] } };
  }
}
