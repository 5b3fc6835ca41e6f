"""Lays out the modules of webhooks and callbacks."""

from collections.abc import Iterable

from codegen.rendering.layout import docstring, import_lines, literal, plain_uses
from codegen.rendering.outcome_text import reply_class
from codegen.rendering.tables import TableText
from codegen.resolving.model import SecurityScheme, SenderGroup, Sending


def sender_module(groups: Iterable[SenderGroup], schemes: Iterable[SecurityScheme], package: str) -> str:
    """The text of a module, but for its header: answers, then what is sent, then a class for each group."""
    table, uses = TableText(), {"Final", "Sender", "Sending"}
    by_name = {scheme.name: scheme for scheme in schemes}
    listed = list(groups)
    sendings = [sending for group in listed for sending in group.sendings]
    blocks = [reply_class(reply, uses) for sending in sendings for reply in sending.replies]
    for sending in sendings:
        uses |= plain_uses(sending.returns)
        row = table.sending(sending, by_name)
        blocks.append(f"{sending.constant}: Final[Sending[{sending.returns.plain}]] = {row}")
    blocks += [_class(group, uses) for group in listed]
    gap = "\n\n\n" if blocks[0].startswith("@") else "\n\n"
    return import_lines(uses | table.uses, package) + gap + "\n\n\n".join(blocks) + "\n"


def _class(group: SenderGroup, uses: set[str]) -> str:
    lines = [
        f"class {group.name}:",
        *docstring(group.description, "    "),
        "",
        "    def __init__(self, sender: Sender) -> None:",
        "        self._sender = sender",
    ]
    for sending in group.sendings:
        lines += ["", *_method(sending, uses)]
    return "\n".join(lines)


def _method(sending: Sending, uses: set[str]) -> list[str]:
    named = [*_source_arguments(sending, uses), *_own_arguments(sending, uses)]
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
    is_nothing = sending.returns.plain == "None"
    return [
        f"    async def {sending.name}({', '.join(arguments)}) -> {sending.returns.plain}:",
        *docstring(_described(sending), "        "),
        f"        {call}" if is_nothing else f"        return {call}",
    ]


def _source_arguments(sending: Sending, uses: set[str]) -> list[str]:
    for source in sending.sources:
        uses |= plain_uses(source.type)
    return [f"{source.argument}: {source.type.plain}" for source in sending.sources]


def _own_arguments(sending: Sending, uses: set[str]) -> list[str]:
    arguments = []
    for parameter in sending.parameters:
        if parameter.argument is not None:
            uses |= plain_uses(parameter.type)
            text = parameter.type.plain
            optional = text if text.endswith("None") else f"{text} | None"
            arguments.append(f"{parameter.argument}: {text if parameter.required else f'{optional} = None'}")
    if sending.body is not None and sending.body_type is not None:
        uses |= plain_uses(sending.body_type)
        default = "" if sending.body.required else " = None"
        arguments.append(f"body: {sending.body_type.plain}{default}")
        if _chooses(sending):
            uses.add("Literal")
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
