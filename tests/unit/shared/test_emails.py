"""Addresses as they are compared."""

import pytest

from charter.shared.emails import email_key


@pytest.mark.parametrize("spelling", ["ALICE@EXAMPLE.COM", "  alice@example.com\t", "Alice@Example.com"])
def test_spellings_of_an_address_are_one(spelling: str) -> None:
    assert email_key(spelling) == email_key("alice@example.com") == "alice@example.com"


@pytest.mark.parametrize(
    ("address", "alike"),
    [
        ("kate@example.com", "\u212aate@example.com"),  # the sign of kelvins
        ("alice@example.com", "\uff21lice@example.com"),  # full width
        ("alice@example.com", "alice@\uff25xample.com"),
        ("fiona@example.com", "\ufb01ona@example.com"),  # a ligature
        ("victim@business.example", "victim@busine\u00df.example"),
        ("isik@example.com", "\u0131s\u0131k@example.com"),  # without dots
        ("paul@example.com", "\u0440\u0430ul@example.com"),  # Cyrillic
        ("ren\u00e9@example.com", "rene\u0301@example.com"),
        ("ren\u00e9@example.com", "REN\u00c9@example.com"),
        ("alice@example.com", "al\u00adice@example.com"),  # a hyphen that nobody sees
    ],
)
def test_an_address_that_looks_alike_is_another(address: str, alike: str) -> None:
    assert email_key(address) != email_key(alike)


@pytest.mark.parametrize("other", ["alice+work@example.com", "al.ice@example.com", "alice@example.org"])
def test_other_addresses_are_others(other: str) -> None:
    assert email_key(other) != email_key("alice@example.com")
