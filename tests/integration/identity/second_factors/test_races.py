"""An enrolment that is replaced at the moment it is confirmed: what is enabled is what was confirmed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Final

import pyotp
import pytest
from sqlalchemy import text

from charter.identity.accounts.domain import Account
from charter.identity.sealed_secrets import Sealer
from charter.identity.second_factors.domain import (
    CodeWrong,
    Enrolment,
    SecondFactor,
    SecondFactorEnabled,
    SecondFactorNotEnrolled,
)
from charter.identity.second_factors.repository import SqlSecondFactors
from charter.identity.second_factors.service import SecondFactorService
from charter.platform.database.stores import SharedStore
from charter.platform.database.transactions import Database
from charter.settings import Settings
from charter.shared.clock import utc_now
from charter.shared.tenants import CanEnd
from tests.unit.identity.accounts.memory import an_account
from tests.unit.identity.guessing import counted_guesses
from tests.unit.organizations.memory import Letterbox

pytestmark = pytest.mark.anyio

ADD: Final = text("""
    INSERT INTO users (email, email_key, name, role) VALUES ('a@example.com', 'a@example.com', 'A', 'user')
    RETURNING id
""")
COMES_BETWEEN: Final = 0.5
"""Seconds that the second enrolment has, which may have to wait for the confirmation's transaction."""


class EveryPassword:
    """Fits `PasswordOwners`: each one is right."""

    async def confirm_password(self, user_id: int, password: str, login: CanEnd | None) -> Account:
        return an_account(user_id)

    async def hold(self, user_id: int, login: CanEnd | None, confirmed: Account | None = None) -> Account:
        del login, confirmed
        return an_account(user_id)


class InterruptedStore(SharedStore[SqlSecondFactors]):
    """Lets another enrolment happen once, right after the first one was read to be confirmed."""

    def interrupt(self, service: SecondFactorService, user_id: int) -> None:
        self.service, self.user_id = service, user_id
        self.other: asyncio.Task[Enrolment] | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Any]:
        async with super().transaction() as factors:
            yield Interrupted(factors, self)


class Interrupted:
    """The second factors of a transaction, with another enrolment in the middle of it."""

    def __init__(self, factors: SqlSecondFactors, store: InterruptedStore) -> None:
        self._factors = factors
        self._store = store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._factors, name)

    async def find_for_update(self, user_id: int) -> SecondFactor | None:
        found = await self._factors.find_for_update(user_id)
        store = self._store
        store.other = asyncio.ensure_future(store.service.enrol(store.user_id, "any", None))
        await asyncio.wait([store.other], timeout=COMES_BETWEEN)
        return found


def service_over(store: SharedStore[SqlSecondFactors]) -> SecondFactorService:
    return SecondFactorService(
        store=store,
        accounts=EveryPassword(),
        sealer=lambda: Sealer(b"k" * 32),
        guesses=counted_guesses(),
        outbox=Letterbox(),
        now=utc_now,
    )


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings)
    yield database
    await database.close()


async def test_no_secret_is_enabled_but_the_one_whose_code_confirmed_it(database: Database) -> None:
    async with database.transaction(None) as session:
        user_id = (await session.execute(ADD)).scalar_one()
    store = InterruptedStore(database, SqlSecondFactors)
    one, other = service_over(store), service_over(SharedStore(database, SqlSecondFactors))
    store.interrupt(other, user_id)
    first = pyotp.TOTP((await other.enrol(user_id, "any", None)).secret)
    with suppress(CodeWrong, SecondFactorNotEnrolled):
        await one.confirm(user_id, first.now(), None)
    assert store.other is not None
    with suppress(SecondFactorEnabled):
        await store.other
    if await other.enabled_at(user_id):
        await forget_the_step(database)
        assert await other.check(user_id, first.now())


async def forget_the_step(database: Database) -> None:
    """Have the code count as a new one."""
    async with database.transaction(None) as session:
        await session.execute(text("UPDATE second_factors SET last_step = NULL"))
