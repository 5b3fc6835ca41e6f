"""`x-rate-limit`: how many requests in which time, and which of them count."""

from typing import Final

import pytest

from codegen.document import parse_document
from codegen.lint import findings
from codegen.resolving.model import RateLimit
from codegen.resolving.policies import policies_of
from tests.codegen.compiling import SMALL
from tests.codegen.diff.twins import differences

LIMIT: Final = {"requests": 10, "per": 60, "by": "ip"}


def limited(counts: str | None) -> str:
    """A document whose operation has a limit, `counts` as it is written."""
    more = "" if counts is None else f", counts: {counts}"
    line = f"x-rate-limit: {{requests: 10, per: 60, by: ip{more}}}"
    return SMALL.replace("      operationId", f"      {line}\n      operationId")


def refused(counts: str) -> list[str]:
    return [str(each) for each in findings(parse_document(limited(counts).encode(), "small.yaml"), "neutral")]


@pytest.mark.parametrize("counts", ["requests", "5", "null", "[]", "[5]", "['']", "[WRONG, WRONG]", "{}"])
def test_other_values_are_refused_with_both_forms_in_the_mend(counts: str) -> None:
    (finding,) = refused(counts)
    assert finding.startswith("small.yaml:6:7 x-rate-limit is ")
    assert "counts: failures or [<error code>, ...]" in finding


@pytest.mark.parametrize("counts", ["failures", "[WRONG]", "[WRONG, LATE]"])
def test_failures_count_alone_or_some_of_them_by_their_codes(counts: str) -> None:
    assert refused(counts) == []


def test_requests_count_where_nothing_else_is_said() -> None:
    bare, all_failures, some = (
        policies_of({"x-rate-limit": LIMIT | more}).rate_limit
        for more in ({}, {"counts": "failures"}, {"counts": ["WRONG"]})
    )
    assert bare == RateLimit(requests=10, per=60, by="ip", counts="requests")
    assert all_failures == RateLimit(requests=10, per=60, by="ip", counts="failures")
    assert some == RateLimit(requests=10, per=60, by="ip", counts=("WRONG",))


FROM_FEW_TO_MANY: Final = ("[WRONG]", "[LATE, WRONG]", "failures", None)


@pytest.mark.parametrize("old", range(4))
@pytest.mark.parametrize("new", range(4))
def test_what_counts_more_breaks_clients_and_what_counts_less_does_not(old: int, new: int) -> None:
    told = differences(limited(FROM_FEW_TO_MANY[old]), limited(FROM_FEW_TO_MANY[new]))
    expected = {1: ["rate-limit-counts-more"], -1: ["rate-limit-counts-less"], 0: []}
    assert [each.rule.identifier for each in told] == expected[(new > old) - (new < old)]


def test_one_code_for_another_breaks_clients() -> None:
    (told,) = differences(limited("[WRONG]"), limited("[LATE]"))
    assert (told.level, told.message.split(": ")[-1]) == ("breaking", "the rate limit counts LATE, was WRONG")
