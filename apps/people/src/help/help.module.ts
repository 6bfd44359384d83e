import { Module } from '@nestjs/common';
import { MailModule } from '@zwerm/platform/mail/mail.module';
import { HelpRequestsController } from './http/help-requests.controller.js';
import { OwnHelpController } from './http/own-help.controller.js';
import { AnswerHelpRequest } from './use-cases/answer-help-request.js';
import { AskForHelp } from './use-cases/ask-for-help.js';
import { CloseHelpRequest } from './use-cases/close-help-request.js';
import { ListHelpRequests } from './use-cases/list-help-requests.js';
import { ListOwnHelpRequests } from './use-cases/list-own-help-requests.js';

@Module({
  imports: [MailModule],
  controllers: [OwnHelpController, HelpRequestsController],
  providers: [AskForHelp, ListOwnHelpRequests, ListHelpRequests, AnswerHelpRequest, CloseHelpRequest],
})
export class HelpModule {}
