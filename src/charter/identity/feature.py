"""What identity brings: accounts, sessions, second factors, service accounts, single sign on, and tokens."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Final, TypedDict

from charter.audit.trail import ContractTrail
from charter.feature import Feature, Parts
from charter.identity.accounts import handlers as accounts
from charter.identity.accounts.administration import UserService
from charter.identity.accounts.asking import AskerCookies
from charter.identity.accounts.bulk_actions import BulkActions
from charter.identity.accounts.contract_users import to_contract as user_to_contract
from charter.identity.accounts.domain import MailKind, UserId
from charter.identity.accounts.feature import (
    build_accounts,
    build_mail_writer,
    build_registration,
    build_users,
)
from charter.identity.accounts.former_address_rows import SqlFormerAddresses
from charter.identity.accounts.one_time_token_rows import SqlOneTimeTokens
from charter.identity.accounts.own_account import OwnAccounts
from charter.identity.accounts.passwords import Passwords
from charter.identity.accounts.recovery import Recovery
from charter.identity.accounts.registration import RegistrationService
from charter.identity.accounts.repository import SqlAccounts
from charter.identity.accounts.service import AccountService
from charter.identity.accounts.user_handlers import UserHandlers
from charter.identity.entitlement import Entitlement
from charter.identity.handlers import IdentityHandlers, ListKeys
from charter.identity.marks import Marks
from charter.identity.second_factors import handlers as second_factors
from charter.identity.second_factors.codes import Codes
from charter.identity.second_factors.needs import Sealer, SecondFactors
from charter.identity.second_factors.repository import SqlSecondFactors
from charter.identity.second_factors.service import SecondFactorService
from charter.identity.secret import secret_of
from charter.identity.service_accounts import handlers as service_accounts
from charter.identity.service_accounts.authentication import ApiKeyAuthenticator
from charter.identity.service_accounts.repository import SqlServiceAccountStore
from charter.identity.service_accounts.service import ServiceAccountService
from charter.identity.sessions import handlers as sessions
from charter.identity.sessions.cookies import SessionCookies
from charter.identity.sessions.domain import EndReason
from charter.identity.sessions.ended_rows import SqlEndedRows
from charter.identity.sessions.feature import build_sessions, build_throttle
from charter.identity.sessions.guesses import End, Guesses
from charter.identity.sessions.repository import SqlSessions
from charter.identity.sessions.revocation import SessionEnding, follow_organizations
from charter.identity.sessions.service import SessionService
from charter.identity.sessions.sweep import sweep
from charter.identity.settings import IdentitySettings
from charter.identity.single_sign_on import handlers as single_sign_on
from charter.identity.single_sign_on.feature import build_single_sign_on
from charter.identity.tokens.authentication import build_authenticator
from charter.identity.tokens.ended_sessions import EndedSessions
from charter.organizations.invitations.service import InvitationService
from charter.organizations.members.service import MemberService
from charter.organizations.service import OrganizationService
from charter.platform.database.stores import SharedStore
from charter.platform.redis.failure_counts import build_failure_counts
from charter.platform.redis.news import RedisNews
from charter.shared.cancellation import undisturbed
from charter.shared.clock import Clock
from charter.shared.duties import Duty
from charter.shared.endings import AccountDeleted
from charter.shared.stores import Store
from charter.shared.tenants import CanEnd, OrganizationTenant, Tenant, UserTenant
from contract import models
from contract_runtime import Authenticator

if TYPE_CHECKING:
    from charter.identity.tokens.public_keys import PublishedKeys
    from contract.accounts import AccountsHandlers
    from contract.identity import IdentityHandlers as ProfileHandlers
    from contract.second_factors import SecondFactorsHandlers
    from contract.service_accounts import ServiceAccountsHandlers
    from contract.sessions import SessionsHandlers
    from contract.single_sign_on import SingleSignOnHandlers
    from contract.users import UsersHandlers

NEWS_OF_ENDED: Final = "charter:ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The use cases of the slices, and what they share."""

    ended: EndedSessions
    passwords: Passwords
    own: OwnAccounts
    accounts: AccountService
    registration: RegistrationService
    users: UserService
    bulk: BulkActions
    sessions: SessionService
    factors: SecondFactorService
    service_accounts: ServiceAccountService
    organizations: "Organizations"


class Handlers(TypedDict):
    """The handlers, as the contract declares them."""

    identity: "ProfileHandlers"
    accounts: "AccountsHandlers"
    users: "UsersHandlers"
    sessions: "SessionsHandlers"
    second_factors: "SecondFactorsHandlers"
    single_sign_on: "SingleSignOnHandlers"
    service_accounts: "ServiceAccountsHandlers"


class CheckedCodes(TypedDict):
    """What codes are checked with."""

    store: Store[SecondFactors]
    sealer: Callable[[], Sealer]
    guesses: Guesses
    now: Clock


class Organizations:
    """Organizations, asked for when they are needed: they are built after identity, over its accounts."""

    def __init__(self, parts: Parts) -> None:
        self._services = parts.services

    async def find_role(self, organization_id: int, user_id: int) -> str | None:
        """The role of a user; None for one who is no member."""
        return await self._services.get(MemberService).find_role(organization_id, user_id)

    async def find_duties(self, organization_id: int, user_id: int) -> frozenset[Duty]:
        """A member's duties; none of one who is no member."""
        return await self._services.get(MemberService).find_duties(organization_id, user_id)

    async def take_back(self, user_id: int) -> None:
        """Take back whom a user invited to any of them, and who has not come yet."""
        await self._services.get(InvitationService).take_back(user_id)

    async def is_there(self, organization_id: int) -> bool:
        """Whether there is such an organization."""
        return await self._services.get(OrganizationService).find(organization_id) is not None


def build(parts: Parts) -> Feature:
    """Identity, over the audit log."""
    settings, services = parts.group(IdentitySettings), _build_services(parts)
    write, tokens = build_mail_writer(parts), SqlOneTimeTokens(parts.database)
    entitlement = Entitlement(parts.grants, services.organizations, services.own, settings.local_issuer)

    async def ensure_first() -> None:
        email, password = settings.first_superuser_email, settings.first_superuser_password
        await services.users.ensure_first(email, password)

    return Feature(
        handlers=_build_handlers(parts, services, entitlement),
        errors={
            **accounts.ERRORS,
            **second_factors.ERRORS,
            **service_accounts.ERRORS,
            **sessions.ERRORS,
            **single_sign_on.ERRORS,
        },
        security=_build_security(parts, services),
        entitle=entitlement,
        lends=(
            services.ended,
            services.own,
            services.accounts,
            services.sessions,
            services.service_accounts,
            Marks(partial(secret_of, settings)),
        ),
        ends=follow_organizations(services.ended),
        mails=dict.fromkeys(MailKind, write),
        prepare=(services.ended.load, services.accounts.learn_hashes, ensure_first),
        background=(services.ended.run,),
        sweeps=(
            partial(sweep, parts.database),
            tokens.sweep,
            parts.outbox.sweep,
            SqlFormerAddresses(parts.database).sweep,
        ),
        close=(services.passwords.close,),
    )


def _build_services(parts: Parts) -> Services:
    """None connects before it is used."""
    news = None if parts.redis is None else RedisNews(parts.redis, NEWS_OF_ENDED)
    ended = EndedSessions(SqlEndedRows(parts.database), news, parts.database.after_commit, parts.now)
    store, passwords = SharedStore(parts.database, SqlAccounts), Passwords()

    async def end_begun(user_id: int) -> None:
        async with store.transaction() as rows:
            await rows.end_begun(UserId(user_id))

    organizations = Organizations(parts)
    ending = SessionEnding(
        SharedStore(parts.database, SqlSessions), end_begun, organizations.take_back, ended, parts.now
    )
    trail = parts.services.get(ContractTrail)
    counts = build_failure_counts(parts.redis)
    guesses = Guesses(counts, _end_in_any_case(ending), parts.group(IdentitySettings).local_issuer)
    checked = _checked_codes(parts, guesses)
    codes = Codes(**checked)
    accounts = build_accounts(parts, passwords, guesses, codes, ending)
    throttle = build_throttle(parts, counts, accounts)
    factors = SecondFactorService(accounts=accounts, outbox=parts.outbox, **checked)
    users = build_users(parts, passwords, ending, accounts, factors)
    service_accounts = _build_service_accounts(parts, accounts, organizations, ended)
    recovery = Recovery(ending, [service_accounts.end_keys_of, factors.forget_since])
    return Services(
        ended=ended,
        passwords=passwords,
        own=OwnAccounts(parts.group(IdentitySettings).local_issuer, store.reading),
        accounts=accounts,
        registration=build_registration(parts, passwords, recovery, throttle, guesses),
        users=users,
        bulk=BulkActions(
            store=store, users=users, record=trail, also=lambda: parts.endings.refusals(AccountDeleted)
        ),
        sessions=build_sessions(
            parts,
            accounts=accounts,
            factors=factors,
            organizations=organizations,
            throttle=throttle,
            ending=ending,
            sealer=checked["sealer"],
            record=trail,
        ),
        factors=factors,
        service_accounts=service_accounts,
        organizations=organizations,
    )


def _build_service_accounts(
    parts: Parts, accounts: AccountService, organizations: Organizations, ended: EndedSessions
) -> ServiceAccountService:
    return ServiceAccountService(
        store=SqlServiceAccountStore(parts.database),
        accounts=accounts,
        outbox=parts.outbox,
        organizations=organizations,
        ended=ended,
        now=parts.now,
    )


def _end_in_any_case(ending: SessionEnding) -> End:
    """The transaction of a request that guessed is rolled back: another task has one of its own."""

    async def end(login: CanEnd, reason: EndReason) -> None:
        await undisturbed(ending.end(login, reason))

    return end


def _checked_codes(parts: Parts, guesses: Guesses) -> CheckedCodes:
    """What codes are checked with. Cryptography is loaded with the first secret."""

    @cache
    def sealer() -> Sealer:
        from charter.identity.sealed_secrets import build_sealer

        return build_sealer(parts.group(IdentitySettings))

    store = SharedStore(parts.database, SqlSecondFactors)
    return CheckedCodes(store=store, sealer=sealer, guesses=guesses, now=parts.now)


def _build_handlers(parts: Parts, services: Services, entitlement: Entitlement) -> Handlers:
    own, factors = services.own, services.factors
    cookies = SessionCookies(is_secure=parts.settings.is_production)

    async def show_user(user_id: int) -> models.User:
        account = await services.accounts.get_own(user_id)
        with_factor = await factors.enabled_for([user_id])
        return user_to_contract(account, has_second_factor=user_id in with_factor)

    return Handlers(
        identity=IdentityHandlers(_build_key_list(parts.group(IdentitySettings))),
        accounts=accounts.AccountHandlers(
            services.accounts,
            services.registration,
            own,
            factors,
            AskerCookies(is_secure=parts.settings.is_production),
        ),
        users=UserHandlers(services.users, services.bulk, own, factors),
        sessions=sessions.SessionHandlers(services.sessions, own, show_user, cookies),
        second_factors=second_factors.SecondFactorHandlers(factors, own),
        single_sign_on=build_single_sign_on(
            parts,
            sessions=services.sessions,
            record=parts.services.get(ContractTrail),
            show_user=show_user,
            session_cookies=cookies,
        ),
        service_accounts=service_accounts.ServiceAccountHandlers(
            services.service_accounts, own, entitlement.find_missing
        ),
    )


def _build_key_list(settings: IdentitySettings) -> ListKeys:
    """Cryptography is loaded when the keys are first asked for."""

    @cache
    def load() -> "PublishedKeys":
        from charter.identity.tokens.public_keys import load_published_keys

        return load_published_keys(settings)

    async def list_keys() -> list[dict[str, str]]:
        return (await asyncio.to_thread(load)).list_all()

    return list_keys


def _build_security(parts: Parts, services: Services) -> dict[str, Authenticator]:
    """The verifier of each security scheme of the contract."""
    settings, is_ended = parts.group(IdentitySettings), services.ended.is_ended
    bearer = build_authenticator(settings, parts.now, is_ended)

    async def is_open(tenant: Tenant) -> bool:
        """Tenants of users of other issuers are nobody's business here."""
        match tenant:
            case UserTenant(user_id):
                return await services.accounts.find_active(user_id) is not None
            case OrganizationTenant(organization_id):
                return await services.organizations.is_there(organization_id)
            case _:
                return True

    keys = ApiKeyAuthenticator(
        SqlServiceAccountStore(parts.database),
        settings.local_issuer,
        is_open=is_open,
        is_ended=is_ended,
        now=parts.now,
    )
    return {"bearerAuth": bearer, "passwordFlow": bearer, "apiKeyAuth": keys}
