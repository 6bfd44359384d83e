import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The queue of mails in the schema of a service that sends some; such a service lists this among its migrations. */
export class MailTable1700000000001 implements MigrationInterface {
  readonly name = 'MailTable1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    // What a mail says, and to which address, goes once it was sent or given up: a log needs neither.
    await runner.query(`
      create table mail (
        id uuid primary key default gen_random_uuid(),
        kind text not null,
        person_id uuid,
        recipient text,
        content jsonb,
        queued_at timestamptz not null default clock_timestamp(),
        next_attempt_at timestamptz not null default clock_timestamp(),
        attempts integer not null default 0,
        error text,
        sent_at timestamptz,
        given_up_at timestamptz,
        check ((recipient is null) = (sent_at is not null or given_up_at is not null)),
        check ((content is null) = (recipient is null))
      )`);
    await runner.query('create index mail_waiting on mail (next_attempt_at) where recipient is not null');
    await runner.query('create index mail_of_person on mail (person_id) where person_id is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail');
  }
}
