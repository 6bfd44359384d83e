import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pagePolicy } from './security-headers.js';

const noncePlaceholder = /__CSP_NONCE__/g;
const hashedFolder = `${path.sep}assets${path.sep}`;

/** The built web app in a folder: its files as they are, and its one page for every address that is not a file. */
export class WebApp {
  private constructor(
    private readonly folder: string,
    private readonly page: string,
  ) {}

  /** @returns undefined when the folder holds no web app, as before its first build */
  static in(folder: string): WebApp | undefined {
    const file = path.join(folder, 'index.html');
    return existsSync(file) ? new WebApp(path.resolve(folder), readFileSync(file, 'utf8')) : undefined;
  }

  /** Files under `assets/` carry a hash of their content in their name and never change. */
  async serveFiles(server: FastifyInstance): Promise<void> {
    await server.register(fastifyStatic, {
      root: this.folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      globIgnore: ['index.html'],
      setHeaders: (response, file) => {
        const isHashed = file.includes(hashedFolder);
        response.header(
          'cache-control',
          isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        );
      },
    });
  }

  /** Answers with the page, under a policy that only this copy of it fits. */
  servePage(reply: FastifyReply): void {
    const nonce = randomBytes(16).toString('base64');
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', pagePolicy(nonce))
      .send(this.page.replaceAll(noncePlaceholder, nonce));
  }
}
