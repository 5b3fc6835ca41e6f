"""A child to look at, and what it did in the last days."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from charter.children.family.domain import ChildValues, Owner
from charter.children.family.service import FamilyService
from charter.children.progress.domain import Deed
from charter.children.progress.service import ProgressService
from charter.feature import Services
from charter.shared.tenants import TenantId

CHILD: Final = "demo-child-{}"
AGE: Final = timedelta(days=8 * 365 + 100)
DAYS: Final = 5
"""In a row, today the last: events are taken up to a week late."""
CARDS: Final = ("math_add_1", "math_add_2")
CHORES: Final = ("make_bed", "brush_teeth", "pick_toys")


async def seed_child(services: Services, tenant: TenantId, subject: str, now: datetime) -> None:
    """Keep a child and what it did, unless the account keeps one already."""
    families, progress = services.get(FamilyService), services.get(ProgressService)
    if await families.list_children(tenant):
        return
    values = ChildValues(
        name="Mira",
        birthday=(now - AGE).date(),
        birthday_precision="month",
        interests=("space", "dinosaurs"),
        avatar="fox",
    )
    child, _ = await families.save(Owner(tenant, subject), CHILD.format(subject), values)
    for deed in _deeds(now):
        await progress.tell(tenant, child.id, deed)


def _deeds(now: datetime) -> Iterator[Deed]:
    """More each day: cards, of which one was wrong at first, chores, and a walk on every other day."""
    for ago in reversed(range(DAYS)):
        then, done = now - timedelta(days=ago), DAYS - ago
        for card in CARDS:
            is_right = (card, done) != (CARDS[1], 1)
            answer = {CARDS[0]: "2", CARDS[1]: "4"}[card] if is_right else "5"
            yield Deed(
                kind="flashcard",
                item_id=card,
                subject_id="math",
                is_right=is_right,
                answer=answer,
                occurred_at=then,
            )
        for chore in CHORES[: 1 + done // 2]:
            yield Deed(kind="chore", item_id=chore, occurred_at=then)
        if done % 2:
            yield Deed(kind="outdoor", item_id="walk_10", occurred_at=then)
        yield Deed(kind="affirmation", item_id=str(done), occurred_at=then)
