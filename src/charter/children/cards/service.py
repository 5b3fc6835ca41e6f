"""The use cases of cards that come back."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from charter.children.cards.domain import NEW_A_DAY, Answered, DueCard, Memory, rating_of
from charter.children.cards.scheduling import reviewed
from charter.children.content.domain import Difficulty, Viewer
from charter.children.progress.difficulties import suggested
from charter.children.progress.needs import CardReview
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


class Cards(Protocol):
    """What an account's children remember."""

    async def list_due(self, child_id: str, at: datetime, limit: int) -> Sequence[DueCard]:
        """Cards that are due by then, the longest due first."""
        ...

    async def list_answered(self, child_id: str) -> Sequence[Answered]:
        """What the child answered in each subject that there is."""
        ...

    async def count_introduced(self, child_id: str, day: date) -> int:
        """Cards that were asked for the first time on that day."""
        ...

    async def list_new(
        self, child_id: str, viewer: Viewer, wanted: Mapping[str, Difficulty], limit: int
    ) -> Sequence[DueCard]:
        """Cards that were never asked, of each subject in turn, what meets interests first."""
        ...

    async def find_memory(self, child_id: str, flashcard_id: str) -> Memory | None:
        """What is remembered of a card."""
        ...

    async def remember(self, child_id: str, flashcard_id: str, memory: Memory, day: date) -> None:
        """Store it after one more answer; `day` is kept of the first."""
        ...


class Viewers(Protocol):
    """Who is shown something."""

    async def get_viewer(self, tenant: TenantId, child_id: str) -> Viewer:
        """The child as it is today. Raises: ChildUnknown."""
        ...


class CardService:
    """Which cards a child is asked, and when again."""

    def __init__(self, store: TenantStore[Cards], viewers: Viewers, now: Clock) -> None:
        self._store = store
        self._viewers = viewers
        self._now = now

    async def list_due(self, tenant: TenantId, child_id: str, limit: int) -> Sequence[DueCard]:
        """Cards that are due, then new ones, as far as there is room and the day allows.

        Raises: ChildUnknown.
        """
        viewer = await self._viewers.get_viewer(tenant, child_id)
        async with self._store.reading(tenant) as cards:
            due = await cards.list_due(child_id, self._now(), limit)
            introduced = await cards.count_introduced(child_id, viewer.today)
            room = min(limit - len(due), NEW_A_DAY - introduced)
            if room <= 0:
                return due
            wanted = {
                each.subject_id: suggested(each.completed, each.correct, each.recent, viewer.age)
                for each in await cards.list_answered(child_id)
            }
            return [*due, *await cards.list_new(child_id, viewer, wanted, room)]

    async def review(self, tenant: TenantId, child_id: str, review: CardReview) -> bool:
        """Note an answer in the transaction that is open; whether the card was new to the child."""
        rating = rating_of(review.milliseconds, is_right=review.is_right)
        async with self._store.transaction(tenant) as cards:
            known = await cards.find_memory(child_id, review.flashcard_id)
            memory = reviewed(known, rating, review.at)
            await cards.remember(child_id, review.flashcard_id, memory, review.day)
        return known is None
