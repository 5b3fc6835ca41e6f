"""What rows of mail do, in SQL and in the memory that unit tests stand on."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from charter.platform.mail.courier import MailRows
from charter.platform.mail.outbox import SqlOutbox
from tests.integration.stores import two_accounts
from tests.unit.platform.mail.memory import MemoryRows, a_mail

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["memory", "sql"])
async def rows(request: pytest.FixtureRequest) -> AsyncIterator[MailRows]:
    """Greetings to user 1 and user 2 wait."""
    if request.param == "memory":
        yield MemoryRows(a_mail(1), a_mail(2))
        return
    async with two_accounts(request) as database:
        outbox = SqlOutbox(database)
        for mail in (a_mail(1), a_mail(2)):
            await outbox.enqueue(mail.kind, mail.address)
        yield outbox


async def test_mail_comes_in_its_order_until_none_is_left(rows: MailRows) -> None:
    come = []
    for _ in range(3):
        async with rows.next_due() as mail:
            if mail is not None:
                await rows.remove(mail)
            come.append(mail and (mail.kind, mail.address, mail.reference, mail.attempts))
    assert come == [
        ("greeting", "user1@example.com", None, 0),
        ("greeting", "user2@example.com", None, 0),
        None,
    ]


async def test_mail_that_is_postponed_is_not_due(rows: MailRows) -> None:
    for address in ("user1@example.com", "user2@example.com"):
        async with rows.next_due() as mail:
            assert mail is not None
            assert mail.address == address
            await rows.postpone(mail, timedelta(hours=1))
    async with rows.next_due() as mail:
        assert mail is None


async def test_mail_that_failed_to_be_written_waits_as_it_was(rows: MailRows) -> None:
    async def fail() -> None:
        async with rows.next_due() as mail:
            assert mail is not None
            await rows.remove(mail)
            raise KeyError

    with pytest.raises(KeyError):
        await fail()
    async with rows.next_due() as mail:
        assert mail is not None
        assert mail.address == "user1@example.com"
