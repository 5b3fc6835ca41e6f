"""The documentation of the whole contract: its picture in the readme, and an operation that is opened."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.docs_picture import TEXT, contract_pages, shown
from tests.listening import listening

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    with listening(contract_pages()) as origin:
        yield origin


def test_the_picture_of_the_documentation_says_what_the_page_says(browser: "Browser", origin: str) -> None:
    """Otherwise take another: `python -m tests.browser.docs_picture`."""
    assert shown(browser, origin) == TEXT.read_text(encoding="utf-8")


def test_an_operation_is_opened_with_all_that_it_refers_to(browser: "Browser", origin: str) -> None:
    page = browser.new_page()
    page.goto(f"{origin}/docs#/projects/createProject")
    operation = page.locator("#operations-projects-createProject")
    body = operation.locator(".opblock-section-request-body textarea")
    body.wait_for()
    refused = operation.locator("tr.response[data-code='422'] .highlight-code")
    assert json.loads(body.input_value()) == {"name": "Harvest festival"}
    assert json.loads(refused.first.inner_text())["error_code"] == "VALIDATION_FAILED"
    assert page.locator(".errors-wrapper").count() == 0
    page.close()
