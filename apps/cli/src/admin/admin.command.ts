import { Argument, type Command } from 'commander';
import { personKinds, roles, type Role } from '@zwerm/domain/role';
import type { RoleChangeByOperator } from './change-role.js';

/** What comes with being an employee, partner or customer is no role that anybody gives. */
const givenRoles = roles.filter((role) => !(personKinds as readonly Role[]).includes(role));

/** Adds `zwerm admin link|give|take`: the first administrator, and roles when nobody can give them in the app. */
export function registerAdmin(program: Command): void {
  const admin = program
    .command('admin')
    .description('the first administrator of an installation, and roles by its operator');
  admin
    .command('link')
    .description('make a one-time link; refused once there is an administrator')
    .option('--url <url>', 'address of the installation', 'http://localhost:3000')
    .action(async ({ url }: { url: string }) => {
      const { firstAdministratorLink } = await import('./first-administrator-link.js');
      const { token, expiresAt } = await firstAdministratorLink();
      console.log(`  First administrator, once, until ${expiresAt}:`);
      console.log(`  ${url}/first-administrator#${token}\n`);
    });
  addRoleCommand(admin, 'give', 'give a person a role, without a second administrator; it is logged');
  addRoleCommand(admin, 'take', 'take a role from a person; the last administrator keeps theirs');
}

function addRoleCommand(admin: Command, action: RoleChangeByOperator['action'], description: string): void {
  admin
    .command(`${action} <email>`)
    .description(description)
    .addArgument(new Argument('<role>', 'the role').choices(givenRoles))
    .option('--reason <text>', 'why, for the access log', `zwerm admin ${action}`)
    .option('--json', 'print one line of JSON')
    .action(async (email: string, role: Role, { reason, json }: { reason: string; json?: true }) => {
      const { changeRole } = await import('./change-role.js');
      const held = await changeRole({ action, email, role, reason });
      console.log(json ? JSON.stringify({ email, roles: held }) : `${email}: ${held.join(', ')}`);
    });
}
