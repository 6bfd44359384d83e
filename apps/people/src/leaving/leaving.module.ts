import { Module } from '@nestjs/common';
import { MailModule } from '@zwerm/platform/mail/mail.module';
import { AccountsModule } from '../accounts/accounts.module.js';
import { LeavingController } from './http/leaving.controller.js';
import { SponsorsRepository } from './persistence/sponsors.repository.js';
import { EndAccessOnTime } from './scheduling/end-access-on-time.js';
import { AppointSponsor } from './use-cases/appoint-sponsor.js';
import { EndDueAccess } from './use-cases/end-due-access.js';
import { ListSponsored } from './use-cases/list-sponsored.js';
import { RemindSponsors } from './use-cases/remind-sponsors.js';
import { SetLastDay } from './use-cases/set-last-day.js';

/** Last days, and the sponsors of partners and customers. */
@Module({
  imports: [AccountsModule, MailModule],
  controllers: [LeavingController],
  providers: [
    SponsorsRepository,
    SetLastDay,
    AppointSponsor,
    ListSponsored,
    EndDueAccess,
    RemindSponsors,
    EndAccessOnTime,
  ],
  exports: [SponsorsRepository, SetLastDay],
})
export class LeavingModule {}
