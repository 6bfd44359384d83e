import type { EntitySchema, MigrationInterface } from 'typeorm';

/** The part of PostgreSQL that one service owns: its schema, its tables and how they came about. */
export interface ServiceDatabase {
  readonly schema: string;
  readonly entities: readonly EntitySchema[];
  /** In the order in which they run, after the tables of the platform. */
  readonly migrations: readonly (new () => MigrationInterface)[];
}
