"""Lists in the styles that people publish: each moves from its first page to its last, by what it tells."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
import yaml
from fastapi.testclient import TestClient

from tests.mock.mocking import mocked

_ITEM: Final = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "integer"}, "name": {"type": "string"}},
}
_WHOLE: Final = {"type": "integer"}
_TEXT: Final = {"type": "string"}
_TEXT_OR_NULL: Final = {"type": ["string", "null"]}
_LINK: Final = {"type": "object", "properties": {"href": {"type": "string", "format": "uri"}}}


_DEEP: Final = {"style": "deepObject", "explode": True}


def _object(**properties: object) -> dict[str, object]:
    return {"type": "object", "required": [*properties], "properties": properties}


class Style(NamedTuple):
    """One way of paging. `follow` gives the address of the next page, None at the end."""

    parameters: Mapping[str, Mapping[str, object]]
    body: Mapping[str, object]
    first: str
    rows: Callable[[Any], list[Any]]
    follow: Callable[[Any, int], str | None]


STYLES: Final[dict[str, Style]] = {
    "Spring and HAL": Style(
        {"page": {**_WHOLE, "default": 0}, "size": {**_WHOLE, "default": 2}},
        _object(
            _embedded=_object(things={"type": "array", "items": _ITEM}),
            _links={"type": "object", "properties": {"next": _LINK, "prev": _LINK}},
            page=_object(size=_WHOLE, totalElements=_WHOLE, totalPages=_WHOLE, number=_WHOLE),
        ),
        "?size=2",
        lambda body: body["_embedded"]["things"],
        lambda body, _: body["_links"].get("next", {}).get("href"),
    ),
    "JSON:API": Style(
        {"page": {"type": "object", "properties": {"number": _WHOLE, "size": _WHOLE}}},
        _object(
            data={"type": "array", "items": _ITEM},
            meta=_object(page=_object(total=_WHOLE, lastPage=_WHOLE)),
            links=_object(next={"type": ["string", "null"], "format": "uri-reference"}),
        ),
        "?page[size]=2",
        lambda body: body["data"],
        lambda body, _: body["links"]["next"],
    ),
    "Stripe": Style(
        {"starting_after": _TEXT, "limit": _WHOLE},
        _object(data={"type": "array", "items": _ITEM}, has_more={"type": "boolean"}),
        "?limit=2",
        lambda body: body["data"],
        lambda body, _: f"?limit=2&starting_after={body['data'][-1]['id']}" if body["has_more"] else None,
    ),
    "Slack": Style(
        {"cursor": _TEXT, "limit": _WHOLE},
        _object(things={"type": "array", "items": _ITEM}, response_metadata=_object(next_cursor=_TEXT)),
        "?limit=2",
        lambda body: body["things"],
        lambda body, _: (
            f"?limit=2&cursor={token}" if (token := body["response_metadata"]["next_cursor"]) else None
        ),
    ),
    "Box and its markers": Style(
        {"marker": _TEXT, "limit": _WHOLE},
        _object(entries={"type": "array", "items": _ITEM}, next_marker=_TEXT_OR_NULL, limit=_WHOLE),
        "?limit=2",
        lambda body: body["entries"],
        lambda body, _: f"?limit=2&marker={body['next_marker']}" if body["next_marker"] else None,
    ),
    "Kubernetes": Style(
        {"continue": _TEXT, "limit": _WHOLE},
        _object(items={"type": "array", "items": _ITEM}, metadata=_object(**{"continue": _TEXT})),
        "?limit=2",
        lambda body: body["items"],
        lambda body, _: f"?limit=2&continue={token}" if (token := body["metadata"]["continue"]) else None,
    ),
    "OData": Style(
        {"$top": _WHOLE, "$skip": _WHOLE},
        {
            "type": "object",
            "required": ["value"],
            "properties": {"value": {"type": "array", "items": _ITEM}, "@odata.nextLink": _TEXT},
        },
        "?$top=2",
        lambda body: body["value"],
        lambda body, _: body.get("@odata.nextLink"),
    ),
    "Laravel": Style(
        {"page": _WHOLE, "per_page": _WHOLE},
        _object(
            data={"type": "array", "items": _ITEM},
            meta=_object(current_page=_WHOLE, last_page=_WHOLE, per_page=_WHOLE, total=_WHOLE, to=_WHOLE),
        ),
        "?per_page=2",
        lambda body: body["data"],
        lambda body, number: f"?per_page=2&page={number + 1}" if number < body["meta"]["last_page"] else None,
    ),
    "page and a plain next": Style(
        {"page": _WHOLE, "per_page": _WHOLE},
        _object(things={"type": "array", "items": _ITEM}, next=_TEXT_OR_NULL),
        "?per_page=2",
        lambda body: body["things"],
        lambda body, _: body["next"],
    ),
    "page and the next page's number as a text": Style(
        {"page": _WHOLE, "per_page": _WHOLE},
        _object(things={"type": "array", "items": _ITEM}, next_page=_TEXT_OR_NULL),
        "?per_page=2",
        lambda body: body["things"],
        lambda body, _: f"?per_page=2&page={body['next_page']}" if body["next_page"] else None,
    ),
    "offset called a token": Style(
        {"offset": _WHOLE, "limit": _WHOLE},
        _object(things={"type": "array", "items": _ITEM}, next_token=_TEXT_OR_NULL),
        "?limit=2",
        lambda body: body["things"],
        lambda body, _: f"?limit=2&offset={body['next_token']}" if body["next_token"] else None,
    ),
}


def document(style: Style) -> str:
    """A document whose list is paged in a style."""
    parameters = [
        {"name": name, "in": "query", "schema": schema, **(_DEEP if schema["type"] == "object" else {})}
        for name, schema in style.parameters.items()
    ]
    item = {"description": "Thing", "content": {"application/json": {"schema": _ITEM}}}
    listed = {"description": "Things", "content": {"application/json": {"schema": style.body}}}
    post = {"operationId": "add", "requestBody": {"content": item["content"]}, "responses": {"201": item}}
    reading = {"operationId": "list", "parameters": parameters, "responses": {"200": listed}}
    paths = {"/things": {"get": reading, "post": post}}
    return yaml.safe_dump(
        {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "security": [], "paths": paths}
    )


@pytest.mark.parametrize("name", STYLES)
def test_every_row_is_met_once_on_the_way_to_the_end(name: str, tmp_path: Path) -> None:
    style = STYLES[name]
    with mocked(tmp_path, document(style)) as client:
        made = [client.post("/things", json={"id": number}).json()["id"] for number in range(50, 54)]
        seen = _walked(client, style)
    assert seen[1:] == made
    assert len(seen) == len(set(seen)) == 5


def _walked(client: TestClient, style: Style) -> list[int]:
    seen: list[int] = []
    address: str | None = style.first
    for number in range(1, 10):
        body = client.get(address if address and "://" in address else f"/things{address}").json()
        seen += [row["id"] for row in style.rows(body)]
        address = style.follow(body, number)
        if address is None:
            return seen
        address = address.removeprefix("/things")
    pytest.fail("the list has no end")


def test_nothing_leads_on_where_no_parameter_takes_it(tmp_path: Path) -> None:
    style = Style(
        {"limit": _WHOLE},
        _object(things={"type": "array", "items": _ITEM}, next_cursor=_TEXT_OR_NULL, next=_TEXT_OR_NULL),
        "",
        lambda body: body["things"],
        lambda _body, _: None,
    )
    with mocked(tmp_path, document(style)) as client:
        for number in range(50, 54):
            client.post("/things", json={"id": number})
        page = client.get("/things?limit=2").json()
    assert len(page.pop("things")) == 2
    assert page == {"next_cursor": None, "next": None}
