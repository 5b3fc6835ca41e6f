"""Handlers that are not async."""

from threading import get_ident

from contract_runtime import Caller, CredentialsRefused, RawToken, in_thread
from contract_runtime.governance.request_facts import current_request
from contract_runtime.operations import Policies, SecurityScheme
from tests.unit.contract_runtime.builders import caller as a_caller
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


def test_a_verifier_that_may_block_runs_beside_the_loop() -> None:
    threads: list[int] = []

    @in_thread
    def verify(token: RawToken) -> Caller:
        threads.append(get_ident())
        if token != "known":
            raise CredentialsRefused("This token is not known.")
        return a_caller()

    async def handler(caller: Caller) -> None:
        threads.append(get_ident())
        assert caller == a_caller()

    app = one_operation_app(
        handler,
        schemes={"bearer": SecurityScheme(kind="http", scheme="bearer")},
        security={"bearer": verify},
        operation_security=({"bearer": ()},),
    )
    assert client_of(app).get("/thing", headers={"Authorization": "Bearer known"}).status_code == 204
    assert client_of(app).get("/thing", headers={"Authorization": "Bearer other"}).status_code == 401
    assert len(threads) == 3
    assert threads[0] != threads[1]
