import { bootGateway, type GatewayOptions } from '@zwerm/gateway/boot-gateway';
import { InvalidConfiguration } from '@zwerm/platform/config/settings';
import { testPrivateKey, testRuntime } from '@zwerm/testing/service-harness';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import supertest from 'supertest';
import { optionsFor } from './identity-providers.js';

jest.setTimeout(60_000);

describe('a gateway where passwords are for administrators only', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('gateway');
  });
  afterAll(() => database.drop());

  const boot = async (options: Partial<GatewayOptions>) =>
    bootGateway(
      await testRuntime(database.url, { passwordSignIn: 'off', internalTokenKey: await testPrivateKey() }),
      { links: [], publicUrl: 'http://localhost:3000', ...options },
    );
  const provider = optionsFor({ issuer: 'http://127.0.0.1:9' });

  it('says so', async () => {
    const gateway = await boot(provider);
    const { body } = await supertest(gateway.app.getHttpServer()).get('/api/v1/sign-in-methods');
    expect(body).toEqual({ password: false, oidc: { label: 'Werk' } });
    await gateway.close();
  });

  it.each([
    ['without an identity provider', {}, 'OIDC'],
    [
      'where administrators need no second factor',
      { ...provider, requiresSecondFactor: false },
      'SECOND_FACTOR',
    ],
  ])('does not start %s', async (_name, options, words) => {
    await expect(boot(options)).rejects.toThrow(InvalidConfiguration);
    await expect(boot(options)).rejects.toThrow(words);
  });
});
