import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { GroupRule } from '../domain/group-rule.js';
import { MembershipsRepository, type Membership } from './memberships.repository.js';

/** Key of the advisory lock under which rules are asked: two answers at once could cross. */
const ruleLock = 7_122;

/** Per question that many people at most. */
const mostAtOnce = 5_000;

const differences = `
  select person.id as "personId", groups.id as "groupId", member.person_id is null as "isNew"
  from groups cross join person
  left join group_member member on member.group_id = groups.id and member.person_id = person.id
  where groups.kind = 'rule' and groups.removed_at is null
    and follows_rule(person, groups.rule) is distinct from (member.person_id is not null)`;

/** The members of groups by rule: each question is one statement, for one group or for many people. */
@Injectable()
export class RuleMembershipsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly memberships: MembershipsRepository,
  ) {}

  /** How many active people the rule holds for. */
  async count(rule: GroupRule): Promise<number> {
    const [{ count }]: [{ count: number }] = await this.transactions.manager.query(
      'select count(*)::int from person where active and follows_rule(person, $1)',
      [JSON.stringify(rule)],
    );
    return count;
  }

  /** Brings the members of one group in line with its rule, in the open transaction. */
  async settleGroup(groupId: GroupId): Promise<void> {
    await this.transactions.manager.query('select pg_advisory_xact_lock($1)', [ruleLock]);
    await this.settle('groups.id = $1', groupId);
  }

  /**
   * Asks all rules again for people who changed since, up to a few thousand of them. Does nothing while somebody else
   * is at it.
   * @returns how many changes were dealt with
   */
  async settleChanged(): Promise<number> {
    return this.transactions.run(async (manager) => {
      const [{ held }]: [{ held: boolean }] = await manager.query(
        'select pg_try_advisory_xact_lock($1) as held',
        [ruleLock],
      );
      if (!held) return 0;
      const [taken]: [{ person_id: PersonId }[]] = await manager.query(
        `delete from rule_check where seq in (select seq from rule_check order by seq limit $1)
         returning person_id`,
        [mostAtOnce],
      );
      const personIds = [...new Set(taken.map((row) => row.person_id))];
      if (personIds.length > 0) await this.settle('person.id = any($1)', personIds);
      return taken.length;
    });
  }

  private async settle(where: string, value: GroupId | readonly PersonId[]): Promise<void> {
    const rows: (Membership & { isNew: boolean })[] = await this.transactions.manager.query(
      `${differences} and ${where}`,
      [value],
    );
    await this.memberships.change({
      added: rows.filter(({ isNew }) => isNew),
      removed: rows.filter(({ isNew }) => !isNew),
    });
  }
}
