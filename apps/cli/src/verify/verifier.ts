// A verifier for people who trust neither this software nor those who run it. It stands alone: nothing but Node.js is
// imported, so that it can be read, copied and run anywhere. What it checks is described in docs/adr/0030 and 0037.
import { createHash, createPublicKey, verify } from 'node:crypto';

/** What is wrong: with which entry, when it is one (its line in the bundle, the first is 2). */
export class Invalid extends Error {
  constructor(
    problem: string,
    readonly line?: number,
  ) {
    super(line === undefined ? problem : `line ${line}: ${problem}`);
  }
}

/** The first line of a bundle: what was sealed when the round closed, as JSON, and its proof. Hashes are in hexadecimal. */
interface Head extends Readonly<Record<'format' | 'seal' | 'checkpoint' | 'verifierKey', string>> {
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
  /** Where ideas were merged: each step of it as the log has it, in order, with its proof. */
  readonly mergeSteps?: readonly (Pick<Head, 'index' | 'path'> & { readonly fact: string })[];
}

type Counts = {
  readonly totals: readonly (readonly [ideaId: string, aspect: string, choice: string, ballots: number])[];
  readonly sums: readonly (readonly [ideaId: string, aspect: string, sum: number])[];
};

type Seal = Readonly<
  Record<'roundId' | 'method' | 'entriesRoot', string> &
    Record<'eligible' | 'participants' | 'ballots' | 'entries', number>
> & {
  readonly rulesVersion?: number;
  /** Of ideas in which others went up; `ends` has each absorbed idea with the one it counts for. */
  readonly merged?: Counts &
    Readonly<Record<'steps' | 'superseded', number>> & {
      readonly ends: readonly (readonly [absorbedId: string, survivorId: string])[];
      readonly supersededRoot: string;
    };
} & Counts;

/**
 * A line of a bundle: one ballot about one idea, as it stood at the close; its choice is null when taken back. The last
 * value is there when another vote of the same person stands for it, on an idea with which its own was merged.
 */
type Entry = readonly [
  commitment: string,
  ballotRef: string,
  ideaId: string,
  aspect: string,
  choice: string | null,
  revision: number,
  nonce: string,
  rulesVersion?: number | null,
  isSuperseded?: true,
];

type Receipt = Readonly<
  Record<'roundId' | 'ballotRef' | 'ideaId' | 'aspect' | 'nonce' | 'commitment' | 'leafHash', string>
> & {
  readonly choice: string | null;
  readonly revision: number;
  readonly rulesVersion?: number | null;
  readonly promise: { readonly note: string; readonly index: number; readonly path: readonly string[] };
};

/** What holds when nothing is wrong. */
export type Verdict = Seal & {
  /** What the bundle says of the receipt; undefined when none was given. */
  readonly receipt:
    'counted' | 'changed later by its owner' | 'counted by another vote on a merged idea' | undefined;
};

const scales: Readonly<Record<string, RegExp>> = {
  'agree-disagree-pass': /^(agree|disagree|pass)$/,
  support: /^support$/,
  approval: /^approve$/,
  score: /^[1-9]\d*$/,
  dots: /^[1-9]\d*$/,
  quadratic: /^[1-9]\d*$/,
  ranked: /^[1-9]\d*$/,
  pairwise: /^(first|second|equal)$/,
  budget: /^chosen$/,
  consent: /^(consent|objection|abstain)$/,
};

/**
 * Checks a bundle: the signature, the place of the seal in the log, each commitment, the tree over all of them, and
 * every total, counted again.
 * @param bundle JSON lines: the head, then an entry a line
 * @param options.receipt what a voter was given, as JSON
 * @param options.key the verifier key that the reader knows to be that of the log; that of the bundle when left out
 * @throws Invalid for the first thing that is wrong
 */
export function verifyBundle(bundle: string, options: { receipt?: string; key?: string } = {}): Verdict {
  const [first = '', ...lines] = bundle.trimEnd().split('\n');
  const head = parsed(first, 1) as Head;
  if (head?.format !== 'zwerm-bundle/1') throw new Invalid('this is not a bundle', 1);
  if (options.key && options.key !== head.verifierKey) throw new Invalid('signed by another key', 1);
  checkSeal(head);
  const seal = parsed(head.seal, 1) as Seal;
  const entries = lines.map((line, at) => parsed(line, at + 2) as Entry);
  checkEntries(seal, entries);
  checkMerges(head, seal, entries);
  const receipt =
    options.receipt === undefined ? undefined : checkReceipt(options.receipt, head, seal, entries);
  return { ...seal, receipt };
}

function checkSeal({ seal, index, size, path, checkpoint, verifierKey }: Head): void {
  const [, signedSize, signedRoot] = opened(checkpoint, verifierKey).split('\n');
  if (Number(signedSize) !== size) throw new Invalid('the checkpoint is of a log of another size', 1);
  const leaf = leafHash(Buffer.from(`bundle/v1\n${seal}`));
  if (rootOf(leaf, index, size, path)?.toString('base64') !== signedRoot)
    throw new Invalid('the seal is not in the log that was signed', 1);
}

function checkEntries(seal: Seal, entries: readonly Entry[]): void {
  const seen = new Set<string>();
  let before = '';
  for (const [at, entry] of entries.entries()) {
    const line = at + 2;
    if (!ballotForm.test(JSON.stringify(entry))) throw new Invalid('this is no ballot', line);
    const [commitment, ballotRef, , , choice, , , rulesVersion] = entry;
    if (commitmentOf(seal.roundId, entry) !== commitment)
      throw new Invalid('this is not what was committed to', line);
    if (seen.has(ballotRef)) throw new Invalid('this ballot is there twice', line);
    if (commitment <= before) throw new Invalid('out of order', line);
    if (choice !== null && !scales[seal.method]?.test(choice))
      throw new Invalid(`${seal.method} knows no ${choice}`, line);
    if (rulesVersion && rulesVersion !== seal.rulesVersion) throw new Invalid('cast under other rules', line);
    seen.add(ballotRef);
    before = commitment;
  }
  if (entries.length !== seal.entries)
    throw new Invalid(`${entries.length} entries, but ${seal.entries} were sealed`);
  if (treeRoot(entries.map(([commitment]) => leafHash(hex(commitment)))) !== seal.entriesRoot)
    throw new Invalid('these are not the entries that were sealed');
  const counted = countOf(entries);
  if (counted.ballots !== seal.ballots)
    throw new Invalid(`${counted.ballots} ballots, but ${seal.ballots} were announced`);
  if (seal.participants > seal.eligible || seal.participants > counted.ballots)
    throw new Invalid('more people took part than could have');
  compareAll(counted, seal);
}

/** Plays the merges of the log again, and counts the ideas that others went up in: each person once. */
function checkMerges({ mergeSteps = [], ...head }: Head, seal: Seal, entries: readonly Entry[]): void {
  const { merged } = seal;
  if (mergeSteps.length !== (merged?.steps ?? 0)) throw new Invalid('a merge of ideas is missing', 1);
  const standing = new Map<string, string>();
  for (const [at, { fact, index, path }] of mergeSteps.entries()) {
    const leaf = leafHash(Buffer.from(`round/v1\n${fact}`));
    if (rootOf(leaf, index, head.size, path)?.toString('base64') !== head.checkpoint.split('\n')[2])
      throw new Invalid('a merge of ideas is not in the log that was signed', 1);
    const step = parsed(fact, 1) as Readonly<Record<string, string | number>>;
    if (step['roundId'] !== seal.roundId || step['step'] !== at + 1)
      throw new Invalid('a merge of ideas is of another round, or out of order', 1);
    const [absorbed, survivor] = [`${step['absorbedId']}`, `${step['survivorId']}`];
    if (step['type'] === 'zwerm.voting.merge.undone.v1') standing.delete(absorbed);
    else standing.set(absorbed, survivor);
  }
  const endOf = (idea: string, steps: number = standing.size): string =>
    steps > 0 && standing.has(idea) ? endOf(standing.get(idea) ?? '', steps - 1) : idea;
  const ends = new Map([...standing.keys()].sort().map((idea) => [idea, endOf(idea)]));
  if (JSON.stringify([...ends]) !== JSON.stringify(merged?.ends ?? []))
    throw new Invalid('ideas were counted for others than those they were merged into', 1);
  const family = new Set([...ends].flat());
  const leftOut = entries.filter((entry) => entry[8]);
  if (leftOut.some(([, , idea, , choice]) => choice === null || !family.has(idea)))
    throw new Invalid('a vote on an idea that was not merged is left out');
  if (!merged) return;
  if (treeRoot(leftOut.map(([commitment]) => leafHash(hex(commitment)))) !== merged.supersededRoot)
    throw new Invalid('other votes are left out than were sealed');
  const counted = entries.filter((entry) => !entry[8] && family.has(entry[2]));
  compareAll(countOf(counted, ends), merged);
}

function countOf(entries: readonly Entry[], ends?: ReadonlyMap<string, string>): Counted {
  const [counts, sums] = [new Map<string, number>(), new Map<string, number>()];
  let ballots = 0;
  for (const [, , castOn, aspect, choice] of entries) {
    if (choice === null) continue;
    ballots += 1;
    const ideaId = ends?.get(castOn) ?? castOn;
    const [count, sum] = [JSON.stringify([ideaId, aspect, choice]), JSON.stringify([ideaId, aspect])];
    counts.set(count, (counts.get(count) ?? 0) + 1);
    if (/^\d+$/.test(choice)) sums.set(sum, (sums.get(sum) ?? 0) + Number(choice));
  }
  return { ballots, counts, sums };
}

type Counted = Readonly<Record<'counts' | 'sums', ReadonlyMap<string, number>> & { ballots: number }>;

function compareAll({ counts, sums }: Counted, announced: Counts): void {
  compare(counts, announced.totals);
  compare(sums, announced.sums);
}

/** @param announced each with its value as the last */
function compare(counted: Counted['sums'], announced: readonly (readonly (string | number)[])[]): void {
  for (const row of announced) {
    const [of, value] = [row.slice(0, -1), row.at(-1)];
    const found = counted.get(JSON.stringify(of)) ?? 0;
    if (found !== value)
      throw new Invalid(`${of.filter(Boolean).join(' ')}: ${found} counted, ${value} announced`);
  }
  if (announced.length !== counted.size) throw new Invalid('some of what was counted was not announced');
}

function checkReceipt(text: string, head: Head, seal: Seal, entries: readonly Entry[]): Verdict['receipt'] {
  const receipt = parsed(text) as Receipt;
  const { roundId, commitment, ballotRef, ideaId, aspect, choice, revision, nonce, promise } = receipt;
  const own: Entry = [commitment, ballotRef, ideaId, aspect, choice, revision, nonce, receipt.rulesVersion];
  if (roundId !== seal.roundId) throw new Invalid('the receipt is of another round');
  if (commitmentOf(roundId, own) !== commitment)
    throw new Invalid('the receipt does not open its commitment');
  const leaf = leafHash(Buffer.concat([Buffer.from('ballot/v1\n'), hex(commitment)]));
  if (leaf.toString('hex') !== receipt.leafHash)
    throw new Invalid('the receipt names the leaf of something else');
  const [, , , size, root] = opened(promise.note, head.verifierKey).split('\n');
  if (rootOf(leaf, promise.index, Number(size), promise.path)?.toString('base64') !== root)
    throw new Invalid('the promise of the receipt is not for this ballot');
  const at = entries.findIndex((entry) => entry[1] === ballotRef);
  const entry = entries[at];
  if (!entry) throw new Invalid('the ballot of the receipt is not in the bundle');
  if (entry[5] > revision) return 'changed later by its owner';
  if (entry[0] !== commitment) throw new Invalid('the receipt says something else than this', at + 2);
  return entry[8] ? 'counted by another vote on a merged idea' : 'counted';
}

const ballotForm = /^\[("[^"]*",){4}(null|"[^"]*"),\d+,"([0-9a-f]{2})+"(,(null|\d+)(,true)?)?\]$/;

function commitmentOf(roundId: string, [, ref, idea, aspect, choice, revision, nonce, rules]: Entry): string {
  const said = [roundId, ref, idea, revision, aspect, choice ?? ''];
  const lines = rules ? ['ballot/v2', ...said, rules] : ['ballot/v1', ...said];
  return sha256(Buffer.from(`${lines.join('\n')}\n`), hex(nonce)).toString('hex');
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const sha256 = (...parts: readonly Buffer[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const leafHash = (leaf: Buffer): Buffer => sha256(Buffer.of(0), leaf);
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.of(1), left, right);

/** Root of a tree of these leaves (RFC 9162 §2.1.1), in hexadecimal. */
function treeRoot(leaves: readonly Buffer[]): string {
  let level = [...leaves];
  // Pairs from the left, an odd one left over goes up as it is: the same tree as splitting at powers of two.
  while (level.length > 1)
    level = level.flatMap((left, at) => {
      const right = level[at + 1];
      return at % 2 === 1 ? [] : [right ? nodeHash(left, right) : left];
    });
  return (level[0] ?? sha256()).toString('hex');
}

/** The root to which a leaf leads (RFC 9162 §2.1.3.2); undefined when the way cannot be of such a tree. */
function rootOf(leaf: Buffer, index: number, size: number, path: readonly string[]): Buffer | undefined {
  let [node, last, hash] = [BigInt(index), BigInt(size) - 1n, leaf];
  if (node < 0n || node > last) return undefined;
  for (const beside of path) {
    if (last === 0n) return undefined;
    if (node & 1n || node === last) {
      hash = nodeHash(hex(beside), hash);
      while (!(node & 1n) && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else {
      hash = nodeHash(hash, hex(beside));
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n ? hash : undefined;
}

/** The text of a signed note (c2sp.org/signed-note) that this Ed25519 key signed. */
function opened(note: string, verifierKey: string): string {
  const [name = '', , encodedKey = ''] = verifierKey.split(/\+(.{8})\+/);
  const bytes = Buffer.from(encodedKey, 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Invalid('the verifier key is none');
  const id = sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4);
  const der = Buffer.concat([hex('302a300506032b6570032100'), bytes.subarray(1)]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  for (const line of note.slice(end + 2).split('\n')) {
    const [, signer, encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const signature = Buffer.from(encoded, 'base64');
    if (signer !== name || !signature.subarray(0, 4).equals(id)) continue;
    if (verify(null, Buffer.from(text), key, signature.subarray(4))) return text;
  }
  throw new Invalid('a signature is forged');
}

function parsed(text: string, line?: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid('this is not JSON', line);
  }
}
