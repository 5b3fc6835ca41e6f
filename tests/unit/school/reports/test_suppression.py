"""What whoever knows a table can still say of its hidden counts."""

from hypothesis import given
from hypothesis import strategies as st

from charter.school.reports.suppression import Column, suppressed

COUNTS = st.lists(st.integers(0, 40), max_size=12)
LIMITS = st.integers(1, 15)


@given(counts=COUNTS, below=LIMITS)
def test_no_small_count_is_shown(counts: list[int], below: int) -> None:
    column = suppressed(counts, sum(counts), below)

    assert all(shown is None or shown >= below for shown in (*column.counts, column.total))


@given(counts=COUNTS, below=LIMITS)
def test_hidden_count_can_have_as_many_values_as_the_limit(counts: list[int], below: int) -> None:
    column = suppressed(counts, sum(counts), below)
    hidden = [count for count, shown in zip(counts, column.counts, strict=True) if shown is None]

    if hidden and column.total is not None:
        left_over = column.total - sum(shown for shown in column.counts if shown is not None)
        assert len(hidden) > 1
        assert left_over >= below


@given(counts=COUNTS, below=LIMITS)
def test_what_is_shown_is_true(counts: list[int], below: int) -> None:
    column = suppressed(counts, sum(counts), below)

    assert all(shown in (None, count) for count, shown in zip(counts, column.counts, strict=True))
    assert column.total in (None, sum(counts))


@given(counts=st.lists(st.integers(10, 40), max_size=12))
def test_large_counts_are_all_shown(counts: list[int]) -> None:
    assert suppressed(counts, sum(counts), 10).counts == tuple(counts)


def test_smallest_count_that_is_shown_covers_the_one_that_is_hidden() -> None:
    assert suppressed([40, 3, 12, 25], 80, below=10) == Column((40, None, None, 25), 80)


def test_count_that_goes_with_a_hidden_one_is_covered_as_well() -> None:
    assert suppressed([40, 30, 12], 82, below=10, also={0}) == Column((None, 30, None), 82)


def test_total_goes_where_nothing_covers_what_is_hidden() -> None:
    assert suppressed([9], 9, below=10) == Column((None,), None)
    assert suppressed([4, 0, 0], 4, below=10) == Column((None, None, None), None)


def test_many_small_counts_cover_each_other() -> None:
    assert suppressed([9, 9, 9], 27, below=10) == Column((None, None, None), 27)


def test_limit_of_zero_hides_nothing() -> None:
    assert suppressed([0, 1], 1, below=0) == Column((0, 1), 1)
