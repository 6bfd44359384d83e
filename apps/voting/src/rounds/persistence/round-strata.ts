import type { RoundId } from '@zwerm/domain/id';
import { isCountedByPart } from '@zwerm/domain/voting-method';
import { mergeStrata, type RecordedStratum } from '@zwerm/ranking/strata/merge-strata';
import type { EntityManager } from 'typeorm';
import type { Round } from '../domain/round.js';

/** Part of a roll: units, or people without one or from outside, large enough to be counted by itself. */
export interface RoundStratum {
  readonly members: string[];
  readonly people: number;
}

/** What is said of a voter is the part they belong to, so a part must be a crowd; a larger one where ballots are secret. */
const fewestPeople = { named: 10, secret: 25 } as const;

/** How many people there must be for something to be said of them together. */
export const crowdOf = ({ secrecy }: Round['rules']): number => fewestPeople[secrecy];

/** To which kind of people somebody belongs, as SQL: their unit, without one, or not an employee. */
export const memberOf = (person: string): string =>
  `case when not ${person}.is_employee then 'external' else coalesce(${person}.unit_id::text, 'no-unit') end`;

/**
 * Divides the roll of a round that opens, or that gets other rules before its first ballot. Only where a vote is
 * for one idea or not: no other method is counted by part. A roll of one part is not divided.
 */
export async function divideRoll(manager: EntityManager, { id, method, rules }: Round): Promise<void> {
  await manager.query('delete from round_stratum where round_id = $1', [id]);
  if (!isCountedByPart(method)) return;
  const recorded: RecordedStratum[] = await manager.query(
    `select ${memberOf('person')} as id, count(*)::integer as headcount
     from round_roll roll join person on person.id = roll.person_id where roll.round_id = $1 group by 1`,
    [id],
  );
  const strata = mergeStrata(recorded, crowdOf(rules));
  if (strata.length < 2) return;
  const placed = strata.flatMap(({ members }, stratum) => members.map((member) => ({ member, stratum })));
  const peopleOf = new Map(recorded.map(({ id: member, headcount }) => [member, headcount]));
  await manager.query(
    `insert into round_stratum (round_id, member, stratum, people)
     select $1, * from unnest($2::text[], $3::smallint[], $4::integer[])`,
    [
      id,
      placed.map(({ member }) => member),
      placed.map(({ stratum }) => stratum),
      placed.map(({ member }) => peopleOf.get(member)),
    ],
  );
}

/** Undefined when the roll is not divided. */
export async function strataOf(
  manager: EntityManager,
  roundId: RoundId,
): Promise<RoundStratum[] | undefined> {
  const strata: RoundStratum[] = await manager.query(
    `select array_agg(member order by member) as members, sum(people)::integer as people
     from round_stratum where round_id = $1 group by stratum order by stratum`,
    [roundId],
  );
  return strata.length === 0 ? undefined : strata;
}
