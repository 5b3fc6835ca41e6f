"""Builds single sign on. What talks to providers is loaded when somebody first logs in at one."""

import asyncio
from collections.abc import Mapping
from functools import cache

from charter.feature import Parts
from charter.identity.accounts.domain import Account
from charter.identity.accounts.repository import SqlAccounts
from charter.identity.oidc_providers import OidcProvider
from charter.identity.sessions.answers import ShowUser
from charter.identity.sessions.cookies import SessionCookies
from charter.identity.sessions.domain import Device, Tokens
from charter.identity.settings import IdentitySettings
from charter.identity.single_sign_on.begun_logins import BegunLogins
from charter.identity.single_sign_on.handlers import Cookies, SingleSignOnHandlers
from charter.identity.single_sign_on.login_cookies import LoginCookie
from charter.identity.single_sign_on.return_targets import ReturnTargets
from charter.identity.single_sign_on.service import Provider, SessionStart, SingleSignOnService
from charter.platform.database.stores import SharedStore
from charter.platform.database.transactions import Database
from charter.platform.http.settings import HttpSettings
from charter.platform.mail.settings import MailSettings
from charter.shared.clock import Clock
from charter.shared.effects import Record


class AuditedSessions:
    """Begins sessions, and writes each one down in its transaction.

    The contract's own policy for that would keep a transaction open while providers are asked.
    """

    def __init__(self, sessions: SessionStart, database: Database, record: Record) -> None:
        self._sessions = sessions
        self._database = database
        self._record = record

    async def start(self, account: Account, device: Device, *, uses_cookie: bool) -> Tokens:
        """A session of the account on the device."""
        async with self._database.transaction_of_any_tenant():
            tokens = await self._sessions.start(account, device, uses_cookie=uses_cookie)
            subject = str(account.id)
            await self._record("session.started", target=subject, subject=subject)
            return tokens


def build_single_sign_on(
    parts: Parts,
    *,
    sessions: SessionStart,
    record: Record,
    show_user: ShowUser,
    session_cookies: SessionCookies,
) -> SingleSignOnHandlers:
    """The handlers of the tag `single-sign-on`."""
    settings = parts.group(IdentitySettings)

    @cache
    def load() -> SingleSignOnService:
        return _build_service(parts, AuditedSessions(sessions, parts.database, record))

    async def service() -> SingleSignOnService:
        return await asyncio.to_thread(load)

    return SingleSignOnHandlers(
        (provider for provider in settings.providers if provider.client_id is not None),
        service,
        show_user,
        Cookies(LoginCookie.of(settings.local_issuer), session_cookies),
    )


def _build_service(parts: Parts, sessions: AuditedSessions) -> SingleSignOnService:
    """The use cases, over every provider that has a client for them."""
    from charter.identity.sealed_secrets import build_sealer
    from charter.identity.single_sign_on.linking import AccountLinking

    settings = parts.group(IdentitySettings)
    return SingleSignOnService(
        providers=_build_providers(settings, parts.now),
        begun=BegunLogins(build_sealer(settings), parts.now),
        targets=ReturnTargets(
            parts.group(MailSettings).frontend_url, parts.group(HttpSettings).backend_cors_origins
        ),
        linking=AccountLinking(
            SharedStore(parts.database, SqlAccounts), settings.issuers.values(), parts.now
        ),
        sessions=sessions,
    )


def _build_providers(settings: IdentitySettings, now: Clock) -> Mapping[str, Provider]:
    from charter.identity.single_sign_on.authorization_code import Client
    from charter.identity.single_sign_on.provider_client import ProviderClient

    def client(provider: OidcProvider, client_id: str) -> Client:
        callback = f"{settings.local_issuer.rstrip('/')}/v1/auth/oidc/{provider.name}/callback"
        return Client(
            client_id=client_id,
            client_secret=provider.client_secret,
            scopes=provider.scopes,
            redirect_uri=callback,
        )

    return {
        provider.name: ProviderClient(provider, client(provider, provider.client_id), now)
        for provider in settings.providers
        if provider.client_id is not None
    }
