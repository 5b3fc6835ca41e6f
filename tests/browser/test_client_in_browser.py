"""The generated client in a browser whose calls are refused and cut."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.rough_server import RoughServer, rough_server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CALLS: Final = 50
WRITES: Final = 150
_OPEN: Final = """
async (origin) => {
  const charter = await import("/client/index.js");
  const renew = async () => (await fetch("/token", { method: "POST" })).json();
  const tokens = charter.session({ name: "storm", renew });
  const retry = { first: 5, times: 4 };
  const options = { baseUrl: `${origin}/api`, token: tokens, retry, timeout: 0 };
  const client = charter.createCharterClient(options);
  Object.assign(window, { charter, tokens, client });
}
"""


@pytest.fixture
def server() -> Iterator[RoughServer]:
    with rough_server() as running:
        yield running


@pytest.fixture
def context(browser: "Browser") -> "Iterator[BrowserContext]":
    opened = browser.new_context()
    opened.set_default_timeout(60_000)
    yield opened
    opened.close()


def tab(context: "BrowserContext", server: RoughServer) -> "Page":
    """A tab that has the client."""
    page = context.new_page()
    page.goto(server.origin)
    page.evaluate(_OPEN, server.origin)
    return page


def test_fifty_calls_of_two_tabs_that_are_refused_renew_the_token_once(
    server: RoughServer, context: "BrowserContext"
) -> None:
    tabs = [tab(context, server), tab(context, server)]
    tabs[0].evaluate("tokens.start({ token: 'outdated', expiresIn: 900 })")
    tabs[1].wait_for_function("async () => (await tokens.current()) === 'outdated'")
    server.awaited_refusals = CALLS
    for page in tabs:
        page.evaluate(f"""() => {{
            window.answers = Array.from({{ length: {CALLS // 2} }}, () => charter.listProjects(client));
        }}""")
    answered = [page.evaluate("async () => (await Promise.all(answers)).length") for page in tabs]
    assert answered == [CALLS // 2] * 2
    assert (server.renewals, server.refused) == (1, CALLS)


def test_two_hundred_cut_connections_double_no_effect(server: RoughServer, context: "BrowserContext") -> None:
    page = tab(context, server)
    page.evaluate("tokens.start({ token: 'first', expiresIn: 900 })")
    page.evaluate(f"""() => Promise.all(Array.from({{ length: {WRITES} }}, (_, number) =>
        charter.createProject(client, {{ body: {{ name: String(number) }} }})))""")
    assert server.effects == {str(number): 1 for number in range(WRITES)}
    assert server.cuts >= 200
