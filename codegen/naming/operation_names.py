"""Names of operations: the method of each in its Protocol, and the words that its classes start with."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any, Final, NamedTuple

from codegen.naming.distinct import distinct
from codegen.naming.python_names import method_name, pascal_case, shortened, snake_case
from codegen.naming.romanization import has_ideographs
from codegen.naming.words import words
from codegen.openapi.vocabulary import TEMPLATE

_LONGEST_TITLE: Final = 60
_SINGULAR_ENDINGS: Final = (
    ("ies", "y"),
    ("sses", "ss"),
    ("xes", "x"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("s", ""),
)
_NEVER_PLURAL: Final = ("ss", "us", "is", "news", "series", "species", "https", "dns", "aws", "sms", "gps")


class OperationName(NamedTuple):
    """What an operation is called: in the document, in its Protocol, and in front of its classes."""

    identifier: str
    handler: str
    title: str


def operation_names(found: Sequence[tuple[str, str, Mapping[str, Any]]]) -> list[OperationName]:
    """The names of operations, each given as its path, method and description, in their order."""
    wanted = [_wanted(path, method, operation) for path, method, operation in found]
    order = sorted(range(len(found)), key=lambda index: _precedence(found[index], wanted[index]))
    handlers: dict[int, str] = {}
    taken: set[str] = set()
    for index in order:
        path, method, operation = found[index]
        by_path = [*_by_parameters(path), " ".join(["at", *path.split("/")])]
        is_given = operation.get("operationId") is not None
        around = [_tag(operation), *([f"with {method}"] if is_given else []), *by_path]
        longer = [method_name(f"{wanted[index]} {words_around}") for words_around in around if words_around]
        handlers[index] = distinct([wanted[index], *longer], taken)
        taken.add(handlers[index])
    result = []
    titles: set[str] = set()
    for index, (_, _, operation) in enumerate(found):
        identifier, whole = _named(operation.get("operationId"), handlers[index])
        title = distinct([shortened(whole, longest=_LONGEST_TITLE), whole], titles)
        titles.add(title)
        result.append(OperationName(identifier, handlers[index], title))
    return result


def method_and_path(method: str, path: str) -> str:
    """What an operation without a name does.

    >>> method_and_path("get", "/pets"), method_and_path("get", "/pets/{id}")
    ('get_pets', 'get_pet')
    """
    segments = [segment for segment in path.split("/") if segment]
    telling = []
    for segment, following in zip_longest(segments, segments[1:], fillvalue=""):
        literal = TEMPLATE.sub(" ", segment).strip()
        if literal and words(literal):
            is_one = TEMPLATE.fullmatch(following) is not None
            telling.append(_singular(literal) if is_one else literal)
    return method_name(" ".join([method, *(telling or _by_parameters(path) or ["root"])]))


def _wanted(path: str, method: str, operation: Mapping[str, Any]) -> str:
    given = operation.get("operationId")
    if isinstance(given, str) and words(given) and not has_ideographs(given):
        return method_name(given, _tag(operation) or path)
    return method_and_path(method, path)


def _precedence(found: tuple[str, str, Mapping[str, Any]], wanted: str) -> tuple[bool, bool, int]:
    """Names that the document gives go first, those that are Python already before others."""
    path, _, operation = found
    given = operation.get("operationId")
    return given is None, given != wanted, path.count("{")


def _named(given: object, handler: str) -> tuple[str, str]:
    """The identifier and the title of an operation."""
    if not isinstance(given, str) or not given:
        return handler, pascal_case(handler, prefix="Operation")
    is_plain = handler == snake_case(given, prefix="operation")
    return given, pascal_case(given if is_plain else handler, prefix="Operation")


def _tag(operation: Mapping[str, Any]) -> str:
    return str((operation.get("tags") or [""])[0])


def _by_parameters(path: str) -> list[str]:
    found = [name for name in TEMPLATE.findall(path) if words(name)]
    return [f"by {' and '.join(found)}"] if found else []


def _singular(text: str) -> str:
    """The last word of an English plural in the singular; anything else as it is."""
    lower = text.lower()
    if lower.endswith(_NEVER_PLURAL):
        return text
    for plural, singular in _SINGULAR_ENDINGS:
        if lower.endswith(plural) and len(text) > len(plural) + 1:
            return text[: len(text) - len(plural)] + singular
    return text
