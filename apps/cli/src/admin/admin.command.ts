import type { Command } from 'commander';

/** Adds `zwerm admin link`: the one-time link with which an empty installation gets its first administrator. */
export function registerAdmin(program: Command): void {
  program
    .command('admin')
    .description('the first administrator of an installation')
    .command('link')
    .description('make a one-time link; refused once there is an administrator')
    .option('--url <url>', 'address of the installation', 'http://localhost:3000')
    .action(async ({ url }: { url: string }) => {
      const { firstAdministratorLink } = await import('./first-administrator-link.js');
      const { token, expiresAt } = await firstAdministratorLink();
      console.log(`  First administrator, once, until ${expiresAt}:`);
      console.log(`  ${url}/first-administrator#${token}\n`);
    });
}
