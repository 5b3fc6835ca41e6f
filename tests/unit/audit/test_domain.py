"""Texts that are cut to fit."""

import pytest

from charter.audit.domain import LENGTHS, fitting
from charter.audit.tables import audit_log


@pytest.mark.parametrize("name", LENGTHS)
def test_text_is_cut_to_its_column(name: str) -> None:
    length = getattr(audit_log.c[name].type, "length", None)
    assert length == LENGTHS[name]
    assert fitting(name, "ä" * 2000) == "ä" * LENGTHS[name]


def test_every_text_of_the_log_has_a_length() -> None:
    texts = {column.name for column in audit_log.c if getattr(column.type, "length", None) is not None}
    assert set(LENGTHS) == texts


@pytest.mark.parametrize(("text", "kept"), [(None, None), ("", ""), ("a\0b", "ab"), ("\0", "")])
def test_text_is_kept_without_what_postgresql_refuses(text: str | None, kept: str | None) -> None:
    assert fitting("target", text) == kept
