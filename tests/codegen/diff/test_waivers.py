"""Waivers cover what they name, for a reason and for a time, and those of no use are told."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from codegen.diff.waivers import Verdicts, judge
from tests.codegen.diff.twins import TODAY, differences

OLD: Final = """\
openapi: 3.1.1
info: {title: T, version: '1'}
paths:
  /cats:
    get: {responses: {'200': {description: ok, content: {a/b: {schema: {$ref: '#/components/schemas/Cat'}}}}}}
  /cats/{id}:
    get: {responses: {'200': {description: ok, content: {a/b: {schema: {$ref: '#/components/schemas/Cat'}}}}}}
components: {schemas: {Cat: {type: object, required: [name], properties: {name: {type: string}}}}}
"""
NEW: Final = OLD.replace("required: [name], ", "")
RULE: Final = "response-property-became-optional"


def judged(folder: Path, text: str, today: date = TODAY) -> Verdicts:
    """What the waivers in the text say about the change from OLD to NEW."""
    path = folder / "waivers.txt"
    path.write_text(text, encoding="utf-8")
    return judge(path, differences(OLD, NEW), today)


def test_waivers_that_are_no_text_are_a_defect(tmp_path: Path) -> None:
    path = tmp_path / "waivers.txt"
    path.write_bytes(b"\xff\xfe\x00")
    (problem,) = judge(path, differences(OLD, NEW), TODAY).problems
    assert (str(problem), problem.is_defect) == (f"{path}:1 this is no UTF-8; save the file as UTF-8", True)


@pytest.mark.parametrize(
    "place",
    [
        "#/components/schemas/Cat*",
        "#/components/*",
        "GET /cats*",
        "GET *",
        "#/components/schemas/Cat/properties/name",
    ],
)
def test_a_waiver_covers_its_place(place: str, tmp_path: Path) -> None:
    verdicts = judged(tmp_path, f"# agreed\n\n{RULE} | {place} | all clients ask first\n")
    assert verdicts.reasons == ["all clients ask first"]
    assert verdicts.problems == []


def test_a_waiver_of_one_operation_is_not_enough_where_the_change_reaches_two(tmp_path: Path) -> None:
    assert judged(tmp_path, f"{RULE} | GET /cats | nobody reads it\n").reasons == [""]


def test_waivers_of_each_operation_are_enough_together(tmp_path: Path) -> None:
    text = f"{RULE} | GET /cats | nobody reads it\n{RULE} | GET /cats/{{id}} | told all\n"
    verdicts = judged(tmp_path, text)
    assert verdicts.reasons == ["nobody reads it; told all"]
    assert verdicts.problems == []


def test_a_waiver_holds_until_its_last_day(tmp_path: Path) -> None:
    text = f"{RULE} | GET * | for now | until 2026-11-20\n"
    assert judged(tmp_path, text).reasons == ["for now"]
    expired = judged(tmp_path, text, date(2026, 11, 21))
    assert expired.reasons == [""]
    assert [str(problem) for problem in expired.problems] == [
        f"{tmp_path / 'waivers.txt'}:1 the waiver of {RULE} at GET * expired on 2026-11-20"
    ]


def test_a_waiver_of_no_use_is_told_and_is_no_defect(tmp_path: Path) -> None:
    problems = judged(tmp_path, "webhook-removed | GET * | gone\n").problems
    assert [(problem.line, problem.is_defect) for problem in problems] == [(1, False)]
    assert "is not used" in problems[0].message


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("no-such-rule | GET * | because", "there is no rule 'no-such-rule'"),
        (f"{RULE} | GET * |", "gives no reason"),
        (f"{RULE} | GET *", "this is no waiver; write rule | place | reason"),
        (f"{RULE} | GET * | because | until soon", "is no date; write until YYYY-MM-DD"),
        (f"{RULE} GET /cats because", "this is no waiver"),
    ],
)
def test_a_line_that_cannot_be_understood_is_a_defect(line: str, expected: str, tmp_path: Path) -> None:
    verdicts = judged(tmp_path, f"\n{line}\n")
    assert verdicts.reasons == [""]
    assert [(problem.line, problem.is_defect) for problem in verdicts.problems] == [(2, True)]
    assert expected in verdicts.problems[0].message
