"""What is kept of a child can be read whole, and goes whole."""

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus

import pytest
from fastapi import FastAPI
from sqlalchemy import text

from tests.integration.children.conftest import MIRA, OF_ACCOUNTS, TABLES, AddParent, Parent
from tests.integration.conftest import AddPerson

pytestmark = pytest.mark.anyio

KeepAll = Callable[[Parent], Awaitable[None]]
RowsKept = Callable[[Parent], Awaitable[dict[str, int]]]


async def test_an_export_has_everything(parent: Parent, keep_all: KeepAll) -> None:
    await parent.ask("PUT", "/settings", {"time_zone": "Asia/Kuala_Lumpur"})
    consent = (await parent.ask("POST", "/consents", {"version": "1", "method": "phone_call"})).json()
    await keep_all(parent)
    found = (await parent.ask("GET", "/mira/export")).json()

    assert found["child"] == MIRA
    assert found["settings"]["time_zone"] == "Asia/Kuala_Lumpur"
    assert found["consents"] == [consent]
    assert {name: len(found[name]) for name in ("days", "subjects", "achievements", "cards", "events")} == {
        "days": 1,
        "subjects": 1,
        "achievements": 1,
        "cards": 1,
        "events": 1,
    }
    assert found["events"][0]["answer"] == "two"
    assert found["cards"][0]["stability"] == pytest.approx(2.3065)


async def test_erasing_a_child_leaves_nothing_of_it_and_can_be_repeated(
    parent: Parent, parent_named: AddParent, keep_all: KeepAll, rows_kept: RowsKept
) -> None:
    other = await parent_named("olga")
    await other.keep(id="hers")
    await keep_all(parent)
    assert set((await rows_kept(parent)).values()) == {0, 1}

    answers = [await parent.ask("DELETE", "/mira") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [HTTPStatus.NO_CONTENT] * 2
    assert await rows_kept(parent) == dict.fromkeys((*TABLES, *OF_ACCOUNTS), 0)
    assert (await rows_kept(other))["children"] == 1
    assert (await parent.keep()).status_code == HTTPStatus.CREATED


async def test_an_event_that_comes_while_a_child_is_erased_leaves_nothing(
    app: FastAPI, parent: Parent, keep_all: KeepAll, rows_kept: RowsKept
) -> None:
    await keep_all(parent)
    tenant = f"user:{parent.user_id}"
    event = text(
        "INSERT INTO child_days (tenant_id, child_id, local_day) VALUES (:tenant, 'mira', '2026-11-21')"
    )
    async with app.state.database.transaction(tenant) as session:
        await session.execute(event, {"tenant": tenant})
        erasing = asyncio.create_task(parent.ask("DELETE", "/mira"))
        await asyncio.sleep(0.05)  # whether it waits for the event by then or not, both go
    assert (await erasing).status_code == HTTPStatus.NO_CONTENT
    assert (await rows_kept(parent))["child_days"] == 0


async def test_an_account_takes_what_it_kept_of_children_with_it(
    parent: Parent, parent_named: AddParent, keep_all: KeepAll, rows_kept: RowsKept
) -> None:
    other = await parent_named("olga")
    await other.keep(id="hers")
    await parent.ask("PUT", "/settings", {})
    await parent.ask("POST", "/consents", {"version": "1", "method": "phone_call"})
    await keep_all(parent)
    assert set((await rows_kept(parent)).values()) == {1}

    gone = await parent.client.delete("/v1/users/me", headers=parent.headers)

    assert gone.status_code == HTTPStatus.NO_CONTENT
    assert await rows_kept(parent) == dict.fromkeys((*TABLES, *OF_ACCOUNTS), 0)
    assert (await rows_kept(other))["children"] == 1


async def test_an_administrator_who_deletes_an_account_erases_its_children(
    parent: Parent, parent_named: AddParent, person: AddPerson, keep_all: KeepAll, rows_kept: RowsKept
) -> None:
    await keep_all(parent)
    ada = await person("ada", "admin")
    administrator = Parent(parent.client, ada.user_id, ada.headers)
    await administrator.keep(id="hers")

    gone = await parent.client.delete(f"/v1/users/{parent.user_id}", headers=ada.headers)

    assert gone.status_code == HTTPStatus.NO_CONTENT
    assert await rows_kept(parent) == dict.fromkeys((*TABLES, *OF_ACCOUNTS), 0)
    assert (await rows_kept(administrator))["children"] == 1
