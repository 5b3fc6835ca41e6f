"""What a store of second factors does, in SQL and in the memory that unit tests stand on."""

from collections.abc import AsyncIterator

import pytest

from charter.identity.second_factors.domain import SecondFactor
from charter.identity.second_factors.needs import SecondFactors
from charter.identity.second_factors.repository import SqlSecondFactors
from charter.shared.stores import Store
from tests.builders import NOON
from tests.integration.stores import ALICE, BELLA, sql_store
from tests.unit.identity.second_factors.memory import MemoryFactors

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["memory", "sql"])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[Store[SecondFactors]]:
    if request.param == "memory":
        yield MemoryFactors()
        return
    async with sql_store(request, SqlSecondFactors) as store:
        yield store


async def test_an_unconfirmed_secret_gives_way_to_the_next_and_a_confirmed_one_stays(
    store: Store[SecondFactors],
) -> None:
    async with store.transaction() as factors:
        assert await factors.find(ALICE) is None
        assert await factors.enrol(ALICE, "first")
        assert await factors.enrol(ALICE, "second")
        assert await factors.find(ALICE) == SecondFactor(
            sealed_secret="second", last_step=None, confirmed_at=None
        )
        assert await factors.enabled_for([ALICE, BELLA]) == set()
        assert await factors.use_step(ALICE, 5, NOON)
        assert not await factors.enrol(ALICE, "third")
        assert await factors.enabled_for([ALICE, BELLA]) == {ALICE}
        assert await factors.find_for_update(ALICE) == SecondFactor(
            sealed_secret="second", last_step=5, confirmed_at=NOON
        )


async def test_a_step_counts_once_and_none_before_it(store: Store[SecondFactors]) -> None:
    async with store.transaction() as factors:
        await factors.enrol(ALICE, "sealed")
        steps = [await factors.use_step(ALICE, step) for step in (5, 5, 4, 6)]
        assert steps == [True, False, False, True]
        assert not await factors.use_step(BELLA, 7)


async def test_recovery_codes_work_once_and_newer_ones_take_their_place(store: Store[SecondFactors]) -> None:
    async with store.transaction() as factors:
        await factors.replace_recovery_codes(ALICE, [b"a", b"b"])
        await factors.replace_recovery_codes(BELLA, [b"b"])
        used = [await factors.use_recovery_code(ALICE, code) for code in (b"a", b"a", b"c")]
        assert used == [True, False, False]
        assert await factors.count_recovery_codes(ALICE) == 1
        await factors.replace_recovery_codes(ALICE, [b"c", b"d", b"e"])
        assert not await factors.use_recovery_code(ALICE, b"b")
        assert await factors.count_recovery_codes(ALICE) == 3
        assert await factors.use_recovery_code(BELLA, b"b")


async def test_all_that_was_forgotten_is_gone(store: Store[SecondFactors]) -> None:
    async with store.transaction() as factors:
        await factors.enrol(ALICE, "sealed")
        await factors.use_step(ALICE, 5, NOON)
        await factors.replace_recovery_codes(ALICE, [b"a"])
        await factors.forget(ALICE)
        assert await factors.find(ALICE) is None
        assert await factors.count_recovery_codes(ALICE) == 0
        assert await factors.enrol(ALICE, "anew")


async def test_what_fails_leaves_all_as_it_was(store: Store[SecondFactors]) -> None:
    async with store.transaction() as factors:
        await factors.replace_recovery_codes(ALICE, [b"a"])

    async def fail() -> None:
        async with store.transaction() as factors:
            await factors.enrol(ALICE, "sealed")
            await factors.use_recovery_code(ALICE, b"a")
            raise KeyError

    with pytest.raises(KeyError):
        await fail()
    async with store.reading() as factors:
        assert await factors.find(ALICE) is None
        assert await factors.count_recovery_codes(ALICE) == 1
