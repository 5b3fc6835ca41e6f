"""The migration that mends addresses: those that no account can have, and no others."""

import psycopg
from sqlalchemy import MetaData

from charter.development.databases import create_database, drop_database
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.schema import Schema
from charter.platform.database.settings import DatabaseSettings
from charter.platform.mail.addresses import is_email
from tests.unit.platform.mail.test_addresses import ADDRESSES, NONE

STAYING = {address for address in ADDRESSES if address.isascii()}
LEAVING = {text for text in NONE if len(text) <= 320 and "\x00" not in text and text.isprintable()} - {
    "ada@xn--.com"
}
"""What a row can hold; of a broken A-label only the service knows."""


def test_addresses_that_no_account_can_have_are_mended_and_the_others_stay(
    postgres: EmbeddedPostgres,
) -> None:
    url = create_database(postgres, "addresses")
    schema = Schema(DatabaseSettings(database_url=url), MetaData(), {})
    schema.downgrade("0026")
    with psycopg.connect(postgres.url("addresses"), autocommit=True) as superuser:
        for address in STAYING | LEAVING:
            superuser.execute(
                "INSERT INTO users (email, email_key, name, email_verified_at) VALUES (%s, %s, %s, now())",
                (address, address.lower(), address[:200]),
            )
        schema.upgrade("0027")
        rows = superuser.execute("SELECT name, email, email_key, email_verified_at FROM users").fetchall()
    assert {name for name, email, *_ in rows if email == name} == {address[:200] for address in STAYING}
    mended = [row for row in rows if row[0] != row[1]]
    assert len(mended) == len(LEAVING)
    assert all(is_email(email) and key == email and at is None for _, email, key, at in mended)
    drop_database(postgres, "addresses")
