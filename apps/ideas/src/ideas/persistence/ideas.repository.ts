import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Idea } from '../domain/idea.js';
import { IdeaVersionConflict } from '../domain/idea.errors.js';

/** One text that an idea had while it was on the table. */
export interface IdeaVersion {
  readonly version: number;
  readonly title: string;
  readonly body: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

const mostPerStatement = 1_000;

/** Ideas one by one and in bulk, and the clock that decides about them. */
@Injectable()
export class IdeasRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The database's clock: replicas disagree about the time, their database does not. */
  async now(): Promise<Date> {
    const [{ now }]: [{ now: Date }] = await this.transactions.manager.query('select database_now() as now');
    return now;
  }

  find(id: IdeaId): Promise<Idea | null> {
    return this.transactions.manager.findOne(Idea, { where: { id } });
  }

  /** Reads an idea and keeps others from changing it until the transaction ends. */
  findForUpdate(id: IdeaId): Promise<Idea | null> {
    return this.transactions.manager.findOne(Idea, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** @returns the ids that were not there before */
  async insertAll(ideas: readonly Idea[]): Promise<ReadonlySet<IdeaId>> {
    const inserted = new Set<IdeaId>();
    for (let from = 0; from < ideas.length; from += mostPerStatement) {
      const some = ideas.slice(from, from + mostPerStatement);
      const rows: { id: IdeaId }[] = await this.transactions.manager.query(insertIdeas, [
        some.map((idea) => idea.id),
        some.map((idea) => idea.challengeId),
        some.map((idea) => idea.authorId),
        some.map((idea) => idea.title),
        some.map((idea) => idea.body),
        some.map((idea) => idea.language),
        some.map((idea) => idea.state),
        some.map((idea) => idea.submittedAt),
        some.map((idea) => idea.createdAt),
      ]);
      for (const { id } of rows) inserted.add(id);
    }
    return inserted;
  }

  /** Which of these ids are there already. */
  async known(ids: readonly IdeaId[]): Promise<ReadonlySet<IdeaId>> {
    const rows: { id: IdeaId }[] = await this.transactions.manager.query(
      'select id from idea where id = any($1::uuid[])',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** @throws IdeaVersionConflict when the row has reached that version already */
  async update(idea: Idea): Promise<void> {
    const { affected } = await this.transactions.manager
      .createQueryBuilder()
      .update(Idea)
      .set(idea)
      .where('id = :id and version < :version', { id: idea.id, version: idea.version })
      .execute();
    if (affected !== 1) throw new IdeaVersionConflict();
  }

  /** Keeps the text that these ideas have now. */
  async keepVersions(ideas: readonly Idea[], at: (idea: Idea) => string): Promise<void> {
    await this.transactions.manager.query(
      `insert into idea_version (idea_id, version, title, body, at)
       select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::timestamptz[])`,
      [
        ideas.map((idea) => idea.id),
        ideas.map((idea) => idea.version),
        ideas.map((idea) => idea.title),
        ideas.map((idea) => idea.body),
        ideas.map(at),
      ],
    );
  }

  /** Every text it had while it was on the table, the newest first. */
  async versionsOf(id: IdeaId): Promise<IdeaVersion[]> {
    const rows: (Omit<IdeaVersion, 'at'> & { at: Date })[] = await this.transactions.manager.query(
      'select version, title, body, at from idea_version where idea_id = $1 order by version desc',
      [id],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}

const insertIdeas = `
  insert into idea (id, challenge_id, author_id, title, body, language, state, version, submitted_at, created_at)
  select id, challenge_id, author_id, title, body, language, state, 1, submitted_at, created_at
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[],
    $8::timestamptz[], $9::timestamptz[])
    as given (id, challenge_id, author_id, title, body, language, state, submitted_at, created_at)
  on conflict (id) do nothing
  returning id`;
