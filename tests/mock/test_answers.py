"""Which answers a mock gives: by preference, media type, header and credential."""

import httpx
import pytest
import yaml

from tests.mock.conftest import BASIC, BEARER


def test_preferred_code_is_answered(shop: httpx.Client) -> None:
    answer = shop.get("/products/5", headers={"Prefer": "code=404"})
    assert answer.status_code == 404
    assert set(answer.json()) == {"message"}
    assert answer.headers["preference-applied"] == "code=404"


def test_preferred_example_is_answered(shop: httpx.Client) -> None:
    answer = shop.get("/products/5", headers={"Prefer": 'code=200, example="chair"'})
    assert answer.json() == {"id": 13, "name": "Chair", "price": 80}


def test_dynamic_answer_is_drawn_from_the_schema(shop: httpx.Client) -> None:
    product = shop.get("/products/5", headers={"Prefer": "dynamic=true"}).json()
    assert product["name"] not in {"Lamp", "Chair"}
    assert product["price"] % 0.5 == 0


@pytest.mark.parametrize("code", ["500", "299", "99", "none"])
def test_undeclared_code_is_refused_with_those_declared(shop: httpx.Client, code: str) -> None:
    answer = shop.get("/products/5", headers={"Prefer": f"code={code}"})
    assert answer.status_code == 400
    assert "Declared: 200, 404" in answer.text


def test_unknown_example_is_refused_with_those_declared(shop: httpx.Client) -> None:
    answer = shop.get("/products/5", headers={"Prefer": "example=sofa"})
    assert answer.status_code == 400
    assert "lamp, chair" in answer.text


def test_code_of_a_range_and_of_default_is_declared(shop: httpx.Client) -> None:
    assert shop.delete("/products/5", headers={**BEARER, "Prefer": "code=418"}).status_code == 418
    changed = shop.patch("/products/5", json={}, headers={**BEARER, "Prefer": "code=503"})
    assert changed.status_code == 503


def test_others_preferences_are_passed_over(shop: httpx.Client) -> None:
    answer = shop.get("/products/5", headers={"Prefer": "return=minimal, respond-async"})
    assert answer.status_code == 200
    assert "preference-applied" not in answer.headers


def test_required_headers_have_valid_values(shop: httpx.Client) -> None:
    made = shop.post("/products", json={"name": "Desk", "price": 1}, headers=BEARER)
    assert int(made.headers["x-quota"]) >= 7


@pytest.mark.parametrize(
    ("media_type", "start"),
    [("application/json", b'{"total":'), ("text/csv", b"text"), ("image/png", b"\x89PNG")],
)
def test_body_is_of_the_accepted_media_type(shop: httpx.Client, media_type: str, start: bytes) -> None:
    answer = shop.get("/report", headers={"Accept": media_type})
    assert answer.headers["content-type"].partition(";")[0] == media_type
    assert answer.content.startswith(start)


def test_events_come_as_a_stream_that_ends(shop: httpx.Client) -> None:
    answer = shop.get("/events")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.count("data: ") >= 2
    assert 'data: {"theme":"light"}' in answer.text


def test_redirect_says_where_to(shop: httpx.Client) -> None:
    answer = shop.get("/old")
    assert answer.status_code == 302
    assert answer.headers["location"].startswith("/")


def test_redirect_says_so_with_a_whole_address_where_one_is_declared(shop: httpx.Client) -> None:
    location = shop.get("/older").headers["location"]
    assert location.startswith(str(shop.base_url).removesuffix("api/"))


def test_yaml_is_what_its_schema_asks_for(shop: httpx.Client) -> None:
    answer = shop.get("/report.yaml")
    assert answer.headers["content-type"] == "application/x-yaml"
    assert isinstance(yaml.safe_load(answer.text)["total"], int)


def test_missing_credential_is_refused_and_any_well_formed_one_taken(shop: httpx.Client) -> None:
    product = {"name": "Desk", "price": 1}
    assert shop.post("/products", json=product).status_code == 401
    assert shop.post("/products", json=product, headers={"Authorization": "Bearer"}).status_code == 401
    assert shop.post("/products", json=product, headers=BEARER).status_code == 201
    path = "/Accounts/AC0123abcd/Calls.json"
    assert shop.get(path, auth=BASIC).status_code == 200
    assert shop.get(path, headers={"Authorization": "Basic bm9jb2xvbg=="}).status_code == 401


def test_request_that_does_not_fit_is_refused_as_the_service_would(shop: httpx.Client) -> None:
    refused = shop.post("/products", json={"name": "Desk"}, headers=BEARER)
    assert refused.status_code == 422
    assert refused.json()["message"]
    assert shop.get("/products/0").status_code in {400, 422}


def test_document_is_served_with_every_answer_that_may_come(shop: httpx.Client, mock_url: str) -> None:
    document = httpx.get(f"{mock_url.removesuffix('/api')}/openapi.json").json()
    responses = document["paths"]["/products"]["post"]["responses"]
    assert {"201", "401", "422"} <= set(responses)


def test_page_lists_the_operations_without_anything_from_elsewhere(mock_url: str) -> None:
    page = httpx.get(f"{mock_url.removesuffix('/api')}/docs").text
    assert "/api/products/{productId}" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
