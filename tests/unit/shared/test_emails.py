"""Addresses as they are compared."""

import pytest

from charter.shared.emails import email_key


@pytest.mark.parametrize(
    "spelling",
    ["ALICE@EXAMPLE.COM", "  alice@example.com\t", "\uff21lice@example.com", "alice@\uff25xample.com"],
)
def test_spellings_of_an_address_are_one(spelling: str) -> None:
    assert email_key(spelling) == email_key("alice@example.com") == "alice@example.com"


@pytest.mark.parametrize("other", ["alice+work@example.com", "al.ice@example.com", "alice@example.org"])
def test_other_addresses_are_others(other: str) -> None:
    assert email_key(other) != email_key("alice@example.com")
