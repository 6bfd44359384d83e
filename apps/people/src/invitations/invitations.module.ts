import { Module } from '@nestjs/common';
import { MailModule } from '@zwerm/platform/mail/mail.module';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { IdentitiesModule } from '../identities/identities.module.js';
import { LeavingModule } from '../leaving/leaving.module.js';
import { UnitsModule } from '../units/units.module.js';
import { InternalInvitationsController } from './http/internal-invitations.controller.js';
import { InvitationLinksController } from './http/invitation-links.controller.js';
import { InvitationsController } from './http/invitations.controller.js';
import { NewInvitationsRepository } from './persistence/new-invitations.repository.js';
import { InvitationsRepository } from './persistence/invitations.repository.js';
import { NewcomersRepository } from './persistence/newcomers.repository.js';
import { AcceptInvitation } from './use-cases/accept-invitation.js';
import { AcceptInvitationWithIdentity } from './use-cases/accept-invitation-with-identity.js';
import { InvitePeople } from './use-cases/invite-people.js';
import { ListInvitations } from './use-cases/list-invitations.js';
import { LookUpInvitation } from './use-cases/look-up-invitation.js';
import { ResendInvitation } from './use-cases/resend-invitation.js';
import { RevokeInvitation } from './use-cases/revoke-invitation.js';

@Module({
  imports: [CredentialsModule, IdentitiesModule, AccountsModule, LeavingModule, UnitsModule, MailModule],
  controllers: [InvitationsController, InvitationLinksController, InternalInvitationsController],
  providers: [
    InvitationsRepository,
    NewInvitationsRepository,
    InvitePeople,
    ListInvitations,
    ResendInvitation,
    RevokeInvitation,
    LookUpInvitation,
    AcceptInvitation,
    AcceptInvitationWithIdentity,
    NewcomersRepository,
  ],
  exports: [NewInvitationsRepository],
})
export class InvitationsModule {}
