import { randomUUID } from 'node:crypto';
import { ReadRanking } from '@zwerm/aggregation/rankings/use-cases/read-ranking';
import { ReadSharedGround } from '@zwerm/aggregation/shared-ground/use-cases/read-shared-ground';
import { DomainError } from '@zwerm/domain/domain-error';
import { inTheNameOf } from '../record/operator.js';
import { withRecord } from '../record/open-record.js';

/** One line of a ranking. */
export interface RankingLine {
  readonly ideaId: string;
  readonly title: string;
  readonly rank: number;
  readonly tier: number;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** Its place by what every part of the roll can live with; left out where that is not told. */
  readonly commonGround?: { readonly rank: number; readonly score: number };
}

export interface WholeRanking {
  readonly method: string;
  readonly methodVersion: string;
  readonly state: string;
  readonly hash: string | null;
  readonly participants: number;
  readonly ballots: number;
  readonly items: readonly RankingLine[];
  readonly nextCursor: string | null;
}

/**
 * All pages of the ranking of a round, as people see them, with the common ground beside the support.
 * @param round its number; the newest when left out
 * @throws NotFound | ResultsHidden
 */
export function wholeRanking(challengeId: string, round?: number): Promise<WholeRanking> {
  return withRecord(async (record) => {
    const reader = inTheNameOf(randomUUID());
    const read = record.use('aggregation', ReadRanking);
    const page = async (cursor?: string): Promise<WholeRanking> => {
      const { json } = await read.execute({ challengeId, reader, round, cursor, limit: 100 });
      return JSON.parse(json.toString('utf8')) as WholeRanking;
    };
    const first = await page();
    const items = [...first.items];
    for (let cursor = first.nextCursor; cursor;) {
      const next = await page(cursor);
      items.push(...next.items);
      cursor = next.nextCursor;
    }
    const ground = await record
      .use('aggregation', ReadSharedGround)
      .execute({ challengeId, reader, round })
      .catch((error: unknown) => {
        // Of a secret round that still runs only the ranking is told.
        if (error instanceof DomainError && error.code === 'results-hidden') return { items: [] };
        throw error;
      });
    const groundOf = new Map(ground.items.map(({ ideaId, rank, score }) => [ideaId, { rank, score }]));
    return {
      ...first,
      items: items.map((line) => {
        const commonGround = groundOf.get(line.ideaId);
        return commonGround ? { ...line, commonGround } : line;
      }),
    };
  });
}
