"""Which part of a list a request asks for, in whatever words, and which rows that are."""

from typing import Any

import pytest

from contract_runtime.mock.asked import Asked, Order, Question
from contract_runtime.mock.paging import window
from contract_runtime.operations import Operation, Parameter

KEYS = [f"k{number}" for number in range(10)]


def asked(given: dict[str, Any], **defaults: Any) -> Asked:
    """What an operation with parameters of these names reads out of their values."""
    parameters = tuple(
        Parameter(name=name, argument=name, location="query", annotation=object, default=defaults.get(name))
        for name in given
    )
    operation = Operation(
        operation_id="list",
        method="GET",
        path="/",
        tag="t",
        handler="list",
        responses=(),
        parameters=parameters,
    )
    return Question(operation).asked(given)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"page": 3, "limit": 2}, (4, 2)),
        ({"page[number]": 2, "page[size]": 3}, (3, 3)),
        ({"page": {"number": 2, "size": 3}}, (3, 3)),
        ({"page_index": 2, "pageSize": 3}, (6, 3)),
        ({"Page": "2", "PageSize": "4"}, (4, 4)),
        ({"$skip": 4, "$top": 5}, (4, 5)),
        ({"starting_after": "k3", "limit": 2}, (4, 2)),
        ({"cursor": "offset-6", "limit": 2}, (6, 2)),
        ({"cursor": "of somebody else", "limit": 2}, (0, 2)),
        ({"page": "offset-6", "limit": 2}, (6, 2)),
        ({"before": "k5", "limit": 2}, (3, 2)),
        ({"before": "k1", "limit": 5}, (0, 1)),
        ({"before": "offset-6", "limit": 2}, (6, 2)),
        ({"offset": 2}, (2, 20)),
        ({"limit": 7}, (0, 7)),
        ({"colour": "red"}, (0, 500)),
    ],
)
def test_part_of_a_list(given: dict[str, Any], expected: tuple[int, int]) -> None:
    assert window(asked(given), KEYS, None) == expected


def test_pages_count_from_nought_where_that_is_the_default() -> None:
    assert window(asked({"page": 2, "size": 3}, page=0), KEYS, None) == (6, 3)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"sort": "-created_at"}, [("created_at", True)]),
        ({"sort": "createdAt:desc"}, [("created_at", True)]),
        ({"sort": "name,desc"}, [("name", True)]),
        ({"sort": "name,-age"}, [("name", False), ("age", True)]),
        ({"sort": ["name", "age.desc"]}, [("name", False), ("age", True)]),
        ({"orderBy": "name_desc"}, [("name", True)]),
        ({"$orderby": "name desc"}, [("name", True)]),
        ({"sort_by": "name", "order": "desc"}, [("name", True)]),
        ({"order": "-name"}, [("name", True)]),
        ({"sort": "newest"}, [("", True)]),
        ({"sort": None}, []),
    ],
)
def test_order_of_a_list(given: dict[str, Any], expected: list[tuple[str, bool]]) -> None:
    assert asked(given).orders == tuple(Order(*each) for each in expected)
