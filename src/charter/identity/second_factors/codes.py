"""Whether codes are right: at login, and of somebody who is logged in."""

from collections.abc import Callable
from datetime import datetime

from charter.identity.second_factors.domain import (
    CodeRequired,
    CodeWrong,
    SecondFactor,
    find_step,
    hash_of_code,
    is_of_an_app,
    plain,
    step_at,
)
from charter.identity.second_factors.needs import Sealer, SecondFactors
from charter.identity.sessions.guesses import Guessed, Guesses
from charter.shared.clock import Clock
from charter.shared.stores import Store
from charter.shared.tenants import CanEnd


class Codes:
    """Checks codes; each is once only."""

    def __init__(
        self,
        *,
        store: Store[SecondFactors],
        sealer: Callable[[], Sealer],
        guesses: Guesses,
        now: Clock,
    ) -> None:
        self._store = store
        self._sealer = sealer
        self._guesses = guesses
        self._now = now

    async def enabled_at(self, user_id: int) -> datetime | None:
        """Since when the account asks for a code; None where it does not."""
        async with self._store.reading() as factors:
            factor = await factors.find(user_id)
        return None if factor is None else factor.confirmed_at

    async def check(self, user_id: int, code: str) -> bool:
        """Whether a code of the app, or a recovery code, is right."""
        async with self._store.transaction() as factors:
            factor = await factors.find_for_update(user_id)
            if factor is None or not factor.is_enabled:
                return False
            if not is_of_an_app(plain(code)):
                return await factors.use_recovery_code(user_id, hash_of_code(code))
            return await self._use(factors, user_id, factor, code)

    async def confirm_code(self, user_id: int, code: str | None, login: CanEnd | None) -> bool:
        """Take a code of somebody who is logged in, in the transaction that writes.

        False where the account asks for none. The account is held by then: of guesses at once, each waits
        for the one before to be counted.
        Raises: CodeRequired, CodeWrong, TooManyFailures.
        """
        if await self.enabled_at(user_id) is None:
            return False
        if code is None:
            raise CodeRequired
        await self._guesses.require_few(Guessed.CODE, user_id, login)
        if not await self.check(user_id, code):
            await self._guesses.note_failure(Guessed.CODE, user_id, login)
            raise CodeWrong
        await self._guesses.note_success(Guessed.CODE, user_id, login)
        return True

    async def _use(
        self,
        factors: SecondFactors,
        user_id: int,
        factor: SecondFactor,
        code: str,
        confirmed_at: datetime | None = None,
    ) -> bool:
        secret = self._sealer().open(factor.sealed_secret, purpose_of(user_id)).decode()
        step = find_step(secret, plain(code), step_at(self._now()))
        return step is not None and factor.takes(step) and await factors.use_step(user_id, step, confirmed_at)


def purpose_of(user_id: int) -> str:
    """A sealed secret is of no use in another account's row."""
    return f"second factor of {user_id}"
