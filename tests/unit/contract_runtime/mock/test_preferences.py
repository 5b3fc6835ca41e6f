"""The header Prefer (RFC 7240) as a mock reads it."""

import pytest

from contract_runtime.mock.preferences import Preferences, parse_preferences


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", Preferences()),
        ("code=404", Preferences(code="404")),
        ("code=404, example=none", Preferences(code="404", example="none")),
        ('code="422"; example="too long, really"', Preferences(code="422", example="too long, really")),
        ("dynamic=true", Preferences(is_dynamic=True)),
        ("Code = 404 , Dynamic=1", Preferences(code="404", is_dynamic=True)),
        ("return=minimal, wait=10", Preferences(wait="10")),
        ("code=1, code=2", Preferences(code="1")),
        ("code", Preferences()),
    ],
)
def test_wishes_are_read(header: str, expected: Preferences) -> None:
    assert parse_preferences(header) == expected


def test_applied_preferences_are_told() -> None:
    assert Preferences(code="404", example="none").applied == 'code=404, example="none"'
    assert Preferences(is_dynamic=True).applied == "dynamic=true"
    assert not Preferences().applied


@pytest.mark.parametrize(
    ("wait", "seconds"), [(None, 0), ("2", 2), ("0.5", 0.5), ("100000", 60), ("soon", None), ("-1", None)]
)
def test_an_answer_waits_a_minute_at_most(wait: str | None, seconds: float | None) -> None:
    assert Preferences(wait=wait).seconds == seconds
