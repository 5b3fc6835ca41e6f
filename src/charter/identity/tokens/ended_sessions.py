"""What has ended before its access tokens expire, known in every process at the next request.

PostgreSQL is the truth, a Redis channel carries the news, and each process answers from memory. Twice a
second each looks at what ended lately, whether Redis carries the news or not.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Final, Protocol

from charter.identity.tokens.claim_checks import LEEWAY, LONGEST_TEXT
from charter.identity.tokens.lifetimes import LIFETIME
from charter.shared.cancellation import heed_cancellation, together, undisturbed
from charter.shared.clock import Clock
from charter.shared.errors import DependencyUnavailable
from charter.shared.tenants import (
    CanEnd,
    IssuerTenant,
    Membership,
    OrganizationTenant,
    SingleToken,
    TenantPrograms,
    parse_end,
    parse_tenant,
)
from contract_runtime import Caller

KEPT: Final = LIFETIME + LEEWAY
"""After that, every access token of before has expired."""
RELOAD: Final = 30.0
"""Seconds between looks at all rows: one of a long transaction could be missed."""
POLL: Final = 0.5
"""Seconds between looks at what changed lately."""
RETRY: Final = 0.5
"""Seconds between attempts to hear news."""

CALLERS: Final = 10_000
"""How many callers' spellings are remembered."""

_logger: Final = logging.getLogger(__name__)


class EndedRows(Protocol):
    """Keeps keys in the database, in the open transaction."""

    async def add(self, keys: Iterable[str], expires_at: datetime) -> None:
        """Keep the keys until `expires_at`."""
        ...

    async def remove(self, key: str) -> None:
        """Have a key count no more."""
        ...

    async def has(self, key: str) -> bool:
        """Whether a key counts, by what the open transaction sees."""
        ...

    async def load(self) -> dict[str, datetime]:
        """Every key that counts, and until when."""
        ...

    async def load_latest(self) -> dict[str, datetime | None]:
        """Every key that was added or removed within the last seconds; None where it counts no more."""
        ...


class News(Protocol):
    """Carries short texts between the processes of the service."""

    async def publish(self, *texts: str) -> None:
        """Tell every process. Raises: DependencyUnavailable."""
        ...

    async def listen(self, begin: Callable[[], Awaitable[None]], hear: Callable[[str], None]) -> None:
        """Call `begin` once connected, then `hear` for each text, until DependencyUnavailable."""
        ...


class EndedSessions:
    """Sessions, API keys and members that have ended. `now` is the clock of the rows' lives."""

    def __init__(
        self,
        rows: EndedRows,
        news: News | None,
        after_commit: Callable[[Callable[[], Awaitable[None]]], Awaitable[None]],
        now: Clock,
        *,
        poll: float = POLL,
        reload: float = RELOAD,
    ) -> None:
        self._rows = rows
        self._news = news
        self._after_commit = after_commit
        self._now = now
        self._poll = poll
        self._reload = reload
        self._ended: dict[str, datetime] = {}
        self._heard: dict[str, datetime] = {}
        self._loading = asyncio.Lock()
        self._is_in_doubt = asyncio.Event()

    def is_ended(self, caller: Caller) -> bool:
        """Whether the caller's session, or its membership in the tenant of the token, has ended."""
        if not self._ended:
            return False
        login = caller.session_id or str(login_of(caller))
        return login in self._ended or not self._ended.keys().isdisjoint(
            _ends_besides(caller.kind, caller.tenant, caller.subject)
        )

    async def end(self, *what: CanEnd, until: datetime | None = None) -> None:
        """Refuse it from the end of the open transaction on, in every process.

        `until` is when the tokens expire, where they live for longer than this service's own.
        """
        if not what:
            return
        keys = [str(each) for each in what]
        now = self._now()
        until = max(now + KEPT, until or now)
        await self._rows.add(keys, until)

        async def tell() -> None:
            for key in keys:
                self._note(key, until)
            await self._publish(*(f"+{until.isoformat()} {key}" for key in keys))

        await self._after_commit(tell)

    async def revive(self, what: CanEnd) -> None:
        """Take it back, from the end of the open transaction on.

        The news of it makes processes look, and is not believed itself: a later end may have overtaken it.
        """
        await self._rows.remove(str(what))

        async def tell() -> None:
            with suppress(DependencyUnavailable):
                await self.catch_up()
            await self._publish(f"- {what}")

        await self._after_commit(tell)

    async def has_ended(self, what: CanEnd) -> bool:
        """Whether it has, by what the open transaction sees; the memory may not know of it yet."""
        return await self._rows.has(str(what))

    async def load(self) -> None:
        """Take what the database knows. Raises: DependencyUnavailable."""
        async with self._loading:  # one that began earlier must not end later, with older rows
            self._heard = {}
            loaded = await self._rows.load()
            self._ended = loaded | self._heard

    async def catch_up(self) -> None:
        """Take what changed lately in the database. Raises: DependencyUnavailable."""
        async with self._loading:
            self._heard = {}
            for key, until in (await self._rows.load_latest()).items():
                if until is not None:
                    self._ended[key] = until
                elif key not in self._heard:
                    self._ended.pop(key, None)

    async def run(self) -> None:
        """Follow what other processes end, until cancelled."""
        await together(self._look(), *([] if self._news is None else [self._follow(self._news)]))

    async def _look(self) -> None:
        """All rows now and then, and after a look that failed; otherwise those that changed lately."""
        loop = asyncio.get_running_loop()
        whole_at = loop.time() + self._reload
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._poll):
                    await self._is_in_doubt.wait()
            self._is_in_doubt.clear()
            is_whole = loop.time() >= whole_at
            try:
                await undisturbed(self.load() if is_whole else self.catch_up())
            except DependencyUnavailable:
                whole_at = loop.time()
            else:
                whole_at = loop.time() + self._reload if is_whole else whole_at

    async def _follow(self, news: News) -> None:
        while True:
            with suppress(DependencyUnavailable):
                await news.listen(self._begin, self._hear)
            heed_cancellation()
            await asyncio.sleep(RETRY)

    async def _begin(self) -> None:
        self._is_in_doubt.set()

    def _hear(self, text: str) -> None:
        mark, _, key = text.partition(" ")
        if mark == "-":
            self._is_in_doubt.set()
            return
        try:
            self._note(key, datetime.fromisoformat(mark.removeprefix("+")))
        except ValueError:
            _logger.warning("news of what has ended makes no sense, and is passed over")

    def _note(self, key: str, until: datetime) -> None:
        """Know that a key has ended; a load that is under way must not undo it."""
        self._heard[key] = self._ended[key] = until

    async def _publish(self, *texts: str) -> None:
        if self._news is not None:
            with suppress(DependencyUnavailable):  # other processes ask the database anyway
                await self._news.publish(*texts)


def login_of(caller: Caller) -> CanEnd | None:
    """What a caller's token is ended by: its session, or the token itself where it has none."""
    if caller.session_id is not None:
        return parse_end(caller.session_id)
    token_id = caller.claims.get("jti")
    if not isinstance(token_id, str):
        return None
    if len(token_id) > LONGEST_TEXT or not token_id.isprintable():  # no text for a column
        token_id = sha256(token_id.encode(errors="surrogatepass")).hexdigest()
    tenant = parse_tenant(caller.tenant)
    return SingleToken(tenant.issuer if isinstance(tenant, IssuerTenant) else None, token_id)


def end_of(caller: Caller) -> datetime | None:
    """When a caller's token expires; None where it does not say."""
    expires = caller.claims.get("exp")
    return datetime.fromtimestamp(expires, UTC) + LEEWAY if isinstance(expires, int | float) else None


@lru_cache(CALLERS)
def _ends_besides(kind: str, tenant_id: str, subject: str) -> tuple[str, ...]:
    """What ends a caller beside the login, spelled once for each: every request is asked for it."""
    tenant = parse_tenant(tenant_id)
    if kind == "service":
        return (str(TenantPrograms(tenant)),)
    if isinstance(tenant, OrganizationTenant) and subject.isdecimal():
        return (str(Membership(tenant.organization_id, int(subject))),)
    return ()
