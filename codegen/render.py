"""Lays out the generated modules; everything that could be decided was decided before."""

from collections.abc import Iterable
from typing import Final

from codegen.layout import HEADER, docstring, import_lines, literal
from codegen.model import Api, Error, Group, Operation, Parameter, Reply, TypeText
from codegen.resolve import caller_type
from codegen.tables import TableText


def render_api(api: Api, package: str, source: str) -> dict[str, str]:
    """The text of each module but models.py, by file name."""
    header = HEADER.format(source=source)
    files = {
        "__init__.py": header + _INIT.format(package=package),
        "errors.py": f"{header}\n{_errors(api.errors, package)}",
        "wiring.py": f"{header}\n{_wiring(api, package)}",
        "components.py": f"{header}\n{_components(api, package)}",
        "py.typed": "",
    }
    for group in api.groups:
        files[f"{group.module}.py"] = f"{header}\n{_group(group, package)}"
    return files


_INIT: Final = """
from {package}.wiring import CONTRACT, Handlers, register

__all__ = ["CONTRACT", "Handlers", "register"]
"""


def _components(api: Api, package: str) -> str:
    table = TableText()
    blocks = [f"{response.constant}: Final = {table.response(response)}" for response in api.shared_responses]
    uses = table.uses | ({"Final"} if blocks else set())
    return "\n\n".join([import_lines(uses, package), "\n".join(blocks)]) + "\n"


def _errors(errors: Iterable[Error], package: str) -> str:
    uses: set[str] = set()
    blocks = []
    for error in errors:
        lines = [f"class {error.name}({'CodedError' if error.code else 'BodyError'}):"]
        lines += docstring(error.description or f"Answered {error.status}.", "    ")
        lines += ["", f"    status = {error.status}"]
        if error.code:
            uses.add("CodedError")
            message = " ".join(error.description.split())
            lines += [f"    error_code = {error.code!r}", f"    default_message = {literal(message)}"]
        else:
            uses.add("BodyError")
            lines += _typed_body(error.body, uses) if error.body else []
        blocks.append("\n".join(lines))
    return "\n\n\n".join([import_lines(uses, package), *blocks]) + "\n"


def _typed_body(body: TypeText, uses: set[str]) -> list[str]:
    uses |= {*(body.uses - {"Annotated", "Field", "re"}), "Mapping"}
    return [
        "",
        f"    def __init__(self, body: {body.plain}, *, headers: Mapping[str, str] | None = None) -> None:",
        "        super().__init__(body, headers=headers)",
    ]


def _group(group: Group, package: str) -> str:
    table = TableText()
    served = [operation for operation in group.operations if not operation.is_alias]
    replies = [reply for operation in served for reply in operation.replies]
    uses = {"Protocol", "Final", "Operation"}
    blocks = [_reply(reply, uses) for reply in replies]
    blocks.append(_protocol(group, served, uses))
    rows = "".join(f"\n    {table.operation(operation)}," for operation in group.operations)
    blocks.append(f"OPERATIONS: Final[tuple[Operation, ...]] = ({rows}\n)")
    return "\n\n\n".join([import_lines(uses | table.uses, package), *blocks]) + "\n"


def _reply(reply: Reply, uses: set[str]) -> str:
    uses |= {"Reply", "dataclass"}
    lines = ["@dataclass(frozen=True, slots=True, kw_only=True)", f"class {reply.name}(Reply):"]
    lines += [*docstring(reply.description or f"Answers {reply.status}.", "    "), ""]
    if reply.status is not None:
        uses.add("ClassVar")
        lines.append(f"    status: ClassVar[int] = {reply.status}")
    else:
        lines.append("    status: int")
    if reply.media_type:
        uses.add("ClassVar")
        lines.append(f"    media_type: ClassVar[str | None] = {reply.media_type!r}")
    if reply.headers:
        uses |= {"ClassVar", "Mapping"}
        fields = {header.argument: header.name for header in reply.headers}
        lines.append(f"    header_fields: ClassVar[Mapping[str, str]] = {fields!r}")
    if reply.body is not None:
        uses |= _plain_uses(reply.body)
        lines.append(f"    body: {reply.body.plain}")
    for header in sorted(reply.headers, key=lambda header: not header.required):
        uses |= _plain_uses(header.type)
        optional = "" if header.required else " | None = None"
        lines.append(f"    {header.argument}: {header.type.plain}{optional}")
    return "\n".join(lines)


def _protocol(group: Group, served: Iterable[Operation], uses: set[str]) -> str:
    described = docstring(group.description or f"Operations of {group.tag}.", "    ")
    lines = [f"class {group.protocol}(Protocol):", *described]
    for operation in served:
        lines += ["", *_method(operation, uses)]
    return "\n".join(lines)


def _method(operation: Operation, uses: set[str]) -> list[str]:
    arguments = ["self"]
    caller = caller_type(operation)
    if caller:
        uses.add("Caller")
        arguments.append(f"caller: {caller}")
    for parameter in operation.parameters:
        if parameter.argument is not None:
            uses |= _plain_uses(parameter.type)
            arguments.append(f"{parameter.argument}: {parameter_annotation(parameter)}")
    if operation.body_type is not None:
        uses |= _plain_uses(operation.body_type)
        arguments.append(f"body: {operation.body_type.plain}")
    uses |= _plain_uses(operation.returns)
    if len(arguments) > _MOST_POSITIONAL:
        arguments.insert(1, "*")
    signature = f"    async def {operation.handler}({', '.join(arguments)}) -> {operation.returns.plain}:"
    return [signature, *docstring(_described(operation), "        "), "        ..."]


def _described(operation: Operation) -> str:
    parts = [f"{operation.method} {operation.path} - {operation.summary or operation.operation_id}".rstrip()]
    parts[0] += "" if parts[0].endswith((".", "!", "?")) else "."
    if operation.description.strip():
        parts.append(operation.description.strip())
    if operation.raises:
        parts.append(f"Raises: {', '.join(f'{name} ({status})' for name, status in operation.raises)}.")
    return "\n\n".join(parts)


def _plain_uses(text: TypeText) -> frozenset[str]:
    return text.uses - {"Annotated", "Field", "re"}


def _wiring(api: Api, package: str) -> str:
    table = TableText()
    modules = sorted(group.module for group in api.groups)
    uses = {"dataclass", "Final", "FastAPI", "Mapping", *_RUNTIME}
    schemes = ", ".join(
        f"{scheme.name!r}: {table.security_scheme(scheme)}" for scheme in api.security_schemes
    )
    imports = import_lines(uses | table.uses, package).split("\n")
    runtime = next(line for line in imports if line.startswith("from contract_runtime "))
    ours = [
        *([(package, f"from {package} import {', '.join(modules)}")] if modules else []),
        *((f"{package}.{group.module}", _protocol_import(package, group)) for group in api.groups),
        ("contract_runtime", runtime),
        ("contract_runtime", "from contract_runtime import register as register_contract"),
    ]
    lines = [line for line in imports if line != runtime] + [line for _, line in sorted(ours)]
    groups = api.groups
    fields = [f"    {group.module}: {group.protocol}" for group in groups]
    operations = "".join(f"*{group.module}.OPERATIONS, " for group in groups)
    protocols = ", ".join(f"{group.tag!r}: {group.protocol}" for group in groups)
    handlers = ", ".join(f"{group.tag!r}: handlers.{group.module}" for group in groups)
    return "\n".join(lines) + _WIRING.format(
        fields="\n".join(fields) or "    pass",
        title=api.title,
        version=api.version,
        base_paths=api.base_paths,
        operations=operations,
        schemes=schemes,
        protocols=protocols,
        handlers=handlers,
    )


def _protocol_import(package: str, group: Group) -> str:
    return f"from {package}.{group.module} import {group.protocol}"


_MOST_POSITIONAL: Final = 6
"""Arguments, `self` included, that a method may take by position; beyond them a call would be unreadable."""

_RUNTIME: Final = ("Authenticator", "CodedError", "Contract", "ErrorFormat", "PolicyBackends")

_WIRING: Final = '''


@dataclass(frozen=True, slots=True, kw_only=True)
class Handlers:
    """What serves the contract: one object for each tag."""

{fields}


CONTRACT: Final = Contract(
    title={title!r},
    version={version!r},
    base_paths={base_paths!r},
    operations=({operations}),
    security_schemes={{{schemes}}},
    protocols={{{protocols}}},
)


def register(
    app: FastAPI,
    handlers: Handlers,
    *,
    security: Mapping[str, Authenticator],
    errors: Mapping[type[Exception], type[CodedError]] | None = None,
    policies: PolicyBackends | None = None,
    framework_errors: ErrorFormat | None = None,
    partial: bool = False,
) -> None:
    """Serve every operation of the contract from the app.

    `security` verifies credentials by scheme; `errors` maps domain exceptions to declared ones.

    Raises: ContractNotFulfilled.
    """
    register_contract(
        app,
        CONTRACT,
        {{{handlers}}},
        security=security,
        errors=errors,
        policies=policies,
        framework_errors=framework_errors,
        partial=partial,
    )
'''


def parameter_annotation(parameter: Parameter) -> str:
    """The annotation in a signature: optional without a default is None when absent."""
    if parameter.required or parameter.default is not None or parameter.type.plain.endswith("None"):
        return parameter.type.plain
    return f"{parameter.type.plain} | None"
