"""A release does the jobs that wait from the one before it: what `codegen diff` says of changed kinds."""

from typing import Final

import pytest

from codegen.diff.comparison import Difference
from tests.codegen.diff.twins import differences

OLD: Final = """\
openapi: 3.1.1
info: {title: Jobs, version: '1'}
paths:
  /jobs:
    post:
      operationId: startJob
      x-job: {kinds: {feed: {$ref: '#/components/x-job-kinds/Feed'}}}
      responses: {'202': {description: Accepted}}
  /meals:
    post:
      operationId: startMeal
      responses: {'202': {description: Accepted}}
components:
  x-job-kinds:
    Feed:
      arguments: {$ref: '#/components/schemas/FeedArguments'}
      result: {$ref: '#/components/schemas/Fed'}
      concurrency: {most: 2, by: tenant}
  schemas:
    FeedArguments:
      type: object
      additionalProperties: false
      required: [grams]
      properties:
        grams: {type: integer}
        sort: {type: string, enum: [hay, oats]}
    Fed: {type: object, required: [left], properties: {left: {type: integer}, note: {type: string}}}
"""
JOB: Final = "      x-job: {kinds: {feed: {$ref: '#/components/x-job-kinds/Feed'}}}\n"
SORT: Final = "        sort: {type: string, enum: [hay, oats]}\n"
RAISED: Final = ("    Feed:\n", "    Feed:\n      version: 2\n")

UNREADABLE: Final = {
    "required and new": (
        ("required: [grams]", "required: [grams, bowl]"),
        (SORT, f"{SORT}        bowl: {{}}\n"),
    ),
    "required by now": (("required: [grams]", "required: [grams, sort]"),),
    "narrower": (("grams: {type: integer}", "grams: {type: integer, maximum: 500}"),),
    "of another type": (("grams: {type: integer}", "grams: {type: string}"),),
    "of fewer values": (("[hay, oats]", "[hay]"),),
    "gone from a closed object": ((SORT, ""),),
}


def told(*replaced: tuple[str, str]) -> list[Difference]:
    new = OLD
    for before, after in replaced:
        assert before in new
        new = new.replace(before, after, 1)
    return differences(OLD, new)


@pytest.mark.parametrize("replaced", UNREADABLE.values(), ids=UNREADABLE)
def test_arguments_that_a_release_cannot_read_need_a_new_version(
    replaced: tuple[tuple[str, str], ...],
) -> None:
    found = told(*replaced)
    assert [(each.rule.identifier, each.level) for each in found] == [("job-arguments-changed", "breaking")]
    assert [(each.rule.identifier, each.level) for each in told(*replaced, RAISED)] == [
        ("job-version-raised", "info")
    ]


def test_what_is_refused_is_told_at_its_place() -> None:
    (difference,) = told(("required: [grams]", "required: [grams, sort]"))
    assert difference.message == (
        "FeedArguments: arguments of the kind feed are refused that its version 1 allowed:"
        " the property sort is required, was optional"
    )
    assert (str(difference.position), difference.operations) == ("new.yaml:23:25", ("POST /jobs",))


def test_what_only_the_new_release_can_read_is_a_matter_of_rolling_it_out() -> None:
    (difference,) = told((SORT, f"{SORT}        bowl: {{type: string}}\n"))
    assert (difference.rule.identifier, difference.level) == ("job-arguments-extended", "warning")


def test_a_result_is_read_by_clients_whatever_the_version() -> None:
    found = told(RAISED, ("required: [left], properties: {left: {type: integer}, ", "properties: {"))
    assert [each.rule.identifier for each in found] == [
        "response-required-property-removed",
        "job-version-raised",
    ]


def test_a_kind_that_another_operation_enqueues_is_the_same_kind() -> None:
    assert told((JOB, ""), ("      operationId: startMeal\n", f"      operationId: startMeal\n{JOB}")) == []


def test_a_policy_that_is_left_out_is_told_in_words() -> None:
    (difference,) = told(("      concurrency: {most: 2, by: tenant}\n", ""))
    assert difference.message == ("the concurrency of the kind feed is not declared, was most: 2, by: tenant")


def test_roles_that_are_exchanged_shut_somebody_out() -> None:
    found = differences(
        OLD.replace("    Feed:\n", "    Feed:\n      roles: [admin]\n"),
        OLD.replace("    Feed:\n", "    Feed:\n      roles: [keeper]\n"),
    )
    assert [(each.rule.identifier, each.old, each.new) for each in found] == [
        ("job-roles-narrowed", "admin", "keeper")
    ]
