import '@fastify/reply-from';
import { Readable } from 'node:stream';
import { DomainError } from '@zwerm/domain/domain-error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceName } from '../routes/service-routes.js';
import { keepBelievable } from './believable-headers.js';
import { readFirst } from './read-first.js';
import { delayBeforeRepeatMs, mostBytesKept } from './repeatable-request.js';
import { ServiceBreaker } from './service-breaker.js';
import { ServiceLink, type Answer, type Question } from './service-link.js';

const askTimeoutMs = 5_000;
/** Imports are sent by POST and do all their work before they answer. */
const answerTimeoutMs = (method: string): number => (method === 'POST' ? 30_000 : 4_500);

/**
 * To a service behind a URL. Needs `@fastify/reply-from` on the gateway's server. A body is kept
 * until it is whole, so that it can be sent again once its connection is lost, and so that no connection to the service
 * waits for a slow caller; only what is larger, which are files of people who signed in, streams through.
 */
export class HttpServiceLink extends ServiceLink {
  private readonly breaker = new ServiceBreaker(() => this.isAlive());

  /** @param url of the service, without a slash at the end */
  constructor(
    override readonly service: ServiceName,
    private readonly url: string,
  ) {
    super();
  }

  override forward(request: FastifyRequest, reply: FastifyReply, token: string | undefined): void {
    if (this.breaker.isOpen) return void reply.send(new DomainError('service-unavailable'));
    keepBelievable(request.raw.headers, token);
    if (!hasBody(request)) return this.send(request, reply);
    readFirst(request.raw, mostBytesKept, (body) => {
      if (Buffer.isBuffer(body) && request.headers['content-type'] !== undefined)
        return this.send(request, reply, body);
      // reply-from streams whatever it finds as the body; without this it would send none.
      request.body = Buffer.isBuffer(body) ? Readable.from([body]) : body;
      this.send(request, reply);
    });
  }

  private send(request: FastifyRequest, reply: FastifyReply, body?: Buffer): void {
    const { 'content-type': contentType } = request.headers;
    reply.from(`${this.url}${request.raw.url ?? '/'}`, {
      ...(body && contentType !== undefined ? { body, contentType } : {}),
      retryDelay: ({ err, attempt }) => delayBeforeRepeatMs(request, err, attempt),
      // Without it a service that hangs would keep its callers for five minutes.
      timeout: answerTimeoutMs(request.method),
      queryString: (search) => search?.slice(1) ?? '',
      onResponse: (_request, answered, { stream }) => {
        this.breaker.succeeded();
        answered.send(stream);
      },
      onError: (failed) => {
        this.breaker.failed();
        failed.send(new DomainError('service-unavailable'));
      },
    });
  }

  private async isAlive(): Promise<boolean> {
    try {
      return (await this.ask({ method: 'GET', path: '/livez' })).status === 200;
    } catch {
      return false;
    }
  }

  override async ask({ method, path, token, body }: Question): Promise<Answer> {
    try {
      const response = await fetch(`${this.url}${path}`, {
        method,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(askTimeoutMs),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    } catch {
      throw new DomainError('service-unavailable');
    }
  }
}

const hasBody = ({ headers, method }: FastifyRequest): boolean =>
  method !== 'GET' &&
  method !== 'HEAD' &&
  (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
