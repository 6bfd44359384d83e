import { Injectable } from '@nestjs/common';
import type { Limit, LimitName } from '@zwerm/contracts/access/limits';
import { TooManyRequests } from '@zwerm/domain/too-many-requests';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { KnownCaller } from '../callers/callers.js';
import { GatewaySurroundings } from '../gateway-surroundings.js';
import { ClientAddress } from '../sessions/client-address.js';

interface Counter {
  readonly limit: Limit;
  readonly count: RateLimiterAbstract;
}

/**
 * Counts requests against the limits that the access matrix names (docs/adr/0028). A request that is refused is
 * refused before its body is read.
 */
@Injectable()
export class RequestLimits {
  private readonly counters = new Map<LimitName, Counter>();

  constructor(
    private readonly address: ClientAddress,
    transactions: Transactions,
    { limits }: GatewaySurroundings,
  ) {
    const { master: pool } = transactions.manager.dataSource.driver as unknown as { master: Pool };
    for (const [name, limit] of limits)
      this.counters.set(name, { limit, count: counterOf(name, limit, pool) });
  }

  /**
   * Counts one request.
   * @returns nothing to wait for when it needs no counting
   * @throws TooManyRequests, by the promise
   */
  admit(
    name: LimitName | undefined,
    request: FastifyRequest,
    caller: KnownCaller | undefined,
  ): Promise<void> | undefined {
    const counter = name && this.counters.get(name);
    if (!counter) return undefined;
    // Without signing in a person's operation is refused by its service; it counts against nobody.
    const key = counter.limit.of === 'network' ? this.address.of(request) : personOf(caller);
    return key === undefined ? undefined : this.count(name, key);
  }

  /**
   * Counts one request of whom the key names.
   * @throws TooManyRequests
   */
  async count(name: LimitName, key: string): Promise<void> {
    const counter = this.counters.get(name);
    if (!counter) return;
    try {
      await counter.count.consume(key);
    } catch (reached) {
      if (!(reached instanceof RateLimiterRes)) throw reached;
      const { most, withinSeconds } = counter.limit;
      const seconds = Math.max(1, Math.ceil(reached.msBeforeNext / 1_000));
      throw new TooManyRequests({ name, most, withinSeconds }, seconds);
    }
  }
}

/** Whoever looks at the app as somebody else does so at their own cost. */
const personOf = (caller: KnownCaller | undefined): string | undefined =>
  caller?.principal.viewedBy ?? caller?.principal.personId;

function counterOf(
  name: LimitName,
  { most, withinSeconds, counted }: Limit,
  pool: Pool,
): RateLimiterAbstract {
  const window = { keyPrefix: name, points: most, duration: withinSeconds };
  if (counted === 'apart') return new RateLimiterMemory(window);
  return new RateLimiterPostgres({
    ...window,
    storeClient: pool,
    storeType: 'pool',
    tableName: 'request_count',
    schemaName: 'gateway',
    tableCreated: true,
    clearExpiredByTimeout: false,
    // Whoever keeps on asking costs no more statements …
    inMemoryBlockOnConsumed: most + 1,
    // … and without a database each gateway counts for itself.
    insuranceLimiter: new RateLimiterMemory(window),
  });
}
