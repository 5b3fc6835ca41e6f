"""Lays out the module of kinds of jobs: what each one is, what does it, and what enqueues it."""

from collections.abc import Iterable, Mapping
from typing import Final

from codegen.findings import Json
from codegen.rendering.annotations import Annotations
from codegen.rendering.layout import docstring, import_lines
from codegen.rendering.literals import literal, source_text
from codegen.resolving.model import JobKind

_CLASSES: Final = {"retry": "RetryPolicy", "concurrency": "Concurrency", "rate": "JobRate"}


def job_kinds_module(kinds: Iterable[JobKind], types: Annotations) -> str:
    """The text of the module, but for its header."""
    listed = list(kinds)
    types.uses |= {"Final", "JobContext", "JobKind", "JobSink", "Mapping", "Protocol", "UUID", "datetime"}
    constants = [f"{kind.constant}: Final = {_constant(kind, types)}" for kind in listed]
    rows = "".join(f"{literal(kind.name)}: {kind.constant}, " for kind in listed)
    constants.append(f"KINDS: Final[Mapping[str, JobKind]] = {{{rows}}}")
    blocks = ["\n\n".join(constants), *(_protocol(kind, types) for kind in listed)]
    blocks.append("\n\n".join([_ENQUEUE, *(_method(kind, types) for kind in listed)]))
    return import_lines(types.uses) + "\n\n" + "\n\n\n".join(blocks) + "\n"


def _constant(kind: JobKind, types: Annotations) -> str:
    arguments = {"name": literal(kind.name), "arguments": types.plain(kind.arguments)}
    for key, type_ in (("result", kind.result), ("events", kind.events)):
        if type_ is not None:
            arguments[key] = types.checked(type_)
    arguments |= {key: _policy(key, value, types) for key, value in kind.policies.items()}
    return _call("JobKind", arguments)


def _policy(key: str, value: Json, types: Annotations) -> str:
    if key in _CLASSES:
        types.uses.add(_CLASSES[key])
        return _call(_CLASSES[key], {name: source_text(item) for name, item in value.items()})
    if key == "unique":
        return "True"
    return source_text(tuple(value) if key == "roles" else value)


def _call(name: str, arguments: Mapping[str, str]) -> str:
    return f"{name}({', '.join(f'{key}={value}' for key, value in arguments.items())})"


def _protocol(kind: JobKind, types: Annotations) -> str:
    event = "None" if kind.events is None else types.signature(kind.events)
    result = "None" if kind.result is None else types.signature(kind.result)
    arguments = types.signature(kind.arguments)
    lines = [
        f"class {kind.protocol}(Protocol):",
        *docstring(f"The function that does jobs of the kind `{kind.name}`.", "    "),
        "",
        f"    async def __call__(self, ctx: JobContext[{event}], arguments: {arguments}, /) -> {result}:",
        *docstring("Do one attempt. Raises: JobFailed.", "        "),
        "        ...",
    ]
    return "\n".join(lines)


def _method(kind: JobKind, types: Annotations) -> str:
    arguments = f"self, arguments: {types.signature(kind.arguments)}, *, {_WHEN}"
    described = f"A new job of the kind `{kind.name}`, by its identity, once the transaction commits."
    call = f"self._sink.enqueue({kind.constant}, arguments, run_at=run_at, priority=priority)"
    lines = [
        f"    async def {kind.method}({arguments}) -> UUID:",
        *docstring(described, "        "),
        f"        return await {call}",
    ]
    return "\n".join(lines)


_WHEN: Final = "run_at: datetime | None = None, priority: int | None = None"

_ENQUEUE: Final = '''\
class Enqueue:
    """Enqueues jobs, each with the arguments of its kind."""

    def __init__(self, sink: JobSink) -> None:
        self._sink = sink'''
