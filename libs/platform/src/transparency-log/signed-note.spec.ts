import { openCheckpoint, signedCheckpoint } from './checkpoint.js';
import { InvalidNote, noteSigner, openNote } from './signed-note.js';

/** The example of https://pkg.go.dev/golang.org/x/mod/sumdb/note, which c2sp.org/signed-note describes. */
const verifierKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const note = `${text}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const signer = noteSigner('zwerm.example/log', Buffer.alloc(32, 7));
const head = { size: 42, root: Buffer.alloc(32, 9) };

describe('a signed note', () => {
  it('is the one of the specification', () => {
    const known = noteSigner('PeterNeumann', seed);
    expect(known.verifierKey).toBe(verifierKey);
    expect(known.sign(text)).toBe(note);
    expect(openNote(note, verifierKey)).toBe(text);
  });

  it.each([
    ['another text', note.replace('problem', 'solution')],
    ['another signature', note.replace('x08go/ZJ', 'x08go/ZK')],
    ['no signature', text],
    ['another key', noteSigner('PeterNeumann', Buffer.alloc(32, 1)).sign(text)],
    ['another name', note.replace('— Peter', '— Petra')],
    ['a broken line', note.replace('— ', '- ')],
  ])('is refused with %s', (_what, forged) => {
    expect(() => openNote(forged, verifierKey)).toThrow(InvalidNote);
  });

  it('is refused by what is no key', () => {
    for (const key of ['', 'a+b', verifierKey.replace('c74f20a3', 'c74f20a4'), verifierKey.slice(0, -4)])
      expect(() => openNote(note, key)).toThrow(InvalidNote);
  });
});

describe('a checkpoint', () => {
  it('says what was signed', () => {
    const checkpoint = signedCheckpoint(head, signer);
    expect(checkpoint.split('\n').slice(0, 3)).toEqual([
      'zwerm.example/log',
      '42',
      head.root.toString('base64'),
    ]);
    expect(openCheckpoint(checkpoint, signer.verifierKey)).toEqual(head);
  });

  it('is refused when it is of another log, or no checkpoint at all', () => {
    const elsewhere = signer.sign(`elsewhere\n42\n${head.root.toString('base64')}\n`);
    for (const forged of [elsewhere, signer.sign('zwerm.example/log\n-1\nAA==\n'), signer.sign('hello\n')])
      expect(() => openCheckpoint(forged, signer.verifierKey)).toThrow(InvalidNote);
  });
});
