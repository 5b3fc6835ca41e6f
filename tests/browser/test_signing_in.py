"""Signing in on `/docs` with Authorize, against the whole service, and calling an operation then."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres
from tests.contract.people import PASSWORD, add_accounts
from tests.live_service import LiveService, live_service

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OPERATION = "#operations-accounts-getOwnUser"
DEEP_LINK = "#/accounts/getOwnUser"
"""Opens the operation, which a long page draws only where one looks."""


@pytest.fixture(scope="module")
def service(postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveService]:
    folder = tmp_path_factory.mktemp("service")
    with live_service(create_database(postgres, "browser"), None, folder) as running:
        add_accounts(running, "alice", 1)
        yield running


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    context = browser.new_context()
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def authorize(page: "Page", password: str) -> None:
    """Fill in the dialog of the OAuth 2 scheme."""
    page.locator(".btn.authorize").first.click()
    dialog = page.locator(".auth-container", has_text="passwordFlow")
    dialog.locator("input#oauth_username").fill("alice1@example.com")
    dialog.locator("input#oauth_password").fill(password)
    dialog.locator("button.authorize").click()


def test_authorize_signs_in_and_the_own_account_is_read(service: LiveService, page: "Page") -> None:
    page.goto(f"{service.url}/docs{DEEP_LINK}")
    page.locator(OPERATION).wait_for()
    authorize(page, PASSWORD)
    page.locator(".modal-ux button", has_text="Logout").first.wait_for()
    page.locator(".modal-ux button.btn-done").first.click()
    page.reload()
    page.locator(f"{OPERATION} button.execute").click()
    answer = page.locator(f"{OPERATION} .live-responses-table .highlight-code").first
    answer.wait_for()
    assert '"email": "alice1@example.com"' in answer.inner_text()


def test_a_wrong_password_is_told_in_the_dialog(service: LiveService, page: "Page") -> None:
    page.goto(f"{service.url}/docs{DEEP_LINK}")
    page.locator(OPERATION).wait_for()
    authorize(page, "wrong but long enough")
    told = page.locator(".auth-container .errors", has_text="Auth Error")
    told.wait_for()
    assert told.is_visible()
