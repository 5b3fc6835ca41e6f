"""What each version of OpenAPI says otherwise than the one before: pure functions over values.

A step takes an object of the grammar, whose members are in the later version already, and answers with a
new one or with the same. What a document means to the compiler stays.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from codegen.findings import Json
from codegen.openapi.grammar import EXTENSIBLE, MAPS, PLAIN, fields_of, is_object
from codegen.openapi.vocabulary import essence, is_json, is_json_stream
from codegen.shapes.dialect import translate_bounds

Object = dict[str, Any]
Step = Callable[[Object], Object]

_NOTES: Final = frozenset(
    {"title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs"}
)


def _modern_schema(schema: Object) -> Object:
    """From 3.0: what stands beside a reference never counted, and null had a keyword of its own."""
    if "$ref" in schema:
        return {key: value for key, value in schema.items() if key in {"$ref", "summary", "description"}}
    said = dict(schema)
    translate_bounds(said)
    for key in ("exclusiveMinimum", "exclusiveMaximum"):
        if isinstance(said.get(key), bool):
            del said[key]
    if "example" in said:
        said = _renamed(said, "example", "examples", [said["example"]])
    return _with_null(said) if said.pop("nullable", None) is True else said


def _with_null(schema: Object) -> Object:
    if "type" in schema:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        said = {**schema, "type": [*kinds, "null"]}
        if "enum" in said and None not in said["enum"]:
            said["enum"] = [*said["enum"], None]
        return said
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return {**schema, key: [*schema[key], {"type": "null"}]}
    if "allOf" in schema and len(schema["allOf"]) == 1:
        return _renamed(schema, "allOf", "anyOf", [*schema["allOf"], {"type": "null"}])
    rest = {key: value for key, value in schema.items() if key not in _NOTES and not key.startswith("x-")}
    outer = {key: value for key, value in schema.items() if key not in rest}
    return {**outer, "anyOf": [rest, {"type": "null"}]} if rest else outer


def _newest_schema(schema: Object) -> Object:
    """From 3.1: `example` is deprecated."""
    if "example" not in schema:
        return schema
    given = [*schema.get("examples", ()), schema["example"]]
    rest = {key: value for key, value in schema.items() if key != "examples"}
    return _renamed(rest, "example", "examples", given)


def _newest_xml(xml: Object) -> Object:
    """From 3.1: one keyword says what a value becomes."""
    rest = {key: value for key, value in xml.items() if key not in {"attribute", "wrapped"}}
    if xml.get("attribute") is True:
        return {**rest, "nodeType": "attribute"}
    return {**rest, "nodeType": "element"} if xml.get("wrapped") is True else rest


def _newest_tag(tag: Object) -> Object:
    """From 3.1: what readers are shown is the summary."""
    if "x-displayName" in tag and "summary" not in tag:
        return _renamed(tag, "x-displayName", "summary", tag["x-displayName"])
    return tag


def _newest_content(content: Object) -> Object:
    """From 3.1: of what comes one by one, an item is described; a text that is no JSON is as it is sent.

    What is said of a stream of events stays: it may be about events, or about what they carry.
    """
    return {name: _newest_media(name, media) for name, media in content.items()}


def _newest_media(name: str, media: Object) -> Object:
    if is_json_stream(essence(name)) and "schema" in media:
        schema = media["schema"]
        is_list = isinstance(schema, dict) and schema.get("type") == "array"
        media = _renamed(media, "schema", "itemSchema", schema.get("items", {}) if is_list else schema)
    if not is_json(name) and "examples" in media:
        examples = {key: _newest_example(example) for key, example in media["examples"].items()}
        media = {**media, "examples": examples}
    return media


def _newest_example(example: Object) -> Object:
    if isinstance(example.get("value"), str):
        return _renamed(example, "value", "serializedValue", example["value"])
    return example


def _newest_document(document: Object) -> Object:
    """From 3.1: groups of tags are tags themselves."""
    groups = document.get("x-tagGroups")
    document = {**document, "openapi": "3.2.0"}
    if not groups:
        return document
    parents = {
        name: group["name"] for group in groups for name in group.get("tags", ()) if name != group["name"]
    }
    tags = [
        {**tag, "parent": parents[tag["name"]]} if tag["name"] in parents and "parent" not in tag else tag
        for tag in document.get("tags", ())
    ]
    declared = {tag["name"] for tag in tags}
    tags += [{"name": name, "parent": above} for name, above in parents.items() if name not in declared]
    declared |= parents.keys()
    tags += [{"name": group["name"], "kind": "nav"} for group in groups if group["name"] not in declared]
    return {**{key: value for key, value in document.items() if key != "x-tagGroups"}, "tags": tags}


def _renamed(value: Object, old: str, new: str, held: Json) -> Object:
    """The object with one key and its value replaced, at the same place."""
    return dict((new, held) if key == old else (key, each) for key, each in value.items())


_STEPS: Final[Mapping[str, Mapping[str, Step]]] = {
    "3.1": {
        "schema": _modern_schema,
        "document": lambda document: {**document, "openapi": "3.1.1"},
    },
    "3.2": {
        "schema": _newest_schema,
        "xml": _newest_xml,
        "tag": _newest_tag,
        "content": _newest_content,
        "document": _newest_document,
    },
}
"""How objects of a kind are said in a version, from the version before it."""

VERSIONS: Final = tuple(_STEPS)
"""The versions in whose words a document can be said."""


def said_in(version: str, document: Object) -> Object:
    """A sound document in the words of a version; one that is of it, or later, as it is."""
    for later, steps in _STEPS.items():
        if str(document["openapi"]) < later <= version:
            document = _said(document, "document", steps)
    return document


def _said(value: Json, kind: str, steps: Mapping[str, Step]) -> Json:
    """A value of the grammar and all that is in it, said by the steps."""
    if not isinstance(value, dict) or kind in PLAIN:
        return value
    fields = fields_of(kind) if is_object(kind) else {}
    members: dict[str, Any] = {}
    for key, item in value.items():
        known = fields.get(key)
        if known is not None and known.arity == "map" and isinstance(item, dict):
            members[key] = {name: _said(each, known.holds, steps) for name, each in item.items()}
        elif known is not None and known.arity == "list" and isinstance(item, list):
            members[key] = [_said(each, known.holds, steps) for each in item]
        elif known is not None:
            members[key] = _said(item, known.holds, steps)
        elif kind in MAPS and not (kind in EXTENSIBLE and key.startswith("x-")):
            members[key] = _said(item, MAPS[kind], steps)
        else:
            members[key] = item
    step = steps.get(kind)
    return members if step is None or ("$ref" in members and kind != "schema") else step(members)
