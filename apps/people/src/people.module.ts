import { Module } from '@nestjs/common';
import { MailModule } from '@zwerm/platform/mail/mail.module';
import { TransitionsController } from './accounts/http/transitions.controller.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { FirstAdministratorController } from './accounts/http/first-administrator.controller.js';
import { OwnAccountController } from './accounts/http/own-account.controller.js';
import { PeopleController } from './accounts/http/people.controller.js';
import { ChangeOwnAccount } from './accounts/use-cases/change-own-account.js';
import { CreateFirstAdministratorLink } from './accounts/use-cases/create-first-administrator-link.js';
import { DeactivatePerson } from './accounts/use-cases/deactivate-person.js';
import { ListPeople } from './accounts/use-cases/list-people.js';
import { ReactivatePerson } from './accounts/use-cases/reactivate-person.js';
import { ReadOwnAccount } from './accounts/use-cases/read-own-account.js';
import { RegisterFirstAdministrator } from './accounts/use-cases/register-first-administrator.js';
import { RegisterPeople } from './accounts/use-cases/register-people.js';
import { RegisterPerson } from './accounts/use-cases/register-person.js';
import { AudiencesModule } from './audiences/audiences.module.js';
import { ColleaguesModule } from './colleagues/colleagues.module.js';
import { CredentialsModule } from './credentials/credentials.module.js';
import { PasswordsModule } from './passwords/passwords.module.js';
import { SecondFactorModule } from './second-factor/second-factor.module.js';
import { DeskModule } from './desk/desk.module.js';
import { FirstVisitsModule } from './first-visits/first-visits.module.js';
import { HelpModule } from './help/help.module.js';
import { ErasuresModule } from './erasures/erasures.module.js';
import { GroupsModule } from './groups/groups.module.js';
import { IdentitiesModule } from './identities/identities.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { RegistrationsModule } from './registrations/registrations.module.js';
import { LeavingModule } from './leaving/leaving.module.js';
import { ScimModule } from './scim/scim.module.js';
import { PhotosModule } from './photos/photos.module.js';
import { ProfilesModule } from './profiles/profiles.module.js';
import { UnitsModule } from './units/units.module.js';
import { RolesModule } from './roles/roles.module.js';

@Module({
  imports: [
    MailModule,
    RolesModule,
    CredentialsModule,
    PasswordsModule,
    SecondFactorModule,
    IdentitiesModule,
    AccountsModule,
    UnitsModule,
    GroupsModule,
    LeavingModule,
    ScimModule,
    InvitationsModule,
    ImportsModule,
    RegistrationsModule,
    AudiencesModule,
    ProfilesModule,
    PhotosModule,
    ColleaguesModule,
    HelpModule,
    DeskModule,
    FirstVisitsModule,
    ErasuresModule,
  ],
  controllers: [OwnAccountController, PeopleController, TransitionsController, FirstAdministratorController],
  providers: [
    ReadOwnAccount,
    ChangeOwnAccount,
    ListPeople,
    RegisterPerson,
    RegisterPeople,
    DeactivatePerson,
    ReactivatePerson,
    CreateFirstAdministratorLink,
    RegisterFirstAdministrator,
  ],
})
export class PeopleModule {}
