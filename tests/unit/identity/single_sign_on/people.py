"""Accounts, a provider and sessions in memory."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from charter.identity.accounts.domain import Account
from charter.identity.sessions.domain import Device, Session, Tokens
from charter.identity.single_sign_on.domain import LoginRefused, ProviderUser
from tests.unit.identity.accounts.memory import MemoryAccounts, an_account
from tests.unit.identity.tokens.realm import NOON

ISSUER = "https://id.example.com"
DEVICE = Device("Firefox on Linux", None, "203.0.113.9")


def a_user(**changes: Any) -> ProviderUser:
    user = ProviderUser(
        issuer=ISSUER, subject="s-1", email="alice@example.com", is_email_verified=True, name="Alice Adams"
    )
    return replace(user, **changes)


class RivalledAccounts(MemoryAccounts):
    """Where `has_rival`, somebody else registers the address of a new account first."""

    has_rival = False

    def put(self, email: str, *, verified_at: datetime | None = NOON, **fields: Any) -> Account:
        account = an_account(len(self.rows) + 1, email=email, email_verified_at=verified_at, **fields)
        self.rows[account.id] = account
        return account

    async def add_unless_taken(self, *, email: str, **fields: Any) -> Account | None:
        if self.has_rival:
            self.put(email, verified_at=None)
        return await super().add_unless_taken(email=email, **fields)


class ScriptedProvider:
    """Fits `service.Provider`: knows one user, who has one code."""

    def __init__(self, user: ProviderUser) -> None:
        self.user = user
        self.asked: list[dict[str, str]] = []

    async def login_url(self, **values: str) -> str:
        self.asked.append(values)
        return f"{ISSUER}/auth?state={values['state']}"

    async def require_issuer(self, named: str | None) -> None:
        if named not in {None, ISSUER}:
            raise LoginRefused("The answer is of another provider; log in again.")

    async def find_out_who(self, *, code: str, code_verifier: str, nonce: str) -> ProviderUser:
        begun = self.asked[-1]
        if (code, code_verifier, nonce) != ("good", begun["code_verifier"], begun["nonce"]):
            raise LoginRefused("The provider did not accept the login's code; log in again.")
        return self.user


class CountedSessions:
    """Fits `service.SessionStart`."""

    def __init__(self) -> None:
        self.started: list[tuple[int, Device, bool]] = []

    async def start(self, account: Account, device: Device, *, uses_cookie: bool = False) -> Tokens:
        self.started.append((account.id, device, uses_cookie))
        later = NOON + timedelta(days=7)
        session = Session(
            id="s-1",
            user_id=account.id,
            tenant=f"user:{account.id}",
            device=device,
            uses_cookie=uses_cookie,
            created_at=NOON,
            last_used_at=NOON,
            idle_until=later,
            expires_at=later,
            ended_at=None,
        )
        return Tokens(
            access_token="a",
            refresh_token="r",
            expires_in=900,
            refresh_expires_in=604_800,
            session=session,
            user_id=account.id,
        )
