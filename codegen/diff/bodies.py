"""Bodies: media types, their schemas and how forms encode them."""

from collections.abc import Mapping
from typing import Final

from codegen.diff.charsets import charsets_of, normal, reads
from codegen.diff.demands import Demands, Written, anything, demands_nothing
from codegen.diff.reading import Schemas
from codegen.diff.scope import Scope
from codegen.findings import Json
from codegen.openapi.vocabulary import essence, is_json_stream
from codegen.shapes.nodes import Direction

_FORMS: Final = ("multipart/", "application/x-www-form-urlencoded")
_TEXTS: Final = ("json", "xml", "text/", "x-www-form-urlencoded", "multipart/", "yaml")

Sides = tuple[Written, Written]


def compare_charsets(
    scope: Scope, contents: tuple[Mapping[str, Written], Mapping[str, Written]], direction: Direction
) -> None:
    """Encodings of the characters of bodies that both sides know."""
    olds, news = map(charsets_of, contents)
    for kind, old in olds.items():
        new = news.get(kind, old)
        lost = [name for name in old if not any(reads(name, other, direction) for other in new)]
        if lost:
            media = next(item for name, item in contents[1].items() if normal(name) == kind)
            scope.tell(f"{direction}-charset-changed", "new", media.pointer, lost, list(new), name=kind)


def covers(wide: str, media: str) -> bool:
    """Whether every body of the media type is also one of the range."""
    kind, _, subtype = wide.partition("/")
    return (
        wide == "*/*" or (subtype == "*" and media.startswith(f"{kind}/")) or wide == media.partition(";")[0]
    )


def compare_request_body(scope: Scope, sides: Sides) -> None:
    """What a client sends as body."""
    old, new = scope.old.child(sides[0], "requestBody"), scope.new.child(sides[1], "requestBody")
    if old and new:
        was, now = bool(old.value.get("required")), bool(new.value.get("required"))
        if now and not was:
            scope.tell("request-body-became-required", "new", (*new.pointer, "required"))
        elif was and not now:
            scope.tell("request-body-became-optional", "new", new.pointer)
        compare_content(scope, (old, new), "request")
    elif new:
        rule = "request-body-required-added" if new.value.get("required") else "request-body-added"
        scope.tell(rule, "new", new.pointer)
    elif old:
        scope.tell("request-body-removed", "old", old.pointer)


def compare_content(scope: Scope, sides: Sides, direction: Direction) -> None:
    """Media types of a body, and the schema of each."""
    before, after = scope.old.members(sides[0], "content"), scope.new.members(sides[1], "content")
    olds = {normal(name): media for name, media in before.items()}
    news = {normal(name): media for name, media in after.items()}
    compare_charsets(scope, (before, after), direction)
    met: set[str] = set()
    for name, old in olds.items():
        found = [name] if name in news else [other for other in news if covers(other, name)]
        inside = [other for other in news if covers(name, other)] if not found else []
        if not found and not inside:
            scope.tell(f"{direction}-media-type-removed", "old", old.pointer, name=name)
            continue
        met.update(found[:1] + inside)
        if found and found[0] != name:
            rule = "request-accepts-more" if direction == "request" else "response-media-type-generalised"
            scope.tell(rule, "new", news[found[0]].pointer, name, found[0], name="media type widened")
        elif inside:
            rule = "request-media-type-specified" if direction == "request" else "response-promises-more"
            scope.tell(rule, "new", news[inside[0]].pointer, name, inside, name="media type specified")
        for other in found[:1] + inside:
            _compare_media(scope, other, (old, news[other]), direction)
    for name, new in news.items():
        if name not in met:
            scope.tell(f"{direction}-media-type-added", "new", new.pointer, name=name)


def _compare_media(scope: Scope, media: str, sides: Sides, direction: Direction) -> None:
    has_items = any("itemSchema" in side.value for side in sides)
    if has_items:
        items = _item(scope.old, sides[0], media), _item(scope.new, sides[1], media)
        _compare_schemas(scope, media, items, direction)
    schemas = scope.old.schema(sides[0]), scope.new.schema(sides[1])
    if not (has_items and is_json_stream(essence(media))):
        _compare_schemas(scope, media, schemas, direction)
    if media.startswith(_FORMS):
        both = _demands(scope.old, schemas[0]), _demands(scope.new, schemas[1])
        _compare_encodings(scope, sides, direction, both)


def _item(schemas: Schemas, media: Written, name: str) -> Written | None:
    """The schema of one item: of a stream of JSON, where nothing else is said, the schema or its items."""
    found = schemas.schema(media, "itemSchema")
    if found is not None or not is_json_stream(essence(name)):
        return found
    whole = schemas.schema(media)
    if whole is None:
        return None
    items = schemas.demands((whole,)).items
    return items[0] if items and len(items) == 1 else whole


def _compare_schemas(
    scope: Scope, media: str, both: tuple[Written | None, Written | None], direction: Direction
) -> None:
    old, new = (None if each is None or demands_nothing(each.value) else each for each in both)
    if not (_is_raw(scope.old, old, media) and _is_raw(scope.new, new, media)):
        if old and new:
            scope.compare((old,), (new,), direction, "xml" if "xml" in media else "json")
        elif new:
            scope.tell(f"{direction}-schema-added", "new", new.pointer, name=media)
        elif old:
            scope.tell(f"{direction}-schema-removed", "old", old.pointer, name=media)


def _demands(schemas: Schemas, schema: Written | None) -> Demands:
    return schemas.demands((schema,)) if schema else Demands()


def _is_raw(schemas: Schemas, schema: Written | None, media: str) -> bool:
    """Whether bytes travel as they are: 3.0 says `format: binary`, 3.1 nothing at all."""
    if any(text in media for text in _TEXTS):
        return False
    return schema is None or schema.value in ({}, True) or "binary" in schemas.demands((schema,)).formats


def _compare_encodings(
    scope: Scope, sides: Sides, direction: Direction, both: tuple[Demands, Demands]
) -> None:
    before, after = scope.old.members(sides[0], "encoding"), scope.new.members(sides[1], "encoding")
    kept = both[0].properties.keys() & both[1].properties.keys()
    for name in before | after:
        if name not in kept:
            continue
        where = after.get(name, sides[1]).pointer
        kinds = _kind(scope.old, both[0], name), _kind(scope.new, both[1], name)
        _compare_encoding(scope, (before.get(name), after.get(name)), direction, kinds, (name, where))


def _kind(schemas: Schemas, demands: Demands, name: str) -> str:
    """The media type of a property that nothing else is said of."""
    inner = schemas.demands(demands.properties.get(name) or anything(()))
    if "array" in inner.types and len(inner.types) == 1:
        inner = schemas.demands(inner.items or anything(()))
    if "binary" in inner.formats:
        return "application/octet-stream"
    return "application/json" if "object" in inner.types else "text/plain"


def _compare_encoding(
    scope: Scope,
    encodings: tuple[Written | None, Written | None],
    direction: Direction,
    kinds: tuple[str, str],
    place: tuple[str, tuple[str | int, ...]],
) -> None:
    old, new = (encoding.value if encoding else {} for encoding in encodings)
    name, pointer = place
    types = [_types(value, kind) for value, kind in zip((old, new), kinds, strict=True)]
    lost = types[0] - types[1] if direction == "request" else types[1] - types[0]
    if lost and not any(covers(wide, media) for wide in types[direction == "request"] for media in lost):
        fact = "content-type-removed" if direction == "request" else "content-type-added"
        scope.tell(f"{direction}-encoding-{fact}", "new", pointer, types[0], types[1], name=name)
    texts = _style(old), _style(new)
    if texts[0] != texts[1]:
        scope.tell(f"{direction}-encoding-style-changed", "new", pointer, *texts, name=name)
    headers = [_required_headers(value) for value in (old, new)]
    for header in headers[direction == "request"] - headers[direction == "response"]:
        fact = "header-added" if direction == "request" else "header-removed"
        scope.tell(f"{direction}-encoding-{fact}", "new", pointer, name=f"{header} of {name}")


def _types(value: Mapping[str, Json], kind: str) -> set[str]:
    return {normal(part) for part in str(value.get("contentType") or kind).split(",")}


def _style(value: Mapping[str, Json]) -> str:
    style = value.get("style", "form")
    explode = bool(value.get("explode", style == "form"))
    return f"{style}, {'exploded' if explode else 'not exploded'}"


def _required_headers(value: Mapping[str, Json]) -> set[str]:
    headers = value.get("headers") or {}
    return {
        name.lower()
        for name, header in headers.items()
        if isinstance(header, dict) and header.get("required")
    }
