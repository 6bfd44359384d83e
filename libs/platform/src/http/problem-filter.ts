import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '../database/database-errors.js';
import { StructuredLogger } from '../logging/structured-logger.js';
import { headersOf, internalProblem, problemMediaType, problemOf, type Problem } from './problem.js';
import { isScimAddress, scimError, scimErrorOf, scimMediaType, type ScimError } from './scim-error.js';

/** The refusal that any thrown thing stands for; undefined when it is a bug. */
export function refusalFor(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  const {
    code = '',
    statusCode,
    status,
  } = (error ?? {}) as { code?: string; statusCode?: number; status?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new DomainError('too-large');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new DomainError('unsupported-media-type');
  if (code.startsWith('FST_ERR_CTP')) return new DomainError('invalid-json');
  if (error instanceof HttpException) return refusalOfStatus(error.getStatus());
  const fromDatabase = refusalOf(error);
  if (fromDatabase) return fromDatabase;
  const thrown = statusCode ?? status;
  return thrown !== undefined && thrown >= 400 && thrown < 500 ? refusalOfStatus(thrown) : undefined;
}

function refusalOfStatus(status: number): DomainError | undefined {
  if (status === 404) return new DomainError('not-found');
  if (status === 405) return new DomainError('method-not-allowed');
  if (status === 413) return new DomainError('too-large');
  if (status === 415) return new DomainError('unsupported-media-type');
  if (status === 503) return new DomainError('service-unavailable');
  return status < 500 ? new DomainError('invalid-input') : undefined;
}

/** Sends a refusal, or hides a bug behind a request id and logs it. */
export function replyWithProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: StructuredLogger,
): void {
  const refusal = refusalFor(error);
  if (refusal) return replyWithRefusal(refusal, request, reply);
  logger.error(error, { requestId: request.id, method: request.method, route: request.routeOptions.url });
  const problem = internalProblem(request.id);
  if (isScimAddress(request.url))
    return sendScim(scimError(problem.status, `${problem.detail} (${request.id})`), {}, reply);
  send(problem, {}, reply);
}

/** Sends a refusal: as problem+json, below `/scim` in the words of SCIM. */
export function replyWithRefusal(refusal: DomainError, request: FastifyRequest, reply: FastifyReply): void {
  if (isScimAddress(request.url)) sendScim(scimErrorOf(refusal), headersOf(refusal), reply);
  else send(problemOf(refusal, request.id), headersOf(refusal), reply);
}

function send(problem: Problem, headers: Record<string, string>, reply: FastifyReply): void {
  sendBody(problem.status, problem, { ...headers, 'content-type': problemMediaType }, reply);
}

function sendScim(error: ScimError, headers: Record<string, string>, reply: FastifyReply): void {
  sendBody(Number(error.status), error, { ...headers, 'content-type': scimMediaType }, reply);
}

function sendBody(status: number, body: object, headers: Record<string, string>, reply: FastifyReply): void {
  void reply
    .status(status)
    .headers({ ...headers, 'cache-control': 'no-store' })
    .send(JSON.stringify(body));
}

/** The one place where errors become HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: StructuredLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    replyWithProblem(error, http.getRequest(), http.getResponse(), this.logger);
  }
}
