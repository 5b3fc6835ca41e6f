from datetime import timedelta

import pytest

from charter.jobs.domain import JobState, full_jitter


@pytest.mark.parametrize("state", JobState)
def test_a_job_waits_or_runs_or_is_finished(state: JobState) -> None:
    assert [state.is_waiting, state.is_running, state.is_final].count(True) == 1


def test_what_ended_without_success_can_be_done_again_and_nothing_else() -> None:
    assert {state for state in JobState if state.can_be_done_again} == {
        JobState.FAILURE,
        JobState.CANCELLED,
        JobState.DEAD,
    }


def test_waits_double_up_to_the_longest() -> None:
    waits = [full_jitter(failures, 1.0, 60.0, 1.0) for failures in range(1, 9)]
    assert [wait.total_seconds() for wait in waits] == [1, 2, 4, 8, 16, 32, 60, 60]


def test_a_wait_is_shorter_by_chance() -> None:
    assert full_jitter(3, 1.0, 60.0, 0.25) == timedelta(seconds=1)
    assert full_jitter(3, 1.0, 60.0, 0.0) == timedelta(0)


def test_the_millionth_failure_waits_no_longer_than_the_longest() -> None:
    assert full_jitter(1_000_000, 1.0, 60.0, 1.0) == timedelta(seconds=60)
