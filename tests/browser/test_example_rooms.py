"""Organizations, books and a child's cards in a browser against the mock alone: no service, no database."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import httpx
import pytest

from contract import wiring
from contract_runtime.mock import create_mock
from tests.browser.example_page import ROOT, ExamplePage
from tests.browser.visits import Visit
from tests.listening import listening

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ME = {"Authorization": "Bearer me"}
PAGES = ("/organizations", "/organizations/1", "/ledger", "/ledger/entries", "/children")


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """Where the page and its mock are served."""
    document = json.loads((ROOT / "generated/contract/openapi.json").read_bytes())
    with listening(ExamplePage(create_mock(wiring.CONTRACT, document))) as address:
        yield address


@pytest.fixture
def page(browser: "Browser", origin: str) -> "Iterator[Page]":
    """Somebody who is signed in."""
    httpx.post(f"{origin}/__mock__/reset", headers=ME)
    context = browser.new_context()
    context.set_default_timeout(60_000)
    visit = Visit(context.new_page())
    visit.page.goto(f"{origin}/organizations")
    visit.page.get_by_label("E-mail").fill("ada@example.com")
    visit.page.get_by_label("Password").fill("lorries sing at midnight")
    visit.page.get_by_role("button", name="Sign in").click()
    visit.page.get_by_role("heading", name="Organizations", exact=True).wait_for()
    yield visit.page
    context.close()
    assert visit.complaints == []
    assert visit.foreign_requests(origin) == []


def test_every_page_shows_what_the_mock_answers(page: "Page", origin: str) -> None:
    for path in PAGES:
        page.goto(origin + path)
        page.locator("main h1").wait_for()
        page.wait_for_load_state("networkidle")
        assert page.locator(".problem").count() == 0, path


def test_an_entry_and_a_child_are_opened_from_their_lists(page: "Page") -> None:
    page.get_by_role("link", name="Books", exact=True).click()
    page.get_by_role("link", name="Entries", exact=True).click()
    page.locator(".row h3 a").first.click()
    page.get_by_role("heading", name="Notes").wait_for()
    page.get_by_role("link", name="Children", exact=True).click()
    page.locator(".child-card").first.click()
    page.get_by_role("heading", name="Achievements").wait_for()
    page.get_by_role("link", name="to ask").click()
    page.get_by_label("Your answer").fill("who knows")
    page.keyboard.press("Enter")
    page.locator(".verdict").wait_for()
    assert page.locator(".problem").count() == 0
