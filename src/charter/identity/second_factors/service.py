"""The use cases of second factors."""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import Protocol

from charter.identity.accounts.domain import Account
from charter.identity.second_factors.domain import (
    RECOVERY_CODES,
    CodeWrong,
    Enrolment,
    SecondFactor,
    SecondFactorEnabled,
    SecondFactorNotEnrolled,
    Status,
    find_step,
    hash_of_code,
    is_of_an_app,
    new_recovery_code,
    new_secret,
    plain,
    step_at,
    uri_of,
)
from charter.shared.clock import Clock
from charter.shared.stores import Store
from charter.shared.tenants import CanEnd


class SecondFactors(Protocol):
    """The second factors within one transaction."""

    async def find(self, user_id: int) -> SecondFactor | None:
        """The authenticator of an account."""
        ...

    async def find_for_update(self, user_id: int) -> SecondFactor | None:
        """The same, kept as it is until the transaction ends."""
        ...

    async def enrol(self, user_id: int, sealed_secret: str) -> bool:
        """Store a secret that is not confirmed yet; False where a confirmed one is there."""
        ...

    async def use_step(self, user_id: int, step: int, confirmed_at: datetime | None = None) -> bool:
        """Note that the code of a step was used; False where it, or a later one, had been."""
        ...

    async def use_recovery_code(self, user_id: int, code_hash: bytes) -> bool:
        """Forget a recovery code; False where there is none."""
        ...

    async def replace_recovery_codes(self, user_id: int, code_hashes: Iterable[bytes]) -> None:
        """Store recovery codes in the place of older ones."""
        ...

    async def count_recovery_codes(self, user_id: int) -> int:
        """How many were not used yet."""
        ...

    async def forget(self, user_id: int) -> None:
        """Forget authenticator and recovery codes."""
        ...

    async def enabled_for(self, user_ids: Collection[int]) -> set[int]:
        """Those of the accounts that have a confirmed authenticator."""
        ...


class Sealer(Protocol):
    """Keeps secrets at rest."""

    def seal(self, plain: bytes, purpose: str) -> str:
        """A text that only `open` with the same purpose makes sense of."""
        ...

    def open(self, sealed: str, purpose: str) -> bytes:
        """What was sealed."""
        ...


class PasswordOwners(Protocol):
    """Checks passwords."""

    async def confirm_password(self, user_id: int, password: str) -> Account:
        """The account, if the password is its own.

        Raises: AccountRequired, PasswordNotSet, CurrentPasswordWrong.
        """
        ...

    async def hold(self, user_id: int, login: CanEnd | None, confirmed: Account | None = None) -> Account:
        """The account, kept until the transaction ends, if login and password still stand.

        Raises: AccountRequired, LoginEnded, CurrentPasswordWrong.
        """
        ...


class SecondFactorService:
    """Enrols authenticators and checks codes."""

    def __init__(
        self,
        *,
        store: Store[SecondFactors],
        accounts: PasswordOwners,
        sealer: Callable[[], Sealer],
        now: Clock,
    ) -> None:
        self._store = store
        self._accounts = accounts
        self._sealer = sealer
        self._now = now

    async def status(self, user_id: int) -> Status:
        """Whether a second factor is enabled."""
        async with self._store.reading() as factors:
            factor = await factors.find(user_id)
            left = await factors.count_recovery_codes(user_id)
        return Status(None if factor is None else factor.confirmed_at, left)

    async def enrol(self, user_id: int, password: str, login: CanEnd | None) -> Enrolment:
        """Begin with an authenticator; it is asked for once it is confirmed.

        Raises: AccountRequired, PasswordNotSet, CurrentPasswordWrong, LoginEnded, SecondFactorEnabled.
        """
        confirmed = await self._accounts.confirm_password(user_id, password)
        secret = new_secret()
        sealed = self._sealer().seal(secret.encode(), _purpose_of(user_id))
        async with self._store.transaction() as factors:
            owner = await self._accounts.hold(user_id, login, confirmed)
            if not await factors.enrol(user_id, sealed):
                raise SecondFactorEnabled
        return Enrolment(secret, uri_of(secret, owner.email))

    async def confirm(self, user_id: int, code: str, login: CanEnd | None) -> list[str]:
        """Enable the authenticator with its first code. Answers recovery codes.

        Raises: AccountRequired, LoginEnded, SecondFactorNotEnrolled, CodeWrong.
        """
        async with self._store.transaction() as factors:
            await self._accounts.hold(user_id, login)
            factor = await factors.find_for_update(user_id)
            if factor is None or factor.is_enabled:
                raise SecondFactorNotEnrolled
            if not await self._use(factors, user_id, factor, code, self._now()):
                raise CodeWrong
            return await _new_codes(factors, user_id)

    async def disable(self, user_id: int, password: str, code: str, login: CanEnd | None) -> None:
        """Do without.

        Raises: AccountRequired, PasswordNotSet, CurrentPasswordWrong, LoginEnded, SecondFactorNotEnrolled,
        CodeWrong.
        """
        confirmed = await self._accounts.confirm_password(user_id, password)
        async with self._store.transaction() as factors:
            await self._accounts.hold(user_id, login, confirmed)
            await self._require(factors, user_id, code)
            await factors.forget(user_id)

    async def renew_recovery_codes(self, user_id: int, code: str, login: CanEnd | None) -> list[str]:
        """New recovery codes; older ones no longer work.

        Raises: AccountRequired, LoginEnded, SecondFactorNotEnrolled, CodeWrong.
        """
        async with self._store.transaction() as factors:
            await self._accounts.hold(user_id, login)
            await self._require(factors, user_id, code)
            return await _new_codes(factors, user_id)

    async def enabled_at(self, user_id: int) -> datetime | None:
        """Since when the account asks for a code at login; None where it does not."""
        async with self._store.reading() as factors:
            factor = await factors.find(user_id)
        return None if factor is None else factor.confirmed_at

    async def enabled_for(self, user_ids: Collection[int]) -> set[int]:
        """Those of the accounts that ask for a code."""
        if not user_ids:
            return set()
        async with self._store.reading() as factors:
            return await factors.enabled_for(user_ids)

    async def check(self, user_id: int, code: str) -> bool:
        """Whether a code of the app, or a recovery code, is right; each is once only."""
        async with self._store.transaction() as factors:
            factor = await factors.find_for_update(user_id)
            if factor is None or not factor.is_enabled:
                return False
            return await self._is_right(factors, user_id, factor, code)

    async def _require(self, factors: SecondFactors, user_id: int, code: str) -> None:
        factor = await factors.find_for_update(user_id)
        if factor is None or not factor.is_enabled:
            raise SecondFactorNotEnrolled
        if not await self._is_right(factors, user_id, factor, code):
            raise CodeWrong

    async def _is_right(self, factors: SecondFactors, user_id: int, factor: SecondFactor, code: str) -> bool:
        if not is_of_an_app(plain(code)):
            return await factors.use_recovery_code(user_id, hash_of_code(code))
        return await self._use(factors, user_id, factor, code)

    async def _use(
        self,
        factors: SecondFactors,
        user_id: int,
        factor: SecondFactor,
        code: str,
        confirmed_at: datetime | None = None,
    ) -> bool:
        secret = self._sealer().open(factor.sealed_secret, _purpose_of(user_id)).decode()
        step = find_step(secret, plain(code), step_at(self._now()))
        return step is not None and factor.takes(step) and await factors.use_step(user_id, step, confirmed_at)


async def _new_codes(factors: SecondFactors, user_id: int) -> list[str]:
    codes = [new_recovery_code() for _ in range(RECOVERY_CODES)]
    await factors.replace_recovery_codes(user_id, map(hash_of_code, codes))
    return codes


def _purpose_of(user_id: int) -> str:
    """A sealed secret is of no use in another account's row."""
    return f"second factor of {user_id}"
