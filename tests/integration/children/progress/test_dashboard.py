"""What the dashboard shows, against a count by hand, and how many statements it takes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charter.children.domain import ChildId
from charter.children.progress.domain import Deed
from charter.children.progress.record import Counts
from tests.builders import NOON
from tests.integration.children.progress.conftest import OURS, Home
from tests.unit.children.progress.plain_model import TRIES, ZONES, PlainChild, day_by_hand, streaks_by_hand

pytestmark = pytest.mark.anyio

ITEMS: Final = st.sampled_from([None, "a", "b"])
DEEDS: Final = st.one_of(
    st.builds(Deed, kind=st.sampled_from(["chore", "outdoor", "affirmation"]), item_id=ITEMS),
    st.builds(
        Deed,
        kind=st.just("flashcard"),
        item_id=ITEMS,
        subject_id=st.sampled_from(["math", "history"]),
        is_right=st.booleans(),
    ),
)
STEPS: Final = st.lists(
    st.tuples(st.sampled_from([0, 1, 45, 720, 1440, 2160]), st.sampled_from([0, 0, 30, 3000]), DEEDS),
    max_size=25,
)
"""Minutes until the next deed, how late it is told, and what was done."""


@settings(TRIES, max_examples=12)
@given(st.sampled_from(ZONES), STEPS)
async def test_a_dashboard_is_what_one_counts_by_hand(
    home: Home, zone: str, steps: list[tuple[int, int, Deed]]
) -> None:
    child, plain = ChildId(uuid4().hex), PlainChild(zone)
    home.welcome(child)
    home.rows("DELETE FROM child_settings")
    home.choose(time_zone=zone)
    home.clock.moment = datetime(2026, 3, 6, 15, 50, tzinfo=UTC)
    for minutes, late, deed in steps:
        home.clock.move(minutes=minutes)
        moment = home.clock() - timedelta(minutes=late)
        reward = await home.service.tell(OURS, child, replace(deed, occurred_at=moment))
        assert reward.points == plain.do(moment, deed.kind, deed.item_id, deed.subject_id, deed.is_right)

    dashboard = await home.service.read_dashboard(OURS, child)
    today, total = day_by_hand(home.clock(), zone), dashboard.record.days.total
    [told] = home.rows(
        "SELECT coalesce(sum(points), 0) AS points FROM child_events WHERE child_id = %s", child
    )
    assert total.points == plain.points.total() == told["points"]
    assert dashboard.record.days.today.points == plain.points[today]
    assert dashboard.today == today
    assert [total.flashcards, total.chores, total.outdoor, total.affirmations] == [
        plain.counts[kind] for kind in ("flashcard", "chore", "outdoor", "affirmation")
    ]
    assert {name: dashboard.record.correct.get(name, 0) for name in plain.correct} == plain.correct
    streaks = streaks_by_hand(set(plain.points), today, None)
    assert (dashboard.streaks.current, dashboard.streaks.longest) == streaks


async def test_a_dashboard_takes_three_statements(home: Home) -> None:
    await home.tell(Deed(kind="chore"))
    asked: list[str] = []

    def note(statement: str, _values: list[Any]) -> None:
        asked.append(statement)

    with home.database.observed(note):
        await home.dashboard()

    assert len(asked) == 3


async def test_a_child_that_did_nothing_has_a_dashboard(home: Home) -> None:
    dashboard = await home.dashboard()

    assert dashboard.record.days.total == Counts()
    assert (dashboard.streaks.current, dashboard.streaks.longest, dashboard.due_cards) == (0, 0, 0)
    assert (dashboard.standing.level.name, dashboard.daily_goal, dashboard.age) == ("New Kid", 50, 10)
    assert (dashboard.today, dashboard.week) == (date(2026, 11, 20), date(2026, 11, 15))


async def test_what_the_account_chose_is_kept_to(home: Home) -> None:
    home.choose(time_zone="Asia/Kuala_Lumpur", week_starts_on="monday", has_streak_freeze=True, daily_goal=80)
    home.clock.moment = datetime(2026, 11, 18, 16, tzinfo=UTC)
    for days in (2, 2, 0):
        await home.tell(Deed(kind="chore"))
        home.clock.move(days=days)

    dashboard = await home.dashboard()
    assert (dashboard.today, dashboard.week) == (date(2026, 11, 23), date(2026, 11, 23))
    assert (dashboard.daily_goal, dashboard.record.days.active_in_week) == (80, 1)
    assert (dashboard.streaks.current, dashboard.streaks.longest) == (1, 2)  # Friday is forgiven, Sunday not


async def test_cards_that_are_due_are_counted(home: Home) -> None:
    home.rows(
        "INSERT INTO child_cards (tenant_id, child_id, flashcard_id, state, due_at, introduced_on)"
        " SELECT %s, 'mia', number, 2, %s + number * interval '1 hour', '2026-11-01'"
        " FROM generate_series(-1, 1) AS number",
        *(OURS, NOON),
    )

    assert (await home.dashboard()).due_cards == 2


async def test_an_achievement_stays_when_its_events_are_gone(home: Home) -> None:
    await home.tell(Deed(kind="chore"))
    home.rows("DELETE FROM child_events")
    home.rows("DELETE FROM child_days")

    assert (await home.dashboard()).record.unlocked == {"first_chore": NOON}
