"""Books and a child's cards in a browser against the whole service."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from charter.composition import compose
from charter.development.databases import create_database
from charter.development.demo_children import CHILD, seed_child
from charter.development.demo_organization import NAME, seed_organization
from charter.development.postgres import EmbeddedPostgres
from charter.identity.accounts.service import AccountService
from charter.settings import Settings
from charter.shared.clock import utc_now
from charter.shared.tenants import TenantId, UserTenant
from tests.browser.example_page import ExamplePage
from tests.browser.visits import Visit
from tests.contract.people import PASSWORD, add_accounts
from tests.faults.waiting import until
from tests.listening import listening
from tests.live_service import live_service

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

FOUNDER = "alice1@example.com"


@pytest.fixture(scope="module")
def service(
    postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, int]]:
    """Where the page is served with the service behind it, and the number of the account with demo data."""
    folder = tmp_path_factory.mktemp("service")
    with live_service(create_database(postgres, "rooms"), None, folder) as running:
        add_accounts(running, "alice", 1)
        with ThreadPoolExecutor(1) as aside:  # Playwright occupies the event loop of this thread
            user_id = aside.submit(lambda: asyncio.run(seed(running.settings))).result()
        with listening(ExamplePage(behind(running.url))) as origin:
            yield origin, user_id


async def seed(settings: Settings) -> int:
    """Make a child and an organization for the founder, whose password its members have too."""
    composition, now = compose(settings), utc_now()
    services = composition.parts.services
    founder = await services.get(AccountService).find_active_by_email(FOUNDER)
    assert founder is not None
    tenant = TenantId(str(UserTenant(founder.id)))
    await seed_child(services, tenant, str(founder.id), now)
    await seed_organization(composition, founder, now)
    await composition.close()
    return founder.id


def behind(url: str) -> ASGIApp:
    """Passes requests on as they come."""

    async def pass_on(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        async with httpx.AsyncClient(base_url=url, timeout=120) as client:
            answer = await client.request(
                request.method,
                request.url.path,
                params=request.url.query,
                headers=request.headers.raw,
                content=await request.body(),
            )
        response = Response(answer.content, answer.status_code)
        kept = [pair for pair in answer.headers.raw if pair[0].lower() != b"content-length"]
        response.raw_headers += kept
        await response(scope, receive, send)

    return pass_on


@pytest.fixture
def context(browser: "Browser") -> "Iterator[BrowserContext]":
    opened = browser.new_context()
    opened.set_default_timeout(60_000)
    yield opened
    opened.close()


def sign_in(context: "BrowserContext", address: str, email: str) -> Visit:
    visit = Visit(context.new_page())
    visit.page.goto(address)
    visit.page.get_by_label("E-mail").fill(email)
    visit.page.get_by_label("Password").fill(PASSWORD)
    visit.page.get_by_role("button", name="Sign in").click()
    visit.page.get_by_label("Work in").wait_for()
    return visit


def open_entry(page: "Page", name: str) -> None:
    page.get_by_label("Work in").select_option(label=NAME)
    page.get_by_text("General fund").wait_for()  # in the books of the organization alone
    page.get_by_role("link", name="Entries", exact=True).click()
    page.get_by_role("link", name=name).click()
    page.get_by_role("heading", name=name).wait_for()


def post(page: "Page") -> None:
    page.get_by_role("button", name="Post").click()
    page.get_by_role("dialog").get_by_role("button", name="Post").click()


def test_who_approved_an_entry_is_refused_to_post_it_where_that_happens_and_another_one_posts_it(
    browser: "Browser", context: "BrowserContext", service: tuple[str, int]
) -> None:
    origin, _ = service
    founder = sign_in(context, f"{origin}/ledger", FOUNDER)
    open_entry(founder.page, "Grant of the town for the library")
    founder.page.get_by_role("button", name="Approve").click()
    post(founder.page)
    founder.page.locator(
        ".workflow .problem", has_text="Whoever approved an entry cannot post it."
    ).wait_for()
    others = browser.new_context()
    others.set_default_timeout(60_000)
    accountant = sign_in(others, f"{origin}/ledger", "farah@example.com")
    open_entry(accountant.page, "Grant of the town for the library")
    post(accountant.page)
    accountant.page.locator(".page-header .badge", has_text="Posted").wait_for()
    others.close()
    post(founder.page)
    founder.page.get_by_text("You see the entry as it is now.").wait_for()
    founder.page.locator(".page-header .badge", has_text="Posted").wait_for()
    assert founder.complaints + accountant.complaints == []


def answers_in(dashboard: Any) -> int:
    """On all days: the one that this began on may be over."""
    return sum(int(each["completed"]) for each in dashboard["flashcardsBySubject"].values())


def test_answers_that_were_given_without_a_connection_arrive_and_count_once(
    context: "BrowserContext", service: tuple[str, int]
) -> None:
    origin, user_id = service
    visit = sign_in(context, f"{origin}/children", FOUNDER)
    page, child = visit.page, f"{origin}/api/v1/children/{CHILD.format(user_id)}"
    with page.expect_response(lambda answer: answer.url.endswith("/dashboard")) as before:
        page.get_by_role("link", name="Mira").click()
    page.get_by_role("link", name="to ask").click()
    for number in range(4):
        context.set_offline(number in {1, 2})
        page.get_by_label("Your answer").fill("who knows")
        page.keyboard.press("Enter")
        page.locator(".verdict").wait_for()
        page.keyboard.press("Enter")
    page.get_by_text("5 of ").wait_for()
    was = answers_in(before.value.json())
    headers = {"Authorization": before.value.request.all_headers()["authorization"]}

    def told() -> int:
        now = httpx.get(f"{child}/dashboard", headers=headers).raise_for_status()
        return answers_in(now.json()) - was

    until(lambda: told() >= 4, "the answers")
    page.get_by_role("link", name="Stop").click()
    page.get_by_role("heading", name="Achievements").wait_for()
    assert told() == 4
    assert visit.complaints == []
