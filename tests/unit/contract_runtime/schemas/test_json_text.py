"""Numbers of JSON texts: integers that are written with a fraction or an exponent."""

import json
from decimal import Decimal

import pytest

from contract_runtime.schemas.json_text import with_whole_numbers


@pytest.mark.parametrize("number", ["9007199254740993.0", "1e16", "-1.50E+20", "10000000000000000000.000"])
def test_a_large_integer_keeps_each_digit(number: str) -> None:
    text = json.dumps({"note": f'say "{number}"', "a": [0]}).replace("[0]", f"[{number}]")

    exact = with_whole_numbers(text.encode())

    assert exact is not None
    assert json.loads(exact) == {"note": f'say "{number}"', "a": [int(Decimal(number))]}


@pytest.mark.parametrize(
    "text",
    ["[1.5e1000000]", '["1e16"]', "[12345678901234567.5]", "[1e-20, 1.5]", f"[1e{'9' * 30}]", r'["\"1e16"]'],
)
def test_what_is_no_large_integer_stays_as_it_is(text: str) -> None:
    assert with_whole_numbers(text.encode()) is None
