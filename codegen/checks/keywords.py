"""Which schema keywords are enforced, and which only document: one table for all."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal

from codegen.checks.places import Place
from codegen.document import Document
from codegen.findings import Finding, Json, Pointer
from codegen.openapi.formats import is_enforced
from codegen.openapi.patterns import PatternRefused, check_pattern

Verdict = Literal["enforced", "documented"]

_TYPE: Final = "by the type"
_BOUND: Final = "as a constraint of the type"
_RULE: Final = "by a rule on the JSON value"
_UNION: Final = "by the alternatives of the type"
_NAMING: Final = "as a name that references lead to"
_FOR_READERS: Final = "for readers"
_CONTENT: Final = "an annotation in JSON Schema 2020-12: the text stays as it is"

_TABLE: Final[Mapping[str, tuple[Verdict, str]]] = {
    **dict.fromkeys(
        ("$ref", "type", "properties", "required", "items", "enum", "const"), ("enforced", _TYPE)
    ),
    **dict.fromkeys(("additionalProperties", "allOf", "nullable", "default"), ("enforced", _TYPE)),
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), ("enforced", _BOUND)),
    **dict.fromkeys(("multipleOf", "minLength", "maxLength", "pattern"), ("enforced", _BOUND)),
    **dict.fromkeys(("minItems", "maxItems"), ("enforced", _BOUND)),
    **dict.fromkeys(("anyOf", "oneOf", "discriminator"), ("enforced", _UNION)),
    **dict.fromkeys(("not", "if", "then", "else", "uniqueItems", "prefixItems"), ("enforced", _RULE)),
    **dict.fromkeys(("minProperties", "maxProperties", "patternProperties"), ("enforced", _RULE)),
    **dict.fromkeys(("propertyNames", "dependentRequired", "dependentSchemas"), ("enforced", _RULE)),
    **dict.fromkeys(("contains", "minContains", "maxContains"), ("enforced", _RULE)),
    **dict.fromkeys(("unevaluatedProperties", "unevaluatedItems"), ("enforced", _RULE)),
    "readOnly": ("enforced", "requests that send the property are refused"),
    "writeOnly": ("enforced", "responses have no such property"),
    **dict.fromkeys(("$defs", "definitions"), ("documented", _NAMING)),
    **dict.fromkeys(("$anchor", "$dynamicAnchor"), ("enforced", _NAMING)),
    "$id": ("enforced", "as the base of the references inside it, and a name of its schema"),
    **dict.fromkeys(("title", "description", "example", "examples"), ("documented", _FOR_READERS)),
    **dict.fromkeys(("deprecated", "externalDocs", "$comment", "$schema"), ("documented", _FOR_READERS)),
    "xml": ("documented", "how XML would be written; JSON is"),
    **dict.fromkeys(("contentMediaType", "contentEncoding", "contentSchema"), ("documented", _CONTENT)),
    "$dynamicRef": ("enforced", "as references, one for each way that leads to it"),
    "$recursiveRef": ("enforced", "as a reference to the schema around it"),
    "$recursiveAnchor": ("documented", _NAMING),
    "$vocabulary": ("documented", "it belongs to meta-schemas, and says nothing of values"),
}
_UNKNOWN: Final[tuple[Verdict, str]] = (
    "documented",
    "no keyword of JSON Schema: it says nothing",
)
_CONDITIONAL: Final = frozenset({"then", "else"})
_COUNTED: Final = frozenset({"minContains", "maxContains"})


def classify(keyword: str, value: Json, schema: Mapping[str, Any]) -> Verdict:
    """What becomes of a keyword at this value in this schema."""
    return _verdict(keyword, value, schema)[0]


def reason(keyword: str, value: Json, schema: Mapping[str, Any]) -> str:
    """Why, or by what, in a few words."""
    return _verdict(keyword, value, schema)[1]


def _verdict(keyword: str, value: Json, schema: Mapping[str, Any]) -> tuple[Verdict, str]:
    if keyword == "format":
        if is_enforced(value, dict(schema)):
            return "enforced", "by the type, or by a check of the text"
        return "documented", f"{value!r} is no format of JSON Schema or OpenAPI for this type, or just a hint"
    if keyword in _CONDITIONAL and "if" not in schema:
        return "documented", "without `if` it says nothing"
    if keyword in _COUNTED and "contains" not in schema:
        return "documented", "without `contains` it says nothing"
    if keyword.startswith("x-"):
        return "documented", "an extension"
    return _TABLE.get(keyword, _UNKNOWN)


def keyword_findings(document: Document, place: Place) -> Iterator[Finding]:
    """Texts that became keywords of a schema, and patterns that cannot be read."""
    schema = place.value
    for key in schema:
        if key not in _TABLE and " " in key and not key.startswith("x-"):
            message = f"{key!r} is no keyword of a schema"
            mend = "remove it, or quote the text that it belongs to"
            yield document.finding((*place.pointer, key), message, mend)
    if isinstance(schema.get("pattern"), str):
        yield from _pattern_findings(document, (*place.pointer, "pattern"), schema["pattern"])
    for pattern in schema.get("patternProperties") or ():
        yield from _pattern_findings(document, (*place.pointer, "patternProperties", pattern), pattern)


def _pattern_findings(document: Document, pointer: Pointer, pattern: str) -> Iterator[Finding]:
    try:
        check_pattern(pattern)
    except PatternRefused as error:
        message = f"the pattern cannot be read: {error}"
        yield document.finding(pointer, message, "write it in the ECMA-262 subset of RFC 9485")
