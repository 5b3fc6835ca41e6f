"""Cards that a child is asked: those that are due, then new ones, as many as a day may bring."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import insert

from charter.children.cards.domain import NEW_A_DAY, DueCard
from charter.children.cards.repository import SqlCards
from charter.children.cards.service import CardService
from charter.children.content.repository import SqlContent
from charter.children.content.service import ContentService
from charter.children.progress.needs import CardReview
from charter.children.tables import child_subjects
from charter.platform.database.stores import OwnedStore
from charter.shared.tenants import TenantId
from tests.integration.conftest import AddPerson

pytestmark = pytest.mark.anyio

START = datetime(2026, 3, 2, 20, tzinfo=UTC)


class Desk:
    """A child of eight years at its cards, with a clock of its own."""

    def __init__(self, app: FastAPI, tenant: TenantId, child_id: str) -> None:
        self.now = START
        self.child_id = child_id
        self.tenant = tenant
        database = app.state.database
        viewers = ContentService(OwnedStore(database, SqlContent), "UTC", lambda: self.now)
        self.cards = CardService(OwnedStore(database, SqlCards), viewers, lambda: self.now)

    async def due(self, limit: int = 20) -> list[DueCard]:
        return [*await self.cards.list_due(self.tenant, self.child_id, limit)]

    async def answer(self, card_id: str, *, is_right: bool = True, milliseconds: int | None = None) -> bool:
        """Whether it was new."""
        return await self.cards.review(
            self.tenant,
            self.child_id,
            CardReview(
                flashcard_id=card_id,
                is_right=is_right,
                milliseconds=milliseconds,
                at=self.now,
                day=self.now.date(),
            ),
        )


@pytest.fixture
async def desk(app: FastAPI, client: httpx.AsyncClient, person: AddPerson) -> Desk:
    alice = await person("alice")
    child = {"name": "Mira", "birthday": "2018-01-01", "interests": ["animals"]}
    added = await client.post("/v1/children", json=child, headers=alice.headers)
    return Desk(app, TenantId(f"user:{alice.user_id}"), added.json()["id"])


async def test_a_new_child_is_asked_easy_cards_of_every_subject_in_turn(desk: Desk) -> None:
    due = await desk.due()

    assert len(due) == NEW_A_DAY
    assert {(each.due_at, each.card.difficulty) for each in due} == {(None, "easy")}
    assert set(Counter(each.card.subject_id for each in due[:8]).values()) == {2}
    assert [each.card.subject_id for each in due[:4]] == [each.card.subject_id for each in due[4:8]]
    assert all("animals" in each.card.meta.tags for each in due if each.card.subject_id == "science")


async def test_new_cards_of_a_day_are_counted_by_their_first_answers(desk: Desk) -> None:
    answered = {each.card.id for each in (await desk.due())[:4]}
    for card_id in answered:
        assert await desk.answer(card_id)
        assert not await desk.answer(card_id, is_right=False)

    left = await desk.due()
    assert len(left) == NEW_A_DAY - 4
    assert not answered & {each.card.id for each in left}
    desk.now += timedelta(hours=4)
    assert len([each for each in await desk.due() if each.due_at is None]) == NEW_A_DAY


async def test_what_is_due_comes_first_the_longest_due_before_others(desk: Desk) -> None:
    first, second, third, *_ = [each.card.id for each in await desk.due()]
    await desk.answer(first)
    desk.now += timedelta(minutes=1)
    await desk.answer(second, is_right=False)
    await desk.answer(third)

    desk.now = START + timedelta(days=1, minutes=1)
    assert [each.card.id for each in await desk.due() if each.due_at] == [second]
    desk.now = START + timedelta(days=2, minutes=1)
    due = await desk.due()
    assert [each.card.id for each in due[:3]] == [second, first, third]
    assert [each.due_at for each in due[3:]] == [None] * NEW_A_DAY
    assert [each.card.id for each in await desk.due(limit=2)] == [second, first]


async def test_an_answer_puts_a_card_off_further_each_time(desk: Desk) -> None:
    card_id = (await desk.due())[0].card.id
    days = []
    for _ in range(4):
        await desk.answer(card_id)
        before = desk.now
        while card_id not in {each.card.id for each in await desk.due() if each.due_at}:
            desk.now += timedelta(days=1)
        days.append((desk.now - before).days)

    assert days == [2, 11, 46, 60]


async def test_who_knows_much_is_asked_harder_cards(desk: Desk, app: FastAPI) -> None:
    columns = ("subject_id", "completed", "correct", "recent")
    known = [("math", 60, 41, 1023), ("reading", 30, 20, 1023), ("history", 60, 41, 1)]
    async with app.state.database.transaction(desk.tenant) as connection:
        for values in known:
            row = dict(zip(columns, values, strict=True)) | {
                "tenant_id": desk.tenant,
                "child_id": desk.child_id,
            }
            await connection.execute(insert(child_subjects).values(row))

    found = {each.card.subject_id: each.card.difficulty for each in await desk.due()}

    assert found == {"math": "hard", "reading": "medium", "history": "medium", "science": "easy"}


async def test_over_http_a_card_is_shown_with_its_subject(
    desk: Desk, client: httpx.AsyncClient, person: AddPerson
) -> None:
    bob = await person("bob")

    foreign = await client.get(f"/v1/flashcards/due?childId={desk.child_id}", headers=bob.headers)

    assert (foreign.status_code, foreign.json()["error_code"]) == (400, "CHILD_UNKNOWN")
