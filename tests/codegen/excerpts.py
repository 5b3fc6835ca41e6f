"""A part of the project's contract: as sound as the whole, and checked in a fraction of the time."""

import re
from collections.abc import Container, Iterator
from typing import Final

KEY: Final = re.compile(r" *'?([^\s':]+)")
REFERENCE: Final = re.compile(r"#/components/([\w-]+)/([\w.-]+)")


def excerpt(contract: str, paths: Container[str]) -> str:
    """The text of a contract in one file, with these paths, and with the components that they lead to."""
    head, operations, components = re.split(r"^(?:paths|components):\n", contract, flags=re.MULTILINE)
    kept = "".join(block for block in _blocks(operations, 2) if _key(block) in paths)
    sections = {_key(section): list(_blocks(section, 4)) for section in _blocks(components, 2)}
    members = {(name, _key(block)): block for name, (_, *blocks) in sections.items() for block in blocks}
    reached = {member for member in members if member[0] == "securitySchemes"}
    todo = REFERENCE.findall(kept)
    while todo:
        if (member := todo.pop()) not in reached:
            reached.add(member)
            todo += REFERENCE.findall(members[member])
    used = {name for name, _ in reached}
    left = [
        block
        for name, (heading, *blocks) in sections.items()
        if name in used
        for block in (heading, *(block for block in blocks if (name, _key(block)) in reached))
    ]
    return f"{head}paths:\n{kept}components:\n{''.join(left)}"


def _blocks(text: str, indent: int) -> Iterator[str]:
    """The text cut before each line that is indented this far."""
    return filter(None, re.split(rf"^(?= {{{indent}}}\S)", text, flags=re.MULTILINE))


def _key(block: str) -> str:
    found = KEY.match(block)
    assert found, block
    return found[1]
