"""Accounts for tests, as rows in the database: quicker than registering them, and with any role."""

from dataclasses import dataclass

from argon2 import PasswordHasher
from fastapi import FastAPI
from sqlalchemy import text

from charter.identity.tokens.local_tokens import Grant, build_mint
from charter.settings import Settings

PASSWORD = "lorries sing at midnight"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
ADD = text("""
    INSERT INTO users (email, email_key, name, password_hash, role, email_verified_at)
    VALUES (:email, lower(CAST(:email AS varchar)), :name, :password_hash, :role,
            CASE WHEN :is_verified THEN now() END)
    RETURNING id
""")


@dataclass(frozen=True, slots=True)
class Person:
    """An account, and headers with a token of a session that nobody began by logging in."""

    user_id: int
    email: str
    password: str
    headers: dict[str, str]

    @property
    def login(self) -> dict[str, str]:
        """The body of a login."""
        return {"email": self.email, "password": self.password}


async def add_person(
    app: FastAPI, name: str = "alice", role: str = "user", *, is_verified: bool = True
) -> Person:
    """An active account `<name>@example.com` with PASSWORD; the token is for its own tenant."""
    settings: Settings = app.state.settings
    email = f"{name}@example.com"
    values = {
        "email": email,
        "name": name.title(),
        "password_hash": CHEAP.hash(PASSWORD),
        "role": role,
        "is_verified": is_verified,
    }
    async with app.state.database.transaction(None) as session:
        user_id = (await session.execute(ADD, values)).scalar_one()
    headers = headers_for(settings, user_id, role, tenant=f"user:{user_id}")
    return Person(user_id, email, PASSWORD, headers)


def headers_for(settings: Settings, user_id: int, role: str, *, tenant: str) -> dict[str, str]:
    """Headers with a token of the account for a tenant."""
    grant = Grant(subject=str(user_id), tenant=tenant, roles=(role,))
    return {"Authorization": f"Bearer {build_mint(settings).mint(grant)}"}
