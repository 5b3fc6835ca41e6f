"""The entry of a client for Zod: schemas of components and operations, and what checks calls by them."""

from collections.abc import Mapping, Sequence
from typing import Final

from codegen.naming.distinct import distinct
from codegen.openapi.vocabulary import is_json
from codegen.resolving.model import Api, Operation
from codegen.resolving.types import Raw, Stream, Type, either
from codegen.typescript.comments import comment
from codegen.typescript.operations import arguments_of, sent_body
from codegen.typescript.types import literal
from codegen.typescript.zod import Written, ZodWriter

OperationNames = Mapping[tuple[str, str], str]
"""The functions of operations, by method and path."""

_OWN: Final = frozenset({"z", "k", "t", "w", "checks", "InvalidRequest", "schemaOf"})
"""What the module has beside schemas."""

_CHECKS: Final = """\
/** Checks requests before they are sent, and answers as the options say; an option of the client. */
export declare const checks: (options?: k.CheckOptions) => k.Validation;
"""


def zod_files(api: Api, names: OperationNames, types: str) -> dict[str, str]:
    """Content by file name; `types` is the module of the components' types."""
    writer = ZodWriter(api.shapes, f"{types[0]}.")
    components = list(writer.components())
    operations = _operations(api, writer, names)
    return _declarations([*components, *operations.values()], types) | _values(components, operations)


def _operations(api: Api, writer: ZodWriter, names: OperationNames) -> dict[tuple[str, str], Written]:
    """The schemas of operations, by method and path."""
    taken = {*_OWN, *api.shapes}
    found = {}
    for operation in (each for group in api.groups for each in group.operations):
        name = names.get((operation.method, operation.path))
        if name is not None:
            own = distinct([name, f"{name}Operation"], taken)
            taken.add(own)
            found[operation.method, operation.path] = _operation(operation, own, writer)
    return found


def _operation(operation: Operation, name: str, writer: ZodWriter) -> Written:
    """What an operation takes, by argument, and what its success answers in JSON."""
    taken: dict[str, tuple[Type, bool]] = {
        argument: (parameter.type, parameter.required)
        for argument, parameter in arguments_of(operation).items()
    }
    if operation.body is not None:
        taken["body"] = (sent_body(operation.body)[1], operation.body.required)
    types, values = writer.members(taken)
    told = [f"request: z.ZodObject<{_indented(types)}, z.core.$loose>"]
    made = [f"request: z.looseObject({_indented(values)})"]
    answers = _answers(operation)
    if answers:
        told.append(f"answer: {writer.type_of(either(answers))}")
        made.append(f"answer: {writer.of(either(answers))}")
    about = comment(f"`{operation.method} {operation.path}`")
    return Written(name, about, f"{{\n{_lines(told, ';')}}}", f"({{\n{_lines(made, ',')}}})")


def _indented(text: str) -> str:
    return text.replace("\n", "\n  ")


def _lines(members: Sequence[str], end: str) -> str:
    return "".join(f"  {each}{end}\n" for each in members)


def _answers(operation: Operation) -> list[Type]:
    """The bodies of successes; none where some of them are no JSON."""
    found = [
        (media_type, type_)
        for response in operation.responses
        if response.status[0] == "2"
        for media_type, type_ in response.content.items()
    ]
    is_read = all(is_json(name) and not isinstance(type_, Raw | Stream) for name, type_ in found)
    return [type_ for _, type_ in found] if is_read else []


def _declarations(written: Sequence[Written], types: str) -> dict[str, str]:
    shown = [f"{each.comment}export declare const {each.name}: {each.type};\n" for each in written]
    files = {}
    for ending, extension in ((".d.ts", "js"), (".d.cts", "cjs")):
        heads = [
            'import type * as z from "zod";',
            f'import type * as k from "./checks.{extension}";',
            f'import type * as {types[0]} from "./{types}.{extension}";',
            f'export {{ InvalidRequest, type CheckOptions, type Drift }} from "./checks.{extension}";',
            "\ntype schemaOf<Value> = z.ZodType<Value, Value>;\n",
        ]
        files[f"zod{ending}"] = "\n".join([*heads, *shown, _CHECKS])
    return files


def _values(components: Sequence[Written], operations: Mapping[tuple[str, str], Written]) -> dict[str, str]:
    """Each schema is made by a function of its own, so that bundlers leave out those that nobody names."""
    made = [
        (each.name, f"/* @__PURE__ */ (() => {each.value})()") for each in (*components, *operations.values())
    ]
    known = "".join(f"  {literal(' '.join(place))}: {each.name},\n" for place, each in operations.items())
    made.append(("checks", f"(options) => k.checks({{\n{known}}}, options)"))
    esm = ['import * as z from "zod";', 'import * as k from "./checks.js";']
    esm += ['export { InvalidRequest } from "./checks.js";']
    esm += [f"export const {name} = {value};" for name, value in made]
    cjs = ['"use strict";', 'const z = require("zod");', 'const k = require("./checks.cjs");']
    cjs += ["exports.InvalidRequest = k.InvalidRequest;"]
    cjs += [f"const {name} = exports.{name} = {value};" for name, value in made]
    return {"zod.js": "\n".join(esm) + "\n", "zod.cjs": "\n".join(cjs) + "\n"}
