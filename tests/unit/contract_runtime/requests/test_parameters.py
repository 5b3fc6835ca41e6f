"""Parameters of every location and style, through the app."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from pydantic import ConfigDict, Field

from contract_runtime import ContractModel, Parameter
from tests.unit.contract_runtime.builders import client_of, one_operation_app
from tests.unit.contract_runtime.sample_contract import ProjectSort


class Colour(ContractModel):
    model_config = ConfigDict(extra="forbid")

    red: int
    name: str = "none"
    tags: list[str] = Field(default_factory=list, alias="tag")


class Paint:
    """Remembers the argument that it was given."""

    def __init__(self) -> None:
        self.values: list[object] = []

    async def paint(self, value: object) -> None:
        self.values.append(value)


def send(
    path: str, parameter: Parameter, template: str = "/thing", headers: dict[str, str] | None = None
) -> tuple[int, Any]:
    """The status, and the value that the handler saw or the error's body."""
    paint = Paint()
    app = one_operation_app(paint.paint, path=template, parameters=(parameter,))
    answer = client_of(app).get(path, headers=headers)
    return answer.status_code, paint.values[0] if paint.values else answer.json()


def parameter(annotation: object, location: str = "query", **options: Any) -> Parameter:
    described: dict[str, Any] = {
        "name": "value",
        "argument": "value",
        "location": location,
        "annotation": annotation,
        "style": "form" if location in {"query", "cookie"} else "simple",
        "explode": location in {"query", "cookie"},
        **options,
    }
    return Parameter(**described)


@pytest.mark.parametrize(
    ("annotation", "text", "value"),
    [
        (int, "5", 5),
        (int, "-5", -5),
        (int, "5.0", 5),
        (Annotated[int, Field(ge=1)], "1", 1),
        (float, "1.5", 1.5),
        (float, "1e2", 100.0),
        (bool, "true", True),
        (str, "a+b%20c%2B", "a b c+"),
        (str, "", ""),
        (str, "5", "5"),
        (str, "caf%C3%A9", "café"),
        (date, "2026-11-20", date(2026, 11, 20)),
        (UUID, "3c5f2c0e-0c3e-4e1b-9a51-6d6a0c8a7d11", UUID("3c5f2c0e-0c3e-4e1b-9a51-6d6a0c8a7d11")),
        (ProjectSort, "name", ProjectSort.BY_NAME),
        (Literal[1, 2], "2", 2),
        (int | str, "7", 7),
        (int | str, "x", "x"),
        (Literal["1", "2"] | bool, "1", "1"),
        (list[int], "1&value=2", [1, 2]),
        (list[str], "1", ["1"]),
    ],
)
def test_query_parameter_is_decoded_by_its_type(annotation: object, text: str, value: object) -> None:
    assert send(f"/thing?value={text}", parameter(annotation)) == (204, value)


@pytest.mark.parametrize(
    ("annotation", "text", "code"),
    [
        (int, "x", "int_type"),
        (int, "", "int_type"),
        (int, "5.5", "int_type"),
        (int, "true", "int_type"),
        (int, "+5", "int_type"),
        (int, "%2B5", "int_type"),
        (int, "%205", "int_type"),
        (int, "05", "int_type"),
        (int, "1_000", "int_type"),
        (int, "%D9%A1", "int_type"),
        (int, "NaN", "int_type"),
        (int, "9" * 5000, "json_invalid"),
        (Annotated[int, Field(le=100)], "101", "less_than_equal"),
        (float, "NaN", "float_type"),
        (float, "1e400", "finite_number"),
        (float, "Infinity", "float_type"),
        (bool, "1", "bool_type"),
        (bool, "True", "bool_type"),
        (Annotated[str, Field(max_length=2)], "abc", "string_too_long"),
        (str, "a%00b", "string_nul"),
        (date, "1600000000", "date_parsing"),
        (date, "86400", "date_parsing"),
        (ProjectSort, "size", "enum"),
        (ProjectSort, "%00", "string_nul"),
        (list[int], "1&value=x", "int_type"),
        (list[str], "%00", "string_nul"),
        (int, "1&value=2", "repeated"),
        (int, "1&other=2", "unexpected"),
    ],
)
def test_unfit_query_parameter_is_refused(annotation: object, text: str, code: str) -> None:
    status, body = send(f"/thing?value={text}", parameter(annotation))

    assert status == 422
    problem = body["details"]["errors"][0]
    assert problem["in"] == "query"
    assert problem["code"] == code


@pytest.mark.parametrize("text", ["%ff", "%zz", "%"])
def test_broken_encoding_of_a_query_is_malformed(text: str) -> None:
    status, body = send(f"/thing?value={text}", parameter(str))

    assert (status, body["error_code"]) == (400, "MALFORMED_REQUEST")


def test_every_problem_of_a_request_is_listed() -> None:
    parameters = (
        parameter(int, name="a", argument="value"),
        parameter(int, name="b", argument="other", required=True),
    )
    app = one_operation_app(takes_two, parameters=parameters)

    problems = client_of(app).get("/thing?a=x&%63=1").json()["details"]["errors"]

    assert [(each["field"], each["code"]) for each in problems] == [
        ("a", "int_type"),
        ("b", "missing"),
        ("c", "unexpected"),
    ]


async def takes_two(value: object, other: object) -> None:
    raise AssertionError(value, other)


def test_absent_parameter_has_its_default() -> None:
    assert send("/thing", parameter(int, default=3)) == (204, 3)
    assert send("/thing", parameter(int)) == (204, None)
    assert send("/thing", parameter(ProjectSort, default="name")) == (204, ProjectSort.BY_NAME)
    assert send("/thing?", parameter(ProjectSort, default=ProjectSort.NEWEST)) == (204, ProjectSort.NEWEST)


def test_default_that_can_change_is_not_shared() -> None:
    paint = Paint()
    app = one_operation_app(paint.paint, parameters=(parameter(list[int], default=[1]),))
    client = client_of(app)
    client.get("/thing")
    client.get("/thing")

    assert paint.values == [[1], [1]]
    assert paint.values[0] is not paint.values[1]


@pytest.mark.parametrize(
    ("options", "query", "value"),
    [
        ({"explode": False}, "value=1,2", [1, 2]),
        ({"explode": False}, "value=", []),
        ({"explode": False, "style": "spaceDelimited"}, "value=1%202+3", [1, 2, 3]),
        ({"explode": False, "style": "pipeDelimited"}, "value=1|2%7C3", [1, 2, 3]),
    ],
)
def test_array_in_one_piece_is_split_by_its_style(options: Any, query: str, value: list[int]) -> None:
    assert send(f"/thing?{query}", parameter(list[int], **options)) == (204, value)


def test_encoded_comma_belongs_to_an_item() -> None:
    assert send("/thing?value=a%2Cb,c", parameter(list[str], explode=False)) == (204, ["a,b", "c"])


@pytest.mark.parametrize(
    ("options", "query"),
    [
        ({"style": "deepObject"}, "value[red]=5&value[name]=7&value[tag]=a&value[tag]=b"),
        ({"explode": True}, "red=5&name=7&tag=a&tag=b"),
    ],
)
def test_object_in_members_is_put_together(options: Any, query: str) -> None:
    status, value = send(f"/thing?{query}", parameter(Colour, **options))

    assert (status, value) == (204, Colour(red=5, name="7", tags=["a", "b"]))


def test_object_in_one_piece_is_put_together() -> None:
    assert send("/thing?value=red,5,name,x", parameter(Colour, explode=False)) == (
        204,
        Colour(red=5, name="x"),
    )
    status, body = send("/thing?value=red,5,name", parameter(Colour, explode=False))
    assert (status, body["error_code"]) == (422, "VALIDATION_FAILED")


def test_absent_object_is_absent() -> None:
    assert send("/thing", parameter(Colour, style="deepObject")) == (204, None)
    assert send("/thing", parameter(Colour)) == (204, None)


def test_parameter_with_a_media_type_is_json() -> None:
    described = parameter(Colour, media_type="application/json")

    assert send('/thing?value={"red":5}', described) == (204, Colour(red=5))
    assert send('/thing?value={"red":5,"red":6}', described)[0] == 422


@pytest.mark.parametrize(
    ("style", "explode", "annotation", "text", "value"),
    [
        ("simple", False, int, "7", 7),
        ("simple", False, str, "a%2Fb", "a/b"),
        ("simple", False, str, "a+b", "a+b"),
        ("simple", False, list[int], "1,2", [1, 2]),
        ("simple", True, Colour, "red=5,name=x", Colour(red=5, name="x")),
        ("simple", False, Colour, "red,5", Colour(red=5)),
        ("label", False, int, ".7", 7),
        ("label", False, list[int], ".1,2", [1, 2]),
        ("label", True, list[int], ".1.2", [1, 2]),
        ("label", True, Colour, ".red=5.name=x", Colour(red=5, name="x")),
        ("matrix", False, int, ";value=7", 7),
        ("matrix", False, list[int], ";value=1,2", [1, 2]),
        ("matrix", True, list[int], ";value=1;value=2", [1, 2]),
        ("matrix", True, Colour, ";red=5;name=x", Colour(red=5, name="x")),
    ],
)
def test_path_parameter_is_decoded_by_its_style(
    style: Any, explode: Any, annotation: object, text: str, value: object
) -> None:
    described = parameter(annotation, "path", style=style, explode=explode, required=True)

    assert send(f"/thing/{text}", described, "/thing/{value}") == (204, value)


def test_path_of_mixed_segments_is_decoded() -> None:
    described = parameter(int, "path", required=True)

    assert send("/thing/7.json", described, "/thing/{value}.json") == (204, 7)
    assert send("/thing/x.json", described, "/thing/{value}.json")[0] == 422


def test_header_is_found_in_any_case() -> None:
    described = parameter(int, "header", name="X-Value")

    assert send("/thing", described, headers={"x-vALUE": "7"}) == (204, 7)
    assert send("/thing", described) == (204, None)
    assert send("/thing", described, headers={"X-Value": "x"})[0] == 422


def test_header_that_came_several_times_is_one_list() -> None:
    paint = Paint()
    described = parameter(list[str], "header", name="X-Value")
    client = client_of(one_operation_app(paint.paint, parameters=(described,)))

    client.get(
        "/thing", headers=[("X-Value", "a"), ("X-Value", "b , c"), ("Cookie", "a=1"), ("Cookie", "b=2")]
    )

    assert paint.values == [["a", "b", "c"]]


def test_cookie_is_read_among_others() -> None:
    described = parameter(int, "cookie", required=True)

    assert send("/thing", described, headers={"Cookie": "a=1; value=7;b"}) == (204, 7)
    status, body = send("/thing", described, headers={"Cookie": "a=1"})
    assert (status, body["details"]["errors"][0]["code"]) == (422, "missing")


def test_overlong_names_are_cut_in_the_answer() -> None:
    status, body = send(f"/thing?{'n' * 5000}=1", parameter(int))

    assert status == 422
    assert len(body["details"]["errors"][0]["field"]) == 200
