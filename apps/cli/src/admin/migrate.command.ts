import type { Command } from 'commander';

/** Adds `zwerm migrate`: brings every schema to its newest version. Running it again changes nothing. */
export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring every schema to its newest version')
    .action(async () => {
      const { migrateInstallation } = await import('./migrate-installation.js');
      await migrateInstallation(console.log);
    });
}
