"""Second factors in memory, and accounts with one password, for the service's tests.

`tests/integration/identity/second_factors/test_store.py` holds the store to what the one in SQL does.
"""

from collections.abc import AsyncIterator, Collection, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import Final

from charter.identity.accounts.domain import Account
from charter.identity.second_factors.domain import SecondFactor
from charter.shared.tenants import CanEnd
from tests.unit.identity.accounts.memory import an_account

PASSWORD: Final = "lorries sing at midnight"


class WrongPassword(Exception):
    """What accounts say of another password."""


class MemoryFactors:
    """Fits `SecondFactors` and, with itself as what is opened, their `Store`."""

    def __init__(self) -> None:
        self.factors: dict[int, SecondFactor] = {}
        self.code_hashes: dict[int, set[bytes]] = {}

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["MemoryFactors"]:
        before = dict(self.factors), {user: set(codes) for user, codes in self.code_hashes.items()}
        try:
            yield self
        except BaseException:
            self.factors, self.code_hashes = before
            raise

    reading = once = transaction

    async def find(self, user_id: int) -> SecondFactor | None:
        return self.factors.get(user_id)

    find_for_update = find

    async def enrol(self, user_id: int, sealed_secret: str) -> bool:
        known = self.factors.get(user_id)
        if known is not None and known.is_enabled:
            return False
        self.factors[user_id] = SecondFactor(sealed_secret=sealed_secret, last_step=None, confirmed_at=None)
        return True

    async def use_step(self, user_id: int, step: int, confirmed_at: datetime | None = None) -> bool:
        factor = self.factors.get(user_id)
        if factor is None or not factor.takes(step):
            return False
        self.factors[user_id] = replace(
            factor, last_step=step, confirmed_at=factor.confirmed_at or confirmed_at
        )
        return True

    async def use_recovery_code(self, user_id: int, code_hash: bytes) -> bool:
        codes = self.code_hashes.get(user_id, set())
        is_known = code_hash in codes
        codes.discard(code_hash)
        return is_known

    async def replace_recovery_codes(self, user_id: int, code_hashes: Iterable[bytes]) -> None:
        self.code_hashes[user_id] = set(code_hashes)

    async def count_recovery_codes(self, user_id: int) -> int:
        return len(self.code_hashes.get(user_id, ()))

    async def forget(self, user_id: int) -> bool:
        self.code_hashes.pop(user_id, None)
        return self.factors.pop(user_id, None) is not None

    async def forget_since(self, user_id: int, since: datetime | None) -> None:
        factor = self.factors.get(user_id)
        at = None if factor is None else factor.confirmed_at
        if at is None or (since is not None and at >= since):
            await self.forget(user_id)

    async def enabled_for(self, user_ids: Collection[int]) -> set[int]:
        return {user for user in user_ids if user in self.factors and self.factors[user].is_enabled}


class OnePassword:
    """Fits `PasswordOwners`."""

    async def confirm_password(self, user_id: int, password: str, login: CanEnd | None) -> Account:
        if password != PASSWORD:
            raise WrongPassword
        return an_account(user_id, email="alice+totp@example.com")

    async def hold(self, user_id: int, login: CanEnd | None, confirmed: Account | None = None) -> Account:
        del login, confirmed
        return an_account(user_id, email="alice+totp@example.com")
