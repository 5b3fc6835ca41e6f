"""Which schema keywords are enforced, which only document, and which the compiler must refuse for now."""

from collections.abc import Iterator
from typing import Final

from codegen.document import Document
from codegen.findings import Finding, Json
from codegen.patterns import PatternRefused, pattern_source
from codegen.places import Place

ENFORCED: Final = frozenset(
    {
        "$ref",
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "prefixItems",
        "enum",
        "const",
    }
    | {"allOf", "anyOf", "oneOf", "discriminator", "nullable", "default", "pattern", "format"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
    | {"minLength", "maxLength", "minItems", "maxItems"}
)
DOCUMENTING: Final = frozenset(
    {
        "title",
        "description",
        "example",
        "examples",
        "deprecated",
        "externalDocs",
        "xml",
        "$comment",
        "$schema",
    }
    | {
        "readOnly",
        "writeOnly",
        "contentMediaType",
        "contentEncoding",
        "contentSchema",
        "$defs",
        "definitions",
    }
)
REFUSED: Final = frozenset(
    {
        "not",
        "if",
        "then",
        "else",
        "patternProperties",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
    }
    | {"contains", "minContains", "maxContains", "unevaluatedProperties", "unevaluatedItems", "uniqueItems"}
    | {"minProperties", "maxProperties", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary"}
)
TIMES: Final = frozenset({"date-time", "date", "uuid"})
"""Formats whose values are no text in Python."""


def keyword_findings(document: Document, place: Place) -> Iterator[Finding]:
    """Keywords of one schema that are not enforced, and values that cannot be."""
    schema = place.value
    for key, value in schema.items():
        if key in REFUSED and not _says_nothing(key, value):
            message = f"the keyword {key!r} is not enforced"
            yield document.finding(
                (*place.pointer, key), message, "say it without this keyword, or pass --lenient"
            )
        elif (
            key not in ENFORCED and key not in DOCUMENTING and key not in REFUSED and not key.startswith("x-")
        ):
            message = f"{key!r} is no keyword of a schema"
            yield document.finding(
                (*place.pointer, key), message, "remove it, or quote the text that it belongs to"
            )
    if schema.get("enum") == []:
        yield document.finding((*place.pointer, "enum"), "the enum is empty: nothing fits", "list the values")
    pattern = schema.get("pattern")
    if isinstance(pattern, str):
        try:
            pattern_source(pattern)
        except PatternRefused as error:
            message = f"the pattern cannot be read: {error}"
            yield document.finding(
                (*place.pointer, "pattern"), message, "write it in the ECMA-262 subset of RFC 9485"
            )
    if schema.get("default") is not None and schema.get("format") in TIMES:
        message = f"a default of format {schema['format']} is not enforced"
        yield document.finding((*place.pointer, "default"), message, "leave the default to the handler")


def _says_nothing(key: str, value: Json) -> bool:
    """A keyword at the value that means the same as its absence."""
    if key == "uniqueItems":
        return value is False
    return key == "minProperties" and value == 0
