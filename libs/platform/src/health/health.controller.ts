import { Controller, Get, Header, HttpCode, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { NotFound } from '@zwerm/domain/not-found';
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { DataSource } from 'typeorm';
import { Public } from '../auth/allow.js';

// Memory, event-loop delay and garbage collection of the process, once however many services share it.
if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics();

/** Probes of one service. Readiness asks its own database only: a sick neighbour must not take it down. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly source: DataSource) {}

  @Public()
  @Get('livez')
  @HttpCode(200)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Public()
  @Get('readyz')
  async ready(): Promise<{ status: 'ok' }> {
    const answer = this.source.query('select 1').then(
      () => true,
      () => false,
    );
    const isReady = await Promise.race([
      answer,
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 1_000)),
    ]);
    if (!isReady) throw new DomainError('database-unavailable');
    return { status: 'ok' };
  }

  @Public()
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(@Req() { headers }: FastifyRequest): Promise<string> {
    // Whoever comes through a proxy comes from outside; the house asks each process itself.
    if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined)
      throw new NotFound('Page');
    return register.metrics();
  }
}
