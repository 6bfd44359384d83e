import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '../database/transactions.js';
import { PersonalRecords, type PersonalPart } from './personal-records.js';

/** Some rows of one part, as JSON gives them. */
export interface OwnRows {
  readonly rows: readonly Record<string, unknown>[];
  /** Where the next rows begin; null at the end. */
  readonly nextOffset: number | null;
}

const rowsPerPage = 1_000;

/** Gives and erases what this service keeps of a person, by its own account of it. */
@Injectable()
export class OwnRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly declared: PersonalRecords,
  ) {}

  get parts(): readonly PersonalPart[] {
    return this.declared.parts;
  }

  /**
   * At most 1,000 rows of a part; a file comes as base64.
   * @throws NotFound for a part that is not declared
   */
  async read(personId: PersonId, name: string, offset: number): Promise<OwnRows> {
    const part = this.declared.parts.find((candidate) => candidate.name === name);
    if (!part) throw new NotFound('Part');
    const columns = [...part.exported, ...(part.file ? [encoded(part.file.column)] : [])];
    if (columns.length === 0) return { rows: [], nextOffset: null };
    const found: { row: Record<string, unknown> }[] = await this.transactions.manager.query(
      `select to_jsonb(own) as row from (
         select ${columns.join(', ')} from ${part.table} where ${whoseRowsAre(part.rows)} order by ${part.exported.join(', ')}
         limit ${rowsPerPage + 1} offset $2
       ) as own`,
      [personId, offset],
    );
    const hasMore = found.length > rowsPerPage;
    return {
      rows: found.slice(0, rowsPerPage).map(({ row }) => row),
      nextOffset: hasMore ? offset + rowsPerPage : null,
    };
  }

  /** Rows per part: what an export would hold and an erasure would touch. */
  async count(personId: PersonId): Promise<{ name: string; rows: number }[]> {
    const counts: { name: string; rows: number }[] = [];
    for (const { name, table, rows: condition } of this.declared.parts) {
      const [{ rows }]: [{ rows: number }] = await this.transactions.manager.query(
        `select count(*)::int as rows from ${table} where ${whoseRowsAre(condition)}`,
        [personId],
      );
      counts.push({ name, rows });
    }
    return counts;
  }

  /**
   * Deletes or redacts, part by part in the order of the declaration. Doing it twice is doing it once.
   * @returns how many rows it touched
   */
  async erase(personId: PersonId): Promise<number> {
    return this.transactions.run(async (manager) => {
      let touched = 0;
      for (const { table, rows, erasure } of this.declared.parts) {
        if (erasure.effect === 'keep') continue;
        const change =
          erasure.effect === 'delete' ? `delete from ${table}` : `update ${table} set ${erasure.set}`;
        const [, affected]: [unknown, number] = await manager.query(`${change} where ${whoseRowsAre(rows)}`, [
          personId,
        ]);
        touched += affected;
      }
      return touched;
    });
  }
}

/** Also a condition that needs no id must leave `$1` a type. */
const whoseRowsAre = (condition: string): string => `(${condition}) and $1::uuid is not null`;

const encoded = (column: string): string => `encode(${column}, 'base64') as ${column}`;
