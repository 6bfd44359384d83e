// A verifier for people who trust neither this software nor those who run it. It stands alone: nothing but Node.js is
// imported, so that it can be read, copied and run anywhere. What it checks is in docs/adr/0030, 0037, 0038 and 0044.
import { createHash, createPublicKey, verify } from 'node:crypto';

/** What is wrong: with which entry, when it is one (its line in the bundle, the first is 2). */
export class Invalid extends Error {
  constructor(problem: string, line?: number) {
    super(line === undefined ? problem : `line ${line}: ${problem}`);
  }
}

/** Where an entry stands in a tree, and the hashes beside its way to the root, from below. Hashes are in hexadecimal. */
type Place = Readonly<{ index: number; path: readonly string[] }>;

/** A key of the log: it signs trees of more than `since` entries. The one before and itself signed the handover. */
type Key = Readonly<{ since: number; verifierKey: string; handover: string | null }>;

/** The first line: what was sealed when the round closed, as JSON, its place in the log, and the merges of ideas there. */
type Head = Place &
  Readonly<Record<'format' | 'seal' | 'checkpoint' | 'verifierKey', string>> &
  Readonly<{ size: number; keys?: readonly Key[]; mergeSteps?: readonly (Place & { fact: string })[] }>;
type Step = Readonly<Record<'roundId' | 'type' | 'absorbedId' | 'survivorId', string> & { step: number }>;

/** Rows of idea, aspect, choice and how many made it; and of idea, aspect and what the numbers add up to. */
type Counts = Readonly<Record<'totals' | 'sums', readonly (readonly (string | number)[])[]>>;

type Seal = Counts &
  Readonly<Record<'roundId' | 'method' | 'entriesRoot', string>> &
  Readonly<Record<'eligible' | 'participants' | 'ballots' | 'entries', number>> &
  Readonly<{ rulesVersion?: number; merged?: Merged }>;

/** Counts of ideas in which others went up; `ends` has each absorbed idea with the one it counts for. */
type Merged = Counts & Readonly<{ steps: number; ends: readonly string[][]; supersededRoot: string }>;

/** A ballot about one idea as it stood at the close. Its choice is null when taken back; superseded when merged ideas
 * let another one of the same person stand for it. */
type Entry = readonly [...Cast, revision: number, nonce: string, rules?: number | null, superseded?: true];
type Cast = [commitment: string, ballotRef: string, ideaId: string, aspect: string, choice: string | null];
type Entries = readonly Entry[];

type Receipt = Readonly<Record<'roundId' | 'ballotRef' | 'ideaId' | 'aspect' | 'nonce', string>> &
  Readonly<{ commitment: string; choice: string | null; revision: number; rulesVersion?: number | null }> &
  Readonly<{ leafHash: string; promise: Place & { note: string } }>;

/** What holds when nothing is wrong, and what the bundle says of the receipt when one was given. */
export type Verdict = Seal & Readonly<{ receipt?: string }>;

const scales: Readonly<Record<string, RegExp>> = {
  'agree-disagree-pass': /^(agree|disagree|pass|pair (first|second|equal))$/,
  support: /^support$/,
  approval: /^approve$/,
  score: /^[1-9]\d*$/,
  dots: /^[1-9]\d*$/,
  quadratic: /^[1-9]\d*$/,
  ranked: /^[1-9]\d*$/,
  pairwise: /^pair (first|second|equal)$/,
  budget: /^chosen$/,
  consent: /^(consent|objection|abstain)$/,
};

/**
 * Checks everything that a bundle says, and counts it again.
 * @param bundle JSON lines: the head, then an entry a line
 * @param options.receipt what a voter was given, as JSON
 * @param options.key a verifier key that the reader knows to be, or to have been, that of the log
 * @throws Invalid for the first thing that is wrong
 */
export function verifyBundle(bundle: string, options: { receipt?: string; key?: string } = {}): Verdict {
  const [first = '', ...lines] = bundle.trimEnd().split('\n');
  const head = parsed(first, 1) as Head;
  demand(head?.format === 'zwerm-bundle/1', 'this is not a bundle', 1);
  const keys = checkedKeys(head);
  demand(options.key === undefined || keys.includes(options.key), 'signed by another key', 1);
  const [, size, root] = opened(head.checkpoint, [head.verifierKey]).split('\n');
  demand(Number(size) === head.size, 'the checkpoint is of a log of another size', 1);
  const isInLog = (text: string, place: Place): boolean =>
    rootOf(leafHash(Buffer.from(text)), place, head.size).toString('base64') === root;
  demand(isInLog(`bundle/v1\n${head.seal}`, head), 'the seal is not in the log that was signed', 1);
  const steps = (head.mergeSteps ?? []).map(({ fact, ...place }): Step => {
    demand(isInLog(`round/v1\n${fact}`, place), 'a merge of ideas is not in the log that was signed', 1);
    return parsed(fact, 1) as Step;
  });
  const seal = parsed(head.seal, 1) as Seal;
  const entries = lines.map((line, at) => parsed(line, at + 2) as Entry);
  checkEntries(seal, entries);
  checkMerges(steps, seal, entries);
  if (options.receipt === undefined) return seal;
  return { ...seal, receipt: checkReceipt(parsed(options.receipt) as Receipt, keys, seal, entries) };
}

/** @returns every key of the log: the first as it is given, each other one as the key before it says */
function checkedKeys({ size, verifierKey, keys: given }: Head): string[] {
  const keys = given ?? [{ since: 0, verifierKey, handover: null }];
  for (const [at, { since, verifierKey: to, handover }] of keys.slice(1).entries())
    for (const { verifierKey: signer } of keys.slice(at, at + 2)) {
      const said = opened(handover ?? '', [signer]);
      demand(said === `zwerm.voting.log/key/v1\n${since}\n${to}\n`, 'a key was handed over to another', 1);
    }
  const signer = keys.findLast(({ since }) => since < size)?.verifierKey;
  demand(signer === verifierKey, 'signed by a key of the log whose turn it was not', 1);
  return keys.map((key) => key.verifierKey);
}

function checkEntries(seal: Seal, entries: Entries): void {
  const seen = new Set<string>();
  let before = '';
  for (const [at, entry] of entries.entries()) {
    const line = at + 2;
    demand(ballotForm.test(JSON.stringify(entry)), 'this is no ballot', line);
    const [commitment, ballotRef, , aspect, choice, , , rules] = entry;
    demand(commitmentOf(seal.roundId, entry) === commitment, 'this is not what was committed to', line);
    demand(!seen.has(ballotRef), 'this ballot is there twice', line);
    demand(commitment > before, 'out of order', line);
    const said = aspect.length === 36 ? `pair ${choice}` : `${choice}`;
    demand(choice === null || !!scales[seal.method]?.test(said), `${seal.method} knows no ${choice}`, line);
    demand(!rules || rules === seal.rulesVersion, 'cast under other rules', line);
    seen.add(ballotRef);
    before = commitment;
  }
  const ballots = entries.filter(([, , , , choice]) => choice !== null).length;
  demand(entries.length === seal.entries, `${entries.length} entries, but ${seal.entries} were sealed`);
  demand(treeOf(entries).equals(hex(seal.entriesRoot)), 'these are not the entries that were sealed');
  demand(ballots === seal.ballots, `${ballots} ballots, but ${seal.ballots} were announced`);
  demand(seal.participants <= Math.min(seal.eligible, ballots), 'more people took part than could have');
  compare(entries, seal);
}

/** Plays the merges of the log again, and counts the ideas that others went up in: each person once. */
function checkMerges(steps: readonly Step[], { roundId, merged }: Seal, entries: Entries): void {
  demand(steps.length === (merged?.steps ?? 0), 'a merge of ideas is missing', 1);
  const standing = new Map<string, string>();
  for (const [at, { absorbedId, survivorId, type, ...step }] of steps.entries()) {
    const isNext = step.roundId === roundId && step.step === at + 1;
    demand(isNext, 'a merge of ideas is of another round, or out of order', 1);
    if (type === 'zwerm.voting.merge.undone.v1') standing.delete(absorbedId);
    else standing.set(absorbedId, survivorId);
  }
  const endOf = (idea: string, most = standing.size): string =>
    most > 0 && standing.has(idea) ? endOf(standing.get(idea) ?? '', most - 1) : idea;
  const ends = [...standing.keys()].sort().map((idea) => [idea, endOf(idea)]);
  const areSealed = JSON.stringify(ends) === JSON.stringify(merged?.ends ?? []);
  demand(areSealed, 'ideas were counted for others than those they were merged into', 1);
  const family = new Set(ends.flat());
  const leftOut = entries.filter(([, , , , , , , , superseded]) => superseded);
  const areMerged = leftOut.every(([, , idea, , choice]) => choice !== null && family.has(idea));
  demand(areMerged, 'a vote on an idea that was not merged is left out');
  if (!merged) return;
  demand(treeOf(leftOut).equals(hex(merged.supersededRoot)), 'other votes are left out than were sealed');
  const counted = entries.filter(([, , idea, , , , , , superseded]) => !superseded && family.has(idea));
  compare(counted, merged, (idea) => endOf(idea));
}

/** Counts ballots, each for the idea that `endOf` says, and compares with what was announced. */
function compare(entries: Entries, announced: Counts, endOf = (idea: string): string => idea): void {
  const counted = new Map<string, number>();
  const add = (value: number, ...of: string[]): unknown =>
    counted.set(JSON.stringify(of), (counted.get(JSON.stringify(of)) ?? 0) + value);
  for (const [, , castOn, aspect, choice] of entries) {
    if (choice === null) continue;
    add(1, endOf(castOn), aspect, choice);
    if (/^\d+$/.test(choice)) add(Number(choice), endOf(castOn), aspect);
  }
  for (const row of [...announced.totals, ...announced.sums]) {
    const [of, value] = [row.slice(0, -1), row.at(-1)];
    const found = counted.get(JSON.stringify(of)) ?? 0;
    demand(found === value, `${of.filter(Boolean).join(' ')}: ${found} counted, ${value} announced`);
    counted.delete(JSON.stringify(of));
  }
  demand(counted.size === 0, 'some of what was counted was not announced');
}

function checkReceipt(receipt: Receipt, keys: string[], seal: Seal, entries: Entries): string {
  const { commitment, ballotRef, ideaId, aspect, choice, revision, nonce, rulesVersion, promise } = receipt;
  const own: Entry = [commitment, ballotRef, ideaId, aspect, choice, revision, nonce, rulesVersion];
  demand(receipt.roundId === seal.roundId, 'the receipt is of another round');
  demand(commitmentOf(seal.roundId, own) === commitment, 'the receipt does not open its commitment');
  const leaf = leafHash(Buffer.from('ballot/v1\n'), hex(commitment));
  demand(leaf.toString('hex') === receipt.leafHash, 'the receipt names the leaf of something else');
  const [, , , size, root] = opened(promise.note, keys).split('\n');
  const isPromised = rootOf(leaf, promise, Number(size)).toString('base64') === root;
  demand(isPromised, 'the promise of the receipt is not for this ballot');
  const at = entries.findIndex((entry) => entry[1] === ballotRef);
  const entry = entries[at];
  demand(entry !== undefined, 'the ballot of the receipt is not in the bundle');
  if (entry[5] > revision) return 'changed later by its owner';
  demand(entry[0] === commitment, 'the receipt says something else than this', at + 2);
  return entry[8] ? 'counted by another vote on a merged idea' : 'counted';
}

const ballotForm = /^\[("[^"]*",){4}(null|"[^"]*"),\d+,"([0-9a-f]{2})+"(,(null|\d+)(,true)?)?\]$/;

function commitmentOf(roundId: string, [, ref, idea, aspect, choice, revision, nonce, rules]: Entry): string {
  const said = [roundId, ref, idea, revision, aspect, choice ?? '', ...(rules ? [rules] : [])];
  return sha256(Buffer.from(`ballot/v${rules ? 2 : 1}\n${said.join('\n')}\n`), hex(nonce)).toString('hex');
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const leafHash = (...leaf: Buffer[]): Buffer => sha256(Buffer.of(0), ...leaf);
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.of(1), left, right);

/** How many of the leaves of a tree hang left: the largest power of two that leaves some over (RFC 9162 §2.1.1). */
const leftOf = (size: number, left = 1): number => (left * 2 < size ? leftOf(size, left * 2) : left);

/** The root of the tree over entries. */
function treeOf(entries: Entries): Buffer {
  if (entries.length < 2) return entries[0] ? leafHash(hex(entries[0][0])) : sha256();
  const left = leftOf(entries.length);
  return nodeHash(treeOf(entries.slice(0, left)), treeOf(entries.slice(left)));
}

/** The root to which a leaf leads; another one when the way cannot be of a tree of this size. */
function rootOf(leaf: Buffer, { index, path }: Place, size: number): Buffer {
  const [below, beside] = [path.slice(0, -1), path.at(-1)];
  if (size < 2 || beside === undefined)
    return size === 1 && index === 0 && path.length === 0 ? leaf : hex('');
  const left = leftOf(size);
  return index < left
    ? nodeHash(rootOf(leaf, { index, path: below }, left), hex(beside))
    : nodeHash(hex(beside), rootOf(leaf, { index: index - left, path: below }, size - left));
}

/** The text of a signed note (c2sp.org/signed-note) that one of these Ed25519 keys signed. */
export function opened(note: string, verifierKeys: readonly string[]): string {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const signatures = note.slice(text.length).match(/(?<=^— \S+ )\S+$/gm) ?? [];
  for (const verifierKey of verifierKeys) {
    const bytes = Buffer.from(/^[^+]*\+.{8}\+(.*)$/.exec(verifierKey)?.[1] ?? '', 'base64');
    demand(bytes.length === 33 && bytes[0] === 1, 'the verifier key is none');
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    // A signature begins with four bytes that only name its key.
    const isSigned = (signature: string): boolean =>
      verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64').subarray(4));
    if (signatures.some(isSigned)) return text;
  }
  throw new Invalid('a signature is forged');
}

function demand(isSo: boolean, problem: string, line?: number): asserts isSo {
  if (!isSo) throw new Invalid(problem, line);
}

function parsed(text: string, line?: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid('this is not JSON', line);
  }
}
