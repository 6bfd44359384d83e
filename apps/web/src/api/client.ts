import { keepFile } from '../lib/keep-file.js';
import { Problem } from './problem.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type QueryValue = string | number | boolean | null | undefined;

export interface CallOptions {
  readonly query?: Record<string, QueryValue>;
  readonly body?: unknown;
  /** A file, sent as it is in the place of a JSON body. */
  readonly file?: { readonly content: Blob; readonly mediaType: string };
  /** Required by every POST that creates; keep the same key when the same form is sent again. */
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

const base = '/api/v1';

/** The entity tag the API gives a resource: `"<id>-<version>"`. */
export function etagOf(resource: { id: string; version: number }): string {
  return `"${resource.id}-${resource.version}"`;
}

/** Calls the API and returns its JSON; a refusal or a lost connection throws `Problem`. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  const text = response.status === 204 ? '' : await response.text();
  const json = parse(text);
  if (!response.ok) throw new Problem(response.status, isRecord(json) ? json : {});
  return json as T;
}

/** Fetches a file and hands it to the browser to keep; a refusal throws `Problem` as for any call. */
export async function download(path: string, fileName: string): Promise<void> {
  const response = await send('GET', path, {});
  if (!response.ok) {
    const json = parse(await response.text());
    throw new Problem(response.status, isRecord(json) ? json : {});
  }
  keepFile(await response.blob(), fileName);
}

async function send(method: Method, path: string, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  if (options.ifMatch) headers['if-match'] = options.ifMatch;
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.file) {
    headers['content-type'] = options.file.mediaType;
    init.body = options.file.content;
  }
  if (options.signal) init.signal = options.signal;
  try {
    return await fetch(base + path + queryString(options.query), init);
  } catch (error) {
    // A request the screen itself gave up on is not a lost connection.
    if (options.signal?.aborted) throw error;
    throw new Problem(0, { code: 'offline' });
  }
}

function queryString(query: CallOptions['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

function parse(text: string): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, never> {
  return typeof value === 'object' && value !== null;
}
