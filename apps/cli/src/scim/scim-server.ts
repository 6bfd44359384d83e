import type { ScimAnswer, ScimBody, ScimSend, ScimStep } from '@zwerm/contracts/scim/scim-step';

const askTimeoutMs = 15_000;

/**
 * Sends SCIM requests to a server as an identity provider does.
 * @param url with `/scim/v2` at its end or without
 */
export function scimServer(url: string, token: string): ScimSend {
  const base = `${url.replace(/\/+$/, '').replace(/\/scim\/v2$/, '')}/scim/v2`;
  return async (method: ScimStep['method'], path: string, body?: object): Promise<ScimAnswer> => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/scim+json; charset=utf-8' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      // A token must not follow to wherever a server points.
      redirect: 'error',
      signal: AbortSignal.timeout(askTimeoutMs),
    });
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      body: bodyOf(await response.text()),
    };
  };
}

function bodyOf(text: string): ScimBody {
  try {
    return text === '' ? {} : (JSON.parse(text) as ScimBody);
  } catch {
    return { unreadable: text.slice(0, 200) };
  }
}
