import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { liveTopicKinds } from '@zwerm/contracts/access/live-access';
import { DomainError } from '@zwerm/domain/domain-error';
import { Allow } from '@zwerm/platform/auth/allow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { liveTopicsOf } from '../domain/live-topics.js';
import { LiveStreams } from '../live-streams.js';
import { FollowTopics } from '../use-cases/follow-topics.js';
import { LiveQuery } from './live.dto.js';

@Controller('live')
export class LiveController {
  constructor(
    private readonly follow: FollowTopics,
    private readonly streams: LiveStreams,
  ) {}

  /** Hints that something changed: ranking-changed, challenge-changed, idea-submitted, and resync = fetch all again. */
  @Allow('follow-live')
  @Get()
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'resumes after this event' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async followLive(
    @Query() query: LiveQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caller = request.knownCaller;
    if (!caller) throw new DomainError('unauthenticated');
    if (request.method === 'HEAD') throw new DomainError('method-not-allowed');
    const { personId } = caller.principal;
    const { topics, challengeIds } = liveTopicsOf(query.topics, liveTopicKinds);
    await this.follow.execute(caller.principal, challengeIds);
    this.streams.makeRoomFor({ personId });
    const lastId = request.headers['last-event-id'];
    reply.hijack();
    const follower = { personId, credentialHash: caller.credentialHash, topics, challengeIds };
    this.streams.open(follower, reply.raw, lastId === undefined ? undefined : String(lastId));
  }
}
