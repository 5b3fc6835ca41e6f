"""Companies whose year was kept once for all tests of a module."""

import asyncio

import pytest

from charter.development.redis import EmbeddedRedis
from tests.integration.conftest import emptied
from tests.integration.ledger.reports.worked import Company, keep, worked
from tests.integration.one_database import OneDatabase

Kept = dict[str, Company]


@pytest.fixture(scope="module")
def kept(one_database: OneDatabase, redis_server: EmbeddedRedis, signing_key: str) -> Kept:
    """The companies by their letters; their books are gone, what was recorded stays."""
    files = {letter: worked(letter) for letter in "ABC"}
    return {
        letter: asyncio.run(keep(emptied(one_database, redis_server, signing_key), file))
        for letter, file in files.items()
    }
