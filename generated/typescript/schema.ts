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
        ErrorCode: "MALFORMED_REQUEST" | "HOST_NOT_ALLOWED" | "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "METRICS_ELSEWHERE" | "PROJECT_NOT_FOUND" | "JOB_NOT_FOUND" | "ARTIFACT_NOT_FOUND" | "ACCOUNT_REQUIRED" | "CSRF_REFUSED" | "CURRENT_PASSWORD_WRONG" | "CODE_WRONG" | "INVALID_CREDENTIALS" | "SECOND_FACTOR_REQUIRED" | "SECOND_FACTOR_INVALID" | "EMAIL_NOT_VERIFIED" | "REFRESH_TOKEN_INVALID" | "PROVIDER_LOGIN_REFUSED" | "PROVIDER_NOT_FOUND" | "PROVIDER_UNAVAILABLE" | "USER_NOT_FOUND" | "SESSION_NOT_FOUND" | "SERVICE_ACCOUNT_NOT_FOUND" | "API_KEY_NOT_FOUND" | "ORGANIZATION_NOT_FOUND" | "MEMBER_NOT_FOUND" | "INVITATION_NOT_FOUND" | "EMAIL_TAKEN" | "PASSWORD_NOT_SET" | "ONE_TIME_TOKEN_INVALID" | "OWN_ACCOUNT" | "LAST_SUPER_ADMIN" | "LAST_OWNER" | "SESSION_REQUIRED" | "SECOND_FACTOR_ENABLED" | "SECOND_FACTOR_NOT_ENROLLED" | "SLUG_TAKEN" | "ALREADY_MEMBER" | "ALREADY_INVITED" | "API_KEY_REVOKED" | "JOB_FINISHED" | "JOB_NOT_FAILED" | "ARTIFACT_EXPIRED" | "INVITATION_FOR_ANOTHER" | "PASSWORD_REFUSED" | "CANDIDATE_NOT_FOUND" | "TOO_MANY_FAILURES" | "TOO_MANY_JOBS" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_KEY_IN_PROGRESS" | "PROJECT_CHANGED" | "PRECONDITION_FAILED" | "CONTENT_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "VALIDATION_FAILED" | "UPGRADE_REQUIRED" | "PRECONDITION_REQUIRED" | "RATE_LIMITED" | "INTERNAL_ERROR" | "SERVICE_UNAVAILABLE" | "TIMEOUT";
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
        Scope: "projects:read" | "projects:write" | "jobs:read" | "jobs:write" | "ledger:read" | "ledger:draft" | "ledger:approve" | "ledger:post" | "ledger:reverse" | "ledger:accounts" | "ledger:close" | "ledger:lock" | "ledger:export" | "ledger:import" | "ledger:settings" | "ledger:integrity" | "compliance:read" | "compliance:write" | "compliance:check" | "compliance:approve" | "compliance:settings";
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
        /** @description The `id` of the last event that the client has; what follows it comes next. */
        Resume: string;
        /** @description The same, as browsers send it when they come back to a stream. */
        LastEventId: string;
        /** @description A ticket of `createChannelTicket`. */
        Ticket: string;
        /**
         * @deprecated
         * @description An access token, as older clients send it; a ticket leaves no credential in logs.
         */
        Token: string;
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
        /** @description The `next_cursor` of the page before, or the `id` of the last event that is known. */
        EventCursor: components["schemas"]["EventId"];
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
        JobRequest: {
            content: {
                "application/json": components["schemas"]["JobRequest"];
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
        /** @description What to upgrade to. */
        Upgrade: string;
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
            422: components["responses"]["ValidationFailed"];
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
                /** @description The `next_cursor` of the page before, or the `id` of the last event that is known. */
                cursor?: components["parameters"]["EventCursor"];
                /** @description How many items a page holds. */
                limit?: components["parameters"]["Limit"];
                /** @description The `id` of the last event that the client has; what follows it comes next. */
                resume?: components["parameters"]["Resume"];
                /** @description A ticket of `createChannelTicket`. */
                ticket?: components["parameters"]["Ticket"];
                /**
                 * @deprecated
                 * @description An access token, as older clients send it; a ticket leaves no credential in logs.
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
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
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
                /** @description A ticket of `createChannelTicket`. */
                ticket?: components["parameters"]["Ticket"];
                /**
                 * @deprecated
                 * @description An access token, as older clients send it; a ticket leaves no credential in logs.
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
export type ChannelName = components["schemas"]["ChannelName"];
export type ChannelParameters = components["schemas"]["ChannelParameters"];
export type ChannelTicketRequest = components["schemas"]["ChannelTicketRequest"];
export type ChannelTicket = components["schemas"]["ChannelTicket"];
export type ChannelGoingAway = components["schemas"]["ChannelGoingAway"];
export type ChannelAuth = components["schemas"]["ChannelAuth"];
export type ChannelAuthRefresh = components["schemas"]["ChannelAuthRefresh"];
export type ChannelToken = components["schemas"]["ChannelToken"];
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
export type ProjectId = components["schemas"]["ProjectId"];
export type ProjectName = components["schemas"]["ProjectName"];
export type ProjectDescription = components["schemas"]["ProjectDescription"];
export type ProjectSort = components["schemas"]["ProjectSort"];
export type Project = components["schemas"]["Project"];
export type ProjectCreate = components["schemas"]["ProjectCreate"];
export type ProjectUpdate = components["schemas"]["ProjectUpdate"];
export type ProjectList = components["schemas"]["ProjectList"];
export type ProjectPage = components["schemas"]["ProjectPage"];
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
