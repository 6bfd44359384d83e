import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { entityTag } from './entity-tag.js';

/** Gives every answer that is one versioned thing its ETag, and answers `If-None-Match` with 304. */
@Injectable()
export class EntityTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((body: unknown) => tagged(body, request, reply)));
  }
}

function tagged(body: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  const { id, version } = (body ?? {}) as { id?: unknown; version?: unknown };
  if (typeof id !== 'string' || typeof version !== 'number') return body;
  const tag = entityTag(id, version);
  void reply.header('etag', tag);
  if (request.method !== 'GET' || request.headers['if-none-match'] !== tag) return body;
  void reply.status(304);
  return undefined;
}
