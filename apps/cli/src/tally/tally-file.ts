import path from 'node:path';
import { rankingHash } from '@zwerm/ranking/canonical-result';
import { rank, type MethodRanking } from '@zwerm/ranking/method';
import { publishedValue, type RankedIdea } from '@zwerm/ranking/posterior-ranking';
import { wilsonInterval } from '@zwerm/ranking/wilson';
import { recogniseFormat } from './formats/recognise-format.js';
import type { SourceIdea, TallySource } from './formats/vote-format.js';
import { UsageError } from './usage-error.js';

/** The values that only an idea in the ranking has. */
type Placing = Pick<RankedIdea, 'rank' | 'tier' | 'score' | 'low' | 'high'>;
type NoPlacing = Record<keyof Placing, null>;
type Counted = Pick<RankedIdea, 'n' | 'agree' | 'disagree' | 'pass' | 'wilsonLow' | 'wilsonHigh'>;

/**
 * One idea of a file. An idea that a moderator took out keeps its counts but has no place (all null).
 * `wilsonLow`..`wilsonHigh` is of agree / n; `wilsonLowOfSeen`..`wilsonHighOfSeen` of agree out of everyone
 * who answered in the file, passes included, which is how Polis itself counts.
 */
export type TalliedLine = {
  readonly id: string;
  readonly text: string;
  readonly moderatedOut: boolean;
} & Readonly<Placing | NoPlacing> &
  Readonly<Counted> & { readonly wilsonLowOfSeen: number; readonly wilsonHighOfSeen: number };

/** What `zwerm tally --json` prints: ranked ideas best first, then those taken out by a moderator. */
export interface FileTally {
  readonly format: string;
  readonly method: FileMethod;
  readonly methodVersion: string;
  /** Name of the file or folder, without where it stands. */
  readonly source: string;
  readonly title: string;
  readonly participants: number;
  readonly parameters: MethodRanking['parameters'];
  readonly ideas: readonly TalliedLine[];
  /** SHA-256 of the canonical ranking: the same votes give the same hash everywhere. */
  readonly hash: string;
}

/**
 * Computes the ranking of the votes in a file or folder, without a server.
 *
 * @throws UsageError when the method is unknown or the file is not one we can read
 */
export async function tallyFile(location: string, method: string): Promise<FileTally> {
  if (!isFileMethod(method))
    throw new UsageError(`unknown method ${method}; known: ${fileMethods.join(', ')}`);
  const format = await recogniseFormat(location);
  const source = await format.read(location);
  const ranking = rankSource(source, method);
  return {
    format: format.id,
    method,
    methodVersion: ranking.methodVersion,
    source: path.basename(path.resolve(location)),
    title: source.title,
    participants: source.participants,
    parameters: ranking.parameters,
    ideas: linesOf(source, ranking, method),
    hash: rankingHash(ranking),
  };
}

/** How the formats we read can be counted. */
const fileMethods = ['agree-disagree-pass', 'support'] as const;
type FileMethod = (typeof fileMethods)[number];
const isFileMethod = (id: string): id is FileMethod => (fileMethods as readonly string[]).includes(id);

function rankSource(source: TallySource, method: FileMethod): MethodRanking {
  const ideas = source.ideas
    .filter(({ moderatedOut }) => !moderatedOut)
    .map(({ id, agree, disagree, pass }) => ({ ideaId: id, agree, disagree, pass }));
  if (method === 'agree-disagree-pass') return rank(method, { ideas });
  const supported = ideas.map(({ ideaId, agree }) => ({ ideaId, supporters: agree }));
  return rank(method, { participants: source.participants, ideas: supported });
}

function linesOf(source: TallySource, ranking: MethodRanking, method: FileMethod): TalliedLine[] {
  const byId = new Map(source.ideas.map((idea) => [idea.id, idea]));
  const ranked = ranking.ideas.flatMap(({ ideaId, ...values }) => {
    const idea = byId.get(ideaId);
    return idea ? [lineOf(idea, values)] : [];
  });
  const takenOut = source.ideas
    .filter(({ moderatedOut }) => moderatedOut)
    .map((idea) => lineOf(idea, { ...NOWHERE, ...countsOf(idea, method, source.participants) }));
  return [...ranked, ...takenOut];
}

const NOWHERE: NoPlacing = { rank: null, tier: null, score: null, low: null, high: null };

function lineOf(idea: SourceIdea, values: (Placing | NoPlacing) & Counted): TalliedLine {
  const ofSeen = wilsonInterval(idea.agree, idea.agree + idea.disagree + idea.pass);
  return {
    id: idea.id,
    ...values,
    wilsonLowOfSeen: publishedValue(ofSeen.low),
    wilsonHighOfSeen: publishedValue(ofSeen.high),
    moderatedOut: idea.moderatedOut,
    text: idea.text,
  };
}

function countsOf(idea: SourceIdea, method: FileMethod, participants: number): Counted {
  const { agree } = idea;
  const [disagree, pass] = method === 'support' ? [0, 0] : [idea.disagree, idea.pass];
  const n = method === 'support' ? participants : agree + disagree;
  const { low, high } = wilsonInterval(agree, n);
  return { n, agree, disagree, pass, wilsonLow: publishedValue(low), wilsonHigh: publishedValue(high) };
}
