import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { UnitsModule } from '../units/units.module.js';
import { CsvBodies } from './http/csv-bodies.js';
import { ImportsController } from './http/imports.controller.js';
import { ImportRepository } from './persistence/import.repository.js';
import { ImportPeople } from './use-cases/import-people.js';

/** People from a CSV file. */
@Module({
  imports: [AccountsModule, UnitsModule, InvitationsModule],
  controllers: [ImportsController],
  providers: [CsvBodies, ImportRepository, ImportPeople],
})
export class ImportsModule {}
