"""Accounts for the tests of the running service."""

from itertools import chain

import psycopg
from argon2 import PasswordHasher

from charter.identity.tokens.local_tokens import Grant, build_mint
from tests.live_service import LiveService

PASSWORD = "lorries sing at midnight"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
FIRST = 700_000_000
"""Ids begin where no generated number hits one by chance: an administrator deletes what it finds."""
BEGIN_AT = "SELECT setval(pg_get_serial_sequence('users', 'id'), %s) WHERE NOT EXISTS (SELECT FROM users)"
ADD = """
    INSERT INTO users (email, email_key, name, password_hash, role, email_verified_at)
    SELECT address, address, %(name)s, %(hash)s, %(role)s, now()
    FROM generate_series(1, %(count)s) AS n, LATERAL (SELECT %(name)s || n || '@example.com') AS row (address)
    RETURNING id
"""


def add_accounts(service: LiveService, name: str, count: int, role: str = "user") -> list[str]:
    """Tokens of accounts with PASSWORD: `<name>1@example.com` and so on."""
    values = {"name": name, "hash": CHEAP.hash(PASSWORD), "role": role, "count": count}
    with psycopg.connect(service.settings.database_url) as connection:
        connection.execute(BEGIN_AT, [FIRST])
        user_ids = chain.from_iterable(connection.execute(ADD, values).fetchall())
    mint = build_mint(service.settings)
    return [
        mint.mint(Grant(subject=str(user_id), tenant=f"user:{user_id}", roles=(role,)))
        for user_id in user_ids
    ]
