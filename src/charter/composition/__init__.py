"""Joins handlers, services, repositories and platform; the one file that knows everyone."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from charter.audit.handlers import AuditHandlers
from charter.identity.accounts.handlers import AccountHandlers
from charter.identity.accounts.user_handlers import UserHandlers
from charter.identity.handlers import IdentityHandlers
from charter.identity.second_factors.handlers import SecondFactorHandlers
from charter.identity.service_accounts.handlers import ServiceAccountHandlers
from charter.identity.sessions.handlers import SessionHandlers
from charter.identity.single_sign_on.handlers import SingleSignOnHandlers
from charter.identity.tokens.authentication import build_authenticator
from charter.organizations.handlers import OrganizationHandlers
from charter.platform.database import Database
from charter.platform.metrics import ServiceMetrics
from charter.platform.policy_backends import build_policy_backends
from charter.platform.redis import Redis, build_redis
from charter.platform.settings import Settings
from charter.projects import handlers as projects
from charter.projects.repository import SqlProjectStore
from charter.projects.service import ProjectService
from charter.shared.clock import Clock, utc_now
from charter.shared.errors import DependencyUnavailable
from charter.system import handlers as system
from charter.system.service import SystemService
from contract import Handlers, errors
from contract_runtime import Authenticator, Caller, CodedError, CredentialsRefused, PolicyBackends, RawToken

_logger = logging.getLogger(__name__)

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    DependencyUnavailable: errors.ServiceUnavailable,
    **projects.ERRORS,
    **system.ERRORS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a running service consists of."""

    database: Database
    redis: Redis | None
    metrics: ServiceMetrics
    now: Clock


def build_parts(settings: Settings, overrides: Mapping[Callable[..., Any], Callable[..., Any]]) -> Parts:
    """Build the parts; none connects before it is used."""
    database, metrics = Database(settings, overrides), ServiceMetrics()
    metrics.watch("database_connections_lent", "Connections in use.", database.count_lent)
    return Parts(database=database, redis=build_redis(settings), metrics=metrics, now=utc_now)


def build_handlers(parts: Parts, settings: Settings) -> Handlers:
    """Every handler of the contract, over `parts`."""
    system_service = SystemService(
        {
            "database": parts.database.ping,
            "redis": None if parts.redis is None else parts.redis.ping,
            "workers": None,
        }
    )
    return Handlers(
        identity=IdentityHandlers(),
        accounts=AccountHandlers(),
        users=UserHandlers(),
        sessions=SessionHandlers(),
        second_factors=SecondFactorHandlers(),
        single_sign_on=SingleSignOnHandlers(),
        service_accounts=ServiceAccountHandlers(),
        organizations=OrganizationHandlers(),
        audit=AuditHandlers(),
        projects=projects.ProjectHandlers(ProjectService(SqlProjectStore(parts.database), parts.now)),
        system=system.SystemHandlers(
            system_service,
            settings.environment,
            parts.metrics.render if settings.metrics_port is None else None,
            parts.now,
        ),
    )


def build_security(settings: Settings) -> dict[str, Authenticator]:
    """The verifier of each security scheme of the contract."""
    bearer = build_authenticator(settings)
    return {"bearerAuth": bearer, "passwordFlow": bearer, "apiKeyAuth": refuse_every_key}


async def refuse_every_key(_key: RawToken) -> Caller:
    raise CredentialsRefused("The key is not known.")


def build_policies(parts: Parts) -> PolicyBackends:
    """What the policies of the contract run on."""
    return replace(build_policy_backends(parts.database, parts.redis), audit=NoTrail())


class NoTrail:
    async def record(self, *_: object) -> None:
        """Nothing yet."""


async def check(parts: Parts) -> None:
    """Refuse to serve with a database role that row-level security does not bind.

    A database that is away is no reason to stay down: readiness tells of it. Raises: ApplicationRoleUnsafe.
    """
    try:
        await parts.database.verify_application_role()
    except DependencyUnavailable as error:
        _logger.warning(
            "%s The service starts all the same and is not ready until it is back. Reason: %s",
            error,
            error.__cause__,
        )


async def close(parts: Parts) -> None:
    """Close every connection."""
    await parts.database.close()
    if parts.redis is not None:
        await parts.redis.aclose()
