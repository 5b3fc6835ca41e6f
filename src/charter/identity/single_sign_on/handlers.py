"""Translates between the contract and single sign on."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from charter.identity.sessions.answers import ShowUser, device_of, token_pair
from charter.identity.sessions.cookies import SessionCookies
from charter.identity.single_sign_on.domain import (
    LoginRefused,
    ProviderAnswer,
    ProviderUnknown,
    ProviderUnreachable,
)
from charter.identity.single_sign_on.login_cookies import LoginCookie
from charter.identity.single_sign_on.return_targets import TargetNotAllowed
from charter.identity.single_sign_on.service import SingleSignOnService
from contract import errors, models
from contract.single_sign_on import (
    FinishProviderLoginOK,
    FinishProviderLoginSeeOther,
    StartProviderLoginFound,
)
from contract_runtime import CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    ProviderUnknown: errors.ProviderNotFound,
    ProviderUnreachable: errors.ProviderUnavailable,
    LoginRefused: errors.ProviderLoginRefused,
}


class NamedProvider(Protocol):
    """A provider in the settings."""

    @property
    def name(self) -> str: ...
    @property
    def issuer(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Cookies:
    """The cookies of a login under way and of the session that comes of it."""

    login: LoginCookie
    session: SessionCookies


class SingleSignOnHandlers:
    """The operations of the tag `single-sign-on`."""

    def __init__(
        self,
        providers: Iterable[NamedProvider],
        load: Callable[[], Awaitable[SingleSignOnService]],
        show_user: ShowUser,
        cookies: Cookies,
    ) -> None:
        self._providers = tuple(providers)
        self._load = load
        self._show_user = show_user
        self._cookies = cookies

    async def list_providers(self) -> models.ProviderList:
        return [
            models.Provider(
                name=provider.name,
                issuer=provider.issuer,
                login_path=f"/v1/auth/oidc/{provider.name}/login",
            )
            for provider in self._providers
        ]

    async def start_provider_login(self, provider: str, redirect_to: str | None) -> StartProviderLoginFound:
        service = await self._load()
        try:
            begun = await service.begin(provider, redirect_to)
        except TargetNotAllowed as error:
            raise _refused_target(error) from None
        return StartProviderLoginFound(location=begun.url, set_cookie=[self._cookies.login.set(begun.sealed)])

    async def finish_provider_login(
        self,
        *,
        provider: str,
        charter_login: str | None,
        x_device_id: str | None,
        code: str | None,
        state: str | None,
        error: str | None,
        error_description: str | None,
        iss: str | None,
        **_said_besides: str | None,
    ) -> FinishProviderLoginOK | FinishProviderLoginSeeOther:
        service = await self._load()
        answer = ProviderAnswer(
            code=code, state=state, error=error, error_description=error_description, issuer=iss
        )
        device = device_of(x_device_id)
        finished = await service.finish(provider, charter_login, answer, device)
        cookies, tokens = [self._cookies.login.clear()], finished.tokens
        if finished.redirect_to is None:
            pair = token_pair(tokens, await self._show_user(tokens.user_id))
            return FinishProviderLoginOK(body=pair, set_cookie=cookies)
        cookies += self._cookies.session.of(tokens)
        return FinishProviderLoginSeeOther(location=finished.redirect_to, set_cookie=cookies)


def _refused_target(error: TargetNotAllowed) -> errors.ValidationFailed:
    problem = {"in": "query", "field": "redirect_to", "code": "not_allowed", "message": str(error)}
    return errors.ValidationFailed("The login cannot lead there.", details={"errors": [problem]})
