import { Module } from '@nestjs/common';
import { AccessLogController } from '../access-log/http/access-log.controller.js';
import { AccessLog } from '../access-log/persistence/access-log.js';
import { ListAccessLog } from '../access-log/use-cases/list-access-log.js';
import { PeopleRepository } from '../accounts/persistence/people.repository.js';
import { DelegatesController } from '../delegates/http/delegates.controller.js';
import { AppointDelegate } from '../delegates/use-cases/appoint-delegate.js';
import { DismissDelegate } from '../delegates/use-cases/dismiss-delegate.js';
import { ListDelegations } from '../delegates/use-cases/list-delegations.js';
import { ViewingController } from '../viewing/http/viewing.controller.js';
import { BeginViewing } from '../viewing/use-cases/begin-viewing.js';
import { EndViewing } from '../viewing/use-cases/end-viewing.js';
import { PermissionsController } from './http/permissions.controller.js';
import { RoleRequestsController } from './http/role-requests.controller.js';
import { RolesController } from './http/roles.controller.js';
import { RightsRepository } from './persistence/rights.repository.js';
import { RoleRequestsRepository } from './persistence/role-requests.repository.js';
import { ChangeRoles } from './use-cases/change-roles.js';
import { DecideRoleRequest } from './use-cases/decide-role-request.js';
import { GrantRole } from './use-cases/grant-role.js';
import { ListGrants } from './use-cases/list-grants.js';
import { ListRoleRequests } from './use-cases/list-role-requests.js';
import { RevokeGrant } from './use-cases/revoke-grant.js';

/** Who may do what: roles, grants, requests, delegates, looking as somebody else, and the log of all that. */
@Module({
  controllers: [
    RolesController,
    RoleRequestsController,
    PermissionsController,
    DelegatesController,
    AccessLogController,
    ViewingController,
  ],
  providers: [
    PeopleRepository,
    RightsRepository,
    RoleRequestsRepository,
    AccessLog,
    ChangeRoles,
    GrantRole,
    RevokeGrant,
    ListGrants,
    ListRoleRequests,
    DecideRoleRequest,
    AppointDelegate,
    DismissDelegate,
    ListDelegations,
    ListAccessLog,
    BeginViewing,
    EndViewing,
  ],
  exports: [PeopleRepository, RightsRepository, RoleRequestsRepository, AccessLog],
})
export class RolesModule {}
