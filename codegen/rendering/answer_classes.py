"""Classes of what a handler answers: replies that it returns, errors that it raises."""

from typing import Final

from codegen.rendering.annotations import Annotations, or_none
from codegen.rendering.layout import docstring
from codegen.rendering.literals import literal, source_text
from codegen.resolving.model import Error, Header, Reply

_RANGES: Final = {
    "2XX": "SuccessStatus",
    "3XX": "RedirectionStatus",
    "4XX": "ClientErrorStatus",
    "5XX": "ServerErrorStatus",
}


def error_class(error: Error, types: Annotations) -> str:
    """An exception class."""
    base = _error_base(error)
    types.uses.add(base)
    lines = [f"class {error.name}({base}):"]
    lines += docstring(error.description or f"Answered {error.status}.", "    ")
    if error.status.isdigit():
        lines += ["", f"    status = {error.status}"]
    if error.code:
        message = " ".join(error.description.split())
        lines += [f"    error_code = {literal(error.code)}", f"    default_message = {literal(message)}"]
    elif base == "BodyError":
        lines += _error_constructor(error, types)
    return "\n".join(lines)


def reply_class(reply: Reply, types: Annotations) -> str:
    """A class of replies."""
    types.uses |= {"Reply", "dataclass"}
    lines = ["@dataclass(frozen=True, slots=True, kw_only=True)", f"class {reply.name}(Reply):"]
    lines += [*docstring(reply.description or f"Answers {reply.status}.", "    "), ""]
    lines += [*_status_line(reply, types), *_media_type_line(reply, types)]
    if reply.headers:
        types.uses |= {"ClassVar", "Mapping"}
        fields = {header.argument: header.name for header in reply.headers}
        lines.append(f"    header_fields: ClassVar[Mapping[str, str]] = {source_text(fields)}")
    if reply.body is not None:
        lines.append(f"    body: {types.plain(reply.body)}")
    lines += [f"    {each}" for each in _header_arguments(reply.headers, types)]
    return "\n".join(lines)


def _status_line(reply: Reply, types: Annotations) -> list[str]:
    if reply.status.isdigit():
        types.uses.add("ClassVar")
        return [f"    status: ClassVar[int] = {reply.status}"]
    if reply.status == "default":
        types.uses.add("AnswerStatus")
        return ["    status: AnswerStatus = 200"]
    types.uses.add(_RANGES[reply.status])
    return [f"    status: {_RANGES[reply.status]}"]


def _media_type_line(reply: Reply, types: Annotations) -> list[str]:
    if reply.media_type is None:
        return []
    if "*" in reply.media_type:
        return ["    media_type: str"]
    types.uses.add("ClassVar")
    return [f"    media_type: ClassVar[str | None] = {literal(reply.media_type)}"]


def _error_base(error: Error) -> str:
    if error.code:
        return "CodedError"
    is_plain = error.body is None and not error.headers and error.status.isdigit()
    return "EmptyError" if is_plain else "BodyError"


def _error_constructor(error: Error, types: Annotations) -> list[str]:
    """A constructor that takes what the response declares, and nothing else."""
    arguments, passed = ["self"], []
    if not error.status.isdigit():
        status = _RANGES.get(error.status, "ErrorStatus")
        types.uses.add(status)
        arguments.append(f"status: {status}")
        passed.append("status=status")
    if error.body is not None:
        arguments.append(f"body: {types.signature(error.body)}")
        passed.insert(0, "body")
    if error.headers:
        arguments += ["*", *_header_arguments(error.headers, types)]
        values = ", ".join(f"{literal(header.name)}: {header.argument}" for header in error.headers)
        passed.append(f"headers={{{values}}}")
    return [
        "",
        f"    def __init__({', '.join(arguments)}) -> None:",
        f"        super().__init__({', '.join(passed)})",
    ]


def _header_arguments(headers: tuple[Header, ...], types: Annotations) -> list[str]:
    """One argument or field for each header, required ones first."""
    lines = []
    for header in sorted(headers, key=lambda header: not header.required):
        text = types.header(header)
        lines.append(f"{header.argument}: {text if header.required else f'{or_none(text)} = None'}")
    return lines
