"""The commands of pages do what pages say; those that take long are run by `make commands`."""

import pytest

from tests.docs.following import follow_pages


def test_commands_of_pages_do_what_pages_say(subtests: pytest.Subtests) -> None:
    follow_pages(subtests, at_length=False)
