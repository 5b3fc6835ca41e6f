"""Builds accounts: for their owners and administrators, for who registers, and for the courier."""

from charter.feature import Parts
from charter.identity.accounts.administration import UserService
from charter.identity.accounts.mail_writing import AccountMail
from charter.identity.accounts.one_time_token_rows import SqlOneTimeTokens
from charter.identity.accounts.passwords import Passwords
from charter.identity.accounts.registration import RegistrationService
from charter.identity.accounts.repository import SqlAccounts
from charter.identity.accounts.service import AccountService
from charter.identity.second_factors.codes import Codes
from charter.identity.sessions.guesses import Guesses
from charter.identity.sessions.revocation import SessionEnding
from charter.identity.sessions.throttle import LoginThrottle
from charter.platform.database.stores import SharedStore
from charter.platform.mail.courier import Write
from charter.platform.mail.settings import MailSettings


def build_accounts(
    parts: Parts, passwords: Passwords, guesses: Guesses, codes: Codes, ending: SessionEnding
) -> tuple[AccountService, UserService]:
    """What owners can do, and administrators."""
    store = SharedStore(parts.database, SqlAccounts)
    accounts = AccountService(
        store=store,
        passwords=passwords,
        guesses=guesses,
        codes=codes,
        sessions=ending,
        endings=parts.endings,
        outbox=parts.outbox,
        now=parts.now,
    )
    users = UserService(
        store=store,
        accounts=accounts,
        codes=codes,
        passwords=passwords,
        sessions=ending,
        outbox=parts.outbox,
        now=parts.now,
    )
    return accounts, users


def build_registration(
    parts: Parts, passwords: Passwords, ending: SessionEnding, throttle: LoginThrottle, guesses: Guesses
) -> RegistrationService:
    """What anybody can do with an address."""
    return RegistrationService(
        store=SharedStore(parts.database, SqlAccounts),
        tokens=SqlOneTimeTokens(parts.database),
        outbox=parts.outbox,
        passwords=passwords,
        sessions=ending,
        throttle=throttle,
        guesses=guesses,
        now=parts.now,
    )


def build_mail_writer(parts: Parts) -> Write:
    """Writes the mails of accounts."""
    accounts, tokens = SharedStore(parts.database, SqlAccounts), SqlOneTimeTokens(parts.database)
    frontend_url = parts.group(MailSettings).frontend_url
    return AccountMail(accounts.reading, tokens, frontend_url, parts.now).write
