import '@fastify/reply-from';
import { DomainError } from '@zwerm/domain/domain-error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceName } from '../routes/service-routes.js';
import { keepBelievable } from './believable-headers.js';
import { ServiceLink, type Answer, type Question } from './service-link.js';

const askTimeoutMs = 5_000;
/** Imports are sent by POST and do all their work before they answer. */
const answerTimeoutMs = (method: string): number => (method === 'POST' ? 30_000 : 5_000);

/** To a service behind a URL. Needs `@fastify/reply-from` on the gateway's server; bodies stream through unread. */
export class HttpServiceLink extends ServiceLink {
  /** @param url of the service, without a slash at the end */
  constructor(
    override readonly service: ServiceName,
    private readonly url: string,
  ) {
    super();
  }

  override forward(request: FastifyRequest, reply: FastifyReply, token: string | undefined): void {
    keepBelievable(request.raw.headers, token);
    // reply-from streams whatever it finds as the body; without this it would send none.
    if (hasBody(request)) request.body = request.raw;
    reply.from(`${this.url}${request.raw.url ?? '/'}`, {
      retryDelay: () => null,
      // Without it a service that hangs would keep its callers for five minutes.
      timeout: answerTimeoutMs(request.method),
      queryString: (search) => search?.slice(1) ?? '',
      onError: (failed) => void failed.send(new DomainError('service-unavailable')),
    });
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
