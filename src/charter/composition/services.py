"""Joins the services of the features with their repositories and with each other."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from importlib import import_module

from charter.audit.repository import SqlAuditLog
from charter.audit.sealing import Sealing
from charter.audit.service import AuditService
from charter.audit.trail import ContractTrail
from charter.composition.parts import Parts
from charter.identity.accounts.administration import UserService
from charter.identity.accounts.bulk_actions import BulkActions
from charter.identity.accounts.mail_rows import SqlMailRows
from charter.identity.accounts.own_account import OwnAccounts
from charter.identity.accounts.registration import RegistrationService
from charter.identity.accounts.repository import SqlAccountStore
from charter.identity.accounts.service import AccountService
from charter.identity.second_factors.repository import SqlSecondFactorStore
from charter.identity.second_factors.service import Sealer, SecondFactorService
from charter.identity.service_accounts.repository import SqlServiceAccountStore
from charter.identity.service_accounts.service import ServiceAccountService
from charter.identity.sessions.domain import Device, Rules, User
from charter.identity.sessions.ending import SessionEnding
from charter.identity.sessions.repository import SqlSessionStore
from charter.identity.sessions.service import Mint, SessionParts, SessionService
from charter.identity.sessions.throttle import IsKnown, LoginThrottle
from charter.identity.tokens.lifetimes import LIFETIME
from charter.organizations.domain import LastOwner
from charter.organizations.invitation_rows import SqlInvitationStore
from charter.organizations.invitations import InvitationService
from charter.organizations.repository import SqlOrganizationStore
from charter.organizations.service import OrganizationService
from charter.platform.settings.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The use cases of the features."""

    trail: ContractTrail
    sealing: Sealing
    audit: AuditService
    own: OwnAccounts
    accounts: AccountService
    registration: RegistrationService
    users: UserService
    bulk: BulkActions
    sessions: SessionService
    factors: SecondFactorService
    service_accounts: ServiceAccountService
    organizations: OrganizationService
    invitations: InvitationService


def build_services(parts: Parts, settings: Settings) -> Services:
    """Build every service; none connects before it is used."""
    log = SqlAuditLog(parts.database)
    sealing = Sealing(log.seal)
    trail = ContractTrail(log, sealing.seal, parts.database.after_commit, parts.now)
    ending = SessionEnding(SqlSessionStore(parts.database), parts.ended, parts.now)
    accounts = _accounts(parts, ending)
    organizations = _organizations(parts, accounts)
    accounts.memberships = organizations
    factors = _factors(parts, settings, accounts)
    throttle = LoginThrottle(parts.failures, _is_known(parts, accounts))
    users = _users(parts, accounts, ending)
    return Services(
        trail=trail,
        sealing=sealing,
        audit=AuditService(log),
        own=OwnAccounts(settings.local_issuer, SqlAccountStore(parts.database).reading),
        accounts=accounts,
        registration=_registration(parts, ending, throttle),
        users=users,
        bulk=_bulk(parts, users, trail),
        sessions=SessionService(
            SessionParts(
                store=SqlSessionStore(parts.database),
                accounts=accounts,
                factors=factors,
                organizations=organizations,
                throttle=throttle,
                ending=ending,
                mint=_mint(parts, settings),
                record=trail,
            ),
            _rules(settings),
            parts.now,
        ),
        factors=factors,
        service_accounts=_service_accounts(parts, organizations),
        organizations=organizations,
        invitations=_invitations(parts, organizations, accounts),
    )


def _post(parts: Parts) -> SqlMailRows:
    return SqlMailRows(parts.database, parts.mail_bell)


def _accounts(parts: Parts, ending: SessionEnding) -> AccountService:
    return AccountService(
        store=SqlAccountStore(parts.database),
        passwords=parts.passwords,
        sessions=ending,
        post=_post(parts),
        now=parts.now,
    )


def _registration(parts: Parts, ending: SessionEnding, throttle: LoginThrottle) -> RegistrationService:
    return RegistrationService(
        store=SqlAccountStore(parts.database),
        tokens=_post(parts),
        post=_post(parts),
        passwords=parts.passwords,
        sessions=ending,
        throttle=throttle,
        now=parts.now,
    )


def _users(parts: Parts, accounts: AccountService, ending: SessionEnding) -> UserService:
    return UserService(
        store=SqlAccountStore(parts.database),
        own=accounts,
        passwords=parts.passwords,
        sessions=ending,
        post=_post(parts),
        now=parts.now,
    )


def _bulk(parts: Parts, users: UserService, trail: ContractTrail) -> BulkActions:
    store = SqlAccountStore(parts.database)
    return BulkActions(store=store, users=users, record=trail, also={LastOwner: "LAST_OWNER"})


def _service_accounts(parts: Parts, organizations: OrganizationService) -> ServiceAccountService:
    store = SqlServiceAccountStore(parts.database)
    return ServiceAccountService(store=store, organizations=organizations, ended=parts.ended, now=parts.now)


def _organizations(parts: Parts, accounts: AccountService) -> OrganizationService:
    store = SqlOrganizationStore(parts.database)
    return OrganizationService(store=store, users=accounts, ended=parts.ended, now=parts.now)


def _invitations(
    parts: Parts, organizations: OrganizationService, accounts: AccountService
) -> InvitationService:
    return InvitationService(
        organizations=SqlOrganizationStore(parts.database),
        invitations=SqlInvitationStore(parts.database),
        members=organizations,
        users=accounts,
        post=_post(parts),
        now=parts.now,
    )


def _factors(parts: Parts, settings: Settings, accounts: AccountService) -> SecondFactorService:
    """Sealing and codes are loaded with the first authenticator."""

    @cache
    def sealer() -> Sealer:
        built: Sealer = import_module("charter.platform.settings.sealing").build_sealer(settings)
        return built

    def find_step(secret: str, code: str, now: int) -> int | None:
        step: int | None = import_module("charter.identity.second_factors.codes").find_step(secret, code, now)
        return step

    store = SqlSecondFactorStore(parts.database)
    return SecondFactorService(
        store=store, accounts=accounts, sealer=sealer, find_step=find_step, now=parts.now
    )


def _rules(settings: Settings) -> Rules:
    return Rules(
        access_lifetime=LIFETIME,
        idle=timedelta(days=settings.session_idle_days),
        lifetime=timedelta(days=settings.session_lifetime_days),
        needs_verified_email=settings.require_verified_email,
    )


def _is_known(parts: Parts, accounts: AccountService) -> IsKnown:
    store = SqlSessionStore(parts.database)

    async def is_known(email: str, device: Device) -> bool:
        account = await accounts.find_active_by_email(email)
        if account is None:
            return False
        async with store.reading() as sessions:
            return await sessions.knows(account.id, device, parts.now())

    return is_known


def _mint(parts: Parts, settings: Settings) -> Mint:
    """Cryptography is loaded with the first token."""

    @cache
    def load() -> Mint:
        minting = import_module("charter.composition.minting")
        built: Mint = minting.build_session_mint(settings, parts.now)
        return built

    def mint(user: User, tenant: str, session_id: str) -> str:
        return load()(user, tenant, session_id)

    return mint
