import { Injectable } from '@nestjs/common';
import { isId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { ShortWrite } from '@zwerm/platform/http/short-write';
import type { FastifyRequest } from 'fastify';
import { CastVote } from '../use-cases/cast-vote.js';
import { castVoteDto, type CastVoteDto } from './ballots.dto.js';
import { isPlainCast } from './plain-cast.js';

/** Single votes as our pages send them: what comes by the thousands in the last hour of a round. */
@Injectable()
export class TakePlainVotes extends ShortWrite {
  override readonly operation = 'PUT /ideas/{id}/vote';

  constructor(private readonly cast: CastVote) {
    super();
  }

  override take({ params, body }: FastifyRequest, principal: Principal): Promise<CastVoteDto> | undefined {
    const { id: ideaId } = params as { id: string };
    if (!isId(ideaId) || !isPlainCast(body)) return undefined;
    const { value, ...rest } = body;
    return this.cast
      .execute({ principal, ideaId, choice: value, ...rest })
      .then((standing) => castVoteDto({ ideaId, aspect: body.aspect ?? '', value }, standing));
  }
}
