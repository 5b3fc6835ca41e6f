"""The documentation pages and their files, as served."""

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from charter.platform.http import docs_assets
from charter.platform.http.docs_pages import add_docs
from charter.platform.http.edge import add_edge
from charter.platform.telemetry.metrics import ServiceMetrics
from tests.unit.platform.application import MakeSettings

FOLDER = Path(docs_assets.__file__).parent


@pytest.fixture
def client(make_settings: MakeSettings) -> TestClient:
    return docs_client(make_settings)


def docs_client(make_settings: MakeSettings, **changes: object) -> TestClient:
    app = FastAPI(title="Things & <more>", docs_url=None, redoc_url=None, openapi_url=None)
    add_docs(app, make_settings(**changes))
    return TestClient(app)


def addresses(page: str) -> list[str]:
    """Every URL that a page names."""
    return re.findall(r'(?:href|src)="([^"]+)"', page)


@pytest.mark.parametrize("page", ["/docs", "/redoc"])
def test_page_loads_only_its_own_files_and_all_of_them_exist(client: TestClient, page: str) -> None:
    text = client.get(page).text
    assert "<title>Things &amp; &lt;more&gt;</title>" in text
    assert len(addresses(text)) >= 4
    for address in addresses(text):
        assert address.startswith("docs/assets/")
        answer = client.get(f"/{address}")
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert len(answer.content) > 0


@pytest.mark.parametrize("page", ["/docs", "/redoc"])
def test_page_has_no_inline_script_and_its_policy_allows_none(client: TestClient, page: str) -> None:
    answer = client.get(page)
    assert re.findall(r"<script(?![^>]*\bsrc=)", answer.text) == []
    directives = dict(
        part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";")
    )
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["connect-src"] == "'self'"
    assert ("'unsafe-inline'" in directives["style-src"]) == (page == "/redoc")
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "camera=()" in answer.headers["permissions-policy"]


@pytest.mark.parametrize("mode", ["relaxed", "disabled"])
def test_page_leaves_the_policy_to_the_edge_in_other_modes(make_settings: MakeSettings, mode: str) -> None:
    assert "content-security-policy" not in docs_client(make_settings, csp_mode=mode).get("/docs").headers


def test_file_is_sent_compressed_where_the_client_takes_it(client: TestClient) -> None:
    url = "/docs/assets/swagger-ui.css"
    compressed = client.get(url, headers={"Accept-Encoding": "gzip"})
    plain = client.get(url, headers={"Accept-Encoding": "identity"})
    assert compressed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert compressed.text == plain.text
    assert compressed.headers["content-type"] == plain.headers["content-type"] == "text/css; charset=utf-8"
    assert compressed.headers["etag"] != plain.headers["etag"]
    assert compressed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"


def test_the_root_leads_to_the_pages_in_development(make_settings: MakeSettings) -> None:
    answer = docs_client(make_settings, environment="development").get("/", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "docs")


def test_nothing_is_at_the_root_elsewhere(client: TestClient) -> None:
    assert client.get("/").status_code == 404


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/docs/assets/docs.css"])
def test_head_is_answered_like_get_without_the_body(client: TestClient, path: str) -> None:
    head = client.head(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == client.get(path).headers["content-length"]


def test_page_is_counted_under_its_route(make_settings: MakeSettings) -> None:
    metrics = ServiceMetrics()
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    add_docs(app, make_settings())
    add_edge(app, make_settings(), metrics)
    TestClient(app).get("/docs/assets/docs.css")
    assert b'route="/docs/assets/{name}",status="200"} 1.0' in metrics.render()


def test_known_file_is_not_sent_again(client: TestClient) -> None:
    url = "/docs/assets/swagger-init.js"
    first = client.get(url)
    again = client.get(url, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


def test_file_without_its_version_is_asked_for_again(client: TestClient) -> None:
    assert client.get("/docs/assets/docs.css").headers["cache-control"] == "no-cache"
    assert client.get("/docs/assets/docs.css?v=old").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("name", ["versions.json", "refresh.py", "..%2Fdocs_pages.py", "nothing.js"])
def test_no_other_file_is_served(client: TestClient, name: str) -> None:
    assert client.get(f"/docs/assets/{name}").status_code == 404


def test_files_are_the_published_ones() -> None:
    record = json.loads((FOLDER / "versions.json").read_text(encoding="utf-8"))
    expected = {f"{name}.gz": digest for package in record for name, digest in package["files"].items()}
    stored = {
        path.name: hashlib.sha256(gzip.decompress(path.read_bytes())).hexdigest()
        for path in FOLDER.glob("*.gz")
    }
    assert stored == expected
    versions = {package["name"]: package["version"] for package in record}
    assert f'PACKAGE_VERSION:"{versions["swagger-ui-dist"]}"'.encode() in gzip.decompress(
        (FOLDER / "swagger-ui-bundle.js.gz").read_bytes()
    )
