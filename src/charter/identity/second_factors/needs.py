"""What second factors need: where they are kept, and what seals them."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Protocol

from charter.identity.second_factors.domain import SecondFactor


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

    async def forget(self, user_id: int) -> bool:
        """Forget authenticator and recovery codes; False where there is none."""
        ...

    async def forget_since(self, user_id: int, since: datetime | None) -> None:
        """Forget one that waits to be confirmed, or was confirmed since then, and the codes with it."""
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
