import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { RightsRepository } from '../../roles/persistence/rights.repository.js';
import { checkDelegationEnd, InvalidDelegation } from '../domain/delegation.js';

/** When a person is no leader any more by a date that is known now; null when no end is known. */
const endOfLeading = `(
  select case when 'leadership' = any(roles) then null else (
    select max(ends_at) from role_grant
    where person_id = person.id and role = 'leadership' and scope_id is null and ended_at is null) end
  from person where id = $1)`;

/**
 * Lets a colleague manage the leader's challenges and read their briefs until a moment. Appointing the same person
 * again replaces the end. It never outlasts the role of a leader who is one until a moment.
 * @throws InvalidDelegation when nobody active has the id, it is the leader themself, or the end is not within a year
 */
@Injectable()
export class AppointDelegate {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: RightsRepository,
    private readonly log: AccessLog,
  ) {}

  async execute(leader: Principal, delegateId: PersonId, endsAt: string): Promise<string> {
    return this.transactions.run(async (manager) => {
      if (delegateId === leader.personId) throw new InvalidDelegation('/delegateId', 'must be somebody else');
      checkDelegationEnd(endsAt, await this.rights.now());
      const delegate = await this.rights.lockPerson(delegateId);
      // Partners and customers see only what they are invited to; a leader's place is not for them.
      if (!delegate?.roles.includes('employee'))
        throw new InvalidDelegation('/delegateId', 'must be an employee with an account');
      await manager.query(
        'update delegation set ended_at = database_now() where leader_id = $1 and delegate_id = $2 and ended_at is null',
        [leader.personId, delegateId],
      );
      const [row]: [{ id: string; endsAt: string }] = await manager.query(
        `insert into delegation (leader_id, delegate_id, ends_at)
         select $1::uuid, $2::uuid, least($3::timestamptz, ${endOfLeading})
         returning id, ends_at as "endsAt"`,
        [leader.personId, delegateId, endsAt],
      );
      await this.rights.announce(delegateId);
      await this.log.write({
        actorId: leader.personId,
        subjectId: delegateId,
        act: 'delegate-appointed',
        facts: { endsAt: row.endsAt },
      });
      return row.id;
    });
  }
}
