"""Lays out the modules of webhooks and callbacks."""

from collections.abc import Iterable

from codegen.rendering.annotations import Annotations, or_none
from codegen.rendering.answer_classes import reply_class
from codegen.rendering.layout import docstring, import_lines
from codegen.rendering.literals import literal
from codegen.rendering.tables import TableText
from codegen.resolving.model import SecurityScheme, SenderGroup, Sending


def sender_module(
    groups: Iterable[SenderGroup], schemes: Iterable[SecurityScheme], types: Annotations
) -> str:
    """The text of a module, but for its header: answers, then what is sent, then a class for each group."""
    table = TableText(types)
    types.uses |= {"Final", "Sender", "Sending"}
    by_name = {scheme.name: scheme for scheme in schemes}
    listed = list(groups)
    sendings = [sending for group in listed for sending in group.sendings]
    blocks = [reply_class(reply, types) for sending in sendings for reply in sending.replies]
    for sending in sendings:
        returns = types.signature(sending.returns)
        row = table.sending(sending, by_name)
        blocks.append(f"{sending.constant}: Final[Sending[{returns}]] = {row}")
    blocks += [_class(group, types) for group in listed]
    gap = "\n\n\n" if blocks[0].startswith("@") else "\n\n"
    return import_lines(types.uses) + gap + "\n\n\n".join(blocks) + "\n"


def _class(group: SenderGroup, types: Annotations) -> str:
    lines = [
        f"class {group.name}:",
        *docstring(group.description, "    "),
        "",
        "    def __init__(self, sender: Sender) -> None:",
        "        self._sender = sender",
    ]
    for sending in group.sendings:
        lines += ["", *_method(sending, types)]
    return "\n".join(lines)


def _method(sending: Sending, types: Annotations) -> list[str]:
    named = [*_source_arguments(sending, types), *_own_arguments(sending, types)]
    head = ["self"] if sending.target else ["self", f"{sending.address}: str"]
    arguments = [*head, *(["*", *named] if named else [])]
    sources = ", ".join(f"{literal(source.expression)}: {source.argument}" for source in sending.sources)
    values = ", ".join(
        f"{literal(parameter.argument)}: {parameter.argument}"
        for parameter in sending.parameters
        if parameter.argument is not None
    )
    passed = [sending.constant, f"{{{sources}}}" if sending.target else sending.address, f"{{{values}}}"]
    passed += ["body=body"] if sending.body_type else []
    passed += ["media_type=media_type"] if _chooses(sending) else []
    call = f"await self._sender.send({', '.join(passed)})"
    returns = types.signature(sending.returns)
    return [
        f"    async def {sending.name}({', '.join(arguments)}) -> {returns}:",
        *docstring(_described(sending), "        "),
        f"        {call}" if returns == "None" else f"        return {call}",
    ]


def _source_arguments(sending: Sending, types: Annotations) -> list[str]:
    return [f"{source.argument}: {types.signature(source.type)}" for source in sending.sources]


def _own_arguments(sending: Sending, types: Annotations) -> list[str]:
    arguments = []
    for parameter in sending.parameters:
        if parameter.argument is not None:
            text = types.signature(parameter.type)
            text = or_none(text) if parameter.is_empty_allowed else text
            written = text if parameter.required else f"{or_none(text)} = None"
            arguments.append(f"{parameter.argument}: {written}")
    if sending.body is not None and sending.body_type is not None:
        default = "" if sending.body.required else " = None"
        arguments.append(f"body: {types.signature(sending.body_type)}{default}")
        if _chooses(sending):
            types.uses.add("Literal")
            choices = list(sending.body.content)
            literals = ", ".join(map(literal, choices))
            arguments.append(f"media_type: Literal[{literals}] = {literal(choices[0])}")
    return arguments


def _chooses(sending: Sending) -> bool:
    return sending.body is not None and len(sending.body.content) > 1


def _described(sending: Sending) -> str:
    summary = sending.summary.strip()
    first = f"{sending.method} {sending.target or 'to the address'}{f' - {summary}' if summary else ''}"
    first += "" if first.endswith((".", "!", "?")) else "."
    described = [first, sending.description.strip(), "Raises: SendingFailed."]
    return "\n\n".join(part for part in described if part)
