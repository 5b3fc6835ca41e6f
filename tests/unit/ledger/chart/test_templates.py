"""Every chart that can be started from stands: codes once, parents before, and what settings need."""

import json

import pytest

from charter.ledger.books.domain import NEEDED_TYPES
from charter.ledger.chart.domain import SUB_TYPES, AccountId, Outline, Place, check_sub_type
from charter.ledger.chart.templates import Template, levels, read_template
from contract import models

NAMES = [name.value for name in models.AccountTemplateName]


@pytest.fixture(params=NAMES)
def template(request: pytest.FixtureRequest) -> Template:
    return read_template(request.param)


def test_accounts_are_what_the_contract_knows(template: Template) -> None:
    for row in template.rows:
        sent = {name: value for name, value in row.columns.items() if value is not None}
        made = models.LedgerAccountCreate.model_validate_json(json.dumps(sent))
        assert made.code == row.code
        check_sub_type(str(row.columns["type"]), str(row.columns["sub_type"]))


def test_codes_stand_once(template: Template) -> None:
    codes = [row.code for row in template.rows]
    assert len(set(codes)) == len(codes)


def test_every_parent_may_be_one(template: Template) -> None:
    numbers = {row.code: AccountId(number) for number, row in enumerate(template.rows, 1)}
    outline = Outline(
        [
            Place(
                numbers[row.code],
                row.code,
                str(row.columns["type"]),
                numbers.get(row.parent_code or ""),
                bool(row.columns["is_postable"]),
            )
            for row in template.rows
        ]
    )
    for row in template.rows:
        if row.parent_code is not None:
            outline.check(numbers[row.parent_code], str(row.columns["type"]))


def test_accounts_that_settings_name_suit_them(template: Template) -> None:
    rows = {row.code: row.columns for row in template.rows}
    for setting, code in template.settings.items():
        assert rows[code]["type"] in NEEDED_TYPES[setting]
        assert rows[code]["is_postable"]


def test_whatever_reports_ask_for_is_said(template: Template) -> None:
    """Cash flows need a class, MFRS 18 a category of every result, and expenses a nature."""
    for row in template.rows:
        columns = row.columns
        is_result = columns["type"] in {"revenue", "expense"}
        assert (columns["mfrs18_category"] is not None) == is_result, row.code
        assert columns["nature"] is not None or columns["type"] != "expense", row.code
        assert columns["cash_flow"] != "none" or not columns["is_postable"] or row.code == "3100", row.code


def test_levels_are_in_the_order_of_parents() -> None:
    template = read_template("my-sdn-bhd")
    first, second = levels(template.rows)
    assert {row.parent_code for row in first} == {None}
    assert {row.parent_code for row in second} <= {row.code for row in first}


def test_every_kind_of_account_occurs_in_a_companys_chart() -> None:
    used = {row.columns["sub_type"] for row in read_template("my-sdn-bhd").rows}
    assert {each for kinds in SUB_TYPES.values() for each in kinds} - used == {"non_current_asset"}
