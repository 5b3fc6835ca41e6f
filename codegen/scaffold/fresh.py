"""What a folder without handlers starts with: empty classes, and the app that puts them together."""

import builtins
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

import libcst as cst

from codegen.rendering.layout import docstring
from codegen.rendering.literals import literal
from codegen.rendering.widths import LINE_LENGTH
from codegen.scaffold.imports import Wanted, with_imports
from codegen.scaffold.surface import Surface, Tag

_TAKEN: Final = frozenset({"Caller", "CredentialsRefused", "FastAPI", "Handlers", "RawToken"})
"""Names that app.py uses for something else."""


@dataclass(frozen=True, slots=True)
class Served:
    """Where the class of a tag is."""

    tag: Tag
    module: str
    class_name: str


def class_name_of(tag: Tag, taken: Container[str]) -> str:
    """`PetsHandlers` is served by `Pets`, or by something close to it where that means something else."""
    name = tag.protocol.removesuffix("Handlers") or tag.protocol
    while name in taken or name in tag.origins or name in _TAKEN or hasattr(builtins, name):
        name = f"{name}Operations"
    return name


def with_class(source: bytes, name: str, tag: Tag, base: Wanted | None) -> bytes:
    """The module with a class for the tag at its end."""
    module = cst.parse_module(source)
    local = base.local if base is not None else tag.protocol
    header = f"class {name}({local}):"
    if len(header) > LINE_LENGTH:
        header = f"class {name}(\n    {local}\n):"
    lines = [header, *docstring(tag.purpose, "    ")]
    definition = cst.parse_module("\n".join([*lines, ""])).body[0]
    gap = [cst.EmptyLine(indent=False)] * (2 if module.body else 0)
    body = [*module.body, definition.with_changes(leading_lines=gap)]
    return with_imports(module.with_changes(body=body), [base] if base is not None else []).bytes


def new_module(tag: Tag) -> bytes:
    """The start of a module for one tag."""
    return f'"""Serves the operations of `{tag.short_name}`."""\n'.encode()


def package_init(surface: Surface) -> bytes:
    """What makes the folder a package."""
    return f'"""Handlers of `{surface.package}`, written by hand."""\n'.encode()


def app_module(surface: Surface, package: str, served: Sequence[Served]) -> bytes:
    """How handlers, security and the contract are put together."""
    fields = ", ".join(f"{surface.fields[each.tag.protocol]}={each.class_name}()" for each in served)
    refused = ", ".join(f"{literal(scheme)}: refuse" for scheme in surface.schemes)
    text = _APP.format(package=package, fields=fields, refused=refused)
    wanted = [
        Wanted("fastapi.FastAPI", "FastAPI"),
        Wanted(f"{surface.package}.Handlers", "Handlers"),
        Wanted(f"{surface.package}.register", "register"),
        *(Wanted(f"{each.module}.{each.class_name}", each.class_name) for each in served),
    ]
    if surface.schemes:
        text += _REFUSE
        wanted += [Wanted(f"contract_runtime.{name}", name) for name in ("CredentialsRefused", "RawToken")]
        own = f"{surface.package}.caller"
        wanted.append(Wanted(f"{own if own in surface.names else 'contract_runtime'}.Caller", "Caller"))
    return with_imports(cst.parse_module(text), wanted).bytes


_APP: Final = '''"""Handlers, security and contract, put together.

Serve it with `uvicorn {package}.app:create_app --factory`.
"""


def create_app() -> FastAPI:
    """A new app. With `partial=True`, `register` also takes handlers that lack methods: these answer 501."""
    app = FastAPI(openapi_url=None)
    handlers = Handlers({fields})
    register(app, handlers, security={{{refused}}})
    return app
'''

_REFUSE: Final = '''

def refuse(_credential: RawToken) -> Caller:
    """Lets nobody in: return the `Caller` whom the credential stands for, or raise as here."""
    raise CredentialsRefused("No credential is accepted yet.")
'''
