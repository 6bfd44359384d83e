import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { allowsTypos, searchWords } from '../domain/search-text.js';
import { ColleagueSearch, type ColleagueFilter, type PlacedWord } from '../persistence/colleague-search.js';

export interface FoundColleague {
  readonly id: PersonId;
  readonly displayName: string;
  readonly kind: PersonKind;
  readonly jobTitle: string;
  /** Of the unit they work in; null for partners and customers who look, and for who works in none. */
  readonly unitName: string | null;
  readonly expertise: string[];
  readonly photo: string | null;
  readonly sortName: string;
}

export interface FoundColleagues {
  readonly people: FoundColleague[];
  /** Nobody was found literally: these resemble what was asked, the most alike first, and there are no further pages. */
  readonly isResembling: boolean;
}

export interface FindColleaguesQuery extends ColleagueFilter {
  readonly text?: string;
  readonly limit: number;
  /** The last of the page before. */
  readonly after?: Pick<FoundColleague, 'id' | 'sortName'>;
}

const columns = `
  person.id, display_name as "displayName", person.kind, job_title as "jobTitle", expertise, photo_key as photo,
  sort_name as "sortName",
  case when $2::boolean then (select name from groups where groups.id = person.unit_id) end as "unitName"`;

/** How alike a word must be to count as a typo. Below this short words resemble a third of all people (measured). */
const leastLikeness = '0.5';
/** Comparing words costs some 10 µs a person: who resembles this many people is no better served by a longer list. */
const mostCompared = 300;

/**
 * Finds people by name, function, unit, expertise and interests; never by e-mail address. When nobody fits literally,
 * those whose words resemble what was typed.
 */
@Injectable()
export class FindColleagues {
  constructor(private readonly transactions: Transactions) {}

  async execute(reader: Principal, { text = '', ...query }: FindColleaguesQuery): Promise<FoundColleagues> {
    const words = await this.placed(reader, text);
    if (text.trim() !== '' && words.length === 0) return { people: [], isResembling: false };
    const people = await this.literally(reader, words, query);
    if (people.length > 0 || query.after || !allowsTypos(words)) return { people, isResembling: false };
    const resembling = await this.resembling(reader, words, query);
    return { people: resembling, isResembling: resembling.length > 0 };
  }

  private literally(
    reader: Principal,
    words: readonly PlacedWord[],
    { after, limit, ...filter }: FindColleaguesQuery,
  ): Promise<FoundColleague[]> {
    const search = new ColleagueSearch(reader);
    search.narrow(filter);
    search.findLiterally(words);
    if (after)
      search.require(
        `(sort_name, person.id) > (${search.add(after.sortName)}, ${search.add(after.id)}::uuid)`,
      );
    return this.transactions.manager.query(
      `select ${columns} from person where ${search.condition}
       order by sort_name, person.id limit ${search.add(limit)}`,
      search.parameters,
    );
  }

  private resembling(
    reader: Principal,
    words: readonly PlacedWord[],
    { limit, after: _after, ...filter }: FindColleaguesQuery,
  ): Promise<FoundColleague[]> {
    const search = new ColleagueSearch(reader);
    search.narrow(filter);
    const likeness = search.findResembling(words);
    return this.transactions.run(async (manager) => {
      // The planner believes that so few are soonest found by reading everybody.
      await manager.query(
        `select set_config('pg_trgm.word_similarity_threshold', $1, true), set_config('enable_seqscan', 'off', true)`,
        [leastLikeness],
      );
      return manager.query(
        `select ${columns} from (select * from person where ${search.condition} limit ${mostCompared}) as person
         order by ${likeness} desc, sort_name, person.id limit ${search.add(limit)}`,
        search.parameters,
      );
    });
  }

  /** Partners and customers do not know our units, so they cannot search by them. */
  private async placed(reader: Principal, text: string): Promise<PlacedWord[]> {
    const words = searchWords(text);
    if (words.length === 0 || !reader.roles.includes('employee'))
      return words.map((word) => ({ ...word, unitIds: [] }));
    const rows: { word: string; unitIds: GroupId[] }[] = await this.transactions.manager.query(
      `with recursive named as (
         select word, groups.id from unnest($1::text[]) as word join groups
           on folded(' ' || name) like '%' || case when length(word) < 3 then ' ' else '' end || folded(word) || '%'
         where groups.kind = 'unit' and removed_at is null
         union select word, below.id from named join groups below on below.parent_id = named.id
       ) select word, array_agg(id) as "unitIds" from named group by word`,
      [words.map((word) => word.text)],
    );
    const unitIds = new Map(rows.map((row) => [row.word, row.unitIds]));
    return words.map((word) => ({ ...word, unitIds: unitIds.get(word.text) ?? [] }));
  }
}
