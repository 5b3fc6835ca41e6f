"""Joins handlers, services, repositories and platform; the one package that knows everyone."""

from typing import Final

from charter.audit.handlers import AuditHandlers
from charter.composition.identity import build_identity
from charter.composition.parts import Parts, build_parts
from charter.composition.services import Services, build_services
from charter.composition.single_sign_on import build_single_sign_on
from charter.identity.accounts import handlers as accounts
from charter.identity.accounts.contract_users import to_contract as user_to_contract
from charter.identity.accounts.user_handlers import UserHandlers
from charter.identity.second_factors import handlers as second_factors
from charter.identity.service_accounts import handlers as service_accounts
from charter.identity.service_accounts.authentication import ApiKeyAuthenticator, IsOpen
from charter.identity.service_accounts.repository import SqlServiceAccountStore
from charter.identity.sessions import handlers as sessions
from charter.identity.sessions.answers import ShowUser
from charter.identity.sessions.cookies import SessionCookies
from charter.identity.single_sign_on import handlers as single_sign_on
from charter.identity.tokens.authentication import build_authenticator
from charter.organizations import handlers as organizations
from charter.platform.http.policy_backends import build_policy_backends
from charter.platform.settings.settings import Settings
from charter.projects import handlers as projects
from charter.projects.repository import SqlProjectStore
from charter.projects.service import ProjectService
from charter.shared.errors import DependencyUnavailable
from charter.shared.tenants import OrganizationTenant, Tenant, UserTenant
from charter.system import handlers as system
from charter.system.service import SystemService
from contract import Handlers, errors, models
from contract_runtime import Authenticator, CodedError, PolicyBackends

__all__ = ["ERRORS", "Parts", "Services", "build_parts", "build_services", "close"]

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    DependencyUnavailable: errors.ServiceUnavailable,
    **accounts.ERRORS,
    **organizations.ERRORS,
    **projects.ERRORS,
    **second_factors.ERRORS,
    **service_accounts.ERRORS,
    **sessions.ERRORS,
    **single_sign_on.ERRORS,
    **system.ERRORS,
}


def build_handlers(parts: Parts, services: Services, settings: Settings) -> Handlers:
    """Every handler of the contract, over `services`."""
    cookies = SessionCookies(is_secure=settings.is_production)
    show_user = _user_shower(services)
    return Handlers(
        identity=build_identity(settings),
        accounts=accounts.AccountHandlers(
            services.accounts, services.registration, services.own, services.factors
        ),
        users=UserHandlers(services.users, services.bulk, services.own, services.factors),
        sessions=sessions.SessionHandlers(services.sessions, services.own, show_user, cookies),
        second_factors=second_factors.SecondFactorHandlers(services.factors, services.own),
        single_sign_on=build_single_sign_on(
            settings,
            parts.database,
            parts.now,
            sessions=services.sessions,
            record=services.trail,
            show_user=show_user,
            session_cookies=cookies,
        ),
        service_accounts=service_accounts.ServiceAccountHandlers(services.service_accounts, services.own),
        organizations=organizations.OrganizationHandlers(
            organizations=services.organizations,
            invitations=services.invitations,
            own=services.own,
            people=services.accounts,
            now=parts.now,
        ),
        audit=AuditHandlers(services.audit),
        projects=projects.ProjectHandlers(ProjectService(SqlProjectStore(parts.database), parts.now)),
        system=_system(parts, settings),
    )


def build_security(parts: Parts, services: Services, settings: Settings) -> dict[str, Authenticator]:
    """The verifier of each security scheme of the contract."""
    is_ended = parts.ended.is_ended
    bearer = build_authenticator(settings, parts.now, is_ended)
    keys = SqlServiceAccountStore(parts.database)
    return {
        "bearerAuth": bearer,
        "passwordFlow": bearer,
        "apiKeyAuth": ApiKeyAuthenticator(
            keys,
            settings.local_issuer,
            is_open=_is_open(services),
            is_ended=is_ended,
            now=parts.now,
        ),
    }


def build_policies(parts: Parts, services: Services) -> PolicyBackends:
    """What the policies of the contract run on."""
    return build_policy_backends(parts.database, parts.redis, services.trail)


async def close(parts: Parts) -> None:
    """Close every connection."""
    parts.passwords.close()
    await parts.database.close()
    if parts.redis is not None:
        await parts.redis.aclose()


def _system(parts: Parts, settings: Settings) -> system.SystemHandlers:
    probes = {
        "database": parts.database.ping,
        "redis": None if parts.redis is None else parts.redis.ping,
        "workers": None,
    }
    return system.SystemHandlers(
        SystemService(probes),
        settings.environment,
        parts.metrics.render if settings.metrics_port is None else None,
        parts.now,
    )


def _user_shower(services: Services) -> ShowUser:
    async def show_user(user_id: int) -> models.User:
        account = await services.accounts.get_account(user_id)
        with_factor = await services.factors.enabled_for([user_id])
        return user_to_contract(account, has_second_factor=user_id in with_factor)

    return show_user


def _is_open(services: Services) -> IsOpen:
    """Tenants of users of other issuers are nobody's business here."""

    async def is_open(tenant: Tenant) -> bool:
        match tenant:
            case UserTenant(user_id):
                return await services.accounts.find_active(user_id) is not None
            case OrganizationTenant(organization_id):
                return await services.organizations.is_there(organization_id)
            case _:
                return True

    return is_open
