import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { ServiceDefinition } from './service-definition.js';

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    retryAfterSeconds: { type: 'integer', description: 'with `too-many-requests`, as in Retry-After' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: { pointer: { type: 'string' }, detail: { type: 'string' }, code: { type: 'string' } },
      },
    },
  },
};

const accessTokenWords =
  'An access token of a person, made in the settings or by `POST /me/tokens`: `zwt_[A-Za-z0-9_-]{43}[0-9A-Za-z]{6}`, of ' +
  'which the last six are CRC-32 of what comes before in base 62 (digits 0-9A-Za-z). A wrong checksum is refused at once.';

/** The OpenAPI 3.1 document of one service; the gateway bundles them. Every operation can answer with a problem. */
export function apiDocument(app: NestFastifyApplication, definition: ServiceDefinition): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.1')
    .setTitle(`Zwerm ${definition.name}`)
    .setDescription(definition.purpose)
    .setVersion('1.0.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: accessTokenWords })
    .addTag(definition.name, definition.purpose);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (_controller, method) => method,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema as never },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      if (typeof operation !== 'object' || !operation.responses) continue;
      operation.tags = [definition.name];
      operation.responses['default'] = {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
  return document;
}

interface Operation {
  tags?: string[];
  responses?: Record<string, unknown>;
}
