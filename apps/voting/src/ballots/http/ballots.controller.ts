import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { RoundQuery } from '../../rounds/http/rounds.dto.js';
import type { SetAnswer } from '../domain/best-worst.js';
import { AnswerBestWorst } from '../use-cases/answer-best-worst.js';
import { CastVote } from '../use-cases/cast-vote.js';
import { ReadOwnBallot, type OwnBallot } from '../use-cases/read-own-ballot.js';
import { ReplaceBallot } from '../use-cases/replace-ballot.js';
import { WithdrawVote } from '../use-cases/withdraw-vote.js';
import {
  BallotDto,
  BallotInput,
  BestWorstDto,
  BestWorstInput,
  CastInput,
  CastVoteDto,
  castVoteDto,
  WithdrawQuery,
} from './ballots.dto.js';

@Controller()
export class BallotsController {
  constructor(
    private readonly cast: CastVote,
    private readonly withdraw: WithdrawVote,
    private readonly readOwn: ReadOwnBallot,
    private readonly replace: ReplaceBallot,
    private readonly answerBestWorst: AnswerBestWorst,
  ) {}

  @Put('ideas/:id/vote')
  @Allow('vote')
  @ApiOkResponse({ type: CastVoteDto })
  async castVote(
    @IdParam() ideaId: string,
    @Body() { value, aspect = '', reason, servedToken, rulesVersion }: CastInput,
    @Caller() principal: Principal,
  ): Promise<CastVoteDto> {
    const command = { principal, ideaId, aspect, choice: value, reason, servedToken, rulesVersion };
    return castVoteDto({ ideaId, aspect, value }, await this.cast.execute(command));
  }

  @Delete('ideas/:id/vote')
  @HttpCode(200)
  @Allow('vote')
  @ApiOkResponse({ type: CastVoteDto })
  async withdrawVote(
    @IdParam() ideaId: string,
    @Query() { aspect = '' }: WithdrawQuery,
    @Caller() principal: Principal,
  ): Promise<CastVoteDto> {
    const standing = await this.withdraw.execute({ principal, ideaId, aspect });
    return castVoteDto({ ideaId, aspect, value: null }, standing);
  }

  @Get('challenges/:id/ballot')
  @Allow('read-round')
  @ApiOkResponse({ type: BallotDto })
  async readOwnBallot(
    @IdParam() challengeId: string,
    @Query() { round }: RoundQuery,
    @Caller() principal: Principal,
  ): Promise<BallotDto> {
    return ballotDto(await this.readOwn.execute({ challengeId, principal, number: round }));
  }

  @Put('challenges/:id/ballot')
  @Allow('vote')
  @ApiOkResponse({ type: BallotDto })
  async replaceBallot(
    @IdParam() challengeId: string,
    @Body() { votes, rulesVersion }: BallotInput,
    @Caller() principal: Principal,
  ): Promise<BallotDto> {
    const marks = votes.map(({ ideaId, aspect = '', value, reason }) => ({
      ideaId: ideaId.toLowerCase(),
      aspect: aspect.toLowerCase(),
      choice: value,
      reason,
    }));
    return ballotDto(await this.replace.execute({ principal, challengeId, marks, rulesVersion }));
  }

  @Put('challenges/:id/best-worst')
  @Allow('vote')
  @ApiOkResponse({ type: BestWorstDto })
  async putBestWorst(
    @IdParam() challengeId: string,
    @Body() { ideaIds, servedToken, rulesVersion, ...said }: BestWorstInput,
    @Caller() principal: Principal,
  ): Promise<BestWorstDto> {
    const receipts = await this.answerBestWorst.execute({
      principal,
      challengeId,
      ideaIds: ideaIds.map((ideaId) => ideaId.toLowerCase()),
      answer: answerOf(said),
      servedToken,
      rulesVersion,
    });
    return { receipts };
  }
}

function answerOf({
  answer,
  best = '',
  worst = '',
}: Pick<BestWorstInput, 'answer' | 'best' | 'worst'>): SetAnswer {
  if (answer === 'taken-back') return answer;
  return answer === 'undecided' ? null : { best: best.toLowerCase(), worst: worst.toLowerCase() };
}

const ballotDto = (votes: OwnBallot): BallotDto => ({
  items: votes.map(({ ideaId, castOn, aspect, choice, revision, castAt, reason }) => ({
    ideaId,
    castOn,
    aspect,
    value: choice,
    revision,
    castAt: castAt.toISOString(),
    reason,
  })),
});
