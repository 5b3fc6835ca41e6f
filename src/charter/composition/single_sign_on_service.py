"""Joins single sign on with accounts, sessions and the providers of the settings."""

from charter.identity.accounts.domain import Account
from charter.identity.accounts.repository import SqlAccountStore
from charter.identity.sessions.domain import Device, Tokens
from charter.identity.single_sign_on.authorization_code import Client
from charter.identity.single_sign_on.begun_logins import SealedLogins
from charter.identity.single_sign_on.linking import AccountLinking
from charter.identity.single_sign_on.provider_client import ProviderClient
from charter.identity.single_sign_on.return_targets import ReturnTargets
from charter.identity.single_sign_on.service import Sessions, SingleSignOnService
from charter.platform.database.transactions import Database
from charter.platform.settings.oidc_providers import OidcProvider
from charter.platform.settings.sealing import build_sealer
from charter.platform.settings.settings import Settings
from charter.shared.clock import Clock
from charter.shared.effects import Record


class AuditedSessions:
    """Begins sessions, and writes each one down in its transaction.

    The contract's own policy for that would keep a transaction open while providers are asked.
    """

    def __init__(self, sessions: Sessions, database: Database, record: Record) -> None:
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


def build_service(
    settings: Settings, database: Database, sessions: Sessions, record: Record, now: Clock
) -> SingleSignOnService:
    """The use cases, over every provider that has a client for them."""
    return SingleSignOnService(
        providers={
            provider.name: _provider(provider, provider.client_id, settings, now)
            for provider in settings.providers
            if provider.client_id is not None
        },
        begun=SealedLogins(build_sealer(settings)),
        targets=ReturnTargets(settings.frontend_url, settings.backend_cors_origins),
        linking=AccountLinking(SqlAccountStore(database), now),
        sessions=AuditedSessions(sessions, database, record),
        now=now,
    )


def _provider(provider: OidcProvider, client_id: str, settings: Settings, now: Clock) -> ProviderClient:
    callback = f"{settings.local_issuer.rstrip('/')}/v1/auth/oidc/{provider.name}/callback"
    client = Client(
        client_id=client_id,
        client_secret=provider.client_secret,
        scopes=provider.scopes,
        redirect_uri=callback,
    )
    return ProviderClient(provider, client, now)
