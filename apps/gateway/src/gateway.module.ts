import { Module, type DynamicModule } from '@nestjs/common';
import { Callers } from './callers/callers.js';
import { InternalTokens } from './callers/internal-tokens.js';
import { CredentialsRepository } from './callers/persistence/credentials.repository.js';
import { FrontDoor } from './front-door.js';
import { GatewaySurroundings, nowhere } from './gateway-surroundings.js';
import { RequestLimits } from './limits/request-limits.js';
import { Forwarding } from './links/forwarding.js';
import { ServiceLinks } from './links/service-links.js';
import { KeepAudienceWhenChallengeIsPublished } from './live/events/keep-audience-when-challenge-is-published.js';
import { LiveController } from './live/http/live.controller.js';
import { LiveStreams } from './live/live-streams.js';
import { AudiencesRepository } from './live/persistence/audiences.repository.js';
import { FollowTopics } from './live/use-cases/follow-topics.js';
import { KeepAudience } from './live/use-cases/keep-audience.js';
import { KeepMembershipsWhenGroupsChange } from './principals/events/keep-memberships-when-groups-change.js';
import { KeepPrincipalsWhenPeopleChange } from './principals/events/keep-principals-when-people-change.js';
import { PrincipalsRepository } from './principals/persistence/principals.repository.js';
import { HearDeparturesOnTime } from './principals/scheduling/hear-departures-on-time.js';
import { KeepPrincipals } from './principals/use-cases/keep-principals.js';
import { BackchannelLogoutController } from './oidc/http/backchannel-logout.controller.js';
import { LogoutTokens } from './oidc/logout-tokens.js';
import { EndProviderSessions } from './oidc/use-cases/end-provider-sessions.js';
import { OidcInvitationsController } from './oidc/http/oidc-invitations.controller.js';
import { OidcController } from './oidc/http/oidc.controller.js';
import { SignInMethodsController } from './oidc/http/sign-in-methods.controller.js';
import { IdentityProvider } from './oidc/identity-provider.js';
import { TransactionCookie } from './oidc/transaction-cookie.js';
import { BeginOidc } from './oidc/use-cases/begin-oidc.js';
import { CompleteOidc } from './oidc/use-cases/complete-oidc.js';
import { ClientAddress } from './sessions/client-address.js';
import { EndSessionsWhenCredentialsChange } from './sessions/events/end-sessions-when-credentials-change.js';
import { OwnSessionsController } from './sessions/http/own-sessions.controller.js';
import { SessionsController } from './sessions/http/sessions.controller.js';
import { OwnErasureController } from './own-records/http/own-erasure.controller.js';
import { OwnRecordsController } from './own-records/http/own-records.controller.js';
import { LinkedRecords } from './own-records/linked-records.js';
import { OwnErasures } from './own-records/own-erasures.js';
import { DescribeOwnRecords } from './own-records/use-cases/describe-own-records.js';
import { ExportOwnRecords } from './own-records/use-cases/export-own-records.js';
import { RequireRecentSession } from './own-records/use-cases/require-recent-session.js';
import { PeopleService } from './sessions/people-service.js';
import { SessionsRepository } from './sessions/persistence/sessions.repository.js';
import { KnownBrowserCookie } from './sessions/known-browser-cookie.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionStart } from './sessions/session-start.js';
import { EndEarlierSessions } from './sessions/use-cases/end-earlier-sessions.js';
import { ForgetEndedCredentialsOnTime } from './sessions/scheduling/forget-ended-credentials-on-time.js';
import { ForgetEndedCredentials } from './sessions/use-cases/forget-ended-credentials.js';
import { EndOwnSessions } from './sessions/use-cases/end-own-sessions.js';
import { ListSessions } from './sessions/use-cases/list-sessions.js';
import { SignIn } from './sessions/use-cases/sign-in.js';
import { SignOut } from './sessions/use-cases/sign-out.js';
import { ScimDoor } from './scim-tokens/scim-door.js';
import { ScimTokensController } from './scim-tokens/http/scim-tokens.controller.js';
import { ScimTokensRepository } from './scim-tokens/persistence/scim-tokens.repository.js';
import { AdmitScimClient } from './scim-tokens/use-cases/admit-scim-client.js';
import { CreateScimToken } from './scim-tokens/use-cases/create-scim-token.js';
import { ListScimTokens } from './scim-tokens/use-cases/list-scim-tokens.js';
import { RevokeScimToken } from './scim-tokens/use-cases/revoke-scim-token.js';
import { TokensController } from './tokens/http/tokens.controller.js';
import { CreateToken } from './tokens/use-cases/create-token.js';
import { ListTokens } from './tokens/use-cases/list-tokens.js';
import { RevokeToken } from './tokens/use-cases/revoke-token.js';
import { ViewingController } from './viewing/http/viewing.controller.js';
import { ViewingsRepository } from './viewing/persistence/viewings.repository.js';
import { ReadViewing } from './viewing/use-cases/read-viewing.js';
import { StopViewing } from './viewing/use-cases/stop-viewing.js';
import { ViewAs } from './viewing/use-cases/view-as.js';

@Module({
  controllers: [
    SessionsController,
    OwnSessionsController,
    OidcController,
    OidcInvitationsController,
    BackchannelLogoutController,
    SignInMethodsController,
    EndSessionsWhenCredentialsChange,
    TokensController,
    OwnRecordsController,
    OwnErasureController,
    ScimTokensController,
    LiveController,
    ViewingController,
    KeepPrincipalsWhenPeopleChange,
    KeepMembershipsWhenGroupsChange,
    KeepAudienceWhenChallengeIsPublished,
  ],
  providers: [
    { provide: GatewaySurroundings, useValue: nowhere },
    FrontDoor,
    RequestLimits,
    Forwarding,
    ServiceLinks,
    Callers,
    CredentialsRepository,
    ViewingsRepository,
    ViewAs,
    StopViewing,
    ReadViewing,
    InternalTokens,
    PrincipalsRepository,
    KeepPrincipals,
    HearDeparturesOnTime,
    PeopleService,
    ClientAddress,
    SessionCookie,
    KnownBrowserCookie,
    SessionsRepository,
    SessionStart,
    IdentityProvider,
    TransactionCookie,
    BeginOidc,
    CompleteOidc,
    LogoutTokens,
    EndProviderSessions,
    SignIn,
    SignOut,
    ListSessions,
    EndOwnSessions,
    EndEarlierSessions,
    ForgetEndedCredentials,
    ForgetEndedCredentialsOnTime,
    CreateToken,
    ListTokens,
    RevokeToken,
    LinkedRecords,
    OwnErasures,
    RequireRecentSession,
    DescribeOwnRecords,
    ExportOwnRecords,
    ScimDoor,
    ScimTokensRepository,
    AdmitScimClient,
    CreateScimToken,
    ListScimTokens,
    RevokeScimToken,
    LiveStreams,
    AudiencesRepository,
    FollowTopics,
    KeepAudience,
  ],
})
export class GatewayModule {
  /** The same module in the surroundings it is to run in. */
  static in(surroundings: GatewaySurroundings): DynamicModule {
    return { module: GatewayModule, providers: [{ provide: GatewaySurroundings, useValue: surroundings }] };
  }
}
