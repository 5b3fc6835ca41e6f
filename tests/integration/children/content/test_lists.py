"""Lists for a child: what old clients read of them, for which age, and in which order."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import AddPerson, Execute
from tests.integration.people import Person

pytestmark = pytest.mark.anyio

List = Callable[..., Awaitable[Any]]
"""A list for a child: `await shown("/v1/chores/daily", childId="mira")`."""
LISTS: Final = {
    "/v1/affirmations": {"id", "text", "gradient"},
    "/v1/subjects": {"id", "name", "icon", "color"},
    "/v1/flashcards?subjectId=math": {"id", "question", "answer", "acceptableAnswers", "difficulty"},
    "/v1/chores/daily": {"id", "label", "icon", "isExtra"},
    "/v1/outdoor/activities": {"id", "name", "category", "icon", "time", "points", "isDaily"},
}
"""What an element has, as clients know it."""


@pytest.fixture
async def alice(person: AddPerson) -> Person:
    return await person("alice")


async def add_child(client: httpx.AsyncClient, alice: Person, age: int, *interests: str) -> str:
    """A child that had its birthday early this year; its id."""
    child = {
        "name": "Mira",
        "birthday": f"{datetime.now(UTC).year - age}-01-01",
        "interests": interests or ["nothing"],
    }
    added = await client.post("/v1/children", json=child, headers=alice.headers)
    assert added.status_code == 201, added.text
    return str(added.json()["id"])


@pytest.fixture
def shown(client: httpx.AsyncClient, alice: Person) -> List:
    async def shown(path: str, child_id: str, **asked: str) -> Any:
        joined = "&".join(f"{name}={value}" for name, value in {"childId": child_id, **asked}.items())
        sign = "&" if "?" in path else "?"
        answer = await client.get(f"{path}{sign}{joined}", headers=alice.headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return shown


async def test_elements_are_what_old_clients_read(
    client: httpx.AsyncClient, alice: Person, shown: List
) -> None:
    child = await add_child(client, alice, 8)
    for path, fields in LISTS.items():
        elements = await shown(path, child)
        assert isinstance(elements, list)
        assert elements
        assert all(set(each) == fields for each in elements)


async def test_meta_is_told_where_it_is_asked_for(
    client: httpx.AsyncClient, alice: Person, shown: List
) -> None:
    child = await add_child(client, alice, 8)
    for path, fields in LISTS.items():
        elements = await shown(path, child, include="meta")
        assert all(set(each) == fields | {"meta"} for each in elements)
        assert {frozenset(each["meta"]) for each in elements} == {
            frozenset({"minAge", "maxAge", "tags", "sort", "locale"})
        }


@pytest.mark.parametrize(
    ("age", "band"), [(0, 3), (3, 3), (5, 3), (6, 6), (10, 8), (13, 11), (14, 14), (18, 14)]
)
async def test_a_child_is_shown_its_band_and_what_is_for_all(
    client: httpx.AsyncClient, alice: Person, shown: List, age: int, band: int
) -> None:
    child = await add_child(client, alice, age)
    for path in LISTS:
        lowest = {each["meta"]["minAge"] for each in await shown(path, child, include="meta")}
        assert lowest == ({None} if "subject" in path else {None, band})


async def test_what_meets_interests_comes_first_and_the_rest_stays_in_order(
    client: httpx.AsyncClient, alice: Person, shown: List
) -> None:
    plain = await shown("/v1/chores/daily", await add_child(client, alice, 9))
    keen = await shown(
        "/v1/chores/daily", await add_child(client, alice, 9, "Animals", "Cooking"), include="meta"
    )

    cooking = [each for each in keen if "cooking" in each["meta"]["tags"]]
    others = [each for each in keen if "cooking" not in each["meta"]["tags"]]
    assert len(cooking) > 1
    assert keen == cooking + others
    order = [each["id"] for each in plain]
    assert [each["id"] for each in others] == [
        each for each in order if each in {one["id"] for one in others}
    ]


async def test_cards_are_of_one_difficulty_or_of_all(
    client: httpx.AsyncClient, alice: Person, shown: List
) -> None:
    child = await add_child(client, alice, 8)
    every = await shown("/v1/flashcards", child, subjectId="history")
    medium = await shown("/v1/flashcards", child, subjectId="history", difficulty="medium")

    assert {each["difficulty"] for each in every} == {"easy", "medium", "hard"}
    assert medium == [each for each in every if each["difficulty"] == "medium"]
    assert len(medium) >= 10


async def test_activities_are_for_every_day_or_not_or_all(
    client: httpx.AsyncClient, alice: Person, shown: List
) -> None:
    child = await add_child(client, alice, 8)
    every = await shown("/v1/outdoor/activities", child)
    for is_daily in (True, False):
        some = await shown("/v1/outdoor/activities", child, isDaily=str(is_daily).lower())
        assert some == [each for each in every if each["isDaily"] is is_daily]
        assert some


async def test_what_is_not_active_is_not_shown(
    client: httpx.AsyncClient, alice: Person, shown: List, execute: Execute
) -> None:
    child = await add_child(client, alice, 8)
    await execute("UPDATE chores SET is_active = false, is_edited = true WHERE id = 'make_bed'")

    assert "make_bed" not in {each["id"] for each in await shown("/v1/chores/daily", child)}


async def test_nobody_elses_child_is_known(
    client: httpx.AsyncClient, alice: Person, person: AddPerson
) -> None:
    child = await add_child(client, alice, 8)
    bob = await person("bob")
    for path in LISTS:
        sign = "&" if "?" in path else "?"
        for wanted in (child, "nobody"):
            answer = await client.get(f"{path}{sign}childId={wanted}", headers=bob.headers)
            assert (answer.status_code, answer.json()["error_code"]) == (400, "CHILD_UNKNOWN")
            assert answer.json()["details"] == {"child_id": wanted}


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [
        ("/v1/chores/daily", 422, "VALIDATION_FAILED"),
        ("/v1/chores/daily?childId=", 422, "VALIDATION_FAILED"),
        ("/v1/chores/daily?childId={child}&include=all", 422, "VALIDATION_FAILED"),
        ("/v1/flashcards?childId={child}", 422, "VALIDATION_FAILED"),
        ("/v1/flashcards?childId={child}&subjectId=math&difficulty=fiendish", 422, "VALIDATION_FAILED"),
        ("/v1/flashcards?childId={child}&subjectId=alchemy", 400, "SUBJECT_UNKNOWN"),
        ("/v1/flashcards?childId={child}&subjectId=alchemy&difficulty=easy", 400, "SUBJECT_UNKNOWN"),
        ("/v1/outdoor/activities?childId={child}&isDaily=perhaps", 422, "VALIDATION_FAILED"),
    ],
)
async def test_what_makes_no_sense_is_refused(
    client: httpx.AsyncClient, alice: Person, asked: str, status: int, code: str
) -> None:
    child = await add_child(client, alice, 8)

    answer = await client.get(asked.format(child=child), headers=alice.headers)

    assert (answer.status_code, answer.json()["error_code"]) == (status, code)
