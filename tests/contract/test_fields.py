"""What clients send and are shown, field by field: all declared, all bounded, and no secret in a URL."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from json import loads
from typing import Any, Final

import pytest

DOCUMENT: Final = loads((files("contract") / "openapi.json").read_bytes())
METHODS: Final = ("get", "put", "post", "patch", "delete")
BOUNDS: Final = {
    "string": [{"maxLength"}],
    "array": [{"maxItems"}],
    "integer": [{"minimum", "exclusiveMinimum"}, {"maximum", "exclusiveMaximum"}],
    "number": [{"minimum", "exclusiveMinimum"}, {"maximum", "exclusiveMaximum"}],
}
WHATEVER_IT_IS: Final = {"ErrorDetails", "TokenClaims", "AnyObject", "JobPayload", "JobResult"}
"""Answers of what nobody knows beforehand: details of errors and audits, claims, jobs."""
MEASURED: Final = {"KeptCard"}
"""Computed by the scheduler of flashcards; nobody sends it."""
SECRETS: Final = ("password", "secret", "token", "jwt", "csrf", "otp")
FEW: Final = 60
"""Requests a minute that anybody may make of what checks a secret or sends a mail."""

Schema = Mapping[str, Any]


def resolved(value: Schema) -> Schema:
    """The component that is referred to, or the value itself."""
    while "$ref" in value:
        section, name = value["$ref"].split("/")[2:]
        value = DOCUMENT["components"][section][name]
    return value


def schemas(value: Schema, name: str, seen: frozenset[str] = frozenset()) -> Iterator[tuple[str, Schema]]:
    """A schema and all below it, each with the name of its component."""
    if reference := value.get("$ref"):
        if reference in seen:
            return
        seen, name = seen | {reference}, reference.rpartition("/")[2]
        value = resolved(value)
    yield name, value
    below = [*value.get("properties", {}).values(), *value.get("patternProperties", {}).values()]
    below += [value[key] for key in ("items", "additionalProperties") if isinstance(value.get(key), dict)]
    below += [each for key in ("allOf", "anyOf", "oneOf", "prefixItems") for each in value.get(key, ())]
    for each in below:
        yield from schemas(each, name, seen)


def operations() -> Iterator[Schema]:
    """Every operation of the document."""
    for item in DOCUMENT["paths"].values():
        yield from (item[method] for method in METHODS if method in item)


def sent() -> Iterator[tuple[str, Schema]]:
    """What clients send in bodies."""
    for operation in operations():
        for media in resolved(operation.get("requestBody", {})).get("content", {}).values():
            yield from schemas(media.get("schema", {}), operation["operationId"])


def answered() -> Iterator[tuple[str, Schema]]:
    """What clients are shown in bodies."""
    for operation in operations():
        for response in operation["responses"].values():
            for media in resolved(response).get("content", {}).values():
                yield from schemas(media.get("schema", {}), operation["operationId"])


def parameters() -> Iterator[Schema]:
    """What stands in URLs, headers and cookies."""
    for item in DOCUMENT["paths"].values():
        yield from map(resolved, item.get("parameters", ()))
    for operation in operations():
        yield from map(resolved, operation.get("parameters", ()))


def is_current(parameter: Schema) -> bool:
    """Whether it is for clients of today."""
    return parameter.get("deprecated") is not True


def kinds(schema: Schema) -> list[str]:
    kind = schema.get("type", [])
    return kind if isinstance(kind, list) else [kind]


def unbounded(schema: Schema) -> bool:
    """Whether a value could be as large as its sender likes."""
    if "enum" in schema or "const" in schema:
        return False
    return any(bound.isdisjoint(schema) for kind in kinds(schema) for bound in BOUNDS.get(kind, ()))


def open_objects(found: Iterator[tuple[str, Schema]]) -> set[str]:
    """The objects that take members of any name and any kind."""
    return {
        name
        for name, schema in found
        if "object" in kinds(schema)
        and "allOf" not in schema
        and not isinstance(schema.get("additionalProperties"), dict)
        and schema.get("additionalProperties") is not False
    }


def test_no_request_takes_a_field_that_is_not_declared() -> None:
    assert open_objects(sent()) == set()


def test_no_answer_has_a_field_that_is_not_declared() -> None:
    assert open_objects(answered()) <= WHATEVER_IT_IS


@pytest.mark.parametrize(("found", "but"), [(sent, set()), (answered, MEASURED)])
def test_every_field_has_bounds(found: Any, but: set[str]) -> None:
    assert {name for name, schema in found() if unbounded(schema)} <= but


def test_every_parameter_has_bounds() -> None:
    below = [each for parameter in parameters() for each in schemas(parameter["schema"], parameter["name"])]
    assert [name for name, schema in below if unbounded(schema)] == []


def test_no_secret_has_its_place_in_a_url() -> None:
    in_urls = [each["name"] for each in parameters() if each["in"] in {"path", "query"} and is_current(each)]
    assert [name for name in in_urls if any(word in name for word in SECRETS)] == []


def test_what_anybody_may_try_is_limited_more_strictly() -> None:
    open_to_all = [each for each in operations() if each["security"] == [] and "requestBody" in each]
    limits = {each["operationId"]: each.get("x-rate-limit", {}) for each in open_to_all}
    assert {"logIn", "issueToken", "requestPasswordReset", "registerAccount"} <= limits.keys()
    of_good_luck = {"refreshSession"}  # nobody guesses 256 bits, and a school's sessions end in one night
    assert {name for name, limit in limits.items() if not 0 < limit.get("requests", 0) <= FEW} == of_good_luck
