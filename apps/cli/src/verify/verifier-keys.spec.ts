import { signedCheckpoint } from '@zwerm/platform/transparency-log/checkpoint';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { leafHash } from '@zwerm/platform/transparency-log/merkle-tree';
import { opened } from './verifier.js';

describe('a verifier of signed notes', () => {
  it('reads a key in whose bytes, written out, there is what looks like a hash between its signs', () => {
    const odd = Array.from(
      { length: 2_000 },
      (_, at) => new LogSigner(`secret ${at} of this test alone`),
    ).find(({ verifierKey }) => /\+.{8}\+.*\+.{8}\+/.test(verifierKey))!;
    const note = signedCheckpoint({ size: 1, root: leafHash(Buffer.from('entry')) }, odd);
    expect(note).toContain(opened(note, [odd.verifierKey]));
  });
});
