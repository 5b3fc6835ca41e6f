"""What stands in the mails of accounts, and to whom they go."""

import re
from datetime import timedelta

import pytest

from charter.identity.accounts.domain import UserId
from charter.identity.accounts.former_addresses import WAY_BACK
from charter.identity.accounts.mail_writing import KINDS, NOTICES, AccountMail
from charter.identity.accounts.one_time_tokens import Purpose
from charter.platform.mail.sending import Asked, Message
from charter.shared.opaque_tokens import hash_of
from tests.builders import NOON, HandSetClock
from tests.unit.identity.accounts.memory import MemoryAccounts, MemoryFormerAddresses, an_account

pytestmark = pytest.mark.anyio
ALICE = UserId(1)
ASKED = Asked(NOON)
FRONTEND = "https://app.example.com"
LINK = re.compile(r"#token=[\w-]+")


@pytest.fixture
def accounts() -> MemoryAccounts:
    return MemoryAccounts(an_account(1, email="alice@example.com", name="Alice", email_verified_at=None))


@pytest.fixture
def letters(accounts: MemoryAccounts, clock: HandSetClock) -> AccountMail:
    return AccountMail(accounts.reading, accounts, MemoryFormerAddresses(), FRONTEND, clock)


def token_in(message: Message | None) -> str:
    assert message is not None
    [line] = [line for line in message.text.splitlines() if line.startswith(FRONTEND)]
    return line.partition("#token=")[2]


@pytest.mark.parametrize(
    ("kind", "page", "purpose", "lifetime"),
    [
        ("verify_email", "verify-email", Purpose.VERIFY_EMAIL, timedelta(days=1)),
        ("change_email", "verify-email", Purpose.VERIFY_EMAIL, timedelta(days=1)),
        ("password_reset", "reset-password", Purpose.PASSWORD_RESET, timedelta(hours=1)),
        ("already_registered", "reset-password", Purpose.PASSWORD_RESET, timedelta(hours=1)),
        ("set_password", "reset-password", Purpose.PASSWORD_RESET, timedelta(days=1)),
    ],
)
async def test_each_mail_has_a_link_with_a_token_of_which_only_the_hash_is_kept(
    accounts: MemoryAccounts,
    letters: AccountMail,
    kind: str,
    page: str,
    purpose: Purpose,
    lifetime: timedelta,
) -> None:
    message = await letters.write(kind, "alice@example.com", ALICE, ASKED)
    assert message is not None
    assert message.to == "alice@example.com"
    assert "Alice" not in message.text
    token = token_in(message)
    assert f"{FRONTEND}/{page}#token={token}\n" in message.text
    [(token_hash, kept)] = accounts.tokens.items()
    assert token_hash == hash_of(token)
    assert token not in repr(kept)
    assert (kept[0], kept[1].user_id, kept[1].expires_at) == (purpose, ALICE, NOON + lifetime)


def test_every_kind_of_mail_is_tested_above() -> None:
    assert set(KINDS) == {
        "verify_email",
        "change_email",
        "password_reset",
        "already_registered",
        "set_password",
    }


async def test_every_token_is_another_and_has_256_bits(letters: AccountMail) -> None:
    tokens = {
        token_in(await letters.write("password_reset", "alice@example.com", None, ASKED)) for _ in range(50)
    }
    assert len(tokens) == 50
    assert {len(token) for token in tokens} == {43}


async def test_a_new_token_leaves_the_ones_before_as_they_are(
    accounts: MemoryAccounts, letters: AccountMail
) -> None:
    """Anybody can ask for a mail, and must not void the link that its owner is about to follow."""
    tokens = [
        token_in(await letters.write("password_reset", "alice@example.com", None, ASKED)) for _ in range(3)
    ]
    assert list(accounts.tokens) == list(map(hash_of, tokens))


async def test_a_mail_that_was_asked_for_before_the_account_was_secured_is_not_written(
    accounts: MemoryAccounts, letters: AccountMail
) -> None:
    await accounts.end_begun(ALICE)
    assert await letters.write("change_email", "thief@example.org", ALICE, ASKED) is None
    later = Asked(NOON + timedelta(seconds=1))
    assert await letters.write("change_email", "alice@example.org", ALICE, later) is not None


@pytest.mark.parametrize("kind", ["verify_email", "password_reset", "already_registered"])
async def test_nobody_is_written_to_where_there_is_no_account(
    accounts: MemoryAccounts, letters: AccountMail, kind: str
) -> None:
    assert await letters.write(kind, "nobody@example.com", None, ASKED) is None
    assert accounts.tokens == {}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("gone", ["deactivated_at", "deleted_at"])
async def test_an_account_that_is_not_active_gets_no_mail(
    accounts: MemoryAccounts, letters: AccountMail, kind: str, gone: str
) -> None:
    await accounts.set(ALICE, NOON, {gone: NOON})
    assert await letters.write(kind, "alice@example.com", ALICE, ASKED) is None
    assert accounts.tokens == {}


async def test_a_verified_address_is_not_asked_to_be_verified(
    accounts: MemoryAccounts, letters: AccountMail
) -> None:
    await accounts.set(ALICE, NOON, {"email_verified_at": NOON})
    assert await letters.write("verify_email", "alice@example.com", None, ASKED) is None


async def test_mail_about_a_changed_address_goes_to_the_new_one(
    accounts: MemoryAccounts, letters: AccountMail
) -> None:
    message = await letters.write("change_email", "alice@example.org", ALICE, ASKED)
    assert message is not None
    assert message.to == "alice@example.org"
    [(_, kept)] = accounts.tokens.values()
    assert kept.email == "alice@example.org"


@pytest.mark.parametrize("kind", ["password_reset", "already_registered", "verify_email"])
@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("alice@straße.example", "alice@strasse.example"),
        ("alice@example.com", "al\uff49ce@example.com"),
        ("kate@example.com", "\u212aate@example.com"),
    ],
)
async def test_an_address_that_only_looks_like_the_accounts_gets_no_mail(
    accounts: MemoryAccounts, letters: AccountMail, kind: str, known: str, asked: str
) -> None:
    """Somebody else may own the other one: it would get the link to the account."""
    await accounts.set(ALICE, NOON, {"email": known})
    assert await letters.write(kind, asked, None, ASKED) is None
    assert accounts.tokens == {}


@pytest.mark.parametrize("kind", ["password_reset", "already_registered", "verify_email"])
async def test_mail_goes_to_the_address_as_the_account_spells_it(
    accounts: MemoryAccounts, letters: AccountMail, kind: str
) -> None:
    message = await letters.write(kind, "ALICE@Example.com", None, ASKED)
    assert message is not None
    assert message.to == "alice@example.com"
    [(_, kept)] = accounts.tokens.values()
    assert kept.email == "alice@example.com"


@pytest.mark.parametrize("kind", KINDS)
async def test_a_name_stands_in_no_mail(accounts: MemoryAccounts, letters: AccountMail, kind: str) -> None:
    """Anybody registers any address under any name: it must not write the mail."""
    before = await letters.write(kind, "alice@example.com", ALICE, ASKED)
    await accounts.set(ALICE, NOON, {"name": "Alice,\n\nyou won:\r\nhttps://evil.example.com\u2028now"})
    after = await letters.write(kind, "alice@example.com", ALICE, ASKED)
    assert before is not None
    assert after is not None
    assert (after.subject, LINK.sub("", after.text)) == (before.subject, LINK.sub("", before.text))


@pytest.mark.parametrize("kind", NOTICES)
async def test_a_notice_says_when_to_the_address_of_then_and_has_no_token(
    accounts: MemoryAccounts, letters: AccountMail, kind: str
) -> None:
    await accounts.set(ALICE, NOON, {"email": "thief@example.org", "email_verified_at": NOON})
    await accounts.end_begun(ALICE)
    message = await letters.write(kind, "alice@example.com", ALICE, ASKED)
    assert message is not None
    assert message.to == "alice@example.com"
    assert f"{NOON:%Y-%m-%d %H:%M} UTC" in message.text
    assert "token" not in message.text
    assert accounts.tokens == {}


@pytest.mark.parametrize("kind", sorted({*NOTICES} - {"email_moved"}))
async def test_an_address_that_nobody_verified_gets_no_notice(letters: AccountMail, kind: str) -> None:
    assert await letters.write(kind, "alice@example.com", ALICE, ASKED) is None


async def test_a_former_address_is_told_though_the_new_one_is_not_verified_yet(
    accounts: MemoryAccounts, letters: AccountMail
) -> None:
    """An administrator took it away; it was verified when the notice was asked for."""
    await accounts.set(ALICE, NOON, {"email": "al@example.com", "email_verified_at": None})
    message = await letters.write("email_moved", "alice@example.com", ALICE, ASKED)
    assert message is not None
    assert message.to == "alice@example.com"
    assert "#token=" not in message.text


async def test_the_way_back_leads_to_a_new_password_for_seven_days_whatever_was_secured_since(
    accounts: MemoryAccounts, clock: HandSetClock
) -> None:
    formers = MemoryFormerAddresses()
    letters = AccountMail(accounts.reading, accounts, formers, FRONTEND, clock)
    number = await formers.keep(ALICE, "al@example.com", NOON + WAY_BACK)
    await accounts.end_begun(ALICE)
    message = await letters.write("email_changed", "al@example.com", number, ASKED)
    assert message is not None
    assert message.to == "al@example.com"
    assert formers.tokens == {hash_of(token_in(message)): number}
    assert f"{FRONTEND}/reset-password#token=" in message.text
