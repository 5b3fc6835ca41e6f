"""Statuses that a handler chooses: several, ranges, `default`, redirects and those without a body."""

from dataclasses import dataclass
from typing import Any, ClassVar

import pytest

from contract_runtime import AnyReply, BodyError, EmptyError, Link, Reply, Response, ResponseHeader
from tests.unit.contract_runtime.builders import client_of, one_operation_app
from tests.unit.contract_runtime.sample_contract import json_of

NUMBER = json_of(int)
TOLD = json_of(int | str)
"""Has a place for what the runtime refuses by itself."""


class Refused(BodyError):
    """The error of a range or of `default`: it has no status of its own."""


class Gone(EmptyError):
    """An error with neither body nor header."""

    status: ClassVar[int] = 410


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Reply):
    """Any success."""

    status: int
    body: int


def answer_to(
    result: object,
    *responses: Response,
    method: str = "GET",
    failure: Exception | None = None,
    **options: Any,
) -> Any:
    async def handle() -> object:
        if failure is not None:
            raise failure
        return result

    app = one_operation_app(handle, responses=responses, method=method, **options)
    return client_of(app, follow_redirects=False).request(method, "/thing")


def test_each_success_is_located_by_its_own_links() -> None:
    responses = (
        Response(status="200", content=NUMBER),
        Response(
            status="201",
            content=NUMBER,
            headers=(ResponseHeader(name="Location", required=True),),
            links=(Link(operation_id="doThing", parameters={}),),
        ),
    )

    found, made = (answer_to(Done(status=status, body=5), *responses) for status in (200, 201))

    assert "location" not in found.headers
    assert (made.status_code, made.headers["location"]) == (201, "/thing")


def test_reply_of_a_range_has_the_status_that_the_handler_chose() -> None:
    answer = answer_to(Done(status=207, body=5), Response(status="2XX", content=NUMBER))

    assert (answer.status_code, answer.json()) == (207, 5)


@pytest.mark.parametrize("status", [299, 404])
def test_exact_status_goes_before_its_range_and_the_range_before_default(status: int) -> None:
    responses = (
        Response(status="default", content=json_of(str)),
        Response(status="2XX", content=json_of(bool)),
        Response(status="299", content=NUMBER),
        Response(status="404", content=NUMBER),
    )

    assert answer_to(Done(status=status, body=5), *responses).status_code == status


def test_plain_result_is_the_success_even_where_default_stands_first() -> None:
    error = Response(status="default", content=json_of(dict[str, str]))

    answer = answer_to(5, error, Response(status="201", content=NUMBER))

    assert (answer.status_code, answer.json()) == (201, 5)


def test_default_alone_is_the_success_and_takes_any_status() -> None:
    default = Response(status="default", content=NUMBER)

    assert answer_to(5, default).status_code == 200
    assert answer_to(Done(status=404, body=5), default).status_code == 404


def test_status_that_nothing_declares_is_a_violation(caplog: pytest.LogCaptureFixture) -> None:
    assert answer_to(Done(status=302, body=5), Response(status="2XX", content=NUMBER)).status_code == 500
    assert "undeclared status 302" in caplog.text


def test_redirect_carries_its_location_in_ascii() -> None:
    moved = Response(status="302", headers=(ResponseHeader(name="Location"),))

    answer = answer_to(AnyReply(302, headers={"Location": "https://x.example/ü?a=b%20c"}), moved)

    assert (answer.status_code, answer.content) == (302, b"")
    assert answer.headers["location"] == "https://x.example/%C3%BC?a=b%20c"


@pytest.mark.parametrize("status", [204, 205, 304])
def test_status_without_a_body_has_none_even_where_content_is_declared(status: int) -> None:
    answer = answer_to(AnyReply(status), Response(status=str(status), content=NUMBER))

    assert (answer.status_code, answer.content) == (status, b"")
    assert "content-type" not in answer.headers


def test_error_of_a_range_has_the_status_that_was_raised() -> None:
    declared = (Response(status="204"), Response(status="4XX", content=TOLD))

    answer = answer_to(None, *declared, failure=Refused(7, status=423), errors_declared=(Refused,))

    assert (answer.status_code, answer.json()) == (423, 7)


def test_error_of_default_is_written_as_default_declares() -> None:
    declared = (
        Response(status="204"),
        Response(status="404", content=json_of(str)),
        Response(status="default", content=TOLD, headers=(ResponseHeader(name="Retry-After"),)),
    )
    failure = Refused(7, status=503, headers={"Retry-After": 5, "X-None": None})

    answer = answer_to(None, *declared, failure=failure, errors_declared=(Refused,))

    assert (answer.status_code, answer.json(), answer.headers["retry-after"]) == (503, 7, "5")


@pytest.mark.parametrize("status", [None, 200, 700])
def test_error_without_an_errors_status_is_a_violation(status: int | None) -> None:
    declared = (Response(status="204"), Response(status="default", content=TOLD))

    answer = answer_to(None, *declared, failure=Refused(7, status=status), errors_declared=(Refused,))

    assert answer.status_code == 500


def test_empty_error_is_only_a_status() -> None:
    declared = (Response(status="204"), Response(status="410"))

    answer = answer_to(None, *declared, failure=Gone(), errors_declared=(Gone,))

    assert (answer.status_code, answer.content) == (410, b"")


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "TRACE"])
def test_rare_methods_are_operations_like_others(method: str) -> None:
    described = Response(status="200", headers=(ResponseHeader(name="X-Size"),))

    answer = answer_to(AnyReply(200, headers={"X-Size": 3}), described, method=method)

    assert (answer.status_code, answer.content, answer.headers["x-size"]) == (200, b"", "3")
    assert ("content-length" in answer.headers) is (method != "HEAD")


def test_failed_head_has_no_body_either() -> None:
    answer = answer_to(None, Response(status="200"), method="HEAD", failure=ValueError("x"))

    assert (answer.status_code, answer.content) == (500, b"")


def test_allow_names_every_declared_method() -> None:
    async def handle() -> None:
        """Trace nothing."""

    client = client_of(one_operation_app(handle, method="TRACE"))

    refused = client.put("/thing")

    assert (refused.status_code, refused.headers["allow"]) == (405, "OPTIONS, TRACE")
    assert client.options("/thing").headers["allow"] == "OPTIONS, TRACE"
