"""Events and the dashboard as clients see them, in the words that theirs have always used."""

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, Final

import httpx
import pytest

from charter.shared.clock import utc_now
from tests.integration.children.conftest import TABLES, AddParent, Parent

pytestmark = pytest.mark.anyio

EVENTS: Final = "/mira/events"


async def tell(parent: Parent, kind: str, /, **body: Any) -> httpx.Response:
    return await parent.ask("POST", f"{EVENTS}/{kind}", body)


@pytest.fixture(autouse=True)
async def mira(parent: Parent) -> None:
    """Mira, where it is not about midnight while a test runs."""
    await parent.keep()
    zone = "UTC" if 1 < utc_now().hour < 22 else "Asia/Kuala_Lumpur"
    assert (await parent.ask("PUT", "/settings", {"time_zone": zone})).status_code == HTTPStatus.OK


async def test_a_dashboard_has_what_its_clients_read(parent: Parent) -> None:
    rewards = [
        (await tell(parent, kind, **body, occurredAt=utc_now().isoformat())).json()
        for kind, body in (
            ("flashcard", {"subjectId": "math", "correct": True}),
            ("flashcard", {"subjectId": "math", "correct": False}),
            ("chore", {"choreId": "make_bed", "isExtra": False}),
            ("outdoor", {"outdoorActivityId": "walk_10", "isDaily": True}),
            ("affirmation", {"affirmationId": "1"}),
        )
    ]
    dashboard = (await parent.ask("GET", "/mira/dashboard")).json()

    assert [reward["pointsAwarded"] for reward in rewards] == [10, 2, 15, 20, 5]
    assert rewards[0]["newAchievementIds"] == ["first_flashcard"]
    today, week = dashboard["today"], dashboard["week"]
    assert today == {
        "date": dashboard["lastActiveDate"],
        "flashcardsCompleted": 2,
        "flashcardsCorrect": 1,
        "choresCompleted": 1,
        "outdoorActivities": 1,
        "affirmationsViewed": 1,
        "totalPoints": 52,
    }
    assert week == {
        "weekStart": week["weekStart"],
        "totalPoints": 52,
        "daysActive": 1,
        "flashcardsCompleted": 2,
        "choresCompleted": 1,
        "outdoorActivities": 1,
        "accuracyPct": 50,
    }
    assert dashboard["flashcardsBySubject"]["math"] == {"completed": 2, "correct": 1, "difficulty": "easy"}
    assert set(dashboard["flashcardsBySubject"]) == {"math", "science", "reading", "history"}
    assert (dashboard["totalPoints"], dashboard["currentStreak"], dashboard["longestStreak"]) == (52, 1, 1)
    assert dashboard["todayGoal"] == {"target": 50, "done": 52}
    assert dashboard["suggestedDifficulty"]["math"] == "easy"


async def test_a_new_child_s_dashboard_says_what_there_is_to_reach(parent: Parent) -> None:
    dashboard = (await parent.ask("GET", "/mira/dashboard")).json()

    assert (dashboard["lastActiveDate"], dashboard["achievementsUnlocked"]) == (None, [])
    assert [each["id"] for each in dashboard["achievementsLocked"]][:3] == [
        *("first_flashcard", "first_chore", "first_outdoor")
    ]
    assert dashboard["reward"] == {
        "level": "New Kid",
        "icon": "user",
        "color": "#9CA3AF",
        "nextAt": 50,
        "progress": 0,
    }
    assert dashboard["balanced"] == {
        "canLevelUp": False,
        "currentLevel": "New Kid",
        "nextLevel": "Good Kid",
        "requiredPerSubject": 13,
        "subjectProgress": {
            subject: {"current": 0, "required": 13, "met": False}
            for subject in ("math", "science", "reading", "history")
        },
        "lowestSubject": "math",
        "message": "Good Kid is next: more right answers in Math, Science, Reading, History.",
    }


async def test_the_service_judges_an_answer_to_a_card_that_it_knows(parent: Parent) -> None:
    card = {"subjectId": "math", "flashcardId": "math_add_1", "correct": False}
    right = await tell(parent, "flashcard", **card, answer=" TWO. ", durationMs=3000)
    other = await tell(parent, "flashcard", **card | {"subjectId": "reading"}, answer="two")

    assert right.json()["pointsAwarded"] == 10
    assert other.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert other.json()["error_code"] == "FLASHCARD_OF_ANOTHER_SUBJECT"


async def test_fifty_identical_events_bring_points_once(parent: Parent) -> None:
    answers = await asyncio.gather(
        *(tell(parent, "chore", choreId="make_bed", eventId="e-1") for _ in range(50))
    )

    assert {answer.status_code for answer in answers} == {HTTPStatus.OK}
    assert sorted(answer.json()["pointsAwarded"] for answer in answers) == [0] * 49 + [15]
    assert (await parent.ask("GET", "/mira/dashboard")).json()["totalPoints"] == 15


async def test_an_event_id_with_another_body_is_a_conflict(parent: Parent) -> None:
    await tell(parent, "chore", choreId="make_bed", eventId="e-1")
    answer = await tell(parent, "chore", choreId="brush_teeth", eventId="e-1")

    assert answer.status_code == HTTPStatus.CONFLICT
    assert answer.json()["error_code"] == "EVENT_ID_REUSED"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("flashcard", {}),
        ("flashcard", {"subjectId": "math"}),
        ("flashcard", {"subjectId": "math", "correct": "yes"}),
        ("flashcard", {"subjectId": "math", "correct": True, "answer": "x" * 201}),
        ("chore", {"choreId": ""}),
        ("chore", {"occurredAt": "2026-11-29T12:00:00"}),
        ("outdoor", {"points": 1000}),
        ("affirmation", {"eventId": "x" * 65}),
    ],
)
async def test_a_body_that_does_not_fit_is_refused(parent: Parent, kind: str, body: dict[str, Any]) -> None:
    answer = await tell(parent, kind, **body)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert (await parent.ask("GET", "/mira/dashboard")).json()["totalPoints"] == 0


async def test_a_moment_next_year_is_the_moment_of_receipt(parent: Parent) -> None:
    await tell(parent, "chore", choreId="make_bed", occurredAt="2099-01-01T00:00:00Z")

    dashboard = (await parent.ask("GET", "/mira/dashboard")).json()
    assert (dashboard["today"]["choresCompleted"], dashboard["currentStreak"]) == (1, 1)


async def test_another_account_s_child_is_not_found(parent: Parent, parent_named: AddParent) -> None:
    other = await parent_named("oscar")

    for answer in (await tell(other, "chore"), await other.ask("GET", "/mira/dashboard")):
        assert answer.status_code == HTTPStatus.NOT_FOUND
        assert answer.json()["error_code"] == "CHILD_NOT_FOUND"
    assert (await tell(parent, "reading")).status_code == HTTPStatus.NOT_FOUND


async def test_an_erased_child_takes_no_events_and_comes_back_with_nothing(parent: Parent) -> None:
    await tell(parent, "chore", choreId="make_bed", eventId="e-1")
    await parent.ask("DELETE", "/mira")
    assert (await tell(parent, "chore")).status_code == HTTPStatus.NOT_FOUND

    await parent.keep()
    assert (await parent.ask("GET", "/mira/dashboard")).json()["totalPoints"] == 0
    assert (await tell(parent, "chore", choreId="make_bed", eventId="e-1")).json()["pointsAwarded"] == 15


async def test_a_child_that_is_erased_under_fire_leaves_nothing(
    parent: Parent, rows_kept: Callable[[Parent], Awaitable[dict[str, int]]]
) -> None:
    def fire(count: int) -> list[Awaitable[httpx.Response]]:
        card = {"subjectId": "math", "flashcardId": "math_add_1", "correct": True, "answer": "2"}
        return [tell(parent, "flashcard", **card, eventId=f"{count}-{number}") for number in range(15)]

    answers = await asyncio.gather(*fire(1), parent.ask("DELETE", "/mira"), *fire(2))

    assert answers[15].status_code == HTTPStatus.NO_CONTENT
    assert {answer.status_code for answer in answers} <= {
        *(HTTPStatus.OK, HTTPStatus.NO_CONTENT, HTTPStatus.NOT_FOUND)
    }
    assert sum(answer.json()["pointsAwarded"] for answer in answers if answer.status_code == 200) in {0, 10}
    kept = await rows_kept(parent)
    assert {name: kept[name] for name in TABLES} == dict.fromkeys(TABLES, 0)
