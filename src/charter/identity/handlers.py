"""Translates between the contract and the caller's profile."""

from charter.identity.tokens.claims import profile_of
from contract import models
from contract.identity import GetJwksOK
from contract_runtime import Caller


class IdentityHandlers:
    """The operations of the tag `identity`."""

    async def get_me(self, caller: Caller) -> models.Profile:
        profile = profile_of(caller)
        return models.Profile(
            sub=profile.subject,
            username=profile.username,
            email=profile.email,
            name=profile.name,
            realm_roles=list(profile.realm_roles),
            client_roles={client: list(roles) for client, roles in profile.client_roles.items()},
        )

    async def get_me_legacy(self, caller: Caller) -> models.LegacyProfile:
        profile = profile_of(caller)
        return models.LegacyProfile(
            sub=profile.subject,
            username=profile.username,
            email=profile.email,
            name=profile.name,
            realm_roles=list(profile.realm_roles),
            client_roles={client: list(roles) for client, roles in profile.client_roles.items()},
            raw_claims=dict(caller.claims),
        )

    async def get_jwks(self) -> GetJwksOK:
        raise NotImplementedError
