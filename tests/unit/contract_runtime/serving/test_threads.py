"""Handlers that are not async."""

from threading import get_ident

from contract_runtime import in_thread
from contract_runtime.governance.request_facts import current_request
from contract_runtime.operations import Policies
from tests.unit.contract_runtime.builders import client_of, one_operation_app


def test_a_handler_that_may_block_runs_beside_the_loop() -> None:
    threads: list[int] = []

    async def asynchronous() -> None:
        threads.append(get_ident())

    def plain() -> None:
        threads.append(get_ident())

    @in_thread
    def marked() -> None:
        threads.append(get_ident())

    async def both() -> None:
        threads.append(get_ident())
        await marked()

    for handler in (asynchronous, plain, marked, both):
        assert client_of(one_operation_app(handler)).get("/thing").status_code == 204
    assert len(threads) == 5
    assert threads[3] != threads[4]


def test_a_plain_handler_knows_its_request_and_may_answer_later() -> None:
    async def later() -> None:
        told.append("later")

    def plain() -> object:
        told.append(current_request().request_id is not None)
        return later()

    told: list[object] = []
    answer = client_of(one_operation_app(plain, policies=Policies(timeout=30))).get("/thing")
    assert (answer.status_code, told) == (204, [True, "later"])
