import { Injectable } from '@nestjs/common';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';
import { Transactions } from '@zwerm/platform/database/transactions';

/** How many ballots of an idea and aspect make a choice, in the order of their ids. */
export type ChoiceCount = readonly [ideaId: IdeaId, aspect: Aspect, choice: Choice, ballots: number];

/** Counts what rankings were made from, choice by choice, so that it can be held against the record of ballots. */
@Injectable()
export class CountContributions {
  constructor(private readonly transactions: Transactions) {}

  async execute(roundId: RoundId): Promise<ChoiceCount[]> {
    const rows: { count: ChoiceCount }[] = await this.transactions.manager.query(
      `select json_build_array(idea_id, aspect, choice, count(*)) as count from contribution
       where round_id = $1 and choice is not null group by idea_id, aspect, choice
       order by (idea_id || '/' || aspect || '/' || choice) collate "C"`,
      [roundId],
    );
    return rows.map(({ count }) => count);
  }
}
