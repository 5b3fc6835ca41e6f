"""Lays out the generated modules; everything that could be decided was decided before."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from codegen.rendering.annotations import Annotations
from codegen.rendering.answer_classes import error_class, reply_class
from codegen.rendering.channels import channel_method, channel_rows, channel_types, opened
from codegen.rendering.job_kinds import job_kinds_module
from codegen.rendering.layout import docstring, header, import_line, import_lines
from codegen.rendering.literals import literal, source_text
from codegen.rendering.model_families import facade, families_of, family_module, names_in
from codegen.rendering.models import model_blocks, models_module
from codegen.rendering.senders import sender_module
from codegen.rendering.tables import TableText
from codegen.resolving.model import Api, Group, Operation


def render_api(api: Api, source: str) -> dict[str, str]:
    """The text of each module but models.py, by file name."""
    first = header(source)
    files = {
        "__init__.py": first + _INIT,
        "errors.py": f"{first}\n{_errors(api)}",
        "wiring.py": f"{first}\n{_wiring(api)}",
        "components.py": f"{first}\n{_components(api)}",
        "py.typed": "",
    }
    for group in api.groups:
        text = _group(group, Annotations(api.shapes), has_own_caller=bool(api.caller))
        files[f"{group.module}.py"] = f"{first}\n{text}"
    if api.caller:
        module, _, name = api.caller.partition(":")
        named = name if name == "Caller" else f"{name} as Caller"
        files["caller.py"] = f'{first}\nfrom {module} import {named}\n\n__all__ = ["Caller"]\n'
    for name, groups in {"webhook_senders": api.webhooks, "callback_senders": api.callbacks}.items():
        if groups:
            text = sender_module(groups, api.security_schemes, Annotations(api.shapes))
            files[f"{name}.py"] = f"{first}\n{text}"
    if api.job_kinds:
        text = job_kinds_module(api.job_kinds, Annotations(api.shapes))
        files["job_kinds.py"] = f"{first}\n{text}"
    return files


def render_model_modules(api: Api, texts: Mapping[str, str], source: str) -> dict[str, str]:
    """models.py, and a module for the models of each large tag; `texts` are all other modules."""
    blocks = model_blocks(api.shapes)
    families: dict[str, list[str]] = (
        {}
        if len(api.groups) < 2
        else {
            f"{module}_models": names
            for module, names in families_of(blocks, _users(api, texts, blocks)).items()
            if f"{module}_models.py" not in texts
        }
    )
    apart = {name for names in families.values() for name in names}
    shared = [*(name for name in blocks if name not in apart), *(["DEFINITIONS"] if api.definitions else [])]
    files = {
        f"{home}.py": family_module([blocks[name] for name in names], shared, source)
        for home, names in families.items()
    }
    staying = [block for name, block in blocks.items() if name not in apart]
    further = ("TYPE_CHECKING", "exported") if families else ()
    text = models_module(staying, api.definitions, source, further)
    return files | {"models.py": text + (facade(families, shared) if families else "")}


def _users(api: Api, texts: Mapping[str, str], known: Iterable[str]) -> dict[str, set[str]]:
    """The modules of tags in which each model is named, and "" for all others."""
    groups = {f"{group.module}.py": group.module for group in api.groups}
    responses = shared_responses(api, Annotations(api.shapes))
    users: dict[str, set[str]] = {}
    for file, text in texts.items():
        if file == "components.py":
            continue
        named = [text, *(responses[name] for name in _COMPONENT.findall(text) if name in responses)]
        for name in names_in("\n".join(named), known):
            users.setdefault(name, set()).add(groups.get(file, ""))
    return users


_COMPONENT: Final = re.compile(r"components\.(\w+)")
_INIT: Final = """
from typing import TYPE_CHECKING

from contract_runtime.exports import exported

if TYPE_CHECKING:
    from .wiring import CONTRACT, Handlers, register
else:
    __getattr__ = exported(__name__, {"wiring": ("CONTRACT", "Handlers", "register")})

__all__ = ["CONTRACT", "Handlers", "register"]
"""


def shared_responses(api: Api, types: Annotations) -> dict[str, str]:
    """The text of each response that operations share, by its constant."""
    table = TableText(types)
    known = api.shared_responses
    return {each.constant: table.response(each) for each in known if each.constant is not None}


def _components(api: Api) -> str:
    """Each response is made when it is named: so are the models that it names."""
    types = Annotations(api.shapes)
    responses = shared_responses(api, types)
    if not responses:
        return ""
    types.uses |= {"Callable", "Final", "Mapping", "Response", "made_when_named"}
    makers = "".join(f"\n    {literal(name)}: lambda: {text}," for name, text in responses.items())
    table = f"_MAKERS: Final[Mapping[str, Callable[[], Response]]] = {{{makers}\n}}"
    imports = import_lines(types.uses)
    return f"{imports}\n\n{table}\n\n__getattr__ = made_when_named(__name__, _MAKERS)\n"


def _errors(api: Api) -> str:
    types = Annotations(api.shapes)
    blocks = [error_class(error, types) for error in api.errors]
    return "\n\n\n".join([import_lines(types.uses), *blocks]) + "\n"


def _group(group: Group, types: Annotations, *, has_own_caller: bool) -> str:
    table = TableText(types)
    served = [operation for operation in group.operations if operation.has_method and not operation.is_alias]
    replies = [reply for operation in served for reply in operation.replies]
    types.uses |= {"Protocol", "Final", "Operation"}
    blocks = [reply_class(reply, types) for reply in replies]
    blocks += channel_types(group, types)
    blocks.append(_protocol(group, served, types))
    aliases = [_errors_alias(operation, types.uses) for operation in served if operation.errors_alias]
    blocks += ["\n".join(aliases)] if aliases else []
    blocks += channel_rows(group, table)
    rows = "".join(f"\n    {table.operation(operation)}," for operation in group.operations)
    blocks.append(f"OPERATIONS: Final[tuple[Operation, ...]] = ({rows}\n)")
    gap = "\n\n\n" if blocks[0].startswith(("@", "class")) else "\n\n"
    imports = import_lines(types.uses, has_own_caller=has_own_caller)
    return imports + gap + "\n\n\n".join(blocks) + "\n"


def _errors_alias(operation: Operation, uses: set[str]) -> str:
    """The errors of an operation as a type, which the plugin for mypy looks up by the method's name."""
    uses |= {"TypeAlias", "errors" if operation.errors else "Never"}
    union = " | ".join(f"errors.{name}" for name in operation.errors) or "Never"
    return f"{operation.errors_alias}: TypeAlias = {union}"


def _protocol(group: Group, served: Iterable[Operation], types: Annotations) -> str:
    described = docstring(group.description or f"Operations of {group.tag}.", "    ")
    lines = [f"class {group.protocol}(Protocol):", *described]
    for operation in served:
        lines += ["", *_method(operation, types)]
    for operations in opened(group).values():
        lines += ["", *channel_method(operations, types)]
    return "\n".join(lines)


def _method(operation: Operation, types: Annotations) -> list[str]:
    arguments = ["self"]
    caller = types.caller(operation)
    if caller:
        arguments.append(f"caller: {caller}")
    arguments += [
        f"{parameter.argument}: {types.parameter(parameter)}"
        for parameter in operation.parameters
        if parameter.argument is not None
    ]
    if operation.body_type is not None:
        arguments.append(f"body: {types.signature(operation.body_type)}")
    if operation.negotiated is not None:
        arguments.append(f"{operation.negotiated}: {types.offered(operation.offers)}")
    if len(arguments) > _MOST_POSITIONAL:
        arguments.insert(1, "*")
    returns = types.signature(operation.returns)
    signature = f"    async def {operation.handler}({', '.join(arguments)}) -> {returns}:"
    return [signature, *docstring(_described(operation), "        "), "        ..."]


def _described(operation: Operation) -> str:
    known = operation.operation_id if operation.operation_id != operation.handler else ""
    summary = operation.summary.strip() or known
    parts = [f"{operation.method} {operation.path}{f' - {summary}' if summary else ''}"]
    parts[0] += "" if parts[0].endswith((".", "!", "?")) else "."
    if operation.description.strip():
        parts.append(operation.description.strip())
    if operation.raises:
        parts.append(f"Raises: {', '.join(f'{name} ({status})' for name, status in operation.raises)}.")
    return "\n\n".join(parts)


def _wiring(api: Api) -> str:
    types = Annotations(api.shapes)
    table = TableText(types)
    types.uses |= {"TYPE_CHECKING", "dataclass", "Final", "Mapping", *_RUNTIME}
    types.uses |= {"Family", "Outline"} if api.groups else {"fields"}
    schemes = ", ".join(
        f"{literal(scheme.name)}: {table.security_scheme(scheme)}" for scheme in api.security_schemes
    )
    groups = api.groups
    lines = [
        import_lines(types.uses),
        "from contract_runtime import register as register_contract",
    ]
    protocols = [import_line(f".{group.module}", [group.protocol], "    ") for group in groups]
    protocols += [import_line(".caller", ["Caller"], "    ")] if api.caller else []
    lines += ["", "if TYPE_CHECKING:", "    from fastapi import FastAPI", "", *sorted(protocols)]
    fields = [f'    {group.module}: "{group.protocol}"' for group in groups]
    handlers = ", ".join(f"{literal(group.tag)}: handlers.{group.module}" for group in groups)
    return "\n".join(lines) + _WIRING.format(
        families="".join(f"{_family(group)}, " for group in groups),
        fields="\n".join(fields),
        title=source_text(api.title),
        version=source_text(api.version),
        base_paths=source_text(api.base_paths),
        schemes=schemes,
        handlers=handlers or _NO_HANDLERS,
        strictness=_strictness(api.strictness) + ("\n    has_own_caller=True," if api.caller else ""),
        authenticator='"Authenticator[Caller]"' if api.caller else "Authenticator",
    )


def _strictness(declared: Mapping[str, object]) -> str:
    """What the document says of it, as an argument of the contract."""
    told = ", ".join(f"{name}={source_text(value)}" for name, value in declared.items())
    return f"\n    strictness=Strictness({told})," if told else ""


def _family(group: Group) -> str:
    """What is known of a tag's operations before their module is imported."""
    names = ", ".join(map(literal, (group.tag, group.module, group.protocol)))
    outlines = "".join(f"{_outline(operation)}, " for operation in group.operations)
    return f"Family({names}, ({outlines}))"


def _outline(operation: Operation) -> str:
    told = {
        "is_public": "" if operation.security else "True",
        "has_channel": "True" if operation.channel is not None else "",
        "base_paths": source_text(operation.base_paths) if operation.base_paths else "",
    }
    names = map(literal, (operation.operation_id, operation.method, operation.path))
    return f"Outline({', '.join([*names, *(f'{name}={text}' for name, text in told.items() if text)])})"


_MOST_POSITIONAL: Final = 6
"""Arguments, `self` included, that a method may take by position; beyond them a call would be unreadable."""

_NO_HANDLERS: Final = "each.name: getattr(handlers, each.name) for each in fields(handlers)"
"""A document without operations has handlers nevertheless: none at all."""

_RUNTIME: Final = (
    "Authenticator",
    "Contract",
    "ErrorFormat",
    "ErrorMapping",
    "Families",
    "PolicyBackends",
    "Strictness",
)

_WIRING: Final = '''


@dataclass(frozen=True, slots=True, kw_only=True)
class Handlers:
    """What serves the contract: one object for each tag."""

{fields}


_FAMILIES: Final = Families(__name__, {families})

CONTRACT: Final = Contract(
    title={title},
    version={version},
    base_paths={base_paths},
    operations=_FAMILIES.operations,
    security_schemes={{{schemes}}},
    protocols=_FAMILIES.protocols,{strictness}
)


def register(
    app: "FastAPI",
    handlers: Handlers,
    *,
    security: Mapping[str, {authenticator}],
    errors: ErrorMapping | None = None,
    policies: PolicyBackends | None = None,
    framework_errors: ErrorFormat | None = None,
    strictness: Strictness | None = None,
    partial: bool = False,
    is_checked: bool = False,
) -> None:
    """Serve every operation of the contract from the app.

    `security` verifies credentials by scheme; `errors` maps domain exceptions to declared ones; `strictness`
    takes the place of the document's. With `is_checked`, operations and handlers are looked at with their
    first request.

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
        strictness=strictness,
        partial=partial,
        is_checked=is_checked,
    )
'''
