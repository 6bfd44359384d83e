import type { Server } from 'node:http';
import replyFrom from '@fastify/reply-from';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import { InvalidConfiguration } from '@zwerm/platform/config/settings';
import type { ServiceRuntime } from '@zwerm/platform/bootstrap/service-runtime';
import type { FastifyRequest } from 'fastify';
import { serveDocs } from './docs/serve-docs.js';
import { FrontDoor } from './front-door.js';
import { gatewayDefinition } from './gateway.definition.js';
import { GatewayModule } from './gateway.module.js';
import { standardLimits, type LimitsInForce } from './limits/limit-settings.js';
import type { ServiceLink } from './links/service-link.js';
import { ServiceLinks } from './links/service-links.js';
import type { OidcClient } from './oidc/oidc-settings.js';
import { ScimDoor } from './scim-tokens/scim-door.js';
import { secure } from './web/security-headers.js';
import { WebApp } from './web/web-app.js';

export interface GatewayOptions {
  readonly links: readonly ServiceLink[];
  /** How browsers reach the gateway, without a slash at the end. */
  readonly publicUrl: string;
  /** Folder of the built web app; without one there is only the API. */
  readonly webFolder?: string | undefined;
  /** Addresses of reverse proxies whose X-Forwarded-For is believed; nobody's when left out. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Of administrators; true when left out. */
  readonly requiresSecondFactor?: boolean | undefined;
  /** The identity provider; nobody signs in through one when left out. */
  readonly oidc?: OidcClient | undefined;
  /** The standard ones when left out. */
  readonly limits?: LimitsInForce | undefined;
}

/**
 * Boots the gateway without listening on a port.
 * @throws InvalidConfiguration when nobody could come in
 * @param runtime its `internalTokenKey` is the private key, that of all other services the public one
 */
export async function bootGateway(runtime: ServiceRuntime, options: GatewayOptions): Promise<BootedService> {
  const { links, publicUrl, webFolder, oidc } = options;
  const { trustedProxies = [], requiresSecondFactor = true, limits = standardLimits } = options;
  const { internalTokenKey } = runtime;
  if (runtime.passwordSignIn === 'off') refuseLockOut({ oidc, requiresSecondFactor });
  @Module({
    imports: [
      GatewayModule.in({
        links,
        publicUrl,
        trustedProxies,
        internalTokenKey,
        requiresSecondFactor,
        oidc,
        limits,
      }),
    ],
  })
  class GatewayRoot {}
  return bootService({ ...gatewayDefinition, module: GatewayRoot }, runtime, async (app) => {
    const server = app.getHttpAdapter().getInstance();
    secureAnswers(server.server, publicUrl.startsWith('https:'));
    server.addHook('onRequest', app.get(ScimDoor).receive);
    server.addHook('onRequest', app.get(FrontDoor).receive);
    await server.register(replyFrom, {
      disableRequestLogging: true,
      undici: { connectTimeout: 2_000, connections: 1_024 },
    });
    serveDocs(app, gatewayDefinition, app.get(ServiceLinks), publicUrl);
    await serveWeb(app, webFolder);
  });
}

/**
 * Without passwords there must be another way in, and who still has one must prove themself twice (ADR 0035).
 * @throws InvalidConfiguration
 */
function refuseLockOut({
  oidc,
  requiresSecondFactor,
}: Pick<GatewayOptions, 'oidc' | 'requiresSecondFactor'>): void {
  const name = 'ZWERM_PASSWORD_SIGN_IN';
  const problems = [
    ...(oidc ? [] : [`${name}: can be off only with the OIDC settings`]),
    ...(requiresSecondFactor ? [] : [`${name}: can be off only with ZWERM_REQUIRE_SECOND_FACTOR=on`]),
  ];
  if (problems.length > 0) throw new InvalidConfiguration(problems);
}

/** Before Fastify sees a request, so that also what it refuses by itself carries the headers. */
function secureAnswers(server: Server, isHttps: boolean): void {
  server.prependListener('request', (_request, response) => secure(response, isHttps));
}

async function serveWeb(app: NestFastifyApplication, folder: string | undefined): Promise<void> {
  const web = folder === undefined ? undefined : WebApp.in(folder);
  if (!web) return;
  const server = app.getHttpAdapter().getInstance();
  await web.serveFiles(server);
  server.addHook('onRequest', (request, reply, done) => {
    if (isPageAddress(request)) web.servePage(reply);
    else done();
  });
}

/** An address of the web app's own router: read, not of the API, not a file that is missing. */
function isPageAddress({ is404, method, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?');
  const isFile = path.slice(path.lastIndexOf('/')).includes('.') && path !== '/index.html';
  return (
    is404 &&
    (method === 'GET' || method === 'HEAD') &&
    !isFile &&
    path !== '/api' &&
    !path.startsWith('/api/')
  );
}
