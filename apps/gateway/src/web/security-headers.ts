import type { ServerResponse } from 'node:http';

const policy = (styleSources: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleSources}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The content security policy of one page, whose own style tags carry this nonce. */
export const pagePolicy = (nonce: string): string => policy(`'self' 'nonce-${nonce}'`);

const always: Readonly<Record<string, string>> = {
  'content-security-policy': policy("'self'"),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // Answers of the API are about the person who asks; what may be kept says so itself.
  'cache-control': 'no-store',
};

/** Puts on a response what every answer of ours carries (security.md §4.11), whoever writes the answer later. */
export function secure(response: ServerResponse, isHttps: boolean): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (isHttps) response.setHeader('strict-transport-security', 'max-age=31536000');
}
