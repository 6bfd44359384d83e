import { newInternalKeyPair } from './internal-key-pair.js';
import { InternalTokenSigner } from './internal-token-signer.js';
import { InternalTokenVerifier } from './internal-token-verifier.js';
import { keyFromText } from './internal-token.js';

const principal = {
  personId: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
  roles: ['employee' as const],
  groupIds: [],
  mayWrite: true,
};

describe('an internal token', () => {
  it('is believed by the service it is for, and by no other', async () => {
    const { privateKey, publicKey } = await newInternalKeyPair();
    const token = await new InternalTokenSigner(await keyFromText(privateKey)).sign(principal, 'ideas');
    const at = async (service: string) => new InternalTokenVerifier(await keyFromText(publicKey), service);
    await expect((await at('ideas')).verify(token)).resolves.toMatchObject(principal);
    await expect((await at('voting')).verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
