import type { OpenAPIObject } from '@nestjs/swagger';

/** One service's OpenAPI document under its name. */
export interface ServiceDocument {
  readonly service: string;
  readonly document: OpenAPIObject;
}

interface Components {
  readonly [section: string]: Record<string, unknown>;
}

const publicPath = /^\/api\/v1\/(?!internal(?:\/|$))/;

/**
 * Makes one document of those of all services. Probes and internal routes stay out. Two services may use one name
 * for different schemas; the second then gets its service's name in front of it.
 * @param publicUrl how the API is reached
 */
export function bundleDocuments(documents: readonly ServiceDocument[], publicUrl: string): OpenAPIObject {
  const bundle: OpenAPIObject = {
    openapi: '3.1.1',
    info: {
      title: 'Zwerm',
      description:
        'Challenges, ideas, votes and rankings. Every list is paged, every refusal a problem (RFC 9457).',
      version: '1.0.0',
      contact: { name: 'Zwerm', url: publicUrl, email: `postmaster@${new URL(publicUrl).hostname}` },
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } as never,
    },
    servers: [{ url: publicUrl }],
    tags: [],
    paths: {},
    components: {},
  };
  for (const { service, document } of documents) add(bundle, service, document);
  return bundle;
}

function add(bundle: OpenAPIObject, service: string, original: OpenAPIObject): void {
  const document = withoutClashes(original, bundle.components as Components, service);
  for (const [path, item] of Object.entries(document.paths)) {
    if (!publicPath.test(path)) continue;
    // /me is people's, /me/tokens the gateway's: one path may still have operations of both.
    bundle.paths[path] = { ...bundle.paths[path], ...item };
  }
  const merged = bundle.components as Record<string, Record<string, unknown>>;
  for (const [section, entries] of Object.entries(document.components ?? {}))
    merged[section] = { ...merged[section], ...(entries as Record<string, unknown>) };
  bundle.tags?.push(...(document.tags ?? []));
}

/** The document with those of its schemas renamed that mean something else in the bundle. */
function withoutClashes(document: OpenAPIObject, taken: Components, service: string): OpenAPIObject {
  const renamed = new Map<string, string>();
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    const other = taken['schemas']?.[name];
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(schema))
      renamed.set(name, `${service[0]?.toUpperCase() ?? ''}${service.slice(1)}${name}`);
  }
  if (renamed.size === 0) return document;
  const text = JSON.stringify(document).replaceAll(
    /"#\/components\/schemas\/([^"]+)"/g,
    (reference, name: string) =>
      renamed.has(name) ? `"#/components/schemas/${renamed.get(name) ?? ''}"` : reference,
  );
  const copy = JSON.parse(text) as OpenAPIObject;
  const schemas = Object.entries(copy.components?.schemas ?? {}).map(([name, schema]) => [
    renamed.get(name) ?? name,
    schema,
  ]);
  return { ...copy, components: { ...copy.components, schemas: Object.fromEntries(schemas) as never } };
}
