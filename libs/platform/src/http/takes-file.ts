import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import type { FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';

interface TakenFile {
  /** What the media type starts with: `image/`, `text/csv`. */
  readonly mediaType: string;
  readonly mostBytes: number;
  /** Strangers may send it too: then it has to be small. */
  readonly isOpen?: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    takesFile?: TakenFile;
  }
}

/** The body of this one operation is a file as it is, of at most so many bytes; all others take JSON of 64 KiB. */
export const TakesFile = (file: TakenFile): MethodDecorator =>
  applyDecorators(
    RouteConfig({ takesFile: file }),
    ApiConsumes(file.mediaType.endsWith('/') ? `${file.mediaType}*` : file.mediaType),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary', maxLength: file.mostBytes } }),
  );

/** The bytes that an operation with `@TakesFile` was given. @throws DomainError unsupported-media-type for JSON */
export const FileBody = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!Buffer.isBuffer(body)) throw new DomainError('unsupported-media-type', 'send the file itself');
  return body;
});

const formType = 'application/x-www-form-urlencoded';

/**
 * The body of this one operation is a form of at most so many bytes, because a standard asks for it. Any web page can
 * make a browser send a form, so what it says must prove itself; no other operation reads forms.
 */
export const TakesForm = (mostBytes: number): MethodDecorator =>
  applyDecorators(
    RouteConfig({ takesFile: { mediaType: formType, mostBytes, isOpen: true } satisfies TakenFile }),
    ApiConsumes(formType),
  );

/** The fields that an operation with `@TakesForm` was given. @throws DomainError unsupported-media-type for JSON */
export const FormBody = createParamDecorator((_: unknown, context: ExecutionContext): URLSearchParams => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!Buffer.isBuffer(body)) throw new DomainError('unsupported-media-type', 'send a form');
  return new URLSearchParams(body.toString('utf8'));
});

/** A parser for every body that is no JSON: reads it when the route takes such a file from somebody known. */
export async function readDeclaredFile(request: FastifyRequest, payload: IncomingMessage): Promise<Buffer> {
  const file = request.routeOptions.config.takesFile;
  const mediaType = (request.headers['content-type'] ?? '').toLowerCase();
  if (!file || !mediaType.startsWith(file.mediaType)) throw new DomainError('unsupported-media-type');
  // Before a byte is kept: strangers cannot fill the memory.
  if (!file.isOpen && !request.principal) throw new DomainError('unauthenticated');
  if (Number(request.headers['content-length'] ?? 0) > file.mostBytes) throw new DomainError('too-large');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > file.mostBytes) throw new DomainError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}
