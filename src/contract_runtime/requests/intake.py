"""Everything that an operation reads from a request, decoded and collected as the handler's arguments."""

from collections.abc import Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.types import Receive

from contract_runtime.operations import Operation, Parameter, ParameterLocation, SecurityScheme
from contract_runtime.path_templates import fixed_query, path_names
from contract_runtime.refusals import InvalidRequest, Problem
from contract_runtime.requests.bodies import BodyReader
from contract_runtime.requests.parameters import (
    HeaderReader,
    TextReader,
    cookie_reader,
    header_reader,
    path_reader,
    query_reader,
    querystring_reader,
)
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.schemas.uploads import Content
from contract_runtime.wire import Arguments, Headers


def read_headers(scope: Mapping[str, Any]) -> Headers:
    """The request's headers by lower-case name; fields that came several times are joined (RFC 9110, 5.3)."""
    fields = scope["headers"]
    headers: Headers = dict(fields)
    if len(headers) != len(fields):
        headers.clear()
        for name, value in fields:
            separator = b"; " if name == b"cookie" else b", "
            headers[name] = headers[name] + separator + value if name in headers else value
    return headers


class Intake:
    """Reads the requests of one operation."""

    def __init__(
        self, operation: Operation, schemes: Mapping[str, SecurityScheme], types: TypeRegistry
    ) -> None:
        names = path_names(operation.path)
        self._read_path = path_reader(_of(operation, "path"), names, types)
        self._read_query = _query_reader(operation, _query_keys(operation, schemes), types)
        self._read_others = _other_readers(operation, types)
        self._has_path = bool(names)
        self._has_query = any(each.location in {"query", "querystring"} for each in operation.parameters)
        self._body = None
        if operation.body is not None:
            limit, is_query = operation.policies.body_limit, operation.method == "QUERY"
            # RFC 10008: a QUERY without a Content-Type fails.
            self._body = BodyReader(operation.body, limit, types, needs_media_type=is_query)
        self.has_body = self._body is not None
        self._open_items = None if self._body is None or not self._body.has_items else self._body.open_items
        # What policies read, and what a contract declares without a policy: never the handler's.
        self.policy_keys = tuple(
            parameter.key for parameter in operation.parameters if parameter.argument is None
        )

    def path(self, values: list[bytes]) -> Arguments | None:
        """The decoded values of the path; None where one does not fit."""
        arguments: Arguments = {}
        problems: list[Problem] = []
        self._read_path(values, arguments, problems)
        return None if problems else arguments

    def parameters(
        self, query: bytes, headers: Headers, values: list[bytes], also: list[Problem] | None = None
    ) -> Arguments:
        """The decoded parameters. Raises: Refusal (400); InvalidRequest, unless `also` takes the problems."""
        arguments: Arguments = {}
        problems: list[Problem] = [] if also is None else also
        if self._has_path:
            self._read_path(values, arguments, problems)
        if query or self._has_query:
            self._read_query(query, arguments, problems)
        for read in self._read_others:
            read(headers, arguments, problems)
        if problems and also is None:
            raise InvalidRequest(problems)
        return arguments

    async def everything(
        self, query: bytes, headers: Headers, values: list[bytes], receive: Receive
    ) -> tuple[Arguments, Content, bool]:
        """Decoded parameters and body, the body's bytes, and whether it had to be waited for, or still has.

        All that does not fit is reported at once.
        """
        problems: list[Problem] = []
        arguments = self.parameters(query, headers, values, problems)
        raw: Content = b""
        was_late = False
        if self._body is not None and self._body.is_streamed:
            arguments["body"] = self._body.open(headers, receive)
            was_late = True
        elif self._open_items is not None and (items := self._open_items(headers, receive)) is not None:
            arguments["body"] = items
            was_late = True
        elif self._body is not None:
            raw, was_late = await self._body.read(headers, receive)
            try:
                if isinstance(raw, bytes):
                    arguments["body"] = self._body.decode(raw, headers)
                else:
                    arguments["body"] = await run_in_threadpool(self._body.decode, raw, headers)
            except InvalidRequest as invalid:
                problems += invalid.problems
        if problems:
            raise InvalidRequest(problems)
        return arguments, raw, was_late


def _of(operation: Operation, location: ParameterLocation) -> list[Parameter]:
    return [parameter for parameter in operation.parameters if parameter.location == location]


def _query_reader(operation: Operation, also: list[str], types: TypeRegistry) -> TextReader:
    for whole in _of(operation, "querystring"):
        return querystring_reader(whole, also, types)
    return query_reader(_of(operation, "query"), also, types)


def _other_readers(operation: Operation, types: TypeRegistry) -> list[HeaderReader]:
    readers: list[HeaderReader] = []
    if headers := _of(operation, "header"):
        readers.append(header_reader(headers, types))
    if cookies := _of(operation, "cookie"):
        readers.append(cookie_reader(cookies, types))
    return readers


def _query_keys(operation: Operation, schemes: Mapping[str, SecurityScheme]) -> list[str]:
    """The API keys that the operation takes from the query, and what its path writes into the query."""
    used = [schemes[name] for requirement in operation.security for name in requirement if name in schemes]
    keys = [scheme.name for scheme in used if scheme.location == "query" and scheme.name]
    return [*keys, *fixed_query(operation.path)]
