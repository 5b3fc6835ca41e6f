"""Where mails of `charter dev` lead, and whose pages may call it."""

import pytest

from charter.commands.dev import pages_of_vite


def test_mails_lead_to_the_example_unless_another_page_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FRONTEND_URL", raising=False)
    assert pages_of_vite()["FRONTEND_URL"] == "http://localhost:5173"
    monkeypatch.setenv("FRONTEND_URL", "http://localhost:3000")
    assert "FRONTEND_URL" not in pages_of_vite()
