"""The same change breaks who sends or who reads, wherever the value travels."""

from typing import Any, Final

import pytest
import yaml

from tests.codegen.diff.twins import differences, rules_told

Json = Any
CAT: Final = {"$ref": "#/components/schemas/Cat"}


def _document(operation: Json, cat: Json | None = None, **root: Json) -> str:
    base: Json = {"openapi": "3.1.1", "info": {"title": "T", "version": "1"}}
    operation = {"responses": {"200": {"description": "ok"}}} | operation
    base |= {
        "paths": {"/a": {"post": operation}},
        "components": {"schemas": {"Cat": cat or {"type": "object"}}},
    }
    return str(yaml.safe_dump(base | root, sort_keys=False))


def _body(schema: Json) -> Json:
    return {"content": {"application/json": {"schema": schema}}}


def _breaking(old: str, new: str) -> set[str]:
    return {item.rule.identifier for item in differences(old, new) if item.level == "breaking"}


SHORT: Final = {"type": "object", "properties": {"name": {"type": "string", "maxLength": 5}}}
LONG: Final = {"type": "object", "properties": {"name": {"type": "string", "maxLength": 9}}}
SENT: Final = {"requestBody": _body(CAT)}
READ: Final = {"responses": {"200": {"description": "ok"} | _body(CAT)}}
CALLED: Final = {"callbacks": {"done": {"{$url}": {"post": SENT | READ}}}}


@pytest.mark.parametrize(
    ("operation", "shorter", "longer"),
    [
        (SENT, {"request-max-length-lowered"}, set()),
        (READ, set(), {"response-max-length-raised"}),
        (SENT | READ, {"request-max-length-lowered"}, {"response-max-length-raised"}),
        (CALLED, {"request-max-length-lowered"}, {"response-max-length-raised"}),
    ],
    ids=["a request", "a response", "both", "a callback"],
)
def test_a_shared_schema_is_judged_by_who_sends_it(
    operation: Json, shorter: set[str], longer: set[str]
) -> None:
    short, long = _document(operation, SHORT), _document(operation, LONG)
    assert _breaking(long, short) == shorter
    assert _breaking(short, long) == longer


def test_what_stands_beside_a_reference_behind_another_reference_counts() -> None:
    def named(most: int) -> str:
        shapes = {"Cat": {"$ref": "#/components/schemas/Short"}, "Text": {"type": "string", "maxLength": 9}}
        shapes["Short"] = {"$ref": "#/components/schemas/Text", "maxLength": most}
        return _document(SENT, components={"schemas": shapes})

    assert _breaking(named(5), named(3)) == {"request-max-length-lowered"}
    assert rules_told(named(5), named(5)) == set()


@pytest.mark.parametrize(
    ("part", "told"), [(SENT, "response-max-length-raised"), (READ, "request-max-length-lowered")]
)
def test_the_body_of_a_webhook_is_read_and_its_answer_sent_by_the_client(part: Json, told: str) -> None:
    webhooks = {"done": {"post": part}}
    short, long = _document({}, SHORT, webhooks=webhooks), _document({}, LONG, webhooks=webhooks)
    assert _breaking(short, long) | _breaking(long, short) == {told}


def _property(**words: Json) -> Json:
    return {"type": "object", "properties": {"name": {"type": "string"} | words}, "required": ["name"]}


def test_a_property_that_only_the_server_writes_is_not_judged_as_request() -> None:
    old, new = _property(readOnly=True), _property(readOnly=True, maxLength=3)
    assert _breaking(_document(SENT, old), _document(SENT, new)) == set()
    assert _breaking(_document(READ, new), _document(READ, old)) == {"response-max-length-removed"}


def test_a_property_that_only_the_client_writes_is_not_judged_as_response() -> None:
    old, new = _property(writeOnly=True), _property(writeOnly=True, maxLength=3)
    assert _breaking(_document(READ, new), _document(READ, old)) == set()
    assert _breaking(_document(SENT, old), _document(SENT, new)) == {"request-max-length-added"}


def _parameter(schema: Json, **words: Json) -> str:
    return _document({"parameters": [{"in": "query", "name": "q", "schema": schema} | words]})


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ({"type": "integer"}, {"type": "string"}, set()),
        ({"type": "integer"}, {"type": "number"}, set()),
        ({"type": "integer"}, {"type": "array", "items": {"type": "integer"}}, set()),
        ({"type": "integer"}, {"type": "array", "items": {"type": "boolean"}}, {"request-type-changed"}),
        ({"type": "string"}, {"type": "integer"}, {"request-type-narrowed"}),
        ({"type": "integer"}, {"type": "string", "maxLength": 2}, {"request-type-changed"}),
        ({"type": "array", "items": {"type": "integer"}}, {"type": "integer"}, {"request-type-changed"}),
    ],
)
def test_parameters_travel_as_text(old: Json, new: Json, told: set[str]) -> None:
    assert _breaking(_parameter(old), _parameter(new)) == told


def test_a_header_of_a_response_may_become_a_number_but_not_any_text() -> None:
    text, number = (
        _document(
            {"responses": {"200": {"description": "ok", "headers": {"X-A": {"schema": {"type": kind}}}}}}
        )
        for kind in ("string", "integer")
    )
    assert _breaking(text, number) == set()
    assert _breaking(number, text) == {"response-type-widened"}


def test_a_change_in_a_shared_schema_is_told_once_with_all_operations() -> None:
    operation = SENT | {"responses": {"200": {"description": "ok"}}}
    paths = {"/a": {"post": operation, "put": operation}, "/b": {"post": operation}}
    (found,) = differences(_document({}, LONG, paths=paths), _document({}, SHORT, paths=paths))
    assert found.operations == ("PUT /a", "POST /a", "POST /b")
    assert found.pointer == "#/components/schemas/Cat/properties/name/maxLength"
    assert found.message == "Cat.name: at most 5 characters are allowed, was 9"


def test_what_breaks_an_operation_that_is_not_stable_is_a_warning() -> None:
    alpha = SENT | {"x-stability": "alpha"}
    (found,) = differences(_document(alpha, LONG), _document(alpha, SHORT))
    assert (found.rule.level, found.level) == ("breaking", "warning")


def test_credentials_that_were_enough_must_stay_enough() -> None:
    def secured(*alternatives: Json) -> str:
        return _document({"security": list(alternatives)})

    key: Json = {"key": []}
    token: Json = {"token": ["read"]}
    both = key | token
    assert _breaking(secured(both), secured(key)) == set()
    assert _breaking(secured(both), secured(token, {"other": []})) == set()
    assert _breaking(secured(key, token), secured(both)) == {"security-scheme-added"}
    assert _breaking(secured(key), secured(token)) == {"security-alternative-removed"}
    assert _breaking(secured(key), secured({})) == set()


@pytest.mark.parametrize(
    ("old", "new", "is_lowered"),
    [
        ((100, 60), (10, 6), True),
        ((10, 6), (100, 60), False),
        ((100, 60), (100, 120), True),
        ((100, 60), (200, 120), False),
        ((100, 60), (150, 90), True),
    ],
)
def test_a_rate_limit_must_allow_every_burst_that_the_old_one_did(
    old: tuple[int, int], new: tuple[int, int], is_lowered: bool
) -> None:
    before, after = (
        _document({"x-rate-limit": {"requests": requests, "per": per, "by": "ip"}})
        for requests, per in (old, new)
    )
    assert ("rate-limit-lowered" in rules_told(before, after)) is is_lowered


def test_a_sunset_is_judged_by_the_day_and_the_notice() -> None:
    old = _document({"deprecated": True})
    new = _document({"deprecated": True, "x-sunset": "2026-12-20"})
    assert rules_told(old, new) == {"operation-sunset-too-soon"}
    assert rules_told(old, new, notice_days=30) == {"operation-sunset-announced"}
    gone = _document({}, paths={})
    assert rules_told(new, gone) == {"operation-removed-before-sunset"}
