"""Verifies a token that has not been seen before."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final, Protocol

from joserfc.jwk import Key

from charter.identity.oidc_providers import OidcProvider
from charter.identity.settings import IdentitySettings
from charter.identity.tokens.authentication import VerifiedToken
from charter.identity.tokens.callers import ToCaller, oidc_caller, own_caller
from charter.identity.tokens.claim_checks import (
    RequireKind,
    require_audience,
    require_oidc_access_token,
    require_own_access_token,
    require_times,
)
from charter.identity.tokens.key_fetching import FetchJson, RemoteKeys
from charter.identity.tokens.key_files import find_signing_keys
from charter.identity.tokens.signatures import take_apart
from charter.shared.clock import Clock
from contract_runtime import CredentialsRefused, RawToken

VERIFIED_FOR: Final = timedelta(minutes=15)
"""A token that lives longer is verified again, so that a key that was withdrawn does not live on in it."""


class KeySource(Protocol):
    """Where the keys of an issuer come from."""

    async def find(self, algorithm: str, key_id: str | None) -> Key | None:
        """The key with this id, or None. Raises: DependencyUnavailable where it cannot be told."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """An issuer whose tokens are accepted, and what is particular about them."""

    url: str
    audience: str
    keys: KeySource
    require_kind: RequireKind
    to_caller: ToCaller


class Verifier:
    """Chooses the issuer that a token claims to be from, and then believes nothing that it cannot prove."""

    def __init__(self, issuers: Iterable[Issuer], now: Clock) -> None:
        self._issuers = {issuer.url: issuer for issuer in issuers}
        self._now = now

    async def verify(self, token: RawToken) -> VerifiedToken:
        """Whose token it is, and until when. Raises: CredentialsRefused, DependencyUnavailable."""
        unverified = take_apart(token)
        issuer = self._issuers.get(unverified.issuer) if isinstance(unverified.issuer, str) else None
        if issuer is None:
            raise CredentialsRefused("The token's issuer is not known here.")
        key = await issuer.keys.find(unverified.algorithm, unverified.key_id)
        if key is None:
            raise CredentialsRefused("The token's key is not known.")
        header, claims = unverified.verify(key)
        issuer.require_kind(header, claims)
        require_audience(claims, issuer.audience)
        now = self._now()
        good_until = min(require_times(claims, now), now + VERIFIED_FOR)
        return VerifiedToken(token, issuer.to_caller(claims), good_until)


def build_verifier(settings: IdentitySettings, now: Clock, tried: str | None = None) -> Verifier:
    """A verifier of the issuers in the settings: this service, if it has a key to sign with, and others.

    `tried` is what the file of its keys had at the start.
    """
    issuers = [
        *_own_issuer(settings, tried),
        *(_provider(each, settings, now) for each in settings.providers),
    ]
    return Verifier(issuers, now)


def _own_issuer(settings: IdentitySettings, tried: str | None) -> Iterable[Issuer]:
    keys = find_signing_keys(settings, tried)
    if keys is not None:
        yield Issuer(
            url=settings.local_issuer,
            audience=settings.local_audience,
            keys=keys,
            require_kind=require_own_access_token,
            to_caller=own_caller,
        )


def _provider(provider: OidcProvider, settings: IdentitySettings, now: Clock) -> Issuer:
    return Issuer(
        url=provider.issuer,
        audience=provider.audience,
        keys=RemoteKeys(provider.issuer, provider.jwks_url, fetch_json_lazily, now),
        require_kind=require_oidc_access_token,
        to_caller=partial(
            oidc_caller,
            issuer=provider.name,
            audience=provider.audience,
            may_name_super_admins=provider.name in settings.super_admin_issuers,
        ),
    )


async def fetch_json_lazily(url: str) -> dict[str, object]:
    """The HTTP client is loaded with the first fetch: a service without such an issuer never needs it."""
    fetch_json = await asyncio.to_thread(_load_fetching)
    return await fetch_json(url)


def _load_fetching() -> FetchJson:
    from charter.identity.tokens.issuer_requests import fetch_json

    return fetch_json
