import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { PeopleRepository } from '../../accounts/persistence/people.repository.js';
import { PlacementsRepository } from '../../units/persistence/placements.repository.js';
import { UnitsRepository } from '../../units/persistence/units.repository.js';
import {
  unitKey,
  type ImportPlan,
  type KnownForImport,
  type KnownPerson,
  type PlannedRow,
} from '../domain/import-plan.js';
import type { ImportRow } from '../domain/import-row.js';

/** People who come by CSV are known there by this name. */
const source = 'csv';
const perStatement = 1_000;

const selectKnown = `
  select id, lower(email) as email, case when external_source = '${source}' then external_id end as "externalId",
    display_name as "displayName", kind, job_title as "jobTitle", language, unit_id as "unitId",
    sponsor_id as "sponsorId", ends_on::text as "endsOn", expertise, interests, spoken_languages as "spokenLanguages"
  from person
  where (lower(email) = any($1) or (external_source = '${source}' and external_id = any($2))) and erased_at is null`;

const updateKnown = `
  update person set
    display_name = coalesce(given.name, display_name), email = coalesce(given.email, person.email),
    external_source = case when given."externalId" is null then external_source else '${source}' end,
    external_id = coalesce(given."externalId", external_id), job_title = coalesce(given."jobTitle", job_title),
    language = coalesce(given.language, person.language), ends_on = coalesce(given."endsOn", ends_on),
    sponsor_id = coalesce(given."sponsorId", sponsor_id), expertise = coalesce(given.expertise, person.expertise),
    interests = coalesce(given.interests, person.interests),
    spoken_languages = coalesce(given."spokenLanguages", spoken_languages), version = version + 1
  from jsonb_to_recordset($1::jsonb) as given (
    id uuid, name text, email text, "externalId" text, "jobTitle" text, language text, "endsOn" date,
    "sponsorId" uuid, expertise text[], interests text[], "spokenLanguages" text[])
  where person.id = given.id`;

/** Reads what an import must know, and writes what it planned: both in a few statements per thousand rows. */
@Injectable()
export class ImportRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly units: UnitsRepository,
    private readonly placements: PlacementsRepository,
  ) {}

  async known(rows: readonly ImportRow[]): Promise<KnownForImport> {
    const values = (column: 'email' | 'externalId' | 'sponsor'): string[] =>
      rows.flatMap((row) => row[column] ?? []);
    const { manager } = this.transactions;
    const people: KnownPerson[] = await manager.query(selectKnown, [values('email'), values('externalId')]);
    const sponsors: { id: PersonId; email: string }[] = await manager.query(
      "select id, lower(email) as email from person where lower(email) = any($1) and active and kind = 'employee'",
      [values('sponsor')],
    );
    return {
      byEmail: new Map(people.flatMap((person) => (person.email ? [[person.email, person] as const] : []))),
      byExternalId: new Map(
        people.flatMap((person) => (person.externalId ? [[person.externalId, person] as const] : [])),
      ),
      units: new Map((await this.units.paths()).map(({ id, path }) => [unitKey(path), id])),
      sponsors: new Map(sponsors.map(({ id, email }) => [email, id])),
    };
  }

  /** In the open transaction. @returns the id of every unit by its key, the new ones too */
  async makeUnits({ newUnits }: ImportPlan, known: KnownForImport): Promise<ReadonlyMap<string, string>> {
    if (newUnits.length > 0) await this.placements.holdTree();
    const ids = new Map(known.units);
    for (const path of newUnits) {
      const id = randomUUID();
      const name = path.at(-1) ?? '';
      await this.units.insert(id, name, ids.get(unitKey(path.slice(0, -1))) ?? null);
      ids.set(unitKey(path), id);
    }
    return ids;
  }

  /** In the open transaction. */
  async write(planned: readonly PlannedRow[], units: ReadonlyMap<string, string>): Promise<void> {
    const each = planned.map((plan) => ({ ...plan, id: plan.person?.id ?? randomUUID() }));
    const created = each.filter(({ outcome }) => outcome === 'create');
    const changed = each.filter(({ outcome }) => outcome === 'change');
    for (const some of chunks(created)) await this.people.register(some.map(newPerson));
    for (const some of chunks(changed))
      await this.transactions.manager.query(updateKnown, [
        JSON.stringify(some.map(({ id, row, sponsorId }) => ({ ...row, id, sponsorId }))),
      ]);
    await this.placements.place(
      [...created, ...changed].flatMap(({ id, unitKey: key }) => {
        const unitId = units.get(key ?? '');
        return unitId ? [{ personId: id, unitId }] : [];
      }),
    );
  }
}

const newPerson = ({ id, row, sponsorId }: PlannedRow & { id: PersonId }) => ({
  id,
  displayName: row.name ?? '',
  email: row.email ?? null,
  kind: row.kind ?? ('employee' as const),
  language: row.language ?? ('nl' as const),
  origin: 'csv' as const,
  sponsorId: sponsorId ?? null,
  endsOn: row.endsOn ?? null,
  ...(row.externalId ? { external: { source, id: row.externalId } } : {}),
  ...(row.jobTitle ? { jobTitle: row.jobTitle } : {}),
  ...(row.expertise ? { expertise: row.expertise } : {}),
  ...(row.interests ? { interests: row.interests } : {}),
  ...(row.spokenLanguages ? { spokenLanguages: row.spokenLanguages } : {}),
});

function* chunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += perStatement)
    yield items.slice(start, start + perStatement);
}
