import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import type { PersonKind, Role } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { accountRoles } from '../../accounts/domain/account-roles.js';
import { LastAdministrator } from '../../accounts/domain/account.errors.js';
import { PeopleRepository } from '../../accounts/persistence/people.repository.js';
import { courseOf, isGrave, type RoleChange } from '../domain/grave-roles.js';
import { RightsRepository } from '../persistence/rights.repository.js';
import { RoleRequestsRepository, type RoleRequest } from '../persistence/role-requests.repository.js';

interface Holder {
  readonly kind: PersonKind;
  readonly roles: Role[];
}

export interface RolesChange {
  /** Held now, everywhere and without end. */
  readonly roles: Role[];
  /** Changes that wait for a second administrator. */
  readonly requested: RoleRequest[];
}

/**
 * Gives a person exactly these roles, besides the one of their kind; the gravest changes are only asked for. Says
 * nothing when that changes nothing.
 * @throws NotFound, LastAdministrator, NotForYourself, SecondAdministratorNeeded, RoleHeldAlready
 */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly rights: RightsRepository,
    private readonly requests: RoleRequestsRepository,
    private readonly log: AccessLog,
  ) {}

  /**
   * @param by the operator of the installation (command line, seeding) needs nobody’s approval
   * @param wanted may be worked out from what is held at that moment
   */
  async execute(
    by: Principal | 'operator',
    personId: PersonId,
    wanted: readonly Role[] | ((held: readonly Role[]) => readonly Role[]),
    reason = '',
  ): Promise<RolesChange> {
    return this.transactions.run(async (manager) => {
      const administrators = await this.people.lockAdministrators();
      const [person]: Holder[] = await manager.query(
        'select kind, roles from person where id = $1 and active for update',
        [personId],
      );
      if (!person) throw new NotFound('Person');
      const held = accountRoles(person.kind, person.roles);
      const given = typeof wanted === 'function' ? wanted(held) : wanted;
      const changes = changesBetween(held, accountRoles(person.kind, given));
      if (isRemovingTheLast(changes, personId, administrators)) throw new LastAdministrator();
      const asked = by === 'operator' ? [] : gravestOf(changes, by.personId, personId, administrators);
      const done = changes.filter((change) => !asked.includes(change));
      const actorId = by === 'operator' ? null : by.personId;
      const requested = await this.ask(asked, personId, actorId, reason);
      const roles = accountRoles(person.kind, rolesAfter(held, done));
      if (done.length > 0) await this.apply(actorId, personId, roles, done, reason);
      return { roles, requested };
    });
  }

  private async ask(
    changes: readonly RoleChange[],
    personId: PersonId,
    requestedBy: PersonId | null,
    reason: string,
  ): Promise<RoleRequest[]> {
    const requests: RoleRequest[] = [];
    for (const { action, role } of changes) {
      if (requestedBy === null) continue;
      const request = { personId, action, role, scope: null, endsAt: null, reason, requestedBy };
      requests.push(await this.requests.insert(request));
      const facts = { action, role };
      await this.log.write({
        actorId: requestedBy,
        subjectId: personId,
        act: 'role-requested',
        facts,
        reason,
      });
    }
    return requests;
  }

  private async apply(
    actorId: PersonId | null,
    personId: PersonId,
    roles: Role[],
    changes: readonly RoleChange[],
    reason: string,
  ): Promise<void> {
    await this.rights.setRoles(personId, roles);
    const isLeaderNoMore = changes.some(({ action, role }) => action === 'take' && role === 'leadership');
    const delegates = isLeaderNoMore ? await this.rights.endDelegationsOf([personId]) : [];
    await this.rights.announce(personId, ...delegates);
    const facts = { changes, roles };
    await this.log.write({ actorId, subjectId: personId, act: 'roles-changed', facts, reason });
  }
}

const changesBetween = (held: readonly Role[], wanted: readonly Role[]): RoleChange[] => [
  ...wanted.filter((role) => !held.includes(role)).map((role) => ({ action: 'give' as const, role })),
  ...held.filter((role) => !wanted.includes(role)).map((role) => ({ action: 'take' as const, role })),
];

const rolesAfter = (held: readonly Role[], changes: readonly RoleChange[]): Role[] => [
  ...held.filter((role) => !changes.some((change) => change.action === 'take' && change.role === role)),
  ...changes.filter(({ action }) => action === 'give').map(({ role }) => role),
];

const isRemovingTheLast = (
  changes: readonly RoleChange[],
  personId: PersonId,
  administrators: readonly PersonId[],
): boolean =>
  administrators.length === 1 &&
  administrators[0] === personId &&
  changes.some(({ action, role }) => action === 'take' && role === 'administrator');

const gravestOf = (
  changes: readonly RoleChange[],
  by: PersonId,
  personId: PersonId,
  administrators: readonly PersonId[],
): RoleChange[] =>
  changes.filter((change) => isGrave(change) && courseOf(change, by, personId, administrators) === 'ask');
