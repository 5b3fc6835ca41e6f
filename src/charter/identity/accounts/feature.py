"""Builds accounts: for their owners and administrators, for who registers, and for the courier."""

from charter.feature import Parts
from charter.identity.accounts.administration import UserService
from charter.identity.accounts.former_address_rows import SqlFormerAddresses
from charter.identity.accounts.mail_writing import AccountMail
from charter.identity.accounts.one_time_token_rows import SqlOneTimeTokens
from charter.identity.accounts.passwords import Passwords
from charter.identity.accounts.recovery import Recovery
from charter.identity.accounts.registration import RegistrationService
from charter.identity.accounts.repository import SqlAccounts
from charter.identity.accounts.service import AccountService
from charter.identity.second_factors.codes import Codes
from charter.identity.second_factors.service import SecondFactorService
from charter.identity.sessions.guesses import Guesses
from charter.identity.sessions.revocation import SessionEnding
from charter.identity.sessions.throttle import LoginThrottle
from charter.platform.database.stores import SharedStore
from charter.platform.mail.courier import Write
from charter.platform.mail.settings import MailSettings


def build_accounts(
    parts: Parts, passwords: Passwords, guesses: Guesses, codes: Codes, ending: SessionEnding
) -> AccountService:
    """What owners can do."""
    return AccountService(
        store=SharedStore(parts.database, SqlAccounts),
        passwords=passwords,
        guesses=guesses,
        codes=codes,
        sessions=ending,
        endings=parts.endings,
        outbox=parts.outbox,
        formers=SqlFormerAddresses(parts.database),
        now=parts.now,
    )


def build_users(
    parts: Parts,
    passwords: Passwords,
    ending: SessionEnding,
    accounts: AccountService,
    factors: SecondFactorService,
) -> UserService:
    """What administrators can do."""
    return UserService(
        store=SharedStore(parts.database, SqlAccounts),
        accounts=accounts,
        codes=factors,
        passwords=passwords,
        sessions=ending,
        outbox=parts.outbox,
        formers=SqlFormerAddresses(parts.database),
        remove_factor=factors.remove,
        now=parts.now,
    )


def build_registration(
    parts: Parts, passwords: Passwords, recovery: Recovery, throttle: LoginThrottle, guesses: Guesses
) -> RegistrationService:
    """What anybody can do with an address."""
    return RegistrationService(
        store=SharedStore(parts.database, SqlAccounts),
        tokens=SqlOneTimeTokens(parts.database),
        outbox=parts.outbox,
        passwords=passwords,
        recovery=recovery,
        throttle=throttle,
        guesses=guesses,
        formers=SqlFormerAddresses(parts.database),
        now=parts.now,
    )


def build_mail_writer(parts: Parts) -> Write:
    """Writes the mails of accounts."""
    accounts, tokens = SharedStore(parts.database, SqlAccounts), SqlOneTimeTokens(parts.database)
    frontend_url = parts.group(MailSettings).frontend_url
    formers = SqlFormerAddresses(parts.database)
    return AccountMail(accounts.reading, tokens, formers, frontend_url, parts.now).write
