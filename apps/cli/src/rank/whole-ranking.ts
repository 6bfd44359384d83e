import { randomUUID } from 'node:crypto';
import { ReadRanking } from '@zwerm/aggregation/rankings/use-cases/read-ranking';
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
 * All pages of the ranking of a round, as people see them.
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
    return { ...first, items };
  });
}
