import { Module } from '@nestjs/common';
import { MailModule } from '@zwerm/platform/mail/mail.module';
import { AccountsModule } from '../accounts/accounts.module.js';
import { InternalDeparturesController } from './http/internal-departures.controller.js';
import { LeavingController } from './http/leaving.controller.js';
import { SponsorsRepository } from './persistence/sponsors.repository.js';
import { EndAccessOnTime } from './scheduling/end-access-on-time.js';
import { AppointSponsor } from './use-cases/appoint-sponsor.js';
import { EndDueAccess } from './use-cases/end-due-access.js';
import { ListDepartures } from './use-cases/list-departures.js';
import { ListSponsored } from './use-cases/list-sponsored.js';
import { RemindSponsors } from './use-cases/remind-sponsors.js';
import { SetLastDay } from './use-cases/set-last-day.js';

/** Last days, and the sponsors of partners and customers. */
@Module({
  imports: [AccountsModule, MailModule],
  controllers: [LeavingController, InternalDeparturesController],
  providers: [
    SponsorsRepository,
    SetLastDay,
    AppointSponsor,
    ListSponsored,
    EndDueAccess,
    ListDepartures,
    RemindSponsors,
    EndAccessOnTime,
  ],
  exports: [SponsorsRepository, SetLastDay],
})
export class LeavingModule {}
