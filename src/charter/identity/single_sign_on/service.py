"""The use cases of logging in at a provider."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from charter.identity.accounts.domain import Account, InvalidCredentials
from charter.identity.sessions.domain import Device, Tokens
from charter.identity.single_sign_on.begun_logins import BegunLogins
from charter.identity.single_sign_on.domain import (
    LoginRefused,
    ProviderAnswer,
    ProviderUnknown,
    ProviderUser,
)
from charter.identity.single_sign_on.linking import AccountLinking
from charter.identity.single_sign_on.return_targets import ReturnTargets


class Provider(Protocol):
    """The conversation with one provider."""

    async def login_url(self, *, state: str, nonce: str, code_verifier: str) -> str:
        """Where the browser logs in. Raises: ProviderUnreachable."""
        ...

    async def require_issuer(self, named: str | None) -> None:
        """Refuse an answer of another issuer. Raises: LoginRefused, ProviderUnreachable."""
        ...

    async def find_out_who(self, *, code: str, code_verifier: str, nonce: str) -> ProviderUser:
        """The user whose login the code stands for. Raises: LoginRefused, ProviderUnreachable."""
        ...


class SessionStart(Protocol):
    """Begins sessions."""

    async def start(self, account: Account, device: Device, *, uses_cookie: bool) -> Tokens:
        """A session of the account on the device. Raises: InvalidCredentials, for one changed meanwhile."""
        ...


@dataclass(frozen=True, slots=True)
class Begun:
    """Where the browser goes to log in, and what it keeps until it is back."""

    url: str
    sealed: str


@dataclass(frozen=True, slots=True)
class Finished:
    """A session's tokens, and where the browser goes on; None where it asked for nothing but the tokens."""

    tokens: Tokens
    redirect_to: str | None


class SingleSignOnService:
    """Logging in at a provider, by the authorization code flow with PKCE, state and nonce."""

    def __init__(
        self,
        *,
        providers: Mapping[str, Provider],
        begun: BegunLogins,
        targets: ReturnTargets,
        linking: AccountLinking,
        sessions: SessionStart,
    ) -> None:
        self._providers = providers
        self._begun = begun
        self._targets = targets
        self._linking = linking
        self._sessions = sessions

    async def begin(self, name: str, redirect_to: str | None) -> Begun:
        """Begin a login. Raises: ProviderUnknown, TargetNotAllowed, ProviderUnreachable."""
        provider = self._get_provider(name)
        target = None if redirect_to is None else self._targets.resolve(redirect_to)
        login = self._begun.begin(name, target)
        url = await provider.login_url(
            state=login.state, nonce=login.nonce, code_verifier=login.code_verifier
        )
        return Begun(url, self._begun.seal(login))

    async def finish(self, name: str, sealed: str | None, answer: ProviderAnswer, device: Device) -> Finished:
        """Log in with what the provider answered.

        Raises: ProviderUnknown, LoginRefused, ProviderUnreachable.
        """
        provider = self._get_provider(name)
        login = self._begun.get(name, sealed, answer.state)
        await provider.require_issuer(answer.issuer)
        if answer.error is not None:
            raise LoginRefused(_explain(answer))
        if answer.code is None:
            raise LoginRefused("The provider answered without a code; log in again.")
        user = await provider.find_out_who(
            code=answer.code, code_verifier=login.code_verifier, nonce=login.nonce
        )
        account = await self._linking.get_account(user)
        try:
            tokens = await self._sessions.start(account, device, uses_cookie=login.redirect_to is not None)
        except InvalidCredentials:
            raise LoginRefused("The account is being changed: log in again.") from None
        return Finished(tokens, login.redirect_to)

    def _get_provider(self, name: str) -> Provider:
        provider = self._providers.get(name)
        if provider is None:
            raise ProviderUnknown
        return provider


def _explain(answer: ProviderAnswer) -> str:
    """What the provider says, as far as it is text for people."""
    said = [part for part in (answer.error, answer.error_description) if part and part.isprintable()]
    return f"The provider refused the login: {', '.join(said)[:300]}"
