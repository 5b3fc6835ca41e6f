"""Addresses of other operations: declared links and successors, filled from a request and its result."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol
from urllib.parse import quote, unquote

from pydantic_core import from_json, to_jsonable_python

from contract_runtime.errors import ContractViolation
from contract_runtime.operations import Link, Operation, Response
from contract_runtime.path_templates import PARAMETER
from contract_runtime.responses.response_headers import simple
from contract_runtime.runtime_expressions import EXPRESSION, follow, follow_all, tokens_of
from contract_runtime.wire import Answer, Arguments

Expression = Callable[[list[bytes], Arguments, object, Answer], str]
"""A runtime expression: from the path's raw values, the arguments, the result and its answer to a text."""

Gather = Callable[[list[bytes], Arguments, object, Answer], str | list[str]]
"""The same, to a text or to several."""

Locate = Callable[[list[bytes], Arguments, object, Answer], bytes]
"""An address, from the same."""

NO_ANSWER: Answer = (200, [], b"")
"""The answer of addresses that do not look at one."""


class Addressed(Protocol):
    """An operation, as far as an address needs it."""

    @property
    def method(self) -> str:
        """Its method."""
        ...

    @property
    def path(self) -> str:
        """The template of its path."""
        ...


def location(
    response: Response, operations: Mapping[str, Addressed], base_path: str, own: Operation
) -> Locate | None:
    """The `Location` of what was made, if the response declares one and a link to a GET that reads it."""
    if not any(header.name.lower() == "location" for header in response.headers):
        return None
    for link in response.links:
        target = operations.get(link.operation_id)
        if target is not None and target.method == "GET":
            return _filled(base_path + target.path, _expressions(link), own)
    return None


def successor(operation: Operation, operations: Mapping[str, Addressed], base_path: str) -> Locate | None:
    """The path of the operation that takes this one's place; equally named parameters keep their values.

    None where it needs other parameters: a Link header cannot carry a template (RFC 8288).
    """
    target = operations.get(operation.policies.successor or "")
    names = PARAMETER.findall(operation.path)
    if target is None or not set(names).issuperset(PARAMETER.findall(target.path)):
        return None
    return _filled(base_path + target.path, {}, operation)


def _expressions(link: Link) -> dict[str, str]:
    """Parameter names may carry their location (`path.id`)."""
    return {name.removeprefix("path."): expression for name, expression in link.parameters.items()}


def _filled(template: str, parameters: Mapping[str, str], own: Operation) -> Locate:
    first, *literals = (quote(literal) for literal in PARAMETER.split(template)[::2])
    wanted = PARAMETER.findall(template)
    if not wanted:
        fixed = first.encode()
        return lambda *_: fixed
    expressions = [expression(parameters.get(name, f"$request.path.{name}"), own) for name in wanted]
    steps = list(zip(expressions, literals, strict=True))

    def fill(values: list[bytes], arguments: Arguments, result: object, answer: Answer) -> bytes:
        path = first
        for express, literal in steps:
            text = express(values, arguments, result, answer)
            path += (text if text.isascii() and text.isalnum() else quote(text, safe="")) + literal
        return path.encode()

    return fill


def expression(text: str, own: Operation) -> Expression:
    """A runtime expression of OpenAPI, or a text with some in braces, as a function."""
    if not text.startswith("$"):
        return _text_with_expressions(text, own)
    if text == "$method":
        return lambda *_: own.method
    if text == "$statusCode":
        return lambda _values, _arguments, _result, answer: str(answer[0])
    if text == "$response.body" or text.startswith("$response.body#"):
        return _response_pointer(tokens_of(text))
    if text == "$request.body" or text.startswith("$request.body#"):
        return _request_pointer(tokens_of(text))
    if text.startswith("$response.header."):
        return _response_header(text.removeprefix("$response.header.").lower().encode())
    for source in ("path", "query", "header", "cookie"):
        if text.startswith(f"$request.{source}."):
            return _parameter(text.removeprefix(f"$request.{source}."), source, own)
    return lambda *_: text


def gathering(text: str, own: Operation) -> Gather:
    """An expression as a function. A pointer that goes through each element of an array (`*`) leads to what
    they have, each value once and in order; null is left out."""
    tokens = tokens_of(text)
    if "*" not in tokens:
        return expression(text, own)

    def gather(_values: list[bytes], _arguments: Arguments, result: object, answer: Answer) -> list[str]:
        try:
            found = follow_all(result, tokens)
        except (AttributeError, LookupError, ValueError):
            found = follow_all(from_json(answer[2]), tokens)
        return sorted({simple(each) for each in found if each is not None})

    return gather


def _text_with_expressions(text: str, own: Operation) -> Expression:
    first, *rest = EXPRESSION.split(text)
    steps = [(expression(each, own), literal) for each, literal in zip(rest[::2], rest[1::2], strict=True)]

    def fill(values: list[bytes], arguments: Arguments, result: object, answer: Answer) -> str:
        return first + "".join(
            express(values, arguments, result, answer) + literal for express, literal in steps
        )

    return fill


def _parameter(name: str, source: str, own: Operation) -> Expression:
    names = PARAMETER.findall(own.path)
    if source == "path" and name in names:
        index = names.index(name)
        return lambda values, *_: unquote(values[index].decode("latin-1"))
    declared = (each for each in own.parameters if each.location == source)
    key = next((each.key for each in declared if each.name.lower() == name.lower()), name)
    return lambda _, arguments, __, ___: _text(arguments.get(key))


def _response_header(name: bytes) -> Expression:
    def find(_values: list[bytes], _arguments: Arguments, _result: object, answer: Answer) -> str:
        return _text(next((value.decode("latin-1") for sent, value in answer[1] if sent == name), None))

    return find


def _request_pointer(tokens: Sequence[str]) -> Expression:
    def find(_values: list[bytes], arguments: Arguments, _result: object, _answer: Answer) -> str:
        body = arguments.get("body")
        try:
            return _text(follow(body, tokens))
        except (AttributeError, LookupError):
            return _text(follow(to_jsonable_python(body, by_alias=True), tokens))

    return find


def _response_pointer(tokens: Sequence[str]) -> Expression:
    def find(_values: list[bytes], _arguments: Arguments, result: object, answer: Answer) -> str:
        try:
            return _text(follow(result, tokens))
        except (AttributeError, LookupError, ValueError):
            return _text(follow(from_json(answer[2]), tokens))

    return find


def _text(value: object) -> str:
    if value is None:
        raise ContractViolation("a link leads to a value that is null")
    return simple(value)
