"""Faults of the service are no guesses of anybody, and use up nothing."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from charter.identity.sessions.throttle import MOST_FROM_ADDRESS, MOST_IN_ALL
from tests.integration.conftest import Execute
from tests.integration.identity.second_factors.authenticator import Authenticator, refused

pytestmark = pytest.mark.anyio

WithoutTable = Callable[[str, str], AbstractAsyncContextManager[None]]
"""Takes a right on a table from the service: all that needs it is a fault."""


@pytest.fixture
def without(execute: Execute) -> WithoutTable:
    @asynccontextmanager
    async def without(right: str, table: str) -> AsyncIterator[None]:
        await execute(f"REVOKE {right} ON {table} FROM charter_app")
        yield
        await execute(f"GRANT {right} ON {table} TO charter_app")

    return without


async def test_a_hundred_right_logins_without_accounts_lock_nobody_out(
    alice: Authenticator, without: WithoutTable
) -> None:
    async with without("SELECT", "users"):
        answers = [await alice.log_in() for _ in range(MOST_IN_ALL)]
    assert {answer.status_code for answer in answers} == {500}
    assert {answer.headers["ratelimit"].split(";")[1] for answer in answers} == {"r=60"}
    assert (await alice.log_in()).status_code == 200


async def test_a_code_that_cannot_be_looked_at_is_no_guess(
    alice: Authenticator, without: WithoutTable
) -> None:
    await alice.enable()
    await alice.let_time_pass()
    async with without("SELECT", "second_factors"):
        for _ in range(MOST_FROM_ADDRESS + 1):
            assert (await alice.log_in(alice.code)).status_code == 500
    assert (await alice.log_in(alice.code)).status_code == 200


async def test_a_fault_after_the_code_leaves_it_as_it_is(alice: Authenticator, without: WithoutTable) -> None:
    codes = await alice.enable()
    async with without("INSERT", "audit_log"):
        answers = [await alice.log_in(codes[0]), await alice.log_in_by_form(codes[0])]
    assert [answer.status_code for answer in answers] == [500] * 2
    assert (await alice.log_in_by_form(codes[0])).status_code == 200
    assert refused(await alice.log_in(codes[0])) == (401, "SECOND_FACTOR_INVALID")


async def test_what_cannot_be_looked_at_in_a_session_does_not_end_it(
    alice: Authenticator, without: WithoutTable
) -> None:
    codes = await alice.enable()
    async with without("SELECT", "recovery_codes"):
        for _ in range(6):
            assert (await alice.post("recovery-codes", code=codes[0])).status_code == 500
    assert (await alice.post("recovery-codes", code=codes[0])).status_code == 200
