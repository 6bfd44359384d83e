import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { signedCheckpoint } from '@zwerm/platform/transparency-log/checkpoint';
import { begun, handedOver } from '@zwerm/platform/transparency-log/log-keys';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { inclusionProof, leafHash, nodesOf, rootHash } from '@zwerm/platform/transparency-log/merkle-tree';
import { verifyBundle } from './verifier.js';

const signer = new LogSigner('a secret that only this test knows');
const roundId = '7e6d5c4b-3a29-4817-8605-f4e3d2c1b0a9';
const ideas = ['c1a2b3d4-5e6f-4708-91a2-b3c4d5e6f708', 'd1a2b3d4-5e6f-4708-91a2-b3c4d5e6f708'];

type Line = [string, string, string, string, string | null, number, string, (number | null)?];

function line(at: number, choice: string | null, aspect = '', rules: number | null = 3): Line {
  const ref = `ab12cd34-ef56-4a78-9b90-${String(at).padStart(12, '0')}`;
  const nonce = Buffer.alloc(32, at + 1);
  const idea = ideas[at % 2]!;
  const commitment = createHash('sha256')
    .update([rules ? 'ballot/v2' : 'ballot/v1', roundId, ref, idea, 1, aspect, choice ?? '', ''].join('\n'))
    .update(rules ? `${rules}\n` : '')
    .update(nonce)
    .digest('hex');
  return [commitment, ref, idea, aspect, choice, 1, nonce.toString('hex'), rules];
}

/** Seals lines as the voting service does, in a log with some other entries. */
function bundleOf(lines: Line[], method: string, changes: object = {}): string {
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  const hashes = sorted.map(([commitment]) => leafHash(Buffer.from(commitment, 'hex')));
  const totals = new Map<string, unknown[]>();
  const sums = new Map<string, [string, string, number]>();
  for (const [, , idea, aspect, choice] of sorted.filter((one) => one[4] !== null)) {
    const key = [idea, aspect, choice].join('/');
    totals.set(key, [idea, aspect, choice, ((totals.get(key)?.[3] as number) ?? 0) + 1]);
    const sum = `${idea}/${aspect}`;
    if (/^\d+$/.test(choice!)) sums.set(sum, [idea, aspect, (sums.get(sum)?.[2] ?? 0) + Number(choice)]);
  }
  const seal = JSON.stringify({
    roundId,
    method,
    rulesVersion: 3,
    eligible: 99,
    participants: 1,
    ballots: sorted.filter((one) => one[4] !== null).length,
    entries: sorted.length,
    entriesRoot: rootHash(nodesOf(hashes), hashes.length).toString('hex'),
    totals: [...totals.values()],
    sums: [...sums.values()],
    ...changes,
  });
  const others = ['opened', 'ballot', 'closed', 'later'].map((entry) => leafHash(Buffer.from(entry)));
  const tree = nodesOf(others.with(2, leafHash(Buffer.from(`bundle/v1\n${seal}`))));
  const head = {
    format: 'zwerm-bundle/1',
    seal,
    index: 2,
    size: 4,
    path: inclusionProof(tree, 2, 4).map((hash) => hash.toString('hex')),
    checkpoint: signedCheckpoint({ size: 4, root: rootHash(tree, 4) }, signer),
    verifierKey: signer.verifierKey,
  };
  return [head, ...sorted].map((part) => JSON.stringify(part)).join('\n');
}

function receiptOf(
  [commitment, ballotRef, ideaId, aspect, choice, revision, nonce, rulesVersion]: Line,
  by = signer,
) {
  const leaf = leafHash(Buffer.concat([Buffer.from('ballot/v1\n'), Buffer.from(commitment, 'hex')]));
  const note = by.sign(
    `zwerm.voting.log/promise/v1\n2026-11-26T00:00:00Z\n60000\n1\n${leaf.toString('base64')}\n`,
  );
  return {
    ...{ roundId, ballotRef, ideaId, aspect, choice, revision, nonce, rulesVersion, commitment },
    leafHash: leaf.toString('hex'),
    promise: { note, index: 0, path: [] as string[] },
  };
}

const votes = ['agree', 'agree', 'pass', 'disagree', 'agree', null].map((choice, at) => line(at, choice));
const bundle = bundleOf(votes, 'agree-disagree-pass');

/** The bundle with some of its lines changed; the first entry is line 1 here. */
function tampered(change: (lines: string[]) => string[]): string {
  const lines = bundle.split('\n');
  return change(lines).join('\n');
}
const problemOf = (text: string, receipt?: object, key?: string): string => {
  try {
    verifyBundle(text, { ...(receipt ? { receipt: JSON.stringify(receipt) } : {}), ...(key ? { key } : {}) });
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
};
const edited = (text: string, at: number, value: unknown): string =>
  JSON.stringify((JSON.parse(text) as unknown[]).with(at, value));
const inHead = (changes: object): string =>
  tampered((lines) => lines.with(0, JSON.stringify({ ...(JSON.parse(lines[0]!) as object), ...changes })));

describe('the verifier', () => {
  it('stands alone: it imports nothing but Node.js, and is short enough to be read', () => {
    const source = readFileSync(path.join(__dirname, 'verifier.ts'), 'utf8');
    const imports = [...source.matchAll(/(?:from|import\(|require\()\s*'([^']+)'/g)].map(([, name]) => name);
    expect(imports).toEqual(['node:crypto']);
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });

  it('accepts a bundle as it was published, and the key it was told of', () => {
    const { ballots, receipt } = verifyBundle(bundle, { key: signer.verifierKey });
    expect([ballots, receipt]).toEqual([5, undefined]);
  });

  it.each([
    ['support', 'support'],
    ['approval', 'approve'],
    ['score', '4', 'c1'],
    ['dots', '3'],
    ['quadratic', '2'],
    ['ranked', '1'],
    ['pairwise', 'second', ideas[1]!],
    ['budget', 'chosen'],
    ['consent', 'objection'],
  ])('counts %s again', (method, choice, aspect = '') => {
    const lines = [line(0, choice, aspect), line(2, choice, aspect), line(4, null, aspect)];
    expect(verifyBundle(bundleOf(lines, method)).totals).toEqual([[ideas[0], aspect, choice, 2]]);
    expect(problemOf(bundleOf([line(0, 'agree', aspect)], method))).toBe(`line 2: ${method} knows no agree`);
    expect(problemOf(bundleOf(lines, method, { totals: [[ideas[0], aspect, choice, 3]] }))).toContain(
      '2 counted, 3 announced',
    );
    expect(problemOf(bundleOf(lines, method, { sums: [[ideas[0], aspect, 99]] }))).toContain('99 announced');
  });

  it('counts what people said of pairs beside what they said of ideas, and takes neither for the other', () => {
    const lines = [line(0, 'agree'), line(2, 'first', ideas[1]), line(4, 'first', ideas[1])];
    expect(verifyBundle(bundleOf(lines, 'agree-disagree-pass')).totals).toHaveLength(2);
    for (const mixed of [line(0, 'first'), line(0, 'agree', ideas[1])])
      expect(problemOf(bundleOf([mixed], 'agree-disagree-pass'))).toContain('agree-disagree-pass knows no');
    expect(problemOf(bundleOf([line(0, 'first', ideas[1])], 'support'))).toContain('support knows no first');
  });

  it.each([
    [
      'a changed choice',
      'line 4: this is not what was committed to',
      (l: string[]) => l.with(3, edited(l[3]!, 4, 'disagree')),
    ],
    [
      'a changed idea',
      'line 3: this is not what was committed to',
      (l: string[]) => l.with(2, edited(l[2]!, 2, ideas[0]!.replace('c', 'e'))),
    ],
    [
      'a changed nonce',
      'line 2: this is not what was committed to',
      (l: string[]) => l.with(1, edited(l[1]!, 6, '00'.repeat(32))),
    ],
    ['a dropped entry', '5 entries, but 6 were sealed', (l: string[]) => l.toSpliced(2, 1)],
    ['a doubled entry', 'line 4: this ballot is there twice', (l: string[]) => l.toSpliced(3, 0, l[2]!)],
    [
      'an added entry',
      '7 entries, but 6 were sealed',
      (l: string[]) => [l[0]!, ...[...l.slice(1), JSON.stringify(line(9, 'agree'))].sort()],
    ],
    [
      'an entry in the place of another',
      'these are not the entries that were sealed',
      (l: string[]) => [l[0]!, ...[...l.slice(2), JSON.stringify(line(9, 'agree'))].sort()],
    ],
    ['swapped entries', 'line 3: out of order', (l: string[]) => [l[0]!, l[2]!, l[1]!, ...l.slice(3)]],
    ['a broken line', 'line 5: this is not JSON', (l: string[]) => l.with(4, l[4]!.slice(0, 9))],
    ['a line that is no ballot', 'line 5: this is no ballot', (l: string[]) => l.with(4, '["ab"]')],
    ['a head that is nothing', 'line 1: this is not a bundle', (l: string[]) => l.with(0, 'null')],
    ['nothing in it', 'line 1: this is not JSON', () => []],
  ])('names %s', (_what, problem, change) => {
    expect(problemOf(tampered(change))).toBe(problem);
  });

  it('A25: names a forged signature, another key, a truncated tree and a seal that is not in it', () => {
    const head = JSON.parse(bundle.split('\n')[0]!) as { seal: string; path: string[]; checkpoint: string };
    const forger = new LogSigner('somebody else');
    const forged = head.checkpoint.replace('\n4\n', '\n3\n');
    expect(problemOf(inHead({ checkpoint: forged, size: 3 }))).toBe('a signature is forged');
    expect(problemOf(inHead({ verifierKey: forger.verifierKey }))).toBe('a signature is forged');
    expect(problemOf(bundle, undefined, forger.verifierKey)).toBe('line 1: signed by another key');
    expect(problemOf(inHead({ size: 3 }))).toContain('another size');
    for (const changes of [{ path: head.path.slice(1) }, { index: 1 }, { index: 9 }, { path: [] }])
      expect(problemOf(inHead(changes))).toContain('not in the log');
    const seal = head.seal.replace('"ballots":5', '"ballots":6');
    expect(problemOf(inHead({ seal }))).toContain('not in the log');
    expect(problemOf(inHead({ format: 'other' }))).toContain('not a bundle');
  });

  describe('when the log changed its key', () => {
    const before = new LogSigner('the key before');
    const first = begun(0, before);
    const key = handedOver(3, before, signer);
    const problem = (keys: object[], known?: string): string => problemOf(inHead({ keys }), undefined, known);

    it('follows the keys from one to the next, and takes each that the reader knows', () => {
      for (const known of [before.verifierKey, signer.verifierKey, undefined])
        expect(problem([first, key], known)).toBe('none');
      expect(problem([first, key], new LogSigner('another').verifierKey)).toContain('signed by another key');
      expect(problem([begun(3, signer)], before.verifierKey)).toContain('signed by another key');
    });

    it('takes a receipt that was promised by the key before', () => {
      const own = receiptOf(votes[0]!, before);
      expect(problemOf(inHead({ keys: [first, key] }), own)).toBe('none');
      expect(problemOf(bundle, own)).toBe('a signature is forged');
    });

    it('names a key that took over by itself, from elsewhere, at another time or out of turn', () => {
      const forger = new LogSigner('somebody else');
      expect(problem([first, handedOver(3, forger, signer)])).toBe('a signature is forged');
      expect(problem([first, begun(3, signer)])).toBe('a signature is forged');
      expect(problem([first, { ...key, since: 2 }])).toContain('handed over to another');
      const other = handedOver(3, before, forger);
      expect(problem([first, { ...key, handover: other.handover }])).toContain('handed over to another');
      expect(problem([first, handedOver(4, before, signer)])).toContain('whose turn it was not');
      expect(problem([begun(0, signer), handedOver(3, signer, before)])).toContain('whose turn it was not');
    });
  });

  it('names a ballot that was cast under another version of the rules than what was sealed', () => {
    const other = votes.with(0, line(0, 'agree', '', 2));
    expect(problemOf(bundleOf(other, 'agree-disagree-pass'))).toMatch(/^line \d: cast under other rules$/);
    const hidden = bundle.replaceAll(',3]', ',2]');
    expect(problemOf(hidden)).toBe('line 2: this is not what was committed to');
  });

  it('still reads the bundles of before rules had versions', () => {
    const old = [line(0, 'agree', '', null), line(2, null, '', null)];
    const text = bundleOf(old, 'agree-disagree-pass', { rulesVersion: undefined });
    expect(verifyBundle(text.replaceAll(',null]', ']'))).toMatchObject({ ballots: 1 });
  });

  it('finds totals that do not follow from the ballots, even where they were sealed', () => {
    const sealed = (changes: object): string => bundleOf(votes, 'agree-disagree-pass', changes);
    expect(problemOf(sealed({ ballots: 6 }))).toContain('6 were announced');
    expect(problemOf(sealed({ totals: [] }))).toContain('not announced');
    const [total] = verifyBundle(bundle).totals;
    expect(problemOf(sealed({ totals: [total, total] }))).toContain('0 counted');
    expect(problemOf(sealed({ participants: 6 }))).toContain('more people');
    expect(problemOf(sealed({ participants: 5, eligible: 4 }))).toContain('more people');
  });
});

describe('a receipt', () => {
  const own = receiptOf(votes[0]!);

  it('is found in the bundle, or said to be of an earlier revision', () => {
    const verdict = (receipt: object) => verifyBundle(bundle, { receipt: JSON.stringify(receipt) }).receipt;
    expect(verdict(own)).toBe('counted');
    const later = votes.map((vote, at): Line => {
      if (at > 0) return vote;
      const [, ref, idea, aspect, choice, , nonce] = vote;
      const text = `ballot/v2\n${[roundId, ref, idea, 2, aspect, choice, 3, ''].join('\n')}`;
      const commitment = createHash('sha256').update(text).update(Buffer.from(nonce, 'hex')).digest('hex');
      return [commitment, ref, idea, aspect, choice, 2, nonce, 3];
    });
    const changed = bundleOf(later, 'agree-disagree-pass');
    expect(verifyBundle(changed, { receipt: JSON.stringify(own) }).receipt).toBe(
      'changed later by its owner',
    );
  });

  it.each([
    ['of another round', 'another round', { roundId: ideas[0] }],
    ['with another choice', 'does not open', { choice: 'disagree' }],
    ['under other rules', 'does not open', { rulesVersion: 2 }],
    ['with the nonce of somebody else', 'does not open', { nonce: votes[1]![6] }],
    ['with the leaf of somebody else', 'leaf of something else', { leafHash: receiptOf(votes[1]!).leafHash }],
    ['with the promise of somebody else', 'not for this ballot', { promise: receiptOf(votes[1]!).promise }],
    ['with a promise at a wrong place', 'not for this ballot', { promise: { ...own.promise, index: 1 } }],
    [
      'with a forged promise',
      'forged',
      { promise: { ...own.promise, note: own.promise.note.replace('60000', '70000') } },
    ],
  ])('A25: is refused %s', (_what, problem, changes) => {
    expect(problemOf(bundle, { ...own, ...changes })).toContain(problem);
  });

  it('A25: accuses a bundle that left its ballot out, or says something else', () => {
    expect(problemOf(bundleOf(votes.slice(1), 'agree-disagree-pass'), own)).toContain('is not in the bundle');
    const turned = [line(0, 'disagree'), ...votes.slice(1)];
    expect(problemOf(bundleOf(turned, 'agree-disagree-pass'), own)).toContain(
      'says something else than this',
    );
  });
});
