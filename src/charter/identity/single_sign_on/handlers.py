"""Translates between the contract and single sign on."""

from contract import models
from contract.single_sign_on import (
    FinishProviderLoginOK,
    FinishProviderLoginSeeOther,
    StartProviderLoginFound,
)


class SingleSignOnHandlers:
    """The operations of the tag `single-sign-on`."""

    async def list_providers(self) -> models.ProviderList:
        raise NotImplementedError

    async def start_provider_login(self, provider: str, redirect_to: str | None) -> StartProviderLoginFound:
        raise NotImplementedError

    async def finish_provider_login(
        self,
        *,
        provider: str,
        charter_login: str | None,
        user_agent: str | None,
        x_device_id: str | None,
        code: str | None,
        state: str | None,
        error: str | None,
        error_description: str | None,
        error_uri: str | None,
        iss: str | None,
        session_state: str | None,
        scope: str | None,
        authuser: str | None,
        prompt: str | None,
        hd: str | None,
    ) -> FinishProviderLoginOK | FinishProviderLoginSeeOther:
        raise NotImplementedError
