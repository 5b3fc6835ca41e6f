"""The use cases of progress: tell what a child did, and see how far it has come."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from charter.children.domain import ChildId, ChildNotFound, ConsentRequired, age_on
from charter.children.progress.achievements import Past, newly_reached
from charter.children.progress.difficulties import remembered
from charter.children.progress.domain import (
    UNKNOWN_SUBJECT,
    Deed,
    EventIdReused,
    FlashcardOfAnotherSubject,
    moment_of,
    points_for,
    week_of,
    within_the_day,
)
from charter.children.progress.levels import Standing, standing_of
from charter.children.progress.needs import (
    CardJudge,
    CardReview,
    CardReviews,
    Earlier,
    Event,
    Family,
    JudgedCard,
    Progress,
)
from charter.children.progress.record import Record, SubjectRecord
from charter.children.progress.streaks import Streaks, WeekOf, streaks
from charter.shared.clock import Clock
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId
from charter.shared.time_zones import local_day

MOST_SUBJECTS: Final = 50
"""Subjects that a child has buckets of its own for; what is answered of further ones is of an unknown one."""


@dataclass(frozen=True, slots=True)
class Reward:
    """What an event brought."""

    points: int = 0
    achievement_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dashboard:
    """How far a child has come, on its own day."""

    record: Record
    streaks: Streaks
    standing: Standing
    today: date
    week: date
    age: int
    daily_goal: int
    due_cards: int


class ProgressService:
    """What an account can tell and see of its children. Where it chose no zone, they live in `time_zone`."""

    def __init__(
        self,
        store: TenantStore[Progress],
        judge: CardJudge,
        reviews: CardReviews,
        time_zone: str,
        now: Clock,
        *,
        is_consent_required: bool,
    ) -> None:
        self._store: TenantStore[Progress] = store
        self._judge = judge
        self._reviews = reviews
        self._time_zone = time_zone
        self._now = now
        self._is_consent_required = is_consent_required

    async def tell(self, tenant: TenantId, child_id: ChildId, deed: Deed) -> Reward:
        """Count what a child did, once: a repeated event brings nothing.

        Raises: ChildNotFound, ConsentRequired, EventIdReused, FlashcardOfAnotherSubject.
        """
        async with self._store.transaction(tenant) as progress:
            family = await progress.lock(child_id)
            if family is None:
                raise ChildNotFound(child_id)
            if self._is_consent_required and not family.has_consent:
                raise ConsentRequired
            judged = await self._judged(deed)
            event = self._event(deed, judged, family)
            event, earlier = await _find_earlier(progress, child_id, event)
            if earlier.is_told:
                _require_same(deed, earlier)
                return Reward()
            if earlier.is_repeat and deed.kind != "flashcard":
                return Reward()
            is_new = judged is not None and await self._review(tenant, child_id, event)
            points = await _add(progress, child_id, event, earlier, is_new=is_new)
            return Reward(points, await self._unlock(progress, child_id, event, family))

    async def read_dashboard(self, tenant: TenantId, child_id: ChildId) -> Dashboard:
        """How far a child has come, in three statements. Raises: ChildNotFound."""
        now = self._now()
        async with self._store.reading(tenant) as progress:
            found = await progress.find(child_id, now)
            if found is None:
                raise ChildNotFound(child_id)
            family, due_cards = found
            today = local_day(now, family.time_zone or self._time_zone)
            week = week_of(today, family.week_starts_on)
            record = await progress.read_record(child_id, await progress.read_days(child_id, today, week))
        return Dashboard(
            record=record,
            streaks=streaks(record.days.active, today, _forgiving(family)),
            standing=standing_of(record.correct),
            today=today,
            week=week,
            age=age_on(family.birthday, today),
            daily_goal=family.daily_goal,
            due_cards=due_cards,
        )

    async def _judged(self, deed: Deed) -> JudgedCard | None:
        """The card that was answered. Raises: FlashcardOfAnotherSubject."""
        if deed.kind != "flashcard" or deed.item_id is None:
            return None
        judged = await self._judge.judge(deed.item_id, deed.answer)
        if judged is not None and judged.subject_id != deed.subject_id:
            raise FlashcardOfAnotherSubject(deed.item_id, judged.subject_id, str(deed.subject_id))
        return judged

    def _event(self, deed: Deed, judged: JudgedCard | None, family: Family) -> Event:
        """The deed with what the service makes of it: its verdict counts, not the client's claim."""
        received_at = self._now()
        occurred_at = moment_of(deed.occurred_at, received_at)
        verdict = None if judged is None else judged.is_right
        return Event(
            deed=deed,
            occurred_at=occurred_at,
            received_at=received_at,
            local_day=local_day(occurred_at, family.time_zone or self._time_zone),
            subject_id=deed.subject_id,
            is_right=deed.is_right if verdict is None else verdict,
        )

    async def _review(self, tenant: TenantId, child_id: ChildId, event: Event) -> bool:
        """Whether the card came for the first time."""
        review = CardReview(
            flashcard_id=str(event.deed.item_id),
            is_right=bool(event.is_right),
            milliseconds=event.deed.milliseconds,
            at=event.occurred_at,
            day=event.local_day,
        )
        return await self._reviews.review(tenant, child_id, review)

    async def _unlock(
        self, progress: Progress, child_id: ChildId, event: Event, family: Family
    ) -> tuple[str, ...]:
        """The achievements that the event brought; it may fill a gap in the past, so every day counts."""
        day = event.local_day
        days = await progress.read_days(child_id, day, week_of(day, family.week_starts_on))
        record = await progress.read_record(child_id, days)
        past = Past(record, streaks(days.active, date.max, _forgiving(family)))
        reached = tuple(newly_reached(event.deed.kind, past))
        if reached:
            await progress.unlock(child_id, reached, event.received_at)
        return reached


async def _find_earlier(progress: Progress, child_id: ChildId, event: Event) -> tuple[Event, Earlier]:
    """What there is already, and the event in the bucket that its subject has."""
    earlier = await progress.find_earlier(child_id, event)
    if event.subject_id is None or earlier.subject is not None or earlier.subjects < MOST_SUBJECTS:
        return event, earlier
    event = replace(event, subject_id=UNKNOWN_SUBJECT)
    return event, await progress.find_earlier(child_id, event)


async def _add(progress: Progress, child_id: ChildId, event: Event, earlier: Earlier, *, is_new: bool) -> int:
    """Keep the event. Answers its points: an item brings them once a day, and a day so many."""
    worth = 0 if earlier.is_repeat else points_for(event.deed.kind, event.is_right)
    points = within_the_day(worth, earlier.earned)
    subject = None
    if event.subject_id is not None:
        subject = _answered(earlier.subject or SubjectRecord(), is_right=bool(event.is_right), is_new=is_new)
    await progress.add(child_id, event, points, subject, is_repeat=earlier.is_repeat)
    return points


def _answered(subject: SubjectRecord, *, is_right: bool, is_new: bool) -> SubjectRecord:
    """The subject with one more answer."""
    return replace(
        subject,
        completed=subject.completed + 1,
        correct=subject.correct + is_right,
        first_tries=subject.first_tries + (is_right and is_new),
        recent=remembered(subject.recent, is_right=is_right),
    )


def _require_same(deed: Deed, earlier: Earlier) -> None:
    """Raises: EventIdReused."""
    if earlier.fingerprint not in (None, deed.fingerprint()):
        raise EventIdReused(str(deed.event_id))


def _forgiving(family: Family) -> WeekOf | None:
    return partial(week_of, starts_on=family.week_starts_on) if family.has_streak_freeze else None
