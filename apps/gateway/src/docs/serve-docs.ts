import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { apiDocument } from '@zwerm/platform/bootstrap/api-document';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import type { ServiceLinks } from '../links/service-links.js';
import { bundleDocuments } from './bundle-documents.js';
import { errorsPage, errorsStyle, initializerScript, referencePage } from './docs-pages.js';

const html = 'text/html; charset=utf-8';
const css = 'text/css; charset=utf-8';
const javaScript = 'text/javascript; charset=utf-8';

/** Serves the API's description: as data, as a page to try it on, and the list of refusals. All from here. */
export function serveDocs(
  app: NestFastifyApplication,
  definition: ServiceDefinition,
  links: ServiceLinks,
  publicUrl: string,
): void {
  const server = app.getHttpAdapter().getInstance();
  let bundle: Promise<OpenAPIObject> | undefined;
  server.get('/api/openapi.json', async () => {
    bundle ??= bundleOf(apiDocument(app, definition), links, publicUrl);
    // A service that was not there yet may be there the next time.
    bundle.catch(() => (bundle = undefined));
    return bundle;
  });
  const serve = (route: string, type: string, text: () => string | Buffer): void => {
    server.get(`/api/docs${route}`, (_request, reply) => reply.header('content-type', type).send(text()));
  };
  serve('', html, () => referencePage);
  serve('/initializer.js', javaScript, () => initializerScript);
  serve('/errors', html, () => errorsPage);
  serve('/errors.css', css, () => errorsStyle);
  serve(
    '/swagger-ui.css',
    css,
    once(() => swaggerFile('swagger-ui.css')),
  );
  serve(
    '/swagger-ui-bundle.js',
    javaScript,
    once(() => swaggerFile('swagger-ui-bundle.js')),
  );
}

async function bundleOf(own: OpenAPIObject, links: ServiceLinks, publicUrl: string): Promise<OpenAPIObject> {
  const others = await Promise.all(
    links.all.map(async (link) => {
      const { status, body } = await link.ask({ method: 'GET', path: '/openapi.json' });
      if (status !== 200) throw new DomainError('service-unavailable');
      return { service: link.service, document: body as OpenAPIObject };
    }),
  );
  return bundleDocuments([...others, { service: 'gateway', document: own }], publicUrl);
}

function swaggerFile(name: string): Buffer {
  const manifest = createRequire(import.meta.url).resolve('swagger-ui-dist/package.json');
  return readFileSync(path.join(path.dirname(manifest), name));
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
