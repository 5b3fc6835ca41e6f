// Generated from openapi.yaml by codegen; edit the contract instead.
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell that the service answers */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the process is alive
         * @description Touches no other part, so that an orchestrator restarts a process only when the process itself hangs.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the service can take requests
         * @description Asks the database, without which nothing is answered; it is named in `details.parts` of the 503.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the metrics in Prometheus text format
         * @description Absent (404) where the service exposes its metrics on a port of their own.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read version, environment and the state of the database */
        get: operations["getServiceHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health/detailed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the state and latency of every part */
        get: operations["getDetailedHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the caller's profile */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the caller's profile with the token's claims
         * @deprecated
         */
        get: operations["getMeLegacy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the public keys of this service's tokens
         * @description During a rotation there are two.
         */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an account
         * @description Answers the same for an address that has an account already; its owner is told by mail.
         */
        post: operations["registerAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-reset/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a mail to set a new password */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password with the token from the mail
         * @description Ends every session of the account.
         */
        post: operations["confirmPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/verify-email/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a mail to verify the address */
        post: operations["requestEmailVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/verify-email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify the address with the token from the mail
         * @description Also makes a changed address the account's.
         */
        post: operations["confirmEmailVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the caller's account */
        get: operations["getOwnUser"];
        put?: never;
        post?: never;
        /**
         * Delete the caller's account
         * @description Ends every session of the account; its address can be registered again.
         */
        delete: operations["deleteOwnUser"];
        options?: never;
        head?: never;
        /** Change the caller's account */
        patch: operations["updateOwnUser"];
        trace?: never;
    };
    "/v1/users/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the caller's password
         * @description Ends the account's other sessions.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a mail that makes another address the account's */
        post: operations["requestEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users, newest first */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create an account for somebody
         * @description Only a super admin makes admins. A mail asks the user to set a password, or to verify the address.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an account
         * @description Users read themselves, admins everybody.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Delete an account
         * @description Ends its sessions; its address can be registered again.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Users change their name; admins also the address and, as super admins, the role. A changed role ends the
         *     sessions.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users with filters, order and search */
        get: operations["listUsersForAdmins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{user_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an account log in again */
        post: operations["activateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{user_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep an account from logging in, and end its sessions */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/bulk-action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate, deactivate or delete up to a hundred accounts
         * @description Each account changes wholly or not at all, whatever becomes of the others.
         */
        post: operations["runBulkAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in with address and password */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get tokens by an OAuth 2 form
         * @description For clients that speak OAuth 2; `scope` is answered, roles come from the account.
         */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the next tokens of a session
         * @description Each refresh token can be used once; using one again ends the session.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session of the token */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End every session of the account */
        post: operations["logOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/switch-tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work in an organization, or in the own tenant again */
        post: operations["switchTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the caller's sessions, the last used first */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the session of the token */
        get: operations["getCurrentSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of the caller's sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whether the caller's second factor is enabled */
        get: operations["getSecondFactor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/totp/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin with an authenticator app
         * @description It is asked for only once a code confirms it.
         */
        post: operations["enrolSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable the second factor with its first code */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do without a second factor again */
        post: operations["disableSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get new recovery codes */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the providers at which users can log in */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/{provider}/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Send the browser to a provider */
        get: operations["startProviderLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/oidc/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Log in with what the provider answered
         * @description Links the user of the provider to the account with the same verified address, or makes one.
         */
        get: operations["finishProviderLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List service accounts, newest first */
        get: operations["listServiceAccounts"];
        put?: never;
        /** Create a service account */
        post: operations["createServiceAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-accounts/{service_account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a service account */
        get: operations["getServiceAccount"];
        put?: never;
        post?: never;
        /** Delete a service account and revoke its keys */
        delete: operations["deleteServiceAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-accounts/{service_account_id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the keys of a service account, newest first */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make a key
         * @description The answer alone has the secret: it is kept as a hash only.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-accounts/{service_account_id}/keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a key */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /** Revoke a key */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-accounts/{service_account_id}/keys/{api_key_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a key a new secret */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the caller's organizations, newest first */
        get: operations["listOrganizations"];
        put?: never;
        /** Create an organization */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an organization */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        /**
         * Delete an organization
         * @description Its members are refused from then on.
         */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /** Change an organization */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/v1/organizations/{organization_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List members, the first to join first */
        get: operations["listMembers"];
        put?: never;
        /**
         * Add a user
         * @description One who was removed before joins again.
         */
        post: operations["addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a member */
        get: operations["getMember"];
        put?: never;
        post?: never;
        /**
         * Remove a member, or leave
         * @description The member is refused at the next request.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change a member's roles
         * @description What is absent stays as it is, null takes a role away. It holds from the next request on.
         */
        patch: operations["changeMemberRole"];
        trace?: never;
    };
    "/v1/organizations/{organization_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List invitations, newest first */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody by mail
         * @description The invitation holds for seven days.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization_id}/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an invitation */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        /** Revoke an invitation */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join with the token from the mail
         * @description The caller's verified address must be the invited one.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every organization, newest first */
        get: operations["listAllOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the audit log, newest first */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit-log/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the audit log, oldest first */
        get: operations["exportAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List projects, newest first */
        get: operations["listProjects"];
        put?: never;
        /** Create a project */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a project */
        get: operations["getProject"];
        put?: never;
        post?: never;
        /**
         * Delete a project
         * @description Marks the project as deleted; deleting it again answers the same.
         */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /**
         * Change a project
         * @description Absent fields stay as they are; `If-Match` guards against overwriting somebody else's change.
         */
        patch: operations["updateProject"];
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects as a plain array, newest first
         * @deprecated
         */
        get: operations["listProjectsLegacy"];
        put?: never;
        /**
         * Create a project
         * @deprecated
         */
        post: operations["createProjectLegacy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a project
         * @deprecated
         */
        get: operations["getProjectLegacy"];
        put?: never;
        post?: never;
        /**
         * Delete a project
         * @deprecated
         */
        delete: operations["deleteProjectLegacy"];
        options?: never;
        head?: never;
        /**
         * Change a project
         * @deprecated
         */
        patch: operations["updateProjectLegacy"];
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the caller's jobs, newest first */
        get: operations["listJobs"];
        put?: never;
        /**
         * Have a job done in the background
         * @description Without a body, a demonstration of 5 steps of a second each. Some kinds want a role.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a job */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description A job that waits is cancelled at once, one that runs within seconds; cancelling it again answers the same.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened to a job, oldest first
         * @description A page as JSON, a stream as Server-Sent Events, or a WebSocket, with the same ids of events.
         */
        get: operations["listJobEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/artifact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the file that a job made */
        get: operations["downloadJobArtifact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the jobs of all tenants, newest first */
        get: operations["listAllJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a job of any tenant */
        get: operations["getAnyJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a job that failed done again
         * @description It waits again as if it were new; its attempts are counted anew.
         */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a job of any tenant */
        post: operations["cancelAnyJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the demonstration done in the background
         * @deprecated
         */
        post: operations["createJobLegacy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job's state and result
         * @deprecated
         */
        get: operations["getJobLegacy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ws/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch a job, as a WebSocket
         * @deprecated
         */
        get: operations["watchJobLegacy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings of the ledger
         * @description What was never set has its default.
         */
        get: operations["getLedgerSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings of the ledger
         * @description Absent fields stay as they are. The base currency is fixed with the first entry that is posted.
         */
        patch: operations["updateLedgerSettings"];
        trace?: never;
    };
    "/v1/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List accounts by their codes */
        get: operations["listLedgerAccounts"];
        put?: never;
        /** Create an account */
        post: operations["createLedgerAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/accounts/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read all accounts as a tree */
        get: operations["getAccountTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/accounts/templates/{template}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create the accounts of a template
         * @description Creates what is missing, by code, and names its accounts in settings that name none; doing it again changes nothing.
         */
        post: operations["applyAccountTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an account */
        get: operations["getLedgerAccount"];
        put?: never;
        post?: never;
        /** Delete an account that nothing was written on */
        delete: operations["deleteLedgerAccount"];
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Absent fields stay as they are. Once lines are posted, code, type and currency stay. A new `sub_type`, `cash_flow` or `monetary` restates older reports.
         */
        patch: operations["updateLedgerAccount"];
        trace?: never;
    };
    "/v1/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List entries, the newest day first */
        get: operations["listEntries"];
        put?: never;
        /**
         * Write the draft of an entry
         * @description Lines balance in the base currency, and in the other one where there is only one. Balances and reports know nothing of it until it is posted.
         */
        post: operations["createEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an entry */
        get: operations["getEntry"];
        /**
         * Write the draft of an entry anew
         * @description An entry that was rejected, submitted or approved is a draft again. One that is posted stays.
         */
        put: operations["replaceEntry"];
        post?: never;
        /**
         * Delete a draft
         * @description Only a draft or a rejected entry can be deleted; it has no number yet, so that none will be missing.
         */
        delete: operations["deleteEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{entry_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have an entry approved */
        post: operations["submitEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{entry_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft of an entry that was submitted or approved */
        post: operations["withdrawEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{entry_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an entry
         * @description Whoever created the entry, or wrote it anew last, cannot approve it.
         */
        post: operations["approveEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{entry_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject an entry */
        post: operations["rejectEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{entry_id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post an entry
         * @description From then on it counts, has the next number of its year, and never changes. Answers what the accounts stand at now.
         */
        post: operations["postEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{entry_id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse a posted entry
         * @description The reversal has the same lines with sides swapped. It is submitted where entries are approved, and posted at once otherwise. It is dated as its original where that period is open, else on the first open day after.
         */
        post: operations["reverseEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{entry_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hold a posted entry against its hash */
        get: operations["verifyEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{entry_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the notes on an entry, oldest first */
        get: operations["listEntryNotes"];
        put?: never;
        /** Write a note on an entry */
        post: operations["addEntryNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post several entries
         * @description Each is posted or refused by itself, in the order of the list; the answer says which.
         */
        post: operations["postEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the draft of a payment in another currency
         * @description Releases a receivable or payable at the rate it is booked at, takes the bank's side at the rate of the day, and books the difference on the account for exchange differences.
         */
        post: operations["createSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List fiscal years, the newest first */
        get: operations["listFiscalYears"];
        put?: never;
        /**
         * Create a fiscal year with its periods
         * @description Left out, `start` follows the last year, and `end` makes twelve months; a first year may have one to eighteen. Each month is a period; where there are more than twelve, the last period is longer.
         */
        post: operations["createFiscalYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/years/{year_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a fiscal year */
        get: operations["getFiscalYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say who authorised the accounts of a year, and when */
        patch: operations["updateFiscalYear"];
        trace?: never;
    };
    "/v1/ledger/years/{year_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a fiscal year
         * @description Sets every account of revenue, expense and dividends to zero against retained earnings, in one entry of the year's last day; closes all periods and creates the next year.
         */
        post: operations["closeFiscalYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/years/{year_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a fiscal year
         * @description Reverses the closing entry, as long as the last period is not locked and the next year not closed.
         */
        post: operations["reopenFiscalYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List periods, the earliest first */
        get: operations["listPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/periods/{period_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a period */
        get: operations["getPeriod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/periods/{period_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a period
         * @description Nothing that is not posted may be dated in it, and every earlier period is closed.
         */
        post: operations["closePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/periods/{period_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a closed period */
        post: operations["reopenPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/periods/{period_id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock a closed period for good
         * @description A correction then goes into an open period.
         */
        post: operations["lockPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List rates of exchange, the newest day first */
        get: operations["listRates"];
        put?: never;
        /** Write down a rate of exchange */
        post: operations["createRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/rates/{rate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a rate of exchange */
        get: operations["getRate"];
        put?: never;
        post?: never;
        /** Delete a rate of exchange */
        delete: operations["deleteRate"];
        options?: never;
        head?: never;
        /**
         * Correct a rate of exchange
         * @description What was posted at the old rate stays as it is.
         */
        patch: operations["updateRate"];
        trace?: never;
    };
    "/v1/ledger/revaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revalue foreign balances at the closing rates of a day
         * @description Writes the draft of an entry with the differences of monetary accounts, that day included. Where there is none, there is no entry; so that a second run changes nothing.
         */
        post: operations["createRevaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the trial balance of a day */
        get: operations["getTrialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/balance-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the balance sheet of a day */
        get: operations["getBalanceSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/income-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the income statement of some days */
        get: operations["getIncomeStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/cash-flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the statement of cash flows of some days
         * @description By the indirect method.
         */
        get: operations["getCashFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/accounts/{account_id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the statement of an account
         * @description Pages go on where the one before ended, over the entries that were posted when the first one was read.
         */
        get: operations["getAccountStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prove that the books are whole */
        get: operations["getLedgerIntegrity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the standards of the Malaysian Accounting Standards Board
         * @description With `on`, only those in force for annual periods that begin on that day, under the title of that time.
         */
        get: operations["listStandards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules that checks ask, in their order
         * @description Without a framework, those of the tenant's own.
         */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings of compliance
         * @description What was never set has its default.
         */
        get: operations["getComplianceSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings of compliance
         * @description Absent fields stay as they are. Checks that were made keep what they found.
         */
        patch: operations["updateComplianceSettings"];
        trace?: never;
    };
    "/v1/compliance/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List assets, in the order in which they were registered */
        get: operations["listAssets"];
        put?: never;
        /** Register an asset */
        post: operations["createAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/assets/{asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an asset */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        /**
         * Take an asset out of the register
         * @description What a check has read stays, so that its report can be followed.
         */
        delete: operations["deleteAsset"];
        options?: never;
        head?: never;
        /**
         * Correct an asset
         * @description Absent fields stay as they are. Checks that were made keep what they found.
         */
        patch: operations["updateAsset"];
        trace?: never;
    };
    "/v1/compliance/leases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List leases, in the order in which they were registered */
        get: operations["listLeases"];
        put?: never;
        /** Register a lease */
        post: operations["createLease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/leases/{lease_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a lease */
        get: operations["getLease"];
        put?: never;
        post?: never;
        /**
         * Take a lease out of the register
         * @description What a check has read stays, so that its report can be followed.
         */
        delete: operations["deleteLease"];
        options?: never;
        head?: never;
        /**
         * Correct a lease
         * @description Absent fields stay as they are. Checks that were made keep what they found.
         */
        patch: operations["updateLease"];
        trace?: never;
    };
    "/v1/compliance/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contracts with customers, in the order in which they were registered */
        get: operations["listSalesContracts"];
        put?: never;
        /** Register a contract with a customer */
        post: operations["createSalesContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/contracts/{contract_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contract with a customer */
        get: operations["getSalesContract"];
        put?: never;
        post?: never;
        /**
         * Take a contract with a customer out of the register
         * @description What a check has read stays, so that its report can be followed.
         */
        delete: operations["deleteSalesContract"];
        options?: never;
        head?: never;
        /**
         * Correct a contract with a customer
         * @description Absent fields stay as they are. Checks that were made keep what they found.
         */
        patch: operations["updateSalesContract"];
        trace?: never;
    };
    "/v1/compliance/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List financial instruments, in the order in which they were registered */
        get: operations["listInstruments"];
        put?: never;
        /** Register a financial instrument */
        post: operations["createInstrument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/instruments/{instrument_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a financial instrument */
        get: operations["getInstrument"];
        put?: never;
        post?: never;
        /**
         * Take a financial instrument out of the register
         * @description What a check has read stays, so that its report can be followed.
         */
        delete: operations["deleteInstrument"];
        options?: never;
        head?: never;
        /**
         * Correct a financial instrument
         * @description Absent fields stay as they are. Checks that were made keep what they found.
         */
        patch: operations["updateInstrument"];
        trace?: never;
    };
    "/v1/compliance/provisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List provisions, in the order in which they were registered */
        get: operations["listProvisions"];
        put?: never;
        /** Register a provision */
        post: operations["createProvision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/provisions/{provision_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a provision */
        get: operations["getProvision"];
        put?: never;
        post?: never;
        /**
         * Take a provision out of the register
         * @description What a check has read stays, so that its report can be followed.
         */
        delete: operations["deleteProvision"];
        options?: never;
        head?: never;
        /**
         * Correct a provision
         * @description Absent fields stay as they are. Checks that were made keep what they found.
         */
        patch: operations["updateProvision"];
        trace?: never;
    };
    "/v1/compliance/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List events after the reporting period, in the order in which they were registered */
        get: operations["listSubsequentEvents"];
        put?: never;
        /** Register an event after the reporting period */
        post: operations["createSubsequentEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an event after the reporting period */
        get: operations["getSubsequentEvent"];
        put?: never;
        post?: never;
        /**
         * Take an event after the reporting period out of the register
         * @description What a check has read stays, so that its report can be followed.
         */
        delete: operations["deleteSubsequentEvent"];
        options?: never;
        head?: never;
        /**
         * Correct an event after the reporting period
         * @description Absent fields stay as they are. Checks that were made keep what they found.
         */
        patch: operations["updateSubsequentEvent"];
        trace?: never;
    };
    "/v1/compliance/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List parties, in the order in which they were registered */
        get: operations["listParties"];
        put?: never;
        /** Register a party */
        post: operations["createParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/parties/{party_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a party */
        get: operations["getParty"];
        put?: never;
        post?: never;
        /**
         * Take a party out of the register
         * @description What a check has read stays, so that its report can be followed.
         */
        delete: operations["deleteParty"];
        options?: never;
        head?: never;
        /**
         * Correct a party
         * @description Absent fields stay as they are. Checks that were made keep what they found.
         */
        patch: operations["updateParty"];
        trace?: never;
    };
    "/v1/compliance/assertions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List assertions, in the order in which they were registered */
        get: operations["listAssertions"];
        put?: never;
        /** Register an assertion */
        post: operations["createAssertion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/assertions/{assertion_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an assertion */
        get: operations["getAssertion"];
        put?: never;
        post?: never;
        /**
         * Take an assertion out of the register
         * @description What a check has read stays, so that its report can be followed.
         */
        delete: operations["deleteAssertion"];
        options?: never;
        head?: never;
        /**
         * Correct an assertion
         * @description Absent fields stay as they are. Checks that were made keep what they found.
         */
        patch: operations["updateAssertion"];
        trace?: never;
    };
    "/v1/compliance/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List checks, the latest first */
        get: operations["listComplianceChecks"];
        put?: never;
        /**
         * Have a year or a period checked
         * @description A job asks every rule of the framework, or those that are named, over one snapshot of the books; its result names the check.
         */
        post: operations["createComplianceCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/checks/{check_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a check
         * @description What was found never changes; whether the span is ready to be locked follows what is waived.
         */
        get: operations["getComplianceCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/checks/{check_id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a check found, in the order of its rules */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/checks/{check_id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare a check with the one before of the same span
         * @description Failures and warnings are the same where the rule and what it names are. With `with`, another check is the earlier one.
         */
        get: operations["compareComplianceChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/findings/{finding_id}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a waiver back
         * @description The finding is open again, and may be waived again; one without a waiver stays as it is.
         */
        delete: operations["withdrawWaiver"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/findings/{finding_id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the responsibility for a finding
         * @description The check stays as it was; the finding no longer keeps the span from being locked.
         */
        post: operations["waiveFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/reports/{check_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the report of a check
         * @description As JSON, or as a page for the printer (`Accept` text/html). Statements are those of the books as they are now; the report says whether they changed since the check.
         */
        get: operations["getComplianceReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List disclosures, the latest span first */
        get: operations["listDisclosures"];
        put?: never;
        /**
         * Draft a disclosure
         * @description Its text may name figures of the report, as in `{{{total_assets}}}`.
         */
        post: operations["createDisclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance/disclosures/{disclosure_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a disclosure */
        get: operations["getDisclosure"];
        put?: never;
        post?: never;
        /** Delete a draft */
        delete: operations["deleteDisclosure"];
        options?: never;
        head?: never;
        /**
         * Change a disclosure
         * @description Absent fields stay as they are. What was approved is a draft again, and whoever changed it does not approve it.
         */
        patch: operations["updateDisclosure"];
        trace?: never;
    };
    "/v1/compliance/disclosures/{disclosure_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a disclosure that somebody else wrote */
        post: operations["approveDisclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a file made of the ledger */
        post: operations["exportLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have entries or accounts of a file written
         * @description All of it is written, or nothing; the job's result names every row and column that is wrong. `mode=post` also needs `ledger:post`, a chart `ledger:accounts`.
         */
        post: operations["importLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the caller's children, newest first */
        get: operations["listChildren"];
        put?: never;
        /**
         * Keep a child, or change one that is kept
         * @description A child with an id that is the caller's already is changed, all fields at once; without one it gets an id.
         *     Children belong to the account: a token for an organization keeps none.
         */
        post: operations["saveChild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what the caller chose for its children */
        get: operations["getChildSettings"];
        /**
         * Choose how the days of the caller's children are counted
         * @description What is absent gets its default. Days that are counted already stay as they are.
         */
        put: operations["setChildSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the caller's records of parental consent, newest first */
        get: operations["listChildConsents"];
        put?: never;
        /**
         * Record parental consent
         * @description How it was obtained is for whoever records it to prove. A new record takes the place of the one that stands,
         *     which ends.
         */
        post: operations["giveChildConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/consents/{consent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a record of parental consent */
        get: operations["getChildConsent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/consents/{consent_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw parental consent
         * @description Nothing further is kept where consent is required; what is there stays until it is erased. A second time
         *     answers the same.
         */
        post: operations["withdrawChildConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a child */
        get: operations["getChild"];
        put?: never;
        post?: never;
        /**
         * Erase a child and all that is kept of it
         * @description Events, progress, achievements and cards go with it, at once and for good; the audit log keeps the id alone.
         *     Whatever is not there, or is not the caller's, is answered the same.
         */
        delete: operations["deleteChild"];
        options?: never;
        head?: never;
        /**
         * Change a child
         * @description Absent fields stay as they are; `If-Match` guards against overwriting another change.
         */
        patch: operations["updateChild"];
        trace?: never;
    };
    "/v1/children/{child_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read everything that is kept of a child */
        get: operations["exportChild"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child_id}/events/flashcard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that a child answered a flash card
         * @description Ten points for a right answer, two for a wrong one. Where `flashcardId` and `answer` are given, the service judges the
         *     answer itself, whatever `correct` says, and notes when the card should come again. The same card again on a day is
         *     practice: it is counted, but brings no points.
         */
        post: operations["recordFlashcard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child_id}/events/chore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that a child did a chore
         * @description Fifteen points, an extra chore too; the same chore again on a day changes nothing.
         */
        post: operations["recordChore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child_id}/events/outdoor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that a child did something outdoors
         * @description Twenty points; the same activity again on a day changes nothing.
         */
        post: operations["recordOutdoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child_id}/events/affirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that a child saw an affirmation
         * @description Five points; the same affirmation again on a day changes nothing.
         */
        post: operations["recordAffirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/children/{child_id}/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far a child has come
         * @description Days are those of the account's time zone, UTC unless it chose one. A streak goes on until a whole day has passed
         *     without anything. The level is the one that the weakest subject reaches.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/affirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List affirmations for a child
         * @description What suits the child's age, what meets its interests first.
         */
        get: operations["listAffirmations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subjects
         * @description What suits the child's age, what meets its interests first.
         */
        get: operations["listSubjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flashcards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List flashcards of a subject
         * @description What suits the child's age, what meets its interests first.
         *     Without a difficulty all are listed.
         */
        get: operations["listFlashcards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chores/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List chores for a child
         * @description What suits the child's age, what meets its interests first.
         *     Extra ones are among them.
         */
        get: operations["listDailyChores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outdoor/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List things to do outdoors
         * @description What suits the child's age, what meets its interests first.
         */
        get: operations["listOutdoorActivities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flashcards/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the flashcards that a child is to be asked now
         * @description Cards that are due come first, the longest due before others; then new ones of the difficulty that suits
         *     the child in each subject, of which a day brings ten. Each answer that is sent as an event puts its card
         *     off, the longer the better it is known (FSRS).
         */
        get: operations["listDueCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a ticket that opens a channel once
         * @description For those who can send no header when they open one, such as browsers.
         */
        post: operations["createChannelTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ws/echo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hear again what was said, as a WebSocket */
        get: operations["openEcho"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/behavior-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List behavior codes by code
         * @description A tenant begins with 17 codes, which are its own to change: they are there when it first looks.
         */
        get: operations["listBehaviorCodes"];
        put?: never;
        /**
         * Create a behavior code
         * @description The code is written in capitals; only letters of ASCII have any here, whatever language a machine speaks.
         */
        post: operations["createBehaviorCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/behavior-codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a behavior code */
        get: operations["getBehaviorCode"];
        put?: never;
        post?: never;
        /** Delete a behavior code that no incident has */
        delete: operations["deleteBehaviorCode"];
        options?: never;
        head?: never;
        /**
         * Change what is said of a behavior code
         * @description Absent fields stay as they are, and so does the code itself. An inactive one can be read, and stands in no new incident.
         */
        patch: operations["updateBehaviorCode"];
        trace?: never;
    };
    "/sis/settings/behavior-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List behavior codes as a plain array
         * @deprecated
         */
        get: operations["listBehaviorCodesOfSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sis/settings/behavior_codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List behavior codes as a plain array
         * @deprecated
         */
        get: operations["listBehaviorCodesUnderscored"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sis/behavior_codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List behavior codes as a plain array
         * @deprecated
         */
        get: operations["listBehaviorCodesOfSis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List schools by name */
        get: operations["listSchools"];
        put?: never;
        /** Register a school */
        post: operations["createSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools/{school_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a school */
        get: operations["getSchool"];
        put?: never;
        post?: never;
        /**
         * Delete a school that nothing belongs to
         * @description Its calendars go with it.
         */
        delete: operations["deleteSchool"];
        options?: never;
        head?: never;
        /**
         * Change a school
         * @description Absent fields stay as they are. Incidents keep the days and hours that the school's clock showed at the time, and their numbers.
         */
        patch: operations["updateSchool"];
        trace?: never;
    };
    "/v1/schools/{school_id}/calendars/{school_year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the calendar of a school's year */
        get: operations["getSchoolCalendar"];
        /**
         * Set the calendar of a school's year
         * @description Takes the place of what was there. Terms lie in the year and do not overlap. Days of school are Monday to Friday but for those named here; consequences that are there already keep the days that were counted.
         */
        put: operations["putSchoolCalendar"];
        post?: never;
        /**
         * Remove the calendar of a school's year
         * @description Days of school are Monday to Friday then.
         */
        delete: operations["deleteSchoolCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/school/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people by name
         * @description Nobody is looked for by name: what is written in an address is kept in logs.
         */
        get: operations["listSchoolPeople"];
        put?: never;
        /** Register a student, a member of staff or somebody else */
        post: operations["createSchoolPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/school/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who a person is */
        get: operations["getSchoolPerson"];
        put?: never;
        post?: never;
        /** Delete a person of whom nothing is kept */
        delete: operations["deleteSchoolPerson"];
        options?: never;
        head?: never;
        /**
         * Change who a person is
         * @description Absent fields stay as they are. Incidents keep the grade of their day.
         */
        patch: operations["updateSchoolPerson"];
        trace?: never;
    };
    "/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List incidents, the latest first
         * @description Shows nobody: who was part of one is told by the incident itself. Whoever lacks `school:others` sees what he reported.
         */
        get: operations["listIncidents"];
        put?: never;
        /**
         * Report an incident
         * @description It is numbered within its school and school year. Its day and hour are those of the school's clock, or of the tenant's where it has no school.
         */
        post: operations["createIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incident_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an incident with whoever was part of it and what followed */
        get: operations["getIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct an incident
         * @description Absent fields stay as they are. One that is resolved or dismissed has to be opened again first. In another school, or another school year, it gets another number.
         */
        patch: operations["updateIncident"];
        trace?: never;
    };
    "/v1/incidents/{incident_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review an incident, resolve or dismiss it, or open it again
         * @description From `reported` to `under_review`, and from there to `resolved`, which needs somebody who was part of it, or to `dismissed`; back to `under_review` with a reason.
         */
        post: operations["changeIncidentStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incident_id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add somebody who was part of an incident */
        post: operations["addParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incident_id}/participants/{participant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove somebody who was no part of it */
        delete: operations["removeParticipant"];
        options?: never;
        head?: never;
        /** Change the roles that somebody had */
        patch: operations["updateParticipant"];
        trace?: never;
    };
    "/v1/incidents/{incident_id}/consequences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a consequence
         * @description Without a length it has the days of school from its first day to its last: Monday to Friday but for those that the calendar of the school leaves out.
         */
        post: operations["addConsequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incident_id}/consequences/{consequence_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a consequence that was a mistake
         * @description One that was decided otherwise is waived instead.
         */
        delete: operations["removeConsequence"];
        options?: never;
        head?: never;
        /**
         * Change a consequence, or say that it was served or waived
         * @description Absent fields stay as they are. That it was served can be said of an incident that is closed, too.
         */
        patch: operations["updateConsequence"];
        trace?: never;
    };
    "/v1/incidents/{incident_id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a guardian was told
         * @description Nothing is sent: it is written down what was.
         */
        post: operations["addNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incident_id}/notices/{notice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Record that a notice was acknowledged */
        patch: operations["updateNotice"];
        trace?: never;
    };
    "/v1/consequence-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what can follow an incident */
        get: operations["listConsequenceTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Whatever belongs to the command, by name. */
        AnyObject: {
            [key: string]: unknown;
        } | null;
        /**
         * @description The outcome of a command that has no resource.
         * @example {
         *       "success": true,
         *       "message": "Done.",
         *       "data": null
         *     }
         */
        StandardResponse: {
            success: boolean;
            /** @description What was done, for people. */
            message: string;
            data: components["schemas"]["AnyObject"];
        };
        /**
         * Format: email
         * @description An e-mail address.
         * @example alice@example.com
         */
        Email: string;
        /**
         * @description What the user is called.
         * @example Alice
         */
        PersonName: string;
        /**
         * @description A part of the name or the address, in any case.
         * @example ali
         */
        SearchText: string;
        /**
         * @description The tenant whose data is worked on.
         * @example user:7
         */
        TenantName: string;
        /**
         * @description One or more entity tags (RFC 9110, section 8.8.3), or `*`.
         * @example "5RHe-PqjbLFM0AhA"
         */
        EntityTags: string;
        /**
         * @description Where a page stands among all pages.
         * @example {
         *       "total": 41,
         *       "page": 2,
         *       "page_size": 20,
         *       "total_pages": 3,
         *       "has_next": true,
         *       "has_prev": true
         *     }
         */
        Pagination: {
            total: number;
            page: number;
            page_size: number;
            total_pages: number;
            has_next: boolean;
            has_prev: boolean;
        };
        /**
         * @description What went wrong, for programs.
         * @enum {string}
         */
        ErrorCode: "MALFORMED_REQUEST" | "HOST_NOT_ALLOWED" | "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "METRICS_ELSEWHERE" | "PROJECT_NOT_FOUND" | "JOB_NOT_FOUND" | "ARTIFACT_NOT_FOUND" | "ACCOUNT_REQUIRED" | "CSRF_REFUSED" | "CURRENT_PASSWORD_WRONG" | "CODE_WRONG" | "INVALID_CREDENTIALS" | "SECOND_FACTOR_REQUIRED" | "SECOND_FACTOR_INVALID" | "EMAIL_NOT_VERIFIED" | "REFRESH_TOKEN_INVALID" | "PROVIDER_LOGIN_REFUSED" | "PROVIDER_NOT_FOUND" | "PROVIDER_UNAVAILABLE" | "USER_NOT_FOUND" | "SESSION_NOT_FOUND" | "SERVICE_ACCOUNT_NOT_FOUND" | "API_KEY_NOT_FOUND" | "ORGANIZATION_NOT_FOUND" | "MEMBER_NOT_FOUND" | "INVITATION_NOT_FOUND" | "EMAIL_TAKEN" | "PASSWORD_NOT_SET" | "ONE_TIME_TOKEN_INVALID" | "OWN_ACCOUNT" | "LAST_SUPER_ADMIN" | "LAST_OWNER" | "SESSION_REQUIRED" | "SECOND_FACTOR_ENABLED" | "SECOND_FACTOR_NOT_ENROLLED" | "SLUG_TAKEN" | "ALREADY_MEMBER" | "ALREADY_INVITED" | "API_KEY_REVOKED" | "JOB_FINISHED" | "JOB_NOT_FAILED" | "ARTIFACT_EXPIRED" | "INVITATION_FOR_ANOTHER" | "PASSWORD_REFUSED" | "CANDIDATE_NOT_FOUND" | "TOO_MANY_FAILURES" | "TOO_MANY_JOBS" | "LEDGER_ACCOUNT_NOT_FOUND" | "ACCOUNT_UNKNOWN" | "CURRENCY_UNKNOWN" | "AMOUNT_INVALID" | "BASE_CURRENCY_FIXED" | "LEDGER_ARCHIVED" | "TIME_ZONE_UNKNOWN" | "ACCOUNT_UNSUITABLE" | "FX_RATE_INVALID" | "ACCOUNT_CODE_TAKEN" | "ACCOUNT_IN_USE" | "ACCOUNT_HAS_CHILDREN" | "SUB_TYPE_INVALID" | "ACCOUNT_PARENT_INVALID" | "RATE_NOT_FOUND" | "REGISTERED_NOT_FOUND" | "REGISTERED_IN_USE" | "REFERENCE_UNKNOWN" | "REGISTER_VALUE_REFUSED" | "CHECK_NOT_FOUND" | "FINDING_NOT_FOUND" | "FINDING_NOT_OPEN" | "CHECK_SPAN_REQUIRED" | "CHECK_SPAN_UNKNOWN" | "RULES_UNKNOWN" | "DISCLOSURE_NOT_FOUND" | "DISCLOSURE_WRONG_STATE" | "FIGURE_UNKNOWN" | "RATE_EXISTS" | "REPORT_DAYS_INVALID" | "SETTINGS_INCOMPLETE" | "CURSOR_INVALID" | "TOO_MANY_NOTES" | "IMPORT_REPEATED" | "CSV_NOT_UTF8" | "CSV_WRONG_DELIMITER" | "CSV_HEADER_WRONG" | "CSV_TOO_MANY_ROWS" | "CSV_EMPTY" | "ENTRY_NOT_FOUND" | "SEPARATION_OF_DUTIES" | "ENTRY_WRONG_STATE" | "REFERENCE_TAKEN" | "OPENING_EXISTS" | "PERIOD_CLOSED" | "PERIOD_LOCKED" | "ALREADY_REVERSED" | "ENTRY_UNBALANCED" | "ACCOUNT_INACTIVE" | "ACCOUNT_NOT_POSTABLE" | "CURRENCY_NOT_ALLOWED" | "FX_RATE_REQUIRED" | "NO_PERIOD" | "DATE_INVALID" | "FISCAL_YEAR_NOT_FOUND" | "PERIOD_NOT_FOUND" | "FISCAL_YEAR_OVERLAPS" | "FISCAL_YEAR_INVALID" | "FISCAL_YEAR_WRONG_STATE" | "PERIOD_HAS_UNPOSTED" | "EARLIER_PERIOD_OPEN" | "LATER_PERIOD_CLOSED" | "PERIOD_WRONG_STATE" | "REVALUATION_PENDING" | "BEHAVIOR_CODE_NOT_FOUND" | "BEHAVIOR_CODE_EXISTS" | "BEHAVIOR_CODE_IN_USE" | "SCHOOL_NOT_FOUND" | "SCHOOL_UNKNOWN" | "SCHOOL_IN_USE" | "CALENDAR_NOT_FOUND" | "CALENDAR_INVALID" | "SPAN_INVALID" | "PERSON_NOT_FOUND" | "PERSON_EXISTS" | "PERSON_IN_USE" | "INCIDENT_NOT_FOUND" | "INCIDENT_CLOSED" | "INCIDENT_WRONG_STATE" | "INCIDENT_INCOMPLETE" | "REASON_REQUIRED" | "MOMENT_INVALID" | "BEHAVIOR_CODE_UNKNOWN" | "PERSON_UNKNOWN" | "PARTICIPANT_NOT_FOUND" | "PARTICIPANT_EXISTS" | "TOO_MANY_PARTICIPANTS" | "PARTICIPANT_HAS_CONSEQUENCES" | "PARTICIPANT_NOT_PERPETRATOR" | "CONSEQUENCE_NOT_FOUND" | "SUSPENSIONS_OVERLAP" | "CONSEQUENCE_DAYS_INVALID" | "NOTICE_NOT_FOUND" | "CHILD_NOT_FOUND" | "CHILD_ID_TAKEN" | "CHILD_VALUE_REFUSED" | "TOO_MANY_CHILDREN" | "OWN_TENANT_REQUIRED" | "CONSENT_REQUIRED" | "CONSENT_NOT_FOUND" | "EVENT_ID_REUSED" | "FLASHCARD_OF_ANOTHER_SUBJECT" | "CHILD_UNKNOWN" | "SUBJECT_UNKNOWN" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_KEY_IN_PROGRESS" | "PROJECT_CHANGED" | "PRECONDITION_FAILED" | "CONTENT_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "VALIDATION_FAILED" | "UPGRADE_REQUIRED" | "PRECONDITION_REQUIRED" | "RATE_LIMITED" | "INTERNAL_ERROR" | "SERVICE_UNAVAILABLE" | "TIMEOUT";
        /**
         * @description A part of a request.
         * @enum {string}
         */
        RequestPlace: "path" | "query" | "header" | "cookie" | "body";
        /**
         * @description One place where a request does not fit the contract.
         * @example {
         *       "in": "query",
         *       "field": "limit",
         *       "code": "less_than_equal",
         *       "message": "Input should be less than or equal to 100"
         *     }
         */
        FieldError: {
            in: components["schemas"]["RequestPlace"];
            /** @description The name of the parameter, or the dotted path in the body. */
            field: string;
            /** @description What is wrong, for programs. */
            code: string;
            /** @description What is wrong, for people. */
            message: string;
        };
        /** @description Every place where a request does not fit the contract. */
        FieldErrors: components["schemas"]["FieldError"][];
        /** @description Parts of the service. */
        PartNames: string[];
        /** @description More about an error, depending on its code. */
        ErrorDetails: {
            errors?: components["schemas"]["FieldErrors"];
            parts?: components["schemas"]["PartNames"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The one shape of every error.
         * @example {
         *       "error_code": "PROJECT_NOT_FOUND",
         *       "message": "There is no project 1.",
         *       "details": {
         *         "project_id": 1
         *       },
         *       "request_id": "0198f4d2c1b64a570000000000000007"
         *     }
         */
        Error: {
            error_code: components["schemas"]["ErrorCode"];
            /** @description What went wrong, for people. */
            message: string;
            details: components["schemas"]["ErrorDetails"];
            /** @description The id to quote when asking about the error. */
            request_id: string;
        };
        /**
         * Format: password
         * @description 15 to 128 characters of any kind; common ones, and those with one's name or address in them, are refused.
         * @example lorries sing at midnight
         */
        NewPassword: string;
        /**
         * Format: password
         * @description A password as it was set.
         * @example lorries sing at midnight
         */
        Password: string;
        /**
         * @description A token from a mail; it can be used once.
         * @example 4nJb0oXQ5mC1yq3o2m3c0uKk9p1xZ2vR7tYwE8sD6fA
         */
        OneTimeToken: string;
        /**
         * Format: int64
         * @description The user's number.
         * @example 7
         */
        UserId: number;
        /**
         * @description What a user may; each role includes the ones before it.
         * @example user
         * @enum {string}
         */
        Role: "user" | "admin" | "super_admin";
        /**
         * @description An account.
         * @example {
         *       "id": 7,
         *       "email": "alice@example.com",
         *       "name": "Alice",
         *       "role": "user",
         *       "time_zone": null,
         *       "is_active": true,
         *       "is_email_verified": true,
         *       "has_password": true,
         *       "has_second_factor": false,
         *       "created_at": "2026-11-20T09:30:00Z",
         *       "updated_at": "2026-11-20T09:30:00Z",
         *       "last_login_at": null
         *     }
         */
        User: {
            id: components["schemas"]["UserId"];
            email: components["schemas"]["Email"];
            name: components["schemas"]["PersonName"];
            role: components["schemas"]["Role"];
            time_zone: components["schemas"]["ChosenTimeZone"];
            is_active: boolean;
            is_email_verified: boolean;
            has_password: boolean;
            has_second_factor: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: date-time */
            last_login_at: string | null;
        };
        /**
         * @description The time zone in which today is today, by its name in the IANA database; null is the service's own.
         * @example Asia/Kuala_Lumpur
         */
        ChosenTimeZone: string | null;
        /**
         * @description What a new account starts with.
         * @example {
         *       "email": "alice@example.com",
         *       "name": "Alice",
         *       "password": "lorries sing at midnight"
         *     }
         */
        RegistrationRequest: {
            email: components["schemas"]["Email"];
            name: components["schemas"]["PersonName"];
            password: components["schemas"]["NewPassword"];
        };
        /**
         * @description Whom it concerns.
         * @example {
         *       "email": "alice@example.com"
         *     }
         */
        EmailRequest: {
            email: components["schemas"]["Email"];
        };
        /**
         * @description The token from the mail, and the new password.
         * @example {
         *       "token": "4nJb0oXQ5mC1yq3o2m3c0uKk9p1xZ2vR7tYwE8sD6fA",
         *       "password": "lorries sing at midnight"
         *     }
         */
        PasswordResetConfirmation: {
            token: components["schemas"]["OneTimeToken"];
            password: components["schemas"]["NewPassword"];
        };
        /**
         * @description The token from the mail.
         * @example {
         *       "token": "4nJb0oXQ5mC1yq3o2m3c0uKk9p1xZ2vR7tYwE8sD6fA"
         *     }
         */
        TokenRequest: {
            token: components["schemas"]["OneTimeToken"];
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "name": "Alice Archer"
         *     }
         */
        OwnUserUpdate: {
            name?: components["schemas"]["PersonName"];
            time_zone?: components["schemas"]["ChosenTimeZone"];
        };
        /**
         * @description The new address, and the current password.
         * @example {
         *       "email": "alice@example.org",
         *       "current_password": "lorries sing at midnight"
         *     }
         */
        EmailChangeRequest: {
            email: components["schemas"]["Email"];
            current_password: components["schemas"]["Password"];
        };
        /**
         * @description The current password and the new one.
         * @example {
         *       "current_password": "lorries sing at midnight",
         *       "new_password": "nine herons on a roof"
         *     }
         */
        PasswordChange: {
            current_password: components["schemas"]["Password"];
            new_password: components["schemas"]["NewPassword"];
        };
        /**
         * Format: int64
         * @description The entry's number.
         * @example 1
         */
        AuditEntryId: number;
        /**
         * @description What happened.
         * @example user.created
         */
        EventName: string;
        /**
         * @description What kind of caller it was.
         * @enum {string}
         */
        ActorKind: "user" | "service" | "anonymous" | "system";
        /**
         * @description Where the next page begins; opaque.
         * @example 0000000000000412
         */
        Cursor: string;
        /**
         * @description Something that happened; `hash` covers it and everything before it.
         * @example {
         *       "id": 1042,
         *       "occurred_at": "2026-11-20T09:30:00Z",
         *       "event": "user.created",
         *       "operation": "createUser",
         *       "actor_kind": "user",
         *       "actor_issuer": "https://charter.example.com",
         *       "actor_subject": "7",
         *       "actor_tenant": "user:7",
         *       "target": "8",
         *       "client_address": "203.0.113.7",
         *       "request_id": "0198f4d2c1b64a570000000000000007",
         *       "details": {},
         *       "sequence": 1042,
         *       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         *     }
         */
        AuditEntry: {
            id: components["schemas"]["AuditEntryId"];
            /** Format: date-time */
            occurred_at: string;
            event: components["schemas"]["EventName"];
            operation: string | null;
            actor_kind: components["schemas"]["ActorKind"];
            actor_issuer: string | null;
            actor_subject: string | null;
            actor_tenant: string | null;
            target: string | null;
            client_address: string | null;
            request_id: string | null;
            details: components["schemas"]["AnyObject"];
            /** @description The place in the chain; null until it is sealed, a moment later. */
            sequence: number | null;
            /** @description SHA-256 in hexadecimal; null until it is sealed. */
            hash: string | null;
        };
        /** @description Entries, newest first. */
        AuditEntryList: components["schemas"]["AuditEntry"][];
        /** @description A page of the audit log; `next_cursor` leads to the older ones. */
        AuditPage: {
            data: components["schemas"]["AuditEntryList"];
            /** @description Null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description A card that the child is to be asked.
         * @example {
         *       "id": "math_add_1",
         *       "subjectId": "math",
         *       "question": "What is 1 + 1?",
         *       "answer": "2",
         *       "acceptableAnswers": [
         *         "2",
         *         "two"
         *       ],
         *       "difficulty": "easy",
         *       "dueAt": "2026-11-22T09:30:00Z"
         *     }
         */
        DueCard: {
            id: components["schemas"]["ContentId"];
            subjectId: components["schemas"]["ContentId"];
            question: components["schemas"]["ContentText"];
            answer: components["schemas"]["ContentText"];
            acceptableAnswers: components["schemas"]["AcceptableAnswers"];
            difficulty: components["schemas"]["Difficulty"];
            /**
             * Format: date-time
             * @description Since when it is due; null where it is new to the child.
             */
            dueAt: string | null;
        };
        /** @description Cards, those that are due first. */
        DueCardList: components["schemas"]["DueCard"][];
        /**
         * @description A channel that wants to know who opens it.
         * @example watchJob
         * @enum {string}
         */
        ChannelName: "watchJob";
        /**
         * @description The parameters of the channel's path, by name. Whether what they name is there, and the caller's, is found out when the channel is opened.
         * @example {
         *       "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11"
         *     }
         */
        ChannelParameters: {
            [key: string]: string;
        };
        /**
         * @description What the ticket is to open.
         * @example {
         *       "channel": "watchJob",
         *       "parameters": {
         *         "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11"
         *       }
         *     }
         */
        ChannelTicketRequest: {
            channel: components["schemas"]["ChannelName"];
            parameters: components["schemas"]["ChannelParameters"];
        };
        /**
         * @description A ticket, for `?ticket=`; it opens the channel once.
         * @example {
         *       "ticket": "q1Yk3v0c3yQ5mC1yq3o2m3c0uKk9p1xZ2vR7tYwE8sD",
         *       "expires_in": 30
         *     }
         */
        ChannelTicket: {
            ticket: string;
            /** @description In seconds. */
            expires_in: number;
        };
        /**
         * @description The server is about to restart; come back after so many seconds.
         * @example {
         *       "event": "going_away",
         *       "retry_after": 2.5
         *     }
         */
        ChannelGoingAway: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "going_away";
            retry_after: number;
        };
        /**
         * @description Who the client is, within five seconds of opening.
         * @example {
         *       "event": "auth",
         *       "token": "eyJ0eXAiOiJhdCtqd3QifQ.eyJzdWIiOiI3In0.c2lnbmF0dXJl"
         *     }
         */
        ChannelAuth: {
            /** @constant */
            event: "auth";
            token: components["schemas"]["ChannelToken"];
        };
        /**
         * @description A newer token of the same user, before the older one expires.
         * @example {
         *       "event": "auth.refresh",
         *       "token": "eyJ0eXAiOiJhdCtqd3QifQ.eyJzdWIiOiI3In0.c2lnbmF0dXJl"
         *     }
         */
        ChannelAuthRefresh: {
            /** @constant */
            event: "auth.refresh";
            token: components["schemas"]["ChannelToken"];
        };
        /**
         * @description An access token.
         * @example eyJ0eXAiOiJhdCtqd3QifQ.eyJzdWIiOiI3In0.c2lnbmF0dXJl
         */
        ChannelToken: string;
        /**
         * @description The child's id, chosen by the client or given by the service.
         * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
         */
        ChildId: string;
        /**
         * @description The id that the child has or is to have; null or an empty one has the service choose.
         * @example mira
         */
        ChosenChildId: string | null;
        /**
         * @description What the child is called here; a first name or a nickname suffices.
         * @example Mira
         */
        ChildName: string;
        /**
         * Format: date
         * @description The day of birth. It is not in the future, and nobody is older than 18.
         * @example 2018-04-12
         */
        Birthday: string;
        /**
         * @description How exactly the day of birth is known; of a month the first day is kept.
         * @enum {string}
         */
        BirthdayPrecision: "day" | "month";
        /**
         * @description Something that the child likes.
         * @example space
         */
        Interest: string;
        /**
         * @description What the child likes. Blanks around are cut off, and repetitions in any case are dropped.
         * @example [
         *       "space",
         *       "dinosaurs"
         *     ]
         */
        Interests: components["schemas"]["Interest"][];
        /**
         * @description The name of a picture that the client has, no address.
         * @example fox
         */
        Avatar: string | null;
        /**
         * @description A child of the caller's account.
         * @example {
         *       "id": "7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6",
         *       "name": "Mira",
         *       "birthday": "2018-04-12",
         *       "interests": [
         *         "space",
         *         "dinosaurs"
         *       ],
         *       "avatar": "fox"
         *     }
         */
        Child: {
            id: components["schemas"]["ChildId"];
            name: components["schemas"]["ChildName"];
            birthday: components["schemas"]["Birthday"];
            birthdayPrecision?: components["schemas"]["BirthdayPrecision"];
            interests: components["schemas"]["Interests"];
            avatar: components["schemas"]["Avatar"];
        };
        /** @description Children, newest first. */
        ChildList: components["schemas"]["Child"][];
        /**
         * @description A child as it is to be kept. What is absent is null afterwards.
         * @example {
         *       "name": "Mira",
         *       "birthday": "2018-04-12",
         *       "interests": [
         *         "space",
         *         "dinosaurs"
         *       ],
         *       "avatar": "fox"
         *     }
         */
        ChildUpsert: {
            id?: components["schemas"]["ChosenChildId"];
            name: components["schemas"]["ChildName"];
            birthday: components["schemas"]["Birthday"];
            birthdayPrecision?: components["schemas"]["BirthdayPrecision"];
            interests: components["schemas"]["Interests"];
            avatar?: components["schemas"]["Avatar"];
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "interests": [
         *         "space",
         *         "music"
         *       ]
         *     }
         */
        ChildUpdate: {
            name?: components["schemas"]["ChildName"];
            birthday?: components["schemas"]["Birthday"];
            birthdayPrecision?: components["schemas"]["BirthdayPrecision"];
            interests?: components["schemas"]["Interests"];
            avatar?: components["schemas"]["Avatar"];
        };
        /**
         * @description The day that a week begins with.
         * @default sunday
         * @enum {string}
         */
        WeekStart: "sunday" | "monday";
        /**
         * @description Whether one missed day a week leaves a streak whole.
         * @default false
         */
        StreakFreeze: boolean;
        /**
         * @description Points that a child is to make in a day.
         * @default 50
         */
        DailyGoal: number;
        /**
         * @description What holds for the children of the account.
         * @example {
         *       "time_zone": "Asia/Kuala_Lumpur",
         *       "effective_time_zone": "Asia/Kuala_Lumpur",
         *       "week_starts_on": "sunday",
         *       "has_streak_freeze": false,
         *       "daily_goal": 50,
         *       "is_consent_required": false,
         *       "erased_from": null
         *     }
         */
        ChildSettings: {
            time_zone: components["schemas"]["ChosenTimeZone"];
            effective_time_zone: components["schemas"]["TimeZoneName"];
            week_starts_on: components["schemas"]["WeekStart"];
            has_streak_freeze: components["schemas"]["StreakFreeze"];
            daily_goal: components["schemas"]["DailyGoal"];
            /** @description Whether a child is kept only where parental consent stands. */
            is_consent_required: boolean;
            /**
             * Format: date
             * @description When children are erased that nothing happens to until then, if any is about to be.
             */
            erased_from: string | null;
        };
        /**
         * @description What is to hold for the children of the account.
         * @example {
         *       "time_zone": "Asia/Kuala_Lumpur"
         *     }
         */
        ChildSettingsChoice: {
            time_zone?: components["schemas"]["ChosenTimeZone"];
            week_starts_on?: components["schemas"]["WeekStart"];
            has_streak_freeze?: components["schemas"]["StreakFreeze"];
            daily_goal?: components["schemas"]["DailyGoal"];
        };
        /**
         * Format: int64
         * @description The record's number.
         * @example 1
         */
        ChildConsentId: number;
        /**
         * @description The version of the notice that was agreed to.
         * @example 2026-01
         */
        ChildConsentVersion: string;
        /**
         * @description How it was made sure that a parent agrees (16 CFR 312.5(b); a declaration is for places that ask no more).
         * @enum {string}
         */
        ChildConsentMethod: "signed_form" | "card_payment" | "phone_call" | "video_call" | "government_id" | "face_match" | "knowledge_questions" | "email_plus" | "text_message_plus" | "declaration";
        /**
         * @description A record of parental consent. It stands until it is withdrawn.
         * @example {
         *       "id": 1,
         *       "owner_sub": "7",
         *       "version": "2026-01",
         *       "method": "signed_form",
         *       "at": "2026-11-20T09:30:00Z",
         *       "withdrawn_at": null
         *     }
         */
        ChildConsent: {
            id: components["schemas"]["ChildConsentId"];
            /** @description Who recorded it: the subject of the token. */
            owner_sub: string;
            version: components["schemas"]["ChildConsentVersion"];
            method: components["schemas"]["ChildConsentMethod"];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            withdrawn_at: string | null;
        };
        /** @description Records of consent, newest first. */
        ChildConsentList: components["schemas"]["ChildConsent"][];
        /**
         * @description What a parent agreed to, and how.
         * @example {
         *       "version": "2026-01",
         *       "method": "signed_form"
         *     }
         */
        ChildConsentGiven: {
            version: components["schemas"]["ChildConsentVersion"];
            method: components["schemas"]["ChildConsentMethod"];
        };
        /** @description A text as it is kept. */
        KeptText: string | null;
        /**
         * @description Something that the child did. Answers go after 30 days.
         * @example {
         *       "kind": "chore",
         *       "occurred_at": "2026-11-20T09:30:00Z",
         *       "received_at": "2026-11-20T09:30:01Z",
         *       "local_day": "2026-11-20",
         *       "event_id": null,
         *       "subject_id": null,
         *       "item_id": "make_bed",
         *       "is_correct": null,
         *       "claimed_correct": null,
         *       "answer": null,
         *       "milliseconds": null,
         *       "is_repeat": false,
         *       "points": 15
         *     }
         */
        KeptEvent: {
            kind: string;
            /** Format: date-time */
            occurred_at: string;
            /** Format: date-time */
            received_at: string;
            /** Format: date */
            local_day: string;
            event_id: components["schemas"]["KeptText"];
            subject_id: components["schemas"]["KeptText"];
            item_id: components["schemas"]["KeptText"];
            is_correct: boolean | null;
            claimed_correct: boolean | null;
            answer: components["schemas"]["KeptText"];
            milliseconds: number | null;
            is_repeat: boolean;
            points: number;
        };
        /** @description What the child did, in the order of its arrival. */
        KeptEvents: components["schemas"]["KeptEvent"][];
        /**
         * @description What the child did on a day.
         * @example {
         *       "local_day": "2026-11-20",
         *       "flashcards": 0,
         *       "flashcards_correct": 0,
         *       "chores": 1,
         *       "outdoor": 0,
         *       "affirmations": 0,
         *       "points": 15
         *     }
         */
        KeptDay: {
            /** Format: date */
            local_day: string;
            flashcards: number;
            flashcards_correct: number;
            chores: number;
            outdoor: number;
            affirmations: number;
            points: number;
        };
        /** @description Days on which the child did something, oldest first. */
        KeptDays: components["schemas"]["KeptDay"][];
        /**
         * @description How the child gets on in a subject.
         * @example {
         *       "subject_id": "math",
         *       "completed": 2,
         *       "correct": 1,
         *       "first_tries": 1,
         *       "recent": 2
         *     }
         */
        KeptSubject: {
            subject_id: string;
            completed: number;
            correct: number;
            first_tries: number;
            /** @description The last ten answers as bits, the newest the lowest; a right one is 1. */
            recent: number;
        };
        /** @description How the child gets on in each subject. */
        KeptSubjects: components["schemas"]["KeptSubject"][];
        /**
         * @description Something that the child achieved.
         * @example {
         *       "achievement_id": "first_chore",
         *       "unlocked_at": "2026-11-20T09:30:01Z"
         *     }
         */
        KeptAchievement: {
            achievement_id: string;
            /** Format: date-time */
            unlocked_at: string;
        };
        /** @description What the child achieved, oldest first. */
        KeptAchievements: components["schemas"]["KeptAchievement"][];
        /**
         * @description When the child is asked a card again, as FSRS has it.
         * @example {
         *       "flashcard_id": "math_add_1",
         *       "state": 2,
         *       "step": null,
         *       "stability": 2.3065,
         *       "difficulty": 2.1181,
         *       "due_at": "2026-11-22T09:30:00Z",
         *       "last_review_at": "2026-11-20T09:30:00Z",
         *       "introduced_on": "2026-11-20",
         *       "reviews": 1
         *     }
         */
        KeptCard: {
            flashcard_id: string;
            state: number;
            step: number | null;
            /** @description In days. */
            stability: number | null;
            difficulty: number | null;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            last_review_at: string | null;
            /** Format: date */
            introduced_on: string;
            reviews: number;
        };
        /** @description The cards that the child was asked. */
        KeptCards: components["schemas"]["KeptCard"][];
        /**
         * @description Everything that is kept of a child, and of its parent's consent.
         * @example {
         *       "exported_at": "2026-11-21T09:30:00Z",
         *       "child": {
         *         "id": "7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6",
         *         "name": "Mira",
         *         "birthday": "2018-04-12",
         *         "interests": [
         *           "space",
         *           "dinosaurs"
         *         ],
         *         "avatar": "fox"
         *       },
         *       "created_at": "2026-11-20T09:30:00Z",
         *       "updated_at": "2026-11-20T09:30:00Z",
         *       "settings": {
         *         "time_zone": null,
         *         "effective_time_zone": "UTC",
         *         "week_starts_on": "sunday",
         *         "has_streak_freeze": false,
         *         "daily_goal": 50,
         *         "is_consent_required": false,
         *         "erased_from": null
         *       },
         *       "consents": [],
         *       "days": [
         *         {
         *           "local_day": "2026-11-20",
         *           "flashcards": 0,
         *           "flashcards_correct": 0,
         *           "chores": 1,
         *           "outdoor": 0,
         *           "affirmations": 0,
         *           "points": 15
         *         }
         *       ],
         *       "subjects": [],
         *       "achievements": [
         *         {
         *           "achievement_id": "first_chore",
         *           "unlocked_at": "2026-11-20T09:30:01Z"
         *         }
         *       ],
         *       "cards": [],
         *       "events": [
         *         {
         *           "kind": "chore",
         *           "occurred_at": "2026-11-20T09:30:00Z",
         *           "received_at": "2026-11-20T09:30:01Z",
         *           "local_day": "2026-11-20",
         *           "event_id": null,
         *           "subject_id": null,
         *           "item_id": "make_bed",
         *           "is_correct": null,
         *           "claimed_correct": null,
         *           "answer": null,
         *           "milliseconds": null,
         *           "is_repeat": false,
         *           "points": 15
         *         }
         *       ]
         *     }
         */
        ChildExport: {
            /** Format: date-time */
            exported_at: string;
            child: components["schemas"]["Child"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            settings: components["schemas"]["ChildSettings"];
            consents: components["schemas"]["ChildConsentList"];
            days: components["schemas"]["KeptDays"];
            subjects: components["schemas"]["KeptSubjects"];
            achievements: components["schemas"]["KeptAchievements"];
            cards: components["schemas"]["KeptCards"];
            events: components["schemas"]["KeptEvents"];
        };
        /**
         * @description How progress is measured, in whole months or in days.
         * @example months
         * @enum {string}
         */
        ProgressMeasure: "months" | "days";
        /**
         * @description When an obligation is satisfied.
         * @example over_time_straight
         * @enum {string}
         */
        RecognitionMethod: "over_time_straight" | "point_in_time";
        /**
         * @description What a contract promises, from a day to another, or at the day on which it is satisfied.
         * @example {
         *       "allocated": "24000.00",
         *       "method": "over_time_straight",
         *       "starts_on": "2025-07-01",
         *       "ends_on": "2026-06-30"
         *     }
         */
        ObligationTerm: {
            allocated: components["schemas"]["LedgerMoney"];
            method: components["schemas"]["RecognitionMethod"];
            starts_on?: components["schemas"]["OptionalLedgerDate"];
            ends_on?: components["schemas"]["OptionalLedgerDate"];
            satisfied_on?: components["schemas"]["OptionalLedgerDate"];
        };
        /** @description What a contract promises, all of it. */
        ObligationTerms: components["schemas"]["ObligationTerm"][];
        /**
         * @description What a contract promises, from a day to another, or at the day on which it is satisfied.
         * @example {
         *       "id": 7,
         *       "allocated": "24000.00",
         *       "method": "over_time_straight",
         *       "starts_on": "2025-07-01",
         *       "ends_on": "2026-06-30",
         *       "satisfied_on": null
         *     }
         */
        Obligation: {
            id: components["schemas"]["RegisteredId"];
            allocated: components["schemas"]["LedgerMoney"];
            method: components["schemas"]["RecognitionMethod"];
            starts_on: components["schemas"]["OptionalLedgerDate"];
            ends_on: components["schemas"]["OptionalLedgerDate"];
            satisfied_on: components["schemas"]["OptionalLedgerDate"];
        };
        /** @description What a contract promises, all of it. */
        Obligations: components["schemas"]["Obligation"][];
        /**
         * @description A sale to a customer; the price and what obligations are allocated are in its currency.
         * @example {
         *       "id": 3,
         *       "name": "Maintenance, Langit",
         *       "currency": "MYR",
         *       "price": "24000.00",
         *       "starts_on": "2025-07-01",
         *       "ends_on": "2026-06-30",
         *       "measure": "months",
         *       "revenue_account_id": 12,
         *       "liability_account_id": 12,
         *       "asset_account_id": 12,
         *       "obligations": [
         *         {
         *           "id": 7,
         *           "allocated": "24000.00",
         *           "method": "over_time_straight",
         *           "starts_on": "2025-07-01",
         *           "ends_on": "2026-06-30",
         *           "satisfied_on": null
         *         }
         *       ]
         *     }
         */
        SalesContract: {
            id: components["schemas"]["RegisteredId"];
            name: components["schemas"]["RegisteredName"];
            currency: components["schemas"]["CurrencyCode"];
            price: components["schemas"]["LedgerMoney"];
            starts_on: components["schemas"]["LedgerDate"];
            ends_on: components["schemas"]["OptionalLedgerDate"];
            measure: components["schemas"]["ProgressMeasure"];
            revenue_account_id: components["schemas"]["LedgerAccountId"];
            liability_account_id: components["schemas"]["LedgerAccountId"];
            asset_account_id: components["schemas"]["LedgerAccountId"];
            obligations: components["schemas"]["Obligations"];
        };
        /**
         * @description What is registered of a contract with a customer.
         * @example {
         *       "name": "Maintenance, Langit",
         *       "currency": "MYR",
         *       "price": "24000.00",
         *       "starts_on": "2025-07-01",
         *       "ends_on": "2026-06-30",
         *       "revenue_account_id": 12,
         *       "liability_account_id": 12,
         *       "asset_account_id": 12,
         *       "obligations": [
         *         {
         *           "allocated": "24000.00",
         *           "method": "over_time_straight",
         *           "starts_on": "2025-07-01",
         *           "ends_on": "2026-06-30"
         *         }
         *       ]
         *     }
         */
        SalesContractCreate: {
            name: components["schemas"]["RegisteredName"];
            currency: components["schemas"]["CurrencyCode"];
            price: components["schemas"]["LedgerMoney"];
            starts_on: components["schemas"]["LedgerDate"];
            ends_on?: components["schemas"]["OptionalLedgerDate"];
            /** @default months */
            measure?: components["schemas"]["ProgressMeasure"];
            revenue_account_id: components["schemas"]["LedgerAccountId"];
            liability_account_id: components["schemas"]["LedgerAccountId"];
            asset_account_id: components["schemas"]["LedgerAccountId"];
            obligations: components["schemas"]["ObligationTerms"];
        };
        /**
         * @description What is corrected of a contract with a customer; absent fields stay as they are.
         * @example {
         *       "ends_on": "2026-09-30"
         *     }
         */
        SalesContractUpdate: {
            name?: components["schemas"]["RegisteredName"];
            currency?: components["schemas"]["CurrencyCode"];
            price?: components["schemas"]["LedgerMoney"];
            starts_on?: components["schemas"]["LedgerDate"];
            ends_on?: components["schemas"]["OptionalLedgerDate"];
            measure?: components["schemas"]["ProgressMeasure"];
            revenue_account_id?: components["schemas"]["LedgerAccountId"];
            liability_account_id?: components["schemas"]["LedgerAccountId"];
            asset_account_id?: components["schemas"]["LedgerAccountId"];
            obligations?: components["schemas"]["ObligationTerms"];
        };
        /** @description Contracts with customers, in the order in which they were registered. */
        SalesContractList: components["schemas"]["SalesContract"][];
        /** @description A page of contracts with customers. */
        SalesContractPage: {
            data: components["schemas"]["SalesContractList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What it is.
         * @example trade_receivable
         * @enum {string}
         */
        InstrumentKind: "trade_receivable" | "loan" | "bond" | "equity" | "derivative" | "borrowing" | "payable";
        /**
         * @description What it is held for, or null for a liability.
         * @example hold
         * @enum {string|null}
         */
        OptionalBusinessModel: "hold" | "hold_and_sell" | "other" | null;
        /**
         * @description How it is measured, at amortised cost (AC) or at fair value.
         * @example AC
         * @enum {string}
         */
        InstrumentCategory: "AC" | "FVOCI_debt" | "FVOCI_equity" | "FVPL";
        /**
         * @description Principal that falls due.
         * @example {
         *       "due_on": "2026-06-30",
         *       "principal": "6000.00"
         *     }
         */
        Repayment: {
            due_on: components["schemas"]["LedgerDate"];
            principal: components["schemas"]["LedgerMoney"];
        };
        /** @description Principal that falls due, by day; each day stands once. */
        Repayments: components["schemas"]["Repayment"][];
        /**
         * @description A financial asset or liability; the account is its current one where it has two.
         * @example {
         *       "id": 3,
         *       "name": "Term loan, Maybank",
         *       "kind": "borrowing",
         *       "account_id": 12,
         *       "non_current_account_id": null,
         *       "allowance_account_id": null,
         *       "business_model": null,
         *       "has_sppi": null,
         *       "is_elected_fvoci": false,
         *       "category": "AC",
         *       "ecl_assessed_on": null,
         *       "fair_value_level": null,
         *       "repayments": [
         *         {
         *           "due_on": "2026-06-30",
         *           "principal": "6000.00"
         *         }
         *       ]
         *     }
         */
        Instrument: {
            id: components["schemas"]["RegisteredId"];
            name: components["schemas"]["RegisteredName"];
            kind: components["schemas"]["InstrumentKind"];
            account_id: components["schemas"]["LedgerAccountId"];
            non_current_account_id: components["schemas"]["OptionalLedgerAccountId"];
            allowance_account_id: components["schemas"]["OptionalLedgerAccountId"];
            business_model: components["schemas"]["OptionalBusinessModel"];
            /** @description Whether its cash flows are solely payments of principal and interest. */
            has_sppi: boolean | null;
            /** @description Whether changes of the fair value of equity were elected to bypass the result. */
            is_elected_fvoci: boolean;
            category: components["schemas"]["InstrumentCategory"];
            ecl_assessed_on: components["schemas"]["OptionalLedgerDate"];
            fair_value_level: components["schemas"]["OptionalFairValueLevel"];
            repayments: components["schemas"]["Repayments"];
        };
        /**
         * @description What is registered of a financial instrument.
         * @example {
         *       "name": "Term loan, Maybank",
         *       "kind": "borrowing",
         *       "account_id": 12,
         *       "category": "AC",
         *       "repayments": [
         *         {
         *           "due_on": "2026-06-30",
         *           "principal": "6000.00"
         *         }
         *       ]
         *     }
         */
        InstrumentCreate: {
            name: components["schemas"]["RegisteredName"];
            kind: components["schemas"]["InstrumentKind"];
            account_id: components["schemas"]["LedgerAccountId"];
            non_current_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            allowance_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            business_model?: components["schemas"]["OptionalBusinessModel"];
            /** @description Whether its cash flows are solely payments of principal and interest. */
            has_sppi?: boolean | null;
            /**
             * @description Whether changes of the fair value of equity were elected to bypass the result.
             * @default false
             */
            is_elected_fvoci?: boolean;
            category: components["schemas"]["InstrumentCategory"];
            ecl_assessed_on?: components["schemas"]["OptionalLedgerDate"];
            fair_value_level?: components["schemas"]["OptionalFairValueLevel"];
            /** @default [] */
            repayments?: components["schemas"]["Repayments"];
        };
        /**
         * @description What is corrected of a financial instrument; absent fields stay as they are.
         * @example {
         *       "ecl_assessed_on": "2025-12-31"
         *     }
         */
        InstrumentUpdate: {
            name?: components["schemas"]["RegisteredName"];
            kind?: components["schemas"]["InstrumentKind"];
            account_id?: components["schemas"]["LedgerAccountId"];
            non_current_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            allowance_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            business_model?: components["schemas"]["OptionalBusinessModel"];
            /** @description Whether its cash flows are solely payments of principal and interest. */
            has_sppi?: boolean | null;
            /** @description Whether changes of the fair value of equity were elected to bypass the result. */
            is_elected_fvoci?: boolean;
            category?: components["schemas"]["InstrumentCategory"];
            ecl_assessed_on?: components["schemas"]["OptionalLedgerDate"];
            fair_value_level?: components["schemas"]["OptionalFairValueLevel"];
            repayments?: components["schemas"]["Repayments"];
        };
        /** @description Financial instruments, in the order in which they were registered. */
        InstrumentList: components["schemas"]["Instrument"][];
        /** @description A page of financial instruments. */
        InstrumentPage: {
            data: components["schemas"]["InstrumentList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What kind of asset it is to the standards.
         * @example ppe
         * @enum {string}
         */
        AssetClass: "ppe" | "intangible" | "investment_property";
        /**
         * @description What it is; land is not depreciated.
         * @example land
         * @enum {string}
         */
        AssetKind: "land" | "building" | "plant" | "vehicle" | "furniture" | "software" | "goodwill" | "other";
        /**
         * @description How it is used up, evenly or by a share of what is left.
         * @example straight_line
         * @enum {string}
         */
        DepreciationMethod: "straight_line" | "reducing";
        /**
         * @description What it is carried at.
         * @example cost
         * @enum {string}
         */
        MeasurementModel: "cost" | "revaluation";
        /**
         * @description Property, plant, equipment, an intangible asset or an investment property.
         * @example {
         *       "id": 3,
         *       "name": "Cold room",
         *       "asset_class": "ppe",
         *       "kind": "plant",
         *       "cost_account_id": 12,
         *       "accumulated_account_id": null,
         *       "expense_account_id": null,
         *       "acquired_on": "2025-03-10",
         *       "available_on": "2025-04-01",
         *       "cost": "12000.00",
         *       "residual": "0",
         *       "life_months": 60,
         *       "method": "straight_line",
         *       "annual_rate": null,
         *       "model": "cost",
         *       "fair_value_level": null,
         *       "held_for_sale_on": null,
         *       "disposed_on": null,
         *       "proceeds": null,
         *       "reviewed_on": null,
         *       "impairment_tested_on": null,
         *       "is_qualifying": false,
         *       "financed_by_id": null
         *     }
         */
        Asset: {
            id: components["schemas"]["RegisteredId"];
            name: components["schemas"]["RegisteredName"];
            asset_class: components["schemas"]["AssetClass"];
            kind: components["schemas"]["AssetKind"];
            cost_account_id: components["schemas"]["LedgerAccountId"];
            accumulated_account_id: components["schemas"]["OptionalLedgerAccountId"];
            expense_account_id: components["schemas"]["OptionalLedgerAccountId"];
            acquired_on: components["schemas"]["LedgerDate"];
            available_on: components["schemas"]["OptionalLedgerDate"];
            cost: components["schemas"]["LedgerMoney"];
            residual: components["schemas"]["LedgerMoney"];
            life_months: components["schemas"]["OptionalMonths"];
            method: components["schemas"]["DepreciationMethod"];
            annual_rate: components["schemas"]["OptionalAnnualRate"];
            model: components["schemas"]["MeasurementModel"];
            fair_value_level: components["schemas"]["OptionalFairValueLevel"];
            held_for_sale_on: components["schemas"]["OptionalLedgerDate"];
            disposed_on: components["schemas"]["OptionalLedgerDate"];
            proceeds: components["schemas"]["OptionalLedgerMoney"];
            reviewed_on: components["schemas"]["OptionalLedgerDate"];
            impairment_tested_on: components["schemas"]["OptionalLedgerDate"];
            /** @description Whether it takes long to build, so that interest is part of its cost. */
            is_qualifying: boolean;
            financed_by_id: components["schemas"]["OptionalRegisteredId"];
        };
        /**
         * @description What is registered of an asset.
         * @example {
         *       "name": "Cold room",
         *       "asset_class": "ppe",
         *       "kind": "plant",
         *       "cost_account_id": 12,
         *       "acquired_on": "2025-03-10",
         *       "available_on": "2025-04-01",
         *       "cost": "12000.00",
         *       "life_months": 60
         *     }
         */
        AssetCreate: {
            name: components["schemas"]["RegisteredName"];
            asset_class: components["schemas"]["AssetClass"];
            kind: components["schemas"]["AssetKind"];
            cost_account_id: components["schemas"]["LedgerAccountId"];
            accumulated_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            expense_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            acquired_on: components["schemas"]["LedgerDate"];
            available_on?: components["schemas"]["OptionalLedgerDate"];
            cost: components["schemas"]["LedgerMoney"];
            /** @default 0 */
            residual?: components["schemas"]["LedgerMoney"];
            life_months?: components["schemas"]["OptionalMonths"];
            /** @default straight_line */
            method?: components["schemas"]["DepreciationMethod"];
            annual_rate?: components["schemas"]["OptionalAnnualRate"];
            /** @default cost */
            model?: components["schemas"]["MeasurementModel"];
            fair_value_level?: components["schemas"]["OptionalFairValueLevel"];
            held_for_sale_on?: components["schemas"]["OptionalLedgerDate"];
            disposed_on?: components["schemas"]["OptionalLedgerDate"];
            proceeds?: components["schemas"]["OptionalLedgerMoney"];
            reviewed_on?: components["schemas"]["OptionalLedgerDate"];
            impairment_tested_on?: components["schemas"]["OptionalLedgerDate"];
            /**
             * @description Whether it takes long to build, so that interest is part of its cost.
             * @default false
             */
            is_qualifying?: boolean;
            financed_by_id?: components["schemas"]["OptionalRegisteredId"];
        };
        /**
         * @description What is corrected of an asset; absent fields stay as they are.
         * @example {
         *       "reviewed_on": "2025-12-15"
         *     }
         */
        AssetUpdate: {
            name?: components["schemas"]["RegisteredName"];
            asset_class?: components["schemas"]["AssetClass"];
            kind?: components["schemas"]["AssetKind"];
            cost_account_id?: components["schemas"]["LedgerAccountId"];
            accumulated_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            expense_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            acquired_on?: components["schemas"]["LedgerDate"];
            available_on?: components["schemas"]["OptionalLedgerDate"];
            cost?: components["schemas"]["LedgerMoney"];
            residual?: components["schemas"]["LedgerMoney"];
            life_months?: components["schemas"]["OptionalMonths"];
            method?: components["schemas"]["DepreciationMethod"];
            annual_rate?: components["schemas"]["OptionalAnnualRate"];
            model?: components["schemas"]["MeasurementModel"];
            fair_value_level?: components["schemas"]["OptionalFairValueLevel"];
            held_for_sale_on?: components["schemas"]["OptionalLedgerDate"];
            disposed_on?: components["schemas"]["OptionalLedgerDate"];
            proceeds?: components["schemas"]["OptionalLedgerMoney"];
            reviewed_on?: components["schemas"]["OptionalLedgerDate"];
            impairment_tested_on?: components["schemas"]["OptionalLedgerDate"];
            /** @description Whether it takes long to build, so that interest is part of its cost. */
            is_qualifying?: boolean;
            financed_by_id?: components["schemas"]["OptionalRegisteredId"];
        };
        /** @description Assets, in the order in which they were registered. */
        AssetList: components["schemas"]["Asset"][];
        /** @description A page of assets. */
        AssetPage: {
            data: components["schemas"]["AssetList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What is leased.
         * @example office
         */
        LeasedClass: string;
        /**
         * @description Why it is not recognised, where it is not.
         * @example none
         * @enum {string}
         */
        LeaseExemption: "none" | "short_term" | "low_value";
        /**
         * @description What is rented; the rate is annual, compounded with each payment.
         * @example {
         *       "id": 3,
         *       "name": "Office, Jalan Ampang",
         *       "asset_class": "office",
         *       "commencement_on": "2025-01-01",
         *       "term_months": 36,
         *       "payment": "10000.00",
         *       "every_months": 12,
         *       "is_in_advance": false,
         *       "rate": "0.06",
         *       "has_purchase_option": false,
         *       "exemption": "none",
         *       "life_months": null,
         *       "rou_account_id": 12,
         *       "rou_accumulated_account_id": 12,
         *       "liability_current_account_id": 12,
         *       "liability_non_current_account_id": 12,
         *       "interest_account_id": 12,
         *       "ended_on": null
         *     }
         */
        Lease: {
            id: components["schemas"]["RegisteredId"];
            name: components["schemas"]["RegisteredName"];
            asset_class: components["schemas"]["LeasedClass"];
            commencement_on: components["schemas"]["LedgerDate"];
            term_months: components["schemas"]["Months"];
            payment: components["schemas"]["LedgerMoney"];
            every_months: components["schemas"]["Months"];
            /** @description Whether payments fall due at the beginning of what they are for. */
            is_in_advance: boolean;
            rate: components["schemas"]["AnnualRate"];
            /** @description Whether the lessee may buy it. */
            has_purchase_option: boolean;
            exemption: components["schemas"]["LeaseExemption"];
            life_months: components["schemas"]["OptionalMonths"];
            rou_account_id: components["schemas"]["LedgerAccountId"];
            rou_accumulated_account_id: components["schemas"]["LedgerAccountId"];
            liability_current_account_id: components["schemas"]["LedgerAccountId"];
            liability_non_current_account_id: components["schemas"]["LedgerAccountId"];
            interest_account_id: components["schemas"]["LedgerAccountId"];
            ended_on: components["schemas"]["OptionalLedgerDate"];
        };
        /**
         * @description What is registered of a lease.
         * @example {
         *       "name": "Office, Jalan Ampang",
         *       "asset_class": "office",
         *       "commencement_on": "2025-01-01",
         *       "term_months": 36,
         *       "payment": "10000.00",
         *       "every_months": 12,
         *       "rate": "0.06",
         *       "rou_account_id": 12,
         *       "rou_accumulated_account_id": 12,
         *       "liability_current_account_id": 12,
         *       "liability_non_current_account_id": 12,
         *       "interest_account_id": 12
         *     }
         */
        LeaseCreate: {
            name: components["schemas"]["RegisteredName"];
            asset_class: components["schemas"]["LeasedClass"];
            commencement_on: components["schemas"]["LedgerDate"];
            term_months: components["schemas"]["Months"];
            payment: components["schemas"]["LedgerMoney"];
            every_months: components["schemas"]["Months"];
            /**
             * @description Whether payments fall due at the beginning of what they are for.
             * @default false
             */
            is_in_advance?: boolean;
            rate: components["schemas"]["AnnualRate"];
            /**
             * @description Whether the lessee may buy it.
             * @default false
             */
            has_purchase_option?: boolean;
            /** @default none */
            exemption?: components["schemas"]["LeaseExemption"];
            life_months?: components["schemas"]["OptionalMonths"];
            rou_account_id: components["schemas"]["LedgerAccountId"];
            rou_accumulated_account_id: components["schemas"]["LedgerAccountId"];
            liability_current_account_id: components["schemas"]["LedgerAccountId"];
            liability_non_current_account_id: components["schemas"]["LedgerAccountId"];
            interest_account_id: components["schemas"]["LedgerAccountId"];
            ended_on?: components["schemas"]["OptionalLedgerDate"];
        };
        /**
         * @description What is corrected of a lease; absent fields stay as they are.
         * @example {
         *       "ended_on": "2026-12-31"
         *     }
         */
        LeaseUpdate: {
            name?: components["schemas"]["RegisteredName"];
            asset_class?: components["schemas"]["LeasedClass"];
            commencement_on?: components["schemas"]["LedgerDate"];
            term_months?: components["schemas"]["Months"];
            payment?: components["schemas"]["LedgerMoney"];
            every_months?: components["schemas"]["Months"];
            /** @description Whether payments fall due at the beginning of what they are for. */
            is_in_advance?: boolean;
            rate?: components["schemas"]["AnnualRate"];
            /** @description Whether the lessee may buy it. */
            has_purchase_option?: boolean;
            exemption?: components["schemas"]["LeaseExemption"];
            life_months?: components["schemas"]["OptionalMonths"];
            rou_account_id?: components["schemas"]["LedgerAccountId"];
            rou_accumulated_account_id?: components["schemas"]["LedgerAccountId"];
            liability_current_account_id?: components["schemas"]["LedgerAccountId"];
            liability_non_current_account_id?: components["schemas"]["LedgerAccountId"];
            interest_account_id?: components["schemas"]["LedgerAccountId"];
            ended_on?: components["schemas"]["OptionalLedgerDate"];
        };
        /** @description Leases, in the order in which they were registered. */
        LeaseList: components["schemas"]["Lease"][];
        /** @description A page of leases. */
        LeasePage: {
            data: components["schemas"]["LeaseList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What is checked, a year or a period, by all rules of the framework or some of them.
         * @example {
         *       "year_id": 1
         *     }
         */
        CheckRequest: {
            year_id?: components["schemas"]["RegisteredId"];
            period_id?: components["schemas"]["RegisteredId"];
            rules?: components["schemas"]["RuleIds"];
        };
        /** @description The names of rules. */
        RuleIds: components["schemas"]["RuleId"][];
        /** @description The names of the rules that were asked for, or null for all. */
        AskedRules: components["schemas"]["RuleId"][] | null;
        /**
         * @description The check that was made.
         * @example {
         *       "check_id": 3
         *     }
         */
        CheckResult: {
            check_id: components["schemas"]["RegisteredId"];
        };
        /**
         * @description The rule that was asked last.
         * @example {
         *       "rule_id": "101-06"
         *     }
         */
        CheckProgress: {
            rule_id: components["schemas"]["RuleId"];
        };
        /**
         * @description How many rules came to each result; what does not apply has not passed.
         * @example {
         *       "PASS": 20,
         *       "FAIL": 2,
         *       "WARNING": 3,
         *       "INFO": 0,
         *       "NOT_APPLICABLE": 44
         *     }
         */
        ResultCounts: {
            /** @description Rules that came to this. */
            PASS: number;
            /** @description Rules that came to this. */
            FAIL: number;
            /** @description Rules that came to this. */
            WARNING: number;
            /** @description Rules that came to this. */
            INFO: number;
            /** @description Rules that came to this. */
            NOT_APPLICABLE: number;
        };
        /**
         * @description A share of a hundred, to two decimals.
         * @example 28.57
         */
        PercentageShare: number;
        /**
         * @description A share of a hundred, to two decimals, or null where there is nothing to have a share of.
         * @example 28.57
         */
        OptionalShare: number | null;
        /**
         * @description Findings weighed against disclosures, the weight of the rules that passed among those that could be asked, and the share of rules that could be asked.
         * @example {
         *       "compliance_score": 0,
         *       "pass_rate": 84.5,
         *       "coverage": 36.23
         *     }
         */
        ComplianceScores: {
            compliance_score: components["schemas"]["PercentageShare"];
            pass_rate: components["schemas"]["OptionalShare"];
            coverage: components["schemas"]["PercentageShare"];
        };
        /**
         * @description The last number of a fiscal year that was read.
         * @example {
         *       "year_id": 1,
         *       "last_number": 17
         *     }
         */
        CheckedYear: {
            year_id: components["schemas"]["RegisteredId"];
            /** @description The number of the last entry. */
            last_number: number;
        };
        /** @description The snapshot of the books that was read, by the last number of each year. */
        CheckedYears: components["schemas"]["CheckedYear"][];
        /**
         * @description A check of a span, which never changes.
         * @example {
         *       "id": 3,
         *       "label": "2025",
         *       "year_id": 1,
         *       "period_id": null,
         *       "starts_on": "2025-01-01",
         *       "ends_on": "2025-12-31",
         *       "framework": "mfrs",
         *       "rules": null,
         *       "rule_set_version": "9f86d081",
         *       "snapshot": [
         *         {
         *           "year_id": 1,
         *           "last_number": 17
         *         }
         *       ],
         *       "counts": {
         *         "PASS": 20,
         *         "FAIL": 2,
         *         "WARNING": 3,
         *         "INFO": 0,
         *         "NOT_APPLICABLE": 44
         *       },
         *       "scores": {
         *         "compliance_score": 0,
         *         "pass_rate": 84.5,
         *         "coverage": 36.23
         *       },
         *       "started_by": "7",
         *       "started_at": "2026-11-29T09:30:00Z",
         *       "finished_at": "2026-11-29T09:30:01Z",
         *       "is_ready_to_lock": false
         *     }
         */
        CheckSummary: {
            id: components["schemas"]["RegisteredId"];
            /** @description What people call the span. */
            label: string;
            year_id: components["schemas"]["RegisteredId"];
            period_id: components["schemas"]["OptionalRegisteredId"];
            starts_on: components["schemas"]["LedgerDate"];
            ends_on: components["schemas"]["LedgerDate"];
            framework: components["schemas"]["Framework"];
            rules: components["schemas"]["AskedRules"];
            /** @description Changes with anything that rules say. */
            rule_set_version: string;
            snapshot: components["schemas"]["CheckedYears"];
            counts: components["schemas"]["ResultCounts"];
            scores: components["schemas"]["ComplianceScores"];
            started_by: components["schemas"]["Subject"];
            /**
             * Format: date-time
             * @description When it began.
             */
            started_at: string;
            /**
             * Format: date-time
             * @description When it was done.
             */
            finished_at: string;
            /** @description Whether no failure of the levels CRITICAL and HIGH is open. */
            is_ready_to_lock: boolean;
        };
        /** @description Checks, the latest first. */
        CheckList: components["schemas"]["CheckSummary"][];
        /** @description A page of checks. */
        CheckPage: {
            data: components["schemas"]["CheckList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What a rule came to.
         * @example {
         *       "rule_id": "112-01",
         *       "standard": "MFRS 112",
         *       "paragraph": "12",
         *       "level": "HIGH",
         *       "result": "FAIL",
         *       "findings": 1,
         *       "omitted": 0
         *     }
         */
        RuleVerdict: {
            rule_id: components["schemas"]["RuleId"];
            standard: components["schemas"]["StandardCode"];
            /** @description Where in the standard. */
            paragraph: string | null;
            level: components["schemas"]["RuleLevel"];
            result: components["schemas"]["RuleResult"];
            /** @description How many things it has to say. */
            findings: number;
            /** @description How many more were left out. */
            omitted: number;
        };
        /** @description What each rule came to. */
        RuleVerdicts: components["schemas"]["RuleVerdict"][];
        /**
         * @description A check of a span, with what each rule came to.
         * @example {
         *       "id": 3,
         *       "label": "2025",
         *       "year_id": 1,
         *       "period_id": null,
         *       "starts_on": "2025-01-01",
         *       "ends_on": "2025-12-31",
         *       "framework": "mfrs",
         *       "rules": null,
         *       "rule_set_version": "9f86d081",
         *       "snapshot": [
         *         {
         *           "year_id": 1,
         *           "last_number": 17
         *         }
         *       ],
         *       "counts": {
         *         "PASS": 20,
         *         "FAIL": 2,
         *         "WARNING": 3,
         *         "INFO": 0,
         *         "NOT_APPLICABLE": 44
         *       },
         *       "scores": {
         *         "compliance_score": 0,
         *         "pass_rate": 84.5,
         *         "coverage": 36.23
         *       },
         *       "started_by": "7",
         *       "started_at": "2026-11-29T09:30:00Z",
         *       "finished_at": "2026-11-29T09:30:01Z",
         *       "is_ready_to_lock": false,
         *       "verdicts": []
         *     }
         */
        Check: {
            id: components["schemas"]["RegisteredId"];
            /** @description What people call the span. */
            label: string;
            year_id: components["schemas"]["RegisteredId"];
            period_id: components["schemas"]["OptionalRegisteredId"];
            starts_on: components["schemas"]["LedgerDate"];
            ends_on: components["schemas"]["LedgerDate"];
            framework: components["schemas"]["Framework"];
            rules: components["schemas"]["AskedRules"];
            /** @description Changes with anything that rules say. */
            rule_set_version: string;
            snapshot: components["schemas"]["CheckedYears"];
            counts: components["schemas"]["ResultCounts"];
            scores: components["schemas"]["ComplianceScores"];
            started_by: components["schemas"]["Subject"];
            /**
             * Format: date-time
             * @description When it began.
             */
            started_at: string;
            /**
             * Format: date-time
             * @description When it was done.
             */
            finished_at: string;
            /** @description Whether no failure of the levels CRITICAL and HIGH is open. */
            is_ready_to_lock: boolean;
            verdicts: components["schemas"]["RuleVerdicts"];
        };
        /** @description Who took the responsibility, and why; null where nobody did. */
        OptionalWaiver: {
            reason: components["schemas"]["LedgerText"];
            waived_by: components["schemas"]["Subject"];
            /**
             * Format: date-time
             * @description When.
             */
            waived_at: string;
        } | null;
        /**
         * @description Why somebody takes the responsibility.
         * @example {
         *       "reason": "The tax office granted an exemption for 2025."
         *     }
         */
        Waiving: {
            reason: components["schemas"]["LedgerText"];
        };
        /**
         * @description What a check has to say about one thing.
         * @example {
         *       "id": 3,
         *       "check_id": 3,
         *       "rule_id": "112-01",
         *       "standard": "MFRS 112",
         *       "paragraph": "12",
         *       "level": "HIGH",
         *       "result": "FAIL",
         *       "message": "A profit of MYR 27779.41 has no income tax.",
         *       "suggested_correction": "Accrue the tax, or assert why none is due.",
         *       "currency": "MYR",
         *       "amount": "27779.41",
         *       "expected": null,
         *       "entry_id": null,
         *       "account_id": null,
         *       "object_kind": null,
         *       "object_id": null,
         *       "waiver": null
         *     }
         */
        Finding: {
            id: components["schemas"]["RegisteredId"];
            check_id: components["schemas"]["RegisteredId"];
            rule_id: components["schemas"]["RuleId"];
            standard: components["schemas"]["StandardCode"];
            /** @description Where in the standard. */
            paragraph: string | null;
            level: components["schemas"]["RuleLevel"];
            result: components["schemas"]["RuleResult"];
            /** @description What was found, with its figures. */
            message: string;
            /** @description What mends it. */
            suggested_correction: string;
            currency: components["schemas"]["CurrencyCode"];
            amount: components["schemas"]["OptionalLedgerAmount"];
            expected: components["schemas"]["OptionalLedgerAmount"];
            entry_id: components["schemas"]["OptionalEntryId"];
            account_id: components["schemas"]["OptionalLedgerAccountId"];
            /** @description The register of what it is about. */
            object_kind: string | null;
            object_id: components["schemas"]["OptionalRegisteredId"];
            waiver: components["schemas"]["OptionalWaiver"];
        };
        /** @description Findings, in the order of their rules. */
        FindingList: components["schemas"]["Finding"][];
        /** @description A page of findings. */
        FindingPage: {
            data: components["schemas"]["FindingList"];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description Findings, in the order of their rules. */
        Findings: components["schemas"]["Finding"][];
        /**
         * @description Failures and warnings of a check against an earlier one; `earlier_id` is null where there is none. Each list ends at five hundred.
         * @example {
         *       "check_id": 3,
         *       "earlier_id": 2,
         *       "new": [],
         *       "fixed": [],
         *       "same": [],
         *       "counts": {
         *         "new": 0,
         *         "fixed": 0,
         *         "same": 0
         *       }
         *     }
         */
        CheckComparison: {
            check_id: components["schemas"]["RegisteredId"];
            earlier_id: components["schemas"]["OptionalRegisteredId"];
            new: components["schemas"]["Findings"];
            fixed: components["schemas"]["Findings"];
            same: components["schemas"]["Findings"];
            counts: components["schemas"]["ComparisonCounts"];
        };
        /**
         * @description How many there are of each.
         * @example {
         *       "new": 0,
         *       "fixed": 0,
         *       "same": 0
         *     }
         */
        ComparisonCounts: {
            /** @description Findings. */
            new: number;
            /** @description Findings. */
            fixed: number;
            /** @description Findings. */
            same: number;
        };
        /**
         * @description A line of a statement; `name` is what templates of disclosures call it.
         * @example {
         *       "name": "total_assets",
         *       "label": "Total assets",
         *       "amount": "84650.00"
         *     }
         */
        ReportFigure: {
            /** @description What templates call it. */
            name: string;
            /** @description What people call it. */
            label: string;
            amount: components["schemas"]["LedgerAmount"];
        };
        /** @description The lines of a statement. */
        ReportFigures: components["schemas"]["ReportFigure"][];
        /**
         * @description A financial statement.
         * @example {
         *       "title": "Balance sheet",
         *       "lines": []
         *     }
         */
        ReportStatement: {
            /** @description Which it is. */
            title: string;
            lines: components["schemas"]["ReportFigures"];
        };
        /** @description Balance sheet, income statement, cash flows and equity. */
        ReportStatements: components["schemas"]["ReportStatement"][];
        /**
         * @description A disclosure, with the figures that its template names.
         * @example {
         *       "id": 3,
         *       "kind": "note",
         *       "standard": "MFRS 101",
         *       "title": "Statement of compliance",
         *       "content": "These statements comply.",
         *       "status": "approved"
         *     }
         */
        ReportNote: {
            id: components["schemas"]["RegisteredId"];
            kind: components["schemas"]["DisclosureKind"];
            standard: components["schemas"]["OptionalStandardCode"];
            title: components["schemas"]["DisclosureTitle"];
            /** @description Its text. */
            content: string;
            status: components["schemas"]["DisclosureStatus"];
        };
        /** @description Disclosures of the span. */
        ReportNotes: components["schemas"]["ReportNote"][];
        /** @description What a check found, beside the statements that it is about. `findings` ends at five hundred; `statements` are of the moment of the check; `has_changed` says whether entries were posted since. */
        ComplianceReport: {
            /** @description What it is, and what it is not. */
            honesty: string;
            check: components["schemas"]["Check"];
            /** @description Whether the books were written to since. */
            has_changed: boolean;
            base_currency: components["schemas"]["CurrencyCode"];
            findings: components["schemas"]["Findings"];
            disclosures: components["schemas"]["ReportNotes"];
            statements: components["schemas"]["ReportStatements"];
        };
        /** @description A page for the printer, with its own style and pictures and nothing from elsewhere. */
        ReportPage: string;
        /**
         * @description What it is in the statements.
         * @example note
         * @enum {string}
         */
        DisclosureKind: "note" | "statement" | "annex";
        /**
         * @description Whether somebody else has approved it.
         * @example draft
         * @enum {string}
         */
        DisclosureStatus: "draft" | "approved";
        /**
         * @description What it answers. Rules look for statement_of_compliance, going_concern, policy_ppe, policy_leases, policy_revenue,
         *     policy_instruments, policy_inventory, financing_liabilities, instrument_categories, leases, prior_period_error and
         *     related_parties_ with a relationship.
         * @example statement_of_compliance
         */
        RequirementId: string;
        /**
         * @description What stands above it.
         * @example Statement of compliance
         */
        DisclosureTitle: string;
        /**
         * @description Its text, in which `{{{total_assets}}}` stands for that figure of the report.
         * @example The statements comply with MFRS.
         */
        DisclosureText: string;
        /**
         * @description A note, statement or annex of a span.
         * @example {
         *       "id": 3,
         *       "kind": "note",
         *       "requirement_id": "statement_of_compliance",
         *       "standard": "MFRS 101",
         *       "starts_on": "2025-01-01",
         *       "ends_on": "2025-12-31",
         *       "title": "Statement of compliance",
         *       "content": "The statements comply with MFRS. Total assets are {{{total_assets}}}.",
         *       "status": "draft",
         *       "written_by": "7",
         *       "approved_by": null,
         *       "approved_at": null
         *     }
         */
        Disclosure: {
            id: components["schemas"]["RegisteredId"];
            kind: components["schemas"]["DisclosureKind"];
            requirement_id: components["schemas"]["RequirementId"];
            standard: components["schemas"]["OptionalStandardCode"];
            starts_on: components["schemas"]["LedgerDate"];
            ends_on: components["schemas"]["LedgerDate"];
            title: components["schemas"]["DisclosureTitle"];
            content: components["schemas"]["DisclosureText"];
            status: components["schemas"]["DisclosureStatus"];
            written_by: components["schemas"]["Subject"];
            approved_by: components["schemas"]["OptionalSubject"];
            approved_at: components["schemas"]["OptionalMoment"];
        };
        /**
         * @description A draft.
         * @example {
         *       "kind": "note",
         *       "requirement_id": "statement_of_compliance",
         *       "standard": "MFRS 101",
         *       "starts_on": "2025-01-01",
         *       "ends_on": "2025-12-31",
         *       "title": "Statement of compliance",
         *       "content": "The statements comply with MFRS. Total assets are {{{total_assets}}}."
         *     }
         */
        DisclosureCreate: {
            kind: components["schemas"]["DisclosureKind"];
            requirement_id: components["schemas"]["RequirementId"];
            standard?: components["schemas"]["OptionalStandardCode"];
            starts_on: components["schemas"]["LedgerDate"];
            ends_on: components["schemas"]["LedgerDate"];
            title: components["schemas"]["DisclosureTitle"];
            content: components["schemas"]["DisclosureText"];
        };
        /**
         * @description What is changed; absent fields stay as they are.
         * @example {
         *       "title": "Basis of preparation"
         *     }
         */
        DisclosureUpdate: {
            kind?: components["schemas"]["DisclosureKind"];
            requirement_id?: components["schemas"]["RequirementId"];
            standard?: components["schemas"]["OptionalStandardCode"];
            starts_on?: components["schemas"]["LedgerDate"];
            ends_on?: components["schemas"]["LedgerDate"];
            title?: components["schemas"]["DisclosureTitle"];
            content?: components["schemas"]["DisclosureText"];
        };
        /** @description Disclosures, the latest span first. */
        DisclosureList: components["schemas"]["Disclosure"][];
        /** @description A page of disclosures. */
        DisclosurePage: {
            data: components["schemas"]["DisclosureList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What the party is to the entity.
         * @example unrelated
         * @enum {string}
         */
        Relationship: "unrelated" | "parent" | "subsidiary" | "associate" | "joint_venture" | "director" | "key_management" | "shareholder" | "close_family" | "other_related";
        /**
         * @description Whom lines were agreed with.
         * @example {
         *       "id": 3,
         *       "name": "Siti Aminah",
         *       "relationship": "director"
         *     }
         */
        Party: {
            id: components["schemas"]["RegisteredId"];
            name: components["schemas"]["RegisteredName"];
            relationship: components["schemas"]["Relationship"];
        };
        /**
         * @description What is registered of a party.
         * @example {
         *       "name": "Siti Aminah",
         *       "relationship": "director"
         *     }
         */
        PartyCreate: {
            name: components["schemas"]["RegisteredName"];
            relationship: components["schemas"]["Relationship"];
        };
        /**
         * @description What is corrected of a party; absent fields stay as they are.
         * @example {
         *       "relationship": "shareholder"
         *     }
         */
        PartyUpdate: {
            name?: components["schemas"]["RegisteredName"];
            relationship?: components["schemas"]["Relationship"];
        };
        /** @description Parties, in the order in which they were registered. */
        PartyList: components["schemas"]["Party"][];
        /** @description A page of parties. */
        PartyPage: {
            data: components["schemas"]["PartyList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What a person declares of a span where there is nothing to recognise.
         * @example {
         *       "id": 3,
         *       "rule_id": "102-02",
         *       "starts_on": "2025-01-01",
         *       "ends_on": "2025-12-31",
         *       "statement": "Counted on the last day; nothing sells below what it cost.",
         *       "made_by": "7"
         *     }
         */
        Assertion: {
            id: components["schemas"]["RegisteredId"];
            rule_id: components["schemas"]["RuleId"];
            starts_on: components["schemas"]["LedgerDate"];
            ends_on: components["schemas"]["LedgerDate"];
            statement: components["schemas"]["LedgerText"];
            made_by: components["schemas"]["Subject"];
        };
        /**
         * @description What is registered of an assertion.
         * @example {
         *       "rule_id": "102-02",
         *       "starts_on": "2025-01-01",
         *       "ends_on": "2025-12-31",
         *       "statement": "Counted on the last day; nothing sells below what it cost."
         *     }
         */
        AssertionCreate: {
            rule_id: components["schemas"]["RuleId"];
            starts_on: components["schemas"]["LedgerDate"];
            ends_on: components["schemas"]["LedgerDate"];
            statement: components["schemas"]["LedgerText"];
        };
        /**
         * @description What is corrected of an assertion; absent fields stay as they are.
         * @example {
         *       "statement": "Counted and priced on the last day."
         *     }
         */
        AssertionUpdate: {
            rule_id?: components["schemas"]["RuleId"];
            starts_on?: components["schemas"]["LedgerDate"];
            ends_on?: components["schemas"]["LedgerDate"];
            statement?: components["schemas"]["LedgerText"];
        };
        /** @description Assertions, in the order in which they were registered. */
        AssertionList: components["schemas"]["Assertion"][];
        /** @description A page of assertions. */
        AssertionPage: {
            data: components["schemas"]["AssertionList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description How likely it is that somebody has to pay.
         * @example probable
         * @enum {string}
         */
        Probability: "probable" | "possible" | "remote";
        /**
         * @description An obligation of uncertain timing or amount.
         * @example {
         *       "id": 3,
         *       "name": "Warranty claims",
         *       "account_id": 12,
         *       "probability": "probable",
         *       "estimate": "5000.00",
         *       "reviewed_on": null,
         *       "disclosure_id": null
         *     }
         */
        Provision: {
            id: components["schemas"]["RegisteredId"];
            name: components["schemas"]["RegisteredName"];
            account_id: components["schemas"]["LedgerAccountId"];
            probability: components["schemas"]["Probability"];
            estimate: components["schemas"]["LedgerMoney"];
            reviewed_on: components["schemas"]["OptionalLedgerDate"];
            disclosure_id: components["schemas"]["OptionalRegisteredId"];
        };
        /**
         * @description What is registered of a provision.
         * @example {
         *       "name": "Warranty claims",
         *       "account_id": 12,
         *       "probability": "probable",
         *       "estimate": "5000.00"
         *     }
         */
        ProvisionCreate: {
            name: components["schemas"]["RegisteredName"];
            account_id: components["schemas"]["LedgerAccountId"];
            probability: components["schemas"]["Probability"];
            estimate: components["schemas"]["LedgerMoney"];
            reviewed_on?: components["schemas"]["OptionalLedgerDate"];
            disclosure_id?: components["schemas"]["OptionalRegisteredId"];
        };
        /**
         * @description What is corrected of a provision; absent fields stay as they are.
         * @example {
         *       "estimate": "5500.00",
         *       "reviewed_on": "2025-12-31"
         *     }
         */
        ProvisionUpdate: {
            name?: components["schemas"]["RegisteredName"];
            account_id?: components["schemas"]["LedgerAccountId"];
            probability?: components["schemas"]["Probability"];
            estimate?: components["schemas"]["LedgerMoney"];
            reviewed_on?: components["schemas"]["OptionalLedgerDate"];
            disclosure_id?: components["schemas"]["OptionalRegisteredId"];
        };
        /** @description Provisions, in the order in which they were registered. */
        ProvisionList: components["schemas"]["Provision"][];
        /** @description A page of provisions. */
        ProvisionPage: {
            data: components["schemas"]["ProvisionList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Whether it tells of conditions that were there at the end already.
         * @example adjusting
         * @enum {string}
         */
        SubsequentEventKind: "adjusting" | "non_adjusting" | "dividend";
        /**
         * @description What occurred after the end of a period, and where it was booked.
         * @example {
         *       "id": 3,
         *       "name": "Fire in the store",
         *       "occurred_on": "2026-01-10",
         *       "kind": "non_adjusting",
         *       "amount": "2000.00",
         *       "entry_id": null,
         *       "disclosure_id": null,
         *       "is_material": true
         *     }
         */
        SubsequentEvent: {
            id: components["schemas"]["RegisteredId"];
            name: components["schemas"]["RegisteredName"];
            occurred_on: components["schemas"]["LedgerDate"];
            kind: components["schemas"]["SubsequentEventKind"];
            amount: components["schemas"]["OptionalLedgerMoney"];
            entry_id: components["schemas"]["OptionalEntryId"];
            disclosure_id: components["schemas"]["OptionalRegisteredId"];
            /** @description Whether it matters to readers of the statements. */
            is_material: boolean;
        };
        /**
         * @description What is registered of an event after the reporting period.
         * @example {
         *       "name": "Fire in the store",
         *       "occurred_on": "2026-01-10",
         *       "kind": "non_adjusting",
         *       "amount": "2000.00",
         *       "is_material": true
         *     }
         */
        SubsequentEventCreate: {
            name: components["schemas"]["RegisteredName"];
            occurred_on: components["schemas"]["LedgerDate"];
            kind: components["schemas"]["SubsequentEventKind"];
            amount?: components["schemas"]["OptionalLedgerMoney"];
            entry_id?: components["schemas"]["OptionalEntryId"];
            disclosure_id?: components["schemas"]["OptionalRegisteredId"];
            /**
             * @description Whether it matters to readers of the statements.
             * @default false
             */
            is_material?: boolean;
        };
        /**
         * @description What is corrected of an event after the reporting period; absent fields stay as they are.
         * @example {
         *       "is_material": false
         *     }
         */
        SubsequentEventUpdate: {
            name?: components["schemas"]["RegisteredName"];
            occurred_on?: components["schemas"]["LedgerDate"];
            kind?: components["schemas"]["SubsequentEventKind"];
            amount?: components["schemas"]["OptionalLedgerMoney"];
            entry_id?: components["schemas"]["OptionalEntryId"];
            disclosure_id?: components["schemas"]["OptionalRegisteredId"];
            /** @description Whether it matters to readers of the statements. */
            is_material?: boolean;
        };
        /** @description Events after the reporting period, in the order in which they were registered. */
        SubsequentEventList: components["schemas"]["SubsequentEvent"][];
        /** @description A page of events after the reporting period. */
        SubsequentEventPage: {
            data: components["schemas"]["SubsequentEventList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description The accounting framework of an entity, that of all or that of private entities.
         * @example mfrs
         * @enum {string}
         */
        Framework: "mfrs" | "mpers";
        /**
         * @description What an entity mainly does, which decides where interest is presented from 2027 on.
         * @example general
         * @enum {string}
         */
        MainBusiness: "general" | "financing" | "investing";
        /**
         * @description How much hangs on a rule.
         * @example HIGH
         * @enum {string}
         */
        RuleLevel: "CRITICAL" | "HIGH" | "MEDIUM" | "LOW" | "INFO";
        /**
         * @description What a rule comes to, or one of its findings. What does not apply has not passed.
         * @example FAIL
         * @enum {string}
         */
        RuleResult: "PASS" | "FAIL" | "WARNING" | "INFO" | "NOT_APPLICABLE";
        /**
         * @description The name of a rule, of a standard and a number within it.
         * @example 101-06
         */
        RuleId: string;
        /**
         * Format: int64
         * @description The number under which something is registered.
         * @example 3
         */
        RegisteredId: number;
        /**
         * Format: int64
         * @description The number under which something is registered, or null for nothing.
         * @example 3
         */
        OptionalRegisteredId: number | null;
        /**
         * @description What people call it.
         * @example Cold room
         */
        RegisteredName: string;
        /**
         * @description Who it was, by the subject of the credential.
         * @example 7
         */
        Subject: string;
        /**
         * @description A number of months.
         * @example 60
         */
        Months: number;
        /**
         * @description A number of months, or null where there is no end to them.
         * @example 60
         */
        OptionalMonths: number | null;
        /**
         * @description A share a year, as 0.06 for six per cent, with up to ten decimals.
         * @example 0.06
         */
        AnnualRate: string;
        /**
         * @description A share a year, as 0.2 for a fifth, with up to ten decimals, or null for none.
         * @example 0.2
         */
        OptionalAnnualRate: string | null;
        /**
         * @description How a fair value was found, 1 by a market's price, 3 by a model; null where there is none.
         * @example 1
         */
        OptionalFairValueLevel: number | null;
        /**
         * @description What a standard is called.
         * @example MFRS 101
         */
        StandardCode: string;
        /**
         * @description What a standard is called, or null for none.
         * @example MFRS 18
         */
        OptionalStandardCode: string | null;
        /**
         * @description What a standard is about.
         * @example Presentation of Financial Statements
         */
        StandardTitle: string;
        /**
         * @description A standard, and the first and last day on which annual periods that it is for begin.
         * @example {
         *       "code": "MFRS 101",
         *       "title": "Presentation of Financial Statements",
         *       "issued_by": "MASB",
         *       "effective_from": "2012-01-01",
         *       "effective_to": "2026-12-31",
         *       "superseded_by": "MFRS 18",
         *       "ifrs_counterpart": "IAS 1"
         *     }
         */
        Standard: {
            code: components["schemas"]["StandardCode"];
            title: components["schemas"]["StandardTitle"];
            /** @description Who issued it. */
            issued_by: string;
            effective_from: components["schemas"]["OptionalLedgerDate"];
            effective_to: components["schemas"]["OptionalLedgerDate"];
            superseded_by: components["schemas"]["OptionalStandardCode"];
            ifrs_counterpart: components["schemas"]["OptionalStandardCode"];
        };
        /** @description Standards, by their numbers. */
        StandardList: components["schemas"]["Standard"][];
        /**
         * @description Where a requirement stands, as a pointer for readers.
         * @example MFRS 101 ¶16
         */
        RuleReference: string;
        /**
         * @description Where a requirement stands, as a pointer for readers, or null where it stands nowhere else.
         * @example MFRS 108 ¶6B
         */
        OptionalRuleReference: string | null;
        /**
         * @description What checks ask, what must hold, and what mends a breach.
         * @example {
         *       "id": "101-06",
         *       "level": "HIGH",
         *       "basis": "MFRS 101 ¶16",
         *       "basis_from_2027": "MFRS 108 ¶6B",
         *       "is_for_mpers": false,
         *       "breach": "FAIL",
         *       "holds": "An approved note states compliance.",
         *       "correction": "Approve the note."
         *     }
         */
        ComplianceRule: {
            id: components["schemas"]["RuleId"];
            level: components["schemas"]["RuleLevel"];
            basis: components["schemas"]["RuleReference"];
            basis_from_2027: components["schemas"]["OptionalRuleReference"];
            /** @description Whether private entities are asked, too. */
            is_for_mpers: boolean;
            breach: components["schemas"]["RuleResult"];
            /** @description What must hold. */
            holds: string;
            /** @description What to do otherwise. */
            correction: string;
        };
        /** @description Rules, in the order in which checks ask them. */
        RuleList: components["schemas"]["ComplianceRule"][];
        /**
         * @description What an entity says of itself. Matters below `materiality`, in the base currency, do not count; null stands for one per
         *     cent of revenue, or half a per cent of assets where that is more. Its first year is the one in which it started.
         * @example {
         *       "framework": "mfrs",
         *       "main_business": "general",
         *       "started_on": "2025-01-02",
         *       "materiality": "450.00"
         *     }
         */
        ComplianceSettings: {
            framework: components["schemas"]["Framework"];
            main_business: components["schemas"]["MainBusiness"];
            started_on: components["schemas"]["OptionalLedgerDate"];
            materiality: components["schemas"]["OptionalLedgerMoney"];
        };
        /**
         * @description The settings to change; absent ones stay as they are.
         * @example {
         *       "materiality": "450.00"
         *     }
         */
        ComplianceSettingsUpdate: {
            framework?: components["schemas"]["Framework"];
            main_business?: components["schemas"]["MainBusiness"];
            started_on?: components["schemas"]["OptionalLedgerDate"];
            materiality?: components["schemas"]["OptionalLedgerMoney"];
        };
        /**
         * @description By what clients know it; it stays the same.
         * @example math
         */
        ContentId: string;
        /**
         * @description A text to show.
         * @example I can learn something new today.
         */
        ContentText: string;
        /**
         * @description The name of an icon.
         * @example book
         */
        ContentIcon: string;
        /**
         * @description Red, green and blue in hexadecimal digits.
         * @example #4F46E5
         */
        Color: string;
        /**
         * @description `meta`: for which ages it is, and of what.
         * @example meta
         * @enum {string}
         */
        Inclusion: "meta";
        /**
         * @description How difficult a card is.
         * @example easy
         * @enum {string}
         */
        Difficulty: "easy" | "medium" | "hard";
        /**
         * @description An age in whole years; null is no limit.
         * @example 6
         */
        Age: number | null;
        /**
         * @description For which ages something is, and of what; its place in lists, and its language.
         * @example {
         *       "minAge": 6,
         *       "maxAge": 7,
         *       "tags": [
         *         "nature"
         *       ],
         *       "sort": 3,
         *       "locale": "en"
         *     }
         */
        ContentMeta: {
            minAge: components["schemas"]["Age"];
            maxAge: components["schemas"]["Age"];
            tags: components["schemas"]["ContentTags"];
            sort: number;
            locale: string;
        };
        /** @description What it is of; tags that are interests of the child bring it to the front. */
        ContentTags: components["schemas"]["ContentTag"][];
        /**
         * @description What something is of.
         * @example nature
         */
        ContentTag: string;
        /**
         * @description Something good to say to oneself.
         * @example {
         *       "id": "2",
         *       "text": "I can learn something new today.",
         *       "gradient": [
         *         "#2193b0",
         *         "#6dd5ed"
         *       ]
         *     }
         */
        Affirmation: {
            id: components["schemas"]["ContentId"];
            text: components["schemas"]["ContentText"];
            gradient: components["schemas"]["Gradient"];
            meta?: components["schemas"]["ContentMeta"];
        };
        /**
         * @description The two colors that a background goes from and to.
         * @example [
         *       "#2193b0",
         *       "#6dd5ed"
         *     ]
         */
        Gradient: components["schemas"]["Color"][];
        /** @description Affirmations. */
        AffirmationList: components["schemas"]["Affirmation"][];
        /**
         * @description What flashcards are of.
         * @example {
         *       "id": "math",
         *       "name": "Math",
         *       "icon": "calculator",
         *       "color": "#4F46E5"
         *     }
         */
        LearningSubject: {
            id: components["schemas"]["ContentId"];
            name: components["schemas"]["ContentText"];
            icon: components["schemas"]["ContentIcon"];
            color: components["schemas"]["Color"];
            meta?: components["schemas"]["ContentMeta"];
        };
        /** @description Subjects. */
        SubjectList: components["schemas"]["LearningSubject"][];
        /**
         * @description Answers that are as good. Case, blanks and final marks make no difference.
         * @example [
         *       "two"
         *     ]
         */
        AcceptableAnswers: components["schemas"]["ContentText"][];
        /**
         * @description A question with its answer.
         * @example {
         *       "id": "math_add_1",
         *       "question": "What is 1 + 1?",
         *       "answer": "2",
         *       "acceptableAnswers": [
         *         "2",
         *         "two"
         *       ],
         *       "difficulty": "easy"
         *     }
         */
        Flashcard: {
            id: components["schemas"]["ContentId"];
            question: components["schemas"]["ContentText"];
            answer: components["schemas"]["ContentText"];
            acceptableAnswers: components["schemas"]["AcceptableAnswers"];
            difficulty: components["schemas"]["Difficulty"];
            meta?: components["schemas"]["ContentMeta"];
        };
        /** @description Cards. */
        FlashcardList: components["schemas"]["Flashcard"][];
        /**
         * @description Something to do at home.
         * @example {
         *       "id": "make_bed",
         *       "label": "Make your bed",
         *       "icon": "home",
         *       "isExtra": false
         *     }
         */
        Chore: {
            id: components["schemas"]["ContentId"];
            label: components["schemas"]["ContentText"];
            icon: components["schemas"]["ContentIcon"];
            isExtra: boolean;
            meta?: components["schemas"]["ContentMeta"];
        };
        /** @description Chores. */
        ChoreList: components["schemas"]["Chore"][];
        /**
         * @description Something to do outdoors. An event of it gives the points of its kind, whatever is shown here.
         * @example {
         *       "id": "walk_10",
         *       "name": "Take a walk",
         *       "category": "movement",
         *       "icon": "map-pin",
         *       "time": "10 min",
         *       "points": 5,
         *       "isDaily": true
         *     }
         */
        OutdoorActivity: {
            id: components["schemas"]["ContentId"];
            name: components["schemas"]["ContentText"];
            category: components["schemas"]["ContentTag"];
            icon: components["schemas"]["ContentIcon"];
            /** @example 10 min */
            time: string;
            points: number;
            isDaily: boolean;
            meta?: components["schemas"]["ContentMeta"];
        };
        /** @description Activities. */
        OutdoorActivityList: components["schemas"]["OutdoorActivity"][];
        /**
         * @description Names of roles.
         * @example [
         *       "user"
         *     ]
         */
        RoleNames: string[];
        /**
         * @description The caller's roles by client of the identity provider.
         * @example {
         *       "charter": [
         *         "editor"
         *       ]
         *     }
         */
        ClientRoles: {
            [key: string]: components["schemas"]["RoleNames"];
        };
        /**
         * @description The verified claims of the caller's token, as the issuer wrote them.
         * @example {
         *       "sub": "alice",
         *       "iss": "https://id.example.com/realms/charter"
         *     }
         */
        TokenClaims: {
            [key: string]: unknown;
        };
        /**
         * @description Who the caller is, as the token says it.
         * @example {
         *       "sub": "alice",
         *       "username": "alice",
         *       "email": "alice@example.com",
         *       "name": "Alice",
         *       "realm_roles": [
         *         "user"
         *       ],
         *       "client_roles": {}
         *     }
         */
        Profile: {
            sub: string;
            username: string | null;
            email: string | null;
            name: string | null;
            realm_roles: components["schemas"]["RoleNames"];
            client_roles: components["schemas"]["ClientRoles"];
        };
        /**
         * @description The profile together with the token's claims.
         * @example {
         *       "sub": "alice",
         *       "username": "alice",
         *       "email": "alice@example.com",
         *       "name": "Alice",
         *       "realm_roles": [
         *         "user"
         *       ],
         *       "client_roles": {},
         *       "raw_claims": {
         *         "sub": "alice"
         *       }
         *     }
         */
        LegacyProfile: {
            sub: string;
            username: string | null;
            email: string | null;
            name: string | null;
            realm_roles: components["schemas"]["RoleNames"];
            client_roles: components["schemas"]["ClientRoles"];
            raw_claims: components["schemas"]["TokenClaims"];
        };
        /**
         * @description A public key (RFC 7517).
         * @example {
         *       "kty": "OKP",
         *       "kid": "2026-11",
         *       "use": "sig",
         *       "alg": "EdDSA",
         *       "crv": "Ed25519",
         *       "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
         *     }
         */
        JsonWebKey: {
            kty: string;
            kid: string;
            /** @constant */
            use: "sig";
            alg: string;
            crv?: string;
            x?: string;
            y?: string;
            n?: string;
            e?: string;
        };
        /** @description Public keys. */
        JsonWebKeys: components["schemas"]["JsonWebKey"][];
        /** @description The public keys whose signatures count (RFC 7517). */
        JsonWebKeySet: {
            keys: components["schemas"]["JsonWebKeys"];
        };
        /**
         * Format: uuid
         * @description The job's id; later jobs have greater ones.
         * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
         */
        JobId: string;
        /**
         * @description What is done.
         * @example demo
         */
        JobKindName: string;
        /**
         * @description PENDING waits, STARTED and PROGRESS run, RETRY waits for another attempt; SUCCESS, FAILURE, CANCELLED and DEAD
         *     (whoever ran it crashed, again and again) are final. In RETRY, progress, steps and payload are those that the
         *     last attempt came to, and `error` is why it ended; the next one begins at nought.
         * @example SUCCESS
         * @enum {string}
         */
        JobState: "PENDING" | "STARTED" | "PROGRESS" | "RETRY" | "SUCCESS" | "FAILURE" | "CANCELLED" | "DEAD";
        /**
         * @description The state in the words of Celery.
         * @enum {string}
         */
        LegacyJobState: "PENDING" | "STARTED" | "PROGRESS" | "RETRY" | "SUCCESS" | "FAILURE" | "REVOKED";
        /**
         * Format: date-time
         * @description A moment, or null where it has not come.
         */
        Moment: string | null;
        /**
         * @description A number of steps.
         * @example 5
         */
        Steps: number;
        /**
         * @description A number of steps, or null where nobody knows it.
         * @example 5
         */
        TotalSteps: number | null;
        /**
         * @description How much is done, in per cent.
         * @example 40
         */
        Percentage: number;
        /**
         * @description What the job tells of its progress, depending on its kind.
         * @example {
         *       "message": "Processing"
         *     }
         */
        JobPayload: {
            [key: string]: unknown;
        } | string | null;
        /**
         * @description What came of the job, depending on its kind; null until it succeeds.
         * @example Job 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11 completed
         */
        JobResult: {
            [key: string]: unknown;
        } | string | null;
        /**
         * @description Why the job failed.
         * @example {
         *       "code": "TIMED_OUT",
         *       "message": "The attempt took longer than 60 seconds."
         *     }
         */
        JobError: {
            /** @description For programs. */
            code: string;
            /** @description For people. */
            message: string;
        };
        /** @description Why the job failed; null where it did not. */
        JobFailure: components["schemas"]["JobError"] | null;
        /**
         * @description The file that a job made.
         * @example {
         *       "name": "projects.csv",
         *       "media_type": "text/csv",
         *       "size": 2048,
         *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *       "expires_at": "2026-12-06T09:30:00Z"
         *     }
         */
        JobArtifact: {
            name: string;
            media_type: string;
            /** @description In bytes. */
            size: number;
            /** @description In hexadecimal. */
            sha256: string;
            /**
             * Format: date-time
             * @description When it can be downloaded no longer.
             */
            expires_at: string;
        };
        /** @description The file that the job made; null where there is none. */
        MadeFile: components["schemas"]["JobArtifact"] | null;
        /**
         * Format: binary
         * @description The bytes of the file.
         */
        FileContent: string;
        /**
         * @description Something that is done in the background.
         * @example {
         *       "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *       "kind": "demo",
         *       "state": "PROGRESS",
         *       "progress": 40,
         *       "step": 2,
         *       "total_steps": 5,
         *       "payload": {
         *         "message": "Processing"
         *       },
         *       "result": null,
         *       "error": null,
         *       "attempt": 1,
         *       "created_at": "2026-11-29T09:30:00Z",
         *       "run_at": "2026-11-29T09:30:00Z",
         *       "started_at": "2026-11-29T09:30:00Z",
         *       "finished_at": null,
         *       "artifact": null
         *     }
         */
        Job: {
            job_id: components["schemas"]["JobId"];
            kind: components["schemas"]["JobKindName"];
            state: components["schemas"]["JobState"];
            progress: components["schemas"]["Percentage"];
            step: components["schemas"]["Steps"];
            total_steps: components["schemas"]["TotalSteps"];
            payload: components["schemas"]["JobPayload"];
            result: components["schemas"]["JobResult"];
            error: components["schemas"]["JobFailure"];
            /** @description How many attempts have begun. */
            attempt: number;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When it is due; in RETRY, when the next attempt is.
             */
            run_at: string;
            /**
             * Format: date-time
             * @description When the first attempt began, also while it waits for another one; null before.
             */
            started_at: string | null;
            finished_at: components["schemas"]["Moment"];
            artifact: components["schemas"]["MadeFile"];
        };
        /** @description Jobs, newest first. */
        JobList: components["schemas"]["Job"][];
        /** @description A page of jobs. */
        JobPage: {
            data: components["schemas"]["JobList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description A job that waits.
         * @example {
         *       "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *       "state": "PENDING"
         *     }
         */
        JobAccepted: {
            job_id: components["schemas"]["JobId"];
            state: components["schemas"]["JobState"];
        };
        /**
         * @description A job that waits.
         * @example {
         *       "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11"
         *     }
         */
        LegacyJobAccepted: {
            job_id: components["schemas"]["JobId"];
        };
        /**
         * @description A job's state and result.
         * @example {
         *       "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *       "state": "PENDING",
         *       "result": null
         *     }
         */
        LegacyJob: {
            job_id: components["schemas"]["JobId"];
            state: components["schemas"]["LegacyJobState"];
            result: components["schemas"]["JobResult"];
        };
        /**
         * @description A job of any tenant, and whose it is.
         * @example {
         *       "job": {
         *         "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *         "kind": "demo",
         *         "state": "PENDING",
         *         "progress": 0,
         *         "step": 0,
         *         "total_steps": null,
         *         "payload": null,
         *         "result": null,
         *         "error": null,
         *         "attempt": 0,
         *         "created_at": "2026-11-29T09:30:00Z",
         *         "run_at": "2026-11-29T09:30:00Z",
         *         "started_at": null,
         *         "finished_at": null,
         *         "artifact": null
         *       },
         *       "tenant_id": "user:7",
         *       "owner_kind": "user",
         *       "owner": "7",
         *       "queue": "default",
         *       "priority": 100,
         *       "attempts_allowed": 3,
         *       "crashes": 0,
         *       "worker": null,
         *       "cancel_requested_at": null,
         *       "request_id": "0198f4d2c1b64a570000000000000007"
         *     }
         */
        AdminJob: {
            job: components["schemas"]["Job"];
            tenant_id: components["schemas"]["TenantName"];
            owner_kind: components["schemas"]["ActorKind"];
            /** @description The subject who had it done. */
            owner: string;
            /** @description The class of workers that do it. */
            queue: string;
            priority: components["schemas"]["JobPriority"];
            attempts_allowed: number;
            /** @description How often whoever ran it ended before the job did. */
            crashes: number;
            /** @description Who runs it. */
            worker: string | null;
            cancel_requested_at: components["schemas"]["Moment"];
            /** @description The request that enqueued it. */
            request_id: string | null;
        };
        /** @description Jobs, newest first. */
        AdminJobList: components["schemas"]["AdminJob"][];
        /** @description A page of jobs; `next_cursor` leads to the older ones. */
        AdminJobPage: {
            data: components["schemas"]["AdminJobList"];
            /** @description Null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description Of jobs that are due, the one with the smaller number is done first; those that wait for long gain on others.
         * @example 100
         */
        JobPriority: number;
        /**
         * @description Where the job stands among others, the smaller number first; by default, where its kind does.
         * @example 500
         */
        AskedPriority: number | null;
        /**
         * Format: date-time
         * @description Not before this moment; by default, at once.
         * @example 2026-12-01T02:00:00Z
         */
        DueAt: string | null;
        /** @description What is to be done; `kind` says which it is, `demo` where it is left out. */
        JobRequest: components["schemas"]["DemoJob"] | components["schemas"]["ExportProjectsJob"] | components["schemas"]["ExportAuditLogJob"];
        /**
         * @description A demonstration.
         * @default demo
         * @enum {string}
         */
        DemoKind: "demo";
        /**
         * @description A demonstration of jobs and their progress.
         * @example {
         *       "kind": "demo"
         *     }
         */
        DemoJob: {
            kind?: components["schemas"]["DemoKind"];
            arguments?: components["schemas"]["DemoArguments"];
            priority?: components["schemas"]["AskedPriority"];
            run_at?: components["schemas"]["DueAt"];
        };
        /**
         * @description How the demonstration goes.
         * @example {
         *       "steps": 5,
         *       "step_seconds": 1
         *     }
         */
        DemoArguments: {
            /** @default 5 */
            steps?: number;
            /** @default 1 */
            step_seconds?: number;
            /**
             * @description What its progress tells.
             * @default Processing
             */
            message?: string;
        };
        /**
         * @description What a demonstration tells of its progress.
         * @example {
         *       "message": "Processing"
         *     }
         */
        DemoProgress: {
            message: string;
        };
        /**
         * @description That the demonstration is over.
         * @example Job 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11 completed
         */
        DemoResult: string;
        /**
         * @description A file of the tenant's projects.
         * @example {
         *       "kind": "export_projects",
         *       "arguments": {
         *         "format": "csv"
         *       }
         *     }
         */
        ExportProjectsJob: {
            /** @constant */
            kind: "export_projects";
            arguments?: components["schemas"]["ExportProjectsArguments"];
            priority?: components["schemas"]["AskedPriority"];
            run_at?: components["schemas"]["DueAt"];
        };
        /**
         * @description CSV for spreadsheets (RFC 4180), JSON Lines for programs.
         * @default csv
         * @enum {string}
         */
        ExportFormat: "csv" | "jsonl";
        /**
         * @description Which file it is to be.
         * @example {
         *       "format": "csv"
         *     }
         */
        ExportProjectsArguments: {
            format?: components["schemas"]["ExportFormat"];
        };
        /**
         * @description How much of the export is written.
         * @example {
         *       "rows": 500
         *     }
         */
        ExportProgress: {
            rows: number;
        };
        /**
         * @description What the file holds; the job's `artifact` says where it is.
         * @example {
         *       "rows": 1042
         *     }
         */
        ExportResult: {
            rows: number;
        };
        /**
         * @description A file of the audit log, for administrators.
         * @example {
         *       "kind": "export_audit_log",
         *       "arguments": {
         *         "event": "user.created"
         *       }
         *     }
         */
        ExportAuditLogJob: {
            /** @constant */
            kind: "export_audit_log";
            arguments?: components["schemas"]["ExportAuditLogArguments"];
            priority?: components["schemas"]["AskedPriority"];
            run_at?: components["schemas"]["DueAt"];
        };
        /**
         * @description Which entries, and which file it is to be.
         * @example {
         *       "format": "jsonl",
         *       "event": "user.created"
         *     }
         */
        ExportAuditLogArguments: {
            format?: components["schemas"]["ExportFormat"];
            event?: components["schemas"]["EventName"];
            /** @description Only what this subject did. */
            actor?: string;
            /**
             * Format: date-time
             * @description Only from this moment on.
             */
            since?: string;
            /**
             * Format: date-time
             * @description Only before this moment.
             */
            until?: string;
        };
        /**
         * @description Where an event stands among those of its job, as `epoch.number`.
         * @example 7f3a9c21.2
         */
        EventId: string;
        /**
         * @description The job came into another state.
         * @example {
         *       "event": "state",
         *       "id": "7f3a9c21.2",
         *       "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *       "state": "STARTED",
         *       "progress": 0,
         *       "step": 0,
         *       "total_steps": null,
         *       "payload": null
         *     }
         */
        JobStateChanged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "state";
            id: components["schemas"]["EventId"];
            job_id: components["schemas"]["JobId"];
            state: components["schemas"]["JobState"];
            progress: components["schemas"]["Percentage"];
            step: components["schemas"]["Steps"];
            total_steps: components["schemas"]["TotalSteps"];
            payload: components["schemas"]["JobPayload"];
        };
        /**
         * @description The job told of its progress.
         * @example {
         *       "event": "progress",
         *       "id": "7f3a9c21.3",
         *       "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *       "progress": 20,
         *       "step": 1,
         *       "total_steps": 5,
         *       "payload": {
         *         "message": "Processing"
         *       }
         *     }
         */
        JobProgressed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "progress";
            id: components["schemas"]["EventId"];
            job_id: components["schemas"]["JobId"];
            progress: components["schemas"]["Percentage"];
            step: components["schemas"]["Steps"];
            total_steps: components["schemas"]["TotalSteps"];
            payload: components["schemas"]["JobPayload"];
        };
        /**
         * @description The job is finished; nothing comes after it.
         * @example {
         *       "event": "finished",
         *       "id": "7f3a9c21.8",
         *       "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *       "state": "SUCCESS",
         *       "result": "Job 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11 completed",
         *       "error": null
         *     }
         */
        JobFinished: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "finished";
            id: components["schemas"]["EventId"];
            job_id: components["schemas"]["JobId"];
            state: components["schemas"]["JobState"];
            result: components["schemas"]["JobResult"];
            error: components["schemas"]["JobFailure"];
        };
        /**
         * @description What follows is about this job; `resumed` says whether it goes on where the client left off.
         * @example {
         *       "event": "subscribed",
         *       "channel": "job_progress:0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *       "job_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *       "resumed": false
         *     }
         */
        JobSubscribed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "subscribed";
            /** @description As older clients know it. */
            channel: string;
            job_id: components["schemas"]["JobId"];
            resumed: boolean;
        };
        /** @description What whoever watches a job is told. */
        JobMessage: components["schemas"]["JobSubscribed"] | components["schemas"]["JobStateChanged"] | components["schemas"]["JobProgressed"] | components["schemas"]["JobFinished"] | components["schemas"]["ChannelGoingAway"];
        /** @description Something that happened to a job. */
        JobEvent: components["schemas"]["JobStateChanged"] | components["schemas"]["JobProgressed"] | components["schemas"]["JobFinished"];
        /** @description Events, oldest first. */
        JobEventList: components["schemas"]["JobEvent"][];
        /** @description A page of events; `next_cursor` leads to the newer ones. */
        JobEventPage: {
            data: components["schemas"]["JobEventList"];
            /** @description Null at the end. */
            next_cursor: string | null;
        };
        /**
         * @description The account's code, unique in the ledger; it stays once lines are posted.
         * @example 1021
         */
        LedgerAccountCode: string;
        /**
         * @description What people call the account.
         * @example Bank USD
         */
        LedgerAccountName: string;
        /**
         * @description The name in Malay, or null for none.
         * @example Bank dolar Amerika
         */
        MalayAccountName: string | null;
        /**
         * @description On which side of the books the account stands; it stays once lines are posted.
         * @example asset
         * @enum {string}
         */
        LedgerAccountType: "asset" | "liability" | "equity" | "revenue" | "expense";
        /**
         * @description Where reports show the account; assets and liabilities need one.
         * @example current_asset
         * @enum {string}
         */
        LedgerSubType: "current_asset" | "fixed_asset" | "right_of_use_asset" | "intangible_asset" | "investment_property" | "non_current_asset" | "current_liability" | "long_term_liability" | "share_capital" | "reserve" | "retained_earnings" | "dividends" | "operating_revenue" | "other_income" | "finance_income" | "cost_of_sales" | "operating_expense" | "finance_cost" | "tax_expense";
        /**
         * @description Where reports show the account; assets and liabilities need one.
         * @enum {string|null}
         */
        OptionalSubType: "current_asset" | "fixed_asset" | "right_of_use_asset" | "intangible_asset" | "investment_property" | "non_current_asset" | "current_liability" | "long_term_liability" | "share_capital" | "reserve" | "retained_earnings" | "dividends" | "operating_revenue" | "other_income" | "finance_income" | "cost_of_sales" | "operating_expense" | "finance_cost" | "tax_expense" | null;
        /**
         * @description Where the statement of cash flows shows what moves on the account; `cash` is cash itself.
         * @enum {string}
         */
        CashFlowClass: "cash" | "operating" | "investing" | "financing" | "tax" | "fx_cash" | "none";
        /**
         * @description Where MFRS 18 shows the account in the statement of profit or loss, for years from 2027.
         * @enum {string|null}
         */
        Mfrs18Category: "operating" | "investing" | "financing" | "income_tax" | "discontinued" | null;
        /**
         * @description How an expense is classified, by nature or by function, as in `employee_benefits`; null for not at all.
         * @example employee_benefits
         */
        ExpenseClass: string | null;
        /**
         * @description A field to order accounts by; a leading minus is descending.
         * @default code
         * @enum {string}
         */
        LedgerAccountSort: "code" | "-code" | "name" | "-name";
        /**
         * @description A chart of accounts that can be started from.
         * @enum {string}
         */
        AccountTemplateName: "my-sdn-bhd" | "my-sole-trader" | "my-non-profit";
        /**
         * @description An account of the ledger. One with a currency takes lines in that currency only.
         * @example {
         *       "id": 12,
         *       "code": "1021",
         *       "name": "Bank USD",
         *       "name_ms": null,
         *       "type": "asset",
         *       "sub_type": "current_asset",
         *       "parent_id": null,
         *       "is_active": true,
         *       "is_postable": true,
         *       "currency": "USD",
         *       "cash_flow": "cash",
         *       "monetary": true,
         *       "contra": false,
         *       "is_sundry": false,
         *       "mfrs18_category": null,
         *       "nature": null,
         *       "function": null,
         *       "created_at": "2026-11-29T09:30:00Z",
         *       "updated_at": "2026-11-29T09:30:00Z"
         *     }
         */
        LedgerAccount: {
            id: components["schemas"]["LedgerAccountId"];
            code: components["schemas"]["LedgerAccountCode"];
            name: components["schemas"]["LedgerAccountName"];
            name_ms: components["schemas"]["MalayAccountName"];
            type: components["schemas"]["LedgerAccountType"];
            sub_type: components["schemas"]["OptionalSubType"];
            parent_id: components["schemas"]["OptionalLedgerAccountId"];
            /** @description Whether it may be posted to. */
            is_active: boolean;
            /** @description Whether lines may stand on it; an account with others below it is not. */
            is_postable: boolean;
            currency: components["schemas"]["OptionalCurrencyCode"];
            cash_flow: components["schemas"]["CashFlowClass"];
            /** @description Whether a foreign balance is revalued at the closing rate. */
            monetary: boolean;
            /** @description Whether it reduces its group, as accumulated depreciation does. */
            contra: boolean;
            /** @description Whether it collects what has no account of its own. */
            is_sundry: boolean;
            mfrs18_category: components["schemas"]["Mfrs18Category"];
            nature: components["schemas"]["ExpenseClass"];
            function: components["schemas"]["ExpenseClass"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @description What a new account starts with. The class of cash flows is `operating` where it is left out, and `none` where an account
         *     is not postable.
         * @example {
         *       "code": "1021",
         *       "name": "Bank USD",
         *       "type": "asset",
         *       "sub_type": "current_asset",
         *       "currency": "USD",
         *       "cash_flow": "cash",
         *       "monetary": true
         *     }
         */
        LedgerAccountCreate: {
            code: components["schemas"]["LedgerAccountCode"];
            name: components["schemas"]["LedgerAccountName"];
            name_ms?: components["schemas"]["MalayAccountName"];
            type: components["schemas"]["LedgerAccountType"];
            sub_type?: components["schemas"]["OptionalSubType"];
            parent_id?: components["schemas"]["OptionalLedgerAccountId"];
            /**
             * @description Whether it may be posted to.
             * @default true
             */
            is_active?: boolean;
            /**
             * @description Whether lines may stand on it; an account with others below it is not.
             * @default true
             */
            is_postable?: boolean;
            currency?: components["schemas"]["OptionalCurrencyCode"];
            cash_flow?: components["schemas"]["CashFlowClass"];
            /**
             * @description Whether a foreign balance is revalued at the closing rate.
             * @default false
             */
            monetary?: boolean;
            /**
             * @description Whether it reduces its group, as accumulated depreciation does.
             * @default false
             */
            contra?: boolean;
            /**
             * @description Whether it collects what has no account of its own.
             * @default false
             */
            is_sundry?: boolean;
            mfrs18_category?: components["schemas"]["Mfrs18Category"];
            nature?: components["schemas"]["ExpenseClass"];
            function?: components["schemas"]["ExpenseClass"];
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "name": "Bank US dollar"
         *     }
         */
        LedgerAccountUpdate: {
            code?: components["schemas"]["LedgerAccountCode"];
            name?: components["schemas"]["LedgerAccountName"];
            name_ms?: components["schemas"]["MalayAccountName"];
            type?: components["schemas"]["LedgerAccountType"];
            sub_type?: components["schemas"]["OptionalSubType"];
            parent_id?: components["schemas"]["OptionalLedgerAccountId"];
            /** @description Whether it may be posted to. */
            is_active?: boolean;
            /** @description Whether lines may stand on it; an account with others below it is not. */
            is_postable?: boolean;
            currency?: components["schemas"]["OptionalCurrencyCode"];
            cash_flow?: components["schemas"]["CashFlowClass"];
            /** @description Whether a foreign balance is revalued at the closing rate. */
            monetary?: boolean;
            /** @description Whether it reduces its group, as accumulated depreciation does. */
            contra?: boolean;
            /** @description Whether it collects what has no account of its own. */
            is_sundry?: boolean;
            mfrs18_category?: components["schemas"]["Mfrs18Category"];
            nature?: components["schemas"]["ExpenseClass"];
            function?: components["schemas"]["ExpenseClass"];
        };
        /** @description Accounts. */
        LedgerAccountList: components["schemas"]["LedgerAccount"][];
        /** @description A page of accounts. */
        LedgerAccountPage: {
            data: components["schemas"]["LedgerAccountList"];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description Every account, by code, each below its parent. */
        AccountTree: {
            data: components["schemas"]["AccountNodes"];
        };
        /** @description Accounts that stand side by side, by code. */
        AccountNodes: components["schemas"]["AccountNode"][];
        /**
         * @description An account and those below it, six levels deep at most.
         * @example {
         *       "account": {
         *         "id": 12,
         *         "code": "1021",
         *         "name": "Bank USD",
         *         "name_ms": null,
         *         "type": "asset",
         *         "sub_type": "current_asset",
         *         "parent_id": null,
         *         "is_active": true,
         *         "is_postable": true,
         *         "currency": "USD",
         *         "cash_flow": "cash",
         *         "monetary": true,
         *         "contra": false,
         *         "is_sundry": false,
         *         "mfrs18_category": null,
         *         "nature": null,
         *         "function": null,
         *         "created_at": "2026-11-29T09:30:00Z",
         *         "updated_at": "2026-11-29T09:30:00Z"
         *       },
         *       "children": []
         *     }
         */
        AccountNode: {
            account: components["schemas"]["LedgerAccount"];
            children: components["schemas"]["AccountNodes"];
        };
        /**
         * @description How many accounts of the template were created now, and how many were there.
         * @example {
         *       "template": "my-sdn-bhd",
         *       "created": 93,
         *       "existing": 0
         *     }
         */
        TemplateApplied: {
            template: components["schemas"]["AccountTemplateName"];
            created: number;
            existing: number;
        };
        /**
         * @description Where a page goes on, as the page before said.
         * @example MjAyNS0wNC0xNS40Mg
         */
        LedgerCursor: string;
        /** @description Where the next page goes on; null at the end. */
        NextLedgerCursor: string | null;
        /**
         * @description How far an entry has come.
         * @example posted
         * @enum {string}
         */
        EntryStatus: "draft" | "pending_approval" | "approved" | "rejected" | "posted";
        /**
         * @description Why there is an entry.
         * @example standard
         * @enum {string}
         */
        EntryKind: "standard" | "opening" | "reversal" | "revaluation" | "closing" | "import";
        /**
         * @description Whether these are opening balances; of one day there is one such entry.
         * @default standard
         * @enum {string}
         */
        DraftKind: "standard" | "opening";
        /**
         * @description What happened, in a word of the tenant's own.
         * @example receipt
         */
        TransactionType: string;
        /**
         * @description What happened, in a word of the tenant's own, or null for none.
         * @example receipt
         */
        OptionalTransactionType: string | null;
        /**
         * @description The number of the receipt, invoice or order.
         * @example REC-1
         */
        EntryReference: string;
        /**
         * Format: uri
         * @description Where the receipt is kept, or null for nowhere.
         * @example https://files.example.com/2025/17.pdf
         */
        DocumentUrl: string | null;
        /**
         * @description The tenant's code for a tax on the line, or null for none.
         * @example SV-8
         */
        TaxCode: string | null;
        /**
         * @description What a line is, where rules of accounting ask for it.
         * @enum {string}
         */
        LineTag: "share_issue" | "dividend" | "reserve_transfer" | "settlement" | "prior_period_error";
        /** @description What a line is, where rules of accounting ask for it. */
        LineTags: components["schemas"]["LineTag"][];
        /**
         * Format: int64
         * @description The number of what a line is about, or null for nothing.
         * @example 7
         */
        OptionalLink: number | null;
        /**
         * @description Units of the base currency for one unit of the other; the day's spot rate where it is left out.
         * @example 4.4550
         */
        OptionalRate: string | null;
        /**
         * @description Which part of the service added the line, null for none.
         * @enum {string|null}
         */
        LineOrigin: "rounding" | "fx" | "closing" | null;
        /**
         * @description A line as it is sent: one of `debit` and `credit` is more than zero. Without `currency` it is in the base currency, without
         *     `fx_rate` at the spot rate of the day. A bank's own `base_amount` may differ from the product by one per cent.
         * @example {
         *       "account_id": 12,
         *       "debit": "6000.00",
         *       "currency": "USD",
         *       "fx_rate": "4.4000"
         *     }
         */
        DraftLine: {
            account_id: components["schemas"]["LedgerAccountId"];
            debit?: components["schemas"]["LedgerMoney"];
            credit?: components["schemas"]["LedgerMoney"];
            currency?: components["schemas"]["CurrencyCode"];
            fx_rate?: components["schemas"]["OptionalRate"];
            base_amount?: components["schemas"]["OptionalLedgerMoney"];
            description?: components["schemas"]["OptionalLedgerText"];
            tax_code?: components["schemas"]["TaxCode"];
            tags?: components["schemas"]["LineTags"];
            contract_id?: components["schemas"]["OptionalLink"];
            lease_id?: components["schemas"]["OptionalLink"];
            asset_id?: components["schemas"]["OptionalLink"];
            instrument_id?: components["schemas"]["OptionalLink"];
            party_id?: components["schemas"]["OptionalLink"];
        };
        /** @description The lines of an entry, at least one on each side. */
        DraftLines: components["schemas"]["DraftLine"][];
        /**
         * @description An entry as it is sent.
         * @example {
         *       "date": "2025-04-15",
         *       "reference": "REC-1",
         *       "description": "USD 6,000 received",
         *       "transaction_type": "receipt",
         *       "lines": [
         *         {
         *           "account_id": 12,
         *           "debit": "6000.00",
         *           "currency": "USD",
         *           "fx_rate": "4.4"
         *         },
         *         {
         *           "account_id": 66,
         *           "debit": "300.00"
         *         },
         *         {
         *           "account_id": 14,
         *           "credit": "6000.00",
         *           "currency": "USD",
         *           "fx_rate": "4.45"
         *         }
         *       ]
         *     }
         */
        EntryDraft: {
            date: components["schemas"]["LedgerDate"];
            reference: components["schemas"]["EntryReference"];
            /**
             * @description Whether to refuse a reference that another entry has.
             * @default false
             */
            unique_reference?: boolean;
            description: components["schemas"]["LedgerText"];
            kind?: components["schemas"]["DraftKind"];
            transaction_type?: components["schemas"]["OptionalTransactionType"];
            auto_reverse_on?: components["schemas"]["OptionalLedgerDate"];
            document_url?: components["schemas"]["DocumentUrl"];
            /**
             * @description Whether it is dated in a period that was closed before, as an adjustment.
             * @default false
             */
            is_late_adjustment?: boolean;
            lines: components["schemas"]["DraftLines"];
        };
        /**
         * @description A line of an entry, in its currency and in the base currency.
         * @example {
         *       "line_no": 1,
         *       "account_id": 12,
         *       "account_code": "1020",
         *       "debit": "6000.00",
         *       "credit": "0.00",
         *       "currency": "USD",
         *       "fx_rate": "4.4",
         *       "base_debit": "26400.00",
         *       "base_credit": "0.00",
         *       "description": null,
         *       "generated": null,
         *       "tax_code": null,
         *       "tags": [],
         *       "contract_id": null,
         *       "lease_id": null,
         *       "asset_id": null,
         *       "instrument_id": null,
         *       "party_id": null
         *     }
         */
        EntryLine: {
            line_no: number;
            account_id: components["schemas"]["LedgerAccountId"];
            account_code: components["schemas"]["LedgerAccountCode"];
            debit: components["schemas"]["LedgerAmount"];
            credit: components["schemas"]["LedgerAmount"];
            currency: components["schemas"]["CurrencyCode"];
            fx_rate: components["schemas"]["ExchangeRate"];
            base_debit: components["schemas"]["LedgerAmount"];
            base_credit: components["schemas"]["LedgerAmount"];
            description: components["schemas"]["OptionalLedgerText"];
            generated: components["schemas"]["LineOrigin"];
            tax_code: components["schemas"]["TaxCode"];
            tags: components["schemas"]["LineTags"];
            contract_id: components["schemas"]["OptionalLink"];
            lease_id: components["schemas"]["OptionalLink"];
            asset_id: components["schemas"]["OptionalLink"];
            instrument_id: components["schemas"]["OptionalLink"];
            party_id: components["schemas"]["OptionalLink"];
        };
        /** @description The lines of an entry, in their order. */
        EntryLines: components["schemas"]["EntryLine"][];
        /**
         * @description The totals of an entry, in the base currency.
         * @example {
         *       "base_debit": "26700.00",
         *       "base_credit": "26700.00"
         *     }
         */
        EntryTotals: {
            base_debit: components["schemas"]["LedgerAmount"];
            base_credit: components["schemas"]["LedgerAmount"];
        };
        /**
         * @description An entry without its lines.
         * @example {
         *       "id": 42,
         *       "number": null,
         *       "display_number": null,
         *       "status": "draft",
         *       "kind": "standard",
         *       "date": "2025-06-30",
         *       "period_id": null,
         *       "reference": "SAL-1",
         *       "description": "Salaries paid",
         *       "transaction_type": null,
         *       "base_currency": "MYR",
         *       "totals": {
         *         "base_debit": "9600.00",
         *         "base_credit": "9600.00"
         *       },
         *       "reverses_id": null,
         *       "reversed_by_id": null,
         *       "created_by": "7",
         *       "created_at": "2026-11-29T09:30:00Z",
         *       "posted_by": null,
         *       "posted_at": null
         *     }
         */
        EntrySummary: {
            id: components["schemas"]["EntryId"];
            /** @description Its place among the entries of its year, from 1, once it is posted. */
            number: number | null;
            /**
             * @description Year and number, as people write them.
             * @example 2025-000123
             */
            display_number: string | null;
            status: components["schemas"]["EntryStatus"];
            kind: components["schemas"]["EntryKind"];
            date: components["schemas"]["LedgerDate"];
            period_id: components["schemas"]["OptionalLink"];
            reference: components["schemas"]["EntryReference"];
            description: components["schemas"]["LedgerText"];
            transaction_type: components["schemas"]["OptionalTransactionType"];
            base_currency: components["schemas"]["CurrencyCode"];
            totals: components["schemas"]["EntryTotals"];
            reverses_id: components["schemas"]["OptionalEntryId"];
            reversed_by_id: components["schemas"]["OptionalEntryId"];
            created_by: components["schemas"]["OptionalSubject"];
            /** Format: date-time */
            created_at: string;
            posted_by: components["schemas"]["OptionalSubject"];
            posted_at: components["schemas"]["OptionalMoment"];
        };
        /** @description Entries, the newest day first. */
        EntrySummaries: components["schemas"]["EntrySummary"][];
        /** @description A page of entries; `next_cursor` leads to the older ones. */
        EntryPage: {
            data: components["schemas"]["EntrySummaries"];
            next_cursor: components["schemas"]["NextLedgerCursor"];
        };
        /** @description A SHA-256 in hexadecimal digits, or null before the entry is posted. */
        LedgerHash: string | null;
        /**
         * @description An entry of the journal. `hash` covers what was posted and `prev_hash`, that of the number before.
         * @example {
         *       "id": 42,
         *       "number": null,
         *       "display_number": null,
         *       "status": "draft",
         *       "kind": "standard",
         *       "date": "2025-06-30",
         *       "period_id": null,
         *       "reference": "SAL-1",
         *       "description": "Salaries paid",
         *       "transaction_type": null,
         *       "base_currency": "MYR",
         *       "totals": {
         *         "base_debit": "9600.00",
         *         "base_credit": "9600.00"
         *       },
         *       "reverses_id": null,
         *       "reversed_by_id": null,
         *       "created_by": "7",
         *       "created_at": "2026-11-29T09:30:00Z",
         *       "posted_by": null,
         *       "posted_at": null,
         *       "submitted_by": null,
         *       "submitted_at": null,
         *       "approved_by": null,
         *       "approved_at": null,
         *       "rejected_by": null,
         *       "rejected_at": null,
         *       "reject_reason": null,
         *       "auto_reverse_on": null,
         *       "document_url": null,
         *       "is_late_adjustment": false,
         *       "hash": null,
         *       "prev_hash": null,
         *       "updated_at": "2026-11-29T09:30:00Z",
         *       "lines": [
         *         {
         *           "line_no": 1,
         *           "account_id": 12,
         *           "account_code": "6000",
         *           "debit": "9600.00",
         *           "credit": "0.00",
         *           "currency": "MYR",
         *           "fx_rate": "1",
         *           "base_debit": "9600.00",
         *           "base_credit": "0.00",
         *           "description": null,
         *           "generated": null,
         *           "tax_code": null,
         *           "tags": [],
         *           "contract_id": null,
         *           "lease_id": null,
         *           "asset_id": null,
         *           "instrument_id": null,
         *           "party_id": null
         *         },
         *         {
         *           "line_no": 2,
         *           "account_id": 14,
         *           "account_code": "1020",
         *           "debit": "0.00",
         *           "credit": "9600.00",
         *           "currency": "MYR",
         *           "fx_rate": "1",
         *           "base_debit": "0.00",
         *           "base_credit": "9600.00",
         *           "description": null,
         *           "generated": null,
         *           "tax_code": null,
         *           "tags": [],
         *           "contract_id": null,
         *           "lease_id": null,
         *           "asset_id": null,
         *           "instrument_id": null,
         *           "party_id": null
         *         }
         *       ]
         *     }
         */
        Entry: {
            id: components["schemas"]["EntryId"];
            /** @description Its place among the entries of its year, from 1, once it is posted. */
            number: number | null;
            /**
             * @description Year and number, as people write them.
             * @example 2025-000123
             */
            display_number: string | null;
            status: components["schemas"]["EntryStatus"];
            kind: components["schemas"]["EntryKind"];
            date: components["schemas"]["LedgerDate"];
            period_id: components["schemas"]["OptionalLink"];
            reference: components["schemas"]["EntryReference"];
            description: components["schemas"]["LedgerText"];
            transaction_type: components["schemas"]["OptionalTransactionType"];
            base_currency: components["schemas"]["CurrencyCode"];
            totals: components["schemas"]["EntryTotals"];
            reverses_id: components["schemas"]["OptionalEntryId"];
            reversed_by_id: components["schemas"]["OptionalEntryId"];
            created_by: components["schemas"]["OptionalSubject"];
            /** Format: date-time */
            created_at: string;
            posted_by: components["schemas"]["OptionalSubject"];
            posted_at: components["schemas"]["OptionalMoment"];
            submitted_by: components["schemas"]["OptionalSubject"];
            submitted_at: components["schemas"]["OptionalMoment"];
            approved_by: components["schemas"]["OptionalSubject"];
            approved_at: components["schemas"]["OptionalMoment"];
            rejected_by: components["schemas"]["OptionalSubject"];
            rejected_at: components["schemas"]["OptionalMoment"];
            reject_reason: components["schemas"]["OptionalLedgerText"];
            auto_reverse_on: components["schemas"]["OptionalLedgerDate"];
            document_url: components["schemas"]["DocumentUrl"];
            is_late_adjustment: boolean;
            hash: components["schemas"]["LedgerHash"];
            prev_hash: components["schemas"]["LedgerHash"];
            /** Format: date-time */
            updated_at: string;
            lines: components["schemas"]["EntryLines"];
        };
        /**
         * @description What an account stands at in one currency, debits less credits, over all days.
         * @example {
         *       "account_id": 12,
         *       "currency": "USD",
         *       "balance": "6000.00",
         *       "base_balance": "26400.00"
         *     }
         */
        AccountBalance: {
            account_id: components["schemas"]["LedgerAccountId"];
            currency: components["schemas"]["CurrencyCode"];
            balance: components["schemas"]["LedgerAmount"];
            base_balance: components["schemas"]["LedgerAmount"];
        };
        /** @description What accounts stand at. */
        AccountBalances: components["schemas"]["AccountBalance"][];
        /**
         * @description An entry that was posted, and what the accounts of its lines stand at now.
         * @example {
         *       "entry": {
         *         "id": 42,
         *         "number": null,
         *         "display_number": null,
         *         "status": "draft",
         *         "kind": "standard",
         *         "date": "2025-06-30",
         *         "period_id": null,
         *         "reference": "SAL-1",
         *         "description": "Salaries paid",
         *         "transaction_type": null,
         *         "base_currency": "MYR",
         *         "totals": {
         *           "base_debit": "9600.00",
         *           "base_credit": "9600.00"
         *         },
         *         "reverses_id": null,
         *         "reversed_by_id": null,
         *         "created_by": "7",
         *         "created_at": "2026-11-29T09:30:00Z",
         *         "posted_by": null,
         *         "posted_at": null,
         *         "submitted_by": null,
         *         "submitted_at": null,
         *         "approved_by": null,
         *         "approved_at": null,
         *         "rejected_by": null,
         *         "rejected_at": null,
         *         "reject_reason": null,
         *         "auto_reverse_on": null,
         *         "document_url": null,
         *         "is_late_adjustment": false,
         *         "hash": null,
         *         "prev_hash": null,
         *         "updated_at": "2026-11-29T09:30:00Z",
         *         "lines": [
         *           {
         *             "line_no": 1,
         *             "account_id": 12,
         *             "account_code": "6000",
         *             "debit": "9600.00",
         *             "credit": "0.00",
         *             "currency": "MYR",
         *             "fx_rate": "1",
         *             "base_debit": "9600.00",
         *             "base_credit": "0.00",
         *             "description": null,
         *             "generated": null,
         *             "tax_code": null,
         *             "tags": [],
         *             "contract_id": null,
         *             "lease_id": null,
         *             "asset_id": null,
         *             "instrument_id": null,
         *             "party_id": null
         *           },
         *           {
         *             "line_no": 2,
         *             "account_id": 14,
         *             "account_code": "1020",
         *             "debit": "0.00",
         *             "credit": "9600.00",
         *             "currency": "MYR",
         *             "fx_rate": "1",
         *             "base_debit": "0.00",
         *             "base_credit": "9600.00",
         *             "description": null,
         *             "generated": null,
         *             "tax_code": null,
         *             "tags": [],
         *             "contract_id": null,
         *             "lease_id": null,
         *             "asset_id": null,
         *             "instrument_id": null,
         *             "party_id": null
         *           }
         *         ]
         *       },
         *       "balances": [
         *         {
         *           "account_id": 12,
         *           "currency": "MYR",
         *           "balance": "9600.00",
         *           "base_balance": "9600.00"
         *         }
         *       ]
         *     }
         */
        PostedEntry: {
            entry: components["schemas"]["Entry"];
            balances: components["schemas"]["AccountBalances"];
        };
        /**
         * @description Why an entry is rejected.
         * @example {
         *       "reason": "This belongs to prepayments."
         *     }
         */
        EntryRejection: {
            reason: components["schemas"]["LedgerText"];
        };
        /**
         * @description How a reversal differs from what the service would write.
         * @example {
         *       "date": "2025-09-02",
         *       "reference": "REV-1",
         *       "description": "Reversal of ERR-1"
         *     }
         */
        EntryReversal: {
            date?: components["schemas"]["LedgerDate"];
            reference?: components["schemas"]["EntryReference"];
            description?: components["schemas"]["LedgerText"];
        };
        /**
         * @description Whether what stands in the database makes the hash that was written when the entry was posted.
         * @example {
         *       "entry_id": 42,
         *       "number": 7,
         *       "is_valid": true,
         *       "hash": "5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e",
         *       "computed": "5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e"
         *     }
         */
        EntryVerification: {
            entry_id: components["schemas"]["EntryId"];
            number: number;
            is_valid: boolean;
            hash: components["schemas"]["LedgerHash"];
            computed: components["schemas"]["LedgerHash"];
        };
        /**
         * @description What there is to say.
         * @example Receipt is filed under 2025/17.
         */
        NoteText: string;
        /**
         * @description A note on an entry; it stays as it is.
         * @example {
         *       "id": 3,
         *       "entry_id": 42,
         *       "text": "Receipt is filed under 2025/17.",
         *       "created_by": "7",
         *       "created_at": "2026-11-29T09:30:00Z"
         *     }
         */
        EntryNote: {
            /** Format: int64 */
            id: number;
            entry_id: components["schemas"]["EntryId"];
            text: components["schemas"]["NoteText"];
            created_by: components["schemas"]["OptionalSubject"];
            /** Format: date-time */
            created_at: string;
        };
        /** @description Notes, oldest first. */
        EntryNoteList: components["schemas"]["EntryNote"][];
        /** @description The notes on an entry, of which it has a thousand at most. */
        EntryNotes: {
            data: components["schemas"]["EntryNoteList"];
        };
        /**
         * @description A new note.
         * @example {
         *       "text": "Receipt is filed under 2025/17."
         *     }
         */
        EntryNoteCreate: {
            text: components["schemas"]["NoteText"];
        };
        /** @description Entries, each once. */
        EntryIds: components["schemas"]["EntryId"][];
        /**
         * @description Which entries to post.
         * @example {
         *       "ids": [
         *         42,
         *         43
         *       ]
         *     }
         */
        EntriesToPost: {
            ids: components["schemas"]["EntryIds"];
        };
        /** @description Why an entry was not posted; null where it was. */
        OutcomeError: {
            error_code: components["schemas"]["ErrorCode"];
            message: string;
            details: components["schemas"]["ErrorDetails"];
        } | null;
        /**
         * @description What became of an entry that was to be posted.
         * @example {
         *       "entry_id": 42,
         *       "posted": true,
         *       "number": 7,
         *       "error": null
         *     }
         */
        PostOutcome: {
            entry_id: components["schemas"]["EntryId"];
            posted: boolean;
            /** @description Its number in its year. */
            number: number | null;
            error: components["schemas"]["OutcomeError"];
        };
        /** @description What became of entries, in the order of the request. */
        PostOutcomeList: components["schemas"]["PostOutcome"][];
        /** @description What became of entries that were to be posted. */
        PostOutcomes: {
            data: components["schemas"]["PostOutcomeList"];
        };
        /**
         * @description Whether money is received for a receivable, or paid for a payable.
         * @enum {string}
         */
        SettlementSide: "receivable" | "payable";
        /**
         * @description A payment in another currency: `booked_rate` is the rate at which what is settled stands in the books, `rate` that of the day.
         * @example {
         *       "date": "2025-04-15",
         *       "reference": "REC-1",
         *       "description": "USD 6,000 received",
         *       "side": "receivable",
         *       "account_id": 12,
         *       "bank_account_id": 14,
         *       "currency": "USD",
         *       "amount": "6000.00",
         *       "booked_rate": "4.4500",
         *       "rate": "4.4000"
         *     }
         */
        Settlement: {
            date: components["schemas"]["LedgerDate"];
            reference: components["schemas"]["EntryReference"];
            description: components["schemas"]["LedgerText"];
            side: components["schemas"]["SettlementSide"];
            account_id: components["schemas"]["LedgerAccountId"];
            bank_account_id: components["schemas"]["LedgerAccountId"];
            currency: components["schemas"]["CurrencyCode"];
            amount: components["schemas"]["LedgerMoney"];
            booked_rate: components["schemas"]["ExchangeRate"];
            rate: components["schemas"]["ExchangeRate"];
        };
        /**
         * @description Whether entries are written as drafts, or posted.
         * @default draft
         * @enum {string}
         */
        ImportMode: "draft" | "post";
        /**
         * @description What the file holds, entries of the journal or accounts.
         * @default journal
         * @enum {string}
         */
        ImportKind: "journal" | "chart";
        /**
         * @description What stands between the cells of a file.
         * @default comma
         * @enum {string}
         */
        CsvDelimiter: "comma" | "semicolon" | "tab";
        /**
         * Format: binary
         * @description A file of comma-separated values (RFC 4180) in UTF-8, with a header.
         */
        CsvFile: string;
        /**
         * @description What the file holds.
         * @enum {string}
         */
        LedgerExportKind: "journal" | "trial_balance" | "chart";
        /**
         * @description CSV for programs (RFC 4180), XLSX for spreadsheets.
         * @default csv
         * @enum {string}
         */
        LedgerExportFormat: "csv" | "xlsx";
        /**
         * @description Which file; days that are left out leave it open on that side.
         * @example {
         *       "kind": "journal",
         *       "format": "csv",
         *       "from": "2025-01-01",
         *       "to": "2025-12-31"
         *     }
         */
        LedgerExport: {
            kind: components["schemas"]["LedgerExportKind"];
            format?: components["schemas"]["LedgerExportFormat"];
            from?: components["schemas"]["OptionalLedgerDate"];
            to?: components["schemas"]["OptionalLedgerDate"];
        };
        /**
         * @description What the file holds; the job's `artifact` says where it is.
         * @example {
         *       "rows": 1042
         *     }
         */
        LedgerExportResult: {
            rows: number;
        };
        /**
         * @description How many rows are read or written.
         * @example {
         *       "rows": 500
         *     }
         */
        LedgerFileProgress: {
            rows: number;
        };
        /**
         * @description Which file that was sent is to be imported.
         * @example {
         *       "import_id": 2
         *     }
         */
        LedgerImportOrder: {
            import_id: components["schemas"]["ImportId"];
        };
        /**
         * Format: int64
         * @description A file that was sent.
         */
        ImportId: number;
        /**
         * @description A cell that is wrong; the header is row 1.
         * @example {
         *       "row": 3,
         *       "column": "debit",
         *       "code": "CSV_AMOUNT_INVALID",
         *       "message": "Write 1234.50, without separators of thousands.",
         *       "value": "1,234.50"
         *     }
         */
        ImportProblem: {
            row: number;
            column: string | null;
            code: string;
            message: string;
            /** @description The first 80 characters of the cell. */
            value: string | null;
        };
        /** @description Cells that are wrong, the first thousand of them. */
        ImportProblems: components["schemas"]["ImportProblem"][];
        /**
         * @description What a file came to; nothing was written where there are errors, or where it was a dry run.
         * @example {
         *       "import_id": 2,
         *       "rows": 2,
         *       "entries": 1,
         *       "written": true,
         *       "errors": [],
         *       "truncated": false
         *     }
         */
        LedgerImportResult: {
            import_id: components["schemas"]["ImportId"];
            rows: number;
            /** @description Entries, or accounts where it is a chart. */
            entries: number;
            written: boolean;
            errors: components["schemas"]["ImportProblems"];
            /** @description Whether there are more errors than are told. */
            truncated: boolean;
        };
        /**
         * Format: int64
         * @description The number under which a fiscal year is stored.
         * @example 1
         */
        FiscalYearId: number;
        /**
         * Format: int64
         * @description The number under which a period is stored.
         * @example 4
         */
        PeriodId: number;
        /**
         * @description Whether entries may be posted into a period; `locked` is for good.
         * @example open
         * @enum {string}
         */
        PeriodState: "open" | "closed" | "locked";
        /**
         * @description Whether the result of the year is carried to retained earnings.
         * @enum {string}
         */
        FiscalYearState: "open" | "closed";
        /**
         * @description A month of a fiscal year.
         * @example {
         *       "id": 4,
         *       "year_id": 1,
         *       "number": 4,
         *       "start": "2025-04-01",
         *       "end": "2025-04-30",
         *       "state": "open",
         *       "closed_by": null,
         *       "closed_at": null,
         *       "locked_by": null,
         *       "locked_at": null
         *     }
         */
        Period: {
            id: components["schemas"]["PeriodId"];
            year_id: components["schemas"]["FiscalYearId"];
            number: number;
            start: components["schemas"]["LedgerDate"];
            end: components["schemas"]["LedgerDate"];
            state: components["schemas"]["PeriodState"];
            closed_by: components["schemas"]["OptionalSubject"];
            closed_at: components["schemas"]["OptionalMoment"];
            locked_by: components["schemas"]["OptionalSubject"];
            locked_at: components["schemas"]["OptionalMoment"];
        };
        /** @description Periods, the earliest first. */
        PeriodList: components["schemas"]["Period"][];
        /** @description A page of periods. */
        PeriodPage: {
            data: components["schemas"]["PeriodList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What people call the year.
         * @example 2025
         */
        FiscalYearName: string;
        /**
         * @description Who authorised the accounts for issue, or null for nobody yet.
         * @example Board of directors
         */
        Authoriser: string | null;
        /**
         * @description A fiscal year and its periods. Entries are numbered anew in each.
         * @example {
         *       "id": 1,
         *       "name": "2025",
         *       "start": "2025-01-01",
         *       "end": "2025-12-31",
         *       "state": "open",
         *       "closing_entry_id": null,
         *       "authorised_on": null,
         *       "authorised_by": null,
         *       "periods": [
         *         {
         *           "id": 4,
         *           "year_id": 1,
         *           "number": 4,
         *           "start": "2025-04-01",
         *           "end": "2025-04-30",
         *           "state": "open",
         *           "closed_by": null,
         *           "closed_at": null,
         *           "locked_by": null,
         *           "locked_at": null
         *         }
         *       ]
         *     }
         */
        FiscalYear: {
            id: components["schemas"]["FiscalYearId"];
            name: components["schemas"]["FiscalYearName"];
            start: components["schemas"]["LedgerDate"];
            end: components["schemas"]["LedgerDate"];
            state: components["schemas"]["FiscalYearState"];
            closing_entry_id: components["schemas"]["OptionalEntryId"];
            authorised_on: components["schemas"]["OptionalLedgerDate"];
            authorised_by: components["schemas"]["Authoriser"];
            periods: components["schemas"]["PeriodList"];
        };
        /** @description Fiscal years, the newest first. */
        FiscalYearList: components["schemas"]["FiscalYear"][];
        /** @description A page of fiscal years. */
        FiscalYearPage: {
            data: components["schemas"]["FiscalYearList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description A new fiscal year; what is left out follows from the last one and the settings.
         * @example {
         *       "start": "2025-01-01",
         *       "end": "2025-12-31",
         *       "name": "2025"
         *     }
         */
        FiscalYearCreate: {
            start?: components["schemas"]["LedgerDate"];
            end?: components["schemas"]["LedgerDate"];
            name?: components["schemas"]["FiscalYearName"];
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "authorised_on": "2026-04-15",
         *       "authorised_by": "Board of directors"
         *     }
         */
        FiscalYearUpdate: {
            authorised_on?: components["schemas"]["OptionalLedgerDate"];
            authorised_by?: components["schemas"]["Authoriser"];
        };
        /**
         * @description A year that was closed or reopened; `entry_id` is null where there was nothing to carry over.
         * @example {
         *       "year": {
         *         "id": 1,
         *         "name": "2025",
         *         "start": "2025-01-01",
         *         "end": "2025-12-31",
         *         "state": "open",
         *         "closing_entry_id": null,
         *         "authorised_on": null,
         *         "authorised_by": null,
         *         "periods": [
         *           {
         *             "id": 4,
         *             "year_id": 1,
         *             "number": 4,
         *             "start": "2025-04-01",
         *             "end": "2025-04-30",
         *             "state": "open",
         *             "closed_by": null,
         *             "closed_at": null,
         *             "locked_by": null,
         *             "locked_at": null
         *           }
         *         ]
         *       },
         *       "entry_id": 42
         *     }
         */
        ClosedYear: {
            year: components["schemas"]["FiscalYear"];
            entry_id: components["schemas"]["OptionalEntryId"];
        };
        /**
         * Format: int64
         * @description The number under which a rate is stored.
         * @example 5
         */
        RateId: number;
        /**
         * @description What the rate is for, a transaction of the day, balances at the end of it, or an average.
         * @example closing
         * @enum {string}
         */
        RateKind: "spot" | "closing" | "average";
        /**
         * @description What the rate is for; a transaction of the day where nothing is said.
         * @default spot
         * @enum {string}
         */
        NewRateKind: "spot" | "closing" | "average";
        /**
         * @description Units of the base currency for one unit of another, on a day.
         * @example {
         *       "id": 5,
         *       "currency": "USD",
         *       "date": "2025-04-15",
         *       "kind": "spot",
         *       "rate": "4.4"
         *     }
         */
        Rate: {
            id: components["schemas"]["RateId"];
            currency: components["schemas"]["CurrencyCode"];
            date: components["schemas"]["LedgerDate"];
            kind: components["schemas"]["RateKind"];
            rate: components["schemas"]["ExchangeRate"];
        };
        /**
         * @description A new rate.
         * @example {
         *       "currency": "USD",
         *       "date": "2025-04-15",
         *       "rate": "4.4000"
         *     }
         */
        RateCreate: {
            currency: components["schemas"]["CurrencyCode"];
            date: components["schemas"]["LedgerDate"];
            kind?: components["schemas"]["NewRateKind"];
            rate: components["schemas"]["ExchangeRate"];
        };
        /**
         * @description The corrected rate.
         * @example {
         *       "rate": "4.4010"
         *     }
         */
        RateUpdate: {
            rate: components["schemas"]["ExchangeRate"];
        };
        /** @description Rates, the newest day first. */
        RateList: components["schemas"]["Rate"][];
        /** @description A page of rates. */
        RatePage: {
            data: components["schemas"]["RateList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description A closing rate to take in place of one that is written down.
         * @example {
         *       "currency": "USD",
         *       "rate": "4.3210"
         *     }
         */
        GivenRate: {
            currency: components["schemas"]["CurrencyCode"];
            rate: components["schemas"]["ExchangeRate"];
        };
        /** @description Closing rates to take in place of those that are written down. */
        GivenRates: components["schemas"]["GivenRate"][];
        /**
         * @description The day, included, and rates of it that are not written down.
         * @example {
         *       "as_of": "2025-12-31",
         *       "rates": [
         *         {
         *           "currency": "USD",
         *           "rate": "4.3210"
         *         }
         *       ]
         *     }
         */
        RevaluationRequest: {
            as_of: components["schemas"]["LedgerDate"];
            rates?: components["schemas"]["GivenRates"];
        };
        /**
         * @description A foreign balance, what it is carried at and what it comes to at the closing rate, in the base currency.
         * @example {
         *       "account_id": 12,
         *       "account_code": "1020",
         *       "currency": "USD",
         *       "balance": "4000.00",
         *       "carrying": "17600.00",
         *       "rate": "4.321",
         *       "target": "17284.00",
         *       "adjustment": "-316.00"
         *     }
         */
        RevaluationAdjustment: {
            account_id: components["schemas"]["LedgerAccountId"];
            account_code: components["schemas"]["LedgerAccountCode"];
            currency: components["schemas"]["CurrencyCode"];
            balance: components["schemas"]["LedgerAmount"];
            carrying: components["schemas"]["LedgerAmount"];
            rate: components["schemas"]["ExchangeRate"];
            target: components["schemas"]["LedgerAmount"];
            adjustment: components["schemas"]["LedgerAmount"];
        };
        /** @description Differences, by account and currency. */
        RevaluationAdjustments: components["schemas"]["RevaluationAdjustment"][];
        /**
         * @description What a revaluation came to; `entry_id` is the draft of its entry, null where nothing differs.
         * @example {
         *       "as_of": "2025-12-31",
         *       "base_currency": "MYR",
         *       "adjustments": [
         *         {
         *           "account_id": 12,
         *           "account_code": "1020",
         *           "currency": "USD",
         *           "balance": "4000.00",
         *           "carrying": "17600.00",
         *           "rate": "4.321",
         *           "target": "17284.00",
         *           "adjustment": "-316.00"
         *         }
         *       ],
         *       "entry_id": 42
         *     }
         */
        Revaluation: {
            as_of: components["schemas"]["LedgerDate"];
            base_currency: components["schemas"]["CurrencyCode"];
            adjustments: components["schemas"]["RevaluationAdjustments"];
            entry_id: components["schemas"]["OptionalEntryId"];
        };
        /**
         * @description The last number of a fiscal year that counts.
         * @example {
         *       "year_id": 1,
         *       "year": "2025",
         *       "last_number": 17
         *     }
         */
        YearSnapshot: {
            year_id: components["schemas"]["FiscalYearId"];
            year: components["schemas"]["FiscalYearName"];
            last_number: number;
        };
        /** @description Which entries count, by the last number of each fiscal year. */
        LedgerSnapshot: components["schemas"]["YearSnapshot"][];
        /**
         * @description An account, with its balance on the side on which it is positive. What moved is there where the report begins on a day,
         *     the balance in another currency where one is asked for.
         * @example {
         *       "account_id": 12,
         *       "code": "1000",
         *       "name": "Bank MYR",
         *       "type": "asset",
         *       "sub_type": "current_asset",
         *       "level": 1,
         *       "debit": "51600.00",
         *       "credit": "0.00",
         *       "opening": null,
         *       "moved_debit": null,
         *       "moved_credit": null,
         *       "currency_balance": null
         *     }
         */
        TrialBalanceRow: {
            account_id: components["schemas"]["LedgerAccountId"];
            code: components["schemas"]["LedgerAccountCode"];
            name: components["schemas"]["LedgerAccountName"];
            type: components["schemas"]["LedgerAccountType"];
            sub_type: components["schemas"]["OptionalSubType"];
            level: number;
            debit: components["schemas"]["LedgerAmount"];
            credit: components["schemas"]["LedgerAmount"];
            opening: components["schemas"]["OptionalLedgerAmount"];
            moved_debit: components["schemas"]["OptionalLedgerAmount"];
            moved_credit: components["schemas"]["OptionalLedgerAmount"];
            currency_balance: components["schemas"]["OptionalLedgerAmount"];
        };
        /** @description Accounts with a balance or with movements, by code. */
        TrialBalanceRows: components["schemas"]["TrialBalanceRow"][];
        /**
         * @description The sums of the columns.
         * @example {
         *       "debit": "127604.42",
         *       "credit": "127604.42",
         *       "moved_debit": null,
         *       "moved_credit": null
         *     }
         */
        TrialBalanceTotals: {
            debit: components["schemas"]["LedgerAmount"];
            credit: components["schemas"]["LedgerAmount"];
            moved_debit: components["schemas"]["OptionalLedgerAmount"];
            moved_credit: components["schemas"]["OptionalLedgerAmount"];
        };
        /**
         * @description What every account stands at on a day.
         * @example {
         *       "as_of": "2025-12-31",
         *       "from": null,
         *       "include_closing": false,
         *       "currency": null,
         *       "rows": [],
         *       "totals": {
         *         "debit": "0.00",
         *         "credit": "0.00",
         *         "moved_debit": null,
         *         "moved_credit": null
         *       },
         *       "base_currency": "MYR",
         *       "generated_at": "2026-11-29T09:30:00Z",
         *       "snapshot": [
         *         {
         *           "year_id": 1,
         *           "year": "2025",
         *           "last_number": 17
         *         }
         *       ],
         *       "balanced": true
         *     }
         */
        TrialBalance: {
            as_of: components["schemas"]["LedgerDate"];
            from: components["schemas"]["OptionalLedgerDate"];
            include_closing: boolean;
            currency: components["schemas"]["OptionalCurrencyCode"];
            rows: components["schemas"]["TrialBalanceRows"];
            totals: components["schemas"]["TrialBalanceTotals"];
            base_currency: components["schemas"]["CurrencyCode"];
            /** Format: date-time */
            generated_at: string;
            snapshot: components["schemas"]["LedgerSnapshot"];
            /** @description Whether the two sides are equal. */
            balanced: boolean;
        };
        /**
         * @description The lines of a balance sheet; `unclosed_result` is the result that no closing entry carried over.
         * @example {
         *       "non_current_assets": "0.00",
         *       "current_assets": "0.00",
         *       "total_assets": "0.00",
         *       "share_capital": "0.00",
         *       "reserves": "0.00",
         *       "retained_earnings_and_dividends": "0.00",
         *       "unclosed_result": "0.00",
         *       "total_equity": "0.00",
         *       "non_current_liabilities": "0.00",
         *       "current_liabilities": "0.00",
         *       "total_liabilities": "0.00",
         *       "total_equity_and_liabilities": "0.00"
         *     }
         */
        BalanceSheetTotals: {
            non_current_assets: components["schemas"]["LedgerAmount"];
            current_assets: components["schemas"]["LedgerAmount"];
            total_assets: components["schemas"]["LedgerAmount"];
            share_capital: components["schemas"]["LedgerAmount"];
            reserves: components["schemas"]["LedgerAmount"];
            retained_earnings_and_dividends: components["schemas"]["LedgerAmount"];
            unclosed_result: components["schemas"]["LedgerAmount"];
            total_equity: components["schemas"]["LedgerAmount"];
            non_current_liabilities: components["schemas"]["LedgerAmount"];
            current_liabilities: components["schemas"]["LedgerAmount"];
            total_liabilities: components["schemas"]["LedgerAmount"];
            total_equity_and_liabilities: components["schemas"]["LedgerAmount"];
        };
        /**
         * @description An account; its amount is positive on the side to which its type belongs.
         * @example {
         *       "account_id": 12,
         *       "code": "1000",
         *       "name": "Bank MYR",
         *       "type": "asset",
         *       "sub_type": "current_asset",
         *       "amount": "51600.00",
         *       "compare": null
         *     }
         */
        BalanceSheetRow: {
            account_id: components["schemas"]["LedgerAccountId"];
            code: components["schemas"]["LedgerAccountCode"];
            name: components["schemas"]["LedgerAccountName"];
            type: components["schemas"]["LedgerAccountType"];
            sub_type: components["schemas"]["OptionalSubType"];
            amount: components["schemas"]["LedgerAmount"];
            compare: components["schemas"]["OptionalLedgerAmount"];
        };
        /** @description Accounts with a balance, by code. */
        BalanceSheetRows: components["schemas"]["BalanceSheetRow"][];
        /** @description The lines of another day, where one was asked for. */
        OptionalBalanceSheetTotals: {
            non_current_assets: components["schemas"]["LedgerAmount"];
            current_assets: components["schemas"]["LedgerAmount"];
            total_assets: components["schemas"]["LedgerAmount"];
            share_capital: components["schemas"]["LedgerAmount"];
            reserves: components["schemas"]["LedgerAmount"];
            retained_earnings_and_dividends: components["schemas"]["LedgerAmount"];
            unclosed_result: components["schemas"]["LedgerAmount"];
            total_equity: components["schemas"]["LedgerAmount"];
            non_current_liabilities: components["schemas"]["LedgerAmount"];
            current_liabilities: components["schemas"]["LedgerAmount"];
            total_liabilities: components["schemas"]["LedgerAmount"];
            total_equity_and_liabilities: components["schemas"]["LedgerAmount"];
        } | null;
        /**
         * @description Assets, equity and liabilities on a day.
         * @example {
         *       "as_of": "2025-12-31",
         *       "compare_as_of": null,
         *       "totals": {
         *         "non_current_assets": "0.00",
         *         "current_assets": "0.00",
         *         "total_assets": "0.00",
         *         "share_capital": "0.00",
         *         "reserves": "0.00",
         *         "retained_earnings_and_dividends": "0.00",
         *         "unclosed_result": "0.00",
         *         "total_equity": "0.00",
         *         "non_current_liabilities": "0.00",
         *         "current_liabilities": "0.00",
         *         "total_liabilities": "0.00",
         *         "total_equity_and_liabilities": "0.00"
         *       },
         *       "compare": null,
         *       "rows": [],
         *       "base_currency": "MYR",
         *       "generated_at": "2026-11-29T09:30:00Z",
         *       "snapshot": [
         *         {
         *           "year_id": 1,
         *           "year": "2025",
         *           "last_number": 17
         *         }
         *       ],
         *       "balanced": true
         *     }
         */
        BalanceSheet: {
            as_of: components["schemas"]["LedgerDate"];
            compare_as_of: components["schemas"]["OptionalLedgerDate"];
            totals: components["schemas"]["BalanceSheetTotals"];
            compare: components["schemas"]["OptionalBalanceSheetTotals"];
            rows: components["schemas"]["BalanceSheetRows"];
            base_currency: components["schemas"]["CurrencyCode"];
            /** Format: date-time */
            generated_at: string;
            snapshot: components["schemas"]["LedgerSnapshot"];
            /** @description Whether the two sides are equal. */
            balanced: boolean;
        };
        /**
         * @description Which statement it is.
         * @example classic
         * @enum {string}
         */
        IncomeLayout: "classic" | "mfrs18";
        /** @description The lines of the statement by kinds of accounts; costs are positive. Null in the other layout. */
        ClassicIncomeTotals: {
            revenue: components["schemas"]["LedgerAmount"];
            cost_of_sales: components["schemas"]["LedgerAmount"];
            gross_profit: components["schemas"]["LedgerAmount"];
            other_income: components["schemas"]["LedgerAmount"];
            operating_expenses: components["schemas"]["LedgerAmount"];
            operating_profit: components["schemas"]["LedgerAmount"];
            finance_income: components["schemas"]["LedgerAmount"];
            finance_costs: components["schemas"]["LedgerAmount"];
            profit_before_tax: components["schemas"]["LedgerAmount"];
            income_tax_expense: components["schemas"]["LedgerAmount"];
            profit_for_the_period: components["schemas"]["LedgerAmount"];
        } | null;
        /** @description The lines of the statement by the categories of MFRS 18; income is positive. Null in the other layout. */
        Mfrs18IncomeTotals: {
            operating: components["schemas"]["LedgerAmount"];
            operating_profit: components["schemas"]["LedgerAmount"];
            investing: components["schemas"]["LedgerAmount"];
            profit_before_financing_and_income_taxes: components["schemas"]["LedgerAmount"];
            financing: components["schemas"]["LedgerAmount"];
            profit_before_income_taxes: components["schemas"]["LedgerAmount"];
            income_taxes: components["schemas"]["LedgerAmount"];
            discontinued: components["schemas"]["LedgerAmount"];
            unclassified: components["schemas"]["LedgerAmount"];
            profit_for_the_period: components["schemas"]["LedgerAmount"];
        } | null;
        /**
         * @description An account; income is positive, and so are costs.
         * @example {
         *       "account_id": 60,
         *       "code": "4000",
         *       "name": "Sales of goods",
         *       "type": "revenue",
         *       "sub_type": "operating_revenue",
         *       "category": null,
         *       "amount": "40000.00",
         *       "compare": null
         *     }
         */
        IncomeRow: {
            account_id: components["schemas"]["LedgerAccountId"];
            code: components["schemas"]["LedgerAccountCode"];
            name: components["schemas"]["LedgerAccountName"];
            type: components["schemas"]["LedgerAccountType"];
            sub_type: components["schemas"]["OptionalSubType"];
            category: components["schemas"]["Mfrs18Category"];
            amount: components["schemas"]["LedgerAmount"];
            compare: components["schemas"]["OptionalLedgerAmount"];
        };
        /** @description Accounts of income and expense that moved, by code. */
        IncomeRows: components["schemas"]["IncomeRow"][];
        /**
         * @description Income and expense of some days, closing entries left out.
         * @example {
         *       "from": "2025-01-01",
         *       "to": "2025-12-31",
         *       "compare_from": null,
         *       "compare_to": null,
         *       "layout": "classic",
         *       "classic": {
         *         "revenue": "0.00",
         *         "cost_of_sales": "0.00",
         *         "gross_profit": "0.00",
         *         "other_income": "0.00",
         *         "operating_expenses": "0.00",
         *         "operating_profit": "0.00",
         *         "finance_income": "0.00",
         *         "finance_costs": "0.00",
         *         "profit_before_tax": "0.00",
         *         "income_tax_expense": "0.00",
         *         "profit_for_the_period": "0.00"
         *       },
         *       "mfrs18": null,
         *       "compare_classic": null,
         *       "compare_mfrs18": null,
         *       "rows": [],
         *       "base_currency": "MYR",
         *       "generated_at": "2026-11-29T09:30:00Z",
         *       "snapshot": [
         *         {
         *           "year_id": 1,
         *           "year": "2025",
         *           "last_number": 17
         *         }
         *       ],
         *       "balanced": true
         *     }
         */
        IncomeStatement: {
            from: components["schemas"]["LedgerDate"];
            to: components["schemas"]["LedgerDate"];
            compare_from: components["schemas"]["OptionalLedgerDate"];
            compare_to: components["schemas"]["OptionalLedgerDate"];
            layout: components["schemas"]["IncomeLayout"];
            classic: components["schemas"]["ClassicIncomeTotals"];
            mfrs18: components["schemas"]["Mfrs18IncomeTotals"];
            compare_classic: components["schemas"]["ClassicIncomeTotals"];
            compare_mfrs18: components["schemas"]["Mfrs18IncomeTotals"];
            rows: components["schemas"]["IncomeRows"];
            base_currency: components["schemas"]["CurrencyCode"];
            /** Format: date-time */
            generated_at: string;
            snapshot: components["schemas"]["LedgerSnapshot"];
            /** @description Whether the two sides are equal. */
            balanced: boolean;
        };
        /**
         * @description Which profit the operating part starts from; the operating profit from 2027 on.
         * @enum {string}
         */
        CashFlowStart: "profit_before_tax" | "operating_profit";
        /**
         * @description The lines of the statement; money that comes in is positive. `other_non_cash_items` is profit of entries without cash, and operating
         *     income that the profit at the start lacks.
         * @example {
         *       "start_amount": "0.00",
         *       "adj_investing_items": "0.00",
         *       "adj_financing_items": "0.00",
         *       "adj_fx_on_cash": "0.00",
         *       "other_non_cash_items": "0.00",
         *       "working_capital": "0.00",
         *       "cash_generated_from_operations": "0.00",
         *       "income_tax_paid": "0.00",
         *       "net_operating": "0.00",
         *       "net_investing": "0.00",
         *       "net_financing": "0.00",
         *       "fx_effect_on_cash": "0.00",
         *       "net_change_in_cash": "0.00",
         *       "cash_at_start": "0.00",
         *       "cash_at_end": "0.00"
         *     }
         */
        CashFlowTotals: {
            start_amount: components["schemas"]["LedgerAmount"];
            adj_investing_items: components["schemas"]["LedgerAmount"];
            adj_financing_items: components["schemas"]["LedgerAmount"];
            adj_fx_on_cash: components["schemas"]["LedgerAmount"];
            other_non_cash_items: components["schemas"]["LedgerAmount"];
            working_capital: components["schemas"]["LedgerAmount"];
            cash_generated_from_operations: components["schemas"]["LedgerAmount"];
            income_tax_paid: components["schemas"]["LedgerAmount"];
            net_operating: components["schemas"]["LedgerAmount"];
            net_investing: components["schemas"]["LedgerAmount"];
            net_financing: components["schemas"]["LedgerAmount"];
            fx_effect_on_cash: components["schemas"]["LedgerAmount"];
            net_change_in_cash: components["schemas"]["LedgerAmount"];
            cash_at_start: components["schemas"]["LedgerAmount"];
            cash_at_end: components["schemas"]["LedgerAmount"];
        };
        /**
         * @description What an account adds to a part of the statement.
         * @example {
         *       "account_id": 12,
         *       "code": "1100",
         *       "name": "Trade receivables",
         *       "part": "operating",
         *       "amount": "-15000.00"
         *     }
         */
        CashFlowRow: {
            account_id: components["schemas"]["LedgerAccountId"];
            code: components["schemas"]["LedgerAccountCode"];
            name: components["schemas"]["LedgerAccountName"];
            part: components["schemas"]["CashFlowClass"];
            amount: components["schemas"]["LedgerAmount"];
        };
        /** @description Accounts, by part and code; in the operating part, the changes of working capital. */
        CashFlowRows: components["schemas"]["CashFlowRow"][];
        /**
         * @description An entry that moves no cash and is left out, with what it moves in each part.
         * @example {
         *       "entry_id": 42,
         *       "number": 2,
         *       "date": "2025-01-01",
         *       "reference": "LEASE-1",
         *       "description": "Office lease recognised",
         *       "operating": "0.00",
         *       "investing": "-26730.12",
         *       "financing": "26730.12",
         *       "tax": "0.00"
         *     }
         */
        NonCashEntry: {
            entry_id: components["schemas"]["EntryId"];
            number: number;
            date: components["schemas"]["LedgerDate"];
            reference: components["schemas"]["EntryReference"];
            description: components["schemas"]["LedgerText"];
            operating: components["schemas"]["LedgerAmount"];
            investing: components["schemas"]["LedgerAmount"];
            financing: components["schemas"]["LedgerAmount"];
            tax: components["schemas"]["LedgerAmount"];
        };
        /** @description Entries that move no cash but more than one part, the first thousand of them. */
        NonCashEntries: components["schemas"]["NonCashEntry"][];
        /**
         * @description Where cash came from and went to; `balanced` says whether the parts make its change.
         * @example {
         *       "from": "2025-01-01",
         *       "to": "2025-12-31",
         *       "starts_from": "profit_before_tax",
         *       "totals": {
         *         "start_amount": "0.00",
         *         "adj_investing_items": "0.00",
         *         "adj_financing_items": "0.00",
         *         "adj_fx_on_cash": "0.00",
         *         "other_non_cash_items": "0.00",
         *         "working_capital": "0.00",
         *         "cash_generated_from_operations": "0.00",
         *         "income_tax_paid": "0.00",
         *         "net_operating": "0.00",
         *         "net_investing": "0.00",
         *         "net_financing": "0.00",
         *         "fx_effect_on_cash": "0.00",
         *         "net_change_in_cash": "0.00",
         *         "cash_at_start": "0.00",
         *         "cash_at_end": "0.00"
         *       },
         *       "rows": [],
         *       "non_cash": [],
         *       "base_currency": "MYR",
         *       "generated_at": "2026-11-29T09:30:00Z",
         *       "snapshot": [
         *         {
         *           "year_id": 1,
         *           "year": "2025",
         *           "last_number": 17
         *         }
         *       ],
         *       "balanced": true
         *     }
         */
        CashFlow: {
            from: components["schemas"]["LedgerDate"];
            to: components["schemas"]["LedgerDate"];
            starts_from: components["schemas"]["CashFlowStart"];
            totals: components["schemas"]["CashFlowTotals"];
            rows: components["schemas"]["CashFlowRows"];
            non_cash: components["schemas"]["NonCashEntries"];
            base_currency: components["schemas"]["CurrencyCode"];
            /** Format: date-time */
            generated_at: string;
            snapshot: components["schemas"]["LedgerSnapshot"];
            /** @description Whether the two sides are equal. */
            balanced: boolean;
        };
        /** @description The codes of the other accounts of the entry, the first ten of them. */
        CounterAccounts: components["schemas"]["LedgerAccountCode"][];
        /**
         * @description A line on the account, and where the account stands after it; `balance` only where the account has a currency.
         * @example {
         *       "entry_id": 42,
         *       "number": 7,
         *       "line_no": 1,
         *       "date": "2025-04-15",
         *       "reference": "REC-1",
         *       "description": "USD 6,000 received",
         *       "counter_accounts": [
         *         "1100"
         *       ],
         *       "currency": "USD",
         *       "debit": "6000.00",
         *       "credit": "0.00",
         *       "base_debit": "26400.00",
         *       "base_credit": "0.00",
         *       "base_balance": "26400.00",
         *       "balance": "6000.00"
         *     }
         */
        StatementLine: {
            entry_id: components["schemas"]["EntryId"];
            number: number;
            line_no: number;
            date: components["schemas"]["LedgerDate"];
            reference: components["schemas"]["EntryReference"];
            description: components["schemas"]["LedgerText"];
            counter_accounts: components["schemas"]["CounterAccounts"];
            currency: components["schemas"]["CurrencyCode"];
            debit: components["schemas"]["LedgerAmount"];
            credit: components["schemas"]["LedgerAmount"];
            base_debit: components["schemas"]["LedgerAmount"];
            base_credit: components["schemas"]["LedgerAmount"];
            base_balance: components["schemas"]["LedgerAmount"];
            balance: components["schemas"]["OptionalLedgerAmount"];
        };
        /** @description Lines by day, number and place in their entry. */
        StatementLines: components["schemas"]["StatementLine"][];
        /**
         * @description Where a page goes on, as the page before said; signed by the service.
         * @example WzEyLFtdXQ.hJKS0fIyZpW1pYQ2nB3m4A
         */
        StatementCursor: string;
        /** @description Where the next page goes on; null at the end. */
        NextStatementCursor: string | null;
        /**
         * @description The account that a statement is of.
         * @example {
         *       "id": 12,
         *       "code": "1021",
         *       "name": "Bank USD",
         *       "type": "asset",
         *       "currency": "USD"
         *     }
         */
        StatementAccount: {
            id: components["schemas"]["LedgerAccountId"];
            code: components["schemas"]["LedgerAccountCode"];
            name: components["schemas"]["LedgerAccountName"];
            type: components["schemas"]["LedgerAccountType"];
            currency: components["schemas"]["OptionalCurrencyCode"];
        };
        /**
         * @description A page of what moved on an account. `opening` is where it stood before the page, `closing` where it stands after `to`; in the
         *     account's own currency only where it has one.
         * @example {
         *       "account": {
         *         "id": 12,
         *         "code": "1021",
         *         "name": "Bank USD",
         *         "type": "asset",
         *         "currency": "USD"
         *       },
         *       "from": "2025-01-01",
         *       "to": "2025-12-31",
         *       "opening": "0.00",
         *       "closing": "26400.00",
         *       "currency_opening": "0.00",
         *       "currency_closing": "6000.00",
         *       "lines": [
         *         {
         *           "entry_id": 42,
         *           "number": 7,
         *           "line_no": 1,
         *           "date": "2025-04-15",
         *           "reference": "REC-1",
         *           "description": "USD 6,000 received",
         *           "counter_accounts": [
         *             "1100"
         *           ],
         *           "currency": "USD",
         *           "debit": "6000.00",
         *           "credit": "0.00",
         *           "base_debit": "26400.00",
         *           "base_credit": "0.00",
         *           "base_balance": "26400.00",
         *           "balance": "6000.00"
         *         }
         *       ],
         *       "next_cursor": null,
         *       "base_currency": "MYR",
         *       "generated_at": "2026-11-29T09:30:00Z",
         *       "snapshot": [
         *         {
         *           "year_id": 1,
         *           "year": "2025",
         *           "last_number": 17
         *         }
         *       ],
         *       "balanced": true
         *     }
         */
        AccountStatement: {
            account: components["schemas"]["StatementAccount"];
            from: components["schemas"]["LedgerDate"];
            to: components["schemas"]["LedgerDate"];
            opening: components["schemas"]["LedgerAmount"];
            closing: components["schemas"]["LedgerAmount"];
            currency_opening: components["schemas"]["OptionalLedgerAmount"];
            currency_closing: components["schemas"]["OptionalLedgerAmount"];
            lines: components["schemas"]["StatementLines"];
            next_cursor: components["schemas"]["NextStatementCursor"];
            base_currency: components["schemas"]["CurrencyCode"];
            /** Format: date-time */
            generated_at: string;
            snapshot: components["schemas"]["LedgerSnapshot"];
            /** @description Whether the two sides are equal. */
            balanced: boolean;
        };
        /**
         * @description What is looked for.
         * @enum {string}
         */
        IntegrityCheckName: "unbalanced_entries" | "month_balances" | "missing_numbers" | "hash_breaks" | "wrong_year" | "currency_balances" | "accounting_equation";
        /** @description Where it was found, the first twenty places. */
        IntegrityPlaces: string[];
        /**
         * @description One thing that was looked for, how often it was found, and where.
         * @example {
         *       "check": "missing_numbers",
         *       "count": 0,
         *       "places": []
         *     }
         */
        IntegrityCheck: {
            check: components["schemas"]["IntegrityCheckName"];
            count: number;
            places: components["schemas"]["IntegrityPlaces"];
        };
        /** @description Everything that was looked for. */
        IntegrityChecks: components["schemas"]["IntegrityCheck"][];
        /**
         * @description Whether the books are whole; `balanced` says whether nothing was found.
         * @example {
         *       "checks": [
         *         {
         *           "check": "missing_numbers",
         *           "count": 0,
         *           "places": []
         *         }
         *       ],
         *       "base_currency": "MYR",
         *       "generated_at": "2026-11-29T09:30:00Z",
         *       "snapshot": [
         *         {
         *           "year_id": 1,
         *           "year": "2025",
         *           "last_number": 17
         *         }
         *       ],
         *       "balanced": true
         *     }
         */
        LedgerIntegrity: {
            checks: components["schemas"]["IntegrityChecks"];
            base_currency: components["schemas"]["CurrencyCode"];
            /** Format: date-time */
            generated_at: string;
            snapshot: components["schemas"]["LedgerSnapshot"];
            /** @description Whether the two sides are equal. */
            balanced: boolean;
        };
        /**
         * Format: int64
         * @description The number of an account of the ledger.
         * @example 12
         */
        LedgerAccountId: number;
        /**
         * Format: int64
         * @description The number of an account of the ledger, or null for none.
         * @example 12
         */
        OptionalLedgerAccountId: number | null;
        /**
         * Format: int64
         * @description The number under which an entry is stored, from its first draft on.
         * @example 42
         */
        EntryId: number;
        /**
         * Format: int64
         * @description The number under which an entry is stored, or null for none.
         * @example 42
         */
        OptionalEntryId: number | null;
        /**
         * @description An amount as a decimal string, without a sign: up to 13 digits, and no more decimals than the currency has.
         * @example 6000.00
         */
        LedgerMoney: string;
        /**
         * @description An amount as a decimal string, without a sign, or null for none.
         * @example 6000.00
         */
        OptionalLedgerMoney: string | null;
        /**
         * @description An amount that was worked out, as a decimal string with all decimals of its currency; it may be negative.
         * @example 26400.00
         */
        LedgerAmount: string;
        /**
         * @description An amount that was worked out, or null where there is none.
         * @example 26400.00
         */
        OptionalLedgerAmount: string | null;
        /**
         * @description A currency in use, by its three letters of ISO 4217.
         * @example MYR
         */
        CurrencyCode: string;
        /**
         * @description A currency in use, by its three letters of ISO 4217, or null for any.
         * @example USD
         */
        OptionalCurrencyCode: string | null;
        /**
         * @description Units of the base currency for one unit of the other, more than zero, with up to ten decimals.
         * @example 4.4550
         */
        ExchangeRate: string;
        /**
         * Format: date
         * @description A day, in no time zone.
         * @example 2025-04-15
         */
        LedgerDate: string;
        /**
         * Format: date
         * @description A day, in no time zone, or null for none.
         * @example 2025-04-15
         */
        OptionalLedgerDate: string | null;
        /**
         * Format: date-time
         * @description A moment, or null where it has not come.
         */
        OptionalMoment: string | null;
        /**
         * @description A text on one line or several.
         * @example USD 6,000 received
         */
        LedgerText: string;
        /**
         * @description A text, or null for none.
         * @example Approved by telephone
         */
        OptionalLedgerText: string | null;
        /**
         * @description Who it was, by the subject of the credential; null where nobody did.
         * @example 7
         */
        OptionalSubject: string | null;
        /**
         * @description The time zone in which today is today, by its name in the IANA database.
         * @example Asia/Kuala_Lumpur
         */
        TimeZoneName: string;
        /**
         * @description How the ledger of a tenant is kept. Entries of less than `approval_threshold`, in the base currency, need no approval.
         * @example {
         *       "base_currency": "MYR",
         *       "fiscal_year_start_month": 1,
         *       "time_zone": "Asia/Kuala_Lumpur",
         *       "retained_earnings_account_id": 58,
         *       "rounding_account_id": 91,
         *       "fx_gain_loss_account_id": 86,
         *       "fx_on_cash_account_id": 87,
         *       "suspense_account_id": null,
         *       "require_approval": true,
         *       "approval_threshold": null,
         *       "base_currency_fixed": false,
         *       "archived_at": null
         *     }
         */
        LedgerSettings: {
            base_currency: components["schemas"]["CurrencyCode"];
            /** @description The month, 1 to 12, in which fiscal years begin. */
            fiscal_year_start_month: number;
            time_zone: components["schemas"]["TimeZoneName"];
            retained_earnings_account_id: components["schemas"]["OptionalLedgerAccountId"];
            rounding_account_id: components["schemas"]["OptionalLedgerAccountId"];
            fx_gain_loss_account_id: components["schemas"]["OptionalLedgerAccountId"];
            fx_on_cash_account_id: components["schemas"]["OptionalLedgerAccountId"];
            suspense_account_id: components["schemas"]["OptionalLedgerAccountId"];
            /** @description Whether somebody else approves an entry before it is posted. */
            require_approval: boolean;
            approval_threshold: components["schemas"]["OptionalLedgerMoney"];
            /** @description Whether an entry is posted already, so that the base currency stays. */
            base_currency_fixed: boolean;
            /**
             * Format: date-time
             * @description When the owner of the books ended, so that they are only read since; null where they are written to.
             */
            archived_at: string | null;
        };
        /**
         * @description The settings to change; absent ones stay as they are.
         * @example {
         *       "require_approval": true
         *     }
         */
        LedgerSettingsUpdate: {
            base_currency?: components["schemas"]["CurrencyCode"];
            /** @description The month, 1 to 12, in which fiscal years begin. */
            fiscal_year_start_month?: number;
            time_zone?: components["schemas"]["TimeZoneName"];
            retained_earnings_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            rounding_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            fx_gain_loss_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            fx_on_cash_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            suspense_account_id?: components["schemas"]["OptionalLedgerAccountId"];
            /** @description Whether somebody else approves an entry before it is posted. */
            require_approval?: boolean;
            approval_threshold?: components["schemas"]["OptionalLedgerMoney"];
        };
        /**
         * Format: int64
         * @description The organization's number.
         * @example 3
         */
        OrganizationId: number;
        /**
         * Format: int64
         * @description The invitation's number.
         * @example 1
         */
        InvitationId: number;
        /**
         * @description The organization's name in addresses; hyphens stand between words.
         * @example greenfield-school
         */
        Slug: string;
        /**
         * @description What people call the organization.
         * @example Greenfield School
         */
        OrganizationName: string;
        /**
         * @description What a member may. Owners do everything, admins keep members who are no owners, members read.
         * @enum {string}
         */
        MemberRole: "owner" | "admin" | "member";
        /**
         * @description What a member may in ledger and compliance; null, nothing, but for owners, who own the ledger too.
         * @enum {string|null}
         */
        LedgerRole: "owner" | "manager" | "accountant" | "clerk" | "auditor" | "readonly" | null;
        /**
         * @description What a member may in the school; null, nothing, but for owners, who are its admins too.
         * @enum {string|null}
         */
        SchoolRole: "admin" | "registrar" | "staff" | "teacher" | null;
        /**
         * @description What the caller may there; null for an admin who is no member.
         * @enum {string|null}
         */
        OwnMemberRole: "owner" | "admin" | "member" | null;
        /**
         * @description A tenant that several users share; `role` is the caller's, null for an admin who is no member.
         * @example {
         *       "id": 3,
         *       "slug": "greenfield-school",
         *       "name": "Greenfield School",
         *       "tenant_id": "org:3",
         *       "created_at": "2026-11-20T09:30:00Z",
         *       "updated_at": "2026-11-20T09:30:00Z",
         *       "role": "owner"
         *     }
         */
        Organization: {
            id: components["schemas"]["OrganizationId"];
            slug: components["schemas"]["Slug"];
            name: components["schemas"]["OrganizationName"];
            tenant_id: components["schemas"]["TenantName"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            role: components["schemas"]["OwnMemberRole"];
        };
        /** @description Organizations, newest first. */
        OrganizationList: components["schemas"]["Organization"][];
        /** @description A page of organizations. */
        OrganizationPage: {
            data: components["schemas"]["OrganizationList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What a new organization starts with; the caller becomes its owner.
         * @example {
         *       "name": "Greenfield School",
         *       "slug": "greenfield-school"
         *     }
         */
        OrganizationCreate: {
            name: components["schemas"]["OrganizationName"];
            slug: components["schemas"]["Slug"];
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "name": "Greenfield Upper School"
         *     }
         */
        OrganizationUpdate: {
            name?: components["schemas"]["OrganizationName"];
            slug?: components["schemas"]["Slug"];
        };
        /**
         * @description A user in an organization.
         * @example {
         *       "organization_id": 3,
         *       "user_id": 7,
         *       "email": "alice@example.com",
         *       "name": "Alice",
         *       "role": "owner",
         *       "ledger_role": null,
         *       "school_role": null,
         *       "joined_at": "2026-11-20T09:30:00Z"
         *     }
         */
        Member: {
            organization_id: components["schemas"]["OrganizationId"];
            user_id: components["schemas"]["UserId"];
            email: components["schemas"]["Email"];
            name: components["schemas"]["PersonName"];
            role: components["schemas"]["MemberRole"];
            ledger_role: components["schemas"]["LedgerRole"];
            school_role: components["schemas"]["SchoolRole"];
            /** Format: date-time */
            joined_at: string;
        };
        /** @description Members, the first to join first. */
        MemberList: components["schemas"]["Member"][];
        /** @description A page of members. */
        MemberPage: {
            data: components["schemas"]["MemberList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Whom to add, and as what.
         * @example {
         *       "user_id": 8,
         *       "role": "member"
         *     }
         */
        MemberAdd: {
            user_id: components["schemas"]["UserId"];
            role: components["schemas"]["MemberRole"];
            ledger_role?: components["schemas"]["LedgerRole"];
            school_role?: components["schemas"]["SchoolRole"];
        };
        /**
         * @description The roles to change; absent ones stay as they are, null takes one away.
         * @example {
         *       "role": "admin"
         *     }
         */
        MemberUpdate: {
            role?: components["schemas"]["MemberRole"];
            ledger_role?: components["schemas"]["LedgerRole"];
            school_role?: components["schemas"]["SchoolRole"];
        };
        /**
         * @description What became of the invitation.
         * @enum {string}
         */
        InvitationState: "pending" | "accepted" | "revoked" | "expired";
        /**
         * @description An invitation by mail.
         * @example {
         *       "id": 1,
         *       "email": "bob@example.com",
         *       "role": "member",
         *       "state": "pending",
         *       "created_at": "2026-11-20T09:30:00Z",
         *       "expires_at": "2026-11-27T09:30:00Z"
         *     }
         */
        Invitation: {
            id: components["schemas"]["InvitationId"];
            email: components["schemas"]["Email"];
            role: components["schemas"]["MemberRole"];
            state: components["schemas"]["InvitationState"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
        };
        /** @description Invitations, newest first. */
        InvitationList: components["schemas"]["Invitation"][];
        /** @description A page of invitations. */
        InvitationPage: {
            data: components["schemas"]["InvitationList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Whom to invite, and as what.
         * @example {
         *       "email": "bob@example.com",
         *       "role": "member"
         *     }
         */
        InvitationCreate: {
            email: components["schemas"]["Email"];
            role: components["schemas"]["MemberRole"];
        };
        /**
         * @description The client's own id of an event of a child; the same event again under it changes nothing.
         * @example 7d0c1f6e-6f0b-4f0e-9d53-2d6b7a3f2a10
         */
        ChildEventId: string | null;
        /**
         * Format: date-time
         * @description When it was. At most seven days ago and ten minutes ahead, or else the moment of receipt counts.
         * @example 2026-11-29T09:30:00Z
         */
        OccurredAt: string | null;
        /**
         * @description The card, chore, activity or affirmation, as the lists of content name it.
         * @example make_bed
         */
        ProgressItemId: string | null;
        /**
         * @description The subject of a card.
         * @example math
         */
        ProgressSubjectId: string;
        /**
         * @description An answer to a flash card.
         * @example {
         *       "subjectId": "math",
         *       "correct": true,
         *       "flashcardId": "math_add_1",
         *       "answer": "two"
         *     }
         */
        FlashcardEvent: {
            subjectId: components["schemas"]["ProgressSubjectId"];
            /** @description What the client thinks of the answer. */
            correct: boolean;
            flashcardId?: components["schemas"]["ProgressItemId"];
            /** @description What the child answered; forgotten after 30 days. */
            answer?: string | null;
            /** @description How long the answer took, in milliseconds. */
            durationMs?: number | null;
            occurredAt?: components["schemas"]["OccurredAt"];
            eventId?: components["schemas"]["ChildEventId"];
        };
        /**
         * @description A chore that is done.
         * @example {
         *       "choreId": "make_bed",
         *       "isExtra": false
         *     }
         */
        ChoreEvent: {
            choreId?: components["schemas"]["ProgressItemId"];
            /** @description Whether it was one beyond the daily ones. */
            isExtra?: boolean | null;
            occurredAt?: components["schemas"]["OccurredAt"];
            eventId?: components["schemas"]["ChildEventId"];
        };
        /**
         * @description Something that was done outdoors.
         * @example {
         *       "outdoorActivityId": "walk_10",
         *       "isDaily": true
         *     }
         */
        OutdoorEvent: {
            outdoorActivityId?: components["schemas"]["ProgressItemId"];
            /** @description Whether it is one of every day. */
            isDaily?: boolean | null;
            occurredAt?: components["schemas"]["OccurredAt"];
            eventId?: components["schemas"]["ChildEventId"];
        };
        /**
         * @description An affirmation that was seen.
         * @example {
         *       "affirmationId": "1"
         *     }
         */
        AffirmationEvent: {
            affirmationId?: components["schemas"]["ProgressItemId"];
            occurredAt?: components["schemas"]["OccurredAt"];
            eventId?: components["schemas"]["ChildEventId"];
        };
        /**
         * @description How many, or how many points.
         * @example 40
         */
        ProgressCount: number;
        /**
         * @description A share, in percent.
         * @example 75
         */
        ProgressPercent: number;
        /**
         * Format: date
         * @description A day of the account's time zone.
         * @example 2026-11-29
         */
        ProgressDay: string;
        /**
         * @description The name of an achievement.
         * @example first_chore
         */
        AchievementId: string;
        /**
         * @description What an event brought.
         * @example {
         *       "pointsAwarded": 15,
         *       "newAchievementIds": [
         *         "first_chore"
         *       ]
         *     }
         */
        EventReward: {
            /** @description Points, at most 500 a day. */
            pointsAwarded: number;
            newAchievementIds: components["schemas"]["AchievementId"][];
        };
        /**
         * @description What was done today.
         * @example {
         *       "date": "2026-11-29",
         *       "flashcardsCompleted": 2,
         *       "flashcardsCorrect": 1,
         *       "choresCompleted": 1,
         *       "outdoorActivities": 0,
         *       "affirmationsViewed": 1,
         *       "totalPoints": 32
         *     }
         */
        ProgressToday: {
            date: components["schemas"]["ProgressDay"];
            flashcardsCompleted: components["schemas"]["ProgressCount"];
            flashcardsCorrect: components["schemas"]["ProgressCount"];
            choresCompleted: components["schemas"]["ProgressCount"];
            outdoorActivities: components["schemas"]["ProgressCount"];
            affirmationsViewed: components["schemas"]["ProgressCount"];
            totalPoints: components["schemas"]["ProgressCount"];
        };
        /**
         * @description What was done in this week, which starts on Sunday unless the account chose another day.
         * @example {
         *       "weekStart": "2026-11-29",
         *       "totalPoints": 32,
         *       "daysActive": 1,
         *       "flashcardsCompleted": 2,
         *       "choresCompleted": 1,
         *       "outdoorActivities": 0,
         *       "accuracyPct": 50
         *     }
         */
        ProgressWeek: {
            weekStart: components["schemas"]["ProgressDay"];
            totalPoints: components["schemas"]["ProgressCount"];
            daysActive: number;
            flashcardsCompleted: components["schemas"]["ProgressCount"];
            choresCompleted: components["schemas"]["ProgressCount"];
            outdoorActivities: components["schemas"]["ProgressCount"];
            accuracyPct: components["schemas"]["ProgressPercent"];
        };
        /**
         * @description Answers to the cards of a subject, and the difficulty that the right ones unlock.
         * @example {
         *       "completed": 25,
         *       "correct": 20,
         *       "difficulty": "medium"
         *     }
         */
        ProgressOfSubject: {
            completed: components["schemas"]["ProgressCount"];
            correct: components["schemas"]["ProgressCount"];
            difficulty: components["schemas"]["Difficulty"];
        };
        /**
         * @description Answers by subject, with every subject that the level asks for.
         * @example {
         *       "math": {
         *         "completed": 25,
         *         "correct": 20,
         *         "difficulty": "medium"
         *       }
         *     }
         */
        ProgressBySubject: {
            [key: string]: components["schemas"]["ProgressOfSubject"];
        };
        /**
         * @description What can be reached once.
         * @example {
         *       "id": "first_chore",
         *       "title": "Helping Hand",
         *       "description": "Do a chore",
         *       "icon": "check-circle",
         *       "type": "special",
         *       "unlockedAt": "2026-11-29T09:30:00Z"
         *     }
         */
        Achievement: {
            id: components["schemas"]["AchievementId"];
            title: string;
            description: string;
            /** @description The name of an icon. */
            icon: string;
            type: components["schemas"]["AchievementType"];
            /**
             * Format: date-time
             * @description When it was reached.
             */
            unlockedAt: string | null;
        };
        /**
         * @description How often it takes what.
         * @example special
         * @enum {string}
         */
        AchievementType: "daily" | "weekly" | "monthly" | "special";
        /** @description Achievements. */
        AchievementList: components["schemas"]["Achievement"][];
        /**
         * @description Right answers in a subject, and how many the next level takes.
         * @example {
         *       "current": 5,
         *       "required": 13,
         *       "met": false
         *     }
         */
        SubjectGoal: {
            current: components["schemas"]["ProgressCount"];
            required: components["schemas"]["ProgressCount"];
            met: boolean;
        };
        /**
         * @description The goal of each subject that the level asks for.
         * @example {
         *       "math": {
         *         "current": 5,
         *         "required": 13,
         *         "met": false
         *       }
         *     }
         */
        SubjectGoals: {
            [key: string]: components["schemas"]["SubjectGoal"];
        };
        /**
         * @description The level, and what the next one takes in each subject.
         * @example {
         *       "canLevelUp": false,
         *       "currentLevel": "New Kid",
         *       "nextLevel": "Good Kid",
         *       "requiredPerSubject": 13,
         *       "subjectProgress": {
         *         "math": {
         *           "current": 5,
         *           "required": 13,
         *           "met": false
         *         }
         *       },
         *       "lowestSubject": "math",
         *       "message": "Good Kid is next: more right answers in Math."
         *     }
         */
        BalancedProgress: {
            /** @description Whether every subject is good enough for what comes next; true at the last level. */
            canLevelUp: boolean;
            currentLevel: string;
            nextLevel: string | null;
            requiredPerSubject: components["schemas"]["ProgressCount"];
            subjectProgress: components["schemas"]["SubjectGoals"];
            lowestSubject: string | null;
            /** @description What to do next. */
            message: string;
        };
        /**
         * @description The level as it is shown, and how much of the way to the next is behind the child.
         * @example {
         *       "level": "New Kid",
         *       "icon": "user",
         *       "color": "#9CA3AF",
         *       "nextAt": 50,
         *       "progress": 40
         *     }
         */
        ProgressReward: {
            level: string;
            /** @description The name of an icon. */
            icon: string;
            color: string;
            /** @description Right answers for the next level, all subjects together. */
            nextAt: number | null;
            progress: components["schemas"]["ProgressPercent"];
        };
        /**
         * @description Points to earn today, and how many are earned.
         * @example {
         *       "target": 50,
         *       "done": 32
         *     }
         */
        TodayGoal: {
            target: components["schemas"]["ProgressCount"];
            done: components["schemas"]["ProgressCount"];
        };
        /**
         * @description What suits the child, by subject, as its age and its last answers say.
         * @example {
         *       "math": "medium"
         *     }
         */
        SuggestedDifficulties: {
            [key: string]: components["schemas"]["Difficulty"];
        };
        /** @description How far a child has come. */
        Dashboard: {
            totalPoints: components["schemas"]["ProgressCount"];
            currentStreak: components["schemas"]["ProgressCount"];
            longestStreak: components["schemas"]["ProgressCount"];
            /** Format: date */
            lastActiveDate: string | null;
            today: components["schemas"]["ProgressToday"];
            week: components["schemas"]["ProgressWeek"];
            flashcardsBySubject: components["schemas"]["ProgressBySubject"];
            totalChoresCompleted: components["schemas"]["ProgressCount"];
            totalOutdoorActivities: components["schemas"]["ProgressCount"];
            totalAffirmationsViewed: components["schemas"]["ProgressCount"];
            achievementsUnlocked: components["schemas"]["AchievementList"];
            achievementsLocked: components["schemas"]["AchievementList"];
            balanced: components["schemas"]["BalancedProgress"];
            reward: components["schemas"]["ProgressReward"];
            dueCards: components["schemas"]["ProgressCount"];
            todayGoal: components["schemas"]["TodayGoal"];
            suggestedDifficulty: components["schemas"]["SuggestedDifficulties"];
        };
        /**
         * Format: int64
         * @description The project's number.
         * @example 1
         */
        ProjectId: number;
        /**
         * @description What people call the project.
         * @example Harvest festival
         */
        ProjectName: string;
        /**
         * @description What the project is about, in plain text.
         * @example Stalls and music.
         */
        ProjectDescription: string | null;
        /**
         * @description A field to order projects by; a leading minus is descending.
         * @default -created_at
         * @enum {string}
         */
        ProjectSort: "-created_at" | "created_at" | "-updated_at" | "updated_at" | "-name" | "name";
        /**
         * @description A project of the caller's tenant.
         * @example {
         *       "id": 1,
         *       "name": "Harvest festival",
         *       "description": "Stalls and music.",
         *       "created_at": "2026-11-20T09:30:00Z",
         *       "updated_at": "2026-11-20T09:30:00Z",
         *       "is_deleted": false,
         *       "deleted_at": null,
         *       "tenant_id": "alice"
         *     }
         */
        Project: {
            id: components["schemas"]["ProjectId"];
            name: components["schemas"]["ProjectName"];
            description: components["schemas"]["ProjectDescription"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            is_deleted: boolean;
            /** Format: date-time */
            deleted_at: string | null;
            tenant_id: string;
        };
        /**
         * @description What a new project starts with.
         * @example {
         *       "name": "Harvest festival",
         *       "description": "Stalls and music."
         *     }
         */
        ProjectCreate: {
            name: components["schemas"]["ProjectName"];
            description?: components["schemas"]["ProjectDescription"];
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "name": "Spring festival"
         *     }
         */
        ProjectUpdate: {
            name?: components["schemas"]["ProjectName"];
            description?: components["schemas"]["ProjectDescription"];
        };
        /** @description Projects, newest first. */
        ProjectList: components["schemas"]["Project"][];
        /** @description A page of projects. */
        ProjectPage: {
            data: components["schemas"]["ProjectList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * Format: int64
         * @description The number under which the incident is stored.
         * @example 42
         */
        IncidentId: number;
        /**
         * Format: int64
         * @description The participant's number.
         * @example 11
         */
        ParticipantId: number;
        /**
         * Format: int64
         * @description The consequence's number.
         * @example 5
         */
        ConsequenceId: number;
        /**
         * Format: int64
         * @description The notice's number.
         * @example 2
         */
        NoticeId: number;
        /**
         * @description The number of the incident within its school and school year.
         * @example 2025-26/0042
         */
        IncidentNumber: string;
        /**
         * Format: date-time
         * @description When it happened, with the offset of its zone; not in the future, and not more than 20 years ago.
         * @example 2025-10-01T10:20:00-05:00
         */
        IncidentMoment: string;
        /**
         * Format: date-time
         * @description A moment, or null where it has not come.
         * @example 2025-10-02T09:00:00Z
         */
        OptionalSchoolMoment: string | null;
        /**
         * @description What happened, or what else is to be known; null for nothing.
         * @example Two students fought in the hallway.
         */
        OptionalIncidentText: string | null;
        /**
         * @description The number under which others, such as the police, keep the case; null for none.
         * @example 2025-118
         */
        OptionalCaseNumber: string | null;
        /**
         * @description Why the incident stands as it does; null where nobody has said.
         * @example A witness came forward.
         */
        OptionalStatusReason: string | null;
        /**
         * @description Where it happened: Ed-Fi's `IncidentLocationDescriptor`, by its code value.
         * @example Administrative offices area
         * @enum {string}
         */
        IncidentLocation: "Administrative offices area" | "Athletic field or playground" | "Auditorium" | "Bus stop" | "Cafeteria area" | "Classroom" | "Computer lab" | "Hallway or stairs" | "Library/media center" | "Locker room or gym areas" | "Off campus" | "Off-campus at a school sponsored activity" | "Off-campus at another location unrelated to school" | "Off-campus at other school" | "Off-campus at other school district facility" | "On campus" | "On-campus other inside area" | "On-campus other outside area" | "Online" | "Parking lot" | "Restroom" | "School bus" | "Stadium" | "Unknown" | "Walking to or from school";
        /**
         * @description Where it happened: Ed-Fi's `IncidentLocationDescriptor`, by its code value; null where nobody has said.
         * @example Administrative offices area
         * @enum {string|null}
         */
        OptionalIncidentLocation: "Administrative offices area" | "Athletic field or playground" | "Auditorium" | "Bus stop" | "Cafeteria area" | "Classroom" | "Computer lab" | "Hallway or stairs" | "Library/media center" | "Locker room or gym areas" | "Off campus" | "Off-campus at a school sponsored activity" | "Off-campus at another location unrelated to school" | "Off-campus at other school" | "Off-campus at other school district facility" | "On campus" | "On-campus other inside area" | "On-campus other outside area" | "Online" | "Parking lot" | "Restroom" | "School bus" | "Stadium" | "Unknown" | "Walking to or from school" | null;
        /**
         * @description Who reported it: Ed-Fi's `ReporterDescriptionDescriptor`, by its code value; null where nobody has said.
         * @example Law enforcement officer
         * @enum {string|null}
         */
        OptionalReporterKind: "Law enforcement officer" | "Non-school personnel" | "Other" | "Parent/guardian" | "Staff" | "Student" | null;
        /**
         * @description Ed-Fi's `WeaponDescriptor`, by its code value; null where nobody has said.
         * @example BB gun
         * @enum {string|null}
         */
        OptionalWeapon: "BB gun" | "Club" | "Destructive Device" | "Firearm" | "Handgun" | "Knife Less Than 2.5 Inches" | "Knife Less Than Three Inches" | "Knife Greater Than Three Inches" | "None" | "Other" | "Other Firearm" | "Other Object" | "Other Sharp Objects" | "Rifle" | "Substance Used as Weapon" | "Unknown" | null;
        /**
         * @description Why the days served are others: Ed-Fi's `DisciplineActionLengthDifferenceReasonDescriptor`, by its code value; null for none.
         * @example Continuation Of Prior Year's Disciplinary Action
         * @enum {string|null}
         */
        OptionalDifferenceReason: "Continuation Of Prior Year's Disciplinary Action" | "No Difference" | "Other" | "School Year Ended" | "Completed Term Requirements Sooner Than Expected" | "Student Incarcerated" | "Student Withdrew From School" | "Term Decreased Due To Health-Related Circumstances" | "Term Modified By Court Order" | "Term Modified By District" | "Term Modified By Mutual Agreement" | "Term Modified By Placement Program Due To Behavior" | null;
        /**
         * @description How an incident stands.
         * @example reported
         * @enum {string}
         */
        IncidentStatus: "reported" | "under_review" | "resolved" | "dismissed";
        /**
         * @description What an incident becomes.
         * @example under_review
         * @enum {string}
         */
        NextIncidentStatus: "under_review" | "resolved" | "dismissed";
        /**
         * @description What somebody was to an incident: Ed-Fi's `DisciplineIncidentParticipationCodeDescriptor`.
         * @example Perpetrator
         * @enum {string}
         */
        ParticipantRole: "Perpetrator" | "Reporter" | "Victim" | "Witness";
        /**
         * @description What follows; GET /v1/consequence-types says what each is.
         * @example WARN
         * @enum {string}
         */
        ConsequenceCode: "WARN" | "DETN" | "ISS" | "OSS" | "EXPL" | "EXPS" | "CSRV" | "RMVL" | "CONF" | "NONE" | "OTHR";
        /**
         * @description How a consequence stands.
         * @example planned
         * @enum {string}
         */
        ConsequenceStatus: "planned" | "served" | "waived";
        /**
         * @description How a guardian was told.
         * @example letter
         * @enum {string}
         */
        NoticeChannel: "letter" | "email" | "phone" | "meeting";
        /**
         * @description What somebody was to an incident, the chief role first.
         * @example [
         *       "Victim",
         *       "Reporter"
         *     ]
         */
        ParticipantRoles: components["schemas"]["ParticipantRole"][];
        /**
         * @description What the incident cost.
         * @example {
         *       "amount": "120.00",
         *       "currency": "USD"
         *     }
         */
        IncidentCost: {
            amount: components["schemas"]["LedgerMoney"];
            currency: components["schemas"]["CurrencyCode"];
        };
        /** @description What the incident cost; null where it cost nothing or nobody has said. */
        OptionalIncidentCost: components["schemas"]["IncidentCost"] | null;
        /**
         * @description Somebody who was part of an incident, with the grade of that day.
         * @example {
         *       "id": 11,
         *       "person_id": "s-1042",
         *       "person_kind": "student",
         *       "name": "Ada Byron",
         *       "role": "Perpetrator",
         *       "roles": [
         *         "Perpetrator"
         *       ],
         *       "grade": "9"
         *     }
         */
        Participant: {
            id: components["schemas"]["ParticipantId"];
            person_id: components["schemas"]["PersonId"];
            person_kind: components["schemas"]["PersonKind"];
            name: components["schemas"]["SchoolPersonName"];
            role: components["schemas"]["ParticipantRole"];
            roles: components["schemas"]["ParticipantRoles"];
            grade: components["schemas"]["OptionalGrade"];
        };
        /** @description Whoever was part of an incident, in the order in which they were added. */
        Participants: components["schemas"]["Participant"][];
        /**
         * @description Somebody who was part of an incident, with a `role`, several `roles`, or both; `role` is the chief one then.
         * @example {
         *       "person_id": "s-1044",
         *       "role": "Witness"
         *     }
         */
        ParticipantCreate: {
            person_id: components["schemas"]["PersonId"];
            role?: components["schemas"]["ParticipantRole"];
            roles?: components["schemas"]["ParticipantRoles"];
        };
        /**
         * @description Whoever was part of an incident, each person once.
         * @default []
         */
        ParticipantCreates: components["schemas"]["ParticipantCreate"][];
        /**
         * @description The roles instead of those before.
         * @example {
         *       "roles": [
         *         "Witness"
         *       ]
         *     }
         */
        ParticipantUpdate: {
            roles: components["schemas"]["ParticipantRoles"];
        };
        /**
         * @description Days of school.
         * @example 3
         */
        SchoolDays: number;
        /**
         * @description Days of school, or null where nobody has said.
         * @example 2
         */
        OptionalSchoolDays: number | null;
        /**
         * @description What followed for a participant.
         * @example {
         *       "id": 5,
         *       "participant_id": 11,
         *       "person_id": "s-1042",
         *       "code": "OSS",
         *       "start_date": "2025-10-02",
         *       "end_date": "2025-10-06",
         *       "length_days": 3,
         *       "actual_days": null,
         *       "difference_reason": null,
         *       "notes": null,
         *       "status": "planned",
         *       "created_by": "7",
         *       "created_at": "2025-10-01T16:00:00Z",
         *       "updated_at": "2025-10-01T16:00:00Z"
         *     }
         */
        Consequence: {
            id: components["schemas"]["ConsequenceId"];
            participant_id: components["schemas"]["ParticipantId"];
            person_id: components["schemas"]["PersonId"];
            code: components["schemas"]["ConsequenceCode"];
            start_date: components["schemas"]["SchoolDay"];
            end_date: components["schemas"]["SchoolDay"];
            length_days: components["schemas"]["SchoolDays"];
            actual_days: components["schemas"]["OptionalSchoolDays"];
            difference_reason: components["schemas"]["OptionalDifferenceReason"];
            notes: components["schemas"]["OptionalIncidentText"];
            status: components["schemas"]["ConsequenceStatus"];
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description What followed, in the order in which it was decided. */
        Consequences: components["schemas"]["Consequence"][];
        /**
         * @description What is to follow. Without an `end_date` it is for one day.
         * @example {
         *       "participant_id": 11,
         *       "code": "OSS",
         *       "start_date": "2025-10-02",
         *       "end_date": "2025-10-06"
         *     }
         */
        ConsequenceCreate: {
            participant_id: components["schemas"]["ParticipantId"];
            code: components["schemas"]["ConsequenceCode"];
            start_date: components["schemas"]["SchoolDay"];
            end_date?: components["schemas"]["OptionalSchoolDay"];
            length_days?: components["schemas"]["OptionalSchoolDays"];
            notes?: components["schemas"]["OptionalIncidentText"];
            /**
             * @description Whether the person may be suspended on some of the days already.
             * @default false
             */
            allow_overlap?: boolean;
        };
        /**
         * @description The fields to change; absent ones stay as they are. With other days and no `length_days`, the length is counted anew.
         * @example {
         *       "status": "served",
         *       "actual_days": 2,
         *       "difference_reason": "School Year Ended"
         *     }
         */
        ConsequenceUpdate: {
            start_date?: components["schemas"]["SchoolDay"];
            end_date?: components["schemas"]["SchoolDay"];
            length_days?: components["schemas"]["SchoolDays"];
            actual_days?: components["schemas"]["OptionalSchoolDays"];
            difference_reason?: components["schemas"]["OptionalDifferenceReason"];
            notes?: components["schemas"]["OptionalIncidentText"];
            status?: components["schemas"]["ConsequenceStatus"];
            /**
             * @description Whether the person may be suspended on some of the days already.
             * @default false
             */
            allow_overlap?: boolean;
        };
        /**
         * @description Which guardian, as Mother, or by name.
         * @example Mother
         */
        GuardianName: string;
        /**
         * @description What the guardian was told.
         * @example We spoke about Wednesday.
         */
        NoticeMessage: string;
        /**
         * @description That a guardian of somebody who was part of it was told.
         * @example {
         *       "id": 2,
         *       "person_id": "s-1042",
         *       "guardian": "Mother",
         *       "channel": "phone",
         *       "sent_at": "2025-10-01T17:00:00Z",
         *       "sent_by": "7",
         *       "message": "We spoke about Wednesday.",
         *       "acknowledged_at": null
         *     }
         */
        Notice: {
            id: components["schemas"]["NoticeId"];
            person_id: components["schemas"]["PersonId"];
            guardian: components["schemas"]["GuardianName"];
            channel: components["schemas"]["NoticeChannel"];
            /** Format: date-time */
            sent_at: string;
            sent_by: string;
            message: components["schemas"]["NoticeMessage"];
            acknowledged_at: components["schemas"]["OptionalSchoolMoment"];
        };
        /** @description What guardians were told, in the order in which it was recorded. */
        Notices: components["schemas"]["Notice"][];
        /**
         * @description What a guardian was told; by default, just now.
         * @example {
         *       "person_id": "s-1042",
         *       "guardian": "Mother",
         *       "channel": "phone",
         *       "message": "We spoke about Wednesday."
         *     }
         */
        NoticeCreate: {
            person_id: components["schemas"]["PersonId"];
            guardian: components["schemas"]["GuardianName"];
            channel: components["schemas"]["NoticeChannel"];
            message: components["schemas"]["NoticeMessage"];
            sent_at?: components["schemas"]["OptionalSchoolMoment"];
        };
        /**
         * @description When the notice was acknowledged; null takes that back.
         * @example {
         *       "acknowledged_at": "2025-10-02T09:00:00Z"
         *     }
         */
        NoticeUpdate: {
            acknowledged_at: components["schemas"]["OptionalSchoolMoment"];
        };
        /**
         * @description What can follow, with Ed-Fi's `DisciplineDescriptor`, by its code value.
         * @example {
         *       "code": "OSS",
         *       "description": "Out-of-school suspension",
         *       "discipline_descriptor": "Out of School Suspension",
         *       "is_suspension": true
         *     }
         */
        ConsequenceType: {
            code: components["schemas"]["ConsequenceCode"];
            description: string;
            discipline_descriptor: string;
            /** @description Whether no two of a person may overlap. */
            is_suspension: boolean;
        };
        /** @description What can follow, by code. */
        ConsequenceTypes: components["schemas"]["ConsequenceType"][];
        /** @description What can follow. */
        ConsequenceTypeList: {
            data: components["schemas"]["ConsequenceTypes"];
        };
        /**
         * @description An incident without whoever was part of it.
         * @example {
         *       "id": 42,
         *       "number": "2025-26/0042",
         *       "school_id": 3,
         *       "school_year": "2025-26",
         *       "occurred_at": "2025-10-01T10:20:00-05:00",
         *       "time_zone": "America/Chicago",
         *       "behavior_code": "FGT",
         *       "severity": "high",
         *       "location": "Hallway or stairs",
         *       "status": "under_review",
         *       "participant_count": 1,
         *       "consequence_count": 1,
         *       "created_by": "7",
         *       "created_at": "2025-10-01T16:00:00Z",
         *       "updated_at": "2025-10-01T16:00:00Z"
         *     }
         */
        IncidentSummary: {
            id: components["schemas"]["IncidentId"];
            number: components["schemas"]["IncidentNumber"];
            school_id: components["schemas"]["OptionalSchoolId"];
            school_year: components["schemas"]["SchoolYear"];
            occurred_at: components["schemas"]["IncidentMoment"];
            time_zone: components["schemas"]["SchoolTimeZone"];
            behavior_code: components["schemas"]["BehaviorCodeName"];
            severity: components["schemas"]["OptionalSeverity"];
            location: components["schemas"]["OptionalIncidentLocation"];
            status: components["schemas"]["IncidentStatus"];
            participant_count: number;
            consequence_count: number;
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description Incidents, the latest first. */
        IncidentSummaries: components["schemas"]["IncidentSummary"][];
        /** @description A page of incidents. */
        IncidentPage: {
            data: components["schemas"]["IncidentSummaries"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What happened, however many were part of it, and what followed.
         * @example {
         *       "id": 42,
         *       "number": "2025-26/0042",
         *       "school_id": 3,
         *       "school_year": "2025-26",
         *       "occurred_at": "2025-10-01T10:20:00-05:00",
         *       "time_zone": "America/Chicago",
         *       "behavior_code": "FGT",
         *       "severity": "high",
         *       "description": "Two students fought in the hallway.",
         *       "location": "Hallway or stairs",
         *       "reporter_kind": "Staff",
         *       "reported_to_police": false,
         *       "case_number": null,
         *       "weapon": null,
         *       "cost": null,
         *       "evidence_note": null,
         *       "status": "under_review",
         *       "status_reason": null,
         *       "created_by": "7",
         *       "created_at": "2025-10-01T16:00:00Z",
         *       "updated_at": "2025-10-01T16:00:00Z",
         *       "participants": [
         *         {
         *           "id": 11,
         *           "person_id": "s-1042",
         *           "person_kind": "student",
         *           "name": "Ada Byron",
         *           "role": "Perpetrator",
         *           "roles": [
         *             "Perpetrator"
         *           ],
         *           "grade": "9"
         *         }
         *       ],
         *       "consequences": [
         *         {
         *           "id": 5,
         *           "participant_id": 11,
         *           "person_id": "s-1042",
         *           "code": "OSS",
         *           "start_date": "2025-10-02",
         *           "end_date": "2025-10-06",
         *           "length_days": 3,
         *           "actual_days": null,
         *           "difference_reason": null,
         *           "notes": null,
         *           "status": "planned",
         *           "created_by": "7",
         *           "created_at": "2025-10-01T16:00:00Z",
         *           "updated_at": "2025-10-01T16:00:00Z"
         *         }
         *       ],
         *       "notices": [
         *         {
         *           "id": 2,
         *           "person_id": "s-1042",
         *           "guardian": "Mother",
         *           "channel": "phone",
         *           "sent_at": "2025-10-01T17:00:00Z",
         *           "sent_by": "7",
         *           "message": "We spoke about Wednesday.",
         *           "acknowledged_at": null
         *         }
         *       ]
         *     }
         */
        Incident: {
            id: components["schemas"]["IncidentId"];
            number: components["schemas"]["IncidentNumber"];
            school_id: components["schemas"]["OptionalSchoolId"];
            school_year: components["schemas"]["SchoolYear"];
            occurred_at: components["schemas"]["IncidentMoment"];
            time_zone: components["schemas"]["SchoolTimeZone"];
            behavior_code: components["schemas"]["BehaviorCodeName"];
            severity: components["schemas"]["OptionalSeverity"];
            description: components["schemas"]["OptionalIncidentText"];
            location: components["schemas"]["OptionalIncidentLocation"];
            reporter_kind: components["schemas"]["OptionalReporterKind"];
            /** @description Whether the police know. */
            reported_to_police: boolean;
            case_number: components["schemas"]["OptionalCaseNumber"];
            weapon: components["schemas"]["OptionalWeapon"];
            cost: components["schemas"]["OptionalIncidentCost"];
            evidence_note: components["schemas"]["OptionalIncidentText"];
            status: components["schemas"]["IncidentStatus"];
            status_reason: components["schemas"]["OptionalStatusReason"];
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            participants: components["schemas"]["Participants"];
            consequences: components["schemas"]["Consequences"];
            notices: components["schemas"]["Notices"];
        };
        /**
         * @description What is reported of an incident.
         * @example {
         *       "occurred_at": "2025-10-01T10:20:00-05:00",
         *       "behavior_code": "FGT",
         *       "participants": [
         *         {
         *           "person_id": "s-1042",
         *           "role": "Perpetrator"
         *         }
         *       ]
         *     }
         */
        IncidentCreate: {
            school_id?: components["schemas"]["OptionalSchoolId"];
            occurred_at: components["schemas"]["IncidentMoment"];
            behavior_code: components["schemas"]["BehaviorCodeName"];
            description?: components["schemas"]["OptionalIncidentText"];
            location?: components["schemas"]["OptionalIncidentLocation"];
            reporter_kind?: components["schemas"]["OptionalReporterKind"];
            /**
             * @description Whether the police know.
             * @default false
             */
            reported_to_police?: boolean;
            case_number?: components["schemas"]["OptionalCaseNumber"];
            weapon?: components["schemas"]["OptionalWeapon"];
            cost?: components["schemas"]["OptionalIncidentCost"];
            evidence_note?: components["schemas"]["OptionalIncidentText"];
            participants?: components["schemas"]["ParticipantCreates"];
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "description": "Two students fought outside the library."
         *     }
         */
        IncidentUpdate: {
            school_id?: components["schemas"]["OptionalSchoolId"];
            occurred_at?: components["schemas"]["IncidentMoment"];
            behavior_code?: components["schemas"]["BehaviorCodeName"];
            description?: components["schemas"]["OptionalIncidentText"];
            location?: components["schemas"]["OptionalIncidentLocation"];
            reporter_kind?: components["schemas"]["OptionalReporterKind"];
            /** @description Whether the police know. */
            reported_to_police?: boolean;
            case_number?: components["schemas"]["OptionalCaseNumber"];
            weapon?: components["schemas"]["OptionalWeapon"];
            cost?: components["schemas"]["OptionalIncidentCost"];
            evidence_note?: components["schemas"]["OptionalIncidentText"];
        };
        /**
         * @description What the incident becomes, and why.
         * @example {
         *       "status": "under_review"
         *     }
         */
        IncidentStatusChange: {
            status: components["schemas"]["NextIncidentStatus"];
            reason?: components["schemas"]["OptionalStatusReason"];
        };
        /**
         * @description The short name of a kind of behavior, in letters of ASCII, digits, `_` and `-`; answers have it in capitals.
         * @example FGT
         */
        BehaviorCodeName: string;
        /**
         * @description What the code stands for.
         * @example Fighting / Physical aggression
         */
        BehaviorDescription: string;
        /**
         * @description Ed-Fi's `BehaviorDescriptor`, by its code value: State Offense, School Violation, School Code of Conduct, Other, or one
         *     that a state has added; null for none.
         * @example School Violation
         */
        OptionalBehaviorDescriptor: string | null;
        /**
         * @description The option of CEDS' list of incident behaviors, by its five digits; null for none.
         * @example 04645
         */
        OptionalCedsCode: string | null;
        /**
         * @description How grave a behavior is.
         * @example high
         * @enum {string}
         */
        Severity: "low" | "medium" | "high" | "critical";
        /**
         * @description How grave a behavior is; null where nobody has said.
         * @enum {string|null}
         */
        OptionalSeverity: "low" | "medium" | "high" | "critical" | null;
        /**
         * @description A kind of behavior that incidents are of.
         * @example {
         *       "code": "FGT",
         *       "description": "Fighting / Physical aggression",
         *       "behavior_descriptor": "School Violation",
         *       "ceds_code": "04645",
         *       "severity": "high",
         *       "is_active": true,
         *       "created_at": "2026-11-29T09:30:00Z",
         *       "updated_at": "2026-11-29T09:30:00Z"
         *     }
         */
        BehaviorCode: {
            code: components["schemas"]["BehaviorCodeName"];
            description: components["schemas"]["BehaviorDescription"];
            behavior_descriptor: components["schemas"]["OptionalBehaviorDescriptor"];
            ceds_code: components["schemas"]["OptionalCedsCode"];
            severity: components["schemas"]["OptionalSeverity"];
            /** @description Whether new incidents may have it. */
            is_active: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @description What a new behavior code starts with.
         * @example {
         *       "code": "BULL",
         *       "description": "Bullying"
         *     }
         */
        BehaviorCodeCreate: {
            code: components["schemas"]["BehaviorCodeName"];
            description: components["schemas"]["BehaviorDescription"];
            behavior_descriptor?: components["schemas"]["OptionalBehaviorDescriptor"];
            ceds_code?: components["schemas"]["OptionalCedsCode"];
            severity?: components["schemas"]["OptionalSeverity"];
            /**
             * @description Whether new incidents may have it.
             * @default true
             */
            is_active?: boolean;
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "is_active": false
         *     }
         */
        BehaviorCodeUpdate: {
            description?: components["schemas"]["BehaviorDescription"];
            behavior_descriptor?: components["schemas"]["OptionalBehaviorDescriptor"];
            ceds_code?: components["schemas"]["OptionalCedsCode"];
            severity?: components["schemas"]["OptionalSeverity"];
            /** @description Whether new incidents may have it. */
            is_active?: boolean;
        };
        /** @description Behavior codes, by code. */
        BehaviorCodeList: components["schemas"]["BehaviorCode"][];
        /** @description A page of behavior codes. */
        BehaviorCodePage: {
            data: components["schemas"]["BehaviorCodeList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * Format: int64
         * @description The school's number.
         * @example 3
         */
        SchoolId: number;
        /**
         * Format: int64
         * @description The school's number, or null for none.
         * @example 3
         */
        OptionalSchoolId: number | null;
        /**
         * @description What the school is called.
         * @example Riverside High
         */
        SchoolName: string;
        /**
         * @description The zone of the school's clocks, by its name in the IANA database.
         * @example America/Chicago
         */
        SchoolTimeZone: string;
        /**
         * @description The month, 1 to 12, in which school years begin.
         * @default 7
         * @example 7
         */
        FirstMonth: number;
        /**
         * @description A school. Its school years begin on the first of a month.
         * @example {
         *       "id": 3,
         *       "name": "Riverside High",
         *       "time_zone": "America/Chicago",
         *       "year_starts_month": 7,
         *       "created_at": "2026-11-29T09:30:00Z",
         *       "updated_at": "2026-11-29T09:30:00Z"
         *     }
         */
        School: {
            id: components["schemas"]["SchoolId"];
            name: components["schemas"]["SchoolName"];
            time_zone: components["schemas"]["SchoolTimeZone"];
            /** @description The month, 1 to 12, in which school years begin. */
            year_starts_month: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @description What is registered of a school.
         * @example {
         *       "name": "Riverside High",
         *       "time_zone": "America/Chicago"
         *     }
         */
        SchoolCreate: {
            name: components["schemas"]["SchoolName"];
            time_zone: components["schemas"]["SchoolTimeZone"];
            year_starts_month?: components["schemas"]["FirstMonth"];
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "name": "Riverside Senior High"
         *     }
         */
        SchoolUpdate: {
            name?: components["schemas"]["SchoolName"];
            time_zone?: components["schemas"]["SchoolTimeZone"];
            /** @description The month, 1 to 12, in which school years begin. */
            year_starts_month?: number;
        };
        /** @description Schools, by name. */
        SchoolList: components["schemas"]["School"][];
        /** @description A page of schools. */
        SchoolPage: {
            data: components["schemas"]["SchoolList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description A school year, by the years in which it begins and ends.
         * @example 2025-26
         */
        SchoolYear: string;
        /**
         * Format: date
         * @description A day, as the school's clock has it.
         * @example 2025-12-19
         */
        SchoolDay: string;
        /**
         * Format: date
         * @description A day, as the school's clock has it, or null for none.
         * @example 2026-05-29
         */
        OptionalSchoolDay: string | null;
        /**
         * @description What the term is called.
         * @example Fall
         */
        TermName: string;
        /**
         * @description A part of a school year, with its first and last day.
         * @example {
         *       "name": "Fall",
         *       "starts_on": "2025-08-18",
         *       "ends_on": "2025-12-19"
         *     }
         */
        SchoolTerm: {
            name: components["schemas"]["TermName"];
            starts_on: components["schemas"]["SchoolDay"];
            ends_on: components["schemas"]["SchoolDay"];
        };
        /** @description Terms, by their days. */
        SchoolTerms: components["schemas"]["SchoolTerm"][];
        /** @description Days on which there is no school, by day. */
        NonSchoolDays: components["schemas"]["SchoolDay"][];
        /**
         * @description The terms of a school year, and its days without school.
         * @example {
         *       "school_id": 3,
         *       "school_year": "2025-26",
         *       "terms": [
         *         {
         *           "name": "Fall",
         *           "starts_on": "2025-08-18",
         *           "ends_on": "2025-12-19"
         *         }
         *       ],
         *       "non_school_days": [
         *         "2025-11-27",
         *         "2025-11-28"
         *       ],
         *       "updated_at": "2026-11-29T09:30:00Z"
         *     }
         */
        SchoolCalendar: {
            school_id: components["schemas"]["SchoolId"];
            school_year: components["schemas"]["SchoolYear"];
            terms: components["schemas"]["SchoolTerms"];
            non_school_days: components["schemas"]["NonSchoolDays"];
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @description A calendar as it is to be.
         * @example {
         *       "terms": [
         *         {
         *           "name": "Fall",
         *           "starts_on": "2025-08-18",
         *           "ends_on": "2025-12-19"
         *         }
         *       ],
         *       "non_school_days": [
         *         "2025-11-27"
         *       ]
         *     }
         */
        SchoolCalendarUpdate: {
            terms: components["schemas"]["SchoolTerms"];
            non_school_days: components["schemas"]["NonSchoolDays"];
        };
        /**
         * @description The id of a person, as the school's own register has it. It stands in addresses, so it says nothing of the person.
         * @example s-1042
         */
        PersonId: string;
        /**
         * @description What the person is at school.
         * @example student
         * @enum {string}
         */
        PersonKind: "student" | "staff" | "other";
        /**
         * @description What the person is called.
         * @example Ada Byron
         */
        SchoolPersonName: string;
        /**
         * @description The grade that a student is in.
         * @example 9
         */
        Grade: string;
        /**
         * @description The grade that a student is in, or null for none.
         * @example 9
         */
        OptionalGrade: string | null;
        /**
         * @description Somebody who can be part of an incident.
         * @example {
         *       "person_id": "s-1042",
         *       "kind": "student",
         *       "name": "Ada Byron",
         *       "grade": "9",
         *       "school_id": 3,
         *       "left_on": null,
         *       "created_at": "2026-11-29T09:30:00Z",
         *       "updated_at": "2026-11-29T09:30:00Z"
         *     }
         */
        SchoolPerson: {
            person_id: components["schemas"]["PersonId"];
            kind: components["schemas"]["PersonKind"];
            name: components["schemas"]["SchoolPersonName"];
            grade: components["schemas"]["OptionalGrade"];
            school_id: components["schemas"]["OptionalSchoolId"];
            left_on: components["schemas"]["OptionalSchoolDay"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @description What is registered of a person.
         * @example {
         *       "person_id": "s-1042",
         *       "kind": "student",
         *       "name": "Ada Byron",
         *       "grade": "9"
         *     }
         */
        SchoolPersonCreate: {
            person_id: components["schemas"]["PersonId"];
            kind: components["schemas"]["PersonKind"];
            name: components["schemas"]["SchoolPersonName"];
            grade?: components["schemas"]["OptionalGrade"];
            school_id?: components["schemas"]["OptionalSchoolId"];
            left_on?: components["schemas"]["OptionalSchoolDay"];
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "grade": "10"
         *     }
         */
        SchoolPersonUpdate: {
            kind?: components["schemas"]["PersonKind"];
            name?: components["schemas"]["SchoolPersonName"];
            grade?: components["schemas"]["OptionalGrade"];
            school_id?: components["schemas"]["OptionalSchoolId"];
            left_on?: components["schemas"]["OptionalSchoolDay"];
        };
        /** @description People, by name. */
        SchoolPersonList: components["schemas"]["SchoolPerson"][];
        /** @description A page of people. */
        SchoolPersonPage: {
            data: components["schemas"]["SchoolPersonList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description The six digits of the authenticator app, or a recovery code.
         * @example 492039
         */
        SecondFactorCode: string;
        /**
         * @description Whether a second factor is asked for at login.
         * @example {
         *       "is_enabled": false,
         *       "enabled_at": null,
         *       "recovery_codes_left": 0
         *     }
         */
        SecondFactor: {
            is_enabled: boolean;
            /** Format: date-time */
            enabled_at: string | null;
            recovery_codes_left: number;
        };
        /**
         * @description What the authenticator app needs; it is told once.
         * @example {
         *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
         *       "uri": "otpauth://totp/Charter:alice%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Charter"
         *     }
         */
        SecondFactorEnrolment: {
            secret: string;
            /**
             * Format: uri
             * @description For a QR code (otpauth).
             */
            uri: string;
        };
        /**
         * @description Codes that log in once each where the authenticator is lost.
         * @example [
         *       "h7dk-2m4q-x9ta"
         *     ]
         */
        RecoveryCodeList: string[];
        /** @description New recovery codes; they are told once, and older ones no longer work. */
        RecoveryCodes: {
            recovery_codes: components["schemas"]["RecoveryCodeList"];
        };
        /**
         * @description The current password.
         * @example {
         *       "current_password": "lorries sing at midnight"
         *     }
         */
        PasswordConfirmation: {
            current_password: components["schemas"]["Password"];
        };
        /**
         * @description A code.
         * @example {
         *       "code": "492039"
         *     }
         */
        CodeConfirmation: {
            code: components["schemas"]["SecondFactorCode"];
        };
        /**
         * @description The current password and a code.
         * @example {
         *       "current_password": "lorries sing at midnight",
         *       "code": "492039"
         *     }
         */
        SecondFactorRemoval: {
            current_password: components["schemas"]["Password"];
            code: components["schemas"]["SecondFactorCode"];
        };
        /**
         * Format: int64
         * @description The service account's number.
         * @example 1
         */
        ServiceAccountId: number;
        /**
         * Format: int64
         * @description The key's number.
         * @example 1
         */
        ApiKeyId: number;
        /**
         * @description What the service account or key is called.
         * @example Nightly import
         */
        ServiceAccountName: string;
        /**
         * @description What it is for.
         * @example Imports projects every night.
         */
        ServiceAccountDescription: string | null;
        /**
         * @description An account of a program in the caller's tenant.
         * @example {
         *       "id": 1,
         *       "name": "Nightly import",
         *       "description": null,
         *       "created_at": "2026-11-20T09:30:00Z",
         *       "created_by": "7",
         *       "tenant_id": "user:7"
         *     }
         */
        ServiceAccount: {
            id: components["schemas"]["ServiceAccountId"];
            name: components["schemas"]["ServiceAccountName"];
            description: components["schemas"]["ServiceAccountDescription"];
            /** Format: date-time */
            created_at: string;
            /** @description The subject who made it. */
            created_by: string;
            tenant_id: components["schemas"]["TenantName"];
        };
        /** @description Service accounts, newest first. */
        ServiceAccountList: components["schemas"]["ServiceAccount"][];
        /** @description A page of service accounts. */
        ServiceAccountPage: {
            data: components["schemas"]["ServiceAccountList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What a new service account starts with.
         * @example {
         *       "name": "Nightly import"
         *     }
         */
        ServiceAccountCreate: {
            name: components["schemas"]["ServiceAccountName"];
            description?: components["schemas"]["ServiceAccountDescription"];
        };
        /**
         * @description What a key may.
         * @enum {string}
         */
        Scope: "projects:read" | "projects:write" | "jobs:read" | "jobs:write" | "ledger:read" | "ledger:draft" | "ledger:approve" | "ledger:post" | "ledger:reverse" | "ledger:accounts" | "ledger:close" | "ledger:lock" | "ledger:export" | "ledger:import" | "ledger:settings" | "ledger:integrity" | "compliance:read" | "compliance:write" | "compliance:check" | "compliance:approve" | "compliance:settings" | "school:read" | "school:write" | "school:others" | "school:reports" | "school:codes" | "school:settings" | "school:disclose";
        /**
         * @description What a key may, each once.
         * @example [
         *       "projects:read"
         *     ]
         */
        Scopes: components["schemas"]["Scope"][];
        /**
         * @description A key; its secret is told once, when it is made.
         * @example {
         *       "id": 1,
         *       "name": "Production",
         *       "prefix": "charter_Q3vXk9pZ",
         *       "scopes": [
         *         "projects:read"
         *       ],
         *       "created_at": "2026-11-20T09:30:00Z",
         *       "created_by": "7",
         *       "expires_at": null,
         *       "last_used_at": null,
         *       "revoked_at": null
         *     }
         */
        ApiKey: {
            id: components["schemas"]["ApiKeyId"];
            name: components["schemas"]["ServiceAccountName"];
            /** @description The beginning of the key, to know it by. */
            prefix: string;
            scopes: components["schemas"]["Scopes"];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
        };
        /**
         * @description A new key with its secret, which is told this once.
         * @example {
         *       "id": 1,
         *       "name": "Production",
         *       "prefix": "charter_Q3vXk9pZ",
         *       "scopes": [
         *         "projects:read"
         *       ],
         *       "created_at": "2026-11-20T09:30:00Z",
         *       "created_by": "7",
         *       "expires_at": null,
         *       "last_used_at": null,
         *       "revoked_at": null,
         *       "key": "charter_Q3vXk9pZ_3c0uKk9p1xZ2vR7tYwE8sD6fAq1Yk3v0c3yQ5mC1yq3o"
         *     }
         */
        NewApiKey: {
            id: components["schemas"]["ApiKeyId"];
            name: components["schemas"]["ServiceAccountName"];
            /** @description The beginning of the key, to know it by. */
            prefix: string;
            scopes: components["schemas"]["Scopes"];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** @description What X-API-Key has to say. */
            key: string;
        };
        /** @description Keys, newest first. */
        ApiKeyList: components["schemas"]["ApiKey"][];
        /** @description A page of keys. */
        ApiKeyPage: {
            data: components["schemas"]["ApiKeyList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What a new key may, and for how long.
         * @example {
         *       "name": "Production",
         *       "scopes": [
         *         "projects:read"
         *       ]
         *     }
         */
        ApiKeyCreate: {
            name: components["schemas"]["ServiceAccountName"];
            scopes: components["schemas"]["Scopes"];
            /** Format: date-time */
            expires_at?: string | null;
        };
        /**
         * @description The session's id.
         * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
         */
        SessionId: string;
        /**
         * @description An opaque or signed token.
         * @example eyJ0eXAiOiJhdCtqd3QifQ.eyJzdWIiOiI3In0.c2lnbmF0dXJl
         */
        Token: string;
        /**
         * @description How to send the access token.
         * @constant
         */
        TokenType: "Bearer";
        /**
         * @description For how many seconds it is valid.
         * @example 900
         */
        Seconds: number;
        /**
         * @description What the device is called.
         * @example Firefox on Linux
         */
        DeviceName: string;
        /**
         * @description Address and password, and where it is enabled the second factor.
         * @example {
         *       "email": "alice@example.com",
         *       "password": "lorries sing at midnight"
         *     }
         */
        LoginRequest: {
            email: components["schemas"]["Email"];
            password: components["schemas"]["Password"];
            code?: components["schemas"]["SecondFactorCode"];
            /**
             * @description Send the refresh token as an HttpOnly cookie, not in the body.
             * @default false
             */
            use_cookie?: boolean;
            device_name?: components["schemas"]["DeviceName"];
        };
        /**
         * @description An access token, and what to get the next one with.
         * @example {
         *       "access_token": "eyJ0eXAiOiJhdCtqd3QifQ.eyJzdWIiOiI3In0.c2lnbmF0dXJl",
         *       "refresh_token": "q1Yk3v0c3yQ5mC1yq3o2m3c0uKk9p1xZ2vR7tYwE8sD",
         *       "token_type": "Bearer",
         *       "expires_in": 900,
         *       "refresh_expires_in": 604800,
         *       "csrf_token": null,
         *       "session_id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *       "user": {
         *         "id": 7,
         *         "email": "alice@example.com",
         *         "name": "Alice",
         *         "role": "user",
         *         "time_zone": null,
         *         "is_active": true,
         *         "is_email_verified": true,
         *         "has_password": true,
         *         "has_second_factor": false,
         *         "created_at": "2026-11-20T09:30:00Z",
         *         "updated_at": "2026-11-20T09:30:00Z",
         *         "last_login_at": null
         *       }
         *     }
         */
        TokenPair: {
            access_token: components["schemas"]["Token"];
            /** @description Null where it went into a cookie. */
            refresh_token: string | null;
            token_type: components["schemas"]["TokenType"];
            expires_in: components["schemas"]["Seconds"];
            refresh_expires_in: components["schemas"]["Seconds"];
            /** @description With a cookie, what X-CSRF-Token has to say. */
            csrf_token: string | null;
            session_id: components["schemas"]["SessionId"];
            user: components["schemas"]["User"];
        };
        /** @description The form of an OAuth 2 token request. */
        TokenForm: components["schemas"]["PasswordGrantForm"] | components["schemas"]["RefreshTokenGrantForm"];
        /**
         * @description Address and password for tokens (RFC 6749, section 4.3).
         * @example {
         *       "grant_type": "password",
         *       "username": "alice@example.com",
         *       "password": "lorries sing at midnight"
         *     }
         */
        PasswordGrantForm: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "password";
            /** @description The e-mail address. */
            username: string;
            password: components["schemas"]["Password"];
            code?: components["schemas"]["SecondFactorCode"];
            scope?: components["schemas"]["OAuthScope"];
            client_id?: string;
            client_secret?: string;
        };
        /**
         * @description A refresh token for the next tokens (RFC 6749, section 6).
         * @example {
         *       "grant_type": "refresh_token",
         *       "refresh_token": "q1Yk3v0c3yQ5mC1yq3o2m3c0uKk9p1xZ2vR7tYwE8sD"
         *     }
         */
        RefreshTokenGrantForm: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "refresh_token";
            refresh_token: components["schemas"]["RefreshToken"];
            scope?: components["schemas"]["OAuthScope"];
            client_id?: string;
            client_secret?: string;
        };
        /**
         * @description Scopes, separated by spaces; roles come from the account whatever is asked for.
         * @example user
         */
        OAuthScope: string;
        /**
         * @description The opaque token that gets the next ones, once.
         * @example q1Yk3v0c3yQ5mC1yq3o2m3c0uKk9p1xZ2vR7tYwE8sD
         */
        RefreshToken: string;
        /**
         * @description The answer to an OAuth 2 token request (RFC 6749, section 5.1).
         * @example {
         *       "access_token": "eyJ0eXAiOiJhdCtqd3QifQ.eyJzdWIiOiI3In0.c2lnbmF0dXJl",
         *       "token_type": "Bearer",
         *       "expires_in": 900,
         *       "refresh_token": "q1Yk3v0c3yQ5mC1yq3o2m3c0uKk9p1xZ2vR7tYwE8sD",
         *       "scope": "user"
         *     }
         */
        OAuthToken: {
            access_token: components["schemas"]["Token"];
            token_type: components["schemas"]["TokenType"];
            expires_in: components["schemas"]["Seconds"];
            refresh_token: components["schemas"]["RefreshToken"];
            scope: components["schemas"]["OAuthScope"];
        };
        /**
         * @description The refresh token, unless it is in the cookie.
         * @example {
         *       "refresh_token": "q1Yk3v0c3yQ5mC1yq3o2m3c0uKk9p1xZ2vR7tYwE8sD"
         *     }
         */
        RefreshRequest: {
            refresh_token?: components["schemas"]["RefreshToken"];
        };
        /**
         * @description A login on a device.
         * @example {
         *       "id": "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11",
         *       "device_name": "Firefox on Linux",
         *       "device_id": null,
         *       "client_address": "203.0.113.7",
         *       "tenant": "user:7",
         *       "created_at": "2026-11-20T09:30:00Z",
         *       "last_used_at": "2026-11-20T09:30:00Z",
         *       "expires_at": "2026-11-27T09:30:00Z",
         *       "is_current": true
         *     }
         */
        Session: {
            id: components["schemas"]["SessionId"];
            device_name: components["schemas"]["DeviceName"];
            device_id: string | null;
            client_address: string | null;
            tenant: components["schemas"]["TenantName"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_used_at: string;
            /** Format: date-time */
            expires_at: string;
            is_current: boolean;
        };
        /** @description Sessions, the last used first. */
        SessionList: components["schemas"]["Session"][];
        /** @description A page of sessions. */
        SessionPage: {
            data: components["schemas"]["SessionList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Where to work: an organization, or with null the caller's own tenant.
         * @example {
         *       "organization_id": 3
         *     }
         */
        TenantSwitch: {
            /** Format: int64 */
            organization_id: number | null;
        };
        /**
         * @description An access token for the tenant that was asked for.
         * @example {
         *       "access_token": "eyJ0eXAiOiJhdCtqd3QifQ.eyJzdWIiOiI3In0.c2lnbmF0dXJl",
         *       "token_type": "Bearer",
         *       "expires_in": 900,
         *       "tenant": "org:3"
         *     }
         */
        AccessToken: {
            access_token: components["schemas"]["Token"];
            token_type: components["schemas"]["TokenType"];
            expires_in: components["schemas"]["Seconds"];
            tenant: components["schemas"]["TenantName"];
        };
        /**
         * @description The name of an OpenID Connect provider in the settings.
         * @example keycloak
         */
        ProviderName: string;
        /**
         * @description An OpenID Connect provider at which users can log in.
         * @example {
         *       "name": "keycloak",
         *       "issuer": "https://id.example.com/realms/main",
         *       "login_path": "/v1/auth/oidc/keycloak/login"
         *     }
         */
        Provider: {
            name: components["schemas"]["ProviderName"];
            /** Format: uri */
            issuer: string;
            /**
             * Format: uri-reference
             * @description Where to send the browser.
             */
            login_path: string;
        };
        /** @description The providers. */
        ProviderList: components["schemas"]["Provider"][];
        /**
         * @description A sign of life.
         * @example {
         *       "status": "ok"
         *     }
         */
        HealthStatus: {
            /** @constant */
            status: "ok";
        };
        /** @description Metrics in Prometheus text format. */
        MetricsText: string;
        /**
         * @description Where the service runs.
         * @enum {string}
         */
        Environment: "development" | "test" | "production";
        /**
         * @description Whether all parts work.
         * @enum {string}
         */
        ServiceState: "healthy" | "degraded";
        /**
         * @description Whether a part works; one that is not configured is no failure.
         * @enum {string}
         */
        PartState: "healthy" | "unhealthy" | "not_configured";
        /**
         * @description Version, environment and the state of the database.
         * @example {
         *       "status": "healthy",
         *       "timestamp": "2026-11-20T09:30:00Z",
         *       "version": "0.1.0",
         *       "environment": "production",
         *       "database": "healthy"
         *     }
         */
        ServiceHealth: {
            status: components["schemas"]["ServiceState"];
            /** Format: date-time */
            timestamp: string;
            version: string;
            environment: components["schemas"]["Environment"];
            database: components["schemas"]["PartState"];
        };
        /**
         * @description The state of a part and how long it took to answer.
         * @example {
         *       "status": "healthy",
         *       "latency_ms": 0.8
         *     }
         */
        PartHealth: {
            status: components["schemas"]["PartState"];
            /** @description Milliseconds; null where the part did not answer. */
            latency_ms: number | null;
        };
        /**
         * @description The state of every part.
         * @example {
         *       "status": "healthy",
         *       "timestamp": "2026-11-20T09:30:00Z",
         *       "version": "0.1.0",
         *       "environment": "production",
         *       "database": {
         *         "status": "healthy",
         *         "latency_ms": 0.8
         *       },
         *       "redis": {
         *         "status": "healthy",
         *         "latency_ms": 0.2
         *       },
         *       "workers": {
         *         "status": "healthy",
         *         "latency_ms": 1.2,
         *         "alive": 2,
         *         "slots": 8,
         *         "busy": 3
         *       },
         *       "queue": {
         *         "due": 12,
         *         "unknown": 0,
         *         "oldest_seconds": 0.4
         *       },
         *       "beat": {
         *         "status": "healthy",
         *         "seen_seconds_ago": 0.7
         *       }
         *     }
         */
        DetailedHealth: {
            status: components["schemas"]["ServiceState"];
            /** Format: date-time */
            timestamp: string;
            version: string;
            environment: components["schemas"]["Environment"];
            database: components["schemas"]["PartHealth"];
            redis: components["schemas"]["PartHealth"];
            workers: components["schemas"]["WorkersHealth"];
            queue?: components["schemas"]["QueueHealth"];
            beat?: components["schemas"]["BeatHealth"];
        };
        /**
         * @description Who does jobs; unhealthy where nobody is there, so that they wait.
         * @example {
         *       "status": "healthy",
         *       "latency_ms": 1.2,
         *       "alive": 2,
         *       "slots": 8,
         *       "busy": 3
         *     }
         */
        WorkersHealth: {
            status: components["schemas"]["PartState"];
            /** @description Milliseconds that it took to find out; null where the database did not answer. */
            latency_ms: number | null;
            /** @description Workers that were seen a moment ago. */
            alive?: number;
            /** @description Jobs that they can do at the same time. */
            slots?: number;
            /** @description Processes of theirs that do one. */
            busy?: number;
        };
        /**
         * @description What waits to be done; left out where the database did not answer.
         * @example {
         *       "due": 12,
         *       "unknown": 0,
         *       "oldest_seconds": 0.4
         *     }
         */
        QueueHealth: {
            /** @description Jobs that could begin now, counted up to 100000. */
            due: number;
            /** @description Those of them that no worker of this release does, for it does not know their kind. */
            unknown: number;
            /** @description For how long the oldest of them could. */
            oldest_seconds: number;
        };
        /**
         * @description Who keeps the schedules; unhealthy where nobody was there for 26 hours.
         * @example {
         *       "status": "healthy",
         *       "seen_seconds_ago": 0.7
         *     }
         */
        BeatHealth: {
            status: components["schemas"]["PartState"];
            /** @description Seconds since a beat was alive; left out where none ever was. */
            seen_seconds_ago?: number;
        };
        /**
         * @description A field to order users by; a leading minus is descending.
         * @default -created_at
         * @enum {string}
         */
        UserSort: "-created_at" | "created_at" | "-email" | "email" | "-name" | "name" | "-last_login_at" | "last_login_at";
        /** @description Users, newest first. */
        UserList: components["schemas"]["User"][];
        /** @description A page of users. */
        UserPage: {
            data: components["schemas"]["UserList"];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description What a new account starts with; without a password its user sets one by mail.
         * @example {
         *       "email": "bob@example.com",
         *       "name": "Bob",
         *       "role": "user"
         *     }
         */
        UserCreate: {
            email: components["schemas"]["Email"];
            name: components["schemas"]["PersonName"];
            password?: components["schemas"]["NewPassword"];
            role?: components["schemas"]["Role"];
        };
        /**
         * @description The fields to change; absent ones stay as they are.
         * @example {
         *       "role": "admin"
         *     }
         */
        UserUpdate: {
            name?: components["schemas"]["PersonName"];
            email?: components["schemas"]["Email"];
            role?: components["schemas"]["Role"];
        };
        /**
         * @description What to do with each account.
         * @enum {string}
         */
        BulkActionName: "activate" | "deactivate" | "delete";
        /**
         * @description Accounts, each once.
         * @example [
         *       7,
         *       8
         *     ]
         */
        UserIds: components["schemas"]["UserId"][];
        /**
         * @description An action on several accounts.
         * @example {
         *       "action": "deactivate",
         *       "user_ids": [
         *         7,
         *         8
         *       ]
         *     }
         */
        BulkAction: {
            action: components["schemas"]["BulkActionName"];
            user_ids: components["schemas"]["UserIds"];
        };
        /**
         * @description What became of one account.
         * @example {
         *       "user_id": 7,
         *       "success": true,
         *       "error_code": null
         *     }
         */
        BulkResult: {
            user_id: components["schemas"]["UserId"];
            success: boolean;
            /** @description Why nothing was changed; null where it was. */
            error_code: string | null;
        };
        /** @description What became of each account, in the order asked. */
        BulkResultList: components["schemas"]["BulkResult"][];
        /** @description What became of each account. */
        BulkResults: {
            results: components["schemas"]["BulkResultList"];
        };
        /**
         * @description The outcome of an action on several accounts.
         * @example {
         *       "success": true,
         *       "message": "2 of 2 accounts changed.",
         *       "data": {
         *         "results": [
         *           {
         *             "user_id": 7,
         *             "success": true,
         *             "error_code": null
         *           }
         *         ]
         *       }
         *     }
         */
        BulkActionResponse: {
            /** @description Whether all of them succeeded. */
            success: boolean;
            message: string;
            data: components["schemas"]["BulkResults"];
        };
    };
    responses: {
        /** @description The client's copy is current. */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request cannot be read. */
        MalformedRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no valid credential. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The client accepts none of the media types that this operation answers. */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The idempotency key stands for another request, or its first request has not finished. */
        IdempotencyConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The resource no longer has the expected `ETag`. */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is larger than this operation takes. */
        ContentTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is of a media type that this operation does not read. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract; `details.errors` names every place. */
        ValidationFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller sent more requests than the limit allows. */
        RateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service failed; the request id leads to the reason in the logs. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A part that the operation needs is away; try again later. */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller may not do this. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Done. */
        AcknowledgedLimited: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["StandardResponse"];
            };
        };
        /** @description It is gone; doing this again answers the same. */
        Gone: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Accepted; the answer is the same whether or not there is such an account. */
        Accepted: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["StandardResponse"];
            };
        };
        /** @description The account. */
        User: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["User"];
            };
        };
        /** @description The request does not fit the contract, or there is no such time zone. */
        TimeZoneRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or the password is one that others would guess. */
        PasswordRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token was used, has expired, or never was. */
        OneTimeTokenInvalid: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The account cannot go: it is the last of its kind somewhere. */
        AccountStays: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The current password is wrong, or the caller has no account here. */
        PasswordWrong: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The account logs in at a provider and has no password. */
        PasswordNotSet: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of the audit log. */
        AuditPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuditPage"];
            };
        };
        /** @description The entries, a JSON object on each line, oldest first. */
        AuditExport: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/x-ndjson": components["schemas"]["AuditEntry"];
            };
        };
        /** @description The client accepts none of the media types that this operation answers. */
        ExportNotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The cards. */
        DueCardList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DueCardList"];
            };
        };
        /** @description The ticket. */
        ChannelTicket: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChannelTicket"];
            };
        };
        /** @description The caller has too many streams of this kind open. */
        TooManyChannels: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A part that the operation needs is away, or the server restarts; try again later. */
        ChannelUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RestartOver"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description This is a WebSocket only. */
        UpgradeRequired: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Upgrade: components["headers"]["Upgrade"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The children. */
        ChildList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChildList"];
            };
        };
        /** @description The child. */
        Child: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Child"];
            };
        };
        /** @description The child, changed. */
        ChildSaved: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Child"];
            };
        };
        /** @description The new child. */
        ChildCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Child"];
            };
        };
        /** @description Everything that is kept of the child. */
        ChildExport: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChildExport"];
            };
        };
        /** @description What holds for the caller's children. */
        ChildSettings: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChildSettings"];
            };
        };
        /** @description The records. */
        ChildConsentList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChildConsentList"];
            };
        };
        /** @description The record. */
        ChildConsent: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChildConsent"];
            };
        };
        /** @description The new record. */
        ChildConsentCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChildConsent"];
            };
        };
        /** @description The caller may not keep this child. */
        ChildForbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller may not do this, or works for an organization. */
        OwnTenantRequired: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller has no such child. */
        ChildNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller has no such record. */
        ConsentNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The account has as many children as it can. */
        TooManyChildren: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or a value is none that a child has. */
        ChildRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of contracts with customers. */
        SalesContractPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SalesContractPage"];
            };
        };
        /** @description As it is registered. */
        SalesContract: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SalesContract"];
            };
        };
        /** @description As it was registered. */
        SalesContractCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SalesContract"];
            };
        };
        /** @description A page of financial instruments. */
        InstrumentPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InstrumentPage"];
            };
        };
        /** @description As it is registered. */
        Instrument: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Instrument"];
            };
        };
        /** @description As it was registered. */
        InstrumentCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Instrument"];
            };
        };
        /** @description A page of assets. */
        AssetPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AssetPage"];
            };
        };
        /** @description As it is registered. */
        Asset: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Asset"];
            };
        };
        /** @description As it was registered. */
        AssetCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Asset"];
            };
        };
        /** @description A page of leases. */
        LeasePage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LeasePage"];
            };
        };
        /** @description As it is registered. */
        Lease: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Lease"];
            };
        };
        /** @description As it was registered. */
        LeaseCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Lease"];
            };
        };
        /** @description A page of checks. */
        CheckPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CheckPage"];
            };
        };
        /** @description The check. */
        Check: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Check"];
            };
        };
        /** @description A page of findings. */
        FindingPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FindingPage"];
            };
        };
        /** @description The finding. */
        Finding: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Finding"];
            };
        };
        /** @description What is new, fixed and the same. */
        CheckComparison: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CheckComparison"];
            };
        };
        /** @description The report. */
        ComplianceReport: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Content-Security-Policy": components["headers"]["PagePolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ComplianceReport"];
                "text/html": components["schemas"]["ReportPage"];
            };
        };
        /** @description There is no such check. */
        CheckNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such finding. */
        FindingNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The finding is waived already, or says nothing that somebody could take the responsibility for, or the ledger is archived. */
        FindingWaived: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or names what is not there. */
        CheckRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The client accepts neither of the media types. */
        ReportNotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of disclosures. */
        DisclosurePage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DisclosurePage"];
            };
        };
        /** @description The disclosure. */
        Disclosure: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Disclosure"];
            };
        };
        /** @description The approved disclosure. */
        DisclosureApproved: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Disclosure"];
            };
        };
        /** @description The new draft. */
        DisclosureCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Disclosure"];
            };
        };
        /** @description There is no such disclosure. */
        DisclosureNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description It is approved, or something that is registered names it, or the ledger is archived. */
        DisclosureConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or names figures that no report has. */
        DisclosureRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller may not, or wrote it. */
        ApprovalForbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of parties. */
        PartyPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PartyPage"];
            };
        };
        /** @description As it is registered. */
        Party: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Party"];
            };
        };
        /** @description As it was registered. */
        PartyCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Party"];
            };
        };
        /** @description A page of assertions. */
        AssertionPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AssertionPage"];
            };
        };
        /** @description As it is registered. */
        Assertion: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Assertion"];
            };
        };
        /** @description As it was registered. */
        AssertionCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Assertion"];
            };
        };
        /** @description A page of provisions. */
        ProvisionPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProvisionPage"];
            };
        };
        /** @description As it is registered. */
        Provision: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Provision"];
            };
        };
        /** @description As it was registered. */
        ProvisionCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Provision"];
            };
        };
        /** @description A page of events after the reporting period. */
        SubsequentEventPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SubsequentEventPage"];
            };
        };
        /** @description As it is registered. */
        SubsequentEvent: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SubsequentEvent"];
            };
        };
        /** @description As it was registered. */
        SubsequentEventCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SubsequentEvent"];
            };
        };
        /** @description The standards. */
        StandardList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["StandardList"];
            };
        };
        /** @description The rules. */
        RuleList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RuleList"];
            };
        };
        /** @description The settings. */
        ComplianceSettings: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ComplianceSettings"];
            };
        };
        /** @description The request does not fit the contract, or an amount has more decimals than the currency. */
        AmountRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Nothing is registered under that number. */
        RegisteredNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A check has read it, or something else that is registered names it, or the ledger is archived. */
        RegisteredInUse: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or names what is not there or does not suit. */
        RegisterRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The affirmations. */
        AffirmationList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AffirmationList"];
            };
        };
        /** @description The subjects. */
        SubjectList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SubjectList"];
            };
        };
        /** @description The cards. */
        FlashcardList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FlashcardList"];
            };
        };
        /** @description The chores. */
        ChoreList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChoreList"];
            };
        };
        /** @description The activities. */
        OutdoorActivityList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OutdoorActivityList"];
            };
        };
        /** @description The request cannot be read, or the caller has no such child. */
        ChildUnknown: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request cannot be read, or the caller has no such child, or there is no such subject. */
        FlashcardListRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller's profile. */
        Profile: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Profile"];
            };
        };
        /** @description The caller's profile with the claims of the token. */
        LegacyProfile: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Deprecation: components["headers"]["Deprecation"];
                Sunset: components["headers"]["Sunset"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LegacyProfile"];
            };
        };
        /** @description The key set. */
        JsonWebKeySet: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Cache-Control": components["headers"]["CacheControl"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JsonWebKeySet"];
            };
        };
        /** @description The job waits to be done. */
        JobAccepted: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JobAccepted"];
            };
        };
        /** @description The job. */
        Job: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["PollAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Job"];
            };
        };
        /** @description A page of jobs. */
        JobPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JobPage"];
            };
        };
        /** @description The job is cancelled, or will be within seconds. */
        JobCancelled: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Job"];
            };
        };
        /** @description A page of events. */
        JobEventPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JobEventPage"];
                "text/event-stream": components["schemas"]["JobMessage"];
            };
        };
        /** @description The file, as the media type that the job shows. */
        Artifact: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Content-Disposition": components["headers"]["ContentDisposition"];
                "Repr-Digest": components["headers"]["ReprDigest"];
                [name: string]: unknown;
            };
            content: {
                "*/*": components["schemas"]["FileContent"];
            };
        };
        /** @description A page of jobs. */
        AdminJobPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AdminJobPage"];
            };
        };
        /** @description The job, and whose it is. */
        AdminJob: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AdminJob"];
            };
        };
        /** @description The job waits again. */
        JobRetried: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AdminJob"];
            };
        };
        /** @description The job is cancelled, or will be within seconds. */
        AdminJobCancelled: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AdminJob"];
            };
        };
        /** @description The job waits to be done. */
        LegacyJobAccepted: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                Deprecation: components["headers"]["Deprecation"];
                Sunset: components["headers"]["Sunset"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LegacyJobAccepted"];
            };
        };
        /** @description The job's state and result. */
        LegacyJob: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Deprecation: components["headers"]["Deprecation"];
                Sunset: components["headers"]["Sunset"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LegacyJob"];
            };
        };
        /** @description There is no such job, or it is somebody else's. */
        JobNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The job is finished. */
        JobFinished: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The job has not failed. */
        JobNotFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is larger than this operation takes. */
        JobTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller sent more requests than the limit allows, or the tenant has too many jobs that wait. */
        JobsLimited: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such job, or it has made no file (yet). */
        ArtifactNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The file was kept for as long as it had to be. */
        ArtifactExpired: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The account. */
        LedgerAccount: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LedgerAccount"];
            };
        };
        /** @description The new account. */
        LedgerAccountCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LedgerAccount"];
            };
        };
        /** @description A page of accounts. */
        LedgerAccountPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LedgerAccountPage"];
            };
        };
        /** @description Every account, below its parent. */
        AccountTree: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountTree"];
            };
        };
        /** @description The accounts of the template are there. */
        TemplateApplied: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TemplateApplied"];
            };
        };
        /** @description There is no such account. */
        LedgerAccountNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Another account has the code, or the idempotency key stands for another request, or the ledger is archived. */
        AccountCodeTaken: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Another account has the code, or what is posted or stands below keeps the account as it is, or the ledger is archived. */
        AccountConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Lines, accounts or settings refer to the account, or the ledger is archived. */
        AccountInUse: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or its parts do not fit each other. */
        AccountRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or its cursor or amounts lead nowhere. */
        EntryListRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The entry has as many notes as it can have, or the idempotency key stands for another request, or the ledger is archived. */
        TooManyNotes: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of entries. */
        EntryPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["EntryPage"];
            };
        };
        /** @description The entry. */
        Entry: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Entry"];
            };
        };
        /** @description The entry as it is now. */
        ChangedEntry: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Entry"];
            };
        };
        /** @description The entry is posted. */
        PostedEntry: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PostedEntry"];
            };
        };
        /** @description The new draft. */
        EntryCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Entry"];
            };
        };
        /** @description The reversal. */
        EntryReversed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Entry"];
            };
        };
        /** @description Whether the entry is as it was posted. */
        EntryVerification: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["EntryVerification"];
            };
        };
        /** @description The notes. */
        EntryNotes: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["EntryNotes"];
            };
        };
        /** @description The new note. */
        EntryNoteAdded: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["EntryNote"];
            };
        };
        /** @description What became of each. */
        PostOutcomes: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PostOutcomes"];
            };
        };
        /** @description There is no such entry. */
        EntryNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller may not do this, or only with entries of their own. */
        NotOwnEntry: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller may not do this, or somebody else has to. */
        FourEyes: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The entry is not posted, so it has no hash. */
        EntryNotPosted: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description What is asked for does not follow from the state of the entry, or the ledger is archived. */
        EntryWrongState: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The reference was to be unique and is not, or there are opening balances already, or the idempotency key stands for another request, or the ledger is archived. */
        EntryCreateConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The entry is posted, or the reference was to be unique and is not, or the ledger is archived. */
        EntryEditConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The entry is not ready, or its period is not open, or the ledger is archived. */
        PostingConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The entry is not posted, is reversed already, or the period is not open, or the ledger is archived. */
        ReversalConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The settings name no account for exchange differences, or the idempotency key stands for another request, or the ledger is archived. */
        SettlementConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or its lines do not fit each other or their accounts. */
        EntryRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or the entry does not fit accounts, currencies and periods as they are now. */
        PostingRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The job waits to be done. */
        LedgerJobAccepted: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JobAccepted"];
            };
        };
        /** @description The request does not fit the contract, or its last day comes before the first. */
        ExportRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The same file was imported before, or the idempotency key stands for another request, or the ledger is archived. */
        ImportConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or the file cannot be read as a whole. */
        ImportRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The file is larger than this operation takes. */
        ImportTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is of a media type that this operation does not read. */
        ImportUnsupported: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of fiscal years. */
        FiscalYearPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FiscalYearPage"];
            };
        };
        /** @description The fiscal year. */
        FiscalYear: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FiscalYear"];
            };
        };
        /** @description The new year. */
        FiscalYearCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FiscalYear"];
            };
        };
        /** @description The year, and the entry that closed or reopened it. */
        ClosedYear: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ClosedYear"];
            };
        };
        /** @description A page of periods. */
        PeriodPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PeriodPage"];
            };
        };
        /** @description The period as it is now. */
        Period: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Period"];
            };
        };
        /** @description There is no such fiscal year. */
        FiscalYearNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such period. */
        PeriodNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The year overlaps another or leaves a hole, or the idempotency key stands for another request, or the ledger is archived. */
        FiscalYearOverlaps: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or these days make no fiscal year. */
        FiscalYearRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or the accounts would be authorised before the year ends. */
        AuthorisationRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The year or its neighbours are in another state, or entries are not posted, or the ledger is archived. */
        FiscalYearConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The period is in another state, an earlier one is open, or entries are not posted, or the ledger is archived. */
        PeriodConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The period or its year is in another state, or a later period is closed, or the ledger is archived. */
        PeriodReopenConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The period is in another state, or the ledger is archived. */
        PeriodStateConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of rates. */
        RatePage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RatePage"];
            };
        };
        /** @description The rate. */
        Rate: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Rate"];
            };
        };
        /** @description The new rate. */
        RateCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Rate"];
            };
        };
        /** @description The differences, and which entry drafts them. */
        Revaluation: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Revaluation"];
            };
        };
        /** @description There is no such rate. */
        RateNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The day has such a rate already, or the idempotency key stands for another request, or the ledger is archived. */
        RateConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or the rate suits no foreign currency. */
        RateRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The settings name no account for differences, an earlier revaluation is not posted, or the idempotency key stands for another request, or the ledger is archived. */
        RevaluationConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or a rate is missing or wrong. */
        RevaluationRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The trial balance. */
        TrialBalance: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrialBalance"];
            };
        };
        /** @description The balance sheet. */
        BalanceSheet: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BalanceSheet"];
            };
        };
        /** @description The income statement. */
        IncomeStatement: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IncomeStatement"];
            };
        };
        /** @description The statement of cash flows. */
        CashFlow: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CashFlow"];
            };
        };
        /** @description A page of the statement. */
        AccountStatement: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountStatement"];
            };
        };
        /** @description What was found. */
        LedgerIntegrity: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LedgerIntegrity"];
            };
        };
        /** @description The request does not fit the contract, or its days or currency make no report. */
        ReportRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or its days or cursor lead nowhere. */
        StatementRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not say which state it was made for. */
        LedgerIfMatchNeeded: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is larger than this operation takes. */
        LedgerTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The ledger is archived. */
        LedgerArchived: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The ledger is archived, or the idempotency key stands for another request or one that has not finished. */
        LedgerWriteConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The settings. */
        LedgerSettings: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LedgerSettings"];
            };
        };
        /** @description Entries are posted in the base currency already, or the ledger is archived. */
        SettingsConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or names what is not there or does not suit. */
        SettingsRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of organizations. */
        OrganizationPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OrganizationPage"];
            };
        };
        /** @description The organization. */
        Organization: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Organization"];
            };
        };
        /** @description The new organization. */
        OrganizationCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Organization"];
            };
        };
        /** @description A page of members. */
        MemberPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MemberPage"];
            };
        };
        /** @description The member. */
        Member: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Member"];
            };
        };
        /** @description The membership. */
        MembershipLimited: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Member"];
            };
        };
        /** @description The new member. */
        MemberAdded: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Member"];
            };
        };
        /** @description A page of invitations. */
        InvitationPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvitationPage"];
            };
        };
        /** @description The invitation. */
        Invitation: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Invitation"];
            };
        };
        /** @description The new invitation. */
        InvitationCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Invitation"];
            };
        };
        /** @description The caller has no such organization. */
        OrganizationNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The organization has no such member, or the caller no such organization. */
        MemberNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or names a user who does not exist. */
        CandidateRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The organization has no such invitation, or the caller no such organization. */
        InvitationNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Another organization has the slug. */
        SlugTaken: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Another organization has the slug, or the idempotency key stands for another request. */
        OrganizationConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The user is a member already. */
        AlreadyMember: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The address has an invitation, or belongs to a member. */
        AlreadyInvited: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description An organization keeps at least one owner. */
        LastOwner: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The invitation is for another address than the verified one of the caller. */
        InvitationForAnother: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The invitation was accepted or revoked, has expired, or never was. */
        InvitationInvalid: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description What the event brought; nothing where it was told before. */
        EventReward: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["EventReward"];
            };
        };
        /** @description How far the child has come. */
        Dashboard: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Dashboard"];
            };
        };
        /** @description The event id or the idempotency key stands for another event, or its first request has not finished. */
        EventConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or the card belongs to another subject. */
        FlashcardRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The project. */
        Project: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Project"];
            };
        };
        /** @description The new project. */
        ProjectCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Project"];
            };
        };
        /** @description A page of projects. */
        ProjectPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProjectPage"];
            };
        };
        /** @description The project is deleted. */
        Deleted: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The project. */
        LegacyProject: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                Deprecation: components["headers"]["Deprecation"];
                Sunset: components["headers"]["Sunset"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Project"];
            };
        };
        /** @description The new project. */
        LegacyProjectCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                Deprecation: components["headers"]["Deprecation"];
                Sunset: components["headers"]["Sunset"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Project"];
            };
        };
        /** @description Projects as a plain array. */
        LegacyProjectList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Deprecation: components["headers"]["Deprecation"];
                Sunset: components["headers"]["Sunset"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProjectList"];
            };
        };
        /** @description The project is deleted. */
        LegacyDeleted: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Deprecation: components["headers"]["Deprecation"];
                Sunset: components["headers"]["Sunset"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description There is no such project. */
        ProjectNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Somebody else changed the project at the same moment; read it again. */
        ProjectChanged: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is larger than this operation takes. */
        ProjectTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of incidents. */
        IncidentPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IncidentPage"];
            };
        };
        /** @description The incident. */
        Incident: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Incident"];
            };
        };
        /** @description The incident as it stands now. */
        IncidentDecided: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Incident"];
            };
        };
        /** @description The new incident. */
        IncidentCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Incident"];
            };
        };
        /** @description The participant. */
        Participant: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Participant"];
            };
        };
        /** @description The new participant; `Location` is the incident. */
        ParticipantAdded: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Participant"];
            };
        };
        /** @description The consequence. */
        Consequence: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Consequence"];
            };
        };
        /** @description The new consequence; `Location` is the incident. */
        ConsequenceAdded: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Consequence"];
            };
        };
        /** @description The notice. */
        Notice: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Notice"];
            };
        };
        /** @description The new notice; `Location` is the incident. */
        NoticeAdded: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Notice"];
            };
        };
        /** @description What can follow, by code. */
        ConsequenceTypeList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConsequenceTypeList"];
            };
        };
        /** @description There is no such incident, or it is not for the caller to see. */
        IncidentNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or it ends before it starts. */
        SpanRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or names what is not there. */
        IncidentRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A person is named twice, or the idempotency key stands for another request. */
        IncidentReportConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The incident is resolved or dismissed. */
        IncidentClosed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description It does not stand so that this could follow, or lacks what it needs. */
        IncidentStatusConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or says no reason. */
        ReasonRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such incident, or nobody like that was part of it. */
        ParticipantNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The person is part of it already, it is closed or full, or the idempotency key stands for another request. */
        ParticipantConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or there is no such person. */
        ParticipantRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Consequences keep the participant as it is, or the incident is closed. */
        ParticipantKept: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such incident, or no such consequence of it. */
        ConsequenceNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The participant is no perpetrator, is suspended on some of the days already, or the incident is closed; or the idempotency key stands for another request. */
        ConsequenceConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or its days do not fit each other. */
        ConsequenceRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such incident, or no such notice of it. */
        NoticeNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or the moment has not come. */
        MomentRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of behavior codes. */
        BehaviorCodePage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BehaviorCodePage"];
            };
        };
        /** @description Behavior codes, by code. */
        LegacyBehaviorCodes: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Deprecation: components["headers"]["Deprecation"];
                Sunset: components["headers"]["Sunset"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BehaviorCodeList"];
            };
        };
        /** @description The behavior code. */
        BehaviorCode: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BehaviorCode"];
            };
        };
        /** @description The new behavior code. */
        BehaviorCodeCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BehaviorCode"];
            };
        };
        /** @description A page of schools. */
        SchoolPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SchoolPage"];
            };
        };
        /** @description The school. */
        School: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["School"];
            };
        };
        /** @description The new school. */
        SchoolCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["School"];
            };
        };
        /** @description The calendar. */
        SchoolCalendar: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SchoolCalendar"];
            };
        };
        /** @description A page of people. */
        SchoolPersonPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SchoolPersonPage"];
            };
        };
        /** @description The person. */
        SchoolPerson: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SchoolPerson"];
            };
        };
        /** @description The new person. */
        SchoolPersonCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SchoolPerson"];
            };
        };
        /** @description There is no such behavior code. */
        BehaviorCodeNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The code is there already, or the idempotency key stands for another request. */
        BehaviorCodeExists: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Incidents have the code. */
        BehaviorCodeInUse: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such school. */
        SchoolNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description People or incidents belong to the school. */
        SchoolInUse: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or there is no such time zone. */
        SchoolRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such school, or it has no calendar of that year. */
        CalendarNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or its days do not fit each other. */
        CalendarRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such person. */
        PersonNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The id is another person already, or the idempotency key stands for another request. */
        PersonExists: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Incidents or records of privacy are about the person. */
        PersonInUse: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit the contract, or there is no such school. */
        PersonRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The second factor. */
        SecondFactor: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecondFactor"];
            };
        };
        /** @description The secret of the authenticator. */
        SecondFactorEnrolment: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecondFactorEnrolment"];
            };
        };
        /** @description The recovery codes. */
        RecoveryCodes: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RecoveryCodes"];
            };
        };
        /** @description The code or the current password is wrong, or the caller has no account here. */
        CodeWrong: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A second factor is enabled already, or the account has no password. */
        SecondFactorEnabled: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No second factor waits to be confirmed, or none is enabled. */
        SecondFactorNotEnrolled: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of service accounts. */
        ServiceAccountPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceAccountPage"];
            };
        };
        /** @description The service account. */
        ServiceAccount: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceAccount"];
            };
        };
        /** @description The new service account. */
        ServiceAccountCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceAccount"];
            };
        };
        /** @description A page of keys. */
        ApiKeyPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiKeyPage"];
            };
        };
        /** @description The key, without its secret. */
        ApiKey: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiKey"];
            };
        };
        /** @description The new key with its secret. */
        ApiKeyCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        /** @description The key with its new secret; the old one no longer works. */
        ApiKeyRotated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        /** @description The tenant has no such service account. */
        ServiceAccountNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The tenant has no such key. */
        ApiKeyNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key was revoked. */
        ApiKeyRevoked: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The tokens. */
        TokenPair: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Set-Cookie": components["headers"]["SetCookie"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenPair"];
            };
        };
        /** @description The tokens. */
        OAuthToken: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthToken"];
            };
        };
        /** @description The access token. */
        AccessToken: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessToken"];
            };
        };
        /** @description The session has ended, its access token included. */
        LoggedOut: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Set-Cookie": components["headers"]["SetCookie"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["StandardResponse"];
            };
        };
        /** @description Every session of the account has ended. */
        LoggedOutEverywhere: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Set-Cookie": components["headers"]["SetCookie"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["StandardResponse"];
            };
        };
        /** @description A page of sessions. */
        SessionPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SessionPage"];
            };
        };
        /** @description The session. */
        Session: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Session"];
            };
        };
        /** @description Address, password or second factor do not fit. */
        LoginRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description What was given for the token does not fit. */
        OAuthRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The refresh token was used, has expired, was ended, or never was. */
        RefreshRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The cookie came without the CSRF token that belongs to it. */
        CsrfRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller sent more requests than the limit allows, or guessed too often. */
        GuessesLimited: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller has no such session. */
        SessionNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token belongs to no session of this service. */
        SessionRequired: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is of a media type that this operation does not read. */
        NotAForm: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The providers. */
        ProviderList: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProviderList"];
            };
        };
        /** @description Where the user logs in. */
        ProviderRedirect: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["RedirectLocation"];
                "Set-Cookie": components["headers"]["SetCookie"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Where the frontend goes on; the refresh token is in the cookie. */
        FrontendRedirect: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["RedirectLocation"];
                "Set-Cookie": components["headers"]["SetCookie"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description There is no such provider. */
        ProviderNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The login at the provider did not succeed, or cannot be linked to an account. */
        ProviderLoginRefused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The provider or another part does not answer; try again later. */
        ProviderUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service answers. */
        HealthStatus: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HealthStatus"];
            };
        };
        /** @description Every metric of this process. */
        Metrics: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "text/plain": components["schemas"]["MetricsText"];
            };
        };
        /** @description The state of the service. */
        ServiceHealth: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceHealth"];
            };
        };
        /** @description The state of every part. */
        DetailedHealth: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DetailedHealth"];
            };
        };
        /** @description A part that the operation needs is away; try again later. */
        NotReady: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The metrics have a port of their own. */
        MetricsElsewhere: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The client accepts none of the media types that this operation answers. */
        MetricsNotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A page of users. */
        UserPage: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UserPage"];
            };
        };
        /** @description The new account. */
        UserCreated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["User"];
            };
        };
        /** @description There is no such account, or it is not the caller's to see. */
        UserNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Another account has the address, or the idempotency key stands for another request. */
        UserConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Another account has the address, or the last super admin would be none. */
        UserUpdateConflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The account is the caller's own, or the last of its kind somewhere. */
        UserKept: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description What became of each account. */
        BulkActionResponse: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BulkActionResponse"];
            };
        };
    };
    parameters: {
        /** @description The page to answer, counted from 1. */
        Page: number;
        /** @description How many items a page holds. */
        Limit: number;
        /**
         * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
         *     first one answered, without a second effect.
         */
        IdempotencyKey: string;
        /** @description The `ETag` that the client already has; unchanged content is answered 304. */
        IfNoneMatch: components["schemas"]["EntityTags"];
        /** @description The `next_cursor` of the page before. */
        Cursor: components["schemas"]["Cursor"];
        /** @description Only this event. */
        EventFilter: components["schemas"]["EventName"];
        /** @description Only what this subject did. */
        ActorFilter: string;
        /** @description Only from this moment on. */
        Since: string;
        /** @description Only before this moment. */
        Until: string;
        /** @description How many cards are answered at most. */
        MostCards: number;
        /** @description The `id` of the last event that the client has; what follows it comes next. */
        Resume: string;
        /** @description The same, as browsers send it when they come back to a stream. */
        LastEventId: string;
        /** @description A ticket of `createChannelTicket`, for a WebSocket or a stream of events. A page as JSON takes none. */
        Ticket: string;
        /**
         * @deprecated
         * @description An access token, as older clients send it, for a WebSocket or a stream of events; a ticket leaves no credential in logs. A page as JSON takes none.
         */
        Token: string;
        /**
         * @description The child's id.
         * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
         */
        ChildId: components["schemas"]["ChildId"];
        /**
         * @description The record's number.
         * @example 1
         */
        ChildConsentId: components["schemas"]["ChildConsentId"];
        /** @description The `ETag` that must still be there, several separated by commas, or `*`. */
        ChildIfMatch: components["schemas"]["EntityTags"];
        /**
         * @description The number under which it is registered.
         * @example 3
         */
        SalesContractId: components["schemas"]["RegisteredId"];
        /**
         * @description The number under which it is registered.
         * @example 3
         */
        InstrumentId: components["schemas"]["RegisteredId"];
        /**
         * @description The number under which it is registered.
         * @example 3
         */
        AssetId: components["schemas"]["RegisteredId"];
        /**
         * @description The number under which it is registered.
         * @example 3
         */
        LeaseId: components["schemas"]["RegisteredId"];
        /**
         * @description The number of the check.
         * @example 3
         */
        CheckId: components["schemas"]["RegisteredId"];
        /**
         * @description The number of the finding.
         * @example 3
         */
        FindingId: components["schemas"]["RegisteredId"];
        /** @description The number of the earlier check. */
        ComparedWith: components["schemas"]["RegisteredId"];
        /** @description Only findings that came to this. */
        ResultFilter: components["schemas"]["RuleResult"];
        /**
         * @description The number of the disclosure.
         * @example 3
         */
        DisclosureId: components["schemas"]["RegisteredId"];
        /** @description Only drafts, or only what is approved. */
        DisclosureStatusFilter: components["schemas"]["DisclosureStatus"];
        /**
         * @description The number under which it is registered.
         * @example 3
         */
        PartyId: components["schemas"]["RegisteredId"];
        /**
         * @description The number under which it is registered.
         * @example 3
         */
        AssertionId: components["schemas"]["RegisteredId"];
        /**
         * @description The number under which it is registered.
         * @example 3
         */
        ProvisionId: components["schemas"]["RegisteredId"];
        /**
         * @description The number under which it is registered.
         * @example 3
         */
        SubsequentEventId: components["schemas"]["RegisteredId"];
        /** @description The first day of an annual period. */
        InForceOn: components["schemas"]["LedgerDate"];
        /** @description Only rules that entities of this framework are asked. */
        FrameworkFilter: components["schemas"]["Framework"];
        /** @description Only rules of this level. */
        LevelFilter: components["schemas"]["RuleLevel"];
        /**
         * @description The child of the caller that it is for.
         * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
         */
        ShownTo: components["schemas"]["ChildId"];
        /**
         * @description The subject of the cards.
         * @example math
         */
        OfSubject: components["schemas"]["ContentId"];
        /** @description How difficult the cards are. */
        OfDifficulty: components["schemas"]["Difficulty"];
        /** @description Whether they are for every day. */
        IsDaily: boolean;
        /** @description What else to tell of each element. */
        Include: components["schemas"]["Inclusion"];
        /**
         * @description The job's id.
         * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
         */
        JobId: components["schemas"]["JobId"];
        /** @description Only jobs in this state. */
        StateFilter: components["schemas"]["JobState"];
        /** @description Only jobs of this kind. */
        KindFilter: components["schemas"]["JobKindName"];
        /** @description Only jobs of this tenant. */
        TenantFilter: string;
        /** @description The `next_cursor` of the page before. */
        JobCursor: components["schemas"]["JobId"];
        /** @description The `next_cursor` of the page before, or the `id` of the last event that is known. One that is none of this job's begins at its first event. */
        EventCursor: components["schemas"]["EventId"];
        /** @description Only accounts of this type. */
        AccountTypeFilter: components["schemas"]["LedgerAccountType"];
        /** @description Only accounts of this kind. */
        AccountSubTypeFilter: components["schemas"]["LedgerSubType"];
        /** @description Only accounts that may be posted to, or only those that no longer may. */
        AccountActiveFilter: boolean;
        /** @description Only accounts right below this one. */
        AccountParentFilter: components["schemas"]["LedgerAccountId"];
        /** @description A part of code or name, in any case. */
        AccountSearch: string;
        /** @description The field to order by; a leading minus is descending. */
        AccountSort: components["schemas"]["LedgerAccountSort"];
        /**
         * @description Which chart of accounts.
         * @example my-sdn-bhd
         */
        AccountTemplate: components["schemas"]["AccountTemplateName"];
        /**
         * @description The number under which the entry is stored.
         * @example 42
         */
        EntryId: components["schemas"]["EntryId"];
        /** @description Only entries in this state. */
        EntryStatusFilter: components["schemas"]["EntryStatus"];
        /** @description Only entries with a line on this account. */
        EntryAccountFilter: components["schemas"]["LedgerAccountId"];
        /** @description Only entries of this kind. */
        EntryKindFilter: components["schemas"]["EntryKind"];
        /** @description Only entries of this `transaction_type`. */
        EntryTypeFilter: components["schemas"]["TransactionType"];
        /** @description A part of reference or description, in any case. */
        EntrySearch: string;
        /** @description Only entries of this total or more, in the base currency. */
        EntryMinimum: components["schemas"]["LedgerMoney"];
        /** @description Only entries of this total or less, in the base currency. */
        EntryMaximum: components["schemas"]["LedgerMoney"];
        /** @description The `next_cursor` of the page before. */
        LedgerCursor: components["schemas"]["LedgerCursor"];
        /** @description Whether entries are written as drafts, or posted. */
        ImportMode: components["schemas"]["ImportMode"];
        /** @description What the file holds. */
        ImportKind: components["schemas"]["ImportKind"];
        /** @description What stands between the cells. */
        ImportDelimiter: components["schemas"]["CsvDelimiter"];
        /** @description Whether to only look for what is wrong. */
        ImportDryRun: boolean;
        /** @description Whether to import a file that was imported before. */
        ImportAllowDuplicate: boolean;
        /**
         * @description The year's number.
         * @example 1
         */
        FiscalYearId: components["schemas"]["FiscalYearId"];
        /**
         * @description The period's number.
         * @example 4
         */
        PeriodId: components["schemas"]["PeriodId"];
        /** @description Only periods of this year. */
        PeriodYearFilter: components["schemas"]["FiscalYearId"];
        /** @description Only periods in this state. */
        PeriodStateFilter: components["schemas"]["PeriodState"];
        /**
         * @description The rate's number.
         * @example 5
         */
        RateId: components["schemas"]["RateId"];
        /** @description Only rates of this currency. */
        RateCurrencyFilter: components["schemas"]["CurrencyCode"];
        /** @description Only rates of this kind. */
        RateKindFilter: components["schemas"]["RateKind"];
        /** @description The `ETag` of the report that the client has; while it says the same, the answer is 304. */
        IfNoneMatchReport: components["schemas"]["EntityTags"];
        /** @description The day, included; today where it is left out. */
        AsOf: components["schemas"]["LedgerDate"];
        /** @description Another day to show beside it. */
        CompareDay: components["schemas"]["LedgerDate"];
        /** @description The first day of other days to show beside it; with `compare_to`. */
        CompareFrom: components["schemas"]["LedgerDate"];
        /** @description The last day of other days to show beside it; with `compare_from`. */
        CompareTo: components["schemas"]["LedgerDate"];
        /** @description Also show what moved since this day, and where accounts stood before it. */
        MovementFrom: components["schemas"]["LedgerDate"];
        /** @description Whether the closing entry of the day's fiscal year counts. */
        IncludeClosing: boolean;
        /** @description Also show the balances in this currency. */
        ReportCurrency: components["schemas"]["CurrencyCode"];
        /** @description Down to which level of the tree to show accounts; those below count with theirs. */
        ReportLevel: number;
        /** @description The first day; that of the fiscal year where it is left out. */
        FirstDay: components["schemas"]["LedgerDate"];
        /** @description The last day, included; today where it is left out. */
        LastDay: components["schemas"]["LedgerDate"];
        /** @description The `next_cursor` of the page before. */
        StatementCursor: components["schemas"]["StatementCursor"];
        /** @description Which statement; that of the first day's year where it is left out, MFRS 18 from 2027. */
        IncomeLayoutChoice: components["schemas"]["IncomeLayout"];
        /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
        LedgerIfMatch: components["schemas"]["EntityTags"];
        /**
         * @description The account's number.
         * @example 12
         */
        LedgerAccountId: components["schemas"]["LedgerAccountId"];
        /** @description The first day. */
        From: components["schemas"]["LedgerDate"];
        /** @description The last day, included. */
        To: components["schemas"]["LedgerDate"];
        /**
         * @description The organization's id.
         * @example 3
         */
        OrganizationId: components["schemas"]["OrganizationId"];
        /**
         * @description The invitation's id.
         * @example 1
         */
        InvitationId: components["schemas"]["InvitationId"];
        /** @description Only those with this in their name or slug. */
        OrganizationSearch: components["schemas"]["SearchText"];
        /** @description The field to order by; a leading minus is descending. */
        ProjectSort: components["schemas"]["ProjectSort"];
        /**
         * @description The project's id.
         * @example 1
         */
        ProjectId: components["schemas"]["ProjectId"];
        /** @description The `ETag` that the project must still have, several separated by commas, or `*`. */
        IfMatch: components["schemas"]["EntityTags"];
        /**
         * @description The number under which the incident is stored.
         * @example 42
         */
        IncidentId: components["schemas"]["IncidentId"];
        /**
         * @description The participant's number.
         * @example 11
         */
        ParticipantId: components["schemas"]["ParticipantId"];
        /**
         * @description The consequence's number.
         * @example 5
         */
        ConsequenceId: components["schemas"]["ConsequenceId"];
        /**
         * @description The notice's number.
         * @example 2
         */
        NoticeId: components["schemas"]["NoticeId"];
        /** @description Only incidents of this day and later, as the school's clock has it. */
        FromDay: components["schemas"]["SchoolDay"];
        /** @description Only incidents of this day and earlier, as the school's clock has it. */
        ToDay: components["schemas"]["SchoolDay"];
        /** @description Only incidents of this behavior code, in any case. */
        CodeFilter: components["schemas"]["BehaviorCodeName"];
        /** @description Only incidents that stand so. */
        StatusFilter: components["schemas"]["IncidentStatus"];
        /** @description Only incidents that this person was part of. */
        PersonFilter: components["schemas"]["PersonId"];
        /** @description With a person, only incidents where the person had this role; otherwise where anybody had. */
        ParticipantRoleFilter: components["schemas"]["ParticipantRole"];
        /** @description Only incidents that happened there. */
        LocationFilter: components["schemas"]["IncidentLocation"];
        /** @description Only incidents of behavior that is so grave. */
        SeverityFilter: components["schemas"]["Severity"];
        /** @description A part of description or case number, in any case. Addresses are kept in logs, so it is no place for names. */
        IncidentSearch: string;
        /**
         * @description Why the record is read, as `parent meeting`. It stands in the audit log with the ids of the people who were shown
         *     (34 CFR 99.31 asks for a legitimate interest); it names nobody.
         */
        Purpose: string;
        /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
        SchoolIfMatch: components["schemas"]["EntityTags"];
        /**
         * @description The code, in any case.
         * @example FGT
         */
        BehaviorCodePath: components["schemas"]["BehaviorCodeName"];
        /** @description Only codes that new incidents may have, or only the others. */
        ActiveCodeFilter: boolean;
        /** @description How many codes to answer at most. */
        LegacyLimit: number;
        /** @description How many codes to leave out. */
        LegacyOffset: number;
        /**
         * @description The school's number.
         * @example 3
         */
        SchoolId: components["schemas"]["SchoolId"];
        /**
         * @description The school year.
         * @example 2025-26
         */
        SchoolYearPath: components["schemas"]["SchoolYear"];
        /**
         * @description The person's id.
         * @example s-1042
         */
        PersonId: components["schemas"]["PersonId"];
        /** @description Only people of this kind. */
        PersonKindFilter: components["schemas"]["PersonKind"];
        /** @description Only people of this grade. */
        GradeFilter: components["schemas"]["Grade"];
        /** @description Only what belongs to this school. */
        SchoolFilter: components["schemas"]["SchoolId"];
        /**
         * @description The service account's id.
         * @example 1
         */
        ServiceAccountId: components["schemas"]["ServiceAccountId"];
        /**
         * @description The key's id.
         * @example 1
         */
        ApiKeyId: components["schemas"]["ApiKeyId"];
        /** @description The client, from which the name of the device is read. */
        UserAgent: string;
        /** @description A name that the client made for its device; a known one is spared when somebody guesses passwords. */
        DeviceId: string;
        /** @description The refresh token of a login with `use_cookie`. */
        RefreshCookie: string;
        /** @description With a cookie, the `csrf_token` of the last answer. */
        CsrfToken: string;
        /**
         * @description The session's id.
         * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
         */
        SessionId: components["schemas"]["SessionId"];
        /**
         * @description The name of the provider.
         * @example keycloak
         */
        ProviderName: components["schemas"]["ProviderName"];
        /** @description Where the browser goes after the login: a path of the frontend, or a URL of an allowed origin. Without it, the tokens are answered. */
        RedirectTo: string;
        /** @description What the login at the provider was begun with. */
        LoginState: string;
        /** @description The code to exchange for tokens. */
        ProviderCode: string;
        /** @description The state that the login was begun with. */
        ProviderState: string;
        /** @description Why the provider refused. */
        ProviderError: string;
        /** @description The same for people. */
        ProviderErrorDescription: string;
        /** @description A page about the error. */
        ProviderErrorUri: string;
        /** @description Who answers (RFC 9207). */
        ProviderIssuer: string;
        /** @description The provider's session. */
        ProviderSessionState: string;
        /** @description The scopes that were granted. */
        ProviderScope: string;
        /** @description Which of the logins at the provider it was. */
        ProviderAuthUser: string;
        /** @description What the user was asked. */
        ProviderPrompt: string;
        /** @description The user's domain at the provider. */
        ProviderHostedDomain: string;
        /** @description The field to order by; a leading minus is descending. */
        UserSort: components["schemas"]["UserSort"];
        /** @description Only those with this in their name or address. */
        Search: components["schemas"]["SearchText"];
        /** @description Only those with this role. */
        RoleFilter: components["schemas"]["Role"];
        /** @description Only those that can, or cannot, log in. */
        ActiveFilter: boolean;
        /**
         * @description The user's id.
         * @example 7
         */
        UserId: components["schemas"]["UserId"];
    };
    requestBodies: {
        RegistrationRequest: {
            content: {
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        EmailRequest: {
            content: {
                "application/json": components["schemas"]["EmailRequest"];
            };
        };
        PasswordResetConfirmation: {
            content: {
                "application/json": components["schemas"]["PasswordResetConfirmation"];
            };
        };
        TokenRequest: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        OwnUserUpdate: {
            content: {
                "application/json": components["schemas"]["OwnUserUpdate"];
            };
        };
        EmailChangeRequest: {
            content: {
                "application/json": components["schemas"]["EmailChangeRequest"];
            };
        };
        PasswordChange: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        ChannelTicketRequest: {
            content: {
                "application/json": components["schemas"]["ChannelTicketRequest"];
            };
        };
        ChildUpsert: {
            content: {
                "application/json": components["schemas"]["ChildUpsert"];
            };
        };
        ChildUpdate: {
            content: {
                "application/json": components["schemas"]["ChildUpdate"];
            };
        };
        ChildSettingsChoice: {
            content: {
                "application/json": components["schemas"]["ChildSettingsChoice"];
            };
        };
        ChildConsentGiven: {
            content: {
                "application/json": components["schemas"]["ChildConsentGiven"];
            };
        };
        SalesContractCreate: {
            content: {
                "application/json": components["schemas"]["SalesContractCreate"];
            };
        };
        SalesContractUpdate: {
            content: {
                "application/json": components["schemas"]["SalesContractUpdate"];
            };
        };
        InstrumentCreate: {
            content: {
                "application/json": components["schemas"]["InstrumentCreate"];
            };
        };
        InstrumentUpdate: {
            content: {
                "application/json": components["schemas"]["InstrumentUpdate"];
            };
        };
        AssetCreate: {
            content: {
                "application/json": components["schemas"]["AssetCreate"];
            };
        };
        AssetUpdate: {
            content: {
                "application/json": components["schemas"]["AssetUpdate"];
            };
        };
        LeaseCreate: {
            content: {
                "application/json": components["schemas"]["LeaseCreate"];
            };
        };
        LeaseUpdate: {
            content: {
                "application/json": components["schemas"]["LeaseUpdate"];
            };
        };
        CheckRequest: {
            content: {
                "application/json": components["schemas"]["CheckRequest"];
            };
        };
        Waiving: {
            content: {
                "application/json": components["schemas"]["Waiving"];
            };
        };
        DisclosureCreate: {
            content: {
                "application/json": components["schemas"]["DisclosureCreate"];
            };
        };
        DisclosureUpdate: {
            content: {
                "application/json": components["schemas"]["DisclosureUpdate"];
            };
        };
        PartyCreate: {
            content: {
                "application/json": components["schemas"]["PartyCreate"];
            };
        };
        PartyUpdate: {
            content: {
                "application/json": components["schemas"]["PartyUpdate"];
            };
        };
        AssertionCreate: {
            content: {
                "application/json": components["schemas"]["AssertionCreate"];
            };
        };
        AssertionUpdate: {
            content: {
                "application/json": components["schemas"]["AssertionUpdate"];
            };
        };
        ProvisionCreate: {
            content: {
                "application/json": components["schemas"]["ProvisionCreate"];
            };
        };
        ProvisionUpdate: {
            content: {
                "application/json": components["schemas"]["ProvisionUpdate"];
            };
        };
        SubsequentEventCreate: {
            content: {
                "application/json": components["schemas"]["SubsequentEventCreate"];
            };
        };
        SubsequentEventUpdate: {
            content: {
                "application/json": components["schemas"]["SubsequentEventUpdate"];
            };
        };
        ComplianceSettingsUpdate: {
            content: {
                "application/json": components["schemas"]["ComplianceSettingsUpdate"];
            };
        };
        JobRequest: {
            content: {
                "application/json": components["schemas"]["JobRequest"];
            };
        };
        LedgerAccountCreate: {
            content: {
                "application/json": components["schemas"]["LedgerAccountCreate"];
            };
        };
        LedgerAccountUpdate: {
            content: {
                "application/json": components["schemas"]["LedgerAccountUpdate"];
            };
        };
        EntryDraft: {
            content: {
                "application/json": components["schemas"]["EntryDraft"];
            };
        };
        EntryRejection: {
            content: {
                "application/json": components["schemas"]["EntryRejection"];
            };
        };
        EntryReversal: {
            content: {
                "application/json": components["schemas"]["EntryReversal"];
            };
        };
        EntryNoteCreate: {
            content: {
                "application/json": components["schemas"]["EntryNoteCreate"];
            };
        };
        EntriesToPost: {
            content: {
                "application/json": components["schemas"]["EntriesToPost"];
            };
        };
        Settlement: {
            content: {
                "application/json": components["schemas"]["Settlement"];
            };
        };
        LedgerImport: {
            content: {
                "text/csv": components["schemas"]["CsvFile"];
            };
        };
        LedgerExport: {
            content: {
                "application/json": components["schemas"]["LedgerExport"];
            };
        };
        FiscalYearCreate: {
            content: {
                "application/json": components["schemas"]["FiscalYearCreate"];
            };
        };
        FiscalYearUpdate: {
            content: {
                "application/json": components["schemas"]["FiscalYearUpdate"];
            };
        };
        RateCreate: {
            content: {
                "application/json": components["schemas"]["RateCreate"];
            };
        };
        RateUpdate: {
            content: {
                "application/json": components["schemas"]["RateUpdate"];
            };
        };
        RevaluationRequest: {
            content: {
                "application/json": components["schemas"]["RevaluationRequest"];
            };
        };
        LedgerSettingsUpdate: {
            content: {
                "application/json": components["schemas"]["LedgerSettingsUpdate"];
            };
        };
        OrganizationCreate: {
            content: {
                "application/json": components["schemas"]["OrganizationCreate"];
            };
        };
        OrganizationUpdate: {
            content: {
                "application/json": components["schemas"]["OrganizationUpdate"];
            };
        };
        MemberAdd: {
            content: {
                "application/json": components["schemas"]["MemberAdd"];
            };
        };
        MemberUpdate: {
            content: {
                "application/json": components["schemas"]["MemberUpdate"];
            };
        };
        InvitationCreate: {
            content: {
                "application/json": components["schemas"]["InvitationCreate"];
            };
        };
        FlashcardEvent: {
            content: {
                "application/json": components["schemas"]["FlashcardEvent"];
            };
        };
        ChoreEvent: {
            content: {
                "application/json": components["schemas"]["ChoreEvent"];
            };
        };
        OutdoorEvent: {
            content: {
                "application/json": components["schemas"]["OutdoorEvent"];
            };
        };
        AffirmationEvent: {
            content: {
                "application/json": components["schemas"]["AffirmationEvent"];
            };
        };
        ProjectCreate: {
            content: {
                "application/json": components["schemas"]["ProjectCreate"];
            };
        };
        ProjectUpdate: {
            content: {
                "application/json": components["schemas"]["ProjectUpdate"];
            };
        };
        IncidentCreate: {
            content: {
                "application/json": components["schemas"]["IncidentCreate"];
            };
        };
        IncidentUpdate: {
            content: {
                "application/json": components["schemas"]["IncidentUpdate"];
            };
        };
        IncidentStatusChange: {
            content: {
                "application/json": components["schemas"]["IncidentStatusChange"];
            };
        };
        ParticipantCreate: {
            content: {
                "application/json": components["schemas"]["ParticipantCreate"];
            };
        };
        ParticipantUpdate: {
            content: {
                "application/json": components["schemas"]["ParticipantUpdate"];
            };
        };
        ConsequenceCreate: {
            content: {
                "application/json": components["schemas"]["ConsequenceCreate"];
            };
        };
        ConsequenceUpdate: {
            content: {
                "application/json": components["schemas"]["ConsequenceUpdate"];
            };
        };
        NoticeCreate: {
            content: {
                "application/json": components["schemas"]["NoticeCreate"];
            };
        };
        NoticeUpdate: {
            content: {
                "application/json": components["schemas"]["NoticeUpdate"];
            };
        };
        BehaviorCodeCreate: {
            content: {
                "application/json": components["schemas"]["BehaviorCodeCreate"];
            };
        };
        BehaviorCodeUpdate: {
            content: {
                "application/json": components["schemas"]["BehaviorCodeUpdate"];
            };
        };
        SchoolCreate: {
            content: {
                "application/json": components["schemas"]["SchoolCreate"];
            };
        };
        SchoolUpdate: {
            content: {
                "application/json": components["schemas"]["SchoolUpdate"];
            };
        };
        SchoolCalendarUpdate: {
            content: {
                "application/json": components["schemas"]["SchoolCalendarUpdate"];
            };
        };
        SchoolPersonCreate: {
            content: {
                "application/json": components["schemas"]["SchoolPersonCreate"];
            };
        };
        SchoolPersonUpdate: {
            content: {
                "application/json": components["schemas"]["SchoolPersonUpdate"];
            };
        };
        PasswordConfirmation: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        CodeConfirmation: {
            content: {
                "application/json": components["schemas"]["CodeConfirmation"];
            };
        };
        SecondFactorRemoval: {
            content: {
                "application/json": components["schemas"]["SecondFactorRemoval"];
            };
        };
        ServiceAccountCreate: {
            content: {
                "application/json": components["schemas"]["ServiceAccountCreate"];
            };
        };
        ApiKeyCreate: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        LoginRequest: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        TokenForm: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenForm"];
            };
        };
        RefreshRequest: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        TenantSwitch: {
            content: {
                "application/json": components["schemas"]["TenantSwitch"];
            };
        };
        UserCreate: {
            content: {
                "application/json": components["schemas"]["UserCreate"];
            };
        };
        UserUpdate: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        BulkAction: {
            content: {
                "application/json": components["schemas"]["BulkAction"];
            };
        };
    };
    headers: {
        /** @description The id under which this request stands in the logs. */
        RequestId: string;
        /** @description The strong validator of this representation. */
        ETag: string;
        /** @description Where the new resource is. */
        Location: string;
        /** @description How to authenticate (RFC 6750). */
        WWWAuthenticate: string;
        /** @description Seconds to wait before the next try. */
        RetryAfter: number;
        /** @description What is left of the limit, and the seconds until more is. */
        RateLimit: string;
        /** @description The limit and its window in seconds. */
        RateLimitPolicy: string;
        /** @description Since when the operation is deprecated (RFC 9745). */
        Deprecation: string;
        /** @description When the operation will be switched off (RFC 8594). */
        Sunset: string;
        /** @description The operation that takes this one's place, as `rel="successor-version"`. */
        Link: string;
        /** @description Seconds to wait before the next try, where the server restarts. */
        RestartOver: number;
        /** @description What to upgrade to. */
        Upgrade: string;
        /** @description What a page may load, which is nothing; its own style is named by its hash. JSON has none. */
        PagePolicy: string;
        /** @description For how long the answer may be kept. */
        CacheControl: string;
        /** @description Seconds after which to ask again; absent once the job is finished. */
        PollAfter: number;
        /** @description The file's name. */
        ContentDisposition: string;
        /** @description The SHA-256 of the file (RFC 9530). */
        ReprDigest: string;
        /** @description With `use_cookie`, the refresh token (`charter_refresh`, HttpOnly) and its CSRF token (`charter_csrf`). */
        SetCookie: string[];
        /** @description Where to go on. */
        RedirectLocation: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["HealthStatus"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["HealthStatus"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["HealthStatus"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["NotReady"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Metrics"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["MetricsElsewhere"];
            406: components["responses"]["MetricsNotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
        };
    };
    getServiceHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceHealth"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
        };
    };
    getDetailedHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DetailedHealth"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Profile"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMeLegacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LegacyProfile"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["JsonWebKeySet"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    registerAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RegistrationRequest"];
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["PasswordRefused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EmailRequest"];
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    confirmPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PasswordResetConfirmation"];
        responses: {
            200: components["responses"]["AcknowledgedLimited"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["OneTimeTokenInvalid"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["PasswordRefused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    requestEmailVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EmailRequest"];
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    confirmEmailVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TokenRequest"];
        responses: {
            200: components["responses"]["AcknowledgedLimited"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["OneTimeTokenInvalid"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOwnUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteOwnUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["AccountStays"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateOwnUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OwnUserUpdate"];
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["TimeZoneRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PasswordChange"];
        responses: {
            200: components["responses"]["AcknowledgedLimited"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PasswordWrong"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["PasswordNotSet"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["PasswordRefused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    requestEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EmailChangeRequest"];
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PasswordWrong"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["PasswordNotSet"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description The field to order by; a leading minus is descending. */
                sort?: components["parameters"]["UserSort"];
                /** @description Only those with this in their name or address. */
                search?: components["parameters"]["Search"];
                /** @description Only those with this role. */
                role?: components["parameters"]["RoleFilter"];
                /** @description Only those that can, or cannot, log in. */
                is_active?: components["parameters"]["ActiveFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UserCreate"];
        responses: {
            201: components["responses"]["UserCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UserConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["PasswordRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's id.
                 * @example 7
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's id.
                 * @example 7
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["AccountStays"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's id.
                 * @example 7
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UserUpdate"];
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UserUpdateConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUsersForAdmins: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description The field to order by; a leading minus is descending. */
                sort?: components["parameters"]["UserSort"];
                /** @description Only those with this in their name or address. */
                search?: components["parameters"]["Search"];
                /** @description Only those with this role. */
                role?: components["parameters"]["RoleFilter"];
                /** @description Only those that can, or cannot, log in. */
                is_active?: components["parameters"]["ActiveFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    activateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's id.
                 * @example 7
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deactivateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's id.
                 * @example 7
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UserKept"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    runBulkAction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["BulkAction"];
        responses: {
            200: components["responses"]["BulkActionResponse"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The client, from which the name of the device is read. */
                "User-Agent"?: components["parameters"]["UserAgent"];
                /** @description A name that the client made for its device; a known one is spared when somebody guesses passwords. */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["LoginRequest"];
        responses: {
            200: components["responses"]["TokenPair"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["LoginRefused"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["GuessesLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The client, from which the name of the device is read. */
                "User-Agent"?: components["parameters"]["UserAgent"];
                /** @description A name that the client made for its device; a known one is spared when somebody guesses passwords. */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TokenForm"];
        responses: {
            200: components["responses"]["OAuthToken"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["OAuthRefused"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["NotAForm"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["GuessesLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The client, from which the name of the device is read. */
                "User-Agent"?: components["parameters"]["UserAgent"];
                /** @description A name that the client made for its device; a known one is spared when somebody guesses passwords. */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
                /** @description With a cookie, the `csrf_token` of the last answer. */
                "X-CSRF-Token"?: components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: {
                /** @description The refresh token of a login with `use_cookie`. */
                charter_refresh?: components["parameters"]["RefreshCookie"];
            };
        };
        requestBody?: components["requestBodies"]["RefreshRequest"];
        responses: {
            200: components["responses"]["TokenPair"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["RefreshRefused"];
            403: components["responses"]["CsrfRefused"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LoggedOut"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    logOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LoggedOutEverywhere"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    switchTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TenantSwitch"];
        responses: {
            200: components["responses"]["AccessToken"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SessionRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SessionPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCurrentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Session"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SessionNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The session's id.
                 * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
                 */
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SessionNotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SecondFactor"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    enrolSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PasswordConfirmation"];
        responses: {
            200: components["responses"]["SecondFactorEnrolment"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["CodeWrong"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SecondFactorEnabled"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CodeConfirmation"];
        responses: {
            200: components["responses"]["RecoveryCodes"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["CodeWrong"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SecondFactorNotEnrolled"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    disableSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SecondFactorRemoval"];
        responses: {
            200: components["responses"]["AcknowledgedLimited"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["CodeWrong"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SecondFactorNotEnrolled"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CodeConfirmation"];
        responses: {
            200: components["responses"]["RecoveryCodes"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["CodeWrong"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SecondFactorNotEnrolled"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProviderList"];
            400: components["responses"]["MalformedRequest"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    startProviderLogin: {
        parameters: {
            query?: {
                /** @description Where the browser goes after the login: a path of the frontend, or a URL of an allowed origin. Without it, the tokens are answered. */
                redirect_to?: components["parameters"]["RedirectTo"];
            };
            header?: never;
            path: {
                /**
                 * @description The name of the provider.
                 * @example keycloak
                 */
                provider: components["parameters"]["ProviderName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: components["responses"]["ProviderRedirect"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["ProviderNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ProviderUnavailable"];
        };
    };
    finishProviderLogin: {
        parameters: {
            query?: {
                /** @description The code to exchange for tokens. */
                code?: components["parameters"]["ProviderCode"];
                /** @description The state that the login was begun with. */
                state?: components["parameters"]["ProviderState"];
                /** @description Why the provider refused. */
                error?: components["parameters"]["ProviderError"];
                /** @description The same for people. */
                error_description?: components["parameters"]["ProviderErrorDescription"];
                /** @description A page about the error. */
                error_uri?: components["parameters"]["ProviderErrorUri"];
                /** @description Who answers (RFC 9207). */
                iss?: components["parameters"]["ProviderIssuer"];
                /** @description The provider's session. */
                session_state?: components["parameters"]["ProviderSessionState"];
                /** @description The scopes that were granted. */
                scope?: components["parameters"]["ProviderScope"];
                /** @description Which of the logins at the provider it was. */
                authuser?: components["parameters"]["ProviderAuthUser"];
                /** @description What the user was asked. */
                prompt?: components["parameters"]["ProviderPrompt"];
                /** @description The user's domain at the provider. */
                hd?: components["parameters"]["ProviderHostedDomain"];
            };
            header?: {
                /** @description The client, from which the name of the device is read. */
                "User-Agent"?: components["parameters"]["UserAgent"];
                /** @description A name that the client made for its device; a known one is spared when somebody guesses passwords. */
                "X-Device-Id"?: components["parameters"]["DeviceId"];
            };
            path: {
                /**
                 * @description The name of the provider.
                 * @example keycloak
                 */
                provider: components["parameters"]["ProviderName"];
            };
            cookie?: {
                /** @description What the login at the provider was begun with. */
                charter_login?: components["parameters"]["LoginState"];
            };
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TokenPair"];
            303: components["responses"]["FrontendRedirect"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["ProviderLoginRefused"];
            404: components["responses"]["ProviderNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ProviderUnavailable"];
        };
    };
    listServiceAccounts: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceAccountPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ServiceAccountCreate"];
        responses: {
            201: components["responses"]["ServiceAccountCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getServiceAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The service account's id.
                 * @example 1
                 */
                service_account_id: components["parameters"]["ServiceAccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceAccount"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ServiceAccountNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteServiceAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The service account's id.
                 * @example 1
                 */
                service_account_id: components["parameters"]["ServiceAccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ServiceAccountNotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The service account's id.
                 * @example 1
                 */
                service_account_id: components["parameters"]["ServiceAccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiKeyPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ServiceAccountNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The service account's id.
                 * @example 1
                 */
                service_account_id: components["parameters"]["ServiceAccountId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ApiKeyCreate"];
        responses: {
            201: components["responses"]["ApiKeyCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ServiceAccountNotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The service account's id.
                 * @example 1
                 */
                service_account_id: components["parameters"]["ServiceAccountId"];
                /**
                 * @description The key's id.
                 * @example 1
                 */
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiKey"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ApiKeyNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The service account's id.
                 * @example 1
                 */
                service_account_id: components["parameters"]["ServiceAccountId"];
                /**
                 * @description The key's id.
                 * @example 1
                 */
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ApiKeyNotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The service account's id.
                 * @example 1
                 */
                service_account_id: components["parameters"]["ServiceAccountId"];
                /**
                 * @description The key's id.
                 * @example 1
                 */
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiKeyRotated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ApiKeyNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ApiKeyRevoked"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OrganizationPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OrganizationCreate"];
        responses: {
            201: components["responses"]["OrganizationCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["OrganizationConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Organization"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OrganizationUpdate"];
        responses: {
            200: components["responses"]["Organization"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SlugTaken"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["MemberPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    addMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MemberAdd"];
        responses: {
            201: components["responses"]["MemberAdded"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyMember"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CandidateRefused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
                /**
                 * @description The user's id.
                 * @example 7
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Member"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["MemberNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
                /**
                 * @description The user's id.
                 * @example 7
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["MemberNotFound"];
            409: components["responses"]["LastOwner"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changeMemberRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
                /**
                 * @description The user's id.
                 * @example 7
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MemberUpdate"];
        responses: {
            200: components["responses"]["Member"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["MemberNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LastOwner"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["InvitationPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvitationCreate"];
        responses: {
            201: components["responses"]["InvitationCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrganizationNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyInvited"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
                /**
                 * @description The invitation's id.
                 * @example 1
                 */
                invitation_id: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Invitation"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvitationNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id.
                 * @example 3
                 */
                organization_id: components["parameters"]["OrganizationId"];
                /**
                 * @description The invitation's id.
                 * @example 1
                 */
                invitation_id: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvitationNotFound"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TokenRequest"];
        responses: {
            200: components["responses"]["MembershipLimited"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["InvitationForAnother"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["InvitationInvalid"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAllOrganizations: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description Only those with this in their name or slug. */
                search?: components["parameters"]["OrganizationSearch"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OrganizationPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description Only this event. */
                event?: components["parameters"]["EventFilter"];
                /** @description Only what this subject did. */
                actor?: components["parameters"]["ActorFilter"];
                /** @description Only from this moment on. */
                since?: components["parameters"]["Since"];
                /** @description Only before this moment. */
                until?: components["parameters"]["Until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AuditPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportAuditLog: {
        parameters: {
            query?: {
                /** @description Only this event. */
                event?: components["parameters"]["EventFilter"];
                /** @description Only what this subject did. */
                actor?: components["parameters"]["ActorFilter"];
                /** @description Only from this moment on. */
                since?: components["parameters"]["Since"];
                /** @description Only before this moment. */
                until?: components["parameters"]["Until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AuditExport"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["ExportNotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description The field to order by; a leading minus is descending. */
                sort?: components["parameters"]["ProjectSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProjectPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProjectCreate"];
        responses: {
            201: components["responses"]["ProjectCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["ProjectTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The project's id.
                 * @example 1
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Project"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the project must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The project's id.
                 * @example 1
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            409: components["responses"]["ProjectChanged"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the project must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The project's id.
                 * @example 1
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProjectUpdate"];
        responses: {
            200: components["responses"]["Project"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ProjectChanged"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ProjectTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProjectsLegacy: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LegacyProjectList"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createProjectLegacy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProjectCreate"];
        responses: {
            201: components["responses"]["LegacyProjectCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["ProjectTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProjectLegacy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The project's id.
                 * @example 1
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LegacyProject"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteProjectLegacy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the project must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The project's id.
                 * @example 1
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["LegacyDeleted"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            409: components["responses"]["ProjectChanged"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateProjectLegacy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the project must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The project's id.
                 * @example 1
                 */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProjectUpdate"];
        responses: {
            200: components["responses"]["LegacyProject"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProjectNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ProjectChanged"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ProjectTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description Only jobs in this state. */
                state?: components["parameters"]["StateFilter"];
                /** @description Only jobs of this kind. */
                kind?: components["parameters"]["KindFilter"];
                /** @description Only from this moment on. */
                since?: components["parameters"]["Since"];
                /** @description Only before this moment. */
                until?: components["parameters"]["Until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["JobPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["JobRequest"];
        responses: {
            202: components["responses"]["JobAccepted"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["JobTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["JobsLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Job"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["JobCancelled"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["JobFinished"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listJobEvents: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, or the `id` of the last event that is known. One that is none of this job's begins at its first event. */
                cursor?: components["parameters"]["EventCursor"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description The `id` of the last event that the client has; what follows it comes next. */
                resume?: components["parameters"]["Resume"];
                /** @description A ticket of `createChannelTicket`, for a WebSocket or a stream of events. A page as JSON takes none. */
                ticket?: components["parameters"]["Ticket"];
                /**
                 * @deprecated
                 * @description An access token, as older clients send it, for a WebSocket or a stream of events; a ticket leaves no credential in logs. A page as JSON takes none.
                 */
                token?: components["parameters"]["Token"];
            };
            header?: {
                /** @description The same, as browsers send it when they come back to a stream. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path: {
                /**
                 * @description The job's id.
                 * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["JobEventPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyChannels"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ChannelUnavailable"];
        };
    };
    downloadJobArtifact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Artifact"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ArtifactNotFound"];
            410: components["responses"]["ArtifactExpired"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAllJobs: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before. */
                cursor?: components["parameters"]["JobCursor"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description Only jobs of this tenant. */
                tenant?: components["parameters"]["TenantFilter"];
                /** @description Only jobs in this state. */
                state?: components["parameters"]["StateFilter"];
                /** @description Only jobs of this kind. */
                kind?: components["parameters"]["KindFilter"];
                /** @description Only from this moment on. */
                since?: components["parameters"]["Since"];
                /** @description Only before this moment. */
                until?: components["parameters"]["Until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AdminJobPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAnyJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AdminJob"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["JobRetried"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["JobNotFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelAnyJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["AdminJobCancelled"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["JobFinished"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createJobLegacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LegacyJobAccepted"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["JobsLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getJobLegacy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LegacyJob"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    watchJobLegacy: {
        parameters: {
            query?: {
                /** @description The `id` of the last event that the client has; what follows it comes next. */
                resume?: components["parameters"]["Resume"];
                /** @description A ticket of `createChannelTicket`, for a WebSocket or a stream of events. A page as JSON takes none. */
                ticket?: components["parameters"]["Ticket"];
                /**
                 * @deprecated
                 * @description An access token, as older clients send it, for a WebSocket or a stream of events; a ticket leaves no credential in logs. A page as JSON takes none.
                 */
                token?: components["parameters"]["Token"];
            };
            header?: never;
            path: {
                /**
                 * @description The job's id.
                 * @example 0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            422: components["responses"]["ValidationFailed"];
            426: components["responses"]["UpgradeRequired"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getLedgerSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LedgerSettings"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateLedgerSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["LedgerSettingsUpdate"];
        responses: {
            200: components["responses"]["LedgerSettings"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SettingsConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SettingsRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listLedgerAccounts: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description Only accounts of this type. */
                type?: components["parameters"]["AccountTypeFilter"];
                /** @description Only accounts of this kind. */
                sub_type?: components["parameters"]["AccountSubTypeFilter"];
                /** @description Only accounts that may be posted to, or only those that no longer may. */
                active?: components["parameters"]["AccountActiveFilter"];
                /** @description Only accounts right below this one. */
                parent?: components["parameters"]["AccountParentFilter"];
                /** @description A part of code or name, in any case. */
                q?: components["parameters"]["AccountSearch"];
                /** @description The field to order by; a leading minus is descending. */
                sort?: components["parameters"]["AccountSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LedgerAccountPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createLedgerAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["LedgerAccountCreate"];
        responses: {
            201: components["responses"]["LedgerAccountCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountCodeTaken"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["AccountRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAccountTree: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AccountTree"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    applyAccountTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Which chart of accounts.
                 * @example my-sdn-bhd
                 */
                template: components["parameters"]["AccountTemplate"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TemplateApplied"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getLedgerAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The account's number.
                 * @example 12
                 */
                account_id: components["parameters"]["LedgerAccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LedgerAccount"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["LedgerAccountNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteLedgerAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The account's number.
                 * @example 12
                 */
                account_id: components["parameters"]["LedgerAccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["LedgerAccountNotFound"];
            409: components["responses"]["AccountInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateLedgerAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The account's number.
                 * @example 12
                 */
                account_id: components["parameters"]["LedgerAccountId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["LedgerAccountUpdate"];
        responses: {
            200: components["responses"]["LedgerAccount"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["LedgerAccountNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["AccountRefused"];
            428: components["responses"]["LedgerIfMatchNeeded"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEntries: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: components["parameters"]["From"];
                /** @description The last day, included. */
                to?: components["parameters"]["To"];
                /** @description Only entries in this state. */
                status?: components["parameters"]["EntryStatusFilter"];
                /** @description Only entries with a line on this account. */
                account?: components["parameters"]["EntryAccountFilter"];
                /** @description Only entries of this kind. */
                kind?: components["parameters"]["EntryKindFilter"];
                /** @description Only entries of this `transaction_type`. */
                type?: components["parameters"]["EntryTypeFilter"];
                /** @description A part of reference or description, in any case. */
                q?: components["parameters"]["EntrySearch"];
                /** @description Only entries of this total or more, in the base currency. */
                min?: components["parameters"]["EntryMinimum"];
                /** @description Only entries of this total or less, in the base currency. */
                max?: components["parameters"]["EntryMaximum"];
                /** @description The `next_cursor` of the page before. */
                cursor?: components["parameters"]["LedgerCursor"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["EntryPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["EntryListRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createEntry: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EntryDraft"];
        responses: {
            201: components["responses"]["EntryCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EntryCreateConflict"];
            413: components["responses"]["LedgerTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["EntryRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Entry"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EntryDraft"];
        responses: {
            200: components["responses"]["Entry"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotOwnEntry"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EntryEditConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["LedgerTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["EntryRefused"];
            428: components["responses"]["LedgerIfMatchNeeded"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotOwnEntry"];
            404: components["responses"]["EntryNotFound"];
            409: components["responses"]["EntryWrongState"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    submitEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChangedEntry"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotOwnEntry"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EntryWrongState"];
            422: components["responses"]["PostingRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    withdrawEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChangedEntry"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotOwnEntry"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EntryWrongState"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    approveEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChangedEntry"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["FourEyes"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EntryWrongState"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rejectEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EntryRejection"];
        responses: {
            200: components["responses"]["ChangedEntry"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["FourEyes"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EntryWrongState"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    postEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PostedEntry"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["FourEyes"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["PostingConflict"];
            422: components["responses"]["PostingRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reverseEntry: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["EntryReversal"];
        responses: {
            201: components["responses"]["EntryReversed"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["FourEyes"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ReversalConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["PostingRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    verifyEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["EntryVerification"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EntryNotPosted"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEntryNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["EntryNotes"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    addEntryNote: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The number under which the entry is stored.
                 * @example 42
                 */
                entry_id: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EntryNoteCreate"];
        responses: {
            201: components["responses"]["EntryNoteAdded"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["EntryNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["TooManyNotes"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    postEntries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EntriesToPost"];
        responses: {
            200: components["responses"]["PostOutcomes"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSettlement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Settlement"];
        responses: {
            201: components["responses"]["EntryCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SettlementConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["EntryRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listFiscalYears: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FiscalYearPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createFiscalYear: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FiscalYearCreate"];
        responses: {
            201: components["responses"]["FiscalYearCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["FiscalYearOverlaps"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["FiscalYearRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getFiscalYear: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The year's number.
                 * @example 1
                 */
                year_id: components["parameters"]["FiscalYearId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FiscalYear"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FiscalYearNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateFiscalYear: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The year's number.
                 * @example 1
                 */
                year_id: components["parameters"]["FiscalYearId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FiscalYearUpdate"];
        responses: {
            200: components["responses"]["FiscalYear"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FiscalYearNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["AuthorisationRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    closeFiscalYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The year's number.
                 * @example 1
                 */
                year_id: components["parameters"]["FiscalYearId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ClosedYear"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FiscalYearNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["FiscalYearConflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reopenFiscalYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The year's number.
                 * @example 1
                 */
                year_id: components["parameters"]["FiscalYearId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ClosedYear"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FiscalYearNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["FiscalYearConflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPeriods: {
        parameters: {
            query?: {
                /** @description Only periods of this year. */
                year_id?: components["parameters"]["PeriodYearFilter"];
                /** @description Only periods in this state. */
                state?: components["parameters"]["PeriodStateFilter"];
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PeriodPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The period's number.
                 * @example 4
                 */
                period_id: components["parameters"]["PeriodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Period"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PeriodNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    closePeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The period's number.
                 * @example 4
                 */
                period_id: components["parameters"]["PeriodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Period"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PeriodNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["PeriodConflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reopenPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The period's number.
                 * @example 4
                 */
                period_id: components["parameters"]["PeriodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Period"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PeriodNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["PeriodReopenConflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    lockPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The period's number.
                 * @example 4
                 */
                period_id: components["parameters"]["PeriodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Period"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PeriodNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["PeriodStateConflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listRates: {
        parameters: {
            query?: {
                /** @description Only rates of this currency. */
                currency?: components["parameters"]["RateCurrencyFilter"];
                /** @description Only rates of this kind. */
                kind?: components["parameters"]["RateKindFilter"];
                /** @description The first day. */
                from?: components["parameters"]["From"];
                /** @description The last day, included. */
                to?: components["parameters"]["To"];
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RatePage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createRate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RateCreate"];
        responses: {
            201: components["responses"]["RateCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["RateConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RateRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The rate's number.
                 * @example 5
                 */
                rate_id: components["parameters"]["RateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Rate"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RateNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The rate's number.
                 * @example 5
                 */
                rate_id: components["parameters"]["RateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RateNotFound"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The rate's number.
                 * @example 5
                 */
                rate_id: components["parameters"]["RateId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RateUpdate"];
        responses: {
            200: components["responses"]["Rate"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RateNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RateRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createRevaluation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RevaluationRequest"];
        responses: {
            200: components["responses"]["Revaluation"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["RevaluationConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RevaluationRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTrialBalance: {
        parameters: {
            query?: {
                /** @description The day, included; today where it is left out. */
                as_of?: components["parameters"]["AsOf"];
                /** @description Also show what moved since this day, and where accounts stood before it. */
                from?: components["parameters"]["MovementFrom"];
                /** @description Whether the closing entry of the day's fiscal year counts. */
                include_closing?: components["parameters"]["IncludeClosing"];
                /** @description Also show the balances in this currency. */
                currency?: components["parameters"]["ReportCurrency"];
                /** @description Down to which level of the tree to show accounts; those below count with theirs. */
                level?: components["parameters"]["ReportLevel"];
            };
            header?: {
                /** @description The `ETag` of the report that the client has; while it says the same, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchReport"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TrialBalance"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ReportRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getBalanceSheet: {
        parameters: {
            query?: {
                /** @description The day, included; today where it is left out. */
                as_of?: components["parameters"]["AsOf"];
                /** @description Another day to show beside it. */
                compare?: components["parameters"]["CompareDay"];
            };
            header?: {
                /** @description The `ETag` of the report that the client has; while it says the same, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchReport"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["BalanceSheet"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ReportRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getIncomeStatement: {
        parameters: {
            query?: {
                /** @description The first day; that of the fiscal year where it is left out. */
                from?: components["parameters"]["FirstDay"];
                /** @description The last day, included; today where it is left out. */
                to?: components["parameters"]["LastDay"];
                /** @description The first day of other days to show beside it; with `compare_to`. */
                compare_from?: components["parameters"]["CompareFrom"];
                /** @description The last day of other days to show beside it; with `compare_from`. */
                compare_to?: components["parameters"]["CompareTo"];
                /** @description Which statement; that of the first day's year where it is left out, MFRS 18 from 2027. */
                layout?: components["parameters"]["IncomeLayoutChoice"];
            };
            header?: {
                /** @description The `ETag` of the report that the client has; while it says the same, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchReport"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["IncomeStatement"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ReportRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCashFlow: {
        parameters: {
            query?: {
                /** @description The first day; that of the fiscal year where it is left out. */
                from?: components["parameters"]["FirstDay"];
                /** @description The last day, included; today where it is left out. */
                to?: components["parameters"]["LastDay"];
            };
            header?: {
                /** @description The `ETag` of the report that the client has; while it says the same, the answer is 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchReport"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CashFlow"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ReportRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAccountStatement: {
        parameters: {
            query?: {
                /** @description The first day; that of the fiscal year where it is left out. */
                from?: components["parameters"]["FirstDay"];
                /** @description The last day, included; today where it is left out. */
                to?: components["parameters"]["LastDay"];
                /** @description The `next_cursor` of the page before. */
                cursor?: components["parameters"]["StatementCursor"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The account's number.
                 * @example 12
                 */
                account_id: components["parameters"]["LedgerAccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AccountStatement"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["LedgerAccountNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["StatementRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getLedgerIntegrity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LedgerIntegrity"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listStandards: {
        parameters: {
            query?: {
                /** @description The first day of an annual period. */
                on?: components["parameters"]["InForceOn"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["StandardList"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listRules: {
        parameters: {
            query?: {
                /** @description Only rules that entities of this framework are asked. */
                framework?: components["parameters"]["FrameworkFilter"];
                /** @description Only rules of this level. */
                level?: components["parameters"]["LevelFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RuleList"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getComplianceSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ComplianceSettings"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateComplianceSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ComplianceSettingsUpdate"];
        responses: {
            200: components["responses"]["ComplianceSettings"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["AmountRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAssets: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AssetPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createAsset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AssetCreate"];
        responses: {
            201: components["responses"]["AssetCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerWriteConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAsset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Asset"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteAsset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            409: components["responses"]["RegisteredInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateAsset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AssetUpdate"];
        responses: {
            200: components["responses"]["Asset"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listLeases: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LeasePage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createLease: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["LeaseCreate"];
        responses: {
            201: components["responses"]["LeaseCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerWriteConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getLease: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                lease_id: components["parameters"]["LeaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Lease"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteLease: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                lease_id: components["parameters"]["LeaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            409: components["responses"]["RegisteredInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateLease: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                lease_id: components["parameters"]["LeaseId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["LeaseUpdate"];
        responses: {
            200: components["responses"]["Lease"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSalesContracts: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SalesContractPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSalesContract: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SalesContractCreate"];
        responses: {
            201: components["responses"]["SalesContractCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerWriteConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSalesContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                contract_id: components["parameters"]["SalesContractId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SalesContract"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteSalesContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                contract_id: components["parameters"]["SalesContractId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            409: components["responses"]["RegisteredInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateSalesContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                contract_id: components["parameters"]["SalesContractId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SalesContractUpdate"];
        responses: {
            200: components["responses"]["SalesContract"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listInstruments: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["InstrumentPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createInstrument: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InstrumentCreate"];
        responses: {
            201: components["responses"]["InstrumentCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerWriteConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getInstrument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                instrument_id: components["parameters"]["InstrumentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Instrument"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteInstrument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                instrument_id: components["parameters"]["InstrumentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            409: components["responses"]["RegisteredInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateInstrument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                instrument_id: components["parameters"]["InstrumentId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InstrumentUpdate"];
        responses: {
            200: components["responses"]["Instrument"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProvisions: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProvisionPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createProvision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProvisionCreate"];
        responses: {
            201: components["responses"]["ProvisionCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerWriteConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProvision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                provision_id: components["parameters"]["ProvisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Provision"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteProvision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                provision_id: components["parameters"]["ProvisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            409: components["responses"]["RegisteredInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateProvision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                provision_id: components["parameters"]["ProvisionId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProvisionUpdate"];
        responses: {
            200: components["responses"]["Provision"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSubsequentEvents: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SubsequentEventPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSubsequentEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubsequentEventCreate"];
        responses: {
            201: components["responses"]["SubsequentEventCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerWriteConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSubsequentEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                event_id: components["parameters"]["SubsequentEventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SubsequentEvent"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteSubsequentEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                event_id: components["parameters"]["SubsequentEventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            409: components["responses"]["RegisteredInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateSubsequentEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                event_id: components["parameters"]["SubsequentEventId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubsequentEventUpdate"];
        responses: {
            200: components["responses"]["SubsequentEvent"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listParties: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PartyPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createParty: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PartyCreate"];
        responses: {
            201: components["responses"]["PartyCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerWriteConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getParty: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                party_id: components["parameters"]["PartyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Party"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteParty: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                party_id: components["parameters"]["PartyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            409: components["responses"]["RegisteredInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateParty: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                party_id: components["parameters"]["PartyId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PartyUpdate"];
        responses: {
            200: components["responses"]["Party"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAssertions: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AssertionPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createAssertion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AssertionCreate"];
        responses: {
            201: components["responses"]["AssertionCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerWriteConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAssertion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                assertion_id: components["parameters"]["AssertionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Assertion"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteAssertion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                assertion_id: components["parameters"]["AssertionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            409: components["responses"]["RegisteredInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateAssertion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number under which it is registered.
                 * @example 3
                 */
                assertion_id: components["parameters"]["AssertionId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AssertionUpdate"];
        responses: {
            200: components["responses"]["Assertion"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RegisteredNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["RegisterRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listComplianceChecks: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CheckPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createComplianceCheck: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CheckRequest"];
        responses: {
            202: components["responses"]["JobAccepted"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerWriteConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CheckRefused"];
            429: components["responses"]["JobsLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getComplianceCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number of the check.
                 * @example 3
                 */
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Check"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CheckNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description Only findings that came to this. */
                result?: components["parameters"]["ResultFilter"];
                /** @description Only rules of this level. */
                level?: components["parameters"]["LevelFilter"];
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The number of the check.
                 * @example 3
                 */
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FindingPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CheckNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    compareComplianceChecks: {
        parameters: {
            query?: {
                /** @description The number of the earlier check. */
                with?: components["parameters"]["ComparedWith"];
            };
            header?: never;
            path: {
                /**
                 * @description The number of the check.
                 * @example 3
                 */
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CheckComparison"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CheckNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    withdrawWaiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the finding.
                 * @example 3
                 */
                finding_id: components["parameters"]["FindingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FindingNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    waiveFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the finding.
                 * @example 3
                 */
                finding_id: components["parameters"]["FindingId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Waiving"];
        responses: {
            200: components["responses"]["Finding"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FindingNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["FindingWaived"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getComplianceReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the check.
                 * @example 3
                 */
                check_id: components["parameters"]["CheckId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ComplianceReport"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CheckNotFound"];
            406: components["responses"]["ReportNotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listDisclosures: {
        parameters: {
            query?: {
                /** @description Only drafts, or only what is approved. */
                status?: components["parameters"]["DisclosureStatusFilter"];
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DisclosurePage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createDisclosure: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DisclosureCreate"];
        responses: {
            201: components["responses"]["DisclosureCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerWriteConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["DisclosureRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDisclosure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number of the disclosure.
                 * @example 3
                 */
                disclosure_id: components["parameters"]["DisclosureId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Disclosure"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["DisclosureNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteDisclosure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number of the disclosure.
                 * @example 3
                 */
                disclosure_id: components["parameters"]["DisclosureId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["DisclosureNotFound"];
            409: components["responses"]["DisclosureConflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateDisclosure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["LedgerIfMatch"];
            };
            path: {
                /**
                 * @description The number of the disclosure.
                 * @example 3
                 */
                disclosure_id: components["parameters"]["DisclosureId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DisclosureUpdate"];
        responses: {
            200: components["responses"]["Disclosure"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["DisclosureNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LedgerArchived"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["DisclosureRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    approveDisclosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the disclosure.
                 * @example 3
                 */
                disclosure_id: components["parameters"]["DisclosureId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DisclosureApproved"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ApprovalForbidden"];
            404: components["responses"]["DisclosureNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["DisclosureConflict"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportLedger: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["LedgerExport"];
        responses: {
            202: components["responses"]["LedgerJobAccepted"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ExportRefused"];
            429: components["responses"]["JobsLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    importLedger: {
        parameters: {
            query?: {
                /** @description Whether entries are written as drafts, or posted. */
                mode?: components["parameters"]["ImportMode"];
                /** @description What the file holds. */
                kind?: components["parameters"]["ImportKind"];
                /** @description What stands between the cells. */
                delimiter?: components["parameters"]["ImportDelimiter"];
                /** @description Whether to only look for what is wrong. */
                dry_run?: components["parameters"]["ImportDryRun"];
                /** @description Whether to import a file that was imported before. */
                allow_duplicate?: components["parameters"]["ImportAllowDuplicate"];
            };
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["LedgerImport"];
        responses: {
            202: components["responses"]["LedgerJobAccepted"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ImportConflict"];
            413: components["responses"]["ImportTooLarge"];
            415: components["responses"]["ImportUnsupported"];
            422: components["responses"]["ImportRefused"];
            429: components["responses"]["JobsLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listChildren: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChildList"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    saveChild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChildUpsert"];
        responses: {
            200: components["responses"]["ChildSaved"];
            201: components["responses"]["ChildCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ChildForbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["TooManyChildren"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ChildRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getChildSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChildSettings"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OwnTenantRequired"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    setChildSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that must still be there, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["ChildIfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChildSettingsChoice"];
        responses: {
            200: components["responses"]["ChildSettings"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OwnTenantRequired"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["TimeZoneRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listChildConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChildConsentList"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    giveChildConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChildConsentGiven"];
        responses: {
            201: components["responses"]["ChildConsentCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OwnTenantRequired"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getChildConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The record's number.
                 * @example 1
                 */
                consent_id: components["parameters"]["ChildConsentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChildConsent"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ConsentNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    withdrawChildConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The record's number.
                 * @example 1
                 */
                consent_id: components["parameters"]["ChildConsentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChildConsent"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ConsentNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getChild: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The child's id.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                child_id: components["parameters"]["ChildId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Child"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChildNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteChild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The child's id.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                child_id: components["parameters"]["ChildId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateChild: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that must still be there, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["ChildIfMatch"];
            };
            path: {
                /**
                 * @description The child's id.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                child_id: components["parameters"]["ChildId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChildUpdate"];
        responses: {
            200: components["responses"]["Child"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChildNotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ChildRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportChild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The child's id.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                child_id: components["parameters"]["ChildId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChildExport"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChildNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    recordFlashcard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The child's id.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                child_id: components["parameters"]["ChildId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FlashcardEvent"];
        responses: {
            200: components["responses"]["EventReward"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChildNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EventConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["FlashcardRefused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    recordChore: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The child's id.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                child_id: components["parameters"]["ChildId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChoreEvent"];
        responses: {
            200: components["responses"]["EventReward"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChildNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EventConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    recordOutdoor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The child's id.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                child_id: components["parameters"]["ChildId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OutdoorEvent"];
        responses: {
            200: components["responses"]["EventReward"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChildNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EventConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    recordAffirmation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The child's id.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                child_id: components["parameters"]["ChildId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AffirmationEvent"];
        responses: {
            200: components["responses"]["EventReward"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChildNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EventConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The child's id.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                child_id: components["parameters"]["ChildId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Dashboard"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChildNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAffirmations: {
        parameters: {
            query: {
                /**
                 * @description The child of the caller that it is for.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                childId: components["parameters"]["ShownTo"];
                /** @description What else to tell of each element. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AffirmationList"];
            400: components["responses"]["ChildUnknown"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSubjects: {
        parameters: {
            query: {
                /**
                 * @description The child of the caller that it is for.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                childId: components["parameters"]["ShownTo"];
                /** @description What else to tell of each element. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SubjectList"];
            400: components["responses"]["ChildUnknown"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listFlashcards: {
        parameters: {
            query: {
                /**
                 * @description The child of the caller that it is for.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                childId: components["parameters"]["ShownTo"];
                /**
                 * @description The subject of the cards.
                 * @example math
                 */
                subjectId: components["parameters"]["OfSubject"];
                /** @description How difficult the cards are. */
                difficulty?: components["parameters"]["OfDifficulty"];
                /** @description What else to tell of each element. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FlashcardList"];
            400: components["responses"]["FlashcardListRefused"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listDailyChores: {
        parameters: {
            query: {
                /**
                 * @description The child of the caller that it is for.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                childId: components["parameters"]["ShownTo"];
                /** @description What else to tell of each element. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChoreList"];
            400: components["responses"]["ChildUnknown"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOutdoorActivities: {
        parameters: {
            query: {
                /**
                 * @description The child of the caller that it is for.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                childId: components["parameters"]["ShownTo"];
                /** @description Whether they are for every day. */
                isDaily?: components["parameters"]["IsDaily"];
                /** @description What else to tell of each element. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OutdoorActivityList"];
            400: components["responses"]["ChildUnknown"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listDueCards: {
        parameters: {
            query: {
                /**
                 * @description The child of the caller that it is for.
                 * @example 7b1f2c9e4d6a48c3b5e0f1a2d3c4b5a6
                 */
                childId: components["parameters"]["ShownTo"];
                /** @description How many cards are answered at most. */
                limit?: components["parameters"]["MostCards"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DueCardList"];
            400: components["responses"]["ChildUnknown"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createChannelTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChannelTicketRequest"];
        responses: {
            200: components["responses"]["ChannelTicket"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    openEcho: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["MalformedRequest"];
            422: components["responses"]["ValidationFailed"];
            426: components["responses"]["UpgradeRequired"];
            500: components["responses"]["InternalError"];
        };
    };
    listBehaviorCodes: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description Only codes that new incidents may have, or only the others. */
                active?: components["parameters"]["ActiveCodeFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["BehaviorCodePage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createBehaviorCode: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["BehaviorCodeCreate"];
        responses: {
            201: components["responses"]["BehaviorCodeCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["BehaviorCodeExists"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getBehaviorCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The code, in any case.
                 * @example FGT
                 */
                code: components["parameters"]["BehaviorCodePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["BehaviorCode"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BehaviorCodeNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteBehaviorCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["SchoolIfMatch"];
            };
            path: {
                /**
                 * @description The code, in any case.
                 * @example FGT
                 */
                code: components["parameters"]["BehaviorCodePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BehaviorCodeNotFound"];
            409: components["responses"]["BehaviorCodeInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateBehaviorCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["SchoolIfMatch"];
            };
            path: {
                /**
                 * @description The code, in any case.
                 * @example FGT
                 */
                code: components["parameters"]["BehaviorCodePath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["BehaviorCodeUpdate"];
        responses: {
            200: components["responses"]["BehaviorCode"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BehaviorCodeNotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listBehaviorCodesOfSettings: {
        parameters: {
            query?: {
                /** @description How many codes to answer at most. */
                limit?: components["parameters"]["LegacyLimit"];
                /** @description How many codes to leave out. */
                offset?: components["parameters"]["LegacyOffset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LegacyBehaviorCodes"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listBehaviorCodesUnderscored: {
        parameters: {
            query?: {
                /** @description How many codes to answer at most. */
                limit?: components["parameters"]["LegacyLimit"];
                /** @description How many codes to leave out. */
                offset?: components["parameters"]["LegacyOffset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LegacyBehaviorCodes"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listBehaviorCodesOfSis: {
        parameters: {
            query?: {
                /** @description How many codes to answer at most. */
                limit?: components["parameters"]["LegacyLimit"];
                /** @description How many codes to leave out. */
                offset?: components["parameters"]["LegacyOffset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LegacyBehaviorCodes"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSchools: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SchoolPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSchool: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SchoolCreate"];
        responses: {
            201: components["responses"]["SchoolCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SchoolRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSchool: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The school's number.
                 * @example 3
                 */
                school_id: components["parameters"]["SchoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["School"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SchoolNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteSchool: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["SchoolIfMatch"];
            };
            path: {
                /**
                 * @description The school's number.
                 * @example 3
                 */
                school_id: components["parameters"]["SchoolId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SchoolNotFound"];
            409: components["responses"]["SchoolInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateSchool: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["SchoolIfMatch"];
            };
            path: {
                /**
                 * @description The school's number.
                 * @example 3
                 */
                school_id: components["parameters"]["SchoolId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SchoolUpdate"];
        responses: {
            200: components["responses"]["School"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SchoolNotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SchoolRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSchoolCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The school's number.
                 * @example 3
                 */
                school_id: components["parameters"]["SchoolId"];
                /**
                 * @description The school year.
                 * @example 2025-26
                 */
                school_year: components["parameters"]["SchoolYearPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SchoolCalendar"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CalendarNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    putSchoolCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["SchoolIfMatch"];
            };
            path: {
                /**
                 * @description The school's number.
                 * @example 3
                 */
                school_id: components["parameters"]["SchoolId"];
                /**
                 * @description The school year.
                 * @example 2025-26
                 */
                school_year: components["parameters"]["SchoolYearPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SchoolCalendarUpdate"];
        responses: {
            200: components["responses"]["SchoolCalendar"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CalendarNotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CalendarRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteSchoolCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["SchoolIfMatch"];
            };
            path: {
                /**
                 * @description The school's number.
                 * @example 3
                 */
                school_id: components["parameters"]["SchoolId"];
                /**
                 * @description The school year.
                 * @example 2025-26
                 */
                school_year: components["parameters"]["SchoolYearPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CalendarNotFound"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSchoolPeople: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description Only people of this kind. */
                kind?: components["parameters"]["PersonKindFilter"];
                /** @description Only people of this grade. */
                grade?: components["parameters"]["GradeFilter"];
                /** @description Only what belongs to this school. */
                school_id?: components["parameters"]["SchoolFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SchoolPersonPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSchoolPerson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SchoolPersonCreate"];
        responses: {
            201: components["responses"]["SchoolPersonCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["PersonExists"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["PersonRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSchoolPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The person's id.
                 * @example s-1042
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SchoolPerson"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PersonNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteSchoolPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["SchoolIfMatch"];
            };
            path: {
                /**
                 * @description The person's id.
                 * @example s-1042
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PersonNotFound"];
            409: components["responses"]["PersonInUse"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateSchoolPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["SchoolIfMatch"];
            };
            path: {
                /**
                 * @description The person's id.
                 * @example s-1042
                 */
                person_id: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SchoolPersonUpdate"];
        responses: {
            200: components["responses"]["SchoolPerson"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PersonNotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["PersonRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description The page to answer, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description Only incidents of this day and later, as the school's clock has it. */
                from?: components["parameters"]["FromDay"];
                /** @description Only incidents of this day and earlier, as the school's clock has it. */
                to?: components["parameters"]["ToDay"];
                /** @description Only incidents of this behavior code, in any case. */
                code?: components["parameters"]["CodeFilter"];
                /** @description Only incidents that stand so. */
                status?: components["parameters"]["StatusFilter"];
                /** @description Only incidents that this person was part of. */
                person_id?: components["parameters"]["PersonFilter"];
                /** @description With a person, only incidents where the person had this role; otherwise where anybody had. */
                role?: components["parameters"]["ParticipantRoleFilter"];
                /** @description Only what belongs to this school. */
                school_id?: components["parameters"]["SchoolFilter"];
                /** @description Only people of this grade. */
                grade?: components["parameters"]["GradeFilter"];
                /** @description Only incidents that happened there. */
                location?: components["parameters"]["LocationFilter"];
                /** @description Only incidents of behavior that is so grave. */
                severity?: components["parameters"]["SeverityFilter"];
                /** @description A part of description or case number, in any case. Addresses are kept in logs, so it is no place for names. */
                q?: components["parameters"]["IncidentSearch"];
            };
            header?: {
                /**
                 * @description Why the record is read, as `parent meeting`. It stands in the audit log with the ids of the people who were shown
                 *     (34 CFR 99.31 asks for a legitimate interest); it names nobody.
                 */
                "X-Purpose"?: components["parameters"]["Purpose"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["IncidentPage"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["SpanRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createIncident: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["IncidentCreate"];
        responses: {
            201: components["responses"]["IncidentCreated"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IncidentReportConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IncidentRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getIncident: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Why the record is read, as `parent meeting`. It stands in the audit log with the ids of the people who were shown
                 *     (34 CFR 99.31 asks for a legitimate interest); it names nobody.
                 */
                "X-Purpose"?: components["parameters"]["Purpose"];
                /** @description The `ETag` that the client already has; unchanged content is answered 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Incident"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["IncidentNotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that what is written to must still have, several separated by commas, or `*`. */
                "If-Match"?: components["parameters"]["SchoolIfMatch"];
            };
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["IncidentUpdate"];
        responses: {
            200: components["responses"]["Incident"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["IncidentNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IncidentClosed"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IncidentRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changeIncidentStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["IncidentStatusChange"];
        responses: {
            200: components["responses"]["IncidentDecided"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["IncidentNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IncidentStatusConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ReasonRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    addParticipant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ParticipantCreate"];
        responses: {
            201: components["responses"]["ParticipantAdded"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["IncidentNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ParticipantConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ParticipantRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    removeParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
                /**
                 * @description The participant's number.
                 * @example 11
                 */
                participant_id: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ParticipantNotFound"];
            409: components["responses"]["ParticipantKept"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
                /**
                 * @description The participant's number.
                 * @example 11
                 */
                participant_id: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ParticipantUpdate"];
        responses: {
            200: components["responses"]["Participant"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ParticipantNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ParticipantKept"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    addConsequence: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ConsequenceCreate"];
        responses: {
            201: components["responses"]["ConsequenceAdded"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ParticipantNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConsequenceConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ConsequenceRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    removeConsequence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
                /**
                 * @description The consequence's number.
                 * @example 5
                 */
                consequence_id: components["parameters"]["ConsequenceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Gone"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ConsequenceNotFound"];
            409: components["responses"]["IncidentClosed"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateConsequence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
                /**
                 * @description The consequence's number.
                 * @example 5
                 */
                consequence_id: components["parameters"]["ConsequenceId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ConsequenceUpdate"];
        responses: {
            200: components["responses"]["Consequence"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ConsequenceNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConsequenceConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ConsequenceRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    addNotice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
                 *     first one answered, without a second effect.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NoticeCreate"];
        responses: {
            201: components["responses"]["NoticeAdded"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ParticipantNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["MomentRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number under which the incident is stored.
                 * @example 42
                 */
                incident_id: components["parameters"]["IncidentId"];
                /**
                 * @description The notice's number.
                 * @example 2
                 */
                notice_id: components["parameters"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NoticeUpdate"];
        responses: {
            200: components["responses"]["Notice"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoticeNotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["MomentRefused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listConsequenceTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ConsequenceTypeList"];
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
export type AnyObject = components["schemas"]["AnyObject"];
export type StandardResponse = components["schemas"]["StandardResponse"];
export type Email = components["schemas"]["Email"];
export type PersonName = components["schemas"]["PersonName"];
export type SearchText = components["schemas"]["SearchText"];
export type TenantName = components["schemas"]["TenantName"];
export type EntityTags = components["schemas"]["EntityTags"];
export type Pagination = components["schemas"]["Pagination"];
export type ErrorCode = components["schemas"]["ErrorCode"];
export type RequestPlace = components["schemas"]["RequestPlace"];
export type FieldError = components["schemas"]["FieldError"];
export type FieldErrors = components["schemas"]["FieldErrors"];
export type PartNames = components["schemas"]["PartNames"];
export type ErrorDetails = components["schemas"]["ErrorDetails"];
export type NewPassword = components["schemas"]["NewPassword"];
export type Password = components["schemas"]["Password"];
export type OneTimeToken = components["schemas"]["OneTimeToken"];
export type UserId = components["schemas"]["UserId"];
export type Role = components["schemas"]["Role"];
export type User = components["schemas"]["User"];
export type ChosenTimeZone = components["schemas"]["ChosenTimeZone"];
export type RegistrationRequest = components["schemas"]["RegistrationRequest"];
export type EmailRequest = components["schemas"]["EmailRequest"];
export type PasswordResetConfirmation = components["schemas"]["PasswordResetConfirmation"];
export type TokenRequest = components["schemas"]["TokenRequest"];
export type OwnUserUpdate = components["schemas"]["OwnUserUpdate"];
export type EmailChangeRequest = components["schemas"]["EmailChangeRequest"];
export type PasswordChange = components["schemas"]["PasswordChange"];
export type AuditEntryId = components["schemas"]["AuditEntryId"];
export type EventName = components["schemas"]["EventName"];
export type ActorKind = components["schemas"]["ActorKind"];
export type Cursor = components["schemas"]["Cursor"];
export type AuditEntry = components["schemas"]["AuditEntry"];
export type AuditEntryList = components["schemas"]["AuditEntryList"];
export type AuditPage = components["schemas"]["AuditPage"];
export type DueCard = components["schemas"]["DueCard"];
export type DueCardList = components["schemas"]["DueCardList"];
export type ChannelName = components["schemas"]["ChannelName"];
export type ChannelParameters = components["schemas"]["ChannelParameters"];
export type ChannelTicketRequest = components["schemas"]["ChannelTicketRequest"];
export type ChannelTicket = components["schemas"]["ChannelTicket"];
export type ChannelGoingAway = components["schemas"]["ChannelGoingAway"];
export type ChannelAuth = components["schemas"]["ChannelAuth"];
export type ChannelAuthRefresh = components["schemas"]["ChannelAuthRefresh"];
export type ChannelToken = components["schemas"]["ChannelToken"];
export type ChildId = components["schemas"]["ChildId"];
export type ChosenChildId = components["schemas"]["ChosenChildId"];
export type ChildName = components["schemas"]["ChildName"];
export type Birthday = components["schemas"]["Birthday"];
export type BirthdayPrecision = components["schemas"]["BirthdayPrecision"];
export type Interest = components["schemas"]["Interest"];
export type Interests = components["schemas"]["Interests"];
export type Avatar = components["schemas"]["Avatar"];
export type Child = components["schemas"]["Child"];
export type ChildList = components["schemas"]["ChildList"];
export type ChildUpsert = components["schemas"]["ChildUpsert"];
export type ChildUpdate = components["schemas"]["ChildUpdate"];
export type WeekStart = components["schemas"]["WeekStart"];
export type StreakFreeze = components["schemas"]["StreakFreeze"];
export type DailyGoal = components["schemas"]["DailyGoal"];
export type ChildSettings = components["schemas"]["ChildSettings"];
export type ChildSettingsChoice = components["schemas"]["ChildSettingsChoice"];
export type ChildConsentId = components["schemas"]["ChildConsentId"];
export type ChildConsentVersion = components["schemas"]["ChildConsentVersion"];
export type ChildConsentMethod = components["schemas"]["ChildConsentMethod"];
export type ChildConsent = components["schemas"]["ChildConsent"];
export type ChildConsentList = components["schemas"]["ChildConsentList"];
export type ChildConsentGiven = components["schemas"]["ChildConsentGiven"];
export type KeptText = components["schemas"]["KeptText"];
export type KeptEvent = components["schemas"]["KeptEvent"];
export type KeptEvents = components["schemas"]["KeptEvents"];
export type KeptDay = components["schemas"]["KeptDay"];
export type KeptDays = components["schemas"]["KeptDays"];
export type KeptSubject = components["schemas"]["KeptSubject"];
export type KeptSubjects = components["schemas"]["KeptSubjects"];
export type KeptAchievement = components["schemas"]["KeptAchievement"];
export type KeptAchievements = components["schemas"]["KeptAchievements"];
export type KeptCard = components["schemas"]["KeptCard"];
export type KeptCards = components["schemas"]["KeptCards"];
export type ChildExport = components["schemas"]["ChildExport"];
export type ProgressMeasure = components["schemas"]["ProgressMeasure"];
export type RecognitionMethod = components["schemas"]["RecognitionMethod"];
export type ObligationTerm = components["schemas"]["ObligationTerm"];
export type ObligationTerms = components["schemas"]["ObligationTerms"];
export type Obligation = components["schemas"]["Obligation"];
export type Obligations = components["schemas"]["Obligations"];
export type SalesContract = components["schemas"]["SalesContract"];
export type SalesContractCreate = components["schemas"]["SalesContractCreate"];
export type SalesContractUpdate = components["schemas"]["SalesContractUpdate"];
export type SalesContractList = components["schemas"]["SalesContractList"];
export type SalesContractPage = components["schemas"]["SalesContractPage"];
export type InstrumentKind = components["schemas"]["InstrumentKind"];
export type OptionalBusinessModel = components["schemas"]["OptionalBusinessModel"];
export type InstrumentCategory = components["schemas"]["InstrumentCategory"];
export type Repayment = components["schemas"]["Repayment"];
export type Repayments = components["schemas"]["Repayments"];
export type Instrument = components["schemas"]["Instrument"];
export type InstrumentCreate = components["schemas"]["InstrumentCreate"];
export type InstrumentUpdate = components["schemas"]["InstrumentUpdate"];
export type InstrumentList = components["schemas"]["InstrumentList"];
export type InstrumentPage = components["schemas"]["InstrumentPage"];
export type AssetClass = components["schemas"]["AssetClass"];
export type AssetKind = components["schemas"]["AssetKind"];
export type DepreciationMethod = components["schemas"]["DepreciationMethod"];
export type MeasurementModel = components["schemas"]["MeasurementModel"];
export type Asset = components["schemas"]["Asset"];
export type AssetCreate = components["schemas"]["AssetCreate"];
export type AssetUpdate = components["schemas"]["AssetUpdate"];
export type AssetList = components["schemas"]["AssetList"];
export type AssetPage = components["schemas"]["AssetPage"];
export type LeasedClass = components["schemas"]["LeasedClass"];
export type LeaseExemption = components["schemas"]["LeaseExemption"];
export type Lease = components["schemas"]["Lease"];
export type LeaseCreate = components["schemas"]["LeaseCreate"];
export type LeaseUpdate = components["schemas"]["LeaseUpdate"];
export type LeaseList = components["schemas"]["LeaseList"];
export type LeasePage = components["schemas"]["LeasePage"];
export type CheckRequest = components["schemas"]["CheckRequest"];
export type RuleIds = components["schemas"]["RuleIds"];
export type AskedRules = components["schemas"]["AskedRules"];
export type CheckResult = components["schemas"]["CheckResult"];
export type CheckProgress = components["schemas"]["CheckProgress"];
export type ResultCounts = components["schemas"]["ResultCounts"];
export type PercentageShare = components["schemas"]["PercentageShare"];
export type OptionalShare = components["schemas"]["OptionalShare"];
export type ComplianceScores = components["schemas"]["ComplianceScores"];
export type CheckedYear = components["schemas"]["CheckedYear"];
export type CheckedYears = components["schemas"]["CheckedYears"];
export type CheckSummary = components["schemas"]["CheckSummary"];
export type CheckList = components["schemas"]["CheckList"];
export type CheckPage = components["schemas"]["CheckPage"];
export type RuleVerdict = components["schemas"]["RuleVerdict"];
export type RuleVerdicts = components["schemas"]["RuleVerdicts"];
export type Check = components["schemas"]["Check"];
export type OptionalWaiver = components["schemas"]["OptionalWaiver"];
export type Waiving = components["schemas"]["Waiving"];
export type Finding = components["schemas"]["Finding"];
export type FindingList = components["schemas"]["FindingList"];
export type FindingPage = components["schemas"]["FindingPage"];
export type Findings = components["schemas"]["Findings"];
export type CheckComparison = components["schemas"]["CheckComparison"];
export type ComparisonCounts = components["schemas"]["ComparisonCounts"];
export type ReportFigure = components["schemas"]["ReportFigure"];
export type ReportFigures = components["schemas"]["ReportFigures"];
export type ReportStatement = components["schemas"]["ReportStatement"];
export type ReportStatements = components["schemas"]["ReportStatements"];
export type ReportNote = components["schemas"]["ReportNote"];
export type ReportNotes = components["schemas"]["ReportNotes"];
export type ComplianceReport = components["schemas"]["ComplianceReport"];
export type ReportPage = components["schemas"]["ReportPage"];
export type DisclosureKind = components["schemas"]["DisclosureKind"];
export type DisclosureStatus = components["schemas"]["DisclosureStatus"];
export type RequirementId = components["schemas"]["RequirementId"];
export type DisclosureTitle = components["schemas"]["DisclosureTitle"];
export type DisclosureText = components["schemas"]["DisclosureText"];
export type Disclosure = components["schemas"]["Disclosure"];
export type DisclosureCreate = components["schemas"]["DisclosureCreate"];
export type DisclosureUpdate = components["schemas"]["DisclosureUpdate"];
export type DisclosureList = components["schemas"]["DisclosureList"];
export type DisclosurePage = components["schemas"]["DisclosurePage"];
export type Relationship = components["schemas"]["Relationship"];
export type Party = components["schemas"]["Party"];
export type PartyCreate = components["schemas"]["PartyCreate"];
export type PartyUpdate = components["schemas"]["PartyUpdate"];
export type PartyList = components["schemas"]["PartyList"];
export type PartyPage = components["schemas"]["PartyPage"];
export type Assertion = components["schemas"]["Assertion"];
export type AssertionCreate = components["schemas"]["AssertionCreate"];
export type AssertionUpdate = components["schemas"]["AssertionUpdate"];
export type AssertionList = components["schemas"]["AssertionList"];
export type AssertionPage = components["schemas"]["AssertionPage"];
export type Probability = components["schemas"]["Probability"];
export type Provision = components["schemas"]["Provision"];
export type ProvisionCreate = components["schemas"]["ProvisionCreate"];
export type ProvisionUpdate = components["schemas"]["ProvisionUpdate"];
export type ProvisionList = components["schemas"]["ProvisionList"];
export type ProvisionPage = components["schemas"]["ProvisionPage"];
export type SubsequentEventKind = components["schemas"]["SubsequentEventKind"];
export type SubsequentEvent = components["schemas"]["SubsequentEvent"];
export type SubsequentEventCreate = components["schemas"]["SubsequentEventCreate"];
export type SubsequentEventUpdate = components["schemas"]["SubsequentEventUpdate"];
export type SubsequentEventList = components["schemas"]["SubsequentEventList"];
export type SubsequentEventPage = components["schemas"]["SubsequentEventPage"];
export type Framework = components["schemas"]["Framework"];
export type MainBusiness = components["schemas"]["MainBusiness"];
export type RuleLevel = components["schemas"]["RuleLevel"];
export type RuleResult = components["schemas"]["RuleResult"];
export type RuleId = components["schemas"]["RuleId"];
export type RegisteredId = components["schemas"]["RegisteredId"];
export type OptionalRegisteredId = components["schemas"]["OptionalRegisteredId"];
export type RegisteredName = components["schemas"]["RegisteredName"];
export type Subject = components["schemas"]["Subject"];
export type Months = components["schemas"]["Months"];
export type OptionalMonths = components["schemas"]["OptionalMonths"];
export type AnnualRate = components["schemas"]["AnnualRate"];
export type OptionalAnnualRate = components["schemas"]["OptionalAnnualRate"];
export type OptionalFairValueLevel = components["schemas"]["OptionalFairValueLevel"];
export type StandardCode = components["schemas"]["StandardCode"];
export type OptionalStandardCode = components["schemas"]["OptionalStandardCode"];
export type StandardTitle = components["schemas"]["StandardTitle"];
export type Standard = components["schemas"]["Standard"];
export type StandardList = components["schemas"]["StandardList"];
export type RuleReference = components["schemas"]["RuleReference"];
export type OptionalRuleReference = components["schemas"]["OptionalRuleReference"];
export type ComplianceRule = components["schemas"]["ComplianceRule"];
export type RuleList = components["schemas"]["RuleList"];
export type ComplianceSettings = components["schemas"]["ComplianceSettings"];
export type ComplianceSettingsUpdate = components["schemas"]["ComplianceSettingsUpdate"];
export type ContentId = components["schemas"]["ContentId"];
export type ContentText = components["schemas"]["ContentText"];
export type ContentIcon = components["schemas"]["ContentIcon"];
export type Color = components["schemas"]["Color"];
export type Inclusion = components["schemas"]["Inclusion"];
export type Difficulty = components["schemas"]["Difficulty"];
export type Age = components["schemas"]["Age"];
export type ContentMeta = components["schemas"]["ContentMeta"];
export type ContentTags = components["schemas"]["ContentTags"];
export type ContentTag = components["schemas"]["ContentTag"];
export type Affirmation = components["schemas"]["Affirmation"];
export type Gradient = components["schemas"]["Gradient"];
export type AffirmationList = components["schemas"]["AffirmationList"];
export type LearningSubject = components["schemas"]["LearningSubject"];
export type SubjectList = components["schemas"]["SubjectList"];
export type AcceptableAnswers = components["schemas"]["AcceptableAnswers"];
export type Flashcard = components["schemas"]["Flashcard"];
export type FlashcardList = components["schemas"]["FlashcardList"];
export type Chore = components["schemas"]["Chore"];
export type ChoreList = components["schemas"]["ChoreList"];
export type OutdoorActivity = components["schemas"]["OutdoorActivity"];
export type OutdoorActivityList = components["schemas"]["OutdoorActivityList"];
export type RoleNames = components["schemas"]["RoleNames"];
export type ClientRoles = components["schemas"]["ClientRoles"];
export type TokenClaims = components["schemas"]["TokenClaims"];
export type Profile = components["schemas"]["Profile"];
export type LegacyProfile = components["schemas"]["LegacyProfile"];
export type JsonWebKey = components["schemas"]["JsonWebKey"];
export type JsonWebKeys = components["schemas"]["JsonWebKeys"];
export type JsonWebKeySet = components["schemas"]["JsonWebKeySet"];
export type JobId = components["schemas"]["JobId"];
export type JobKindName = components["schemas"]["JobKindName"];
export type JobState = components["schemas"]["JobState"];
export type LegacyJobState = components["schemas"]["LegacyJobState"];
export type Moment = components["schemas"]["Moment"];
export type Steps = components["schemas"]["Steps"];
export type TotalSteps = components["schemas"]["TotalSteps"];
export type Percentage = components["schemas"]["Percentage"];
export type JobPayload = components["schemas"]["JobPayload"];
export type JobResult = components["schemas"]["JobResult"];
export type JobError = components["schemas"]["JobError"];
export type JobFailure = components["schemas"]["JobFailure"];
export type JobArtifact = components["schemas"]["JobArtifact"];
export type MadeFile = components["schemas"]["MadeFile"];
export type FileContent = components["schemas"]["FileContent"];
export type Job = components["schemas"]["Job"];
export type JobList = components["schemas"]["JobList"];
export type JobPage = components["schemas"]["JobPage"];
export type JobAccepted = components["schemas"]["JobAccepted"];
export type LegacyJobAccepted = components["schemas"]["LegacyJobAccepted"];
export type LegacyJob = components["schemas"]["LegacyJob"];
export type AdminJob = components["schemas"]["AdminJob"];
export type AdminJobList = components["schemas"]["AdminJobList"];
export type AdminJobPage = components["schemas"]["AdminJobPage"];
export type JobPriority = components["schemas"]["JobPriority"];
export type AskedPriority = components["schemas"]["AskedPriority"];
export type DueAt = components["schemas"]["DueAt"];
export type JobRequest = components["schemas"]["JobRequest"];
export type DemoKind = components["schemas"]["DemoKind"];
export type DemoJob = components["schemas"]["DemoJob"];
export type DemoArguments = components["schemas"]["DemoArguments"];
export type DemoProgress = components["schemas"]["DemoProgress"];
export type DemoResult = components["schemas"]["DemoResult"];
export type ExportProjectsJob = components["schemas"]["ExportProjectsJob"];
export type ExportFormat = components["schemas"]["ExportFormat"];
export type ExportProjectsArguments = components["schemas"]["ExportProjectsArguments"];
export type ExportProgress = components["schemas"]["ExportProgress"];
export type ExportResult = components["schemas"]["ExportResult"];
export type ExportAuditLogJob = components["schemas"]["ExportAuditLogJob"];
export type ExportAuditLogArguments = components["schemas"]["ExportAuditLogArguments"];
export type EventId = components["schemas"]["EventId"];
export type JobStateChanged = components["schemas"]["JobStateChanged"];
export type JobProgressed = components["schemas"]["JobProgressed"];
export type JobFinished = components["schemas"]["JobFinished"];
export type JobSubscribed = components["schemas"]["JobSubscribed"];
export type JobMessage = components["schemas"]["JobMessage"];
export type JobEvent = components["schemas"]["JobEvent"];
export type JobEventList = components["schemas"]["JobEventList"];
export type JobEventPage = components["schemas"]["JobEventPage"];
export type LedgerAccountCode = components["schemas"]["LedgerAccountCode"];
export type LedgerAccountName = components["schemas"]["LedgerAccountName"];
export type MalayAccountName = components["schemas"]["MalayAccountName"];
export type LedgerAccountType = components["schemas"]["LedgerAccountType"];
export type LedgerSubType = components["schemas"]["LedgerSubType"];
export type OptionalSubType = components["schemas"]["OptionalSubType"];
export type CashFlowClass = components["schemas"]["CashFlowClass"];
export type Mfrs18Category = components["schemas"]["Mfrs18Category"];
export type ExpenseClass = components["schemas"]["ExpenseClass"];
export type LedgerAccountSort = components["schemas"]["LedgerAccountSort"];
export type AccountTemplateName = components["schemas"]["AccountTemplateName"];
export type LedgerAccount = components["schemas"]["LedgerAccount"];
export type LedgerAccountCreate = components["schemas"]["LedgerAccountCreate"];
export type LedgerAccountUpdate = components["schemas"]["LedgerAccountUpdate"];
export type LedgerAccountList = components["schemas"]["LedgerAccountList"];
export type LedgerAccountPage = components["schemas"]["LedgerAccountPage"];
export type AccountTree = components["schemas"]["AccountTree"];
export type AccountNodes = components["schemas"]["AccountNodes"];
export type AccountNode = components["schemas"]["AccountNode"];
export type TemplateApplied = components["schemas"]["TemplateApplied"];
export type LedgerCursor = components["schemas"]["LedgerCursor"];
export type NextLedgerCursor = components["schemas"]["NextLedgerCursor"];
export type EntryStatus = components["schemas"]["EntryStatus"];
export type EntryKind = components["schemas"]["EntryKind"];
export type DraftKind = components["schemas"]["DraftKind"];
export type TransactionType = components["schemas"]["TransactionType"];
export type OptionalTransactionType = components["schemas"]["OptionalTransactionType"];
export type EntryReference = components["schemas"]["EntryReference"];
export type DocumentUrl = components["schemas"]["DocumentUrl"];
export type TaxCode = components["schemas"]["TaxCode"];
export type LineTag = components["schemas"]["LineTag"];
export type LineTags = components["schemas"]["LineTags"];
export type OptionalLink = components["schemas"]["OptionalLink"];
export type OptionalRate = components["schemas"]["OptionalRate"];
export type LineOrigin = components["schemas"]["LineOrigin"];
export type DraftLine = components["schemas"]["DraftLine"];
export type DraftLines = components["schemas"]["DraftLines"];
export type EntryDraft = components["schemas"]["EntryDraft"];
export type EntryLine = components["schemas"]["EntryLine"];
export type EntryLines = components["schemas"]["EntryLines"];
export type EntryTotals = components["schemas"]["EntryTotals"];
export type EntrySummary = components["schemas"]["EntrySummary"];
export type EntrySummaries = components["schemas"]["EntrySummaries"];
export type EntryPage = components["schemas"]["EntryPage"];
export type LedgerHash = components["schemas"]["LedgerHash"];
export type Entry = components["schemas"]["Entry"];
export type AccountBalance = components["schemas"]["AccountBalance"];
export type AccountBalances = components["schemas"]["AccountBalances"];
export type PostedEntry = components["schemas"]["PostedEntry"];
export type EntryRejection = components["schemas"]["EntryRejection"];
export type EntryReversal = components["schemas"]["EntryReversal"];
export type EntryVerification = components["schemas"]["EntryVerification"];
export type NoteText = components["schemas"]["NoteText"];
export type EntryNote = components["schemas"]["EntryNote"];
export type EntryNoteList = components["schemas"]["EntryNoteList"];
export type EntryNotes = components["schemas"]["EntryNotes"];
export type EntryNoteCreate = components["schemas"]["EntryNoteCreate"];
export type EntryIds = components["schemas"]["EntryIds"];
export type EntriesToPost = components["schemas"]["EntriesToPost"];
export type OutcomeError = components["schemas"]["OutcomeError"];
export type PostOutcome = components["schemas"]["PostOutcome"];
export type PostOutcomeList = components["schemas"]["PostOutcomeList"];
export type PostOutcomes = components["schemas"]["PostOutcomes"];
export type SettlementSide = components["schemas"]["SettlementSide"];
export type Settlement = components["schemas"]["Settlement"];
export type ImportMode = components["schemas"]["ImportMode"];
export type ImportKind = components["schemas"]["ImportKind"];
export type CsvDelimiter = components["schemas"]["CsvDelimiter"];
export type CsvFile = components["schemas"]["CsvFile"];
export type LedgerExportKind = components["schemas"]["LedgerExportKind"];
export type LedgerExportFormat = components["schemas"]["LedgerExportFormat"];
export type LedgerExport = components["schemas"]["LedgerExport"];
export type LedgerExportResult = components["schemas"]["LedgerExportResult"];
export type LedgerFileProgress = components["schemas"]["LedgerFileProgress"];
export type LedgerImportOrder = components["schemas"]["LedgerImportOrder"];
export type ImportId = components["schemas"]["ImportId"];
export type ImportProblem = components["schemas"]["ImportProblem"];
export type ImportProblems = components["schemas"]["ImportProblems"];
export type LedgerImportResult = components["schemas"]["LedgerImportResult"];
export type FiscalYearId = components["schemas"]["FiscalYearId"];
export type PeriodId = components["schemas"]["PeriodId"];
export type PeriodState = components["schemas"]["PeriodState"];
export type FiscalYearState = components["schemas"]["FiscalYearState"];
export type Period = components["schemas"]["Period"];
export type PeriodList = components["schemas"]["PeriodList"];
export type PeriodPage = components["schemas"]["PeriodPage"];
export type FiscalYearName = components["schemas"]["FiscalYearName"];
export type Authoriser = components["schemas"]["Authoriser"];
export type FiscalYear = components["schemas"]["FiscalYear"];
export type FiscalYearList = components["schemas"]["FiscalYearList"];
export type FiscalYearPage = components["schemas"]["FiscalYearPage"];
export type FiscalYearCreate = components["schemas"]["FiscalYearCreate"];
export type FiscalYearUpdate = components["schemas"]["FiscalYearUpdate"];
export type ClosedYear = components["schemas"]["ClosedYear"];
export type RateId = components["schemas"]["RateId"];
export type RateKind = components["schemas"]["RateKind"];
export type NewRateKind = components["schemas"]["NewRateKind"];
export type Rate = components["schemas"]["Rate"];
export type RateCreate = components["schemas"]["RateCreate"];
export type RateUpdate = components["schemas"]["RateUpdate"];
export type RateList = components["schemas"]["RateList"];
export type RatePage = components["schemas"]["RatePage"];
export type GivenRate = components["schemas"]["GivenRate"];
export type GivenRates = components["schemas"]["GivenRates"];
export type RevaluationRequest = components["schemas"]["RevaluationRequest"];
export type RevaluationAdjustment = components["schemas"]["RevaluationAdjustment"];
export type RevaluationAdjustments = components["schemas"]["RevaluationAdjustments"];
export type Revaluation = components["schemas"]["Revaluation"];
export type YearSnapshot = components["schemas"]["YearSnapshot"];
export type LedgerSnapshot = components["schemas"]["LedgerSnapshot"];
export type TrialBalanceRow = components["schemas"]["TrialBalanceRow"];
export type TrialBalanceRows = components["schemas"]["TrialBalanceRows"];
export type TrialBalanceTotals = components["schemas"]["TrialBalanceTotals"];
export type TrialBalance = components["schemas"]["TrialBalance"];
export type BalanceSheetTotals = components["schemas"]["BalanceSheetTotals"];
export type BalanceSheetRow = components["schemas"]["BalanceSheetRow"];
export type BalanceSheetRows = components["schemas"]["BalanceSheetRows"];
export type OptionalBalanceSheetTotals = components["schemas"]["OptionalBalanceSheetTotals"];
export type BalanceSheet = components["schemas"]["BalanceSheet"];
export type IncomeLayout = components["schemas"]["IncomeLayout"];
export type ClassicIncomeTotals = components["schemas"]["ClassicIncomeTotals"];
export type Mfrs18IncomeTotals = components["schemas"]["Mfrs18IncomeTotals"];
export type IncomeRow = components["schemas"]["IncomeRow"];
export type IncomeRows = components["schemas"]["IncomeRows"];
export type IncomeStatement = components["schemas"]["IncomeStatement"];
export type CashFlowStart = components["schemas"]["CashFlowStart"];
export type CashFlowTotals = components["schemas"]["CashFlowTotals"];
export type CashFlowRow = components["schemas"]["CashFlowRow"];
export type CashFlowRows = components["schemas"]["CashFlowRows"];
export type NonCashEntry = components["schemas"]["NonCashEntry"];
export type NonCashEntries = components["schemas"]["NonCashEntries"];
export type CashFlow = components["schemas"]["CashFlow"];
export type CounterAccounts = components["schemas"]["CounterAccounts"];
export type StatementLine = components["schemas"]["StatementLine"];
export type StatementLines = components["schemas"]["StatementLines"];
export type StatementCursor = components["schemas"]["StatementCursor"];
export type NextStatementCursor = components["schemas"]["NextStatementCursor"];
export type StatementAccount = components["schemas"]["StatementAccount"];
export type AccountStatement = components["schemas"]["AccountStatement"];
export type IntegrityCheckName = components["schemas"]["IntegrityCheckName"];
export type IntegrityPlaces = components["schemas"]["IntegrityPlaces"];
export type IntegrityCheck = components["schemas"]["IntegrityCheck"];
export type IntegrityChecks = components["schemas"]["IntegrityChecks"];
export type LedgerIntegrity = components["schemas"]["LedgerIntegrity"];
export type LedgerAccountId = components["schemas"]["LedgerAccountId"];
export type OptionalLedgerAccountId = components["schemas"]["OptionalLedgerAccountId"];
export type EntryId = components["schemas"]["EntryId"];
export type OptionalEntryId = components["schemas"]["OptionalEntryId"];
export type LedgerMoney = components["schemas"]["LedgerMoney"];
export type OptionalLedgerMoney = components["schemas"]["OptionalLedgerMoney"];
export type LedgerAmount = components["schemas"]["LedgerAmount"];
export type OptionalLedgerAmount = components["schemas"]["OptionalLedgerAmount"];
export type CurrencyCode = components["schemas"]["CurrencyCode"];
export type OptionalCurrencyCode = components["schemas"]["OptionalCurrencyCode"];
export type ExchangeRate = components["schemas"]["ExchangeRate"];
export type LedgerDate = components["schemas"]["LedgerDate"];
export type OptionalLedgerDate = components["schemas"]["OptionalLedgerDate"];
export type OptionalMoment = components["schemas"]["OptionalMoment"];
export type LedgerText = components["schemas"]["LedgerText"];
export type OptionalLedgerText = components["schemas"]["OptionalLedgerText"];
export type OptionalSubject = components["schemas"]["OptionalSubject"];
export type TimeZoneName = components["schemas"]["TimeZoneName"];
export type LedgerSettings = components["schemas"]["LedgerSettings"];
export type LedgerSettingsUpdate = components["schemas"]["LedgerSettingsUpdate"];
export type OrganizationId = components["schemas"]["OrganizationId"];
export type InvitationId = components["schemas"]["InvitationId"];
export type Slug = components["schemas"]["Slug"];
export type OrganizationName = components["schemas"]["OrganizationName"];
export type MemberRole = components["schemas"]["MemberRole"];
export type LedgerRole = components["schemas"]["LedgerRole"];
export type SchoolRole = components["schemas"]["SchoolRole"];
export type OwnMemberRole = components["schemas"]["OwnMemberRole"];
export type Organization = components["schemas"]["Organization"];
export type OrganizationList = components["schemas"]["OrganizationList"];
export type OrganizationPage = components["schemas"]["OrganizationPage"];
export type OrganizationCreate = components["schemas"]["OrganizationCreate"];
export type OrganizationUpdate = components["schemas"]["OrganizationUpdate"];
export type Member = components["schemas"]["Member"];
export type MemberList = components["schemas"]["MemberList"];
export type MemberPage = components["schemas"]["MemberPage"];
export type MemberAdd = components["schemas"]["MemberAdd"];
export type MemberUpdate = components["schemas"]["MemberUpdate"];
export type InvitationState = components["schemas"]["InvitationState"];
export type Invitation = components["schemas"]["Invitation"];
export type InvitationList = components["schemas"]["InvitationList"];
export type InvitationPage = components["schemas"]["InvitationPage"];
export type InvitationCreate = components["schemas"]["InvitationCreate"];
export type ChildEventId = components["schemas"]["ChildEventId"];
export type OccurredAt = components["schemas"]["OccurredAt"];
export type ProgressItemId = components["schemas"]["ProgressItemId"];
export type ProgressSubjectId = components["schemas"]["ProgressSubjectId"];
export type FlashcardEvent = components["schemas"]["FlashcardEvent"];
export type ChoreEvent = components["schemas"]["ChoreEvent"];
export type OutdoorEvent = components["schemas"]["OutdoorEvent"];
export type AffirmationEvent = components["schemas"]["AffirmationEvent"];
export type ProgressCount = components["schemas"]["ProgressCount"];
export type ProgressPercent = components["schemas"]["ProgressPercent"];
export type ProgressDay = components["schemas"]["ProgressDay"];
export type AchievementId = components["schemas"]["AchievementId"];
export type EventReward = components["schemas"]["EventReward"];
export type ProgressToday = components["schemas"]["ProgressToday"];
export type ProgressWeek = components["schemas"]["ProgressWeek"];
export type ProgressOfSubject = components["schemas"]["ProgressOfSubject"];
export type ProgressBySubject = components["schemas"]["ProgressBySubject"];
export type Achievement = components["schemas"]["Achievement"];
export type AchievementType = components["schemas"]["AchievementType"];
export type AchievementList = components["schemas"]["AchievementList"];
export type SubjectGoal = components["schemas"]["SubjectGoal"];
export type SubjectGoals = components["schemas"]["SubjectGoals"];
export type BalancedProgress = components["schemas"]["BalancedProgress"];
export type ProgressReward = components["schemas"]["ProgressReward"];
export type TodayGoal = components["schemas"]["TodayGoal"];
export type SuggestedDifficulties = components["schemas"]["SuggestedDifficulties"];
export type Dashboard = components["schemas"]["Dashboard"];
export type ProjectId = components["schemas"]["ProjectId"];
export type ProjectName = components["schemas"]["ProjectName"];
export type ProjectDescription = components["schemas"]["ProjectDescription"];
export type ProjectSort = components["schemas"]["ProjectSort"];
export type Project = components["schemas"]["Project"];
export type ProjectCreate = components["schemas"]["ProjectCreate"];
export type ProjectUpdate = components["schemas"]["ProjectUpdate"];
export type ProjectList = components["schemas"]["ProjectList"];
export type ProjectPage = components["schemas"]["ProjectPage"];
export type IncidentId = components["schemas"]["IncidentId"];
export type ParticipantId = components["schemas"]["ParticipantId"];
export type ConsequenceId = components["schemas"]["ConsequenceId"];
export type NoticeId = components["schemas"]["NoticeId"];
export type IncidentNumber = components["schemas"]["IncidentNumber"];
export type IncidentMoment = components["schemas"]["IncidentMoment"];
export type OptionalSchoolMoment = components["schemas"]["OptionalSchoolMoment"];
export type OptionalIncidentText = components["schemas"]["OptionalIncidentText"];
export type OptionalCaseNumber = components["schemas"]["OptionalCaseNumber"];
export type OptionalStatusReason = components["schemas"]["OptionalStatusReason"];
export type IncidentLocation = components["schemas"]["IncidentLocation"];
export type OptionalIncidentLocation = components["schemas"]["OptionalIncidentLocation"];
export type OptionalReporterKind = components["schemas"]["OptionalReporterKind"];
export type OptionalWeapon = components["schemas"]["OptionalWeapon"];
export type OptionalDifferenceReason = components["schemas"]["OptionalDifferenceReason"];
export type IncidentStatus = components["schemas"]["IncidentStatus"];
export type NextIncidentStatus = components["schemas"]["NextIncidentStatus"];
export type ParticipantRole = components["schemas"]["ParticipantRole"];
export type ConsequenceCode = components["schemas"]["ConsequenceCode"];
export type ConsequenceStatus = components["schemas"]["ConsequenceStatus"];
export type NoticeChannel = components["schemas"]["NoticeChannel"];
export type ParticipantRoles = components["schemas"]["ParticipantRoles"];
export type IncidentCost = components["schemas"]["IncidentCost"];
export type OptionalIncidentCost = components["schemas"]["OptionalIncidentCost"];
export type Participant = components["schemas"]["Participant"];
export type Participants = components["schemas"]["Participants"];
export type ParticipantCreate = components["schemas"]["ParticipantCreate"];
export type ParticipantCreates = components["schemas"]["ParticipantCreates"];
export type ParticipantUpdate = components["schemas"]["ParticipantUpdate"];
export type SchoolDays = components["schemas"]["SchoolDays"];
export type OptionalSchoolDays = components["schemas"]["OptionalSchoolDays"];
export type Consequence = components["schemas"]["Consequence"];
export type Consequences = components["schemas"]["Consequences"];
export type ConsequenceCreate = components["schemas"]["ConsequenceCreate"];
export type ConsequenceUpdate = components["schemas"]["ConsequenceUpdate"];
export type GuardianName = components["schemas"]["GuardianName"];
export type NoticeMessage = components["schemas"]["NoticeMessage"];
export type Notice = components["schemas"]["Notice"];
export type Notices = components["schemas"]["Notices"];
export type NoticeCreate = components["schemas"]["NoticeCreate"];
export type NoticeUpdate = components["schemas"]["NoticeUpdate"];
export type ConsequenceType = components["schemas"]["ConsequenceType"];
export type ConsequenceTypes = components["schemas"]["ConsequenceTypes"];
export type ConsequenceTypeList = components["schemas"]["ConsequenceTypeList"];
export type IncidentSummary = components["schemas"]["IncidentSummary"];
export type IncidentSummaries = components["schemas"]["IncidentSummaries"];
export type IncidentPage = components["schemas"]["IncidentPage"];
export type Incident = components["schemas"]["Incident"];
export type IncidentCreate = components["schemas"]["IncidentCreate"];
export type IncidentUpdate = components["schemas"]["IncidentUpdate"];
export type IncidentStatusChange = components["schemas"]["IncidentStatusChange"];
export type BehaviorCodeName = components["schemas"]["BehaviorCodeName"];
export type BehaviorDescription = components["schemas"]["BehaviorDescription"];
export type OptionalBehaviorDescriptor = components["schemas"]["OptionalBehaviorDescriptor"];
export type OptionalCedsCode = components["schemas"]["OptionalCedsCode"];
export type Severity = components["schemas"]["Severity"];
export type OptionalSeverity = components["schemas"]["OptionalSeverity"];
export type BehaviorCode = components["schemas"]["BehaviorCode"];
export type BehaviorCodeCreate = components["schemas"]["BehaviorCodeCreate"];
export type BehaviorCodeUpdate = components["schemas"]["BehaviorCodeUpdate"];
export type BehaviorCodeList = components["schemas"]["BehaviorCodeList"];
export type BehaviorCodePage = components["schemas"]["BehaviorCodePage"];
export type SchoolId = components["schemas"]["SchoolId"];
export type OptionalSchoolId = components["schemas"]["OptionalSchoolId"];
export type SchoolName = components["schemas"]["SchoolName"];
export type SchoolTimeZone = components["schemas"]["SchoolTimeZone"];
export type FirstMonth = components["schemas"]["FirstMonth"];
export type School = components["schemas"]["School"];
export type SchoolCreate = components["schemas"]["SchoolCreate"];
export type SchoolUpdate = components["schemas"]["SchoolUpdate"];
export type SchoolList = components["schemas"]["SchoolList"];
export type SchoolPage = components["schemas"]["SchoolPage"];
export type SchoolYear = components["schemas"]["SchoolYear"];
export type SchoolDay = components["schemas"]["SchoolDay"];
export type OptionalSchoolDay = components["schemas"]["OptionalSchoolDay"];
export type TermName = components["schemas"]["TermName"];
export type SchoolTerm = components["schemas"]["SchoolTerm"];
export type SchoolTerms = components["schemas"]["SchoolTerms"];
export type NonSchoolDays = components["schemas"]["NonSchoolDays"];
export type SchoolCalendar = components["schemas"]["SchoolCalendar"];
export type SchoolCalendarUpdate = components["schemas"]["SchoolCalendarUpdate"];
export type PersonId = components["schemas"]["PersonId"];
export type PersonKind = components["schemas"]["PersonKind"];
export type SchoolPersonName = components["schemas"]["SchoolPersonName"];
export type Grade = components["schemas"]["Grade"];
export type OptionalGrade = components["schemas"]["OptionalGrade"];
export type SchoolPerson = components["schemas"]["SchoolPerson"];
export type SchoolPersonCreate = components["schemas"]["SchoolPersonCreate"];
export type SchoolPersonUpdate = components["schemas"]["SchoolPersonUpdate"];
export type SchoolPersonList = components["schemas"]["SchoolPersonList"];
export type SchoolPersonPage = components["schemas"]["SchoolPersonPage"];
export type SecondFactorCode = components["schemas"]["SecondFactorCode"];
export type SecondFactor = components["schemas"]["SecondFactor"];
export type SecondFactorEnrolment = components["schemas"]["SecondFactorEnrolment"];
export type RecoveryCodeList = components["schemas"]["RecoveryCodeList"];
export type RecoveryCodes = components["schemas"]["RecoveryCodes"];
export type PasswordConfirmation = components["schemas"]["PasswordConfirmation"];
export type CodeConfirmation = components["schemas"]["CodeConfirmation"];
export type SecondFactorRemoval = components["schemas"]["SecondFactorRemoval"];
export type ServiceAccountId = components["schemas"]["ServiceAccountId"];
export type ApiKeyId = components["schemas"]["ApiKeyId"];
export type ServiceAccountName = components["schemas"]["ServiceAccountName"];
export type ServiceAccountDescription = components["schemas"]["ServiceAccountDescription"];
export type ServiceAccount = components["schemas"]["ServiceAccount"];
export type ServiceAccountList = components["schemas"]["ServiceAccountList"];
export type ServiceAccountPage = components["schemas"]["ServiceAccountPage"];
export type ServiceAccountCreate = components["schemas"]["ServiceAccountCreate"];
export type Scope = components["schemas"]["Scope"];
export type Scopes = components["schemas"]["Scopes"];
export type ApiKey = components["schemas"]["ApiKey"];
export type NewApiKey = components["schemas"]["NewApiKey"];
export type ApiKeyList = components["schemas"]["ApiKeyList"];
export type ApiKeyPage = components["schemas"]["ApiKeyPage"];
export type ApiKeyCreate = components["schemas"]["ApiKeyCreate"];
export type SessionId = components["schemas"]["SessionId"];
export type Token = components["schemas"]["Token"];
export type TokenType = components["schemas"]["TokenType"];
export type Seconds = components["schemas"]["Seconds"];
export type DeviceName = components["schemas"]["DeviceName"];
export type LoginRequest = components["schemas"]["LoginRequest"];
export type TokenPair = components["schemas"]["TokenPair"];
export type TokenForm = components["schemas"]["TokenForm"];
export type PasswordGrantForm = components["schemas"]["PasswordGrantForm"];
export type RefreshTokenGrantForm = components["schemas"]["RefreshTokenGrantForm"];
export type OAuthScope = components["schemas"]["OAuthScope"];
export type RefreshToken = components["schemas"]["RefreshToken"];
export type OAuthToken = components["schemas"]["OAuthToken"];
export type RefreshRequest = components["schemas"]["RefreshRequest"];
export type Session = components["schemas"]["Session"];
export type SessionList = components["schemas"]["SessionList"];
export type SessionPage = components["schemas"]["SessionPage"];
export type TenantSwitch = components["schemas"]["TenantSwitch"];
export type AccessToken = components["schemas"]["AccessToken"];
export type ProviderName = components["schemas"]["ProviderName"];
export type Provider = components["schemas"]["Provider"];
export type ProviderList = components["schemas"]["ProviderList"];
export type HealthStatus = components["schemas"]["HealthStatus"];
export type MetricsText = components["schemas"]["MetricsText"];
export type Environment = components["schemas"]["Environment"];
export type ServiceState = components["schemas"]["ServiceState"];
export type PartState = components["schemas"]["PartState"];
export type ServiceHealth = components["schemas"]["ServiceHealth"];
export type PartHealth = components["schemas"]["PartHealth"];
export type DetailedHealth = components["schemas"]["DetailedHealth"];
export type WorkersHealth = components["schemas"]["WorkersHealth"];
export type QueueHealth = components["schemas"]["QueueHealth"];
export type BeatHealth = components["schemas"]["BeatHealth"];
export type UserSort = components["schemas"]["UserSort"];
export type UserList = components["schemas"]["UserList"];
export type UserPage = components["schemas"]["UserPage"];
export type UserCreate = components["schemas"]["UserCreate"];
export type UserUpdate = components["schemas"]["UserUpdate"];
export type BulkActionName = components["schemas"]["BulkActionName"];
export type UserIds = components["schemas"]["UserIds"];
export type BulkAction = components["schemas"]["BulkAction"];
export type BulkResult = components["schemas"]["BulkResult"];
export type BulkResultList = components["schemas"]["BulkResultList"];
export type BulkResults = components["schemas"]["BulkResults"];
export type BulkActionResponse = components["schemas"]["BulkActionResponse"];
