import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

export interface SimilarIdea {
  readonly id: IdeaId;
  readonly title: string;
  /** 0 to 1: how much of the shorter text the longer one has too. */
  readonly similarity: number;
}

interface Words {
  readonly nl: string[];
  readonly en: string[];
  readonly title: string;
}

const most = 5;
const least = 0.3;
// The longest words tell most about a text. Of the near-duplicates in the demo eight find as many as twelve do, in a
// fifth less time.
const mostWords = 8;

/** Finds submitted ideas that say much the same as a text, by the stems they share and by the look of their title. */
@Injectable()
export class SimilarIdeas {
  constructor(private readonly transactions: Transactions) {}

  async find(challengeId: ChallengeId, text: string, title: string): Promise<SimilarIdea[]> {
    return this.transactions.run(async (manager) => {
      // The indexes are in memory. At the usual price of a random read the planner would rather read every idea.
      await manager.query('set local random_page_cost = 1.1');
      const [words]: [Words] = await manager.query(
        `select words_of('dutch', $1) as nl, words_of('english', $1) as en, folded($2) as title`,
        [text, title],
      );
      const { nl, en } = words;
      const telling = [nl.slice(0, mostWords), en.slice(0, mostWords)];
      return manager.query(similar, [challengeId, ...telling, words.title, nl, en, least, most]);
    });
  }
}

/** The twenty ideas of one language that share most stems with the question. */
const sharingWords = (language: 'nl' | 'en', parameter: string): string => `
  (select id from idea
   where challenge_id = $1 and state = 'submitted' and language = '${language}'
     and search @@ any_of(${parameter}::text[])
   order by ts_rank(search, any_of(${parameter}::text[])) desc, id limit 20)`;

// Letters are compared only when words find little: a title full of slips of the pen, or half a compound. Stems
// count by their length, and against the shorter text, so that half a sentence already finds the whole idea.
const similar = `
  with by_words as materialized (${sharingWords('nl', '$2')} union all ${sharingWords('en', '$3')}),
  by_letters as (
    select id from idea
    where (select count(*) from by_words) < 20
      and challenge_id = $1 and state = 'submitted' and title_folded % $4
    order by similarity(title_folded, $4) desc, id limit 20),
  near as (select id from by_words union select id from by_letters),
  compared as (
    select idea.id, idea.title, similarity(title_folded, $4) as letters,
      tsvector_to_array(search) as have,
      case language when 'nl' then $5::text[] else $6::text[] end as asked
    from idea join near using (id)),
  scored as (
    select id, title, letters, shared / greatest(least(had, asking), 20)::float8 as words
    from compared cross join lateral (
      select coalesce(sum(length(stem)) filter (where stem = any(asked)), 0) as shared,
        coalesce(sum(length(stem)), 0) as had,
        (select coalesce(sum(length(stem)), 0) from unnest(asked) as stem) as asking
      from unnest(have) as stem) as lengths)
  -- Whoever writes what an absorbed idea said is led to the one it went up in.
  select coalesce(survivor.id, scored.id) as id, coalesce(survivor.title, scored.title) as title,
    max(round(similarity::numeric, 3)::float8) as similarity
  from scored
  left join merge on merge.absorbed_id = scored.id and not merge.is_undone
  left join idea survivor on survivor.id = merge.survivor_id and survivor.state = 'submitted'
  cross join lateral (select greatest(0.75 * words + 0.25 * letters, letters)::float8 as similarity) as s
  where similarity >= $7
  group by 1, 2 order by similarity desc, id limit $8`;
