"""Kinds of jobs as generated code writes them."""

import pytest

from contract_runtime import ContractModel, JobFailed, JobKind, RetryPolicy


class Arguments(ContractModel):
    """The arguments of a job of tests."""

    steps: int


def test_a_kind_that_says_nothing_else_is_tried_three_times_for_a_minute_each() -> None:
    kind = JobKind(name="demo", arguments=Arguments)
    assert (kind.version, kind.queue, kind.priority, kind.timeout) == (1, "default", 100, 60.0)
    assert kind.retry == RetryPolicy(attempts=3, first=1.0, most=60.0)
    assert (kind.concurrency, kind.rate, kind.unique, kind.roles) == (None, None, False, ())


def test_a_failure_is_tried_again_unless_it_is_final() -> None:
    with pytest.raises(JobFailed, match="The file is not there yet") as raised:
        raise JobFailed("FILE_MISSING", "The file is not there yet.", retry_after=5.0)
    assert (raised.value.code, raised.value.is_final, raised.value.retry_after) == (
        "FILE_MISSING",
        False,
        5.0,
    )
