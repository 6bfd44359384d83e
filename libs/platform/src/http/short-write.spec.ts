import type { AccessRule, Operation } from '@zwerm/contracts/access/access-rule';
import { DomainError } from '@zwerm/domain/domain-error';
import type { Principal } from '@zwerm/domain/principal';
import fastify, { type FastifyRequest } from 'fastify';
import { StructuredLogger } from '../logging/structured-logger.js';
import { shorten, ShortWrite } from './short-write.js';

const operation: Operation = 'PUT /ideas/{id}/vote';
const logger = StructuredLogger.create('test', 'silent');
const person: Principal = {
  personId: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
  roles: ['employee'],
  groupIds: [],
  mayWrite: true,
};

class TakesWhatIsPlain extends ShortWrite {
  override readonly operation = operation;
  override take({ body }: FastifyRequest): Promise<object> | undefined {
    const { plain, refused } = body as { plain?: boolean; refused?: boolean };
    if (refused) return Promise.reject(new DomainError('round-closed'));
    return plain ? Promise.resolve({ by: 'the short way' }) : undefined;
  }
}

async function put(
  body: object,
  rule: AccessRule = { needs: 'vote' },
  as: Principal | null = person,
  query = '',
) {
  const server = fastify();
  server.addHook('onRequest', (request, _reply, done) => {
    if (as) request.principal = as;
    done();
  });
  shorten(server, 'api/v1', new TakesWhatIsPlain(), { [operation]: rule }, logger);
  const answer = (): object => ({ by: 'the route' });
  server.put('/api/v1/ideas/:id/vote', answer);
  server.put('/api/v1/ideas/:id/title', answer);
  return server.inject({ method: 'PUT', url: `/api/v1/ideas/7/vote${query}`, payload: body });
}

describe('a short way to write', () => {
  it('answers what is plain, for whoever the guard lets in', async () =>
    expect((await put({ plain: true })).json()).toEqual({ by: 'the short way' }));

  it('refuses in the words of the route', async () => {
    const { statusCode, headers, body } = await put({ refused: true });
    expect([statusCode, headers['content-type']]).toEqual([409, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ code: 'round-closed' });
  });

  it.each<[string, Parameters<typeof put>]>([
    ['what is not plain', [{}]],
    ['a stranger', [{ plain: true }, undefined, null]],
    ['somebody without the right', [{ plain: true }, { needs: 'manage-groups' }]],
    ['a token that may only read', [{ plain: true }, undefined, { ...person, mayWrite: false }]],
    [
      'whoever looks as somebody else',
      [{ plain: true }, undefined, { ...person, viewedBy: person.personId }],
    ],
    ['a request with a query', [{ plain: true }, undefined, person, '?as=somebody']],
  ])('leaves %s to the route', async (_what, given) =>
    expect((await put(...given)).json()).toEqual({ by: 'the route' }),
  );

  it('does not exist for what is not in the access matrix', () =>
    expect(() => shorten(fastify(), 'api/v1', new TakesWhatIsPlain(), {}, logger)).toThrow(operation));
});
