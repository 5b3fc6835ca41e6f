"""The use cases of second factors."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Protocol

from charter.identity.accounts.domain import Account, MailKind
from charter.identity.second_factors.codes import Codes, purpose_of
from charter.identity.second_factors.domain import (
    RECOVERY_CODES,
    CodeWrong,
    Enrolment,
    SecondFactorEnabled,
    SecondFactorNotEnrolled,
    Status,
    hash_of_code,
    new_recovery_code,
    new_secret,
    uri_of,
)
from charter.identity.second_factors.needs import Sealer, SecondFactors
from charter.identity.sessions.guesses import Guessed, Guesses
from charter.shared.clock import Clock
from charter.shared.effects import Outbox
from charter.shared.stores import Store
from charter.shared.tenants import CanEnd


class PasswordOwners(Protocol):
    """Checks passwords."""

    async def confirm_password(self, user_id: int, password: str, login: CanEnd | None) -> Account:
        """The account, if the password is its own.

        Raises: AccountRequired, PasswordNotSet, CurrentPasswordWrong, TooManyFailures.
        """
        ...

    async def hold(self, user_id: int, login: CanEnd | None, confirmed: Account | None = None) -> Account:
        """The account, kept until the transaction ends, if login and password still stand.

        Raises: AccountRequired, LoginEnded, CurrentPasswordWrong.
        """
        ...


class SecondFactorService(Codes):
    """Enrols authenticators and checks codes."""

    def __init__(
        self,
        *,
        store: Store[SecondFactors],
        accounts: PasswordOwners,
        sealer: Callable[[], Sealer],
        guesses: Guesses,
        outbox: Outbox,
        now: Clock,
    ) -> None:
        super().__init__(store=store, sealer=sealer, guesses=guesses, now=now)
        self._accounts = accounts
        self._outbox = outbox

    async def status(self, user_id: int) -> Status:
        """Whether a second factor is enabled."""
        async with self._store.reading() as factors:
            factor = await factors.find(user_id)
            left = await factors.count_recovery_codes(user_id)
        return Status(None if factor is None else factor.confirmed_at, left)

    async def enrol(self, user_id: int, password: str, login: CanEnd | None) -> Enrolment:
        """Begin with an authenticator; it is asked for once it is confirmed.

        Raises: AccountRequired, PasswordNotSet, CurrentPasswordWrong, TooManyFailures, LoginEnded,
        VerifiedEmailRequired,
        SecondFactorEnabled.
        """
        confirmed = await self._accounts.confirm_password(user_id, password, login)
        secret = new_secret()
        sealed = self._sealer().seal(secret.encode(), purpose_of(user_id))
        async with self._store.transaction() as factors:
            owner = await self._accounts.hold(user_id, login, confirmed)
            owner.require_verified()
            if not await factors.enrol(user_id, sealed):
                raise SecondFactorEnabled
        return Enrolment(secret, uri_of(secret, owner.email))

    async def confirm(self, user_id: int, code: str, login: CanEnd | None) -> list[str]:
        """Enable the authenticator with its first code. Answers recovery codes.

        Raises: AccountRequired, LoginEnded, VerifiedEmailRequired, SecondFactorNotEnrolled, CodeWrong,
        TooManyFailures.
        """
        async with self._store.transaction() as factors:
            owner = await self._accounts.hold(user_id, login)
            owner.require_verified()
            await self._guesses.require_few(Guessed.CODE, user_id, login)
            factor = await factors.find_for_update(user_id)
            if factor is None or factor.is_enabled:
                raise SecondFactorNotEnrolled
            if not await self._use(factors, user_id, factor, code, self._now()):
                await self._guesses.note_failure(Guessed.CODE, user_id, login)
                raise CodeWrong
            await self._guesses.note_success(Guessed.CODE, user_id, login)
            await self._outbox.notify(MailKind.SECOND_FACTOR_ENABLED, owner.email, user_id)
            return await _new_codes(factors, user_id)

    async def disable(self, user_id: int, password: str, code: str, login: CanEnd | None) -> None:
        """Do without.

        Raises: AccountRequired, PasswordNotSet, CurrentPasswordWrong, LoginEnded, SecondFactorNotEnrolled,
        CodeWrong, TooManyFailures.
        """
        confirmed = await self._accounts.confirm_password(user_id, password, login)
        async with self._store.transaction() as factors:
            owner = await self._accounts.hold(user_id, login, confirmed)
            if not await self.confirm_code(user_id, code, login):
                raise SecondFactorNotEnrolled
            await factors.forget(user_id)
            await self._outbox.notify(MailKind.SECOND_FACTOR_DISABLED, owner.email, user_id)

    async def renew_recovery_codes(self, user_id: int, code: str, login: CanEnd | None) -> list[str]:
        """New recovery codes; older ones no longer work.

        Raises: AccountRequired, LoginEnded, SecondFactorNotEnrolled, CodeWrong, TooManyFailures.
        """
        async with self._store.transaction() as factors:
            owner = await self._accounts.hold(user_id, login)
            if not await self.confirm_code(user_id, code, login):
                raise SecondFactorNotEnrolled
            await self._outbox.notify(MailKind.RECOVERY_CODES_RENEWED, owner.email, user_id)
            return await _new_codes(factors, user_id)

    async def remove(self, user_id: int) -> bool:
        """Take the second factor of an account away, whoever asks; False where there is none."""
        async with self._store.transaction() as factors:
            return await factors.forget(user_id)

    async def forget_since(self, user_id: int, since: datetime | None) -> None:
        """Forget what waits to be confirmed, and what was confirmed since then."""
        async with self._store.transaction() as factors:
            await factors.forget_since(user_id, since)

    async def enabled_for(self, user_ids: Collection[int]) -> set[int]:
        """Those of the accounts that ask for a code."""
        if not user_ids:
            return set()
        async with self._store.reading() as factors:
            return await factors.enabled_for(user_ids)


async def _new_codes(factors: SecondFactors, user_id: int) -> list[str]:
    codes = [new_recovery_code() for _ in range(RECOVERY_CODES)]
    await factors.replace_recovery_codes(user_id, map(hash_of_code, codes))
    return codes
