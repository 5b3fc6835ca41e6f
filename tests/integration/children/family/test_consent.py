"""Parental consent on record, what an account chooses, and the zone of an account."""

from collections.abc import AsyncIterator
from http import HTTPStatus

import httpx
import pytest
from fastapi import FastAPI

from charter.app import create_app
from charter.settings import Settings
from tests.integration.children.conftest import AddParent, Parent
from tests.integration.conftest import Bearer, client_of
from tests.integration.people import add_person

pytestmark = pytest.mark.anyio

FORM = {"version": "2026-01", "method": "signed_form"}
DEFAULTS = {
    "time_zone": None,
    "effective_time_zone": "UTC",
    "week_starts_on": "sunday",
    "has_streak_freeze": False,
    "daily_goal": 50,
    "is_consent_required": False,
    "erased_from": None,
}


@pytest.fixture
async def careful(settings: Settings) -> AsyncIterator[Parent]:
    """An account of a service that asks for consent."""
    app = create_app(
        settings.model_copy(update={"require_parental_consent": True, "default_time_zone": "Asia/Tokyo"})
    )
    async with client_of(app) as client:
        person = await add_person(app, "paula")
        yield Parent(client, person.user_id, person.headers)


async def test_where_consent_is_required_no_child_is_kept_without(careful: Parent) -> None:
    before = await careful.keep()
    given = await careful.ask("POST", "/consents", FORM)
    kept = await careful.keep()
    path = f"/consents/{given.json()['id']}/withdraw"
    withdrawn, again = await careful.ask("POST", path), await careful.ask("POST", path)
    after = await careful.keep(id="another")

    assert [before.status_code, kept.status_code, after.status_code] == [403, 201, 403]
    assert {before.json()["error_code"], after.json()["error_code"]} == {"CONSENT_REQUIRED"}
    assert withdrawn.json()["withdrawn_at"] is not None
    assert withdrawn.json() == again.json()
    assert (await careful.ask("GET", "/mira")).status_code == HTTPStatus.OK
    assert (await careful.ask("DELETE", "/mira")).status_code == HTTPStatus.NO_CONTENT


async def test_once_consent_is_withdrawn_nothing_more_is_learnt_of_a_child(careful: Parent) -> None:
    given = await careful.ask("POST", "/consents", FORM)
    await careful.keep()
    events = {
        "flashcard": {"subjectId": "math", "correct": True},
        "chore": {"choreId": "make_bed"},
        "outdoor": {"outdoorActivityId": "walk_10"},
        "affirmation": {"affirmationId": "1"},
    }
    before = [await careful.ask("POST", f"/mira/events/{kind}", body) for kind, body in events.items()]
    await careful.ask("POST", f"/consents/{given.json()['id']}/withdraw")
    kept = (await careful.ask("GET", "/mira/export")).json()
    after = [await careful.ask("POST", f"/mira/events/{kind}", body) for kind, body in events.items()]
    after.append(await careful.ask("PATCH", "/mira", {"interests": ["music"]}))

    assert {each.status_code for each in before} == {HTTPStatus.OK}
    assert {each.json()["error_code"] for each in after} == {"CONSENT_REQUIRED"}
    assert (await careful.ask("GET", "/mira/export")).json() | {"exported_at": 0} == kept | {"exported_at": 0}


async def test_consent_is_a_record_of_its_own(parent: Parent, parent_named: AddParent) -> None:
    first = await parent.ask("POST", "/consents", FORM)
    second = (await parent.ask("POST", "/consents", FORM | {"version": "2026-02"})).json()
    listed = (await parent.ask("GET", "/consents")).json()
    other = await parent_named("olga")

    assert first.status_code == HTTPStatus.CREATED
    assert first.json()["owner_sub"] == str(parent.user_id)
    assert first.json()["withdrawn_at"] is None
    assert [record["id"] for record in listed] == [second["id"], first.json()["id"]]
    assert [record["withdrawn_at"] is None for record in listed] == [True, False]
    path = f"/consents/{second['id']}"
    assert (await parent.ask("GET", path)).json() == second
    for method, its in (("GET", path), ("POST", f"{path}/withdraw")):
        assert (await other.ask(method, its)).json()["error_code"] == "CONSENT_NOT_FOUND"
    assert (await other.ask("GET", "/consents")).json() == []


@pytest.mark.parametrize("values", [{"method": "wishes"}, {"version": ""}, {"version": "a b"}])
async def test_a_record_says_how_and_to_what(parent: Parent, values: dict[str, str]) -> None:
    assert (await parent.ask("POST", "/consents", FORM | values)).status_code == 422


async def test_an_account_chooses_for_all_its_children(parent: Parent) -> None:
    assert (await parent.ask("GET", "/settings")).json() == DEFAULTS
    chosen = {
        "time_zone": "Asia/Kuala_Lumpur",
        "week_starts_on": "monday",
        "has_streak_freeze": True,
        "daily_goal": 60,
    }
    put = await parent.ask("PUT", "/settings", chosen)
    late = await parent.ask("PUT", "/settings", {}, if_match='"elsewhere"')

    assert put.json() == DEFAULTS | chosen | {"effective_time_zone": "Asia/Kuala_Lumpur"}
    assert (await parent.ask("GET", "/settings")).json() == put.json()
    assert late.status_code == HTTPStatus.PRECONDITION_FAILED
    assert (await parent.ask("PUT", "/settings", {})).json() == DEFAULTS


@pytest.mark.parametrize("zone", ["Asia/Kuala_Lumper", "localtime", "../etc/passwd", "posix/UTC"])
async def test_a_zone_is_one_that_there_is(parent: Parent, zone: str) -> None:
    refused = await parent.ask("PUT", "/settings", {"time_zone": zone})
    own = await parent.client.patch("/v1/users/me", json={"time_zone": zone}, headers=parent.headers)

    for answer in (refused, own):
        assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert (await parent.ask("GET", "/settings")).json() == DEFAULTS


async def test_the_zone_of_an_account_is_that_of_its_children(
    parent: Parent, client: httpx.AsyncClient, bearer: Bearer, app: FastAPI
) -> None:
    del app
    member = bearer(str(parent.user_id), "user", tenant="org:1")
    changed = await client.patch("/v1/users/me", json={"time_zone": "Asia/Tokyo"}, headers=member)
    there = (await parent.ask("GET", "/settings")).json()
    await client.patch("/v1/users/me", json={"name": "Paula"}, headers=parent.headers)
    back = await client.patch("/v1/users/me", json={"time_zone": None}, headers=parent.headers)

    assert changed.json()["time_zone"] == "Asia/Tokyo"
    assert there == DEFAULTS | {"time_zone": "Asia/Tokyo", "effective_time_zone": "Asia/Tokyo"}
    assert back.json()["time_zone"] is None
    assert (await parent.ask("GET", "/settings")).json() == DEFAULTS


async def test_who_chose_no_zone_has_the_one_of_the_service(careful: Parent) -> None:
    found = (await careful.ask("GET", "/settings")).json()
    assert (found["effective_time_zone"], found["is_consent_required"]) == ("Asia/Tokyo", True)
