import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

const redacted = ['password', 'token', 'authorization', 'cookie', 'secret'];

/** JSON lines on standard error, one object a line, secrets redacted; also the logger Nest itself writes to. */
export class StructuredLogger implements LoggerService {
  private constructor(private readonly pino: Logger) {}

  static create(service: string, level: LogLevel): StructuredLogger {
    const paths = redacted.flatMap((key) => [key, `*.${key}`]);
    return new StructuredLogger(
      pino({ level, base: { service }, redact: paths }, pino.destination({ fd: 2, sync: true })),
    );
  }

  log(message: unknown, context?: unknown): void {
    this.pino.debug({ context }, String(message));
  }

  info(message: string, facts: Record<string, unknown> = {}): void {
    this.pino.info(facts, message);
  }

  warn(message: unknown, facts?: unknown): void {
    // Each service of a suite has its own default data source; Nest's warning about that is no warning here.
    if (facts === 'DataSourceNameRegistry') return;
    this.pino.warn(asFacts(facts), String(message));
  }

  error(message: unknown, facts?: unknown): void {
    if (message instanceof Error) this.pino.error({ err: message, ...asFacts(facts) }, message.message);
    else this.pino.error(asFacts(facts), String(message));
  }

  debug(message: unknown, facts?: unknown): void {
    this.pino.debug(asFacts(facts), String(message));
  }
}

const asFacts = (facts: unknown): object =>
  typeof facts === 'object' && facts !== null ? facts : facts === undefined ? {} : { context: facts };
