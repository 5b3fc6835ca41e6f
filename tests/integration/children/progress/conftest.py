"""A child in a real database, what it does there, and cards that a test lays out."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import psycopg
import pytest
from psycopg import sql
from psycopg.rows import dict_row

from charter.children.domain import ChildId
from charter.children.progress.domain import Deed
from charter.children.progress.needs import CardReview, JudgedCard
from charter.children.progress.repository import SqlProgress
from charter.children.progress.service import Dashboard, ProgressService, Reward
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.settings import Settings
from charter.shared.tenants import TenantId
from tests.builders import HandSetClock

OURS: Final = TenantId("alice")
MIA: Final = ChildId("mia")
BIRTHDAY: Final = date(2016, 5, 4)


@dataclass
class LaidOutCards:
    """The answers of some cards, and which of them a child has seen. A test may hold up reviews."""

    answers: Mapping[str, tuple[str, str]] = field(
        default_factory=lambda: {"math_add_1": ("math", "2"), "science_sun_hot": ("science", "hot")}
    )
    reviews: list[CardReview] = field(default_factory=list)
    is_asked: asyncio.Event = field(default_factory=asyncio.Event)
    held_until: asyncio.Event | None = None

    async def judge(self, flashcard_id: str, answer: str | None) -> JudgedCard | None:
        if flashcard_id not in self.answers:
            return None
        subject, right = self.answers[flashcard_id]
        return JudgedCard(subject, None if answer is None else answer == right)

    async def review(self, tenant: TenantId, child_id: str, review: CardReview) -> bool:
        is_new = all(each.flashcard_id != review.flashcard_id for each in self.reviews)
        self.reviews.append(review)
        self.is_asked.set()
        if self.held_until is not None:
            await self.held_until.wait()
        return is_new


@dataclass
class Home:
    """Alice's home with Mia in it."""

    settings: Settings
    database: Database
    service: ProgressService
    clock: HandSetClock
    cards: LaidOutCards

    async def tell(self, deed: Deed) -> Reward:
        return await self.service.tell(OURS, MIA, deed)

    async def dashboard(self) -> Dashboard:
        return await self.service.read_dashboard(OURS, MIA)

    def rows(self, statement: str | sql.Composed, *values: object) -> list[dict[str, Any]]:
        """What SQL finds of the account."""
        with psycopg.connect(self.settings.database_url, row_factory=dict_row) as connection:
            connection.execute("SELECT set_config('app.tenant', %s, true)", [OURS])
            asked = statement.encode() if isinstance(statement, str) else statement
            found = connection.execute(asked, values)
            return found.fetchall() if found.description else []

    def welcome(self, child_id: ChildId) -> None:
        """Another child."""
        self.rows(
            "INSERT INTO children (tenant_id, id, name, birthday, interests)"
            " VALUES (%s, %s, 'Mia', %s, '{ants}')",
            *(OURS, child_id, BIRTHDAY),
        )

    def choose(self, **settings: object) -> None:
        """Settings of the account."""
        values = {"tenant_id": OURS, **settings}
        self.rows(
            sql.SQL("INSERT INTO child_settings ({}) VALUES ({})").format(
                sql.SQL(", ").join(map(sql.Identifier, values)),
                sql.SQL(", ").join([sql.Placeholder()] * len(values)),
            ),
            *values.values(),
        )


@pytest.fixture
async def home(settings: Settings) -> AsyncIterator[Home]:
    database, clock, cards = Database(settings), HandSetClock(), LaidOutCards()
    service = ProgressService(
        OwnedStore(database, SqlProgress), cards, cards, "UTC", clock, is_consent_required=False
    )
    home = Home(settings, database, service, clock, cards)
    home.welcome(MIA)
    try:
        yield home
    finally:
        await database.close()
