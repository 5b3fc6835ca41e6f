"""Models that only one tag uses: those of a large tag stand in a module of their own beside models.py.

A process that serves none of the tag's operations never makes their classes. All of them are attributes of
`models`, too, which imports them when they are asked for.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from codegen.rendering.layout import export_order, header, import_line, import_lines, import_order
from codegen.rendering.literals import literal
from codegen.rendering.models import ELSEWHERE, ModelBlock

LARGE: Final = 12
"""Models that a tag has for itself, from which on they get a module."""
_WORD: Final = re.compile(r"[A-Za-z_]\w*")
_SAID: Final = re.compile(r'"""(?:.|\n)*?"""|^    \w+ = (["\']).*\1$|\bLiteral\[[^\]]*\]', re.MULTILINE)
"""Docstrings, members of enums and literals: words in these are no names."""
_FACADE: Final = """

if TYPE_CHECKING:
{imports}
else:
    __getattr__ = exported(__name__, {{{homes}}}, __package__)

__all__ = [{names}]
"""


def families_of(blocks: Mapping[str, ModelBlock], users: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """The names of the models that only one module uses, directly or not, by that module.

    `users` are the modules in which a model is named. One that nobody uses stays, with all that it uses.
    """
    known = {name: set(users.get(name, ())) for name in blocks}
    _hand_on(known, blocks, list(blocks))
    unused = [name for name, modules in known.items() if not modules]
    known |= {name: {""} for name in unused}
    _hand_on(known, blocks, unused)
    families: dict[str, list[str]] = {}
    for name in blocks:
        if len(known[name]) == 1:
            families.setdefault(next(iter(known[name])), []).append(name)
    return {module: names for module, names in families.items() if module and len(names) >= LARGE}


def _hand_on(known: Mapping[str, set[str]], blocks: Mapping[str, ModelBlock], waiting: list[str]) -> None:
    """Whoever uses a model uses what it names, too."""
    while waiting:
        name = waiting.pop()
        for used in blocks[name].named - {name}:
            if not known[name] <= known[used]:
                known[used] |= known[name]
                waiting.append(used)


def names_in(text: str, known: Iterable[str]) -> set[str]:
    """Those of the names that stand in a text, but for what is only said there."""
    return set(known) & set(_WORD.findall(_SAID.sub("", text)))


def family_module(blocks: Iterable[ModelBlock], shared: Iterable[str], source: str) -> str:
    """The text of a family's module, which takes from models.py what others use as well."""
    found = list(blocks)
    texts = [block.text for block in found]
    uses = {use for block in found for use in block.uses}
    named = uses.union(*(block.named for block in found))
    taken = sorted(named.intersection(shared), key=import_order)
    imports = import_lines(uses - ELSEWHERE)
    imports += f"\n\n{import_line('.models', taken)}" if taken else ""
    gap = "\n" if texts[0].startswith("class ") else ""
    return "\n\n".join([f"{header(source)}\n{imports}{gap}", *texts])


def facade(families: Mapping[str, Sequence[str]], shared: Sequence[str]) -> str:
    """What models.py ends with, so that it has the models of all families."""
    apart = {home: sorted(families[home], key=import_order) for home in sorted(families)}
    imports = (import_line(f".{home}", names, "    ") for home, names in apart.items())
    homes = (f"{literal(home)}: ({_texts(names)},)" for home, names in apart.items())
    exported = [*shared, *(name for names in families.values() for name in names)]
    return _FACADE.format(
        imports="\n".join(imports), homes=", ".join(homes), names=_texts(sorted(exported, key=export_order))
    )


def _texts(names: Iterable[str]) -> str:
    return ", ".join(map(literal, names))
