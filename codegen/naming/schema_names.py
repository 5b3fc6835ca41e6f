"""Names of classes and aliases: of components, of anonymous schemas by their place, of alternatives."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any, Final
from urllib.parse import unquote

from codegen.findings import Json
from codegen.naming.distinct import distinct, siblings
from codegen.naming.python_names import LONGEST, class_name, pascal_case, shortened
from codegen.naming.words import words
from codegen.openapi.vocabulary import SCHEMAS
from codegen.reading.pointers import unescaped

_NAMESPACE: Final = re.compile(r"\.|::|/|__")
_VERSION: Final = re.compile(r"(?:v?\d.*|v\d+\w*|)", re.IGNORECASE)
_PARTIAL: Final = frozenset(
    {"body", "create", "data", "delete", "error", "get", "input", "item", "items", "list", "model", "object"}
    | {"options", "output", "params", "post", "put", "query", "request", "response", "result", "status"}
    | {"type", "update", "value", "values"}
)
"""Words that name a part of something, and nothing when they stand alone."""

_KINDS: Final = {
    "object": "Object",
    "array": "List",
    "string": "Text",
    "integer": "Integer",
    "number": "Number",
    "boolean": "Flag",
}
_MEDIA_WORDS: Final = {
    "application/x-www-form-urlencoded": "Form",
    "multipart/form-data": "Multipart",
    "application/octet-stream": "Binary",
    "text/plain": "Text",
    "*/*": "Any",
}
_STRUCTURE: Final = frozenset(
    {"#", "components", "schemas", "paths", "properties", "allOf", "anyOf", "oneOf", "schema", "content"}
    | {"responses", "parameters", "requestBodies", "definitions", "$defs", "headers"}
)
_AUTOMATIC_TITLE: Final = re.compile(r"Response .* (Get|Post|Put|Patch|Delete|Head|Options)")
_MOST_WORDS_OF_A_TITLE: Final = 5
_ARTICLE: Final = re.compile(r"(an?|the)\s", re.IGNORECASE)
_TITLE: Final = re.compile(r"\w[\w ()-]*")
_REPEATED: Final = re.compile(r"((?:.*[^A-Z])?)([A-Z](?:.*[^A-Z])?)\2")
_SENT: Final = ("Request", "Input")
_LONGEST_TAIL: Final = LONGEST - 12
_SPOKEN_STRUCTURE: Final = {"items": "item", "additionalProperties": "value", "requestBody": "body"}


def component_names(wire_names: Iterable[str]) -> dict[str, str]:
    """The class name of each component; namespaces are left out where the rest is unambiguous.

    `io.k8s.api.core.v1.Pod` becomes `Pod`; two `Event`s become `CoreV1Event` and `EventsV1Event`.

    >>> component_names(["api.v1.Project", "billing.Project", "Order"])
    {'api.v1.Project': 'V1Project', 'billing.Project': 'BillingProject', 'Order': 'Order'}
    """
    all_names = list(wire_names)
    forms = {name: _suffixes(name) for name in all_names}
    counts = Counter(form for name in all_names for form in dict.fromkeys(forms[name]))
    chosen = {
        name: next((form for form in forms[name] if counts[form] == 1), forms[name][-1]) for name in all_names
    }
    return dict(zip(all_names, siblings(all_names, _chosen_or_class(chosen)), strict=True))


def _chosen_or_class(chosen: Mapping[str, str]) -> Callable[[str], str]:
    return lambda text: chosen.get(text) or class_name(text)


def _suffixes(wire_name: str) -> list[str]:
    """The readings of a name from the shortest that says enough to the whole."""
    segments = [segment for segment in _NAMESPACE.split(wire_name) if segment.strip()]
    whole = [class_name(wire_name)]
    if len(segments) < 2 or (len(segments) == 2 and not segments[-1][:1].isupper()):
        return whole
    kept = [
        segment
        for segment, following in zip_longest(segments, segments[1:], fillvalue="")
        if words(following)[: len(words(segment))] != words(segment)
    ]
    starts = [start for start in range(len(kept) - 1, -1, -1) if _says_enough(kept, start)]
    return [class_name(" ".join(kept[start:])) for start in starts] + whole


def _says_enough(segments: Sequence[str], start: int) -> bool:
    last = segments[-1]
    if _VERSION.fullmatch(segments[start]) and start == len(segments) - 1:
        return False
    is_nested = start > 0 and segments[start - 1][:1].isupper()
    is_partial = start == len(segments) - 1 and last.lower() in _PARTIAL
    return not (is_partial and (is_nested or not last[:1].isupper()))


def reference_name(reference: str) -> str:
    """The name of what a `$ref` into the middle of something means: by the words of its pointer."""
    parts = [unescaped(unquote(part)) for part in reference.split("/")]
    telling = [
        _SPOKEN_STRUCTURE.get(part, part)
        for part in parts
        if part not in _STRUCTURE and not part.isdigit() and not ("/" in part and not part.startswith("/"))
    ]
    name = ""
    for part in telling:
        name = joined(name, pascal_case(part, prefix=""))
    return class_name(name)


def joined(head: str, tail: str) -> str:
    """A name for a part of something named: words that would stand there twice stand there once.

    `Pet` and `PetType` make `PetType`; a tail that only repeats stays whole. Where both are too long, words
    of the head are left out: the tail is what tells siblings apart.
    """
    if len(head) + len(tail) > LONGEST and len(tail) <= _LONGEST_TAIL:
        head = shortened(head, longest=LONGEST - len(tail))
    for start in range(len(tail) - 1, 0, -1):
        if tail[start].isupper() and not tail[start - 1].isupper() and head.endswith(tail[:start]):
            before = head[: len(head) - start]
            if not before or not before[-1].isupper():
                return f"{before}{tail}"
    return f"{head}{tail}"


def good_title(title: object, place: str) -> str:
    """The title as a class name where it says more than the name of its place, else nothing."""
    if not isinstance(title, str) or not _TITLE.fullmatch(title.strip()) or _AUTOMATIC_TITLE.match(title):
        return ""
    title = _ARTICLE.sub("", title)
    found = words(title)
    if not 2 <= len(found) <= _MOST_WORDS_OF_A_TITLE or words(place)[-len(found) :] == found:
        return ""
    return class_name(title)


def place_names(hint: str, schema: Mapping[str, Any]) -> list[str]:
    """The names that an anonymous schema may take, the best one first.

    The last is whole, however long it is: better than a number.
    """
    place, kind = class_name(hint), kind_word(schema)
    title = good_title(schema.get("title"), hint)
    found = [*([title] if title else []), place, f"{place}{kind}"]
    once = _without_repetition(place)
    if once != place:
        found = [*found[:-2], f"{once}{kind}", place]
    return [*found, *([whole] if len(whole := pascal_case(hint)) > LONGEST else [])]


def sent_name(name: str) -> str:
    """The name of what travels in requests where responses have something else under the name."""
    return f"{name}{_SENT[name.endswith('Request')]}"


def received_name(name: str) -> str:
    """The other way round.

    >>> received_name(sent_name("Pet")), received_name(sent_name("SignRequest"))
    ('Pet', 'SignRequest')
    """
    return name.removesuffix(_SENT[name.endswith("RequestInput")])


def item_hint(hint: str) -> str:
    """The words for the items of an array.

    >>> item_hint("PetTags"), item_hint("StatsStats")
    ('PetTagsItem', 'StatsItem')
    """
    return f"{_without_repetition(hint)}Item"


def _without_repetition(name: str) -> str:
    """The name without its last words, where it says them twice: `UserUser` -> User."""
    found = _REPEATED.fullmatch(name)
    return name if found is None else f"{found[1]}{found[2]}"


def kind_word(schema: Mapping[str, Any]) -> str:
    """The word for what a schema describes: Object, List, Choice, or what it refers to."""
    if schema.get("enum"):
        return "Choice"
    if "$ref" in schema:
        return pascal_case(schema["$ref"].removeprefix(SCHEMAS).rpartition("/")[2], prefix="")
    kinds = schema.get("type")
    kind = next((each for each in kinds if each != "null"), None) if isinstance(kinds, list) else kinds
    if kind is None and ("properties" in schema or "allOf" in schema):
        kind = "object"
    if kind is None and ("oneOf" in schema or "anyOf" in schema):
        return "Variant"
    return _KINDS.get(str(kind), "Value")


def component_hint(written: Json, kind: str) -> str:
    """The words for the parts of a parameter or body that the document shares, or nothing for its own."""
    reference = str(written.get("$ref", "")) if isinstance(written, dict) else ""
    prefix = f"#/components/{kind}/"
    if not reference.startswith(prefix):
        return ""
    name = pascal_case(reference.removeprefix(prefix))
    ending = {"parameters": "Parameter", "requestBodies": "Body"}[kind]
    return name if name.endswith(ending) else f"{name}{ending}"


def media_hints(hint: str, content: Mapping[str, Any]) -> dict[str, str]:
    """The hint for each media type: the first JSON's, or the first one's, is the plain one."""
    main = next(
        (each for each in content if each.partition(";")[0].endswith("json")), next(iter(content), "")
    )
    schemas = {each: (media or {}).get("schema") for each, media in content.items()}
    return {
        each: hint if each == main or schemas[each] == schemas[main] else f"{hint}{media_word(each)}"
        for each in content
    }


def media_word(media_type: str) -> str:
    """The word for a media type in a name: `application/xml` -> Xml."""
    essence = media_type.partition(";")[0].strip().lower()
    subtype = essence.partition("/")[2]
    if subtype == "*":
        subtype = f"any {essence.partition('/')[0]}"
    return _MEDIA_WORDS.get(essence) or pascal_case(subtype, prefix="Media")


def media_words(media_types: Iterable[str]) -> list[str]:
    """A word of its own for each of some media types; the whole type where its kind says too little."""
    found: list[str] = []
    for each in media_types:
        essence = each.partition(";")[0]
        wanted = [media_word(each), pascal_case(essence, prefix="Media"), pascal_case(each, prefix="Media")]
        found.append(distinct(wanted, found))
    return found
