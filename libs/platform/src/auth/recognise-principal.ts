import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InternalTokenVerifier } from './internal-token-verifier.js';

/**
 * Reads the gateway's token on every request. A request without one has no principal and gets only what is public;
 * a request with a bad one is refused. No other header is ever believed.
 */
export function recognisePrincipal(app: NestFastifyApplication, verifier: InternalTokenVerifier): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, _reply, done) => {
    const header = request.headers.authorization;
    if (!header?.startsWith('Bearer ')) return done();
    const token = header.slice(7);
    const known = verifier.recall(token);
    if (known) {
      request.principal = known;
      return done();
    }
    verifier.verify(token).then((principal) => {
      request.principal = principal;
      done();
    }, done);
  });
}
