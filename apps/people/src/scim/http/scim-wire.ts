import type { IncomingHttpHeaders } from 'node:http';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DomainError } from '@zwerm/domain/domain-error';
import { isId } from '@zwerm/domain/id';
import { identityProvider } from '@zwerm/platform/auth/internal-token';
import { acceptStrictJson } from '@zwerm/platform/http/fastify-server';
import { isScimAddress, scimMediaType, type ScimError } from '@zwerm/platform/http/scim-error';
import { PublicAddress } from '@zwerm/platform/http/public-address';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keptBody, shortCause, type ProvisioningEntry } from '../domain/provisioning-entry.js';
import { located } from '../domain/located.js';
import type { ScimObject } from '../domain/read-value.js';
import { KeepProvisioningEntry } from '../use-cases/keep-provisioning-entry.js';

// A group of thousands comes in one body: two keys and some 60 bytes for each member.
const limits = { bodyLimitBytes: 1024 * 1024, mostKeys: 12_000, mostItems: 20_000 } as const;
const mediaType = /^application\/scim\+json(?:;\s*charset="?utf-8"?)?$/i;
const plainMediaType = /^application\/json(?=;|$)/i;
const operations: Readonly<Record<string, ProvisioningEntry['operation']>> = {
  POST: 'create',
  PUT: 'replace',
  PATCH: 'change',
  DELETE: 'remove',
};

/** What SCIM needs of the HTTP server: its media type in and out, and every outcome in the provisioning log. */
@Injectable()
export class ScimWire implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly keep: KeepProvisioningEntry,
    private readonly address: PublicAddress,
    private readonly logger: StructuredLogger,
  ) {}

  onModuleInit(): void {
    const server = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    acceptStrictJson(server, mediaType, limits);
    server.addHook('onRequest', ({ url, headers }, _reply, done) => {
      if (isScimAddress(url)) takePlainJson(headers);
      else if (mediaType.test(headers['content-type'] ?? ''))
        // Its wide limits are for SCIM alone.
        return done(new DomainError('unsupported-media-type'));
      done();
    });
    server.addHook('preSerialization', (request, reply, payload, done) => {
      if (!isScimAddress(request.url)) return done(null, payload);
      const path = reply.getHeader('location');
      if (path !== undefined) void reply.header('location', `${this.address.url}${String(path)}`);
      done(null, located(payload as ScimObject, this.address.url));
    });
    server.addHook('onSend', async (request, reply, payload) => {
      if (!isScimAddress(request.url)) return;
      if (reply.statusCode !== 204 && reply.statusCode !== 304)
        void reply.header('content-type', scimMediaType);
      // What comes in another name than an identity provider's is refused before it means anything.
      if (request.principal?.personId !== identityProvider.personId) return;
      const entry = entryOf(request, reply, payload);
      // The change has been made: that it could not be logged must not make it look undone.
      if (entry) await this.keep.execute(entry).catch((error: unknown) => this.logger.error(error));
    });
  }
}

/** Identity providers may send the very same body as plain JSON (RFC 7644 §3.8); within the same limits then. */
function takePlainJson(headers: IncomingHttpHeaders): void {
  const given = headers['content-type'];
  if (given) headers['content-type'] = given.replace(plainMediaType, 'application/scim+json');
}

/** Everything that meant to change something; of what only read, what went wrong but for "there is none". */
function entryOf(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): ProvisioningEntry | undefined {
  const { method, url, body, provisioningNote } = request;
  const status = reply.statusCode;
  const operation = operations[method] ?? 'read';
  if (operation === 'read' && (status < 400 || status === 404)) return undefined;
  const [, , , resource = '', id] = (url.split('?')[0] ?? '').split('/');
  const targetId = provisioningNote?.targetId ?? id;
  return {
    operation,
    resource: resource.slice(0, 60),
    targetId: isId(targetId) ? targetId : null,
    targetName: provisioningNote?.targetName?.slice(0, 254) ?? null,
    status,
    outcome: outcomeOf(status, provisioningNote?.hasChanged ?? false),
    cause: shortCause(status >= 400 ? refusalIn(payload) : passedOver(provisioningNote?.notKept ?? [])),
    body: status >= 400 ? keptBody(body) : null,
  };
}

function outcomeOf(status: number, hasChanged: boolean): ProvisioningEntry['outcome'] {
  if (status >= 500) return 'failed';
  if (status >= 400) return 'refused';
  return hasChanged ? 'changed' : 'unchanged';
}

/** The very words of the answer, so that both ends of the connection read the same. */
function refusalIn(payload: unknown): string {
  if (typeof payload !== 'string') return '';
  const { scimType, detail } = JSON.parse(payload) as ScimError;
  return scimType ? `${scimType}: ${detail}` : detail;
}

const passedOver = (notKept: readonly string[]): string =>
  notKept.length === 0 ? '' : `not kept: ${[...new Set(notKept)].join(', ')}`;
