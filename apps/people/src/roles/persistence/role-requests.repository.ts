import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { requestDays, type RoleChange } from '../domain/grave-roles.js';
import type { RoleGrant } from '../domain/role-grant.js';
import { RoleHeldAlready } from '../domain/role.errors.js';

export type Decision = 'approved' | 'rejected' | 'expired';

/** A grave change that waits for a second administrator, or did. Times ISO 8601 UTC. */
export interface RoleRequest extends RoleChange, RoleGrant {
  readonly id: string;
  readonly personId: PersonId;
  readonly reason: string;
  readonly requestedBy: PersonId;
  readonly requestedAt: string;
  readonly expiresAt: string;
  readonly decision: Decision | null;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: string | null;
}

export type NewRoleRequest = Pick<
  RoleRequest,
  'personId' | 'action' | 'role' | 'scope' | 'endsAt' | 'reason' | 'requestedBy'
>;

const columns = `id, person_id as "personId", action, role, ends_at as "endsAt", reason, requested_by as "requestedBy",
  requested_at as "requestedAt", expires_at as "expiresAt", decided_by as "decidedBy", decided_at as "decidedAt",
  case when scope_id is not null then jsonb_build_object('kind', scope_kind, 'id', scope_id) end as scope,
  case when decision is null and expires_at <= database_now() then 'expired' else decision end as decision`;

@Injectable()
export class RoleRequestsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @throws RoleHeldAlready when the same was asked and nobody has decided yet */
  async insert(request: NewRoleRequest): Promise<RoleRequest> {
    const { personId, action, role, scope, endsAt, reason, requestedBy } = request;
    await this.transactions.manager.query(
      `update role_request set decision = 'expired', decided_at = expires_at
       where person_id = $1 and decision is null and expires_at <= database_now()`,
      [personId],
    );
    try {
      const [row]: [RoleRequest] = await this.transactions.manager.query(
        `insert into role_request
           (person_id, action, role, scope_kind, scope_id, ends_at, reason, requested_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, database_now() + make_interval(days => $9)) returning ${columns}`,
        [personId, action, role, scope?.kind, scope?.id, endsAt, reason, requestedBy, requestDays],
      );
      return row;
    } catch (error) {
      throw isUniqueViolation(error, 'role_request_open') ? new RoleHeldAlready() : error;
    }
  }

  async findForUpdate(id: string): Promise<RoleRequest | undefined> {
    const [row]: RoleRequest[] = await this.transactions.manager.query(
      `select ${columns} from role_request where id = $1 for update`,
      [id],
    );
    return row;
  }

  async decide(id: string, decision: Exclude<Decision, 'expired'>, by: PersonId): Promise<void> {
    await this.transactions.manager.query(
      'update role_request set decision = $2, decided_by = $3, decided_at = database_now() where id = $1',
      [id, decision, by],
    );
  }

  /** Those that wait first, then the last hundred that were decided on. */
  list(): Promise<RoleRequest[]> {
    return this.transactions.manager.query(
      `select ${columns} from role_request
       order by decision is not null or expires_at <= database_now(), requested_at desc, id limit 100`,
    );
  }
}
