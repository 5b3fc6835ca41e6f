"""`python -m tests.browser.pictures PAGE PASSWORD`: the example's pages and their states, for docs.

PAGE is where the example is served before a service with fresh demo data.
"""

import argparse
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

HOME: Final = Path(__file__).parents[2] / "docs/example"
SIZES: Final = {"wide": (1280, 800, "light"), "phone": (390, 844, "dark")}
ORGANIZATION: Final = "Friends of Riverside"
QUALITY: Final = 70


def refused_sign_in(page: "Page") -> None:
    page.get_by_role("button", name="Sign out").click()
    page.get_by_label("E-mail").fill("alice@example.com")
    page.get_by_label("Password").fill("not this one")
    page.get_by_role("button", name="Sign in").click()
    page.locator(".problem").wait_for()


def projects(page: "Page") -> None:
    go(page, "/projects")
    page.locator(".row h3").first.wait_for()


def loading(page: "Page") -> None:
    elsewhere(page)
    page.route("**/api/v1/projects?*", lambda _: None)
    go(page, "/projects")
    page.locator(".skeleton").first.wait_for()


def failing(page: "Page") -> None:
    elsewhere(page)
    failure = {"error_code": "INTERNAL_ERROR", "message": "Something failed on our side.", "details": {}}

    def fail(route: "Route") -> None:
        told = failure | {"request_id": "4c111779c4599a3a"}
        route.fulfill(status=500, json=told, headers={"X-Request-Id": "4c111779c4599a3a"})

    page.route("**/api/v1/projects?*", fail)
    go(page, "/projects")
    page.locator(".problem").wait_for()


def offline(page: "Page") -> None:
    projects(page)
    page.context.set_offline(True)
    page.locator(".banner").wait_for()


def conflict(page: "Page") -> None:
    projects(page)
    rename(page, "Science fortnight")
    other = page.context.new_page()
    other.goto("/projects")
    rename(other, f"Science {'days' if is_phone(page) else 'month'}")
    other.get_by_role("button", name="Save").click()
    other.get_by_label("New name").wait_for(state="detached")
    other.close()
    page.get_by_role("button", name="Save").click()
    page.locator(".conflict").wait_for()


def is_phone(page: "Page") -> bool:
    return bool(page.evaluate("innerWidth") == SIZES["phone"][0])


def rename(page: "Page", name: str) -> None:
    with page.expect_response(lambda answer: "/projects/" in answer.url):
        page.get_by_role("button", name="Rename").first.click()
    page.get_by_label("New name").fill(name)


def job(page: "Page") -> None:
    go(page, "/jobs")
    page.get_by_role("button", name="Start").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Start").click()
    page.locator(".job progress[value]").wait_for()
    page.wait_for_timeout(4_000)


def organization(page: "Page") -> None:
    work_in(page, ORGANIZATION)
    go(page, "/organizations")
    page.get_by_role("link", name=ORGANIZATION).click()
    page.get_by_text("farah@example.com").wait_for()


def last_owner(page: "Page") -> None:
    organization(page)
    page.get_by_label("Role of alice").select_option("member")
    page.locator(".member .problem").wait_for()


def trial_balance(page: "Page") -> None:
    work_in(page, "Personal")
    go(page, "/ledger?period=2025-03-01/2025-03-31")
    page.get_by_text("Balanced").wait_for()


def entries(page: "Page") -> None:
    work_in(page, ORGANIZATION)
    go(page, "/ledger/entries")
    page.locator(".row h3").first.wait_for()


def refused_post(page: "Page") -> None:
    entries(page)
    page.get_by_role("link", name="Grant of the town").click()
    page.locator(".workflow .button.primary").wait_for()
    if page.get_by_role("button", name="Approve").count():
        page.get_by_role("button", name="Approve").click()
    page.get_by_role("button", name="Post").click()
    page.get_by_role("dialog").get_by_role("button", name="Post").click()
    page.locator(".workflow .problem").wait_for()


def unbalanced(page: "Page") -> None:
    work_in(page, ORGANIZATION)
    go(page, "/ledger/entries/new")
    page.get_by_label("Reference").fill("PIZZA-1")
    page.get_by_label("What happened").fill("Pizza for the helpers")
    page.get_by_label("Account of line 1").select_option(label="5100 Programme expenses")
    page.get_by_label("Debit of line 1").fill("84.50")
    page.get_by_label("Account of line 2").select_option(label="1010 Cash in hand")
    page.get_by_label("Credit of line 2").fill("80.00")
    page.get_by_role("button", name="Save draft").click()
    page.locator(".problem").wait_for()


def child(page: "Page") -> None:
    work_in(page, "Personal")
    go(page, "/children")
    page.get_by_role("link", name="Mira").click()
    page.get_by_role("heading", name="Achievements").wait_for()
    page.get_by_role("link", name="to ask").wait_for()


def cards_offline(page: "Page") -> None:
    child(page)
    page.get_by_role("link", name="to ask").click()
    page.get_by_label("Your answer").wait_for()
    page.context.set_offline(True)
    page.get_by_label("Your answer").fill("who knows")
    page.keyboard.press("Enter")
    page.locator(".unsent").wait_for()


STATES: Final[Mapping[str, Callable[["Page"], None]]] = MappingProxyType(
    {
        "projects": projects,
        "loading": loading,
        "failing": failing,
        "offline": offline,
        "conflict": conflict,
        "job": job,
        "organization": organization,
        "last-owner": last_owner,
        "trial-balance": trial_balance,
        "entries": entries,
        "refused-post": refused_post,
        "unbalanced": unbalanced,
        "child": child,
        "cards-offline": cards_offline,
        "sign-in-refused": refused_sign_in,
    }
)


def elsewhere(page: "Page") -> None:
    """From where projects are loaded anew."""
    go(page, "/children")
    page.get_by_role("heading", name="Children").wait_for()


def go(page: "Page", path: str) -> None:
    """Go there, as by a link."""
    page.evaluate(
        "path => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')) }", path
    )


def work_in(page: "Page", place: str) -> None:
    choice = page.get_by_label("Work in")
    if choice.locator("option:checked").inner_text() != place:
        choice.select_option(label=place)
        page.get_by_text("You work in").wait_for()
        page.get_by_role("button", name="Dismiss").first.click()


def take(browser: "Browser", address: str, password: str, size: str) -> None:
    """Every state, in one visit."""
    width, height, scheme = SIZES[size]
    page = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        base_url=address,
    ).new_page()
    page.goto("/projects")
    page.get_by_label("E-mail").fill("alice@example.com")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    for name, bring in STATES.items():
        page.get_by_label("Work in").locator("option").nth(1).wait_for(state="attached")
        bring(page)
        page.wait_for_timeout(500)
        page.screenshot(path=HOME / f"{name}-{size}.jpg", quality=QUALITY)
        page.context.set_offline(False)
        page.unroute_all()
        page.reload()


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.pictures", description=__doc__)
    parser.add_argument("page", help="where the example is served, such as http://localhost:5173")
    parser.add_argument("password", help="that of alice@example.com, as `make run` shows it")
    arguments = parser.parse_args()
    with sync_playwright() as driver:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        for size in SIZES:
            take(browser, arguments.page, arguments.password, size)
        browser.close()


if __name__ == "__main__":
    main()
