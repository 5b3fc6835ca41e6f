"""JSON pointers (RFC 6901), and the runtime expressions of OpenAPI that end in one."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import BaseModel

EXPRESSION: Final = re.compile(r"\{(\$[^{}]+)\}")
"""An expression inside a text, without its braces."""


def pointer_tokens(pointer: str) -> list[str]:
    """The names that a pointer, or a local reference, leads through; none for the whole.

    >>> pointer_tokens("#/paths/~1v1~1projects/get")
    ['paths', '/v1/projects', 'get']
    """
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]


def tokens_of(expression: str) -> list[str]:
    """The tokens of the JSON pointer after the `#`; none for a whole body."""
    return pointer_tokens(expression.partition("#")[2])


def follow(value: object, tokens: Sequence[str]) -> object:
    """What the pointer leads to, through models by field name. Raises: LookupError, AttributeError."""
    for name in tokens:
        # Not isinstance: a model's metaclass makes that the slowest step of all.
        if hasattr(type(value), "model_fields"):
            value = getattr(value, name)
        elif isinstance(value, Mapping):
            value = value[name]
        elif isinstance(value, Sequence):
            value = value[int(name)]
        else:
            raise KeyError(name)
    return value


def follow_all(value: object, tokens: Sequence[str]) -> list[object]:
    """What the pointer leads to where `*` stands for each element. Raises: LookupError, AttributeError.

    >>> follow_all({"pets": [{"id": 1}, {"id": 2}]}, ["pets", "*", "id"])
    [1, 2]
    """
    found = [value]
    for name in tokens:
        steps = (each if name == "*" else [follow(each, [name])] for each in found)
        found = [each for step in steps if isinstance(step, Sequence) for each in step]
    return found


def source_of(expression: str) -> str:
    """What an expression reads from: `$request.body#/a` from `$request.body`; a parameter is its own."""
    return expression.partition("#")[0]


def resolved(expression: str, sources: Mapping[str, object]) -> object:
    """The value of an expression, given what it reads from. Raises: LookupError, AttributeError.

    >>> resolved("$request.body#/hooks/0/url", {"$request.body": {"hooks": [{"url": "https://example.com"}]}})
    'https://example.com'
    """
    source = sources[source_of(expression)]
    if isinstance(source, BaseModel):
        source = source.model_dump(mode="json", by_alias=True)
    value = follow(source, tokens_of(expression))
    if value is None:
        raise KeyError(expression)
    return value
