"""What events bring, and that nothing brings points twice."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from charter.children.domain import ChildId, ChildNotFound
from charter.children.progress.domain import Deed, EventIdReused, FlashcardOfAnotherSubject
from charter.children.progress.service import MOST_SUBJECTS, Reward
from charter.shared.tenants import TenantId
from tests.builders import NOON
from tests.integration.children.progress.conftest import MIA, OURS, Home

pytestmark = pytest.mark.anyio

BED = Deed(kind="chore", item_id="make_bed")
SUM = Deed(kind="flashcard", subject_id="math", item_id="math_add_1", is_right=True)


async def test_each_kind_of_event_brings_its_points_and_what_it_reaches_first(home: Home) -> None:
    rewards = [
        await home.tell(deed)
        for deed in (
            BED,
            Deed(kind="outdoor", item_id="walk_10"),
            Deed(kind="affirmation", item_id="1"),
            SUM,
            Deed(kind="flashcard", subject_id="math", is_right=False),
        )
    ]

    assert rewards == [
        Reward(15, ("first_chore",)),
        Reward(20, ("first_outdoor",)),
        Reward(5),
        Reward(10, ("first_flashcard", "perfect_day")),
        Reward(2),
    ]


async def test_an_item_brings_points_once_a_day(home: Home) -> None:
    rewards = [(await home.tell(BED)).points for _ in range(2)]
    home.clock.move(days=1)
    rewards.append((await home.tell(BED)).points)

    assert rewards == [15, 0, 15]
    assert len(home.rows("SELECT id FROM child_events")) == 2


async def test_a_card_again_on_a_day_is_practice_without_points(home: Home) -> None:
    await home.tell(SUM)
    assert (await home.tell(SUM)).points == 0

    dashboard = await home.dashboard()
    assert dashboard.record.subjects["math"].correct == 2
    assert dashboard.record.days.today.points == 10
    assert len(home.cards.reviews) == 2


async def test_an_event_without_an_item_is_counted_each_time_unless_it_has_an_id(home: Home) -> None:
    assert [(await home.tell(Deed(kind="chore"))).points for _ in range(2)] == [15, 15]

    named = Deed(kind="chore", event_id="e-1")
    assert [(await home.tell(named)).points for _ in range(2)] == [15, 0]


async def test_an_event_id_stands_for_one_event_of_a_child(home: Home) -> None:
    await home.tell(Deed(kind="chore", event_id="e-1"))

    with pytest.raises(EventIdReused, match="'e-1' stands for another event"):
        await home.tell(Deed(kind="outdoor", event_id="e-1"))
    with pytest.raises(EventIdReused):
        await home.tell(Deed(kind="chore", event_id="e-1", mark=True))
    assert len(home.rows("SELECT id FROM child_events")) == 1


async def test_an_event_whose_answer_is_forgotten_is_still_told_once(home: Home) -> None:
    await home.tell(Deed(kind="chore", event_id="e-1"))
    home.rows("UPDATE child_events SET answer = NULL, fingerprint = NULL")

    assert await home.tell(Deed(kind="chore", event_id="e-1", mark=True)) == Reward()


async def test_fifty_events_at_once_bring_points_once(home: Home) -> None:
    deed = Deed(kind="chore", item_id="make_bed", event_id="e-1")
    rewards = await asyncio.gather(*(home.tell(deed) for _ in range(50)))

    assert sorted(reward.points for reward in rewards) == [0] * 49 + [15]
    assert (await home.dashboard()).record.days.total.points == 15


async def test_fifty_doings_of_an_item_at_once_bring_points_once(home: Home) -> None:
    rewards = await asyncio.gather(*(home.tell(SUM) for _ in range(50)))

    assert sorted(reward.points for reward in rewards) == [0] * 49 + [10]
    assert [reward.achievement_ids for reward in rewards].count(("first_flashcard",)) == 1
    dashboard = await home.dashboard()
    assert (dashboard.record.days.total.points, dashboard.record.subjects["math"].correct) == (10, 50)


async def test_a_day_brings_no_more_than_its_limit(home: Home) -> None:
    points = [(await home.tell(Deed(kind="outdoor"))).points for _ in range(24)]
    assert points == [20] * 24
    assert [(await home.tell(Deed(kind="chore"))).points for _ in range(3)] == [15, 5, 0]

    home.clock.move(days=1)
    assert (await home.tell(Deed(kind="chore"))).points == 15


async def test_the_verdict_counts_and_the_claim_is_kept(home: Home) -> None:
    claimed = Deed(kind="flashcard", subject_id="math", item_id="math_add_1", is_right=True, answer="3")
    assert (await home.tell(claimed)).points == 2

    [event] = home.rows("SELECT is_correct, claimed_correct, answer FROM child_events")
    assert event == {"is_correct": False, "claimed_correct": True, "answer": "3"}
    assert [review.is_right for review in home.cards.reviews] == [False]


async def test_a_card_that_nobody_knows_is_taken_by_the_claim(home: Home) -> None:
    unknown = Deed(kind="flashcard", subject_id="music", item_id="notes_1", is_right=True, answer="do")

    assert (await home.tell(unknown)).points == 10
    assert home.cards.reviews == []
    assert (await home.dashboard()).record.subjects["music"].correct == 1


async def test_a_card_of_another_subject_is_refused_and_nothing_is_written(home: Home) -> None:
    with pytest.raises(FlashcardOfAnotherSubject, match="'math_add_1' is one of 'math', not of 'reading'"):
        await home.tell(
            Deed(kind="flashcard", subject_id="reading", item_id="math_add_1", is_right=True, answer="2")
        )

    assert home.rows("SELECT id FROM child_events") == []


async def test_first_tries_are_cards_that_were_right_when_they_came_first(home: Home) -> None:
    right = Deed(kind="flashcard", subject_id="math", item_id="math_add_1", is_right=True, answer="2")
    hot = Deed(
        kind="flashcard", subject_id="science", item_id="science_sun_hot", is_right=True, answer="cold"
    )
    for deed in (right, right, hot):
        await home.tell(deed)

    subjects = (await home.dashboard()).record.subjects
    assert (subjects["math"].first_tries, subjects["science"].first_tries) == (1, 0)


async def test_further_subjects_than_a_child_has_buckets_for_are_one(home: Home) -> None:
    home.rows(
        "INSERT INTO child_subjects (tenant_id, child_id, subject_id)"
        " SELECT %s, %s, number FROM generate_series(1, %s) AS number",
        *(OURS, MIA, MOST_SUBJECTS),
    )
    for subject in ("poems", "songs", "1"):
        await home.tell(Deed(kind="flashcard", subject_id=subject, is_right=True))

    subjects = (await home.dashboard()).record.subjects
    assert (subjects["unknown"].correct, subjects["1"].correct) == (2, 1)
    assert len(subjects) == MOST_SUBJECTS + 1


@pytest.mark.parametrize(
    ("occurred_at", "zone", "day"),
    [
        (None, None, date(2026, 11, 20)),
        (NOON + timedelta(days=365), None, date(2026, 11, 20)),
        (NOON - timedelta(days=7), None, date(2026, 11, 13)),
        (NOON - timedelta(days=8), None, date(2026, 11, 20)),
        (datetime(2026, 11, 19, 15, 59, 59, tzinfo=UTC), "Asia/Kuala_Lumpur", date(2026, 11, 19)),
        (datetime(2026, 11, 19, 16, 0, tzinfo=UTC), "Asia/Kuala_Lumpur", date(2026, 11, 20)),
    ],
)
async def test_an_event_counts_on_the_day_that_it_was_there(
    home: Home, occurred_at: datetime | None, zone: str | None, day: date
) -> None:
    if zone is not None:
        home.choose(time_zone=zone)
    await home.tell(Deed(kind="chore", occurred_at=occurred_at))

    assert home.rows("SELECT local_day FROM child_days") == [{"local_day": day}]


async def test_nobody_tells_of_a_child_that_is_not_the_account_s(home: Home) -> None:
    for tenant, child in ((OURS, ChildId("noah")), (TenantId("bob"), MIA)):
        with pytest.raises(ChildNotFound):
            await home.service.tell(tenant, child, BED)
        with pytest.raises(ChildNotFound):
            await home.service.read_dashboard(tenant, child)
