import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@zwerm/domain/domain-error';
import { NotFound } from '@zwerm/domain/not-found';
import { OpenConnections } from './open-connections.js';
import { refuseUnreadable } from './refuse-unreadable.js';
import { readDeclaredFile } from './takes-file.js';
import { replyWithRefusal } from './problem-filter.js';
import { parseStrictJson, type JsonLimits } from './strict-json.js';

const bodyLimitBytes = 64 * 1024;

/** The HTTP server under every service, with the limits of security.md §4.11. */
export const newFastifyAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    requestTimeout: 15_000,
    keepAliveTimeout: 65_000,
    // What was asked before the asker could know of the closing is answered; its own refusal is no problem+json.
    return503OnClosing: false,
    // Node looks for connections that never finish asking once in 30 s, which would double the time they have.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    clientErrorHandler: refuseUnreadable,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // What the router cannot decode, or finds too long, names nothing; it would say so in words of its own.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      replyWithRefusal(new NotFound('Page'), request, reply),
  });

/** Once the application closes, connections last no longer than the answers on them. */
export function drainWhenClosing(app: NestFastifyApplication): void {
  const instance = app.getHttpAdapter().getInstance();
  const connections = new OpenConnections(instance.server);
  instance.addHook('preClose', (done) => {
    connections.drain();
    done();
  });
}

/** JSON only, parsed strictly: the stock parsers would also take forms, which any web page can send. */
export function acceptStrictJsonOnly(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.removeAllContentTypeParsers();
  acceptStrictJson(server, /^application\/json(?:;\s*charset="?utf-8"?)?$/i);
  // Whatever else comes is refused, unless the route declares that it takes such a file.
  server.addContentTypeParser('*', readDeclaredFile);
}

/** Nothing here unpacks a body: what it would unpack to could be of any size (RFC 9110 §8.4). */
function refuseEncoded({ 'content-encoding': encoding = 'identity' }: IncomingHttpHeaders): void {
  if (encoding !== 'identity') throw new DomainError('unsupported-media-type');
}

/**
 * Lets a server take bodies of one more media type, parsed as strictly.
 * @param limits bytes and structure, where the standard ones are too narrow for what the type carries
 */
export function acceptStrictJson(
  server: FastifyInstance,
  mediaType: RegExp,
  limits?: JsonLimits & { readonly bodyLimitBytes: number },
): void {
  server.addContentTypeParser(
    mediaType,
    { parseAs: 'buffer', bodyLimit: limits?.bodyLimitBytes ?? bodyLimitBytes },
    (request, body, done) => {
      try {
        refuseEncoded(request.headers);
        done(null, parseStrictJson(body as Buffer, limits));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}
