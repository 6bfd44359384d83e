import { randomUUID } from 'node:crypto';

// What a test reads from an answer it also asserts: a type here would only say what the test is to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One signed-in person (or a stranger) who talks to a running installation as a program would. */
export class ApiClient {
  private constructor(
    private readonly url: string,
    private readonly cookie?: string,
    private readonly token?: string,
  ) {}

  static stranger(url: string): ApiClient {
    return new ApiClient(url);
  }

  /** Somebody whose program holds an access token. */
  static holding(url: string, token: string): ApiClient {
    return new ApiClient(url, undefined, token);
  }

  static async signedIn(url: string, email: string, password: string, code?: string): Promise<ApiClient> {
    const answer = await new ApiClient(url).call('POST', '/sessions', { email, password, code });
    if (answer.status !== 201) throw new Error(`${email} could not sign in: ${JSON.stringify(answer.body)}`);
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    return new ApiClient(url, cookie);
  }

  /** What a browser sends along from a page of the same site. */
  get headersOfABrowser(): Record<string, string> {
    return this.cookie ? { cookie: this.cookie, 'sec-fetch-site': 'same-origin' } : {};
  }

  async call(
    method: Method,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      // Where it leads is the answer.
      redirect: 'manual',
      headers: {
        // What a browser says of a request by a page of the same site; with the cookie alone it would be refused.
        ...(this.cookie ? { cookie: this.cookie, 'sec-fetch-site': 'same-origin' } : {}),
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    // Not of many lines: that is text, of which each line is JSON.
    const isJson = /[/+]json(?:;|$)/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson && text ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }

  /** The status of something that goes on once it is let in, such as a stream: left at once. */
  async statusOf(path: string): Promise<number> {
    const leave = new AbortController();
    const headers: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
    const { status } = await fetch(`${this.url}/api/v1${path}`, { headers, signal: leave.signal });
    leave.abort();
    return status;
  }

  /** What a stream says until it has said this, or ten seconds have passed. */
  async hear(path: string, wanted: string): Promise<string> {
    const headers: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
    const signal = AbortSignal.timeout(10_000);
    const { body } = await fetch(`${this.url}/api/v1${path}`, { headers, signal });
    let text = '';
    for await (const chunk of body!) {
      text += Buffer.from(chunk).toString();
      if (text.includes(wanted)) break;
    }
    return text;
  }

  /** The bytes of a file that must be there. */
  async bytes(path: string): Promise<Uint8Array> {
    const headers: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
    const response = await fetch(`${this.url}/api/v1${path}`, { headers });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** The body of a call that must succeed. */
  async ok(method: Method, path: string, body?: object, headers?: Record<string, string>): Promise<Json> {
    const answer = await this.call(method, path, body, headers);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

/** Asks again until the answer is as wanted, because what follows from an event follows a moment later. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  isWanted: (value: Value) => boolean,
  withinMs = 15_000,
): Promise<Value> {
  const endsAt = Date.now() + withinMs;
  for (;;) {
    const value = await ask();
    if (isWanted(value)) return value;
    if (Date.now() > endsAt)
      throw new Error(`not within ${withinMs} ms; last: ${JSON.stringify(value).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
