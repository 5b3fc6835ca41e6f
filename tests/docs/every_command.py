"""Every command of every page but those of `not_run`, by `make commands`: it takes longer than tests may."""

import pytest

from tests.docs.following import follow_pages


def test_every_command_of_pages_does_what_pages_say(subtests: pytest.Subtests) -> None:
    follow_pages(subtests)
