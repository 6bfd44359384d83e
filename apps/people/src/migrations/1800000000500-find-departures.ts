import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The gateway asks every 15 s for what took something away from somebody lately. */
export class FindDepartures1800000000500 implements MigrationInterface {
  readonly name = 'FindDepartures1800000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index outbox_departures on outbox (occurred_at) where subject in (
        'zwerm.people.person.deactivated.v1', 'zwerm.people.person.roles-changed.v1',
        'zwerm.people.person.credentials-changed.v1', 'zwerm.people.group.member-removed.v1')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index outbox_departures');
  }
}
