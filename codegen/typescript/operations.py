"""Operations of a contract as functions: their types for TypeScript, their values for JavaScript."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from codegen.naming.distinct import distinct
from codegen.naming.python_names import method_name
from codegen.naming.words import words
from codegen.openapi.vocabulary import DEFAULT_STYLES, EVENT_STREAM, FORMS, essence, is_json
from codegen.resolving.channels import without_events
from codegen.resolving.model import Api, Body, Group, Items, Operation, Parameter, Response
from codegen.resolving.types import TEXT, Either, Raw, Stream, Type, either
from codegen.shapes.nodes import Scalar
from codegen.typescript.choices import Dates
from codegen.typescript.comments import comment
from codegen.typescript.dates import TYPES, DateWriter
from codegen.typescript.names import RESERVED, camel_case
from codegen.typescript.paging import paging_of
from codegen.typescript.types import TypeWriter, generic, literal, members_text, object_text, property_name
from codegen.typescript.ways import ways_of

_BODY: Final = "body"


@dataclass(frozen=True, slots=True)
class Function:
    """An operation as a function: its name, its documentation, its type, and the value that is called."""

    name: str
    comment: str
    type: str
    value: str
    is_plain: bool = False
    """Whether it reads something and can be called with a client alone."""
    uses: tuple[tuple[str, str], ...] = ()
    """The functions of other modules in its value, each by module and name."""


class OperationWriter:
    """Writes operations; `error` is the type of every coded error's body, `taken` names of the runtime.

    `wire` are types of what is given as it travels.
    """

    def __init__(
        self, api: Api, error: str | None, taken: Iterable[str] = (), dates: Dates = "string"
    ) -> None:
        self._api = api
        self.types = TypeWriter(api.shapes, "t.", ways_of(api), TYPES[dates])
        self.answers = self.types.opened
        self.wire = self.types if dates == "string" else TypeWriter(api.shapes, "w.", ways_of(api))
        self._dates = DateWriter(api.shapes, dates)
        self._has_credentials = any(each.security for group in api.groups for each in group.operations)
        self._error = f"{self.wire.prefix}{error}" if error else "unknown"
        self._taken = {*RESERVED, *taken}
        self.places: dict[str, tuple[str, str]] = {}
        """Where the function of each operation is, by `operation_id`: its module, and its name there."""
        self.channels: dict[str, tuple[str, str]] = {}
        """The same of each channel, by the path where it opens."""

    def errors(self) -> str:
        """The declarations of declared failures, by their names in the contract."""
        lines = []
        for error in self._api.errors:
            unknown = "undefined" if self._error == "unknown" else "string | undefined"
            code = unknown if error.code is None else literal(error.code)
            body = self._error if error.body is None else self.wire.opened.of(error.body)
            failure = f"c.Failure<{_status_type(error.status)}, {code}, {body}>"
            lines.append(f"{comment(error.description)}export type {error.name} = {failure};\n")
        return "\n".join(lines)

    def error_values(self) -> dict[str, str]:
        """How declared failures are known: by their status, and their code where they have one."""
        values = {}
        for error in self._api.errors:
            code = [] if error.code is None else [literal(error.code)]
            values[error.name] = f"[{', '.join([status_number(error.status), *code])}]"
        return values

    def functions(self, group: Group) -> list[Function]:
        """The functions of a tag."""
        module = f"operations/{group.module}"
        return [self._function(each, module) for each in group.operations if each.has_method]

    def _function(self, operation: Operation, module: str) -> Function:
        told = [operation.summary, f"`{operation.method} {operation.path}`", operation.description]
        parts = [part for part in told if part.strip()]
        if any(_is_blob(*each) for response in successes(operation) for each in response.content.items()):
            parts.append("Its parts come as one file, as they were sent.")
        if operation.is_deprecated or operation.policies.deprecated_since:
            parts.append("@deprecated")
        arguments = arguments_of(operation)
        paging = paging_of(operation, arguments, self._api.shapes)
        types = [self.request(operation), self._data(operation), self.failures(operation)]
        types += [self.answers.of_node(paging.item)] if paging else []
        described = dict(self._description(operation, arguments))
        described |= {"paging": paging.text} if paging else {}
        given = [literal(operation.method), literal(operation.path)]
        given += [object_text(described)] if described else []
        name = self._name(operation)
        self.places[operation.operation_id] = module, name
        return Function(
            name,
            comment("\n\n".join(parts)),
            generic("c.Listing" if paging else "c.Operation", types),
            f"/* @__PURE__ */ c.operation({', '.join(given)})",
            is_plain=operation.method == "GET" and not _needed(operation, arguments),
        )

    def _name(self, operation: Operation) -> str:
        """The name of the operation in the contract, else that of its handler."""
        own = camel_case(method_name(operation.operation_id)) if words(operation.operation_id) else ""
        return self.claimed(*filter(None, [own, camel_case(operation.handler)]))

    def claimed(self, *wanted: str) -> str:
        """The first of the names that nothing else has."""
        name = distinct([*wanted, *(f"{each}Operation" for each in wanted)], self._taken)
        self._taken.add(name)
        return name

    def request(self, operation: Operation, body: str | None = None) -> str:
        """What an operation is called with, its body, as a member, another one where that is given."""
        members = [
            f"{property_name(argument)}{'' if parameter.required else '?'}: {self.types.of(parameter.type)}"
            for argument, parameter in arguments_of(operation).items()
        ]
        if operation.body is not None:
            mark = "" if operation.body.required else "?"
            members.append(body or f"{_BODY}{mark}: {self._body(*sent_body(operation.body))}")
        return members_text(members)

    def _body(self, media_type: str, type_: Type) -> str:
        if isinstance(type_, Raw) or _is_blob(media_type, type_):
            return "globalThis.BodyInit"
        if isinstance(type_, Stream):
            item = self.types.of(type_.item)
            return f"globalThis.Iterable<{item}> | globalThis.AsyncIterable<{item}>"
        return self.types.of(type_)

    def _data(self, operation: Operation) -> str:
        if operation.method == "HEAD":
            return "undefined"
        types = list(
            dict.fromkeys(
                "globalThis.Blob" if _is_blob(name, type_) else self.answers.of(type_)
                for response in successes(operation)
                for name, type_ in response.content.items()
            )
        )
        return " | ".join([*types, *(["undefined"] if _may_be_empty(operation) or not types else [])])

    def failures(self, operation: Operation) -> str:
        """What an operation declares to throw."""
        return " | ".join(f"e.{name}" for name in operation.errors) or "never"

    def _description(
        self, operation: Operation, arguments: Mapping[str, Parameter]
    ) -> Iterator[tuple[str, str]]:
        placed = {
            property_name(argument): place_of(argument, parameter)
            for argument, parameter in arguments.items()
        }
        if placed:
            yield "parameters", object_text(placed)
        if operation.body is not None:
            media_type, type_ = sent_body(operation.body)
            yield "body", f"[{_writer(media_type, type_)}, {literal(media_type)}]"
        accepts = _accepts(operation)
        if accepts != ["application/json"]:
            yield "accepts", f"[{', '.join(map(literal, accepts))}]"
        if operation.errors:
            yield "fails", f"[{', '.join(f'e.{name}' for name in operation.errors)}]"
        flags = {
            "isKeyed": operation.policies.idempotency or any(map(_is_key, operation.parameters)),
            "isFile": _is_file(operation),
            "isOpen": self._has_credentials and not operation.security,
            "mayBeEmpty": accepts and _may_be_empty(operation),
        }
        yield from ((name, "true") for name, holds in flags.items() if holds)
        yield from self._reading(operation, accepts)

    def _reading(self, operation: Operation, accepts: Iterable[str]) -> Iterator[tuple[str, str]]:
        """How items are read that come one by one, and what makes dates of what is answered."""
        contents = [each.content.values() for each in operation.responses if each.status[0] == "2"]
        types = [type_ for content in contents for type_ in content]
        streams = [each for each in types if isinstance(each, Stream)]
        item = self._dates.of(either(streams)) if streams else None
        convert = self._dates.of(Either(tuple(each for each in types if not isinstance(each, Stream))))
        reader = _reader(operation)
        if reader:
            yield "read", f"(...given) => d.items({reader}, {item}, ...given)" if item else reader
            yield from [("isMixed", "true")] if any(map(is_json, accepts)) else []
        if convert:
            yield "convert", f"(answer) => d.answers(answer, {convert})"


def _needed(operation: Operation, arguments: Mapping[str, Parameter]) -> bool:
    has_body = operation.body is not None and operation.body.required
    return has_body or any(parameter.required for parameter in arguments.values())


def arguments_of(operation: Operation) -> dict[str, Parameter]:
    """The parameters by the argument that each is given as; those of policies are options of a call."""
    found: dict[str, Parameter] = {}
    for parameter in operation.parameters:
        if parameter.argument is None or parameter.location == "cookie" or _is_key(parameter):
            continue
        names = [parameter.name, f"{parameter.location}_{parameter.name}"]
        found[distinct(names, {*found, _BODY})] = parameter
    return found


def _is_key(parameter: Parameter) -> bool:
    """Whether the client itself gives it, the same for each attempt of a call."""
    return parameter.location == "header" and parameter.name.lower() == "idempotency-key"


def place_of(argument: str, parameter: Parameter) -> str:
    """The function of the runtime that puts a parameter where it belongs."""
    place = f"c.{parameter.location}"
    usual = DEFAULT_STYLES.get(parameter.location)
    if parameter.media_type is not None:
        place = f"s.content(c.{parameter.location})"
    elif parameter.location == "querystring":
        place = "s.querystring"
    elif parameter.style != usual or parameter.explode != (usual == "form"):
        place = f"s.{parameter.style}{'Exploded' if parameter.explode else ''}"
        place = f"{place}(c.{parameter.location})" if parameter.style == "simple" else place
    return place if argument == parameter.name else f"[{place}, {literal(parameter.name)}]"


def sent_body(body: Body) -> tuple[str, Type]:
    """The media type that bodies are sent in: JSON where that is offered, else a form, else the first."""
    ranked = sorted(body.content, key=lambda name: (not is_json(name), essence(name) not in FORMS))
    return ranked[0], body.content[ranked[0]]


def _writer(media_type: str, type_: Type) -> str:
    if is_json(media_type):
        return "c.json"
    if essence(media_type) == "application/x-www-form-urlencoded":
        return "s.form"
    if essence(media_type).startswith("multipart/"):
        return "s.multipart"
    return "v.lines" if isinstance(type_, Stream) else "s.raw"


def successes(operation: Operation) -> list[Response]:
    """What the function of an operation answers; the events of a channel have a function of their own."""
    found = [response for response in operation.responses if response.status[0] == "2"]
    return found if operation.channel is None else without_events(found)


def _is_blob(media_type: str, type_: Type) -> bool:
    """Whether it stays as it is: parts that come one by one, which no client takes apart."""
    return isinstance(type_, Stream) and essence(media_type).startswith("multipart/")


def _may_be_empty(operation: Operation) -> bool:
    return any(not each.content for each in successes(operation))


def _is_file(operation: Operation) -> bool:
    types = [type_ for response in successes(operation) for type_ in response.content.values()]
    return bool(types) and all(
        isinstance(each, Raw) or (isinstance(each, Scalar) and each.type == "binary") for each in types
    )


def _accepts(operation: Operation) -> list[str]:
    found = [name for each in successes(operation) for name in each.content]
    return list(dict.fromkeys(sorted(found, key=lambda name: not is_json(name))))


def _reader(operation: Operation) -> str | None:
    for response in successes(operation):
        for name, type_ in response.content.items():
            if isinstance(type_, Stream) and not _is_blob(name, type_):
                return f"v.{_stream_reader(essence(name), type_, response.items.get(name))}"
    return None


def _stream_reader(name: str, type_: Stream, items: Items | None) -> str:
    if name != EVENT_STREAM:
        return "readSequence" if name.endswith("seq") else "readLines"
    if items is not None and items.events is not None:
        return "readJsonEvents" if items.events == "json" else "readTextEvents"
    return "readTexts" if type_.item == TEXT else "readEvents"


def _status_type(status: str) -> str:
    return status if status.isdecimal() else "number"


def status_number(status: str) -> str:
    """A status, the first digit of a range, or 0 for all."""
    return status if status.isdecimal() else "0" if status == "default" else status[0]
