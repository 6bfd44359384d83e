import {
  countsParticipantsByPart,
  isDivided,
  outOfParticipants,
  type IdeaCounts,
} from '@zwerm/ranking/round-counts';
import type { RoundFacts } from '../domain/challenge-facts.js';
import { partCountsSql, participantsByPartSql, type PartCount } from './part-counts.sql.js';
import { roundCountsSql } from './round-counts.sql.js';

/** @param name under which it can be planned once */
type Ask = (sql: string, given: readonly unknown[], name: string) => Promise<unknown[]>;

/** Which counts to read: of everything that changed after `since`; `parts` of the roll, 0 when it is not divided. */
interface WantedCounts {
  readonly roundId: string | null;
  readonly since: number;
  readonly parts: number;
  /** The name of a table where it is not found by itself. */
  readonly of?: (table: string) => string;
}

/** Reads what the votes of a round add up to, by idea, and where its roll is divided by part as well. */
export async function readRoundCounts(
  ask: Ask,
  { roundId, since, parts, of = (table) => table }: WantedCounts,
): Promise<IdeaCounts[]> {
  const counts = (await ask(roundCountsSql(of), [roundId, since], 'round-counts')) as IdeaCounts[];
  if (parts === 0 || counts.length === 0) return counts;
  const none = (): number[] => new Array<number>(parts).fill(0);
  const byIdea = new Map(counts.map(({ ideaId }) => [ideaId, { agrees: none(), trials: none() }]));
  const rows = (await ask(partCountsSql(of), [roundId, [...byIdea.keys()]], 'part-counts')) as PartCount[];
  for (const { ideaId, part, agree, disagree } of rows) {
    const byPart = byIdea.get(ideaId);
    if (!byPart || part >= parts) continue;
    byPart.agrees[part] = agree;
    byPart.trials[part] = agree + disagree;
  }
  return counts.map((count) => ({ ...count, byPart: byIdea.get(count.ideaId) }));
}

/** People of each part of the roll who took part. */
export async function readParticipants(
  ask: Ask,
  { roundId, parts, of = (table) => table }: Omit<WantedCounts, 'since'>,
): Promise<number[]> {
  const participants = new Array<number>(parts).fill(0);
  const rows = (await ask(participantsByPartSql(of), [roundId], 'part-participants')) as {
    part: number;
    participants: number;
  }[];
  for (const row of rows) if (row.part < parts) participants[row.part] = row.participants;
  return participants;
}

/** All that the votes of a round add up to, as its ranking takes it. */
export async function readWholeCounts(
  ask: Ask,
  round: Pick<RoundFacts, 'id' | 'method' | 'strata'>,
  of?: (table: string) => string,
): Promise<IdeaCounts[]> {
  const parts = isDivided(round) ? round.strata.length : 0;
  const wanted = { roundId: round.id, parts, ...(of && { of }) };
  const counts = await readRoundCounts(ask, { ...wanted, since: 0 });
  if (!countsParticipantsByPart(round)) return counts;
  const participants = await readParticipants(ask, wanted);
  return counts.map((count) => outOfParticipants(count, participants));
}
