"""What the old application for children sends and reads."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from tests.integration.legacy.conftest import Visit
from tests.integration.legacy.old_client import (
    ACTIVITY,
    AFFIRMATION,
    AWARD,
    CHILD,
    CHORE,
    DASHBOARD,
    FLASHCARD,
    SUBJECT,
    OldClient,
)

pytestmark = pytest.mark.anyio

MIRA: Final = {"name": "Mira", "birthday": "2018-04-12", "interests": ["space"], "avatar": "fox"}
CHORES: Final = {"make_bed": False, "brush_teeth": False, "pick_toys": False, "help_dishes": True}
COLORS: Final = [
    ["#FF512F", "#DD2476"],
    ["#2193b0", "#6dd5ed"],
    ["#56ab2f", "#a8e063"],
    ["#00c6ff", "#0072ff"],
    ["#ff9a9e", "#fad0c4"],
    ["#0f2027", "#203a43"],
    ["#FF512F", "#DD2476"],
    ["#2193b0", "#6dd5ed"],
]

MISTAKES: Final[tuple[dict[str, Any], ...]] = (
    *({"interests": []}, {"interests": "space"}),
    *({"birthday": "12.4.2018"}, {"name": None}),
)
REFUSED: Final = {
    "/v1/affirmations": 422,
    "/v1/affirmations?childId=nobody": 400,
    "/v1/subjects?childId=nobody": 400,
    "/v1/chores/daily?childId=nobody": 400,
    "/v1/outdoor/activities?childId=nobody": 400,
    "/v1/flashcards?subjectId=math&difficulty=easy&childId=nobody": 400,
    "/v1/flashcards?subjectId=alchemy&difficulty=easy&childId={child}": 400,
    "/v1/flashcards?subjectId=math&difficulty=fiendish&childId={child}": 422,
    "/v1/flashcards?difficulty=easy&childId={child}": 422,
}
"""Lists for nobody or of nothing, and how they are answered."""


async def add_mira(client: OldClient) -> str:
    child: dict[str, Any] = await client.read("POST", "/v1/children", CHILD, MIRA, status=201)
    return str(child["id"])


def now() -> str:
    """As the application writes it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


async def test_children_are_kept_changed_and_listed(visit: Visit) -> None:
    client = visit("alice")
    assert await client.read("GET", "/v1/children", [CHILD]) == []

    made = await client.read("POST", "/v1/children", CHILD, MIRA | {"id": ""}, status=201)
    assert re.fullmatch("[0-9a-f]{32}", made["id"])
    assert {name: made[name] for name in MIRA} == MIRA
    await client.read("POST", "/v1/children", CHILD, MIRA | {"id": "tom", "name": "Tom"}, status=201)
    changed = {"id": "tom", "name": "Tom", "birthday": "2017-01-31", "interests": ["music", "art"]}
    await client.read("POST", "/v1/children", CHILD, changed)

    tom = await client.read("GET", "/v1/children/tom", CHILD)
    assert {name: tom[name] for name in CHILD} == changed | {"avatar": None}
    assert [each["id"] for each in await client.read("GET", "/v1/children", [CHILD])] == ["tom", made["id"]]


async def test_children_are_the_same_at_the_root(visit: Visit) -> None:
    child = await add_mira(visit("alice"))

    assert [each["id"] for each in await visit("alice", "").read("GET", "/v1/children", [CHILD])] == [child]


async def test_children_of_others_are_not_there_and_their_ids_are_taken(visit: Visit) -> None:
    child, mallory = await add_mira(visit("alice")), visit("mallory")

    assert await mallory.read("GET", "/v1/children", [CHILD]) == []
    assert (await mallory.refused("GET", f"/v1/children/{child}"))[0] == 404
    assert (await mallory.refused("POST", "/v1/children", MIRA | {"id": child}))[0] == 403
    assert (await visit(None).refused("GET", "/v1/children"))[0] == 401


async def test_a_child_that_makes_no_sense_is_refused(visit: Visit) -> None:
    client = visit("alice")
    for wrong in MISTAKES:
        assert (await client.refused("POST", "/v1/children", MIRA | wrong))[0] == 422


async def test_lists_are_full_at_once_with_the_ids_that_the_application_knows(visit: Visit) -> None:
    client = visit("alice")
    child = await add_mira(client)

    affirmations = await client.read("GET", f"/v1/affirmations?childId={child}", [AFFIRMATION])
    known = {each["id"]: each["gradient"] for each in affirmations}
    assert [known[str(number)] for number in range(1, 9)] == COLORS
    subjects = await client.read("GET", f"/v1/subjects?childId={child}", [SUBJECT])
    assert {(each["id"], each["name"], each["icon"], each["color"]) for each in subjects} == {
        ("math", "Math", "calculator", "#4F46E5"),
        ("reading", "Reading", "book", "#16A34A"),
        ("science", "Science", "flask", "#F97316"),
        ("history", "History", "globe", "#3B82F6"),
    }
    chores = await client.read("GET", f"/v1/chores/daily?childId={child}", [CHORE])
    assert {each["id"]: each["isExtra"] for each in chores}.items() >= CHORES.items()
    activities = await client.read("GET", f"/v1/outdoor/activities?childId={child}", [ACTIVITY])
    walk, play = ("movement", "10 min", 5, True), ("play", "30 min", 10, False)
    facts = {
        each["id"]: (each["category"], each["time"], each["points"], each["isDaily"]) for each in activities
    }
    assert facts.items() >= {"walk_10": walk, "play_park": play}.items()
    path = f"/v1/outdoor/activities?childId={child}&isDaily=false"
    others = await client.read("GET", path, [ACTIVITY])
    assert {each["isDaily"] for each in others} == {False}


async def test_cards_are_asked_by_subject_and_difficulty(visit: Visit) -> None:
    client = visit("alice")
    child = await add_mira(client)
    cards = {
        (subject, difficulty): await client.read(
            "GET",
            f"/v1/flashcards?subjectId={subject}&difficulty={difficulty}&childId={child}",
            [FLASHCARD],
        )
        for subject in ("math", "reading", "science", "history")
        for difficulty in ("easy", "medium", "hard")
    }

    assert all(len(each) >= 10 for each in cards.values())
    assert all("subjectId" not in card for each in cards.values() for card in each)
    easy = {
        card["id"]: (card["answer"], card["acceptableAnswers"])
        for (_, difficulty), each in cards.items()
        for card in each
        if difficulty == "easy"
    }
    assert easy["math_add_1"] == ("2", ["2", "two"])
    assert easy["math_add_2"] == ("4", ["4", "four"])
    assert easy["reading_vowel_a"][0] == "A"
    assert easy["science_sun_hot"][0] == "hot"


async def test_a_list_for_nobody_or_of_nothing_is_refused(visit: Visit) -> None:
    client = visit("alice")
    child = await add_mira(client)

    for path, status in REFUSED.items():
        assert (await client.refused("GET", path.format(child=child)))[0] == status


async def test_events_give_points_and_the_dashboard_shows_what_they_come_to(visit: Visit) -> None:
    client = visit("alice")
    child = await add_mira(client)
    events: list[tuple[str, dict[str, Any], int]] = [
        ("flashcard", {"subjectId": "math", "correct": True, "flashcardId": "math_add_1", "answer": "2"}, 10),
        ("flashcard", {"subjectId": "math", "correct": False, "flashcardId": "math_add_2"}, 2),
        ("flashcard", {"subjectId": "cooking", "correct": True}, 10),
        ("chore", {"choreId": "make_bed", "isExtra": False}, 15),
        ("chore", {"choreId": "help_dishes", "isExtra": True}, 15),
        ("chore", {}, 15),
        ("outdoor", {"outdoorActivityId": "walk_10", "isDaily": True}, 20),
        ("affirmation", {"affirmationId": "1"}, 5),
    ]
    unlocked = []
    for kind, body, points in events:
        path = f"/v1/children/{child}/events/{kind}"
        award = await client.read("POST", path, AWARD, body | {"occurredAt": now()})
        assert award["pointsAwarded"] == points
        unlocked += award["newAchievementIds"]

    assert {"first_flashcard", "first_chore", "first_outdoor", "perfect_day"} <= {*unlocked}
    seen = await client.read("GET", f"/v1/children/{child}/dashboard", DASHBOARD)
    assert seen["totalPoints"] == seen["week"]["totalPoints"] == seen["today"]["totalPoints"] == 92
    assert (seen["currentStreak"], seen["longestStreak"]) == (1, 1)
    assert seen["lastActiveDate"] == seen["today"]["date"]
    today = ("flashcardsCompleted", "flashcardsCorrect", "choresCompleted", "outdoorActivities")
    assert [seen["today"][name] for name in today] == [3, 2, 3, 1]
    assert seen["today"]["affirmationsViewed"] == seen["totalAffirmationsViewed"] == 1
    assert seen["flashcardsBySubject"]["math"] == {"completed": 2, "correct": 1, "difficulty": "easy"}
    assert seen["week"]["accuracyPct"] == 67
    assert {each["id"] for each in seen["achievementsUnlocked"]} == {*unlocked}
    assert all(each["unlockedAt"] for each in seen["achievementsUnlocked"])
    assert not any(each["unlockedAt"] for each in seen["achievementsLocked"])
    assert seen["reward"]["level"] == seen["balanced"]["currentLevel"] == "New Kid"
    assert {**seen["reward"], "progress": 0} == {
        "level": "New Kid",
        "icon": "user",
        "color": "#9CA3AF",
        "nextAt": 50,
        "progress": 0,
    }


async def test_a_dashboard_of_nothing_has_every_key(visit: Visit) -> None:
    client = visit("alice")
    child = await add_mira(client)

    shape = {**DASHBOARD, "flashcardsBySubject": dict}
    seen = await client.read("GET", f"/v1/children/{child}/dashboard", shape)

    assert (seen["totalPoints"], seen["currentStreak"], seen["lastActiveDate"]) == (0, 0, None)
    assert seen["week"]["accuracyPct"] == 0
    sunday = datetime.fromisoformat(seen["week"]["weekStart"])
    assert sunday.isoweekday() == 7
    assert timedelta(0) <= datetime.fromisoformat(seen["today"]["date"]) - sunday < timedelta(7)
    assert len(seen["achievementsLocked"]) >= 20


async def test_events_of_nobody_or_of_no_kind_are_refused(visit: Visit) -> None:
    client = visit("alice")
    child = await add_mira(client)
    event = {"occurredAt": now()}

    assert (await client.refused("POST", "/v1/children/nobody/events/chore", event))[0] == 404
    assert (await client.refused("GET", "/v1/children/nobody/dashboard"))[0] == 404
    assert (await client.refused("POST", f"/v1/children/{child}/events/nap", event))[0] in {404, 422}
    assert (await client.refused("POST", f"/v1/children/{child}/events/flashcard", event))[0] == 422
    assert (await visit("mallory").refused("POST", f"/v1/children/{child}/events/chore", event))[0] == 404
