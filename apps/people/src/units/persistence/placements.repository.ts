import { Injectable } from '@nestjs/common';
import { personPlaced } from '@zwerm/contracts/events/people-events';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { Outbox, type OutgoingEvent } from '@zwerm/platform/events/outbox';
import { Transactions } from '@zwerm/platform/database/transactions';
import { MembershipsRepository, type Membership } from '../../groups/persistence/memberships.repository.js';
import { UnknownUnit } from '../domain/unit.errors.js';

/** A person and the unit they work in; null is no unit. */
export interface Placement {
  readonly personId: PersonId;
  readonly unitId: GroupId | null;
}

interface Moved {
  readonly id: PersonId;
  readonly unitId: GroupId | null;
  readonly version: number;
}

const placedFact = ({ id, unitId, version }: Moved): OutgoingEvent => ({
  definition: personPlaced,
  aggregateId: id,
  aggregateVersion: version,
  payload: { personId: id, unitId },
});

/** Key of the advisory lock on the shape of the tree of units. */
const treeLock = 7_121;

/** Where people belong against where they are members: a person belongs to their unit and all units above it. */
const differences = `
  with recursive belongs as (
    select id as person_id, unit_id as group_id from person where id = any($1) and unit_id is not null
    union
    select person_id, parent_id from belongs join groups on groups.id = group_id where parent_id is not null
  ), held as (
    select person_id, group_id from group_member join groups on groups.id = group_id
    where person_id = any($1) and kind = 'unit'
  )
  select person_id as "personId", group_id as "groupId", now.here is null as "isNew"
  from (select *, true as here from belongs) as ought
  full join (select *, true as here from held) as now using (person_id, group_id)
  where ought.here is null or now.here is null`;

/** Who works in which unit, and the memberships that follow from it. */
@Injectable()
export class PlacementsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly memberships: MembershipsRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Places people, any number in a few statements; who is there already stays silently. Ids that nobody has are
   * passed over.
   * @returns the ids of those whose unit changed
   * @throws UnknownUnit when one of the units is not there; then nobody is placed
   */
  async place(placements: readonly Placement[]): Promise<PersonId[]> {
    return this.transactions.run(async (manager) => {
      await manager.query('select pg_advisory_xact_lock_shared($1)', [treeLock]);
      await this.refuseUnknown([...new Set(placements.flatMap(({ unitId }) => unitId ?? []))]);
      await manager.query('select id from person where id = any($1) order by id for no key update', [
        placements.map(({ personId }) => personId),
      ]);
      const [moved]: [Moved[]] = await manager.query(
        `update person set unit_id = given.unit_id, version = version + 1
         from unnest($1::uuid[], $2::uuid[]) as given (person_id, unit_id)
         where id = given.person_id and person.unit_id is distinct from given.unit_id
         returning id, person.unit_id as "unitId", version`,
        [placements.map(({ personId }) => personId), placements.map(({ unitId }) => unitId)],
      );
      await this.outbox.addAll(moved.map(placedFact));
      const ids = moved.map(({ id }) => id);
      await this.settle(ids);
      return ids;
    });
  }

  /** Holds the shape of the tree still until the transaction ends: nobody moves a unit or is placed meanwhile. */
  async holdTree(): Promise<void> {
    await this.transactions.manager.query('select pg_advisory_xact_lock($1)', [treeLock]);
  }

  /** Brings the memberships of these people in line with their units. */
  async settle(personIds: readonly PersonId[]): Promise<void> {
    if (personIds.length === 0) return;
    const rows: (Membership & { isNew: boolean })[] = await this.transactions.manager.query(differences, [
      personIds,
    ]);
    await this.memberships.change({
      added: rows.filter(({ isNew }) => isNew),
      removed: rows.filter(({ isNew }) => !isNew),
    });
  }

  private async refuseUnknown(unitIds: readonly GroupId[]): Promise<void> {
    const [{ count }]: [{ count: number }] = await this.transactions.manager.query(
      "select count(*)::int from groups where id = any($1) and kind = 'unit' and removed_at is null",
      [unitIds],
    );
    if (count < unitIds.length) throw new UnknownUnit('/unitId');
  }
}
