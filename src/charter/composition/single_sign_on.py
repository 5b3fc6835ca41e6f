"""Builds single sign on. What talks to providers is loaded when somebody first logs in at one."""

import asyncio
from collections.abc import Callable
from importlib import import_module

from charter.identity.sessions.answers import ShowUser
from charter.identity.sessions.cookies import SessionCookies
from charter.identity.single_sign_on.handlers import Cookies, SingleSignOnHandlers
from charter.identity.single_sign_on.login_cookies import LoginCookie
from charter.identity.single_sign_on.service import Sessions, SingleSignOnService
from charter.platform.database.transactions import Database
from charter.platform.settings.settings import Settings
from charter.shared.clock import Clock
from charter.shared.effects import Record


class LazyService:
    """The service, built off the event loop when it is first asked for."""

    def __init__(self, build: Callable[[], SingleSignOnService]) -> None:
        self._build = build
        self._service: SingleSignOnService | None = None

    async def __call__(self) -> SingleSignOnService:
        if self._service is None:
            self._service = await asyncio.to_thread(self._build)
        return self._service


def build_single_sign_on(
    settings: Settings,
    database: Database,
    now: Clock,
    *,
    sessions: Sessions,
    record: Record,
    show_user: ShowUser,
    session_cookies: SessionCookies,
) -> SingleSignOnHandlers:
    """The handlers of the tag `single-sign-on`."""

    def build() -> SingleSignOnService:
        module = import_module("charter.composition.single_sign_on_service")
        service: SingleSignOnService = module.build_service(settings, database, sessions, record, now)
        return service

    return SingleSignOnHandlers(
        (provider for provider in settings.providers if provider.client_id is not None),
        LazyService(build),
        show_user,
        Cookies(LoginCookie.of(settings.local_issuer), session_cookies),
    )
