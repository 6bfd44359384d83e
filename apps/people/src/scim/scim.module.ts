import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { UnitsModule } from '../units/units.module.js';
import { ProvisioningLogController } from './http/provisioning-log.controller.js';
import { ScimDiscoveryController } from './http/scim-discovery.controller.js';
import { ScimGroupsController } from './http/scim-groups.controller.js';
import { ScimListsController } from './http/scim-lists.controller.js';
import { ScimUsersController } from './http/scim-users.controller.js';
import { ScimWire } from './http/scim-wire.js';
import { NamesakesRepository } from './persistence/namesakes.repository.js';
import { ProvisionedGroupsRepository } from './persistence/provisioned-groups.repository.js';
import { ProvisionedPeopleRepository } from './persistence/provisioned-people.repository.js';
import { ScimGroupsRepository } from './persistence/scim-groups.repository.js';
import { UnitPlacesRepository } from './persistence/unit-places.repository.js';
import { UsersRepository } from './persistence/users.repository.js';
import { ForgetProvisioningOnTime } from './scheduling/forget-provisioning-on-time.js';
import { ChangeGroup } from './use-cases/change-group.js';
import { ChangeUser } from './use-cases/change-user.js';
import { DeprovisionGroup } from './use-cases/deprovision-group.js';
import { DeprovisionUser } from './use-cases/deprovision-user.js';
import { FindGroups } from './use-cases/find-groups.js';
import { FindUsers } from './use-cases/find-users.js';
import { ForgetProvisioning } from './use-cases/forget-provisioning.js';
import { KeepProvisioningEntry } from './use-cases/keep-provisioning-entry.js';
import { ListProvisioningLog } from './use-cases/list-provisioning-log.js';
import { ProvisionGroup } from './use-cases/provision-group.js';
import { ProvisionUser } from './use-cases/provision-user.js';
import { ReadGroup } from './use-cases/read-group.js';
import { ReadUser } from './use-cases/read-user.js';

/** People and groups as an identity provider keeps them (RFC 7643, RFC 7644). */
@Module({
  imports: [AccountsModule, UnitsModule],
  controllers: [
    ScimDiscoveryController,
    ScimListsController,
    ScimUsersController,
    ScimGroupsController,
    ProvisioningLogController,
  ],
  providers: [
    ScimWire,
    UsersRepository,
    NamesakesRepository,
    ProvisionedPeopleRepository,
    UnitPlacesRepository,
    ScimGroupsRepository,
    ProvisionedGroupsRepository,
    ProvisionUser,
    ReadUser,
    FindUsers,
    ChangeUser,
    DeprovisionUser,
    ProvisionGroup,
    ReadGroup,
    FindGroups,
    ChangeGroup,
    DeprovisionGroup,
    KeepProvisioningEntry,
    ForgetProvisioning,
    ForgetProvisioningOnTime,
    ListProvisioningLog,
  ],
})
export class ScimModule {}
