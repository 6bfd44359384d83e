export interface paths {
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readOwnAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeOwnAccount"];
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPeople"];
        put?: never;
        post: operations["registerPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["movePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerFirstAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGrants"];
        put?: never;
        post: operations["grantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoleRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-requests/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideRoleRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/delegates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDelegates"];
        put?: never;
        post: operations["appointDelegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/delegates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["dismissDelegate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeOwnPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSecondFactor"];
        put?: never;
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["reviseAccount"];
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUnits"];
        put?: never;
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeUnit"];
        options?: never;
        head?: never;
        patch: operations["reviseUnit"];
        trace?: never;
    };
    "/api/v1/units/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["placePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["placePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroups"];
        put?: never;
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readGroup"];
        put?: never;
        post?: never;
        delete: operations["removeGroup"];
        options?: never;
        head?: never;
        patch: operations["reviseGroup"];
        trace?: never;
    };
    "/api/v1/groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroupMembers"];
        put?: never;
        post: operations["addGroupMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeGroupMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/rule-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/externals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSponsored"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/last-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setLastDay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sponsor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["appointSponsor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provisioning-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProvisioningLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInvitations"];
        put?: never;
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lookUpInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-registrations/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRegistrations"];
        put?: never;
        post: operations["requestRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-registrations/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/self-registrations/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allowed-domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAllowedDomains"];
        put?: never;
        post: operations["allowDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allowed-domains/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["disallowDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewAudience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readOwnProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeOwnProfile"];
        trace?: never;
    };
    "/api/v1/me/profile-reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerProfileReminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["suggestWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setOwnPhoto"];
        post?: never;
        delete: operations["removeOwnPhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readColleague"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/help-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnHelpRequests"];
        put?: never;
        post: operations["askForHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/help-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHelpRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/help-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["answerHelpRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/help-requests/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closeHelpRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportCompleteness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/first-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readFirstVisit"];
        put: operations["endFirstVisit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDomains"];
        put?: never;
        post: operations["createDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/domains/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["reviseDomain"];
        trace?: never;
    };
    "/api/v1/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listChallenges"];
        put?: never;
        post: operations["createChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["reviseChallenge"];
        trace?: never;
    };
    "/api/v1/challenges/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/ideas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIdeas"];
        put?: never;
        post: operations["submitIdea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/ideas/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findSimilarIdeas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getIdea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["reviseIdea"];
        trace?: never;
    };
    "/api/v1/ideas/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveIdea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{id}/merge-trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readMergeTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIdeaVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{id}/co-authors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putCoAuthors"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{id}/co-authors/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putOwnCoAuthorship"];
        post?: never;
        delete: operations["deleteOwnCoAuthorship"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/co-author-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCoAuthorNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRounds"];
        put?: never;
        post: operations["postRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/round/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/round/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putCosts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/planned-round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putPlannedRound"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/planned-round/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelPlannedRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["castVote"];
        post?: never;
        delete: operations["withdrawVote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readOwnBallot"];
        put: operations["replaceBallot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/best-worst": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putBestWorst"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listObjections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["serveNext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/impressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordImpressions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readExposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/bias": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readBias"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewMerge"];
        put?: never;
        post: operations["mergeIdeas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{id}/merge/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/merge-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMergeNotices"];
        put: operations["dismissMergeNotices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/receipts/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{leaf}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proveInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proveConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/round/certification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["certifyRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readOutcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/settledness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSettledness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readOpinions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/shared-ground": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSharedGround"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/representative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readRepresentative"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readBrief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["startOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["completeOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oidc/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["beginWithInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oidc/backchannel-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSignInMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTokens"];
        put?: never;
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["describeOwnRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportOwnRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readOwnErasure"];
        put?: never;
        post: operations["planOwnErasure"];
        delete: operations["cancelOwnErasure"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scim-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScimTokens"];
        put?: never;
        post: operations["createScimToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scim-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeScimToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/view-as": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readViewing"];
        put?: never;
        post: operations["viewAs"];
        delete: operations["stopViewing"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        RoleScope: {
            /** @enum {string} */
            kind: "domain" | "challenge" | "group";
            /** Format: uuid */
            id: string;
        };
        OwnGrant: {
            /** @enum {string} */
            role: "employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor";
            /** @description null: everywhere */
            scope: components["schemas"]["RoleScope"] | null;
            /** Format: date-time */
            endsAt: string | null;
        };
        Me: {
            /** Format: uuid */
            id: string;
            displayName: string;
            email: string | null;
            /** @enum {string} */
            language: "nl" | "en";
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
            /** @description everywhere and without end */
            roles: ("employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor")[];
            /** @description roles within a part of the work, or until a moment */
            grants: components["schemas"]["OwnGrant"][];
            /** @description leaders whose delegate the person is */
            actsFor: string[];
            /**
             * Format: uuid
             * @description the administrator who looks at the app as this person, read-only
             */
            viewedBy: string | null;
            groupIds: string[];
            version: number;
            /** @description everything the roles allow together */
            permissions: ("read-own-account" | "change-own-account" | "change-own-credentials" | "manage-own-sessions" | "erase-own-account" | "manage-own-tokens" | "read-people" | "ask-for-help" | "work-at-desk" | "register-person" | "manage-people" | "allow-domains" | "sponsor-externals" | "erase-people" | "change-roles" | "manage-scim" | "read-provisioning-log" | "read-roles" | "read-access-log" | "view-as" | "appoint-delegates" | "read-groups" | "manage-groups" | "preview-audiences" | "read-units" | "manage-units" | "read-domains" | "manage-domains" | "read-challenges" | "manage-challenges" | "read-ideas" | "merge-ideas" | "submit-ideas" | "vote" | "read-round" | "verify-log" | "audit-log" | "read-rankings" | "read-brief" | "follow-live")[];
        };
        OwnAccountChanges: {
            displayName?: string;
            /** @enum {string} */
            language?: "nl" | "en";
        };
        PersonAnswer: {
            /** Format: uuid */
            id: string;
            displayName: string;
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
        };
        PeopleAnswer: {
            items: components["schemas"]["PersonAnswer"][];
        };
        NewPersonBody: {
            displayName: string;
            /** Format: email */
            email: string;
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
            /** @enum {string} */
            language: "nl" | "en";
            /** @description on top of the role of the kind */
            roles?: ("employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor")[];
            password?: string;
        };
        PersonCreatedAnswer: {
            /** Format: uuid */
            id: string;
        };
        PersonTransitionBody: {
            /** @enum {string} */
            to: "active" | "deactivated";
            /**
             * Format: date
             * @description deactivated: access ends after this day, at once when left out; active: the new last day, which partners and customers need when theirs has passed
             */
            lastDay?: string;
        };
        FirstAdministratorBody: {
            /** @description from the one-time link */
            token: string;
            displayName: string;
            /** Format: email */
            email: string;
            password: string;
            /**
             * @description nl when left out
             * @enum {string}
             */
            language?: "nl" | "en";
        };
        RoleGrant: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor";
            scope: components["schemas"]["RoleScope"] | null;
            /** Format: date-time */
            endsAt: string | null;
            /** Format: uuid */
            grantedBy: string | null;
            /** Format: date-time */
            grantedAt: string;
        };
        PersonRightsAnswer: {
            /** @description everywhere and without end */
            roles: ("employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor")[];
            grants: components["schemas"]["RoleGrant"][];
        };
        RolesBody: {
            roles: ("employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor")[];
            /** @description kept in the access log */
            reason?: string;
        };
        RoleRequest: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            action: "give" | "take";
            /** @enum {string} */
            role: "employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor";
            scope: components["schemas"]["RoleScope"] | null;
            /** Format: date-time */
            endsAt: string | null;
            reason: string;
            /** Format: uuid */
            requestedBy: string;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * @description null while it waits
             * @enum {string|null}
             */
            decision: "approved" | "rejected" | "expired" | null;
            /** Format: uuid */
            decidedBy: string | null;
        };
        RolesAnswer: {
            /** @description held now */
            roles: ("employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor")[];
            /** @description what waits for a second administrator */
            requested: components["schemas"]["RoleRequest"][];
        };
        NewGrantBody: {
            /** @enum {string} */
            role: "employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor";
            /** @description everywhere when left out */
            scope?: components["schemas"]["RoleScope"];
            /**
             * Format: date-time
             * @description for good when left out; everywhere it must have an end
             */
            endsAt?: string;
            /** @description kept in the access log */
            reason?: string;
        };
        GrantOutcomeAnswer: {
            /**
             * Format: uuid
             * @description of the grant, or of the request for it
             */
            id: string;
            /**
             * @description requested: a second administrator has to approve
             * @enum {string}
             */
            state: "held" | "requested";
        };
        RoleRequestsAnswer: {
            items: components["schemas"]["RoleRequest"][];
        };
        RequestTransitionBody: {
            /** @enum {string} */
            to: "approved" | "rejected";
            /** @description kept in the access log */
            reason?: string;
        };
        /** @enum {string} */
        Permission: "read-own-account" | "change-own-account" | "change-own-credentials" | "manage-own-sessions" | "erase-own-account" | "manage-own-tokens" | "read-people" | "ask-for-help" | "work-at-desk" | "register-person" | "manage-people" | "allow-domains" | "sponsor-externals" | "erase-people" | "change-roles" | "manage-scim" | "read-provisioning-log" | "read-roles" | "read-access-log" | "view-as" | "appoint-delegates" | "read-groups" | "manage-groups" | "preview-audiences" | "read-units" | "manage-units" | "read-domains" | "manage-domains" | "read-challenges" | "manage-challenges" | "read-ideas" | "merge-ideas" | "submit-ideas" | "vote" | "read-round" | "verify-log" | "audit-log" | "read-rankings" | "read-brief" | "follow-live";
        PermittedOperation: {
            operation: string;
            /** @enum {string|null} */
            relation: "own" | "seen" | "author" | "authors" | "sponsor" | null;
        };
        PermissionBody: {
            permission: components["schemas"]["Permission"];
            roles: ("employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor")[];
            operations: components["schemas"]["PermittedOperation"][];
        };
        PermissionsAnswer: {
            items: components["schemas"]["PermissionBody"][];
        };
        Delegation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            leaderId: string;
            /** Format: uuid */
            delegateId: string;
            /** Format: date-time */
            appointedAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        Delegations: {
            /** @description in which the caller is the leader or the delegate */
            items: components["schemas"]["Delegation"][];
        };
        NewDelegateBody: {
            /** Format: uuid */
            delegateId: string;
            /**
             * Format: date-time
             * @description at most a year from now
             */
            endsAt: string;
        };
        DelegateAppointedAnswer: {
            /** Format: uuid */
            id: string;
        };
        AccessLogEntry: {
            seq: string;
            /** Format: date-time */
            loggedAt: string;
            /**
             * Format: uuid
             * @description null: the operator
             */
            actorId: string | null;
            /** Format: uuid */
            subjectId: string;
            /** @enum {string} */
            act: "first-administrator" | "roles-changed" | "role-granted" | "grant-revoked" | "role-requested" | "request-approved" | "request-rejected" | "delegate-appointed" | "delegate-dismissed" | "view-as-began" | "view-as-ended" | "account-closed" | "account-opened" | "password-used";
            /** @description ids and codes */
            facts: {
                [key: string]: unknown;
            };
            reason: string;
        };
        AccessLogPage: {
            items: components["schemas"]["AccessLogEntry"][];
            nextCursor: string | null;
        };
        PasswordRequestBody: {
            email: string;
        };
        NewPasswordBody: {
            /** @description from the one-time link */
            token: string;
            password: string;
        };
        OwnPasswordBody: {
            /** @description the password of now */
            current: string;
            password: string;
        };
        SecondFactorAnswer: {
            isOn: boolean;
            recoveryCodesLeft: number;
        };
        NewSecondFactorAnswer: {
            /** @description Base32, to type into an app that cannot read pictures */
            secret: string;
            /** @description otpauth://totp/… */
            uri: string;
            /** @description the address as a QR code, SVG */
            qrSvg: string;
        };
        CodeBody: {
            /** @description six digits of the app, or a recovery code */
            code: string;
        };
        RecoveryCodesAnswer: {
            /** @description shown this once */
            recoveryCodes: string[];
        };
        IdentityAnswer: {
            /** Format: uuid */
            id: string;
            /**
             * @description address of the identity provider
             * @example https://login.example.org
             */
            issuer: string;
            /** Format: date-time */
            linkedAt: string;
            /** @description it cannot be unlinked: the person could no longer sign in */
            isLastWayIn: boolean;
        };
        IdentitiesAnswer: {
            items: components["schemas"]["IdentityAnswer"][];
        };
        AccountAnswer: {
            /** Format: uuid */
            id: string;
            displayName: string;
            email: string | null;
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
            jobTitle: string;
            /** @enum {string} */
            language: "nl" | "en";
            roles: ("employee" | "partner" | "customer" | "leadership" | "programme-manager" | "community-manager" | "knowledge-manager" | "trainer" | "user-manager" | "evaluator" | "administrator" | "auditor")[];
            /** @enum {string} */
            status: "active" | "deactivated";
            /** @enum {string} */
            origin: "registered" | "invited" | "self-registered" | "csv" | "scim" | "imported";
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
            /** Format: uuid */
            sponsorId: string | null;
            sponsorName: string | null;
            /** @description a partner or customer nobody here answers for */
            lacksSponsor: boolean;
            /**
             * Format: date
             * @description last day of access
             */
            endsOn: string | null;
            version: number;
        };
        AccountPage: {
            items: components["schemas"]["AccountAnswer"][];
            nextCursor: string | null;
        };
        AccountChangesBody: {
            displayName?: string;
            jobTitle?: string;
        };
        UnitAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            /** @description 1 at the top */
            depth: number;
            /** @description active people placed in the unit itself */
            placed: number;
            /** @description active people in it or below it */
            memberCount: number;
        };
        UnitsAnswer: {
            items: components["schemas"]["UnitAnswer"][];
        };
        NewUnitBody: {
            name: string;
            /**
             * Format: uuid
             * @description the unit it lies in; null at the top
             */
            parentId?: string | null;
        };
        UnitCreatedAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        UnitChangesBody: {
            name?: string;
            /**
             * Format: uuid
             * @description moves it below that unit; null to the top
             */
            parentId?: string | null;
        };
        PlacedPeopleBody: {
            /** @description ids of people */
            personIds: string[];
        };
        PlacedPeopleAnswer: {
            /** @description how many changed unit by this request */
            placed: number;
        };
        PlaceBody: {
            /**
             * Format: uuid
             * @description null: in no unit
             */
            unitId: string | null;
        };
        GroupAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            /** @enum {string} */
            kind: "manual" | "rule" | "scim" | "unit";
            purpose: string;
            /** @enum {string} */
            visibility: "everyone" | "members";
            /** @description of a unit, the name of the one it lies in */
            parentName: string | null;
            /** @description active people */
            memberCount: number;
            /** @description whether the reader is in it */
            isMember: boolean;
        };
        GroupPage: {
            items: components["schemas"]["GroupAnswer"][];
            nextCursor: string | null;
        };
        GroupRuleBody: {
            /** @description ids of units: placed in one of them or below it */
            unitIds?: string[];
            kinds?: ("employee" | "partner" | "customer")[];
            /** @description part of the function, whatever the case */
            jobTitleContains?: string;
            /** @description of the screens */
            languages?: ("nl" | "en")[];
            spokenLanguages?: string[];
            expertise?: string[];
            interests?: string[];
        };
        NewGroupBody: {
            name: string;
            purpose?: string;
            /**
             * @description who may know of it: everyone when left out
             * @enum {string}
             */
            visibility?: "everyone" | "members";
            /** Format: uuid */
            ownerId?: string | null;
            /** @description everything named must hold; of several values of one thing any will do */
            rule?: components["schemas"]["GroupRuleBody"];
        };
        GroupCreatedAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        GroupDetailsAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            /** @enum {string} */
            kind: "manual" | "rule" | "scim" | "unit";
            purpose: string;
            /** @enum {string} */
            visibility: "everyone" | "members";
            /** Format: uuid */
            ownerId: string | null;
            /** @description for those who keep groups */
            rule: components["schemas"]["GroupRuleBody"] | null;
        };
        GroupChangesBody: {
            name?: string;
            purpose?: string;
            /** @enum {string} */
            visibility?: "everyone" | "members";
            /** Format: uuid */
            ownerId?: string | null;
            /** @description everything named must hold; of several values of one thing any will do */
            rule?: components["schemas"]["GroupRuleBody"];
        };
        GroupMemberAnswer: {
            /** Format: uuid */
            id: string;
            displayName: string;
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
            jobTitle: string;
        };
        GroupMemberPage: {
            items: components["schemas"]["GroupMemberAnswer"][];
            nextCursor: string | null;
        };
        NewMembersBody: {
            /** @description ids of people */
            personIds: string[];
        };
        NewMembersAnswer: {
            /** @description how many became members by this request */
            added: number;
        };
        RulePreviewBody: {
            rule: components["schemas"]["GroupRuleBody"];
        };
        RulePreviewAnswer: {
            /** @description active people the rule holds for */
            count: number;
        };
        SponsoredPersonAnswer: {
            /** Format: uuid */
            id: string;
            displayName: string;
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
            /** Format: date */
            endsOn: string | null;
        };
        SponsoredAnswer: {
            items: components["schemas"]["SponsoredPersonAnswer"][];
        };
        LastDayBody: {
            /**
             * Format: date
             * @description last day of access; null, for employees only, is no last day
             */
            lastDay: string | null;
        };
        SponsorBody: {
            /**
             * Format: uuid
             * @description an active employee
             */
            sponsorId: string;
        };
        ProvisioningEntryAnswer: {
            /** @description position in the log */
            seq: string;
            /** Format: date-time */
            loggedAt: string;
            /** @enum {string} */
            operation: "create" | "replace" | "change" | "remove" | "read";
            /** @example Users */
            resource: string;
            /** Format: uuid */
            targetId: string | null;
            targetName: string | null;
            /** @enum {string} */
            outcome: "changed" | "unchanged" | "refused" | "failed";
            /** @description HTTP status of the answer */
            status: number;
            /** @description why, in the words that the identity provider got */
            cause: string;
            /** @description of a refused or failed request what was sent, without secrets */
            body: string | null;
        };
        ProvisioningLogPage: {
            items: components["schemas"]["ProvisioningEntryAnswer"][];
            nextCursor: string | null;
        };
        InvitationAnswer: {
            /** Format: uuid */
            id: string;
            email: string;
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
            /** @enum {string} */
            state: "open" | "expired" | "lapsed" | "accepted" | "revoked";
            /** Format: date-time */
            invitedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        InvitationPage: {
            items: components["schemas"]["InvitationAnswer"][];
            nextCursor: string | null;
        };
        NewInvitationBody: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
            /** @enum {string} */
            language: "nl" | "en";
            /** Format: uuid */
            unitId?: string | null;
            /**
             * Format: uuid
             * @description needed for partners and customers
             */
            sponsorId?: string | null;
            /**
             * Format: date
             * @description last day; needed for partners and customers
             */
            endsOn?: string | null;
        };
        InvitationCreatedAnswer: {
            /** Format: uuid */
            id: string;
        };
        InvitationTokenBody: {
            /** @description from the link */
            token: string;
        };
        FoundInvitationAnswer: {
            email: string;
            /** @enum {string} */
            language: "nl" | "en";
        };
        AcceptInvitationBody: {
            /** @description from the link */
            token: string;
            displayName: string;
            password: string;
        };
        ImportProblemAnswer: {
            /** @description counted from 1, the header included */
            row: number;
            /** @enum {string} */
            column: "name" | "email" | "kind" | "jobTitle" | "language" | "unit" | "sponsor" | "endsOn" | "externalId" | "expertise" | "interests" | "spokenLanguages";
            /** @enum {string} */
            code: "missing" | "not-an-address" | "unknown-value" | "not-a-day" | "too-long" | "bad-text" | "twice" | "unknown-unit" | "unknown-sponsor" | "sponsor-needed" | "address-of-another" | "kind-cannot-change";
        };
        ImportRowAnswer: {
            row: number;
            name: string;
            /** @enum {string} */
            outcome: "create" | "change" | "unchanged";
        };
        ImportReportAnswer: {
            /** @description false after a dry run */
            isApplied: boolean;
            created: number;
            changed: number;
            unchanged: number;
            /** @description rows that are not right */
            faulty: number;
            /** @description the first 200 */
            problems: components["schemas"]["ImportProblemAnswer"][];
            /** @description paths of units that are made, the first 200 */
            newUnits: string[];
            /** @description headings that mean nothing here */
            ignoredColumns: string[];
            /** @description the first 200 that create or change somebody */
            rows: components["schemas"]["ImportRowAnswer"][];
        };
        RegistrationOfferAnswer: {
            /** @description whether anybody can register by themselves */
            isOffered: boolean;
        };
        RegistrationRequestBody: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            language: "nl" | "en";
        };
        ConfirmRegistrationBody: {
            /** @description from the link */
            token: string;
            displayName: string;
            password: string;
        };
        ConfirmedRegistrationAnswer: {
            /**
             * @description approved: sign in; pending: a user manager decides
             * @enum {string}
             */
            state: "approved" | "pending";
        };
        PendingRegistrationAnswer: {
            /** Format: uuid */
            id: string;
            email: string;
            displayName: string;
            /** Format: date-time */
            confirmedAt: string;
        };
        PendingRegistrationsAnswer: {
            items: components["schemas"]["PendingRegistrationAnswer"][];
        };
        RegistrationDecisionBody: {
            /** @enum {string} */
            to: "approved" | "rejected";
            /** @description needed for rejected; stays inside */
            reason?: string;
        };
        AllowedDomainAnswer: {
            /** Format: uuid */
            id: string;
            domain: string;
            isApproved: boolean;
        };
        AllowedDomainsAnswer: {
            items: components["schemas"]["AllowedDomainAnswer"][];
        };
        NewAllowedDomainBody: {
            domain: string;
            /** @description no user manager has to approve */
            isApproved: boolean;
        };
        AllowedDomainCreatedAnswer: {
            /** Format: uuid */
            id: string;
        };
        AudiencePreviewBody: {
            /** @description every employee; never partners and customers */
            everyone: boolean;
            groupIds: string[];
            personIds: string[];
        };
        AudienceReachAnswer: {
            /** @description active people it reaches, each once */
            people: number;
            /** @description partners and customers among them */
            externals: number;
            /** @description with fewer people than this, what the group thinks says what its members think */
            k: number;
        };
        ProfilePartAnswer: {
            /** @enum {string} */
            part: "photo" | "function" | "unit" | "expertise" | "interests" | "languages";
            /** @description percent points that this part adds */
            adds: number;
            isThere: boolean;
        };
        CompletenessAnswer: {
            percent: number;
            parts: components["schemas"]["ProfilePartAnswer"][];
        };
        OwnProfileAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
            displayName: string;
            givenName: string;
            familyName: string;
            jobTitle: string;
            /** @description names of units, from the top down to the own unit */
            unitPath: string[];
            expertise: string[];
            interests: string[];
            spokenLanguages: string[];
            email: string | null;
            emailShown: boolean;
            /**
             * Format: uuid
             * @description key of the photo
             */
            photo: string | null;
            /** @description name and function come from the directory of the organisation */
            isKeptByDirectory: boolean;
            completeness: components["schemas"]["CompletenessAnswer"];
            isReminderDue: boolean;
        };
        ProfileChangesBody: {
            displayName?: string;
            givenName?: string;
            familyName?: string;
            /** @description function in the organisation */
            jobTitle?: string;
            expertise?: string[];
            interests?: string[];
            /** @description BCP 47: nl, en, nl-BE */
            spokenLanguages?: string[];
            /** @description whether others see the e-mail address */
            emailShown?: boolean;
        };
        ReminderAnswerBody: {
            /** @enum {string} */
            answer: "seen" | "never";
        };
        WordsAnswer: {
            /** @description the most used first */
            items: string[];
        };
        PhotoAnswer: {
            /**
             * Format: uuid
             * @description another one for every photo
             */
            key: string;
        };
        ColleagueListItem: {
            /** Format: uuid */
            id: string;
            displayName: string;
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
            jobTitle: string;
            unitName: string | null;
            expertise: string[];
            /**
             * Format: uuid
             * @description key of the photo
             */
            photo: string | null;
        };
        ColleaguePage: {
            items: components["schemas"]["ColleagueListItem"][];
            /** @description nobody was found literally: these resemble what was asked, the most alike first */
            isResembling: boolean;
            nextCursor: string | null;
        };
        ColleagueGroup: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ColleagueAnswer: {
            /** Format: uuid */
            id: string;
            displayName: string;
            /** @enum {string} */
            kind: "employee" | "partner" | "customer";
            jobTitle: string;
            /** @description names of units, from the top down */
            unitPath: string[];
            expertise: string[];
            interests: string[];
            spokenLanguages: string[];
            /**
             * Format: uuid
             * @description key of the photo
             */
            photo: string | null;
            /** @description only when the person shows it */
            email: string | null;
            groups: components["schemas"]["ColleagueGroup"][];
        };
        HelpRequestAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            question: string;
            page: string;
            /** @enum {string} */
            state: "open" | "answered" | "closed";
            answer: string | null;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
        };
        OwnHelpRequests: {
            items: components["schemas"]["HelpRequestAnswer"][];
        };
        HelpQuestionBody: {
            question: string;
            /** @description path of the screen on which it came up */
            page: string;
        };
        HelpRequestCreated: {
            /** Format: uuid */
            id: string;
        };
        DeskRequestAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            question: string;
            page: string;
            /** @enum {string} */
            state: "open" | "answered" | "closed";
            answer: string | null;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: uuid */
            askerId: string;
            askerName: string;
        };
        DeskRequestPage: {
            items: components["schemas"]["DeskRequestAnswer"][];
            nextCursor: string | null;
        };
        HelpAnswerBody: {
            answer: string;
        };
        HelpTransitionBody: {
            /** @enum {string} */
            to: "closed";
        };
        DeskAnswer: {
            /** @description questions that nobody answered or closed */
            openHelpRequests: number;
            /** @description self-registrations that wait for a decision */
            pendingRegistrations: number;
            /** @description active partners and customers without an active sponsor */
            withoutSponsor: number;
            /** @description active people whose last day is within two weeks */
            endingSoon: number;
            /** @description active employees who are placed in no unit */
            withoutUnit: number;
            /** @description provisioning requests of the last seven days that were refused or failed */
            provisioningProblems: number;
        };
        UnitCompletenessAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description 1 at the top */
            depth: number;
            /** @description mean of the active employees in it and below it */
            percent: number | null;
            /**
             * @description why there is no percentage
             * @enum {string|null}
             */
            hidden: "nobody" | "few" | null;
        };
        UnitsCompletenessAnswer: {
            fewestPeople: number;
            items: components["schemas"]["UnitCompletenessAnswer"][];
        };
        FirstVisitAnswer: {
            /** @description whether the first steps are still to be shown */
            isAhead: boolean;
        };
        FirstVisitBody: {
            /** @enum {string} */
            outcome: "finished" | "skipped";
        };
        ErasurePlannedAnswer: {
            /** Format: uuid */
            id: string;
        };
        ErasureConfirmation: {
            service: string;
            /** Format: date-time */
            confirmedAt: string;
            /** @description rows that went or were redacted */
            rows: number;
        };
        ErasureAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            state: "planned" | "cancelled" | "under-way" | "overdue" | "completed";
            /** @enum {string} */
            askedBy: "person" | "manager" | "policy" | "operator";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            erasedAt: string | null;
            /** Format: date-time */
            completedAt: string | null;
            confirmations: components["schemas"]["ErasureConfirmation"][];
        };
        ErasurePage: {
            items: components["schemas"]["ErasureAnswer"][];
            nextCursor: string | null;
        };
        Problem: {
            /** Format: uri-reference */
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            requestId: string;
            /** @description with `too-many-requests`, as in Retry-After */
            retryAfterSeconds?: number;
            errors?: {
                pointer: string;
                detail: string;
                code?: string;
            }[];
        };
        DomainName: {
            nl: string;
            en: string;
        };
        DomainGoal: {
            nl: string;
            en: string;
        };
        Domain: {
            /** Format: uuid */
            id: string;
            name: components["schemas"]["DomainName"];
            goal: components["schemas"]["DomainGoal"];
            /** Format: uuid */
            ownerId: string;
            version: number;
        };
        DomainPage: {
            items: components["schemas"]["Domain"][];
            nextCursor: string | null;
        };
        NewDomainBody: {
            name: components["schemas"]["DomainName"];
            /** @description what the organisation wants to reach here */
            goal: components["schemas"]["DomainGoal"];
            /**
             * Format: uuid
             * @description the leader who owns it; the caller when left out
             */
            ownerId?: string;
        };
        DomainChangesBody: {
            name?: components["schemas"]["DomainName"];
            goal?: components["schemas"]["DomainGoal"];
            /** Format: uuid */
            ownerId?: string;
        };
        Audience: {
            /** @description every employee; never partners and customers */
            everyone: boolean;
            /** @description members of these groups and organisation units */
            groupIds: string[];
            /** @description these people by name */
            personIds: string[];
        };
        VotingRules: {
            /**
             * @description whose ballot is whose; named when left out
             * @enum {string}
             */
            secrecy?: "named" | "secret";
            /** @description most ideas one person may name; null: no limit */
            most?: number | null;
            /** @description fewest ideas a whole ballot names */
            fewest?: number | null;
            /** @description dots, credits or money one person may spend */
            budget?: number | null;
            /** @description most dots on one idea, or the highest score */
            top?: number | null;
            /** @description what a score round asks about each idea; `c1` is the first */
            criteria?: string[];
            /** @description per cent of the roll that must take part */
            quorumPercent?: number | null;
            /** @description per cent of the participants an idea needs */
            requiredPercent?: number | null;
            /** @description most ideas one person is served in a day; null: no limit; when left out 40 where ideas are judged one by one by everybody, else no limit */
            shownPerDay?: number | null;
            /** @description whether people may vote on ideas they wrote, alone or with others; when left out they may, but not in a jury */
            ownIdeas?: boolean;
            /** @description groups whose members judge as experts; everybody in the audience votes when left out */
            juryGroupIds?: string[];
            /** @description people who judge as experts, beside the members of those groups */
            juryPersonIds?: string[];
            /** @description whether people may vote on ideas from their own unit; when left out all may, but no jury */
            ownUnit?: boolean;
        };
        PhaseWindow: {
            /** @enum {string} */
            phase: "ideation" | "discussion" | "voting" | "review";
            /**
             * Format: date-time
             * @description inclusive
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description exclusive; the next phase starts here
             */
            endsAt: string;
        };
        Challenge: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            domainId: string;
            title: string;
            question: string;
            context: string;
            /** @enum {string} */
            language: "nl" | "en";
            criteria: string[];
            /** Format: uuid */
            sponsorId: string;
            /** @description whole to who manages the challenge; to others only what of it they belong to */
            audience: components["schemas"]["Audience"];
            /** @enum {string} */
            method: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /** @enum {string} */
            results: "live" | "after-close";
            rules: components["schemas"]["VotingRules"];
            topCount: number;
            /** Format: date-time */
            promisedBy: string | null;
            /** @enum {string} */
            phase: "draft" | "announced" | "ideation" | "discussion" | "voting" | "review" | "decided" | "closed" | "cancelled";
            phases: components["schemas"]["PhaseWindow"][];
            /** Format: date-time */
            createdAt: string;
            version: number;
            /** @description where the caller may move it now */
            allowedTransitions: ("draft" | "announced" | "ideation" | "discussion" | "voting" | "review" | "decided" | "closed" | "cancelled")[];
        };
        ChallengePage: {
            items: components["schemas"]["Challenge"][];
            nextCursor: string | null;
        };
        NewChallengeBody: {
            /** Format: uuid */
            domainId: string;
            title: string;
            question: string;
            /** @description why leadership asks this now */
            context?: string;
            /** @enum {string} */
            language: "nl" | "en";
            criteria?: string[];
            /**
             * Format: uuid
             * @description the leader who promises the answer; the caller when left out
             */
            sponsorId?: string;
            /** @description every employee when left out */
            audience?: components["schemas"]["Audience"];
            /** @enum {string} */
            method: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /**
             * @description after-close when left out
             * @enum {string}
             */
            results?: "live" | "after-close";
            /** @description the options of its method */
            rules?: components["schemas"]["VotingRules"];
            /** @description how many ideas are asked for; 10 when left out */
            topCount?: number;
            /**
             * Format: date-time
             * @description when leadership promises its answer
             */
            promisedBy?: string | null;
            /** @description the dated phases in order, each starting when the one before ends; voting is needed */
            phases: components["schemas"]["PhaseWindow"][];
        };
        ChallengeChangesBody: {
            /** Format: uuid */
            domainId?: string;
            title?: string;
            question?: string;
            /** @description why leadership asks this now */
            context?: string;
            /** @enum {string} */
            language?: "nl" | "en";
            criteria?: string[];
            /**
             * Format: uuid
             * @description the leader who promises the answer; the caller when left out
             */
            sponsorId?: string;
            /** @description every employee when left out */
            audience?: components["schemas"]["Audience"];
            /** @enum {string} */
            method?: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /**
             * @description after-close when left out
             * @enum {string}
             */
            results?: "live" | "after-close";
            /** @description the options of its method */
            rules?: components["schemas"]["VotingRules"];
            /** @description how many ideas are asked for; 10 when left out */
            topCount?: number;
            /**
             * Format: date-time
             * @description when leadership promises its answer
             */
            promisedBy?: string | null;
            /** @description the dated phases in order, each starting when the one before ends; voting is needed */
            phases?: components["schemas"]["PhaseWindow"][];
        };
        ChallengeTransitionBody: {
            /** @enum {string} */
            to: "draft" | "announced" | "ideation" | "discussion" | "voting" | "review" | "decided" | "closed" | "cancelled";
            /** @description needed to cancel */
            reason?: string;
        };
        Idea: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            challengeId: string;
            title: string;
            body: string;
            /** @enum {string} */
            language: "nl" | "en";
            /** Format: uuid */
            authorId: string;
            /** @description who wrote it with its author */
            coAuthorIds: string[];
            /** @enum {string} */
            state: "draft" | "submitted" | "withdrawn";
            version: number;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description the caller is its author */
            mine: boolean;
        };
        IdeaPage: {
            items: components["schemas"]["Idea"][];
            nextCursor: string | null;
        };
        NewIdeaBody: {
            body: string;
            /** @description proposed from the first line when left out */
            title?: string;
            /**
             * @description detected when left out
             * @enum {string}
             */
            language?: "nl" | "en";
            /** @description keep it to yourself for now */
            draft?: boolean;
        };
        SimilarIdea: {
            /** Format: uuid */
            id: string;
            title: string;
            similarity: number;
        };
        SimilarIdeas: {
            items: components["schemas"]["SimilarIdea"][];
        };
        IdeaChangesBody: {
            title?: string;
            body?: string;
        };
        IdeaTransitionBody: {
            /** @enum {string} */
            to: "submitted" | "withdrawn";
        };
        MergedIdea: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: uuid */
            authorId: string;
            /** @description who wrote it with its author */
            coAuthorIds: string[];
        };
        MergeTrail: {
            /** @description the idea for which its votes count now */
            mergedInto: components["schemas"]["MergedIdea"] | null;
            /** @description ideas whose votes count for this one, the first merged first */
            absorbed: components["schemas"]["MergedIdea"][];
        };
        IdeaVersion: {
            version: number;
            title: string;
            body: string;
            /** Format: date-time */
            at: string;
        };
        IdeaVersions: {
            /** @description the newest first */
            items: components["schemas"]["IdeaVersion"][];
        };
        CoAuthorsBody: {
            /** @description all of them; whoever is left out is none any more */
            personIds: string[];
        };
        CoAuthorNotice: {
            /** Format: uuid */
            ideaId: string;
            title: string;
            /**
             * Format: uuid
             * @description who named the caller
             */
            authorId: string;
        };
        CoAuthorNotices: {
            /** @description the newest idea first, 20 at most */
            items: components["schemas"]["CoAuthorNotice"][];
        };
        RoundSummaryDto: {
            number: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            method: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /** @enum {string} */
            state: "scheduled" | "open" | "closed";
            /**
             * Format: date-time
             * @description inclusive
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description exclusive
             */
            closesAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description why a later round took its place */
            replacedBecause: string | null;
            /** @description whether only chosen ideas are on the ballot */
            hasChosenIdeas: boolean;
            /** @description whether it ended before it began */
            isCancelled: boolean;
        };
        RoundsDto: {
            /** @description the newest first */
            items: components["schemas"]["RoundSummaryDto"][];
        };
        NewRoundInput: {
            /** @description its number: one more than the newest has */
            number: number;
            /** @enum {string} */
            method: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /** @enum {string} */
            results: "live" | "after-close";
            rules: components["schemas"]["VotingRules"];
            /**
             * Format: date-time
             * @description at once when left out
             */
            opensAt?: string;
            /**
             * Format: date-time
             * @description exclusive
             */
            closesAt: string;
            /** @description all ideas when left out */
            ideaIds?: string[];
            /** @description why the running round must be replaced */
            reason?: string;
        };
        RoundRules: {
            /** @enum {string} */
            secrecy: "named" | "secret";
            /** @description most ideas one person may name */
            most: number | null;
            /** @description fewest ideas a whole ballot names */
            fewest: number | null;
            /** @description dots, credits or money one person may spend */
            budget: number | null;
            /** @description most dots on one idea, or the highest score */
            top: number | null;
            criteria: string[];
            /** @description per cent of the roll that must take part */
            quorumPercent: number | null;
            /** @description per cent of the participants an idea needs */
            requiredPercent: number | null;
            /** @description most ideas one person is served in a day */
            shownPerDay: number | null;
            /** @description whether people may vote on ideas they wrote, alone or with others */
            ownIdeas: boolean;
            /** @description groups whose members judge; empty: everybody */
            juryGroupIds: string[];
            /** @description people who judge by name; shown to the jury and to those who run the challenge */
            juryPersonIds: string[];
            /** @description whether people may vote on ideas from their own unit */
            ownUnit: boolean;
        };
        CostDto: {
            /** Format: uuid */
            ideaId: string;
            cost: number;
        };
        OwnProgressDto: {
            /** @description ideas on the ballot that the caller has judged */
            voted: number;
            /** @description ideas on the ballot */
            votable: number;
            /** @description of the budget; null where there is none */
            spent: number | null;
        };
        JudgeFirst: {
            /** @description how much the caller has judged, at most what is needed */
            judged: number;
            /** @description how much must be judged before results are shown */
            needed: number;
            /** @description whether that is enough; once it is it stays so */
            isEnough: boolean;
        };
        TurnoutDto: {
            /** @description people with at least one current vote */
            participants: number;
            /** @description people on the roll */
            eligible: number;
        };
        RoundDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            challengeId: string;
            /** @description of the rounds of its challenge */
            number: number;
            /** @description why a later round took its place */
            replacedBecause: string | null;
            /** @description whether only chosen ideas are on the ballot */
            hasChosenIdeas: boolean;
            /** @enum {string} */
            method: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /** @description the choices a vote may hold */
            scale: string[];
            /** @description what of an idea is judged; empty when it is the whole */
            aspects: string[];
            /** @description whether a vote is judged together with the rest of the ballot */
            isJudgedWhole: boolean;
            rules: components["schemas"]["RoundRules"];
            /** @description rises with each change of the rules */
            rulesVersion: number;
            /** @description whether the rules can no longer change: somebody has voted, or it is over */
            isFrozen: boolean;
            /** @description what ideas cost in a budget round */
            costs: components["schemas"]["CostDto"][];
            /** @enum {string} */
            state: "scheduled" | "open" | "closed";
            /**
             * Format: date-time
             * @description inclusive
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description exclusive
             */
            closesAt: string;
            /**
             * Format: date-time
             * @description when it really closed
             */
            closedAt: string | null;
            /** @enum {string} */
            results: "live" | "after-close";
            /**
             * Format: date-time
             * @description when the key of a secret round was destroyed: from then on nobody can tell whose ballot is whose
             */
            keyDestroyedAt: string | null;
            /**
             * Format: date-time
             * @description when an organiser declared the outcome final
             */
            certifiedAt: string | null;
            /** @description whether the caller may vote in this round while it is open */
            eligible: boolean;
            own: components["schemas"]["OwnProgressDto"];
            /** @description running rounds that show results while people vote: how far the caller is on the way to them. Until it is enough, reading them is refused with 403 `judge-first`. Null: nothing is kept from the caller for this reason, who may not vote, or may read the brief; or results are hidden from all, or shown to all */
            judgeFirst: components["schemas"]["JudgeFirst"] | null;
            turnout: components["schemas"]["TurnoutDto"];
        };
        RulesInput: {
            /** @description the version of the rules that these replace */
            rulesVersion: number;
            /** @enum {string} */
            method: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /** @enum {string} */
            results: "live" | "after-close";
            rules: components["schemas"]["VotingRules"];
        };
        CostsInput: {
            /** @description all costs; what is left out cannot be chosen */
            items: components["schemas"]["CostDto"][];
        };
        PlannedRoundInput: {
            /** @description the version of the rules that these replace */
            rulesVersion: number;
            /** @enum {string} */
            method: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /** @enum {string} */
            results: "live" | "after-close";
            rules: components["schemas"]["VotingRules"];
            /** @description of the planned round */
            number: number;
            /**
             * Format: date-time
             * @description a moment that has passed is now
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description exclusive
             */
            closesAt: string;
        };
        CancelledRoundInput: {
            /** @description of the planned round */
            number: number;
            /** @description why; whoever sees the rounds reads it */
            reason: string;
        };
        CastInput: {
            /** @description one of the scale of the round */
            value: string;
            /** @description the criterion (`c1`) of a score, the other idea of a pair; else left out */
            aspect?: string;
            /** @description why; an objection needs it */
            reason?: string;
            /** @description of the rules the voter read: other rules refuse the vote; not asked when left out */
            rulesVersion?: number;
            /** @description of the idea as it was served; without it, or expired, the vote counts the same but not as served */
            servedToken?: string;
        };
        PromiseDto: {
            /** @description signed: time, longest delay in ms, entries of the commit and their root */
            note: string;
            index: number;
            /** @description hashes in hexadecimal, from below */
            path: string[];
        };
        ReceiptDto: {
            /** Format: uuid */
            roundId: string;
            /**
             * Format: uuid
             * @description random: stands for this vote in the bundle
             */
            ballotRef: string;
            /** Format: uuid */
            ideaId: string;
            aspect: string;
            choice: string | null;
            revision: number;
            /** @description of the rules it was cast under */
            rulesVersion: number | null;
            /** @description keep it: without it nobody can tell what the commitment says */
            nonce: string;
            /** @description SHA-256 over the lines above and the nonce */
            commitment: string;
            leafHash: string;
            promise: components["schemas"]["PromiseDto"];
        };
        CastVoteDto: {
            /** Format: uuid */
            ideaId: string;
            /** @description the criterion (`c1`) of a score, the other idea of a pair; else left out */
            aspect: string;
            /** @description null once it was taken back */
            value: string | null;
            /** @description rises by one with every change */
            revision: number;
            /** Format: date-time */
            castAt: string;
            /** @description null when nothing changed; see `GET /challenges/{id}/receipts/mine` */
            receipt: components["schemas"]["ReceiptDto"] | null;
        };
        OwnVoteDto: {
            /** Format: uuid */
            ideaId: string;
            /** @description the criterion (`c1`) of a score, the other idea of a pair; else left out */
            aspect: string;
            /** @description null once it was taken back */
            value: string | null;
            /** @description rises by one with every change */
            revision: number;
            /** Format: date-time */
            castAt: string;
            /**
             * Format: uuid
             * @description the idea it was cast on, when that one has gone up in `ideaId`
             */
            castOn: string | null;
            reason: string | null;
        };
        BallotDto: {
            items: components["schemas"]["OwnVoteDto"][];
        };
        MarkInput: {
            /** @description one of the scale of the round */
            value: string;
            /** @description the criterion (`c1`) of a score, the other idea of a pair; else left out */
            aspect?: string;
            /** @description why; an objection needs it */
            reason?: string;
            /** Format: uuid */
            ideaId: string;
        };
        BallotInput: {
            /** @description everything the ballot shall say: what it leaves out is taken back */
            votes: components["schemas"]["MarkInput"][];
            /** @description of the rules the voter read: other rules refuse the vote; not asked when left out */
            rulesVersion?: number;
        };
        BestWorstInput: {
            /** @description the four ideas, in the order in which they were served */
            ideaIds: string[];
            /**
             * @description `chosen` comes with `best` and `worst`; `undecided` says that none can be chosen
             * @enum {string}
             */
            answer: "chosen" | "undecided" | "taken-back";
            /** Format: uuid */
            best?: string;
            /** Format: uuid */
            worst?: string;
            /** @description of the set as it was served */
            servedToken: string;
            /** @description of the rules the voter read: other rules refuse the vote; not asked when left out */
            rulesVersion?: number;
        };
        BestWorstDto: {
            /** @description one for each pair that changed; none when the same was said before */
            receipts: components["schemas"]["ReceiptDto"][];
        };
        ObjectionsToIdeaDto: {
            /** Format: uuid */
            ideaId: string;
            /** @description by the alphabet, without names */
            reasons: string[];
        };
        ObjectionsDto: {
            items: components["schemas"]["ObjectionsToIdeaDto"][];
            /** @description ideas to which fewer people object are left out; null where none is */
            fewest: number | null;
        };
        ServedIdea: {
            /** Format: uuid */
            ideaId: string;
            /** @description a vote that carries it counts as served */
            servedToken: string;
        };
        ServedSet: {
            /** @description four ideas, in no order that says anything */
            ideaIds: string[];
            /** @description an answer must carry it */
            servedToken: string;
        };
        NextIdeas: {
            items: components["schemas"]["ServedIdea"][];
            /** @description sets of which to choose the best and the worst, where they were asked for */
            sets: components["schemas"]["ServedSet"][];
            /** @description the most that this round asks of one person in a day was asked today */
            isDoneForToday: boolean;
        };
        Impressions: {
            /** @description ideas that were on the screen */
            ideaIds: string[];
            /** @description those that were passed over, where the ballot itself knows no pass */
            skipped?: string[];
        };
        ViewersPerIdea: {
            fewest: number;
            median: number;
            most: number;
        };
        Exposure: {
            /** @description ideas on the ballot */
            ideas: number;
            /** @description people who must have seen an idea for it to be known */
            enoughViewers: number;
            /** @description ideas that so many people have seen */
            known: number;
            /** @description people per idea; null until enough people have seen one */
            viewers: components["schemas"]["ViewersPerIdea"] | null;
            /** @description first votes on ideas that were served */
            servedVotes: number;
            /** @description first votes on ideas found another way */
            organicVotes: number;
        };
        ShownIdeas: {
            /** @description ideas on the ballot */
            ideas: number;
            /** @description ideas that fewer people saw than `enoughViewers` */
            unseen: number;
            /** @description people who must have seen an idea for it to be known */
            enoughViewers: number;
            /** @description share of all showings of each fifth of the ideas, least shown first; 0.2 each when even */
            fifths: number[];
            /** @description Gini coefficient of the showings: 0 when all ideas got as many */
            gini: number;
        };
        ExposureOfBias: {
            /**
             * @description `told`, or why there is nothing
             * @enum {string}
             */
            state: "told" | "until-close" | "too-few" | "other-method" | "not-divided" | "not-kept";
            told: components["schemas"]["ShownIdeas"] | null;
        };
        LateIdea: {
            /** Format: uuid */
            ideaId: string;
            /**
             * Format: date-time
             * @description from when people could judge it
             */
            listedAt: string;
            /** @description people who saw it; null when they are too few to tell */
            seenBy: number | null;
            /** @description people fewer than saw the middle idea of those that were there from the start */
            missed: number;
        };
        LateIdeas: {
            /** @description ideas that came an hour or more after the opening */
            ideas: number;
            /** @description people who saw the middle idea of those that were there from the start */
            earlyMedian: number;
            /** @description those seen by the fewest first, at most 20 */
            items: components["schemas"]["LateIdea"][];
        };
        LateOfBias: {
            /**
             * @description `told`, or why there is nothing
             * @enum {string}
             */
            state: "told" | "until-close" | "too-few" | "other-method" | "not-divided" | "not-kept";
            told: components["schemas"]["LateIdeas"] | null;
        };
        RoughTurnout: {
            /** @description ids of units, `no-unit` or `external` */
            members: string[];
            /** @description on the roll when the round opened */
            people: number;
            /**
             * @description turnout, to the nearest quarter
             * @enum {integer}
             */
            percent: 0 | 25 | 50 | 75 | 100;
        };
        ParticipationByPart: {
            parts: components["schemas"]["RoughTurnout"][];
        };
        ParticipationOfBias: {
            /**
             * @description `told`, or why there is nothing
             * @enum {string}
             */
            state: "told" | "until-close" | "too-few" | "other-method" | "not-divided" | "not-kept";
            told: components["schemas"]["ParticipationByPart"] | null;
        };
        TopIdea: {
            /** Format: uuid */
            ideaId: string;
            /** @description people who took a position on it */
            n: number;
            /** @description fewer than `enoughVotes` */
            isThin: boolean;
            /** @description large parts of the roll of which fewer than `enoughOfPart` people took a position */
            missingParts: number;
        };
        ThinTop: {
            /** @description how many ideas leadership asked for */
            topCount: number;
            /** @description positions that settle an idea */
            enoughVotes: number;
            /** @description positions of a part of the roll that settle it */
            enoughOfPart: number;
            /** @description parts of the roll with a tenth of the people or more; none when it is not divided */
            parts: number;
            /** @description as the ranking has them, best first */
            items: components["schemas"]["TopIdea"][];
        };
        TopOfBias: {
            /**
             * @description `told`, or why there is nothing
             * @enum {string}
             */
            state: "told" | "until-close" | "too-few" | "other-method" | "not-divided" | "not-kept";
            told: components["schemas"]["ThinTop"] | null;
        };
        Burst: {
            /** Format: uuid */
            ideaId: string;
            /**
             * Format: date-time
             * @description begin of the hour in which they came; null when those are no crowd
             */
            hour: string | null;
            /** @description judgements in that hour */
            votes: number | null;
        };
        Bursts: {
            /** @description ideas with enough judgements to tell */
            tested: number;
            /** @description first judgements of ideas that people found themselves */
            votes: number;
            /** @description ideas where who came together judged otherwise */
            items: components["schemas"]["Burst"][];
        };
        BurstsOfBias: {
            /**
             * @description `told`, or why there is nothing
             * @enum {string}
             */
            state: "told" | "until-close" | "too-few" | "other-method" | "not-divided" | "not-kept";
            told: components["schemas"]["Bursts"] | null;
        };
        PassedIdea: {
            /** Format: uuid */
            ideaId: string;
            /** @description people who saw it */
            seenBy: number;
            /** @description those of them who passed it over */
            passes: number;
        };
        SkipBand: {
            /** @description of the ideas they were shown, people passed over more than this */
            from: number;
            /** @description and at most this */
            to: number;
            /** @description of the people who were shown five ideas or more, in steps of a twentieth */
            share: number;
        };
        Skips: {
            /** @description the ten that most of their viewers passed over */
            items: components["schemas"]["PassedIdea"][];
            /** @description none when there are too few people to part them */
            bands: components["schemas"]["SkipBand"][];
        };
        SkipsOfBias: {
            /**
             * @description `told`, or why there is nothing
             * @enum {string}
             */
            state: "told" | "until-close" | "too-few" | "other-method" | "not-divided" | "not-kept";
            told: components["schemas"]["Skips"] | null;
        };
        DampedTop: {
            /** @description of the judgements of shown ideas that the weights take away */
            removed: number;
            /** @description ids of ideas that would come into the top list */
            movesIn: string[];
            /** @description ids of ideas that would leave it */
            movesOut: string[];
        };
        EffortOfBias: {
            /**
             * @description `told`, or why there is nothing
             * @enum {string}
             */
            state: "told" | "until-close" | "too-few" | "other-method" | "not-divided" | "not-kept";
            told: components["schemas"]["DampedTop"] | null;
        };
        Bias: {
            /** @description of the round */
            number: number;
            /** @description nothing here is about fewer people than this */
            crowd: number;
            /** @description what was found, the gravest first */
            risks: ("burst" | "parts-missing" | "thin-top" | "effort-decides" | "uneven-turnout" | "ideas-unseen" | "uneven-exposure" | "late-ideas" | "often-passed")[];
            exposure: components["schemas"]["ExposureOfBias"];
            late: components["schemas"]["LateOfBias"];
            participation: components["schemas"]["ParticipationOfBias"];
            top: components["schemas"]["TopOfBias"];
            bursts: components["schemas"]["BurstsOfBias"];
            skips: components["schemas"]["SkipsOfBias"];
            effort: components["schemas"]["EffortOfBias"];
        };
        ListedMerge: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description the idea that is on the ballot no more
             */
            absorbedId: string;
            /**
             * Format: uuid
             * @description the idea for which its votes count
             */
            survivorId: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            madeBy: string;
            reason: string;
            /** Format: date-time */
            undoneAt: string | null;
            /** Format: uuid */
            undoneBy: string | null;
            undoReason: string | null;
            /** @description people whose vote moved; null when withheld or undone */
            moved: number | null;
            /** @description people who voted on both; null when withheld or undone */
            double: number | null;
            /**
             * @description why numbers are not shown
             * @enum {string|null}
             */
            withheld: "until-close" | "judge-first" | "too-few" | null;
            /** @description whether the caller can undo it now */
            canUndo: boolean;
        };
        Merges: {
            /** @description the newest first */
            items: components["schemas"]["ListedMerge"][];
        };
        MergePreview: {
            /** @description people whose vote moves; null when withheld */
            moved: number | null;
            /** @description people who voted on both; null when withheld */
            double: number | null;
            /**
             * @description why numbers are not shown
             * @enum {string|null}
             */
            withheld: "until-close" | "judge-first" | "too-few" | null;
        };
        MergeInput: {
            /**
             * Format: uuid
             * @description the idea that survives
             */
            into: string;
            /** @description why; people who see the ideas read it */
            reason: string;
        };
        Merge: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description the idea that is on the ballot no more
             */
            absorbedId: string;
            /**
             * Format: uuid
             * @description the idea for which its votes count
             */
            survivorId: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            madeBy: string;
            reason: string;
            /** Format: date-time */
            undoneAt: string | null;
            /** Format: uuid */
            undoneBy: string | null;
            undoReason: string | null;
        };
        UndoMergeInput: {
            reason: string;
        };
        MergeNotice: {
            /** Format: uuid */
            absorbedId: string;
            /** Format: uuid */
            survivorId: string;
            /** @description whether they were taken apart again */
            isUndone: boolean;
            /** @description why they were merged, or taken apart */
            reason: string;
            /** @description of the merges in the round; dismiss up to the highest that was read */
            step: number;
        };
        MergeNotices: {
            /** @description the newest first */
            items: components["schemas"]["MergeNotice"][];
            /** @description whether they concern votes of the caller; in a secret round nobody says so */
            isAboutOwnVotes: boolean;
        };
        DismissMergeNoticesInput: {
            /** @description the latest that was read */
            step: number;
        };
        ReceiptsDto: {
            items: components["schemas"]["ReceiptDto"][];
        };
        InclusionDto: {
            index: number;
            size: number;
            /** @description hashes in hexadecimal, from below */
            path: string[];
            /** @description signed note (c2sp.org/signed-note) */
            checkpoint: string;
        };
        LogKeyDto: {
            /** @description it signs trees of more entries, until the next key takes over */
            since: number;
            /** @description name, id and Ed25519 key */
            verifierKey: string;
            /** @description note by the key before and itself; null for the first */
            handover: string | null;
        };
        LogRestoreDto: {
            /** @description entries that were left */
            size: number;
            /** @description entries that had been signed: what is beyond the size is lost */
            signedSize: number;
            signedRoot: string;
            reason: string;
            /**
             * Format: date-time
             * @description when it was accepted that the rest is lost
             */
            acceptedAt: string;
        };
        CheckpointDto: {
            size: number;
            root: string;
            /** @description signed note (c2sp.org/signed-note) */
            note: string;
            /** @description name, id and Ed25519 key of whoever signs */
            verifierKey: string;
            /** @description all keys of the log, the oldest first */
            keys: components["schemas"]["LogKeyDto"][];
            /** @description when the database was put back to an older state, and what was lost by it */
            restores: components["schemas"]["LogRestoreDto"][];
        };
        ConsistencyDto: {
            /** @description hashes in hexadecimal, from below */
            path: string[];
        };
        EntryDto: {
            index: number;
            /** @description base64; `ballot/v1` and a commitment, `round/v1` and `bundle/v1` with JSON, `key/v1` with a note */
            leaf: string;
        };
        EntriesDto: {
            items: components["schemas"]["EntryDto"][];
            next: number | null;
        };
        CertificationDto: {
            /** Format: date-time */
            certifiedAt: string;
        };
        JudgedPartDto: {
            /** @description ids of units, `no-unit` or `external` */
            members: string[];
            /** @description on the roll when the round opened */
            people: number;
            /** @description of the people in any part: so much the part weighs */
            share: number;
            /** @description judgements of its people, on ideas that tell them by part; who took part, where everybody who did counts for every idea (support, approval); null: not told */
            judgements: number | null;
        };
        RankedIdeaDto: {
            /** Format: uuid */
            ideaId: string;
            title: string;
            /** @description shared when ideas are practically tied: 1, 2, 2, 4 */
            rank: number;
            /** @description ideas of one tier cannot be told apart */
            tier: number;
            /** @description posterior share of agreement */
            score: number;
            /** @description lower end of the 90 % interval of the score */
            low: number;
            /** @description upper end of the 90 % interval of the score */
            high: number;
            /** @description judgements that the share is taken of */
            n: number;
            /** @description people who agree or support; where votes are numbers, the sum of the shares they gave */
            agree: number;
            /** @description people who disagree */
            disagree: number;
            /** @description people without an opinion */
            pass: number;
            /** @description what the votes add up to, in rounds where they are numbers */
            points?: number;
            /** @description 95 % Wilson interval of agree out of n: an audit column that decides nothing */
            wilsonLow: number;
            /** @description upper end of the Wilson interval */
            wilsonHigh: number;
        };
        LeftOutIdeaDto: {
            /** Format: uuid */
            ideaId: string;
            /** @description people who agree, or support */
            agree: number;
            /** @description people who disagree */
            disagree: number;
            /** @description people without an opinion */
            pass: number;
        };
        RankingDto: {
            /** Format: uuid */
            challengeId: string;
            /** Format: uuid */
            roundId: string;
            /** @description of the rounds of the challenge */
            number: number;
            /** @enum {string} */
            method: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /** @example agree-disagree-pass/3 */
            methodVersion: string;
            /** @description whether what people said when they compared ideas is where ideas start from */
            usesComparisons: boolean;
            /**
             * @description frozen: every ballot of a closed round is counted
             * @enum {string}
             */
            state: "live" | "frozen";
            /**
             * Format: date-time
             * @description moment of the last change counted
             */
            asOf: string;
            /** @description rises with every change */
            version: number;
            /** @description frozen rankings: SHA-256 of the canonical JSON over all ideas with ballots, withdrawn ones too */
            hash: string | null;
            /** @description people with at least one current ballot */
            participants: number;
            /** @description people on the roll */
            eligible: number;
            /** @description current votes; an answered set of four is one of them */
            ballots: number;
            /** @description parts of the roll, largest first, where the ranking weighs them by their people; else none */
            parts: components["schemas"]["JudgedPartDto"][];
            /** @description those of people of no part, and of parts of which fewer than five judged the idea or took part */
            judgementsOfNoPart: number;
            /** @description ideas on the table, best first; unjudged ones last */
            items: components["schemas"]["RankedIdeaDto"][];
            /** @description on the first page: withdrawn ideas whose ballots stay in the record, unranked */
            leftOut: components["schemas"]["LeftOutIdeaDto"][];
            /** @description a place in the list: goes on there in the ranking of now */
            nextCursor: string | null;
        };
        NamedIdeaDto: {
            /** Format: uuid */
            ideaId: string;
            title: string;
        };
        PlaceDto: {
            /** @description ideas that share the place */
            ideaIds: string[];
        };
        DuelDto: {
            /** Format: uuid */
            ideaId: string;
            /** Format: uuid */
            otherId: string;
            /** @description people who put the idea above the other */
            above: number;
            /** @description people who put it below */
            below: number;
        };
        RankedOutcomeDto: {
            /** @description best first */
            order: components["schemas"]["PlaceDto"][];
            /**
             * Format: uuid
             * @description preferred to every other idea, one to one
             */
            condorcetWinnerId: string | null;
            /** @description each pair of the first 40 once, the better placed first */
            duels: components["schemas"]["DuelDto"][];
        };
        PricedIdeaDto: {
            /** Format: uuid */
            ideaId: string;
            /** @description in the unit of the budget */
            cost: number;
            /** @description people who would pay for it */
            supporters: number;
        };
        BudgetOutcomeDto: {
            /** @description to be spent */
            budget: number;
            /** @description what the chosen ideas cost together */
            spent: number;
            /** @description most supporters first */
            chosen: components["schemas"]["PricedIdeaDto"][];
            notChosen: components["schemas"]["PricedIdeaDto"][];
        };
        StrengthDto: {
            /** Format: uuid */
            ideaId: string;
            /** @description chance that it is preferred to an idea of average strength */
            chance: number;
            /** @description lower end of its 90 % interval */
            low: number;
            /** @description upper end of its 90 % interval */
            high: number;
            /** @description times it was chosen */
            wins: number;
            /** @description times the other was chosen */
            losses: number;
            /** @description times both were called equal */
            equals: number;
        };
        PairsOutcomeDto: {
            /** @description strongest first */
            strengths: components["schemas"]["StrengthDto"][];
        };
        OutcomeDto: {
            /** Format: uuid */
            challengeId: string;
            /** Format: uuid */
            roundId: string;
            /** @description of the rounds of the challenge */
            number: number;
            /** @enum {string} */
            method: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /** @enum {string} */
            state: "live" | "frozen";
            /** Format: date-time */
            asOf: string;
            /** @description of the frozen ranking, which holds the outcome */
            hash: string | null;
            /** @description people with at least one current ballot */
            participants: number;
            /** @description the rule cannot be worked out for a round as large as this */
            isTooLarge: boolean;
            /** @description titles of the ideas on the ballot */
            ideas: components["schemas"]["NamedIdeaDto"][];
            /** @enum {string} */
            rule?: "schulze" | "equal-shares" | "bradley-terry";
            /** @example schulze/1 */
            ruleVersion?: string;
            ranked?: components["schemas"]["RankedOutcomeDto"];
            budget?: components["schemas"]["BudgetOutcomeDto"];
            pairs?: components["schemas"]["PairsOutcomeDto"];
        };
        ExplanationTermDto: {
            /**
             * @description shrinkage: what is taken from other ideas and parts as long as judgements are few
             * @enum {string}
             */
            kind: "judgements" | "comparisons" | "shrinkage";
            /** @description whose judgements, as place in `parts`; null: of everybody */
            part: number | null;
            /** @description added to the score; below 0 when it lowers it */
            points: number;
        };
        ExplainedPartDto: {
            /** @description ids of units, `no-unit` or `external`; of parts told together, all */
            members: string[];
            /** @description on the roll when the round opened */
            people: number;
            /** @description of the people in any part */
            share: number;
            /** @description people of it who judged the idea */
            n: number;
        };
        OnePlaceDto: {
            /** Format: uuid */
            neighbourId: string;
            title: string;
            /** @description fewest people */
            judgements: number;
            /**
             * @description that many people more, or of those who took part that many who say otherwise
             * @enum {string}
             */
            movers: "more-people" | "same-people";
            /** @description of which part these people are, as place in `parts`; null: of everybody */
            part: number | null;
        };
        ExplanationDto: {
            /** Format: uuid */
            challengeId: string;
            /** Format: uuid */
            roundId: string;
            /** @description of the ranking it is about */
            version: number;
            /** Format: uuid */
            ideaId: string;
            /** @description shared when ideas are practically tied */
            rank: number;
            /** @description ideas of one tier cannot be told apart */
            tier: number;
            /** @description where every idea starts: what ideas of this round get on average */
            start: number;
            /** @description start and all terms together */
            score: number;
            terms: components["schemas"]["ExplanationTermDto"][];
            /** @description parts of the roll that the terms tell apart, each for its share; none where they are not weighed */
            parts: components["schemas"]["ExplainedPartDto"][];
            /** @description too few people of some part judged the idea to tell parts apart */
            hidesParts: boolean;
            /** @description people who agree or support, or shares given */
            agree: number;
            /** @description judgements that the share is taken of */
            n: number;
            /** @description to the place above; null: nothing would do */
            up: components["schemas"]["OnePlaceDto"] | null;
            /** @description to the place below */
            down: components["schemas"]["OnePlaceDto"] | null;
        };
        SettledIdeaDto: {
            /** Format: uuid */
            ideaId: string;
            /**
             * @description of the top: with 95 % probability, else open; open too below 30 judgements
             * @enum {string}
             */
            status: "in" | "out" | "open";
            /** @description probability that it belongs in the top */
            pin: number;
        };
        SettlednessDto: {
            /** Format: uuid */
            roundId: string;
            /** @description of the ranking it is about */
            version: number;
            /** @description how many ideas leadership asked for */
            topCount: number;
            /** @description expected part of the top that truly belongs there */
            expectedRight: number;
            /**
             * @description why judging may stop; null: go on
             * @enum {string|null}
             */
            reason: "all-in" | "expected-right" | "practically-tied" | "budget-spent" | null;
            /** @description about how many more judgements until the top is expected to be 90 % right; null: not in sight */
            judgementsNeeded: number | null;
            /** @description the top and who may still belong in it, best first */
            items: components["schemas"]["SettledIdeaDto"][];
        };
        StanceDto: {
            /** Format: uuid */
            ideaId: string;
            /** @enum {string} */
            stance: "agree" | "disagree";
        };
        OpinionGroupDto: {
            /** @description people in it */
            people: number;
            /** @description middle of the group on the map */
            x: number;
            y: number;
            /** @description how far its people stand from its middle */
            spread: number;
            /** @description what sets it apart from the others */
            stances: components["schemas"]["StanceDto"][];
        };
        GroupShareDto: {
            /** @description of who took a position, who agrees; null where too few did to show it */
            share: number | null;
            /** @description people who took a position */
            n: number | null;
        };
        IdeaAmongGroupsDto: {
            /** Format: uuid */
            ideaId: string;
            title: string;
            /** @description a share per group, in their order */
            shares: components["schemas"]["GroupShareDto"][];
            /** @description above 0: liked beyond what opinion explains; null below five votes */
            bridges: number | null;
        };
        ConsensusDto: {
            /** @description what everybody agrees on, most surely first */
            agree: string[];
            /** @description what everybody disagrees with */
            disagree: string[];
        };
        OpinionMapDto: {
            /** Format: uuid */
            challengeId: string;
            /** Format: uuid */
            roundId: string;
            /** Format: date-time */
            asOf: string;
            /** @description more votes than can be mapped */
            isTooLarge: boolean;
            /** @description people with votes on seven ideas or more */
            people: number;
            /** @description largest first, none of fewer than five people */
            groups: components["schemas"]["OpinionGroupDto"][];
            ideas: components["schemas"]["IdeaAmongGroupsDto"][];
            consensus: components["schemas"]["ConsensusDto"];
        };
        PartOfRollDto: {
            /** @description ids of units, `no-unit` or `external` */
            members: string[];
            /** @description on the roll when the round opened */
            people: number;
            /** @description of the people in any part */
            share: number;
        };
        PartOfIdeaDto: {
            /** @description expected share of this part that agrees */
            share: number;
            /** @description people of this part who took a position */
            n: number;
        };
        SharedGroundIdeaDto: {
            /** Format: uuid */
            ideaId: string;
            title: string;
            /** @description shared when ideas are practically tied: 1, 2, 2, 4 */
            rank: number;
            /** @description ideas of one tier cannot be told apart */
            tier: number;
            /** @description geometric mean of the shares of all parts: low where one part does not agree */
            score: number;
            /** @description lower end of the 90 % interval of the score */
            low: number;
            /** @description upper end of the 90 % interval of the score */
            high: number;
            /** @description share that agrees, every part weighed by its people on the roll */
            support: number;
            /** @description in the order of `strata` */
            byStratum: components["schemas"]["PartOfIdeaDto"][];
            /** @description place in `strata` of the part that agrees least */
            lowest: number;
        };
        SharedGroundDto: {
            /** Format: uuid */
            roundId: string;
            /** @description of the ranking beside it */
            version: number;
            /** @enum {string} */
            state: "live" | "frozen";
            /** @description SHA-256 of the canonical list of a frozen round, without titles; null while votes come in */
            hash: string | null;
            /** @description parts of the roll, largest first; none when it is not divided */
            strata: components["schemas"]["PartOfRollDto"][];
            /** @description ideas on which five people or more of every part took a position, best first */
            items: components["schemas"]["SharedGroundIdeaDto"][];
            /** @description judged ideas on which too few people of some part took a position */
            tooFew: number;
        };
        RepresentativeIdeaDto: {
            /** Format: uuid */
            ideaId: string;
            /** @description null when it was withdrawn */
            title: string | null;
            /** @description in the order of choosing */
            place: number;
            /** @description of the people who judged enough that agrees with it */
            share: number;
        };
        LowestCoverageDto: {
            /** @description ids of units, `no-unit` or `external` */
            members: string[];
            /** @description on the roll when the round opened */
            people: number;
            /** @description of those of this part who judged enough that agrees with one listed idea or more */
            share: number;
        };
        RepresentativeDto: {
            /** Format: uuid */
            roundId: string;
            /** @description of the ranking whose ballots it was chosen from */
            version: number;
            /** @enum {string} */
            state: "live" | "frozen";
            /** @example representative/1 */
            methodVersion: string;
            /** @description SHA-256 of the canonical list of a frozen round; null while votes come in */
            hash: string | null;
            /** @description how many ideas leadership asked for */
            topCount: number;
            /** @description best ideas by support among which was chosen */
            candidates: number;
            /** @description who judged five ideas or more */
            people: number;
            /** @description none where fewer than five judged enough */
            items: components["schemas"]["RepresentativeIdeaDto"][];
            /** @description of the people that agrees with one listed idea or more */
            coverage: number | null;
            /** @description part of the roll that finds itself least; null when it is not divided, or some part is few */
            lowest: components["schemas"]["LowestCoverageDto"] | null;
        };
        AggregationTurnoutDto: {
            /** @description people with at least one current ballot */
            participants: number;
            /** @description people on the roll */
            eligible: number;
            share: number;
        };
        BriefDto: {
            /** Format: uuid */
            challengeId: string;
            title: string;
            question: string;
            /** Format: uuid */
            sponsorId: string;
            /** Format: date-time */
            promisedBy: string | null;
            /** @enum {string} */
            phase: "draft" | "announced" | "ideation" | "discussion" | "voting" | "review" | "decided" | "closed" | "cancelled";
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            /** @enum {string} */
            method: "agree-disagree-pass" | "support" | "approval" | "score" | "dots" | "quadratic" | "ranked" | "pairwise" | "budget" | "consent";
            /** @example agree-disagree-pass/3 */
            methodVersion: string;
            /**
             * @description hidden: no results until voting closes
             * @enum {string}
             */
            state: "live" | "frozen" | "hidden";
            /** @description of the ranking it shows */
            version: number;
            /** @description of the round it shows */
            number: number;
            /** Format: date-time */
            asOf: string;
            hash: string | null;
            /** @description how many ideas leadership asked for */
            topCount: number;
            turnout: components["schemas"]["AggregationTurnoutDto"];
            /** @description current votes; an answered set of four is one of them */
            ballots: number;
            /** @description the top K and whoever shares the last tier */
            items: components["schemas"]["RankedIdeaDto"][];
            /** @description sharers of the last tier that did not fit */
            itemsLeftOut: number;
            /** @description expected share of the first K items that truly belong in the top K; null while hidden */
            expectedRight: number | null;
            /** @description ideas that may or may not belong in the top K; null while hidden */
            openIdeas: number | null;
        };
        SignInBody: {
            email: string;
            password: string;
            /** @description of the second factor; `code-needed` tells that there is one */
            code?: string;
        };
        SignedOutAnswer: {
            /** @description address of the identity provider: the browser goes there to sign out there too */
            continueAt: string;
        };
        SessionAnswer: {
            /** Format: uuid */
            id: string;
            /** @example Firefox · Windows */
            browser: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** @description the session that asks */
            isCurrent: boolean;
        };
        SessionsAnswer: {
            items: components["schemas"]["SessionAnswer"][];
        };
        OidcInvitationBody: {
            /** @description from the link of the invitation */
            token: string;
            displayName: string;
        };
        ContinueAnswer: {
            /** @description address of the identity provider, to which the browser goes on */
            continueAt: string;
        };
        OidcMethod: {
            /**
             * @description name of the identity provider
             * @example Microsoft
             */
            label: string;
        };
        SignInMethodsAnswer: {
            /** @description false: administrators only */
            password: boolean;
            /** @description null: there is no identity provider */
            oidc: components["schemas"]["OidcMethod"] | null;
        };
        TokenAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: ("read" | "write")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description to the minute
             */
            lastUsedAt: string | null;
        };
        TokensAnswer: {
            items: components["schemas"]["TokenAnswer"][];
        };
        NewTokenBody: {
            name: string;
            scopes: ("read" | "write")[];
            /**
             * Format: date-time
             * @description at most 365 days away, which is also what it is when left out
             */
            expiresAt?: string;
        };
        TokenCreatedAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: ("read" | "write")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description to the minute
             */
            lastUsedAt: string | null;
            /** @description the secret; shown this once: `zwt_`, 43 random characters of base64url and 6 of checksum (CRC-32 of what comes before, in base 62) */
            token: string;
        };
        GatewayWordsAnswer: {
            nl: string;
            en: string;
        };
        PartAnswer: {
            service: string;
            name: string;
            what: components["schemas"]["GatewayWordsAnswer"];
            why: components["schemas"]["GatewayWordsAnswer"];
            seenBy: components["schemas"]["GatewayWordsAnswer"];
            kept: components["schemas"]["GatewayWordsAnswer"];
            onErasure: components["schemas"]["GatewayWordsAnswer"];
        };
        PartsAnswer: {
            items: components["schemas"]["PartAnswer"][];
        };
        PlannedErasure: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            requestedAt: string;
            /**
             * Format: date-time
             * @description until then it can be cancelled
             */
            dueAt: string;
        };
        OwnErasureAnswer: {
            erasure: components["schemas"]["PlannedErasure"] | null;
        };
        OwnErasureBody: {
            /** @description true: the person has read what goes and what stays */
            isUnderstood: boolean;
        };
        ScimTokenAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @description provisioning stops within 30 days unless the identity provider gets a new one */
            expiresSoon: boolean;
        };
        ScimTokensAnswer: {
            /** @description what to enter at the identity provider */
            endpointUrl: string;
            items: components["schemas"]["ScimTokenAnswer"][];
        };
        NewScimTokenBody: {
            /** @description what it is for, such as Entra ID */
            name: string;
            /**
             * Format: date-time
             * @description at most 365 days away, which is also what it is when left out
             */
            expiresAt?: string;
        };
        ScimTokenCreatedAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @description provisioning stops within 30 days unless the identity provider gets a new one */
            expiresSoon: boolean;
            /** @description the secret; shown this once */
            token: string;
        };
        ViewAsBody: {
            /** Format: uuid */
            personId: string;
            /** @description the person reads it in their own access log */
            reason: string;
        };
        Viewing: {
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            endsAt: string;
        };
        CurrentViewingAnswer: {
            /** @description null: through one’s own eyes */
            viewing: components["schemas"]["Viewing"] | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readOwnAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOwnAccount: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnAccountChanges"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query: {
                /** @description up to 100 ids, separated by commas */
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCreatedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    movePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonTransitionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerFirstAdministrator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAdministratorBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCreatedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRightsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGrantBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantOutcomeAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolesAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoleRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRequestsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideRoleRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestTransitionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDelegates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegations"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointDelegate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDelegateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegateAppointedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissDelegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccessLog: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
                /** @description only what was done to this person’s rights */
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnAccessLog: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequestBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOwnPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecondFactorAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitiesAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
                /** @description part of the name or the address */
                q?: string;
                status?: "active" | "deactivated";
                kind?: "employee" | "partner" | "customer";
                origin?: "registered" | "invited" | "self-registered" | "csv" | "scim" | "imported";
                /** @description placed in this unit or below it */
                unitId?: string;
                /** @description sponsor: partners and customers nobody here answers for; end: access ends within two weeks */
                attention?: "sponsor" | "end";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAccounts: {
        parameters: {
            query?: {
                /** @description of the headings; nl when left out */
                language?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChangesBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitCreatedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChangesBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placePeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacedPeopleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedPeopleAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
                kind?: "manual" | "rule" | "scim" | "unit";
                /** @description part of the name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroupBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupCreatedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDetailsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChangesBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroupMembers: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addGroupMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMembersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewMembersAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGroupMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulePreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreviewAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSponsored: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SponsoredAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setLastDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LastDayBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointSponsor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SponsorBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProvisioningLog: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
                outcome?: "changed" | "unchanged" | "refused" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisioningLogPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
                state?: "open" | "expired" | "lapsed" | "accepted" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationCreatedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationTokenBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundInvitationAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationBody"];
            };
        };
        responses: {
            /** @description the id of the new person */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationCreatedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importFile: {
        parameters: {
            query: {
                /** @description true: only say what would happen */
                dryRun: "true" | "false";
                /** @description make the units that are not there; false when left out */
                createUnits?: "true" | "false";
                /** @description pass over faulty rows; false when left out */
                skipErrors?: "true" | "false";
                /** @description invite new people instead of registering them */
                invite?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOffer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationOfferAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegistrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingRegistrationsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationRequestBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRegistrationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedRegistrationAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationDecisionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAllowedDomains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowedDomainsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allowDomain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAllowedDomainBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowedDomainCreatedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disallowDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAudience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudiencePreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceReachAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfileAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOwnProfile: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChangesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfileAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerProfileReminder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderAnswerBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestWords: {
        parameters: {
            query: {
                field: "expertise" | "interests";
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setOwnPhoto: {
        parameters: {
            query?: never;
            header: {
                "content-type": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/*": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeOwnPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPhoto: {
        parameters: {
            query?: {
                /** @description edge in pixels; 512 when left out */
                size?: "512" | "96";
                /** @description the key of the photo, so that a new one has a new address */
                key?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findColleagues: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
                /** @description name, function, unit, expertise, interests */
                q?: string;
                /** @description in this unit or below it */
                unitId?: string;
                /** @description member of this group */
                groupId?: string;
                expertise?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readColleague: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnHelpRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnHelpRequests"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForHelp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpQuestionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequestCreated"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHelpRequests: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
                /** @description open when left out */
                state?: "open" | "answered" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRequestPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerHelpRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpAnswerBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeHelpRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpTransitionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportCompleteness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsCompletenessAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFirstVisit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstVisitAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endFirstVisit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstVisitBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePlannedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDomains: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDomainBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DomainChangesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChallenges: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
                phase?: "draft" | "announced" | "ideation" | "discussion" | "voting" | "review" | "decided" | "closed" | "cancelled";
                domainId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createChallenge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChallengeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChallengeChangesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveChallenge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChallengeTransitionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIdeas: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
                /** @description random, the default, is the same every time for one person */
                order?: "random" | "newest";
                /** @description only these, up to 100 ids separated by commas */
                ids?: string;
                /** @description only what you wrote, alone or with others, drafts included, the newest first */
                mine?: "true";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitIdea: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIdeaBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findSimilarIdeas: {
        parameters: {
            query: {
                /** @description what somebody is writing */
                q: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarIdeas"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIdea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseIdea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaChangesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveIdea: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaTransitionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMergeTrail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeTrail"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIdeaVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaVersions"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCoAuthors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoAuthorsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOwnCoAuthorship: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOwnCoAuthorship: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCoAuthorNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoAuthorNotices"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundsDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRound: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoundInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRound: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CostsInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPlannedRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlannedRoundInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPlannedRound: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelledRoundInput"];
            };
        };
        responses: {
            /** @description the round that is now the last */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    castVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CastInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastVoteDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawVote: {
        parameters: {
            query?: {
                /** @description the criterion (`c1`) of a score, the other idea of a pair; else left out */
                aspect?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CastVoteDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnBallot: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BallotDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BallotInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BallotDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBestWorst: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BestWorstInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BestWorstDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listObjections: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionsDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    serveNext: {
        parameters: {
            query?: {
                /** @description how many ideas, 10 when left out; a set counts for two */
                count?: number;
                /** @description whether there may be best-worst sets among them; not when left out */
                sets?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextIdeas"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordImpressions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Impressions"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readExposure: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exposure"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBias: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bias"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMerges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merges"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMerge: {
        parameters: {
            query: {
                /** @description the idea that would survive */
                into: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeIdeas: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key has one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoMergeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMergeNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeNotices"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissMergeNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissMergeNoticesInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnReceipts: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptsDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveInclusion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leaf: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveConsistency: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEntries: {
        parameters: {
            query: {
                from: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntriesDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBundle: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON lines, as `zwerm verify` reads them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    certifyRound: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificationDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRanking: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description items per page, 30 when left out */
                limit?: number;
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOutcome: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readExplanation: {
        parameters: {
            query: {
                /** @description number of the round; the newest when left out */
                round?: number;
                /** @description an idea on the list */
                ideaId: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSettledness: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlednessDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOpinions: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionMapDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSharedGround: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedGroundDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRepresentative: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSnapshot: {
        parameters: {
            query?: {
                /** @description number of the round; the newest when left out */
                round?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON lines, as `zwerm verify --snapshot` reads them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefDto"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOutAnswer"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startOidc: {
        parameters: {
            query?: {
                /** @description page of this app to go to afterwards; anything else leads to / */
                returnTo?: string;
                /** @description link the identity to the account of this session instead of signing in */
                link?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the identity provider, or back to /sign-in with a problem */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the page asked for, or to /sign-in with a problem */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginWithInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OidcInvitationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContinueAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    logout_token: string;
                };
            };
        };
        responses: {
            /** @description The sessions have ended, if there were any */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSignInMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInMethodsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenCreatedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeOwnRecords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOwnRecords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnErasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnErasureAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planOwnErasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnErasureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnErasureAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOwnErasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScimTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimTokensAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createScimToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScimTokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimTokenCreatedAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeScimToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followLive: {
        parameters: {
            query: {
                /** @description up to 20 topics, separated by commas: ranking:<challengeId>, challenge:<id>, ideas:<id> */
                topics: string;
            };
            header?: {
                /** @description resumes after this event */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readViewing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentViewingAnswer"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewAs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewAsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Viewing"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopViewing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
