"""Two keepers at one moment: whichever comes first, no secret works that should not."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Final

import pytest

from charter.identity.accounts.domain import Account
from charter.identity.service_accounts.domain import (
    ApiKey,
    ApiKeyId,
    ApiKeyNotFound,
    ApiKeyRevoked,
    Keeper,
    KeyText,
    ServiceAccountId,
    ServiceAccountNotFound,
)
from charter.identity.service_accounts.repository import SqlServiceAccountStore
from charter.identity.service_accounts.service import ServiceAccountService
from charter.platform.database.transactions import Database
from charter.shared.clock import utc_now
from charter.shared.tenants import CanEnd, TenantId
from contract_runtime import TransactionConflict
from tests.unit.identity.accounts.memory import an_account
from tests.unit.organizations.memory import Letterbox

pytestmark = pytest.mark.anyio

ALICE: Final = Keeper("7", TenantId("user:7"), 7, is_program=False)
SCOPES: Final = ["projects:read"]
COMES_BETWEEN: Final = 0.5
"""Seconds that the other keeper has, who may have to wait for the first one's transaction."""


class InterruptedStore(SqlServiceAccountStore):
    """Lets `meanwhile` happen once, right before `method` writes within a transaction."""

    def interrupt(self, method: str, meanwhile: Callable[[], Awaitable[Any]]) -> None:
        self.method, self.meanwhile = method, meanwhile
        self.other: asyncio.Task[Any] | None = None

    @asynccontextmanager
    async def transaction(self, tenant: TenantId) -> AsyncIterator[Any]:
        async with super().transaction(tenant) as accounts:
            yield Interrupted(accounts, self)

    async def happen(self) -> None:
        if self.other is None:
            self.other = asyncio.ensure_future(self.meanwhile())
            await asyncio.wait([self.other], timeout=COMES_BETWEEN)


class Interrupted:
    """The service accounts of a transaction, with somebody else in the middle of it."""

    def __init__(self, accounts: Any, store: InterruptedStore) -> None:
        self._accounts = accounts
        self._store = store

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._accounts, name)
        if name != self._store.method:
            return method

        async def interrupted(*values: Any, **named: Any) -> Any:
            await self._store.happen()
            return await method(*values, **named)

        return interrupted


class Ended:
    """Notes what is ended."""

    def __init__(self) -> None:
        self.keys: set[str] = set()

    async def end(self, *what: CanEnd, until: datetime | None = None) -> None:
        self.keys |= set(map(str, what))

    async def revive(self, what: CanEnd) -> None:
        raise AssertionError(what)

    async def has_ended(self, what: CanEnd) -> bool:
        return str(what) in self.keys


class Standing:
    """Every account stands."""

    async def hold(self, user_id: int, login: CanEnd | None) -> Account:
        del login
        return an_account(user_id)


class Members:
    """There is no organization here."""

    async def find_role(self, organization_id: int, user_id: int) -> str | None:
        return None


@pytest.fixture
def ended() -> Ended:
    return Ended()


@pytest.fixture
def interrupted(database: Database) -> InterruptedStore:
    return InterruptedStore(database)


@pytest.fixture
def one(interrupted: InterruptedStore, ended: Ended) -> ServiceAccountService:
    """The keeper who is interrupted."""
    return ServiceAccountService(
        store=interrupted,
        accounts=Standing(),
        outbox=Letterbox(),
        organizations=Members(),
        ended=ended,
        now=utc_now,
    )


@pytest.fixture
def other(database: Database, ended: Ended) -> ServiceAccountService:
    """The keeper who comes between."""
    store = SqlServiceAccountStore(database)
    return ServiceAccountService(
        store=store,
        accounts=Standing(),
        outbox=Letterbox(),
        organizations=Members(),
        ended=ended,
        now=utc_now,
    )


async def nothing(_scopes: object) -> frozenset[str]:
    """What is withheld from Alice."""
    return frozenset()


async def a_key(service: ServiceAccountService) -> tuple[ServiceAccountId, ApiKeyId, str]:
    account = await service.create(ALICE, "Import", None)
    key, text = await service.create_key(
        ALICE, account.id, name="Production", scopes=SCOPES, expires_at=None, find_withheld=nothing
    )
    return account.id, key.id, text


def is_ended(ended: Ended, text: str) -> bool:
    """Whether processes that remember the key were told to refuse it."""
    key = KeyText.parse(text)
    assert key is not None
    return f"key:{key.prefix}" in ended.keys


async def is_stored(database: Database, text: str) -> bool:
    """Whether the database would let the key in."""
    key = KeyText.parse(text)
    assert key is not None
    found = await SqlServiceAccountStore(database).find_presented(key.prefix)
    return found is not None and found.opens(key.secret, utc_now())


async def text_of(making: Awaitable[tuple[ApiKey, str]]) -> str | None:
    """The text of a key that is made; None for the keeper who came too late."""
    try:
        return (await making)[1]
    except (ServiceAccountNotFound, ApiKeyNotFound, ApiKeyRevoked, TransactionConflict):
        return None


async def test_no_key_is_made_for_a_service_account_that_is_being_deleted(
    database: Database,
    interrupted: InterruptedStore,
    one: ServiceAccountService,
    other: ServiceAccountService,
) -> None:
    account_id, _, _ = await a_key(other)
    interrupted.interrupt("add_key", lambda: other.delete(ALICE, account_id))
    making = one.create_key(
        ALICE, account_id, name="Late", scopes=SCOPES, expires_at=None, find_withheld=nothing
    )
    text = await text_of(making)
    assert interrupted.other is not None
    await interrupted.other
    assert text is None or not await is_stored(database, text)


async def test_of_two_rotations_at_once_every_secret_but_the_last_is_ended(
    database: Database,
    interrupted: InterruptedStore,
    one: ServiceAccountService,
    other: ServiceAccountService,
    ended: Ended,
) -> None:
    account_id, key_id, first = await a_key(other)
    interrupted.interrupt("rotate", lambda: text_of(other.rotate_key(ALICE, account_id, key_id, nothing)))
    ours = await text_of(one.rotate_key(ALICE, account_id, key_id, nothing))
    assert interrupted.other is not None
    texts = [text for text in (first, ours, await interrupted.other) if text is not None]
    working = [text for text in texts if await is_stored(database, text)]
    assert len(working) == 1
    assert [text for text in texts if not is_ended(ended, text)] == working


async def test_a_revocation_ends_the_secret_of_a_rotation_at_that_moment(
    database: Database,
    interrupted: InterruptedStore,
    one: ServiceAccountService,
    other: ServiceAccountService,
    ended: Ended,
) -> None:
    account_id, key_id, first = await a_key(other)
    interrupted.interrupt("revoke", lambda: text_of(other.rotate_key(ALICE, account_id, key_id, nothing)))
    await one.revoke_key(ALICE, account_id, key_id)
    assert interrupted.other is not None
    texts = [text for text in (first, await interrupted.other) if text is not None]
    assert [text for text in texts if await is_stored(database, text)] == []
    assert [text for text in texts if not is_ended(ended, text)] == []
