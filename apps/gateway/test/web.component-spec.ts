import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errorCodes } from '@zwerm/domain/error-codes';
import { startGateway, type GatewayUnderTest } from './gateway-under-test.js';

jest.setTimeout(30_000);

describe('what the gateway serves itself', () => {
  let door: GatewayUnderTest;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zwerm-web-'));
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(
      path.join(folder, 'index.html'),
      '<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
    );
    writeFileSync(path.join(folder, 'assets', 'index-Bc3_d.js'), 'globalThis.x = 1;');
    writeFileSync(path.join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(path.join(path.dirname(folder), `${path.basename(folder)}-secret.txt`), 'secret');
    door = await startGateway({ webFolder: folder });
  });
  afterAll(async () => {
    await door.close();
    rmSync(folder, { recursive: true });
    rmSync(`${folder}-secret.txt`);
  });

  it.each(['/', '/index.html', '/challenges/9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10?tab=ideas', '/apidocs'])(
    'answers %s with the page, under a nonce of its own',
    async (address) => {
      const [first, second] = [await door.http.get(address), await door.http.get(address)];
      expect([first.status, first.headers['content-type'], first.headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      const nonce = /content="([^"]+)"/.exec(first.text)![1]!;
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(first.text).toBe(`<meta name="csp-nonce" content="${nonce}"><style nonce="${nonce}"></style>`);
      expect(first.headers['content-security-policy']).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; ` +
          "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(second.text).not.toBe(first.text);
    },
  );

  it('serves hashed files for good and others for an hour', async () => {
    const script = await door.http.get('/assets/index-Bc3_d.js');
    expect([script.status, script.text, script.headers['cache-control']]).toEqual([
      200,
      'globalThis.x = 1;',
      'public, max-age=31536000, immutable',
    ]);
    expect(script.headers['content-type']).toMatch(/javascript/);
    expect((await door.http.get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it.each([
    '/assets/gone.js',
    '/robots.txt',
    '/api',
    '/api/v1/nowhere',
    '/api/docs/nowhere',
    '/x/',
    '//x',
    '/%2e%2e/x',
    '/.env',
  ])('answers %s with 404, not with the page', async (address) => {
    const response = await door.http.get(address);
    expect([response.status, response.body.code]).toEqual([404, 'not-found']);
  });

  it('offers the page for reading only', async () => {
    expect((await door.http.post('/challenges')).status).toBe(404);
    expect([
      (await door.http.head('/challenges')).status,
      (await door.http.head('/challenges')).text,
    ]).toEqual([200, undefined]);
  });

  it.each(['/', '/favicon.svg', '/api/v1/people', '/api/v1/nowhere', '/api/docs', '/livez', '/%zz'])(
    'puts the security headers on %s',
    async (address) => {
      const { headers } = await door.http.get(address);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('describes the whole API in one document', async () => {
    const { body, status } = await door.http.get('/api/openapi.json');
    expect([status, body.openapi]).toEqual([200, '3.1.1']);
    const paths = Object.keys(body.paths);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/api/v1/me',
        '/api/v1/people',
        '/api/v1/sessions',
        '/api/v1/live',
        '/api/v1/me/tokens/{id}',
      ]),
    );
    expect(paths.filter((route) => !route.startsWith('/api/v1/') || route.includes('internal'))).toEqual([]);
    expect(body.tags.map((tag: { name: string }) => tag.name)).toEqual(['people', 'gateway']);
    const references = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1]!,
    );
    expect(references.filter((name) => !(name in body.components.schemas))).toEqual([]);
    expect(body.info.contact.email).toBe('postmaster@localhost');
  });

  it('shows it on a page that loads nothing from elsewhere and holds no script', async () => {
    const page = await door.http.get('/api/docs');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const addresses = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    expect(addresses).toHaveLength(3);
    for (const address of addresses) expect((await door.http.get(address)).status).toBe(200);
    expect(page.text).not.toMatch(/<script>|<style|https?:/);
  });

  it('lists every refusal where the type of a problem points to', async () => {
    const { body } = await door.http.get('/api/v1/nowhere');
    const [address, anchor] = body.type.split('#');
    const page = await door.http.get(address);
    expect(page.status).toBe(200);
    for (const code of [anchor, 'internal-error', ...Object.keys(errorCodes)])
      expect(page.text).toContain(`<dt id="${code}">`);
  });
});
