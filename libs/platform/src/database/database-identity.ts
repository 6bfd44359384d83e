/**
 * Asks which database this is, and in which of its lives: its cluster, its own number in it, and the timeline of
 * its write-ahead log. PostgreSQL begins a new timeline whenever it was put back to an older state, and a copy that is
 * filled anew has another number or cluster.
 */
export const databaseIdentityQuery = `
  select system_identifier || '/' || database.oid || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) as identity
  from pg_control_system(), pg_database as database where datname = current_database()`;
