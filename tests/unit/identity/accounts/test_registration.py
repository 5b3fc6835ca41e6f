"""What people do who are not logged in."""

from datetime import datetime, timedelta

import pytest

from charter.identity.accounts.domain import (
    ConfirmationRequired,
    CurrentPasswordWrong,
    PasswordRefused,
    Role,
    UserId,
)
from charter.identity.accounts.former_addresses import WAY_BACK
from charter.identity.accounts.one_time_tokens import OneTimeToken, OneTimeTokenInvalid, Purpose
from charter.identity.accounts.passwords import Passwords
from charter.identity.accounts.recovery import EVER, Recovery
from charter.identity.accounts.registration import RegistrationService
from charter.identity.sessions.domain import Device
from charter.platform.mail.sending import Asked
from charter.shared.opaque_tokens import hash_of, new_token
from tests.builders import NOON, HandSetClock
from tests.unit.identity.accounts.memory import (
    BETTER,
    PASSWORD,
    MemoryAccounts,
    MemoryFormerAddresses,
    RecordedEnding,
    RecordedThrottle,
    an_account,
)
from tests.unit.identity.guessing import counted_guesses

pytestmark = pytest.mark.anyio
ALICE = UserId(1)
HOUR = timedelta(hours=1)
DESK = Device("Firefox", None, "203.0.113.1")


@pytest.fixture
def accounts() -> MemoryAccounts:
    return MemoryAccounts(an_account(1, email="alice@example.com", name="Alice", email_verified_at=None))


@pytest.fixture
def formers() -> MemoryFormerAddresses:
    return MemoryFormerAddresses()


@pytest.fixture
def forgotten() -> list[tuple[int, datetime | None]]:
    """Whose keys and second factors were forgotten, and since when they had been put there."""
    return []


@pytest.fixture
def service(
    accounts: MemoryAccounts,
    passwords: Passwords,
    ending: RecordedEnding,
    throttle: RecordedThrottle,
    formers: MemoryFormerAddresses,
    forgotten: list[tuple[int, datetime | None]],
    clock: HandSetClock,
) -> RegistrationService:
    async def forget(user_id: int, since: datetime | None) -> None:
        forgotten.append((user_id, since))

    return RegistrationService(
        store=accounts,
        tokens=accounts,
        outbox=accounts,
        passwords=passwords,
        recovery=Recovery(ending, [forget]),
        throttle=throttle,
        formers=formers,
        guesses=counted_guesses(),
        now=clock,
    )


async def mailed(
    accounts: MemoryAccounts, purpose: Purpose, email: str = "alice@example.com", lifetime: timedelta = HOUR
) -> str:
    """A token that went to `email` for Alice."""
    token = new_token()
    await accounts.keep_token(
        hash_of(token),
        purpose,
        OneTimeToken(ALICE, email, NOON + lifetime, Asked(NOON + HOUR, hash_of("browser"))),
    )
    return token


async def test_a_new_account_is_an_unverified_users(
    accounts: MemoryAccounts, service: RegistrationService, passwords: Passwords
) -> None:
    await service.register(" Bob@Example.com ", "Bob", PASSWORD)
    bob = accounts.rows[UserId(2)]
    assert (bob.email, bob.name, bob.role) == ("Bob@Example.com", "Bob", Role.USER)
    assert bob.is_active
    assert not bob.is_email_verified
    assert await passwords.is_right(PASSWORD, bob.password_hash)
    assert accounts.mails == [("verify_email", "Bob@Example.com", None)]


@pytest.mark.parametrize("spelling", ["alice@example.com", "ALICE@example.com"])
async def test_registering_an_address_again_changes_nothing_and_tells_its_owner(
    accounts: MemoryAccounts, service: RegistrationService, spelling: str
) -> None:
    before = dict(accounts.rows)
    await service.register(spelling, "Mallory", BETTER)
    assert accounts.rows == before
    assert accounts.mails == [("already_registered", spelling, None)]


async def test_a_bad_password_is_refused_before_anybody_looks_for_the_account(
    accounts: MemoryAccounts, service: RegistrationService
) -> None:
    for email in ("alice@example.com", "new@example.com"):
        with pytest.raises(PasswordRefused, match="is a common one"):
            await service.register(email, "Somebody", "passwordpassword")
    assert accounts.mails == []


@pytest.mark.parametrize("email", ["alice@example.com", "nobody@example.com"])
async def test_asking_for_mail_does_the_same_whether_there_is_an_account_or_not(
    accounts: MemoryAccounts, service: RegistrationService, email: str
) -> None:
    await service.request_password_reset(email)
    await service.request_verification(email)
    assert accounts.mails == [("password_reset", email, None), ("verify_email", email, None)]


async def test_a_reset_sets_the_password_ends_all_sessions_and_verifies_the_address(
    accounts: MemoryAccounts,
    service: RegistrationService,
    passwords: Passwords,
    ending: RecordedEnding,
    throttle: RecordedThrottle,
) -> None:
    token = await mailed(accounts, Purpose.PASSWORD_RESET)
    assert await service.reset_password(token, BETTER) == ALICE
    alice = accounts.rows[ALICE]
    assert await passwords.is_right(BETTER, alice.password_hash)
    assert alice.is_email_verified
    assert ending.ended == [(ALICE, "password_reset", None)]
    assert throttle.forgiven == ["alice@example.com"]


async def test_a_token_works_once(accounts: MemoryAccounts, service: RegistrationService) -> None:
    reset, verification = (
        await mailed(accounts, Purpose.PASSWORD_RESET),
        await mailed(accounts, Purpose.VERIFY_EMAIL),
    )
    await service.reset_password(reset, BETTER)
    await service.verify_email(verification, "browser", None, DESK)
    with pytest.raises(OneTimeTokenInvalid):
        await service.reset_password(reset, PASSWORD)
    with pytest.raises(OneTimeTokenInvalid):
        await service.verify_email(verification, "browser", None, DESK)


async def test_a_token_expires(
    accounts: MemoryAccounts, service: RegistrationService, clock: HandSetClock
) -> None:
    reset = await mailed(accounts, Purpose.PASSWORD_RESET)
    verification = await mailed(accounts, Purpose.VERIFY_EMAIL)
    clock.move(hours=1)
    with pytest.raises(OneTimeTokenInvalid):
        await service.reset_password(reset, BETTER)
    with pytest.raises(OneTimeTokenInvalid):
        await service.verify_email(verification, "browser", None, DESK)


async def test_a_token_serves_its_purpose_only(
    accounts: MemoryAccounts, service: RegistrationService
) -> None:
    reset = await mailed(accounts, Purpose.PASSWORD_RESET)
    verification = await mailed(accounts, Purpose.VERIFY_EMAIL)
    with pytest.raises(OneTimeTokenInvalid):
        await service.reset_password(verification, BETTER)
    with pytest.raises(OneTimeTokenInvalid):
        await service.verify_email(reset, "browser", None, DESK)


async def test_a_hash_is_no_token(accounts: MemoryAccounts, service: RegistrationService) -> None:
    token = await mailed(accounts, Purpose.PASSWORD_RESET)
    with pytest.raises(OneTimeTokenInvalid):
        await service.reset_password(hash_of(token).hex(), BETTER)


async def test_a_refused_password_leaves_the_token_as_it_is(
    accounts: MemoryAccounts, service: RegistrationService
) -> None:
    token = await mailed(accounts, Purpose.PASSWORD_RESET)
    for refused in ("passwordpassword", "alice over the moors"):
        with pytest.raises(PasswordRefused):
            await service.reset_password(token, refused)
    assert await service.reset_password(token, BETTER) == ALICE


@pytest.mark.parametrize("gone", ["deactivated_at", "deleted_at"])
async def test_an_account_that_is_not_active_cannot_be_recovered_by_mail(
    accounts: MemoryAccounts, service: RegistrationService, gone: str
) -> None:
    reset = await mailed(accounts, Purpose.PASSWORD_RESET)
    verification = await mailed(accounts, Purpose.VERIFY_EMAIL)
    await accounts.set(ALICE, NOON, {gone: NOON})
    with pytest.raises(OneTimeTokenInvalid):
        await service.reset_password(reset, BETTER)
    with pytest.raises(OneTimeTokenInvalid):
        await service.verify_email(verification, "browser", None, DESK)


async def test_a_reset_that_went_to_a_former_address_is_refused(
    accounts: MemoryAccounts, service: RegistrationService
) -> None:
    """Whoever reads the old mailbox must not get the account, nor make the new address count as verified."""
    token = await mailed(accounts, Purpose.PASSWORD_RESET)
    await accounts.set(ALICE, NOON, {"email": "alice@example.org"})
    with pytest.raises(OneTimeTokenInvalid):
        await service.reset_password(token, BETTER)
    assert accounts.rows[ALICE].password_hash is None
    assert not accounts.rows[ALICE].is_email_verified


async def test_verifying_the_address_keeps_it(accounts: MemoryAccounts, service: RegistrationService) -> None:
    assert (
        await service.verify_email(await mailed(accounts, Purpose.VERIFY_EMAIL), "browser", None, DESK)
        == ALICE
    )
    assert accounts.rows[ALICE].is_email_verified
    assert accounts.rows[ALICE].email == "alice@example.com"


async def test_verifying_another_address_makes_it_the_accounts(
    accounts: MemoryAccounts, service: RegistrationService
) -> None:
    await service.verify_email(
        await mailed(accounts, Purpose.VERIFY_EMAIL, "alice@example.org"), "browser", None, DESK
    )
    assert accounts.rows[ALICE].email == "alice@example.org"
    assert accounts.rows[ALICE].is_email_verified


async def test_an_address_that_was_taken_meanwhile_stays_the_other_accounts(
    accounts: MemoryAccounts, service: RegistrationService
) -> None:
    token = await mailed(accounts, Purpose.VERIFY_EMAIL, "user2@example.com")
    accounts.rows[UserId(2)] = an_account(2)
    with pytest.raises(OneTimeTokenInvalid):
        await service.verify_email(token, "browser", None, DESK)
    assert accounts.rows[ALICE].email == "alice@example.com"
    assert not accounts.rows[ALICE].is_email_verified


@pytest.mark.parametrize("asker", [None, "another browser"])
async def test_a_link_that_another_browser_opens_needs_the_password(
    accounts: MemoryAccounts,
    service: RegistrationService,
    passwords: Passwords,
    throttle: RecordedThrottle,
    asker: str | None,
) -> None:
    """Whoever reads mail at an address need not be who registered it, and chose its password."""
    token = await mailed(accounts, Purpose.VERIFY_EMAIL)
    for password in (None, PASSWORD):
        with pytest.raises(ConfirmationRequired):
            await service.verify_email(token, asker, password, DESK)
    await accounts.set(ALICE, NOON, {"password_hash": await passwords.hash(PASSWORD)})
    with pytest.raises(CurrentPasswordWrong):
        await service.verify_email(token, asker, BETTER, DESK)
    assert throttle.failures == ["alice@example.com"]
    assert not accounts.rows[ALICE].is_email_verified
    assert await service.verify_email(token, asker, PASSWORD, DESK) == ALICE


async def test_verifying_for_the_first_time_ends_whatever_a_stranger_may_have_put_there(
    accounts: MemoryAccounts,
    service: RegistrationService,
    ending: RecordedEnding,
    forgotten: list[tuple[int, datetime | None]],
) -> None:
    for _ in range(2):
        await service.verify_email(await mailed(accounts, Purpose.VERIFY_EMAIL), "browser", None, DESK)
        assert ending.ended == [(ALICE, "address_verified", None)]
        assert forgotten == [(ALICE, EVER)]


async def test_a_reset_of_an_unverified_account_forgets_everything_and_of_another_what_waits(
    accounts: MemoryAccounts, service: RegistrationService, forgotten: list[tuple[int, datetime | None]]
) -> None:
    for _ in range(2):
        await service.reset_password(await mailed(accounts, Purpose.PASSWORD_RESET), BETTER)
    assert forgotten == [(ALICE, EVER), (ALICE, None)]


async def test_the_way_back_brings_the_former_address_and_forgets_what_was_put_there_since(
    accounts: MemoryAccounts,
    service: RegistrationService,
    formers: MemoryFormerAddresses,
    forgotten: list[tuple[int, datetime | None]],
) -> None:
    await accounts.set(ALICE, NOON, {"email_verified_at": NOON})
    for address in ("thief@example.org", "thief@example.net"):
        token = await mailed(accounts, Purpose.VERIFY_EMAIL, address)
        await service.verify_email(token, "browser", None, DESK)
    told = [("email_changed", "alice@example.com", 1), ("email_changed", "thief@example.org", 2)]
    assert accounts.notices == told
    for number in (1, 2):
        await formers.set_token(number, hash_of(f"way back {number}"))
    await service.reset_password("way back 1", BETTER)
    alice = accounts.rows[ALICE]
    assert (alice.email, alice.is_email_verified) == ("alice@example.com", True)
    assert forgotten == [(ALICE, NOON - WAY_BACK)]
    with pytest.raises(OneTimeTokenInvalid):
        await service.reset_password("way back 2", PASSWORD)


async def test_the_way_back_ends_after_a_week(
    accounts: MemoryAccounts,
    service: RegistrationService,
    formers: MemoryFormerAddresses,
    clock: HandSetClock,
) -> None:
    number = await formers.keep(ALICE, "al@example.com", clock() + WAY_BACK)
    await formers.set_token(number, hash_of("way back"))
    clock.move(days=7)
    with pytest.raises(OneTimeTokenInvalid):
        await service.reset_password("way back", BETTER)
    assert accounts.rows[ALICE].email == "alice@example.com"


async def test_an_unverified_address_is_told_nothing_and_has_no_way_back(
    accounts: MemoryAccounts, service: RegistrationService, formers: MemoryFormerAddresses
) -> None:
    """It may be mistyped, and a stranger's."""
    token = await mailed(accounts, Purpose.VERIFY_EMAIL, "alice@example.org")
    await service.verify_email(token, "browser", None, DESK)
    assert (accounts.notices, formers.rows) == ([], {})
