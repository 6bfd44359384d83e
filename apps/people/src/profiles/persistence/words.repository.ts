import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { WordField } from '../domain/profile-words.js';
import { isVisiblePerson, whoLooks } from '../../colleagues/persistence/visible-people.js';

/** The words people describe themselves with. */
@Injectable()
export class WordsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @returns the most used spelling of each of these words that somebody uses, by folded form */
  async spellings(words: readonly string[]): Promise<Map<string, string>> {
    if (words.length === 0) return new Map();
    const rows: { folded: string; word: string }[] = await this.transactions.manager.query(
      `select distinct on (folded(word)) folded(word) as folded, word
       from person cross join unnest(expertise || interests) as word
       where active and search_text like any (select '%' || folded(given) || '%' from unnest($1::text[]) as given)
         and folded(word) = any (select folded(given) from unnest($1::text[]) as given)
       group by word order by folded(word), count(*) desc, word`,
      [words.map(likeLiteral)],
    );
    return new Map(rows.map(({ folded, word }) => [folded, word]));
  }

  /** @returns at most ten words in use by people the reader may see that hold the text, the most used first */
  async suggest(reader: Principal, field: WordField, text: string): Promise<string[]> {
    const rows: { word: string }[] = await this.transactions.manager.query(
      `select min(word) as word from person cross join unnest(person.${field}) as word
       where ${isVisiblePerson} and search_text like '%' || folded($4) || '%' and folded(word) like '%' || folded($4) || '%'
       group by folded(word) order by count(*) desc, folded(word) limit 10`,
      [...whoLooks(reader), likeLiteral(text)],
    );
    return rows.map(({ word }) => word);
  }
}

const likeLiteral = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
