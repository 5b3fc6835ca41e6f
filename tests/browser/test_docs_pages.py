"""The documentation pages in a browser, under the strict policy that production sends."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Final

import pytest
from fastapi import Body, Depends, FastAPI
from fastapi.openapi.models import Example
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.responses import JSONResponse

from charter.platform.http.docs_pages import add_docs
from charter.platform.http.edge import add_edge
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.settings import Settings
from tests.browser.visits import Visit
from tests.listening import listening

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EXAMPLES: Final[dict[str, Example]] = {
    "tools": {"value": {"label": "Hammers"}},
    "fragile": {"value": {"label": "Glasses"}},
}
PACKED: Final[dict[int | str, dict[str, Any]]] = {
    409: {
        "description": "Full.",
        "content": {"application/json": {"examples": {"FULL": {"value": {"left": 0}}}}},
    }
}


def documented_app() -> FastAPI:
    """An application with some operations, the document, the pages and the edge."""
    settings = Settings(
        environment="test", database_url="postgresql://charter:charter@localhost/charter", csp_mode="strict"
    )
    app = FastAPI(title="Things", docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/v1/things/{thing_id}", tags=["things"], summary="Get a thing", operation_id="getThing")
    async def get_thing(
        thing_id: int, credentials: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]
    ) -> dict[str, Any]:
        return {"id": thing_id, "seen": credentials.credentials}

    @app.post("/v1/boxes", tags=["boxes"], summary="Pack a box", operation_id="packBox", responses=PACKED)
    async def pack_box(contents: Annotated[dict[str, str], Body(openapi_examples=EXAMPLES)]) -> None:
        """Not called."""

    app.add_route("/openapi.json", lambda _request: JSONResponse(app.openapi()), include_in_schema=False)
    add_docs(app, settings)
    add_edge(app, settings, ServiceMetrics())
    return app


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """The origin of a running server; the application is also there under /behind/a/proxy."""
    app = documented_app()
    app.mount("/behind/a/proxy", documented_app())
    with listening(app) as origin:
        yield origin


@pytest.fixture
def visit(browser: "Browser") -> Iterator[Visit]:
    context = browser.new_context()
    context.set_default_timeout(20_000)
    yield Visit(context.new_page())
    context.close()


@pytest.mark.parametrize("prefix", ["", "/behind/a/proxy"])
def test_swagger_ui_shows_the_operations_without_leaving_the_origin(
    visit: Visit, origin: str, prefix: str
) -> None:
    page = visit.page
    page.goto(f"{origin}{prefix}/docs")
    page.locator("#operations-tag-things").wait_for()
    page.wait_for_load_state("networkidle")
    assert page.locator(".opblock").count() == 0, "tags are folded"
    page.locator("#operations-tag-things").click()
    page.locator(".opblock-summary-path", has_text="/v1/things/{thing_id}").wait_for()
    assert visit.complaints == []
    assert visit.foreign_requests(origin) == []
    assert f"{origin}{prefix}/openapi.json" in visit.requests


def test_swagger_ui_sends_a_request_with_the_token_entered(visit: Visit, origin: str) -> None:
    page = visit.page
    page.goto(f"{origin}/docs")
    page.locator(".btn.authorize").first.click()
    page.locator(".modal-ux input").fill("my-token")
    page.locator(".modal-ux button.authorize").click()
    page.locator(".modal-ux button.btn-done").click()
    page.locator("#operations-tag-things").click()
    page.locator("#operations-things-getThing .opblock-summary-control").click()
    page.locator("#operations-things-getThing .parameters input").fill("7")
    page.locator("#operations-things-getThing button.execute").click()
    answer = page.locator("#operations-things-getThing .live-responses-table .highlight-code").first
    answer.wait_for()
    assert '{"id":7,"seen":"my-token"}' in re.sub(r"\s", "", answer.inner_text())
    assert visit.complaints == []
    assert visit.foreign_requests(origin) == []


def test_swagger_ui_keeps_the_token_and_links_to_operations(visit: Visit, origin: str) -> None:
    page = visit.page
    page.goto(f"{origin}/docs#/things/getThing")
    page.locator("#operations-things-getThing button.execute").wait_for()
    page.locator(".btn.authorize").first.click()
    page.locator(".modal-ux input").fill("my-token")
    page.locator(".modal-ux button.authorize").click()
    page.reload()
    page.locator(".btn.authorize.locked").wait_for()
    assert page.url == f"{origin}/docs#/things/getThing"
    assert visit.complaints == []


def test_swagger_ui_finds_operations_by_all_that_they_are_called(visit: Visit, origin: str) -> None:
    """What is found is unfolded, and folded again with the search."""
    page = visit.page
    page.goto(f"{origin}/docs")
    for phrase in ("boxes", "/v1/box", "PACK", "pack a", "packbox", "post box"):
        page.locator(".operation-filter-input").fill(phrase)
        page.locator("#operations-tag-things").wait_for(state="detached")
        page.locator("#operations-boxes-packBox").wait_for()
        page.locator(".operation-filter-input").fill("")
        page.locator("#operations-tag-things").wait_for()
        page.locator("#operations-boxes-packBox").wait_for(state="detached")
    assert visit.complaints == []


def test_swagger_ui_opens_with_the_examples_of_the_document(visit: Visit, origin: str) -> None:
    page = visit.page
    page.goto(f"{origin}/docs#/boxes/packBox")
    operation = page.locator("#operations-boxes-packBox")
    body = operation.locator(".opblock-section-request-body textarea")
    body.wait_for()
    assert json.loads(body.input_value()) == {"label": "Hammers"}
    operation.locator(".opblock-section-request-body .examples-select-element").select_option("fragile")
    body.filter(has_text="Glasses").wait_for()
    assert json.loads(body.input_value()) == {"label": "Glasses"}
    full = operation.locator("tr.response[data-code='409']")
    assert full.locator(".examples-select-element").first.input_value() == "FULL"
    assert json.loads(full.locator(".highlight-code").inner_text()) == {"left": 0}
    assert visit.complaints == []


@pytest.mark.parametrize("prefix", ["", "/behind/a/proxy"])
def test_redoc_shows_the_operations_without_leaving_the_origin(
    visit: Visit, origin: str, prefix: str
) -> None:
    page = visit.page
    page.goto(f"{origin}{prefix}/redoc")
    page.get_by_role("heading", name="Get a thing").wait_for()
    page.locator("input[type=text]").first.fill("thing")
    page.locator("[data-role='search:results']").wait_for()
    page.wait_for_load_state("networkidle")
    assert visit.complaints == []
    assert visit.foreign_requests(origin) == []
