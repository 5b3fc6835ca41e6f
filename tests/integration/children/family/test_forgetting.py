"""What is forgotten of children by itself, in the job that does it every day."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, Final

import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.children.family import forgetting
from charter.jobs.upkeep import FORGET_CHILDREN, SCHEDULES, Nothing
from charter.shared.tenants import EVERY_TENANT
from tests.integration.children.conftest import AddParent, Parent
from tests.integration.children.family.test_erasing import KeepAll, RowsKept
from tests.integration.conftest import Bearer, composition_of

pytestmark = pytest.mark.anyio

Age = Callable[[str], Awaitable[None]]
Run = Callable[[], Awaitable[list[Any]]]
TOUCHED: Final = "UPDATE children SET updated_at = now() - interval '{} days' WHERE id = 'mira'"
ACTED: Final = "UPDATE child_days SET local_day = current_date - {} WHERE child_id = 'mira'"
TOLD: Final = "UPDATE children SET noticed_at = now() - interval '{} days' WHERE id = 'mira'"
ANSWERED: Final = "UPDATE child_events SET received_at = now() - interval '{} days'"
MAIL: Final = text("SELECT address, reference FROM outgoing_mail WHERE kind = 'children_forgotten'")


@pytest.fixture
def alter(app: FastAPI) -> Age:
    async def alter(statement: str) -> None:
        async with app.state.database.transaction(EVERY_TENANT) as session:
            await session.execute(text(statement))

    return alter


@pytest.fixture
def run(app: FastAPI) -> Run:
    """Does the job; answers the mails that wait."""

    async def run() -> list[Any]:
        context: Any = None
        await composition_of(app).jobs[FORGET_CHILDREN.name].work(context, Nothing())
        async with app.state.database.transaction(None) as session:
            return [tuple(row) for row in await session.execute(MAIL)]

    return run


def test_it_is_done_every_day() -> None:
    (schedule,) = (each for each in SCHEDULES if each.kind is FORGET_CHILDREN)
    assert schedule.daily_at is not None


async def test_an_account_is_told_once_before_a_child_is_erased(
    parent: Parent, keep_all: KeepAll, rows_kept: RowsKept, alter: Age, run: Run
) -> None:
    await keep_all(parent)
    await alter(TOUCHED.format(701))
    await alter(ACTED.format(702))

    assert await run() == await run() == [("paula@example.com", None)]
    assert (await rows_kept(parent))["children"] == 1
    assert (await parent.ask("GET", "/settings")).json()["erased_from"] is not None

    await alter(TOUCHED.format(731))
    await alter(ACTED.format(732))
    await run()
    assert (await rows_kept(parent))["children"] == 1, "told less than 30 days ago"
    await alter(TOLD.format(31))
    await run()
    assert set((await rows_kept(parent)).values()) == {0}


async def test_a_child_that_did_something_since_is_kept(
    parent: Parent, keep_all: KeepAll, rows_kept: RowsKept, alter: Age, run: Run
) -> None:
    await keep_all(parent)
    await alter(TOUCHED.format(900))
    await alter(ACTED.format(600))
    await alter(TOLD.format(100))

    assert await run() == []
    assert (await rows_kept(parent))["children"] == 1


async def test_a_change_takes_a_notice_back(parent: Parent, keep_all: KeepAll, alter: Age, run: Run) -> None:
    await keep_all(parent)
    await alter(TOUCHED.format(701))
    await alter(ACTED.format(702))
    await run()
    await parent.keep(name="Mimi")

    assert (await parent.ask("GET", "/settings")).json()["erased_from"] is None


async def test_an_account_of_another_issuer_sees_when_its_children_are_erased(
    parent: Parent, bearer: Bearer, alter: Age, run: Run
) -> None:
    elsewhere = Parent(parent.client, 0, bearer("kim", "user", tenant="kim"))
    assert (await elsewhere.keep()).status_code == HTTPStatus.CREATED
    await alter(TOUCHED.format(701))

    assert await run() == []
    assert (await elsewhere.ask("GET", "/settings")).json()["erased_from"] is not None


async def test_an_answer_goes_after_thirty_days_and_whether_it_was_right_stays(
    parent: Parent, keep_all: KeepAll, alter: Age, run: Run
) -> None:
    await keep_all(parent)
    await alter(ANSWERED.format(29))
    await run()
    kept = (await parent.ask("GET", "/mira/export")).json()["events"][0]
    await alter(ANSWERED.format(31))
    await run()
    left = (await parent.ask("GET", "/mira/export")).json()["events"][0]

    assert (kept["answer"], left["answer"], left["is_correct"]) == ("two", None, True)


async def test_what_does_not_fit_into_one_batch_is_done_in_several(
    parent: Parent,
    parent_named: AddParent,
    rows_kept: RowsKept,
    alter: Age,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(forgetting, "BATCH", 2)
    for name in ("a", "b", "c", "d", "e"):
        await parent.keep(id=name)
    await alter("UPDATE children SET updated_at = now() - interval '800 days'")
    await alter("UPDATE children SET noticed_at = now() - interval '40 days'")

    assert await run() == []
    assert (await rows_kept(parent))["children"] == 0


async def test_what_is_forgotten_is_written_down_by_its_id(
    parent: Parent, app: FastAPI, alter: Age, run: Run
) -> None:
    await parent.keep()
    await alter(TOUCHED.format(800))
    await alter(TOLD.format(40))
    await run()

    async with app.state.database.transaction(None) as session:
        written = await session.execute(
            text("SELECT actor_kind, target FROM audit_log WHERE event = 'child.forgotten'")
        )
        assert [tuple(row) for row in written] == [("system", "mira")]
