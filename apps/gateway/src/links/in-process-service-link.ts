import type { BootedService } from '@zwerm/platform/bootstrap/boot-service';
import { DomainError } from '@zwerm/domain/domain-error';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { routeOf, serviceNames, type ServiceName } from '../routes/service-routes.js';
import { keepBelievable } from './believable-headers.js';
import { ServiceLink, type Answer, type Question } from './service-link.js';

const probes = ['/livez', '/readyz', '/metrics', '/openapi.json'];

/** To a service in this process: the raw request goes straight into its router, without a socket in between. */
export class InProcessServiceLink extends ServiceLink {
  override readonly service: ServiceName;
  private readonly server: FastifyInstance;

  /** @throws Error when the service declares a public route that the route table does not lead to it */
  constructor(booted: BootedService) {
    super();
    this.service = nameOf(booted);
    this.server = booted.app.getHttpAdapter().getInstance();
    const lost = lostRoutes(booted, this.service);
    if (lost.length > 0)
      throw new Error(`the route table does not lead to ${this.service}: ${lost.join(', ')}`);
  }

  override forward(request: FastifyRequest, reply: FastifyReply, token: string | undefined): void {
    reply.hijack();
    keepBelievable(request.raw.headers, token);
    this.server.routing(request.raw, reply.raw);
  }

  override async ask({ method, path, token, body }: Question): Promise<Answer> {
    const response = await this.server.inject({
      method,
      url: path,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      ...(body ? { payload: body } : {}),
    });
    if (response.statusCode >= 500 && response.body === '') throw new DomainError('service-unavailable');
    return { status: response.statusCode, body: response.body === '' ? undefined : response.json<unknown>() };
  }
}

function nameOf({ definition }: BootedService): ServiceName {
  const name = serviceNames.find((candidate) => candidate === definition.name);
  if (!name) throw new Error(`the route table knows no service ${definition.name}`);
  return name;
}

/** Declared paths have `:id` where the matrix has `{id}`; any text stands for an id here. */
const lostRoutes = ({ routes }: BootedService, service: ServiceName): string[] =>
  routes
    .filter(({ access, path }) => access !== 'gateway' && access !== 'scim' && !probes.includes(path))
    .filter(({ path }) => routeOf(path.replaceAll(/:\w+/g, 'some-id'))?.service !== service)
    .map(({ method, path }) => `${method} ${path}`);
