"""Operations that take too long."""

import asyncio

from contract_runtime import (
    Policies,
    Response,
)
from tests.unit.contract_runtime.builders import (
    client_of,
    one_operation_app,
)


async def take(**arguments: object) -> None:
    """A handler of any operation."""


def test_operation_that_takes_too_long_is_given_up() -> None:
    undone: list[str] = []

    async def wait() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            undone.append("undone")
            raise

    answer = client_of(one_operation_app(wait, policies=Policies(timeout=0.001))).get("/thing")

    assert (answer.status_code, answer.json()["error_code"]) == (504, "TIMEOUT")
    assert undone == ["undone"]


def test_time_out_of_the_handlers_own_is_a_failure() -> None:
    async def fail() -> None:
        raise TimeoutError

    answer = client_of(one_operation_app(fail, policies=Policies(timeout=5))).get("/thing")

    assert answer.status_code == 500


def test_operation_within_its_time_answers() -> None:
    app = one_operation_app(take, policies=Policies(timeout=5), responses=(Response(status="204"),))

    assert client_of(app).get("/thing").status_code == 204
