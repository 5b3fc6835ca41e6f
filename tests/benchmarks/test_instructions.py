"""What a change adds to a request without anybody noticing: instructions, which no busy machine blurs."""

import pytest

from benchmarks.figures import NotChecked
from benchmarks.instructions import TOLERANCE, count_instructions, known_here


def test_operations_and_a_read_take_no_more_instructions_than_is_known() -> None:
    """Where a change is worth it: `python -m benchmarks.instructions --record`, and say why in the commit."""
    try:
        known, found = known_here(), count_instructions()
    except NotChecked as reason:
        pytest.skip(f"not checked: {reason}")

    assert found.keys() == known.keys()
    assert [
        f"{name}: {count:,} instructions for {known[name]:,}"
        for name, count in found.items()
        if count > known[name] * (1 + TOLERANCE)
    ] == []
