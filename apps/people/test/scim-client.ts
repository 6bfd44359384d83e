import type { Principal } from '@zwerm/domain/principal';
import { InternalTokenSigner } from '@zwerm/platform/auth/internal-token-signer';
import { identityProvider, keyFromText } from '@zwerm/platform/auth/internal-token';
import type { ScimAnswer, ScimStep } from '@zwerm/contracts/scim/scim-step';
import { testPrivateKey, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import supertest from 'supertest';

type Method = Lowercase<ScimStep['method']>;

// What a test reads from an answer it also asserts: a type here would only say what the test is to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

export interface Answer extends Omit<ScimAnswer, 'body'> {
  readonly body: Json;
  readonly headers: Record<string, string>;
}

/** An identity provider that the gateway has let in. */
export class ScimClient {
  private constructor(
    private readonly people: ServiceUnderTest,
    private readonly signer: InternalTokenSigner,
  ) {}

  static async of(people: ServiceUnderTest): Promise<ScimClient> {
    return new ScimClient(people, new InternalTokenSigner(await keyFromText(await testPrivateKey())));
  }

  /** A request to the API below `/api/v1`, by the identity provider. */
  sendToApi(method: 'get' | 'post', path: string): Promise<supertest.Response> {
    return this.people.call(method, path, { as: identityProvider });
  }

  readonly send = (
    method: ScimStep['method'],
    path: string,
    body?: object | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> => this.sendAs(identityProvider, method, path, body, headers);

  /** The same in another name, as no gateway would let through. */
  async sendAs(
    as: Principal,
    method: ScimStep['method'],
    path: string,
    body?: object | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const asked = supertest(this.people.service.app.getHttpServer())[method.toLowerCase() as Method](
      `/scim/v2${path}`,
    );
    void asked.set({ authorization: `Bearer ${await this.signer.sign(as, 'people')}`, ...headers });
    // As text: what is sent is then what was written, whatever the library thinks of the media type.
    if (body !== undefined)
      void asked
        .set('content-type', headers['content-type'] ?? 'application/scim+json; charset=utf-8')
        .send(typeof body === 'string' ? body : JSON.stringify(body));
    const response = await asked.buffer(true).parse(asText);
    const text = response.body as string;
    return {
      status: response.status,
      contentType: response.headers['content-type'] ?? '',
      headers: response.headers,
      body: text ? JSON.parse(text) : {},
    };
  }
}

function asText(
  response: { on: (event: string, listener: (chunk: Buffer) => void) => unknown },
  done: (error: Error | null, text: string) => void,
): void {
  let text = '';
  response.on('data', (chunk) => (text += chunk.toString()));
  response.on('end', () => done(null, text));
}
