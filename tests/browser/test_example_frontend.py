"""The example frontend in a browser against the mock alone: no service, no database."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import httpx
import pytest

from contract import wiring
from contract_runtime.mock import create_mock
from tests.browser.example_page import ROOT, ExamplePage
from tests.listening import listening

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MADE = 23


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """Where the page and its mock are served."""
    document = json.loads((ROOT / "generated/contract/openapi.json").read_bytes())
    with listening(ExamplePage(create_mock(wiring.CONTRACT, document))) as address:
        yield address


@pytest.fixture
def page(browser: "Browser", origin: str) -> "Iterator[Page]":
    """A page whose mock has many projects; the first of them is the example of the document."""
    with httpx.Client(base_url=origin, headers={"Authorization": "Bearer me"}) as client:
        client.post("/__mock__/reset")
        for number in range(1, MADE + 1):
            client.post("/api/v1/projects", json={"name": f"Project {number:02}"}).raise_for_status()
    context = browser.new_context()
    context.set_default_timeout(60_000)
    opened = context.new_page()
    opened.goto(origin)
    yield opened
    context.close()


def sign_in(page: "Page", email: str = "ada@example.com") -> None:
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill("lorries sing at midnight")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="All projects").wait_for()
    page.locator(".project").first.wait_for()


def names(page: "Page") -> list[str]:
    return page.locator(".project h3").all_inner_texts()


def wait_for_page(page: "Page", number: int) -> None:
    page.locator(".pages", has_text=f"page {number} of").wait_for()


def test_pages_turn_to_the_last_one_and_back(page: "Page") -> None:
    sign_in(page)
    following, previous = page.get_by_role("button", name="Next"), page.get_by_role("button", name="Previous")
    assert names(page)[:2] == ["Project 23", "Project 22"]
    assert previous.is_disabled()
    seen = names(page)
    for number in (2, 3):
        following.click()
        wait_for_page(page, number)
        seen += names(page)
    assert following.is_disabled()
    assert len(set(seen)) == len(seen) == MADE + 1
    assert page.locator(".pages").inner_text().replace("\n", " ").find(f"{MADE + 1} in all") >= 0
    previous.click()
    wait_for_page(page, 2)


def test_order_is_changed(page: "Page") -> None:
    sign_in(page)
    page.get_by_label("Order").select_option("name")
    page.locator(".project").first.get_by_text("Harvest festival").wait_for()
    assert names(page)[1:3] == ["Project 01", "Project 02"]


def test_project_is_created_renamed_and_deleted(page: "Page") -> None:
    sign_in(page)
    page.get_by_label("Name", exact=True).fill("Orchard")
    page.get_by_role("button", name="Create").click()
    page.get_by_role("button", name="Rename Orchard").click()
    page.get_by_label("New name").fill("Old orchard")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Delete Old orchard").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    page.locator(".pages", has_text=f"{MADE + 1} in all").wait_for()
    assert "Old orchard" not in names(page)
    assert page.locator(".notice").count() == 0


def test_what_another_one_changed_meanwhile_is_not_overwritten(page: "Page", origin: str) -> None:
    sign_in(page)
    page.get_by_role("button", name="Rename Project 23").click()
    page.get_by_label("New name").fill("Mine")
    project = httpx.get(f"{origin}/api/v1/projects", headers={"Authorization": "Bearer me"}).json()["data"][0]
    path = f"{origin}/api/v1/projects/{project['id']}"
    httpx.patch(path, json={"name": "Theirs"}, headers={"Authorization": "Bearer me"}).raise_for_status()
    page.get_by_role("button", name="Save").click()
    page.locator(".notice", has_text="PRECONDITION_FAILED").wait_for()
    assert names(page)[0] == "Theirs"


def test_session_outlives_a_reload_and_ends(page: "Page", origin: str) -> None:
    sign_in(page, "grace@example.com")
    page.locator(".page-header", has_text="Grace").wait_for()
    page.reload()
    page.locator(".page-header", has_text="Grace").wait_for()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("heading", name="Sign in").wait_for()
    page.goto(origin)
    page.get_by_role("heading", name="Sign in").wait_for()
    assert page.locator(".notice").count() == 0
