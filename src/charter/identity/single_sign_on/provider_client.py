"""The conversation with one provider: where to log in, and who has logged in."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from charter.identity.oidc_providers import OidcProvider
from charter.identity.single_sign_on.authorization_code import Client
from charter.identity.single_sign_on.domain import LoginRefused, ProviderUnreachable, ProviderUser
from charter.identity.single_sign_on.id_tokens import IdTokens
from charter.identity.single_sign_on.provider_metadata import ProviderMetadata
from charter.identity.tokens.claims import Claims
from charter.identity.tokens.issuer_discovery import KeysUnusable
from charter.identity.tokens.issuer_requests import fetch_json, send_form
from charter.identity.tokens.key_fetching import RemoteKeys
from charter.platform.mail.addresses import is_email
from charter.shared.clock import Clock
from charter.shared.errors import DependencyUnavailable
from charter.shared.visible_text import visible

LONGEST_NAME: Final = 200
OF_THE_CODE: Final = ("invalid_grant", "invalid_request")
"""OAuth errors that another login can mend; others are mistakes in the settings."""

logger = logging.getLogger(__name__)


class ProviderClient:
    """Fits `service.Provider`. It calls the provider when somebody logs in, and not before."""

    def __init__(self, provider: OidcProvider, client: Client, now: Clock) -> None:
        self._name = provider.name
        self._issuer = provider.issuer
        self._client = client
        self._metadata = ProviderMetadata(provider.issuer, fetch_json, now)
        keys = RemoteKeys(provider.issuer, provider.jwks_url, fetch_json, now)
        self._id_tokens = IdTokens(provider.issuer, client.client_id, keys, now)

    async def login_url(self, *, state: str, nonce: str, code_verifier: str) -> str:
        """Where the browser logs in. Raises: ProviderUnreachable."""
        with self._answering():
            endpoint = await self._metadata.url("authorization_endpoint")
        return self._client.authorization_url(endpoint, state=state, nonce=nonce, code_verifier=code_verifier)

    async def require_issuer(self, named: str | None) -> None:
        """Refuse an answer of another issuer, or one that hides its issuer though this one never does.

        Raises: LoginRefused, ProviderUnreachable.
        """
        with self._answering():
            is_missing = named is None and await self._metadata.names_issuer_in_answers()
        if is_missing or named not in {None, self._issuer}:
            raise LoginRefused("The answer is of another provider; log in again.")

    async def find_out_who(self, *, code: str, code_verifier: str, nonce: str) -> ProviderUser:
        """The user whose login the code stands for. Raises: LoginRefused, ProviderUnreachable."""
        with self._answering():
            tokens = await self._exchange(code, code_verifier)
            claims = await self._id_tokens.verify(tokens.get("id_token"), nonce)
            if "email" not in claims:
                claims = {**claims, "email_verified": None, **await self._read_user(tokens, claims)}
        return _provider_user(self._issuer, claims)

    async def _exchange(self, code: str, code_verifier: str) -> Mapping[str, object]:
        endpoint = await self._metadata.url("token_endpoint")
        method = await self._metadata.choose_client_authentication()
        answer = await send_form(
            self._client.token_request(endpoint, method, code=code, code_verifier=code_verifier)
        )
        error = answer.get("error")
        if error in OF_THE_CODE:
            raise LoginRefused("The provider did not accept the login's code; log in again.")
        if error is not None:
            raise KeysUnusable(f"the token endpoint answered the error {error}")
        return answer

    async def _read_user(self, tokens: Mapping[str, object], claims: Claims) -> Mapping[str, object]:
        """What the userinfo endpoint adds to a thin ID token (OpenID Connect Core 1.0, section 5.3)."""
        endpoint = await self._metadata.find_url("userinfo_endpoint")
        token = tokens.get("access_token")
        if endpoint is None or not isinstance(token, str):
            return {}
        user = await fetch_json(endpoint, {"Authorization": f"Bearer {token}"})
        if user.get("sub") != claims["sub"]:
            raise LoginRefused("The provider told of another user; log in again.")
        return user

    @contextmanager
    def _answering(self) -> Iterator[None]:
        try:
            yield
        except (KeysUnusable, DependencyUnavailable) as error:
            logger.error("logging in at %s does not work: %s", self._name, error)
            raise ProviderUnreachable(self._name, str(error)) from error


def _provider_user(issuer: str, claims: Claims) -> ProviderUser:
    email = claims.get("email")
    is_usable = isinstance(email, str) and is_email(email)
    return ProviderUser(
        issuer=issuer,
        subject=str(claims["sub"]),
        email=email if is_usable and isinstance(email, str) else None,
        is_email_refused=isinstance(email, str) and not is_usable,
        is_email_verified=claims.get("email_verified") is True,
        name=_shown_name(claims.get("name")) or _shown_name(claims.get("preferred_username")),
    )


def _shown_name(name: object) -> str | None:
    is_clean = isinstance(name, str) and name.isprintable()
    return visible(str(name).strip()[:LONGEST_NAME]) if is_clean else None
