"""Equal names told apart."""

from collections.abc import Callable, Collection, Container, Iterable, Sequence

from codegen.naming.words import spelled, style


def distinct(candidates: Iterable[str], taken: Container[str]) -> str:
    """The first candidate that nobody has; with a number only where all are taken."""
    wanted = list(dict.fromkeys(candidates))
    return next((name for name in wanted if name not in taken), None) or unique(wanted[-1], taken)


def unique(name: str, taken: Container[str]) -> str:
    """The name itself, or with the first number from 2 on that makes it new."""
    if name not in taken:
        return name
    separator = "_" if name[-1].isdigit() else ""
    number = 2
    while f"{name}{separator}{number}" in taken:
        number += 1
    return f"{name}{separator}{number}"


def siblings(
    wire_names: Sequence[str],
    form: Callable[[str], str],
    contexts: Sequence[Sequence[str]] = (),
    taken: Collection[str] = (),
) -> list[str]:
    """A name of its own for each of some wire names that share a scope.

    Of several that come out equal, the one that is written like that keeps the name, else the first. The
    others are told apart by their contexts (such as a parameter's location), by their symbols or by how
    they are written.

    >>> from codegen.naming.python_names import snake_case
    >>> siblings(["fooBar", "foo_bar", "id", "@id"], snake_case)
    ['foo_bar_camel', 'foo_bar', 'id', 'at_id']
    """
    plain = [form(wire_name) for wire_name in wire_names]
    keepers: dict[str, int] = {}
    for index, name in enumerate(plain):
        if name not in keepers or (
            wire_names[index] == name and wire_names[keepers[name]] != name and not contexts
        ):
            keepers[name] = index
    used = {*keepers, *taken}
    result = list(plain)
    for index, (wire_name, name) in enumerate(zip(wire_names, plain, strict=True)):
        if keepers[name] == index and name not in taken:
            continue
        around = [form(f"{context} {wire_name}") for context in (contexts[index] if contexts else ())]
        candidates = [*around, form(spelled(wire_name)), form(f"{wire_name} {style(wire_name)}")]
        result[index] = distinct(candidates, used)
        used.add(result[index])
    return result
