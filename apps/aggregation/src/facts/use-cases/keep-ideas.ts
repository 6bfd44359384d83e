import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChangeClock } from '../../counting/persistence/change-clock.js';

/** What one event says about an idea; what it does not say is left out. */
export interface IdeaChange {
  readonly ideaId: IdeaId;
  readonly challengeId: ChallengeId;
  /** Version of the idea after the change. */
  readonly version: number;
  readonly title?: string;
  readonly state?: 'submitted' | 'withdrawn';
}

/** Keeps the titles of ideas, and which are on the table. Newest title and newest state hold, each by itself. */
@Injectable()
export class KeepIdeas {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: ChangeClock,
  ) {}

  async execute(changes: readonly IdeaChange[]): Promise<void> {
    const ideas = newestOfEach(changes);
    await this.transactions.run(async (manager) => {
      const ticks = await this.clock.tick(ideas.map(({ challengeId }) => challengeId));
      await manager.query(
        `insert into idea as held (id, challenge_id, title, title_version, state, state_version, change)
         select id, challenge_id, title, case when title is null then 0 else version end,
                state, case when state is null then 0 else version end, change
         from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::integer[], $6::integer[])
           as said (id, challenge_id, title, state, version, change)
         on conflict (id) do update set
           title = case when held.title_version < excluded.title_version then excluded.title else held.title end,
           title_version = greatest(held.title_version, excluded.title_version),
           state = case when held.state_version < excluded.state_version then excluded.state else held.state end,
           state_version = greatest(held.state_version, excluded.state_version),
           change = excluded.change`,
        [
          ideas.map(({ ideaId }) => ideaId),
          ideas.map(({ challengeId }) => challengeId),
          ideas.map(({ title }) => title ?? null),
          ideas.map(({ state }) => state ?? null),
          ideas.map(({ version }) => version),
          ideas.map(({ challengeId }) => ticks.get(challengeId)),
        ],
      );
    });
  }
}

/** All changes of one call come from events of one kind, so the newest of an idea says all that older ones do. */
function newestOfEach(changes: readonly IdeaChange[]): IdeaChange[] {
  const newest = new Map<IdeaId, IdeaChange>();
  for (const change of changes) {
    const other = newest.get(change.ideaId);
    if (!other || other.version < change.version) newest.set(change.ideaId, change);
  }
  return [...newest.values()].sort((a, b) => (a.ideaId < b.ideaId ? -1 : 1));
}
