export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** What the API answers: a body for 200, or `[status, body]`; `lost` is a request without an answer. */
export type Answer = [status: number, body?: unknown] | 'lost';
export type Answers = Record<string, (call: Call) => Answer>;

/** What screens ask by the way, and most tests have nothing to say about. */
const usually: Answers = {
  'GET /me/co-author-notices': () => [200, { items: [] }],
  'GET /challenges/:id/merge-notices': () => [200, { items: [], isAboutOwnVotes: false }],
};

/**
 * Replaces `fetch` for one test. Keys are `METHOD /path` below `/api/v1`; `:id` matches one path part. Every call
 * is kept, and a call nobody expected fails the test that made it.
 */
export function fakeApi(answers: Answers): { calls: Call[]; called: (key: string) => Call[] } {
  const calls: Call[] = [];
  globalThis.fetch = ((input: string, init: RequestInit) => {
    const url = new URL(input, 'http://zwerm.example');
    const call: Call = {
      method: init.method ?? 'GET',
      path: url.pathname.replace('/api/v1', ''),
      query: url.searchParams,
      headers: init.headers as Record<string, string>,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    calls.push(call);
    const answer = [...Object.entries(answers), ...Object.entries(usually)].find(([key]) =>
      matches(key, call),
    )?.[1];
    if (!answer) return Promise.reject(new Error(`unexpected call: ${call.method} ${call.path}`));
    return respond(answer(call));
  }) as typeof fetch;
  return { calls, called: (key) => calls.filter((call) => matches(key, call)) };
}

function matches(key: string, call: Call): boolean {
  const [method, path = ''] = key.split(' ');
  return method === call.method && new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(call.path);
}

function respond(answer: Answer): Promise<Response> {
  if (answer === 'lost') return Promise.reject(new TypeError('network'));
  const [status, body] = answer;
  const text = body === undefined ? '' : JSON.stringify(body);
  return Promise.resolve({
    ok: status < 400,
    status,
    text: () => Promise.resolve(text),
    blob: () => Promise.resolve(new Blob([text])),
  } as Response);
}
