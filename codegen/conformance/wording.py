"""Says a document in words that Schemathesis takes as the compiler does; its meaning stays.

- Of integers it knows the formats `int32` and `int64` only, and of several types at once no format.
- A schema without a type that names properties or items is about objects or arrays: that is how the compiler
  reads it, while a validator of JSON Schema lets everything else pass.
- A discriminator without a mapping stands for the names of schemas; where the schemas themselves fix its
  property to something else, that is what they take.
- `nullable` beside an `enum` adds null to its values.
- `{a:}` in a path is a parameter named `a:`; Schemathesis formats paths as Python does, where that means `a`.
- A header parameter called Accept, Content-Type or Authorization is ignored, says OpenAPI.
"""

import re
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from codegen.openapi.formats import INTEGERS
from codegen.openapi.vocabulary import IGNORED_HEADERS
from codegen.reading.pointers import unescaped
from codegen.shapes.implied_types import implied_type

Json: TypeAlias = Any

_OF_RANGES: Final = ("image/png", "audio/mpeg", "video/mp4", "application/zip")
"""What is sent where a range of media types is declared, such as `image/*`."""

_FILE: Final = re.compile(r"(?!text/|multipart/|[^;]*(?:json|xml|yaml|urlencoded)\b)[^*\s;]+/[^*\s;]+")
_PARAMETER: Final = re.compile(r"\{[^{}]*\}")
_ODD: Final = re.compile(r"[:!\[\]]")
_SCHEMAS: Final = frozenset({"schema", "itemSchema"})
_NO_SCHEMAS: Final = frozenset({"example", "examples", "default", "enum", "const"})
_NOT_SENT: Final = _NO_SCHEMAS | {"responses", "schemas"}
_MAPS: Final = frozenset({"properties", "patternProperties", "dependentSchemas", "$defs", "definitions"})
_LISTS: Final = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_PARTS: Final = frozenset(
    {"items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"}
    | {"unevaluatedItems", "unevaluatedProperties"}
)


def reword(document: dict[str, Json]) -> None:
    """Reword a whole document."""
    components = document.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    for schema in _values(schemas):
        reword_schema(schema)
    _reword_place(document, document)
    _settle_discriminators(document, document)
    paths = document.get("paths")
    if isinstance(paths, dict):
        document["paths"] = {
            _plain_names(path): _with_plain_names(item, document) for path, item in paths.items()
        }


def reword_schema(schema: Json) -> None:
    """Reword a schema and all inside it."""
    if not isinstance(schema, dict):
        return
    # First what is inside: the branches that several types become have nothing inside.
    for part in _parts(schema):
        reword_schema(part)
    kind = implied_type(schema) if "type" not in schema and "$ref" not in schema else None
    if kind in {"object", "array"} and "enum" not in schema:
        schema["type"] = kind
    if schema.get("nullable") is True and isinstance(schema.get("enum"), list) and None not in schema["enum"]:
        schema["enum"] = [*schema["enum"], None]
    kinds, name = schema.get("type"), schema.get("format")
    is_number = bool({"integer", "number"}.intersection(kinds if isinstance(kinds, list) else [kinds]))
    if name in INTEGERS and is_number:
        _, low, high = INTEGERS[name]
        schema.setdefault("minimum", low)
        schema.setdefault("maximum", high)
    if name is not None and isinstance(kinds, list) and not {"enum", "const", "anyOf"} & schema.keys():
        branches = [{"type": kind, **({} if kind == "null" else {"format": name})} for kind in kinds]
        del schema["type"], schema["format"]
        schema["anyOf"] = branches


def file_types(document: Json) -> list[str]:
    """The media types of request bodies that are neither JSON, forms, XML nor other text."""
    found: dict[str, None] = dict.fromkeys(_OF_RANGES)
    places = [document]
    while places:
        place = places.pop()
        if isinstance(place, dict):
            content = place.get("content")
            if "in" not in place and isinstance(content, dict):
                found |= dict.fromkeys(name for name in content if _FILE.fullmatch(name))
            places += [value for key, value in place.items() if key not in _NOT_SENT]
        elif isinstance(place, list):
            places += place
    return list(found)


def _parts(schema: dict[str, Json]) -> Iterator[Json]:
    for key, value in schema.items():
        if key in _MAPS | _LISTS or (key in _PARTS and isinstance(value, list)):
            yield from _values(value)
        elif key in _PARTS:
            yield value


def _reword_place(node: Json, document: dict[str, Json]) -> None:
    """Reword the schemas and parameters under a place of the document that is no schema."""
    if isinstance(node, dict):
        if isinstance(node.get("parameters"), list):
            node["parameters"] = [each for each in node["parameters"] if not _is_ignored(each, document)]
        for key, value in node.items():
            if key in _SCHEMAS:
                reword_schema(value)
            elif key not in _NO_SCHEMAS and not (node is document.get("components") and key == "schemas"):
                _reword_place(value, document)
    elif isinstance(node, list):
        for each in node:
            _reword_place(each, document)


def _settle_discriminators(node: Json, document: dict[str, Json]) -> None:
    """Take away the discriminators that contradict the schemas they choose from."""
    if isinstance(node, dict):
        discriminator = node.get("discriminator")
        if isinstance(discriminator, dict) and not discriminator.get("mapping"):
            branches = [*_values(node.get("oneOf")), *_values(node.get("anyOf"))]
            if any(_fixes(branch, discriminator.get("propertyName"), document) for branch in branches):
                del node["discriminator"]
    for each in _values(node):
        _settle_discriminators(each, document)


def _fixes(schema: Json, name: Json, document: dict[str, Json]) -> bool:
    target = _resolved(schema, document)
    own = _resolved((target.get("properties") or {}).get(name), document)
    return not {"enum", "const"}.isdisjoint(own) or any(
        _fixes(part, name, document) for part in _values(target.get("allOf"))
    )


def _is_ignored(parameter: Json, document: dict[str, Json]) -> bool:
    target = _resolved(parameter, document)
    return target.get("in") == "header" and str(target.get("name")).lower() in IGNORED_HEADERS


def _plain_names(path: str) -> str:
    """The path with parameters called `{a_}` where they are called `{a:}`."""
    return _PARAMETER.sub(lambda found: _ODD.sub("_", found[0]), path)


def _with_plain_names(item: Json, document: dict[str, Json]) -> Json:
    """The path item with path parameters renamed like those of its path."""
    for owner in (item, *_values(item)):
        for place, written in enumerate(_values(owner.get("parameters")) if isinstance(owner, dict) else ()):
            parameter = _resolved(written, document)
            if parameter.get("in") == "path" and _ODD.search(str(parameter.get("name"))):
                owner["parameters"][place] = {**parameter, "name": _ODD.sub("_", parameter["name"])}
    return item


def _resolved(part: Json, document: dict[str, Json]) -> dict[str, Json]:
    for _ in range(20):
        if not (isinstance(part, dict) and isinstance(part.get("$ref"), str)):
            break
        part = _target(document, part["$ref"])
    return part if isinstance(part, dict) else {}


def _target(document: Json, reference: str) -> Json:
    place = document
    for token in reference.removeprefix("#/").split("/"):
        place = place.get(unescaped(token)) if isinstance(place, dict) else None
    return place


def _values(several: Json) -> list[Json]:
    if isinstance(several, dict):
        return list(several.values())
    return several if isinstance(several, list) else []
