"""What `errors=` of `register` makes of exceptions, and what of it the start refuses."""

from collections.abc import Callable
from typing import Any, ClassVar, cast

import pytest

from contract_runtime import BodyError, ContractModel, ContractNotFulfilled, EmptyError, Response
from tests.unit.contract_runtime import sample_contract
from tests.unit.contract_runtime.builders import client_of, one_operation_app
from tests.unit.contract_runtime.sample_contract import ProjectNotFound, json_of


class Missing(Exception):
    """A fact of some service."""


class Problem(ContractModel):
    fault: str


class NoSuchThing(BodyError):
    status: ClassVar[int] = 404


class Gone(EmptyError):
    status: ClassVar[int] = 410


DECLARED = (
    Response(status="204"),
    Response(status="404", content=json_of(Problem)),
    Response(status="410"),
)


def answer(target: Any) -> Any:
    async def handle() -> None:
        raise Missing("no thing 7")

    app = one_operation_app(
        handle, responses=DECLARED, errors={Missing: target}, errors_declared=(NoSuchThing, Gone)
    )
    return client_of(app).get("/thing")


def told(error: Missing) -> NoSuchThing:
    return NoSuchThing(Problem(fault=str(error)))


@pytest.mark.parametrize("target", [told, lambda error: NoSuchThing(Problem(fault=str(error)))])
def test_function_makes_the_declared_error_of_the_exception(target: Callable[[Missing], object]) -> None:
    sent = answer(target)

    assert (sent.status_code, sent.json()) == (404, {"fault": "no thing 7"})


def test_error_without_a_body_needs_no_function() -> None:
    assert (answer(Gone).status_code, answer(Gone).content) == (410, b"")


def made_of_nothing() -> NoSuchThing:
    raise AssertionError


def made_of_two(first: object, second: object) -> NoSuchThing:
    raise AssertionError(first, second)


def text(_error: Missing) -> str:
    return "no"


UNTYPED: Any = sample_contract
"""A module of whose names mypy knows nothing."""


@pytest.mark.parametrize(
    ("target", "finding"),
    [
        (
            NoSuchThing,
            "NoSuchThing has a body or headers: give a function, `lambda error: errors.NoSuchT",
        ),
        (ValueError, "ValueError is no declared error; they stand in the module `errors`"),
        ("NoSuchThing", "'NoSuchThing' is neither a declared error nor a function"),
        (made_of_nothing, "the function must take the exception and nothing else"),
        (made_of_two, "the function must take the exception and nothing else"),
        (text, "the function answers str, which is no declared error"),
        (ProjectNotFound, "no operation declares ProjectNotFound"),
        (lambda _: sample_contract.ProjectNotFound(), "no operation declares ProjectNotFound"),
        (lambda _: UNTYPED.ProjectNotFond(), "has no attribute 'ProjectNotFond'"),
    ],
)
def test_start_refuses_what_makes_no_declared_error(target: object, finding: str) -> None:
    with pytest.raises(ContractNotFulfilled) as refused:
        answer(target)

    assert "errors: Missing: " in str(refused.value)
    assert finding in str(refused.value)


def test_start_refuses_a_key_that_is_no_exception() -> None:
    with pytest.raises(ContractNotFulfilled, match="errors: int: this is no class of exceptions"):
        one_operation_app(made_of_nothing, errors=cast("Any", {int: Gone}), errors_declared=(Gone,))


@pytest.mark.parametrize("target", [lambda _: None, lambda error: error.no_such_attribute])
def test_function_that_makes_no_error_after_all_is_a_violation(
    target: object, caplog: pytest.LogCaptureFixture
) -> None:
    assert answer(target).status_code == 500
    assert "contract violation: errors= " in caplog.text
