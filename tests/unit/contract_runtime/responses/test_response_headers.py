"""Headers of answers: every declared type in `simple` style, required ones enforced."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

import pytest
from pydantic import Field

from contract_runtime import AnyReply, ContractModel, Response, ResponseHeader
from tests.unit.contract_runtime.builders import client_of, one_operation_app


class Level(StrEnum):
    LOW = "low"


class Quota(ContractModel):
    used: int
    left: int = Field(alias="remaining")


QUOTA = Quota.model_validate({"used": 1, "remaining": 2})


def headers_of(declared: ResponseHeader, value: object) -> Any:
    async def handle() -> AnyReply:
        return AnyReply(200, headers={declared.name: value} if value is not None else {})

    app = one_operation_app(handle, responses=(Response(status="200", headers=(declared,)),))
    return client_of(app).get("/thing")


@pytest.mark.parametrize(
    ("annotation", "value", "sent"),
    [
        (int, 5, "5"),
        (bool, True, "true"),
        (float, 1.5, "1.5"),
        (Level, Level.LOW, "low"),
        (UUID, UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (date, date(2026, 11, 20), "2026-11-20"),
        (datetime, datetime(2026, 11, 20, tzinfo=UTC), "2026-11-20T00:00:00+00:00"),
        (list[int], [1, 2], "1,2"),
        (Quota, QUOTA, "used,1,remaining,2"),
        (dict[str, int], {"a": 1}, "a,1"),
    ],
)
def test_header_is_written_in_simple_style(annotation: object, value: object, sent: str) -> None:
    assert headers_of(ResponseHeader(name="X-A", annotation=annotation), value).headers["x-a"] == sent


def test_exploded_object_has_its_names_beside_their_values() -> None:
    declared = ResponseHeader(name="X-A", annotation=Quota, explode=True)

    assert headers_of(declared, QUOTA).headers["x-a"] == "used=1,remaining=2"


def test_header_with_content_is_json() -> None:
    declared = ResponseHeader(name="X-A", annotation=list[str], media_type="application/json")

    assert headers_of(declared, ["a", "b,c"]).headers["x-a"] == '["a","b,c"]'


def test_each_cookie_has_a_field_of_its_own() -> None:
    answer = headers_of(ResponseHeader(name="Set-Cookie"), ["a=1; Path=/", "b=2"])

    assert answer.headers.get_list("set-cookie") == ["a=1; Path=/", "b=2"]


@pytest.mark.parametrize(
    ("annotation", "value"),
    [(Annotated[int, Field(le=3)], 4), (int, "4"), (Level, "high"), (str, "a\r\nb: c")],
)
def test_header_that_does_not_fit_is_a_violation(annotation: object, value: object) -> None:
    answer = headers_of(ResponseHeader(name="X-A", annotation=annotation), value)

    assert answer.status_code == 500
    assert "x-a" not in answer.headers


def test_required_header_that_is_missing_is_a_violation(caplog: pytest.LogCaptureFixture) -> None:
    assert headers_of(ResponseHeader(name="X-A", required=True), None).status_code == 500
    assert "required header X-A is missing" in caplog.text


def test_plain_result_cannot_leave_out_a_required_header() -> None:
    async def handle() -> None:
        """Answer nothing."""

    declared = Response(status="200", headers=(ResponseHeader(name="X-A", required=True),))

    assert client_of(one_operation_app(handle, responses=(declared,))).get("/thing").status_code == 500


def test_undeclared_header_is_a_violation() -> None:
    async def handle() -> AnyReply:
        return AnyReply(204, headers={"X-B": "b"})

    assert client_of(one_operation_app(handle)).get("/thing").status_code == 500
