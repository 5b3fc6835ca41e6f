"""Addresses of other operations: declared links and successors, filled from a request and its result."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote

from pydantic_core import from_json

from contract_runtime.encoding import ContractViolation
from contract_runtime.operations import Link, Operation, Response
from contract_runtime.parameters import Arguments
from contract_runtime.router import PARAMETER

Expression = Callable[[list[bytes], Arguments, object, bytes], str]
"""A runtime expression: from the path's raw values, the arguments, the result and its bytes to a text."""

Locate = Callable[[list[bytes], Arguments, object, bytes], bytes]
"""An address, from the same."""


def location(
    response: Response, operations: Mapping[str, Operation], base_path: str, names: Sequence[str]
) -> Locate | None:
    """The `Location` of what was made, if the response declares one and a link to a GET that reads it.

    `names` are those of the operation's own path parameters.
    """
    if not any(header.name.lower() == "location" for header in response.headers):
        return None
    for link in response.links:
        target = operations.get(link.operation_id)
        if target is not None and target.method == "GET":
            return _filled(base_path + target.path, _expressions(link), names)
    return None


def successor(
    operation: Operation, operations: Mapping[str, Operation], base_path: str, names: Sequence[str]
) -> Locate | None:
    """The path of the operation that takes this one's place; equally named parameters keep their values.

    None where it needs other parameters: a Link header cannot carry a template (RFC 8288).
    """
    target = operations.get(operation.policies.successor or "")
    if target is None or not set(names).issuperset(PARAMETER.findall(target.path)):
        return None
    return _filled(base_path + target.path, {}, names)


def _expressions(link: Link) -> dict[str, str]:
    """Parameter names may carry their location (`path.id`)."""
    return {name.removeprefix("path."): expression for name, expression in link.parameters.items()}


def _filled(template: str, parameters: Mapping[str, str], names: Sequence[str]) -> Locate:
    first, *literals = (quote(literal) for literal in PARAMETER.split(template)[::2])
    wanted = PARAMETER.findall(template)
    if not wanted:
        fixed = first.encode()
        return lambda *_: fixed
    expressions = [_expression(parameters.get(name, f"$request.path.{name}"), names) for name in wanted]
    steps = list(zip(expressions, literals, strict=True))

    def fill(values: list[bytes], arguments: Arguments, result: object, body: bytes) -> bytes:
        path = first
        for express, literal in steps:
            text = express(values, arguments, result, body)
            path += (text if text.isascii() and text.isalnum() else quote(text, safe="")) + literal
        return path.encode()

    return fill


def _expression(text: str, names: Sequence[str]) -> Expression:
    """A runtime expression of OpenAPI as a function; what does not start with `$` is itself."""
    if text.startswith("$response.body#/"):
        return _response_pointer(_tokens(text))
    if text.startswith("$request.body#/"):
        tokens = _tokens(text)
        return lambda _, arguments, __, ___: _text(_follow(arguments.get("body"), tokens))
    source, _, name = text.rpartition(".")
    if source == "$request.path" and name in names:
        index = names.index(name)
        return lambda values, *_: values[index].decode("latin-1")
    if source in {"$request.path", "$request.query", "$request.header"}:
        return lambda _, arguments, __, ___: _text(arguments.get(name))
    return lambda *_: text


def _tokens(expression: str) -> list[str]:
    """The tokens of the JSON pointer (RFC 6901) after the `#`."""
    pointer = expression.partition("#")[2]
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]


def _response_pointer(tokens: Sequence[str]) -> Expression:
    def follow(_values: list[bytes], _arguments: Arguments, result: object, body: bytes) -> str:
        try:
            return _text(_follow(result, tokens))
        except (AttributeError, LookupError, ValueError):
            return _text(_follow(from_json(body), tokens))

    return follow


def _follow(value: object, tokens: Sequence[str]) -> object:
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


def _text(value: object) -> str:
    if value is None:
        raise ContractViolation("a link leads to a value that is null")
    return value if isinstance(value, str) else str(value)
