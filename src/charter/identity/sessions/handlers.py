"""Translates between the contract and sessions."""

from typing import Final

from charter.identity.accounts.own_account import OwnAccounts
from charter.identity.sessions import domain
from charter.identity.sessions.answers import (
    ShowUser,
    device_of,
    throttled,
    to_contract,
    token_pair,
)
from charter.identity.sessions.cookies import CsrfRefused, SessionCookies, require_csrf_token
from charter.identity.sessions.domain import Tokens
from charter.identity.sessions.service import SessionService
from charter.identity.tokens.ended_sessions import end_of, login_of
from charter.pages import pagination
from contract import errors, models
from contract.sessions import LogInOK, LogOutEverywhereOK, LogOutOK, RefreshSessionOK
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    CsrfRefused: errors.CsrfRefused,
    domain.EmailNotVerified: errors.EmailNotVerified,
    domain.RefreshTokenInvalid: errors.RefreshTokenInvalid,
    domain.SecondFactorInvalid: errors.SecondFactorInvalid,
    domain.SecondFactorRequired: errors.SecondFactorRequired,
    domain.SessionNotFound: errors.SessionNotFound,
    domain.SessionRequired: errors.SessionRequired,
    domain.TenantNotFound: errors.OrganizationNotFound,
}


class SessionHandlers:
    """The operations of the tag `sessions`."""

    def __init__(
        self, sessions: SessionService, own: OwnAccounts, show_user: ShowUser, cookies: SessionCookies
    ) -> None:
        self._sessions = sessions
        self._own = own
        self._show_user = show_user
        self._cookies = cookies

    async def log_in(self, x_device_id: str | None, body: models.LoginRequest) -> LogInOK:
        device = device_of(x_device_id, body.device_name)
        tokens = await throttled(
            self._sessions.log_in(
                body.email, body.password, body.code, device, uses_cookie=bool(body.use_cookie)
            )
        )
        return LogInOK(body=await self._pair(tokens), set_cookie=self._cookies_of(tokens))

    async def issue_token(self, x_device_id: str | None, body: models.TokenForm) -> models.OAuthToken:
        device = device_of(x_device_id)
        if isinstance(body, models.RefreshTokenGrantForm):
            tokens = await self._sessions.refresh(body.refresh_token, device)
        else:
            login = self._sessions.log_in_by_form(body.username, body.password, body.code, device)
            tokens = await throttled(login)
        user = await self._show_user(tokens.user_id)
        return models.OAuthToken(
            access_token=tokens.access_token,
            token_type="Bearer",
            expires_in=tokens.expires_in,
            refresh_token=tokens.refresh_token,
            scope=body.scope or user.role.value,
        )

    async def refresh_session(
        self,
        x_device_id: str | None,
        charter_refresh: str | None,
        x_csrf_token: str | None,
        body: models.RefreshRequest | None,
    ) -> RefreshSessionOK:
        given = None if body is None else body.refresh_token
        if given is None and charter_refresh is not None:
            require_csrf_token(charter_refresh, x_csrf_token)
        refresh_token = given or charter_refresh
        if refresh_token is None:
            raise domain.RefreshTokenInvalid
        device = device_of(x_device_id)
        tokens = await self._sessions.refresh(refresh_token, device, by_cookie=given is None)
        return RefreshSessionOK(body=await self._pair(tokens), set_cookie=self._cookies_of(tokens))

    async def log_out(self, caller: Caller) -> LogOutOK:
        await self._sessions.log_out(login_of(caller), end_of(caller))
        return LogOutOK(body=_done("The session has ended."), set_cookie=self._cookies.none())

    async def log_out_everywhere(self, caller: Caller) -> LogOutEverywhereOK:
        await self._sessions.log_out_everywhere(
            await self._own.find(caller), login_of(caller), end_of(caller)
        )
        return LogOutEverywhereOK(body=_done("Every session has ended."), set_cookie=self._cookies.none())

    async def switch_tenant(self, caller: Caller, body: models.TenantSwitch) -> models.AccessToken:
        token, tenant = await self._sessions.switch_tenant(
            await self._own.get(caller), caller.session_id, body.organization_id
        )
        return models.AccessToken(
            access_token=token,
            token_type="Bearer",
            expires_in=self._sessions.access_seconds,
            tenant=tenant,
        )

    async def list_sessions(self, caller: Caller, page: int, limit: int) -> models.SessionPage:
        found = await self._sessions.list_page(await self._own.get(caller), page, limit)
        return models.SessionPage(
            data=[to_contract(each, caller.session_id) for each in found.sessions],
            pagination=pagination(found.total, page, limit),
        )

    async def get_current_session(self, caller: Caller) -> models.Session:
        session = await self._sessions.get(await self._own.get(caller), caller.session_id)
        return to_contract(session, caller.session_id)

    async def end_session(self, caller: Caller, session_id: str) -> None:
        await self._sessions.end(await self._own.get(caller), session_id)

    async def _pair(self, tokens: Tokens) -> models.TokenPair:
        return token_pair(tokens, await self._show_user(tokens.user_id))

    def _cookies_of(self, tokens: Tokens) -> list[str] | None:
        return self._cookies.of(tokens) if tokens.session.uses_cookie else None


def _done(message: str) -> models.StandardResponse:
    return models.StandardResponse(success=True, message=message, data=None)
