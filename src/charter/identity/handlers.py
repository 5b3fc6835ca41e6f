"""Translates between the contract and the caller's profile and this service's keys."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Final

from charter.identity.tokens.claims import profile_of
from contract import models
from contract.identity import GetJwksOK
from contract_runtime import Caller

KEYS_ARE_FRESH: Final = "public, max-age=300"
"""Five minutes. A new key signs at once, and who meets an unknown one asks again."""

ListKeys = Callable[[], Awaitable[Iterable[Mapping[str, str]]]]
"""The public keys of this service's tokens, each as a JWK."""


class IdentityHandlers:
    """The operations of the tag `identity`."""

    def __init__(self, list_keys: ListKeys) -> None:
        self._list_keys = list_keys

    async def get_me(self, caller: Caller) -> models.Profile:
        profile = profile_of(caller.subject, caller.claims)
        return models.Profile(
            sub=profile.subject,
            username=profile.username,
            email=profile.email,
            name=profile.name,
            realm_roles=list(profile.realm_roles),
            client_roles={client: list(roles) for client, roles in profile.client_roles.items()},
        )

    async def get_me_legacy(self, caller: Caller) -> models.LegacyProfile:
        return models.LegacyProfile(**dict(await self.get_me(caller)), raw_claims=dict(caller.claims))

    async def get_jwks(self) -> GetJwksOK:
        keys = [models.JsonWebKey.model_validate(jwk) for jwk in await self._list_keys()]
        return GetJwksOK(body=models.JsonWebKeySet(keys=keys), cache_control=KEYS_ARE_FRESH)
