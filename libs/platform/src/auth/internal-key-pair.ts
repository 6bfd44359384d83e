import { exportJWK, generateKeyPair } from 'jose';

/** A fresh Ed25519 pair as the text that INTERNAL_TOKEN_KEY takes: the private key for the gateway, the other for all. */
export async function newInternalKeyPair(): Promise<{ privateKey: string; publicKey: string }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const text = async (key: typeof privateKey): Promise<string> =>
    Buffer.from(JSON.stringify(await exportJWK(key))).toString('base64url');
  return { privateKey: await text(privateKey), publicKey: await text(publicKey) };
}
