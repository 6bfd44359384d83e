import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Transactions } from '../database/transactions.js';
import { callerOf } from '../auth/caller.js';
import { repeatableHours } from './forget-repeated-requests.js';

const keyShape = /^"?([\x21\x23-\x5b\x5d-\x7e]{1,255})"?$/;

/**
 * Honours `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07): the same key with the same request
 * answers as the first time, with another request 422. Key, effect and answer share one transaction, so a crash
 * leaves all or nothing; a second request that arrives meanwhile waits for the first.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly transactions: Transactions) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const header = request.headers['idempotency-key'];
    if (header === undefined) return next.handle();
    const key = keyShape.exec(String(header))?.[1];
    if (!key) throw new DomainError('invalid-input', 'Idempotency-Key must be 1 to 255 visible characters');
    return from(this.once(key, request, reply, next));
  }

  private once(
    key: string,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const id = [callerOf(request).personId, `${request.method} ${request.url}`, key];
    const hash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest();
    return this.transactions.run(async (manager) => {
      const fresh: unknown[] = await manager.query(
        `insert into idempotent_request (actor_id, route, key, request_hash) values ($1, $2, $3, $4)
         on conflict (actor_id, route, key) do update
           set request_hash = excluded.request_hash, status = null, body = null, made_at = database_now()
           where idempotent_request.made_at < database_now() - interval '${repeatableHours} hours'
         returning key`,
        [...id, hash],
      );
      if (fresh.length === 0) return this.replay(id, hash, reply);
      const body: unknown = await lastValueFrom(next.handle(), { defaultValue: null });
      await manager.query(
        'update idempotent_request set status = $4, body = $5 where actor_id = $1 and route = $2 and key = $3',
        [...id, reply.statusCode, JSON.stringify(body ?? null)],
      );
      return body;
    });
  }

  private async replay(id: string[], hash: Buffer, reply: FastifyReply): Promise<unknown> {
    const [first]: { request_hash: Buffer; status: number; body: unknown }[] =
      await this.transactions.manager.query(
        'select request_hash, status, body from idempotent_request where actor_id = $1 and route = $2 and key = $3',
        id,
      );
    if (!first) throw new DomainError('request-in-progress');
    if (!first.request_hash.equals(hash)) throw new DomainError('idempotency-key-reused');
    void reply.status(first.status).header('idempotent-replayed', 'true');
    return first.body;
  }
}
