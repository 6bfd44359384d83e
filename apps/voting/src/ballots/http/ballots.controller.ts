import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { CastVote } from '../use-cases/cast-vote.js';
import { ReadOwnBallot } from '../use-cases/read-own-ballot.js';
import { WithdrawVote } from '../use-cases/withdraw-vote.js';
import { BallotDto, VoteDto, VoteInput } from './ballots.dto.js';

@Controller()
export class BallotsController {
  constructor(
    private readonly cast: CastVote,
    private readonly withdraw: WithdrawVote,
    private readonly readOwn: ReadOwnBallot,
  ) {}

  @Put('ideas/:id/vote')
  @Allow('vote')
  @ApiOkResponse({ type: VoteDto })
  async castVote(
    @IdParam() ideaId: string,
    @Body() { value }: VoteInput,
    @Caller() principal: Principal,
  ): Promise<VoteDto> {
    const { revision, castAt } = await this.cast.execute({ principal, ideaId, choice: value });
    return { ideaId, value, revision, castAt: castAt.toISOString() };
  }

  @Delete('ideas/:id/vote')
  @HttpCode(200)
  @Allow('vote')
  @ApiOkResponse({ type: VoteDto })
  async withdrawVote(@IdParam() ideaId: string, @Caller() principal: Principal): Promise<VoteDto> {
    const { revision, castAt } = await this.withdraw.execute({ principal, ideaId });
    return { ideaId, value: null, revision, castAt: castAt.toISOString() };
  }

  @Get('challenges/:id/ballot')
  @Allow('read-round')
  @ApiOkResponse({ type: BallotDto })
  async readOwnBallot(@IdParam() challengeId: string, @Caller() principal: Principal): Promise<BallotDto> {
    const votes = await this.readOwn.execute({ challengeId, principal });
    return {
      items: votes.map(({ ideaId, choice, revision, castAt }) => ({
        ideaId,
        value: choice,
        revision,
        castAt: castAt.toISOString(),
      })),
    };
  }
}
