import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { entityTag } from '@zwerm/platform/http/entity-tag';
import { Shortcut } from '@zwerm/platform/http/shortcut';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReadRanking } from '../use-cases/read-ranking.js';

const firstPage =
  /^\/api\/v1\/challenges\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/ranking(?:\?limit=([1-9]\d{0,2}))?$/;
const standardLimit = 30;

/** First pages of rankings that are loaded: what everybody looks at, again and again, while votes come in. */
@Injectable()
export class AnswerKnownPages extends Shortcut {
  override readonly operation = 'GET /challenges/{id}/ranking';

  constructor(private readonly rankings: ReadRanking) {
    super();
  }

  override answer({ raw }: FastifyRequest, reader: Principal, reply: FastifyReply): boolean {
    const [, challengeId, asked] = firstPage.exec(raw.url ?? '') ?? [];
    const limit = asked === undefined ? standardLimit : Number(asked);
    if (challengeId === undefined || limit > 100) return false;
    const page = this.rankings.recall({ challengeId, reader, limit });
    if (!page) return false;
    const tag = entityTag(challengeId, page.version);
    const headers = { etag: tag, 'cache-control': 'private, no-cache' };
    reply.hijack();
    if (raw.headers['if-none-match'] === tag) reply.raw.writeHead(304, headers).end();
    else
      reply.raw
        .writeHead(200, {
          ...headers,
          'content-type': 'application/json; charset=utf-8',
          'content-length': page.json.length,
        })
        .end(page.json);
    return true;
  }
}
