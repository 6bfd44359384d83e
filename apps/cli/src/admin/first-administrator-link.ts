import { CreateFirstAdministratorLink } from '@zwerm/people/accounts/use-cases/create-first-administrator-link';
import { withRecord } from '../record/open-record.js';

/** @throws AdministratorExists once there is one */
export const firstAdministratorLink = (): Promise<{ token: string; expiresAt: string }> =>
  withRecord((record) => record.use('people', CreateFirstAdministratorLink).execute());
