"""The use cases of content: lists for a child, and what it answers."""

from collections.abc import Sequence
from typing import Protocol

from charter.children.content.domain import (
    Affirmation,
    Birth,
    ChildUnknown,
    Chore,
    Difficulty,
    Flashcard,
    OutdoorActivity,
    Subject,
    SubjectUnknown,
    Viewer,
    viewer_of,
)
from charter.children.content.judging import is_right
from charter.children.progress.needs import JudgedCard
from charter.shared.clock import Clock
from charter.shared.stores import Store, TenantStore
from charter.shared.tenants import TenantId
from charter.shared.time_zones import local_day


class Content(Protocol):
    """What one account's children are shown: what is active and of their age, their interests first."""

    async def find_birth(self, child_id: str) -> Birth | None:
        """A child of the account."""
        ...

    async def list_affirmations(self, viewer: Viewer) -> Sequence[Affirmation]:
        """Affirmations."""
        ...

    async def list_subjects(self, viewer: Viewer) -> Sequence[Subject]:
        """Subjects."""
        ...

    async def has_subject(self, subject_id: str) -> bool:
        """Whether there is such a subject, active or not."""
        ...

    async def list_flashcards(
        self, viewer: Viewer, subject_id: str, difficulty: Difficulty | None
    ) -> Sequence[Flashcard]:
        """Cards of a subject, of one difficulty or all."""
        ...

    async def list_chores(self, viewer: Viewer) -> Sequence[Chore]:
        """Chores."""
        ...

    async def list_activities(self, viewer: Viewer, *, is_daily: bool | None) -> Sequence[OutdoorActivity]:
        """Activities, those for every day or others or all."""
        ...


class Answers(Protocol):
    """The cards that answers are of."""

    async def find_card(self, flashcard_id: str) -> Flashcard | None:
        """A card, active or not."""
        ...


class AnswerJudge:
    """Knows the right answers, whosever child gives one."""

    def __init__(self, store: Store[Answers]) -> None:
        self._store = store

    async def judge(self, flashcard_id: str, answer: str | None) -> JudgedCard | None:
        """The verdict on an answer, in the transaction that is open; None where there is no such card."""
        async with self._store.reading() as answers:
            card = await answers.find_card(flashcard_id)
        if card is None:
            return None
        verdict = None if answer is None else is_right(answer, card.answer, card.acceptable_answers)
        return JudgedCard(card.subject_id, verdict)


class ContentService:
    """What a child is shown. Each list raises ChildUnknown."""

    def __init__(self, store: TenantStore[Content], default_zone: str, now: Clock) -> None:
        self._store = store
        self._default_zone = default_zone
        self._now = now

    async def get_viewer(self, tenant: TenantId, child_id: str) -> Viewer:
        """The child as it is today. Raises: ChildUnknown."""
        async with self._store.reading(tenant) as content:
            return await self._viewer(content, child_id)

    async def list_affirmations(self, tenant: TenantId, child_id: str) -> Sequence[Affirmation]:
        """Affirmations."""
        async with self._store.reading(tenant) as content:
            return await content.list_affirmations(await self._viewer(content, child_id))

    async def list_subjects(self, tenant: TenantId, child_id: str) -> Sequence[Subject]:
        """Subjects."""
        async with self._store.reading(tenant) as content:
            return await content.list_subjects(await self._viewer(content, child_id))

    async def list_flashcards(
        self, tenant: TenantId, child_id: str, subject_id: str, difficulty: Difficulty | None
    ) -> Sequence[Flashcard]:
        """Cards of a subject. Raises: SubjectUnknown."""
        async with self._store.reading(tenant) as content:
            viewer = await self._viewer(content, child_id)
            cards = await content.list_flashcards(viewer, subject_id, difficulty)
            if not cards and not await content.has_subject(subject_id):
                raise SubjectUnknown(subject_id)
            return cards

    async def list_chores(self, tenant: TenantId, child_id: str) -> Sequence[Chore]:
        """Chores, extra ones among them."""
        async with self._store.reading(tenant) as content:
            return await content.list_chores(await self._viewer(content, child_id))

    async def list_activities(
        self, tenant: TenantId, child_id: str, *, is_daily: bool | None
    ) -> Sequence[OutdoorActivity]:
        """Things to do outdoors."""
        async with self._store.reading(tenant) as content:
            return await content.list_activities(await self._viewer(content, child_id), is_daily=is_daily)

    async def _viewer(self, content: Content, child_id: str) -> Viewer:
        birth = await content.find_birth(child_id)
        if birth is None:
            raise ChildUnknown(child_id)
        today = local_day(self._now(), birth.time_zone or self._default_zone)
        return viewer_of(birth.birthday, birth.interests, today)
