import type { OpenAPIObject } from '@nestjs/swagger';
import { bundleDocuments } from './bundle-documents.js';

const document = (paths: object, schemas: object = {}, tag = 'x'): OpenAPIObject =>
  ({
    openapi: '3.1.1',
    info: { title: 't', version: '1' },
    paths,
    components: { schemas },
    tags: [{ name: tag }],
  }) as never;
const reference = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });

describe('the bundle', () => {
  it('holds the paths, schemas and tags of all services, and says who to turn to', () => {
    const bundle = bundleDocuments(
      [
        {
          service: 'people',
          document: document({ '/api/v1/me': { get: {} } }, { Me: { type: 'object' } }, 'people'),
        },
        {
          service: 'gateway',
          document: document({ '/api/v1/me': { post: {} }, '/api/v1/live': { get: {} } }, {}, 'gateway'),
        },
      ],
      'https://zwerm.example.org',
    );
    expect(bundle.openapi).toBe('3.1.1');
    expect(bundle.paths).toEqual({ '/api/v1/me': { get: {}, post: {} }, '/api/v1/live': { get: {} } });
    expect(bundle.components?.schemas).toEqual({ Me: { type: 'object' } });
    expect(bundle.tags?.map(({ name }) => name)).toEqual(['people', 'gateway']);
    expect(bundle.servers).toEqual([{ url: 'https://zwerm.example.org' }]);
    expect(bundle.info.contact).toEqual({
      name: 'Zwerm',
      url: 'https://zwerm.example.org',
      email: 'postmaster@zwerm.example.org',
    });
  });

  it('leaves out probes and internal routes', () => {
    const paths = {
      '/livez': {},
      '/metrics': {},
      '/api/v1/internal/credentials': {},
      '/api/v1/internal': {},
      '/api/v1/internals': {},
    };
    const bundle = bundleDocuments(
      [{ service: 'people', document: document(paths) }],
      'http://localhost:3000',
    );
    expect(Object.keys(bundle.paths)).toEqual(['/api/v1/internals']);
  });

  it('shares schemas that are the same and renames those that are not, with all that refers to them', () => {
    const same = { type: 'object', title: 'Problem' };
    const bundle = bundleDocuments(
      [
        {
          service: 'ideas',
          document: document(
            { '/api/v1/a': reference('To') },
            { To: { enum: ['submitted'] }, Problem: same },
          ),
        },
        {
          service: 'challenges',
          document: document(
            { '/api/v1/b': reference('To'), '/api/v1/c': reference('Problem') },
            { To: { enum: ['voting'] }, Problem: same },
          ),
        },
      ],
      'http://localhost:3000',
    );
    expect(bundle.components?.schemas).toEqual({
      To: { enum: ['submitted'] },
      ChallengesTo: { enum: ['voting'] },
      Problem: same,
    });
    expect(bundle.paths).toEqual({
      '/api/v1/a': reference('To'),
      '/api/v1/b': reference('ChallengesTo'),
      '/api/v1/c': reference('Problem'),
    });
  });
});
