"""The example frontend in a browser against the mock alone: no service, no database."""

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
    from playwright.sync_api import Browser, Page, Route, WebSocketRoute

MADE = 23
ME = {"Authorization": "Bearer me"}


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """Where the page and its mock are served."""
    document = json.loads((ROOT / "generated/contract/openapi.json").read_bytes())
    with listening(ExamplePage(create_mock(wiring.CONTRACT, document))) as address:
        yield address


@pytest.fixture
def page(browser: "Browser", origin: str) -> "Iterator[Page]":
    """A page whose mock has many projects; the first of them is the example of the document."""
    with httpx.Client(base_url=origin, headers=ME) as client:
        client.post("/__mock__/reset")
        for number in range(1, MADE + 1):
            client.post("/api/v1/projects", json={"name": f"Project {number:02}"}).raise_for_status()
    context = browser.new_context()
    context.set_default_timeout(60_000)
    visit = Visit(context.new_page())
    visit.page.goto(f"{origin}/projects")
    yield visit.page
    context.close()
    assert visit.complaints == []
    assert visit.foreign_requests(origin) == []


def sign_in(page: "Page", email: str = "ada@example.com") -> None:
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill("lorries sing at midnight")
    page.get_by_role("button", name="Sign in").click()
    page.locator(".row h3").first.wait_for()


def names(page: "Page") -> list[str]:
    return page.locator(".row h3").all_inner_texts()


def wait_for_page(page: "Page", number: int) -> None:
    page.locator(".loaded[aria-busy=false] .pager", has_text=f"page {number} of").wait_for()


def create(page: "Page", name: str) -> None:
    page.get_by_role("button", name="New project").click()
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_role("button", name="Create project").click()


def projects_of(origin: str) -> list[dict[str, object]]:
    """The newest projects, as the mock has them."""
    answer = httpx.get(f"{origin}/api/v1/projects", headers=ME).raise_for_status()
    found: list[dict[str, object]] = answer.json()["data"]
    return found


def test_pages_turn_to_the_last_one_and_back_and_outlive_a_reload(page: "Page") -> None:
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
    assert f"{MADE + 1} projects" in page.locator(".pager").inner_text()
    page.reload()
    wait_for_page(page, 3)
    page.go_back()
    wait_for_page(page, 2)


def test_order_is_changed(page: "Page") -> None:
    sign_in(page)
    page.get_by_label("Order").select_option("name")
    page.locator(".row").first.get_by_text("Harvest festival").wait_for()
    assert names(page)[1:3] == ["Project 01", "Project 02"]
    assert page.url.endswith("/projects?sort=name")


def test_project_is_created_renamed_and_deleted(page: "Page") -> None:
    sign_in(page)
    create(page, "Orchard")
    page.get_by_role("button", name="Rename Orchard").click()
    page.get_by_label("New name").fill("Old orchard")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Delete Old orchard").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    page.locator(".pager", has_text=f"{MADE + 1} projects").wait_for()
    assert "Old orchard" not in names(page)
    assert page.locator(".notice.failed").count() == 0


def test_what_another_one_changed_meanwhile_is_shown_at_the_row_and_what_was_typed_is_kept(
    page: "Page", origin: str
) -> None:
    sign_in(page)
    with page.expect_response(lambda answer: answer.request.method == "GET" and "/projects/" in answer.url):
        page.get_by_role("button", name="Rename Project 23").click()
    page.get_by_label("New name").fill("Mine")
    path = f"{origin}/api/v1/projects/{projects_of(origin)[0]['id']}"
    httpx.patch(path, json={"name": "Theirs"}, headers=ME).raise_for_status()
    page.get_by_role("button", name="Save").click()
    page.locator(".row .conflict", has_text="Theirs").wait_for()
    assert page.get_by_label("New name").input_value() == "Mine"
    assert projects_of(origin)[0]["name"] == "Theirs"
    page.get_by_role("button", name="Save mine").click()
    page.get_by_role("button", name="Rename Mine").wait_for()
    assert projects_of(origin)[0]["name"] == "Mine"


def test_pressing_a_button_twice_creates_one_project(page: "Page", origin: str) -> None:
    sign_in(page)
    page.get_by_role("button", name="New project").click()
    page.get_by_label("Name", exact=True).fill("Orchard")
    page.get_by_role("button", name="Create project").dblclick()
    page.get_by_role("button", name="Rename Orchard").wait_for()
    assert [each["name"] for each in projects_of(origin)].count("Orchard") == 1


def test_an_older_answer_does_not_take_the_place_of_a_newer_one(page: "Page") -> None:
    sign_in(page)
    held: list[Route] = []

    def hold(route: "Route") -> None:
        held.append(route)

    page.route("**/projects?page=2*", hold)
    page.get_by_role("button", name="Next").click()
    page.locator(".loaded[aria-busy=true]").wait_for()
    page.get_by_label("Order").select_option("name")
    page.locator(".row").first.get_by_text("Harvest festival").wait_for()
    for route in held:
        route.continue_()
    wait_for_page(page, 1)
    assert names(page)[0] == "Harvest festival"


def test_a_lost_connection_is_told_and_what_failed_comes_by_itself_when_it_is_back(page: "Page") -> None:
    sign_in(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="Next").click()
    page.locator(".banner", has_text="You are offline").wait_for()
    page.locator(".problem", has_text="You are offline").wait_for()
    assert names(page)[0] == "Project 23"
    page.context.set_offline(False)
    wait_for_page(page, 2)
    page.locator(".banner").wait_for(state="detached")
    assert page.locator(".problem").count() == 0


def test_a_failure_names_the_request_and_can_be_tried_again(page: "Page") -> None:
    sign_in(page)
    failure = {"error_code": "INTERNAL_ERROR", "message": "The service failed.", "details": {}}

    def fail(route: "Route") -> None:
        route.fulfill(status=500, json=failure | {"request_id": "ab12"}, headers={"X-Request-Id": "ab12"})

    page.route("**/projects?page=2*", fail, times=1)
    page.get_by_role("button", name="Next").click()
    page.locator(".problem", has_text="The service failed.").get_by_text("ab12").wait_for()
    page.get_by_role("button", name="Try again").click()
    wait_for_page(page, 2)
    assert page.locator(".problem").count() == 0


def test_session_outlives_a_reload_and_ends_in_all_tabs(page: "Page", origin: str) -> None:
    sign_in(page, "grace@example.com")
    page.locator(".who-name", has_text="Grace").wait_for()
    page.reload()
    page.locator(".who-name", has_text="Grace").wait_for()
    other = page.context.new_page()
    other.goto(f"{origin}/jobs")
    other.get_by_role("heading", name="Jobs", exact=True).wait_for()
    with page.expect_navigation(), other.expect_navigation():
        for each in (page, other):
            each.evaluate("() => void setTimeout(() => location.reload())")
    page.locator(".who-name", has_text="Grace").wait_for()
    other.locator(".who-name", has_text="Grace").wait_for()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("heading", name="Sign in").wait_for()
    other.get_by_role("heading", name="Sign in").wait_for()
    page.goto(origin)
    page.get_by_role("heading", name="Sign in").wait_for()


def test_pages_are_reached_by_keyboard_and_their_heading_is_read_first(page: "Page") -> None:
    sign_in(page)
    page.goto(page.url)
    page.locator(".row h3").first.wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.locator("main:focus").wait_for()
    page.get_by_role("link", name="Jobs").focus()
    page.keyboard.press("Enter")
    page.locator("h1:focus", has_text="Jobs").wait_for()
    assert page.title() == "Jobs · Charter"
    page.go_back()
    page.locator("h1:focus", has_text="Projects").wait_for()


def test_storage_locks_and_words_to_other_tabs_may_be_forbidden(page: "Page") -> None:
    page.add_init_script("""
        const forbidden = () => { throw new DOMException("forbidden", "SecurityError"); };
        Object.defineProperty(window, "localStorage", { get: forbidden });
        Object.defineProperty(navigator, "locks", { value: undefined });
        window.BroadcastChannel = class { constructor() { forbidden(); } };
    """)
    page.reload()
    sign_in(page)
    page.get_by_title("Dark").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.reload()
    page.locator(".row h3").first.wait_for()


def test_an_answer_of_something_in_between_is_told_and_not_thrown(page: "Page") -> None:
    sign_in(page)
    html = {"status": 200, "body": "<html>Log in to this network</html>", "content_type": "text/html"}
    page.route("**/projects?page=2*", lambda route: route.fulfill(**html), times=1)
    page.get_by_role("button", name="Next").click()
    page.locator(".problem", has_text="Something between here and Charter").wait_for()
    page.get_by_role("button", name="Try again").click()
    wait_for_page(page, 2)


def test_a_job_is_watched_through_a_cut_connection_and_shows_its_result(page: "Page", origin: str) -> None:
    sign_in(page)
    job = httpx.get(f"{origin}/api/v1/jobs", headers=ME).json()["data"][0]
    running = job | {"state": "STARTED", "progress": 0, "result": None, "artifact": None, "finished_at": None}
    sockets: list[WebSocketRoute] = []

    def tell(socket: "WebSocketRoute", event: str, **told: object) -> None:
        socket.send(json.dumps({"event": event, "job_id": job["job_id"]} | told))

    def accept(socket: "WebSocketRoute") -> None:
        tell(socket, "subscribed", channel="jobs", resumed=bool(sockets))
        number = len(sockets) + 1
        told = {"progress": 40 * number, "step": 2 * number, "total_steps": 5, "payload": {}}
        tell(socket, "progress", id=f"a.{number}", **told)
        sockets.append(socket)

    def show(route: "Route") -> None:
        route.fulfill(
            json=job | {"state": "SUCCESS", "result": "Five steps"} if len(sockets) > 1 else running
        )

    page.route_web_socket("**/events*", accept)
    page.route(f"**/api/v1/jobs/{job['job_id']}", show)
    page.goto(f"{origin}/jobs/{job['job_id']}")
    page.locator(".progress", has_text="step 2 of 5").wait_for()
    page.locator(".hearing.open", has_text="Live").wait_for()
    sockets[0].close(code=1011)
    page.locator(".progress", has_text="step 4 of 5").wait_for()
    assert "resume=a.1" in sockets[1].url
    tell(sockets[1], "finished", id="a.3", state="SUCCESS", result="Five steps", error=None)
    sockets[1].close(code=1000)
    page.locator(".job .badge.good", has_text="Done").wait_for()
    page.locator(".outcome", has_text="Five steps").wait_for()
