"""Children of an account as its clients see them."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus
from typing import Any

import pytest

from tests.integration.children.conftest import MIRA, AddParent, Parent
from tests.integration.conftest import Bearer, Execute

pytestmark = pytest.mark.anyio


async def test_a_child_is_made_once_and_changed_from_then_on(parent: Parent) -> None:
    made, changed = await parent.keep(), await parent.keep(name="Mimi", avatar=None)

    assert (made.status_code, changed.status_code) == (HTTPStatus.CREATED, HTTPStatus.OK)
    assert made.json() == MIRA
    assert made.headers["Location"] == "/v1/children/mira"
    assert changed.json() == MIRA | {"name": "Mimi", "avatar": None}
    assert (await parent.ask("GET", "")).json() == [changed.json()]


@pytest.mark.parametrize("absent", [{}, {"id": None}, {"id": ""}])
async def test_a_child_without_an_id_gets_one(parent: Parent, absent: dict[str, Any]) -> None:
    values = {name: value for name, value in MIRA.items() if name not in {"id", "avatar"}}
    made = (await parent.ask("POST", "", values | absent)).json()

    assert len(made["id"]) == 32
    assert made["avatar"] is None
    assert (await parent.ask("GET", f"/{made['id']}")).json() == made


async def test_children_are_listed_newest_first(parent: Parent) -> None:
    for name in ("a", "b", "c"):
        await parent.keep(id=name)
    await parent.keep(id="a", name="Changed")

    assert [child["id"] for child in (await parent.ask("GET", "")).json()] == ["c", "b", "a"]


async def test_a_change_leaves_out_what_it_does_not_name(parent: Parent) -> None:
    await parent.keep()
    tag = (await parent.ask("GET", "/mira")).headers["ETag"]
    changed = await parent.ask("PATCH", "/mira", {"interests": ["music"]}, if_match=tag)
    late = await parent.ask("PATCH", "/mira", {"name": "Mimi"}, if_match=tag)
    without = await parent.ask("PATCH", "/mira", {"avatar": None})

    assert changed.json() == MIRA | {"interests": ["music"]}
    assert late.status_code == HTTPStatus.PRECONDITION_FAILED
    assert without.json() == MIRA | {"interests": ["music"], "avatar": None}
    assert (await parent.ask("PATCH", "/nobody", {"name": "Mimi"})).status_code == HTTPStatus.NOT_FOUND


async def test_a_month_is_kept_in_place_of_a_day(parent: Parent) -> None:
    kept = (await parent.keep(birthdayPrecision="month")).json()
    exact = (
        await parent.ask("PATCH", "/mira", {"birthday": "2018-04-12", "birthdayPrecision": "day"})
    ).json()

    assert (kept["birthday"], kept["birthdayPrecision"]) == ("2018-04-01", "month")
    assert exact == MIRA


async def test_interests_are_trimmed_and_stand_once_each(parent: Parent) -> None:
    kept = await parent.keep(interests=[" Space ", "space", "SPACE", "Straße", "STRASSE", "music"])
    assert kept.json()["interests"] == ["Space", "Straße", "music"]


TOMORROW = (datetime.now(UTC) + timedelta(days=2)).date()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"birthday": TOMORROW.isoformat()}, "CHILD_VALUE_REFUSED"),
        ({"birthday": "1900-01-01"}, "CHILD_VALUE_REFUSED"),
        ({"birthday": "2024-02-30"}, "VALIDATION_FAILED"),
        ({"birthday": None}, "VALIDATION_FAILED"),
        ({"interests": []}, "VALIDATION_FAILED"),
        ({"interests": [str(number) for number in range(21)]}, "VALIDATION_FAILED"),
        ({"interests": ["x" * 51]}, "VALIDATION_FAILED"),
        ({"interests": [" ", "\t"]}, "CHILD_VALUE_REFUSED"),
        ({"name": ""}, "VALIDATION_FAILED"),
        ({"name": "x" * 256}, "VALIDATION_FAILED"),
        ({"avatar": "https://example.com/face.jpg"}, "VALIDATION_FAILED"),
        ({"id": "x" * 65}, "VALIDATION_FAILED"),
        ({"id": "../mira"}, "VALIDATION_FAILED"),
        ({"id": "settings"}, "CHILD_VALUE_REFUSED"),
        ({"school": "Hill"}, "VALIDATION_FAILED"),
    ],
)
async def test_what_no_child_has_is_refused(parent: Parent, values: dict[str, Any], code: str) -> None:
    refused = await parent.keep(**values)

    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused.json()["error_code"] == code
    assert (await parent.ask("GET", "")).json() == []


async def test_an_id_of_another_account_is_taken_and_tells_nothing(
    parent: Parent, parent_named: AddParent
) -> None:
    await parent.keep()
    other = await parent_named("olga")
    taken = await other.keep(name="Hers")

    assert (taken.status_code, taken.json()["error_code"]) == (HTTPStatus.FORBIDDEN, "CHILD_ID_TAKEN")
    assert (await other.ask("GET", "")).json() == []
    for method, path, body in (
        ("GET", "/mira", None),
        ("PATCH", "/mira", {"name": "x"}),
        ("GET", "/mira/export", None),
    ):
        assert (await other.ask(method, path, body)).json()["error_code"] == "CHILD_NOT_FOUND"
    assert (await other.ask("DELETE", "/mira")).status_code == HTTPStatus.NO_CONTENT
    assert (await parent.ask("GET", "/mira")).json() == MIRA


async def test_one_of_many_who_make_the_same_child_makes_it(parent: Parent) -> None:
    answers = await asyncio.gather(*(parent.keep(name=f"Mira {number}") for number in range(12)))

    assert sorted(answer.status_code for answer in answers) == [HTTPStatus.OK] * 11 + [HTTPStatus.CREATED]
    assert len((await parent.ask("GET", "")).json()) == 1


async def test_one_of_two_accounts_gets_an_id_that_both_want(parent: Parent, parent_named: AddParent) -> None:
    other = await parent_named("olga")
    answers = await asyncio.gather(parent.keep(), other.keep())

    assert {answer.status_code for answer in answers} == {HTTPStatus.CREATED, HTTPStatus.FORBIDDEN}


async def test_an_account_keeps_twenty_children_also_under_a_race(parent: Parent) -> None:
    answers = await asyncio.gather(*(parent.keep(id=f"child-{number}") for number in range(24)))

    statuses = [answer.status_code for answer in answers]
    assert (statuses.count(201), statuses.count(409)) == (20, 4)
    refused = next(answer.json() for answer in answers if answer.status_code == HTTPStatus.CONFLICT)
    assert (refused["error_code"], refused["details"]) == ("TOO_MANY_CHILDREN", {"limit": 20})
    first = (await parent.ask("GET", "")).json()[0]["id"]
    assert (await parent.keep(id=first, name="Again")).status_code == HTTPStatus.OK


async def test_an_organization_has_no_children(parent: Parent, bearer: Bearer) -> None:
    await parent.keep()
    member = Parent(parent.client, parent.user_id, bearer(str(parent.user_id), "user", tenant="org:1"))

    assert (await member.ask("GET", "")).json() == []
    assert (await member.ask("GET", "/mira")).status_code == HTTPStatus.NOT_FOUND
    assert (await member.ask("GET", "/consents")).json() == []
    for method, path, body in (
        ("POST", "", MIRA | {"id": "another"}),
        ("GET", "/settings", None),
        ("PUT", "/settings", {}),
        ("POST", "/consents", {"version": "1", "method": "signed_form"}),
    ):
        refused = await member.ask(method, path, body)
        assert (refused.status_code, refused.json()["error_code"]) == (403, "OWN_TENANT_REQUIRED")


async def test_programs_have_no_children(parent: Parent) -> None:
    account = await parent.client.post(
        "/v1/service-accounts", json={"name": "Import"}, headers=parent.headers
    )
    keys = f"/v1/service-accounts/{account.json()['id']}/keys"
    made = await parent.client.post(
        keys, json={"name": "Key", "scopes": ["projects:read"]}, headers=parent.headers
    )
    program = Parent(parent.client, 0, {"X-API-Key": made.json()["key"]})

    assert (await program.ask("GET", "")).status_code == HTTPStatus.UNAUTHORIZED


async def test_today_is_the_accounts_own(parent: Parent) -> None:
    first, last = "Pacific/Kiritimati", "Etc/GMT+12"
    tomorrow = (datetime.now(UTC) + timedelta(hours=14)).date()
    await parent.ask("PUT", "/settings", {"time_zone": last})
    early = await parent.keep(birthday=tomorrow.isoformat())
    await parent.ask("PUT", "/settings", {"time_zone": first})
    there = await parent.keep(birthday=tomorrow.isoformat())

    assert early.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert there.status_code == HTTPStatus.CREATED
    assert date.fromisoformat(there.json()["birthday"]) == tomorrow


async def test_logs_tell_nothing_of_a_child(parent: Parent, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    await parent.keep()
    await parent.keep(birthday="2031-07-09")
    await parent.keep(name="Mira" * 100)
    await parent.keep(interests=["dinosaurs"] * 21)
    await parent.ask("PATCH", "/mira", {"name": None})
    await parent.ask("GET", "/mira/export")

    told = "\n".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records)
    assert "/v1/children/mira" in told
    assert not [word for word in ("Mira", "2018-04-12", "2031-07-09", "dinosaurs") if word in told]


async def test_what_is_written_down_of_children_is_their_id(parent: Parent, execute: Execute) -> None:
    await parent.keep()
    await parent.ask("PATCH", "/mira", {"name": "Mimi"})
    await parent.ask("GET", "/mira/export")
    await parent.ask("DELETE", "/mira")
    written = await execute("SELECT * FROM audit_log WHERE event LIKE 'child.%%' ORDER BY id")

    assert [(row.event, row.target) for row in written] == [
        ("child.saved", "mira"),
        ("child.changed", "mira"),
        ("child.exported", "mira"),
        ("child.erased", "mira"),
    ]
    assert not [word for word in ("Mira", "Mimi", "2018-04-12", "dinosaurs") if word in str(written)]
