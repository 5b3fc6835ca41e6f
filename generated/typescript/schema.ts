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
         * @description Asks every configured part; a failing one is named in `details.parts` of the 503.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
         *         "status": "not_configured",
         *         "latency_ms": null
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
            workers: components["schemas"]["PartHealth"];
        };
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
         * @description One or more entity tags (RFC 9110, section 8.8.3), or `*`.
         * @example "5RHe-PqjbLFM0AhA"
         */
        EntityTags: string;
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
        ErrorCode: "MALFORMED_REQUEST" | "HOST_NOT_ALLOWED" | "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "METRICS_ELSEWHERE" | "PROJECT_NOT_FOUND" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_KEY_IN_PROGRESS" | "PROJECT_CHANGED" | "PRECONDITION_FAILED" | "CONTENT_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "VALIDATION_FAILED" | "PRECONDITION_REQUIRED" | "RATE_LIMITED" | "INTERNAL_ERROR" | "SERVICE_UNAVAILABLE" | "TIMEOUT";
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
         *       "message": "There is no such project.",
         *       "details": {},
         *       "request_id": "0198f4d2c1b64a57"
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
    };
    responses: {
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
    };
    parameters: {
        /**
         * @description The page to answer, counted from 1.
         * @example 1
         */
        Page: number;
        /**
         * @description How many items a page holds.
         * @example 20
         */
        Limit: number;
        /**
         * @description The field to order by; a leading minus is descending.
         * @example -created_at
         */
        ProjectSort: components["schemas"]["ProjectSort"];
        /**
         * @description The project's id.
         * @example 1
         */
        ProjectId: components["schemas"]["ProjectId"];
        /**
         * @description A value chosen by the client, such as a UUID. For 24 hours the same key with the same request answers what the
         *     first one answered, without a second effect.
         * @example 3c5f2c0e-0c3e-4e1b-9a51-6d6a0c8a7d11
         */
        IdempotencyKey: string;
        /**
         * @description The `ETag` that the project must still have, several separated by commas, or `*`.
         * @example *
         */
        IfMatch: components["schemas"]["EntityTags"];
        /**
         * @description The `ETag` that the client already has; unchanged content is answered 304.
         * @example "5RHe-PqjbLFM0AhA"
         */
        IfNoneMatch: components["schemas"]["EntityTags"];
    };
    requestBodies: {
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
            503: components["responses"]["ServiceUnavailable"];
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
            406: components["responses"]["NotAcceptable"];
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
    listProjects: {
        parameters: {
            query?: {
                /**
                 * @description The page to answer, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The field to order by; a leading minus is descending.
                 * @example -created_at
                 */
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
                 * @example 3c5f2c0e-0c3e-4e1b-9a51-6d6a0c8a7d11
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
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["ContentTooLarge"];
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
                /**
                 * @description The `ETag` that the client already has; unchanged content is answered 304.
                 * @example "5RHe-PqjbLFM0AhA"
                 */
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
                /**
                 * @description The `ETag` that the project must still have, several separated by commas, or `*`.
                 * @example *
                 */
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
                /**
                 * @description The `ETag` that the project must still have, several separated by commas, or `*`.
                 * @example *
                 */
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
            404: components["responses"]["ProjectNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ProjectChanged"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProjectsLegacy: {
        parameters: {
            query?: {
                /**
                 * @description The page to answer, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
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
                 * @example 3c5f2c0e-0c3e-4e1b-9a51-6d6a0c8a7d11
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
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["ContentTooLarge"];
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
                /**
                 * @description The `ETag` that the client already has; unchanged content is answered 304.
                 * @example "5RHe-PqjbLFM0AhA"
                 */
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
                /**
                 * @description The `ETag` that the project must still have, several separated by commas, or `*`.
                 * @example *
                 */
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
                /**
                 * @description The `ETag` that the project must still have, several separated by commas, or `*`.
                 * @example *
                 */
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
            404: components["responses"]["ProjectNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ProjectChanged"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
export type HealthStatus = components["schemas"]["HealthStatus"];
export type MetricsText = components["schemas"]["MetricsText"];
export type Environment = components["schemas"]["Environment"];
export type ServiceState = components["schemas"]["ServiceState"];
export type PartState = components["schemas"]["PartState"];
export type ServiceHealth = components["schemas"]["ServiceHealth"];
export type PartHealth = components["schemas"]["PartHealth"];
export type DetailedHealth = components["schemas"]["DetailedHealth"];
export type RoleNames = components["schemas"]["RoleNames"];
export type ClientRoles = components["schemas"]["ClientRoles"];
export type TokenClaims = components["schemas"]["TokenClaims"];
export type Profile = components["schemas"]["Profile"];
export type LegacyProfile = components["schemas"]["LegacyProfile"];
export type EntityTags = components["schemas"]["EntityTags"];
export type ProjectId = components["schemas"]["ProjectId"];
export type ProjectName = components["schemas"]["ProjectName"];
export type ProjectDescription = components["schemas"]["ProjectDescription"];
export type ProjectSort = components["schemas"]["ProjectSort"];
export type Project = components["schemas"]["Project"];
export type ProjectCreate = components["schemas"]["ProjectCreate"];
export type ProjectUpdate = components["schemas"]["ProjectUpdate"];
export type ProjectList = components["schemas"]["ProjectList"];
export type ProjectPage = components["schemas"]["ProjectPage"];
export type Pagination = components["schemas"]["Pagination"];
export type ErrorCode = components["schemas"]["ErrorCode"];
export type RequestPlace = components["schemas"]["RequestPlace"];
export type FieldError = components["schemas"]["FieldError"];
export type FieldErrors = components["schemas"]["FieldErrors"];
export type PartNames = components["schemas"]["PartNames"];
export type ErrorDetails = components["schemas"]["ErrorDetails"];
