"""Translates between the contract and sessions."""

from contract import models
from contract.sessions import LogInOK, LogOutEverywhereOK, LogOutOK, RefreshSessionOK
from contract_runtime import Caller


class SessionHandlers:
    """The operations of the tag `sessions`."""

    async def log_in(
        self, user_agent: str | None, x_device_id: str | None, body: models.LoginRequest
    ) -> LogInOK:
        raise NotImplementedError

    async def issue_token(
        self, user_agent: str | None, x_device_id: str | None, body: models.TokenForm
    ) -> models.OAuthToken:
        raise NotImplementedError

    async def refresh_session(
        self,
        user_agent: str | None,
        x_device_id: str | None,
        charter_refresh: str | None,
        x_csrf_token: str | None,
        body: models.RefreshRequest | None,
    ) -> RefreshSessionOK:
        raise NotImplementedError

    async def log_out(self, caller: Caller) -> LogOutOK:
        raise NotImplementedError

    async def log_out_everywhere(self, caller: Caller) -> LogOutEverywhereOK:
        raise NotImplementedError

    async def switch_tenant(self, caller: Caller, body: models.TenantSwitch) -> models.AccessToken:
        raise NotImplementedError

    async def list_sessions(self, caller: Caller, page: int, limit: int) -> models.SessionPage:
        raise NotImplementedError

    async def get_current_session(self, caller: Caller) -> models.Session:
        raise NotImplementedError

    async def end_session(self, caller: Caller, session_id: str) -> None:
        raise NotImplementedError
