import { Module } from '@nestjs/common';
import { SentMailFiles } from '@zwerm/platform/mail/sent-mail-files';
import { AccountsModule } from '../accounts/accounts.module.js';
import { UnitsModule } from '../units/units.module.js';
import { CompleteErasureWhenServicesConfirm } from './events/complete-erasure-when-services-confirm.js';
import { ErasuresController } from './http/erasures.controller.js';
import { OwnErasuresController } from './http/own-erasures.controller.js';
import { ErasedPeopleRepository } from './persistence/erased-people.repository.js';
import { ErasuresRepository } from './persistence/erasures.repository.js';
import { ErasePeopleOnTime } from './scheduling/erase-people-on-time.js';
import { CancelErasure } from './use-cases/cancel-erasure.js';
import { ConfirmErasure } from './use-cases/confirm-erasure.js';
import { EraseDuePerson } from './use-cases/erase-due-person.js';
import { FindOverdueErasures } from './use-cases/find-overdue-erasures.js';
import { ListErasures } from './use-cases/list-erasures.js';
import { PlanErasure } from './use-cases/plan-erasure.js';
import { PlanErasureOfLeavers } from './use-cases/plan-erasure-of-leavers.js';
import { ReadErasure } from './use-cases/read-erasure.js';

@Module({
  imports: [AccountsModule, UnitsModule],
  controllers: [ErasuresController, OwnErasuresController, CompleteErasureWhenServicesConfirm],
  providers: [
    ErasuresRepository,
    ErasedPeopleRepository,
    PlanErasure,
    CancelErasure,
    ReadErasure,
    ListErasures,
    EraseDuePerson,
    ConfirmErasure,
    PlanErasureOfLeavers,
    FindOverdueErasures,
    ErasePeopleOnTime,
    SentMailFiles,
  ],
})
export class ErasuresModule {}
