"""What values are called where they travel as XML."""

from codegen.diff.demands import Demands
from codegen.diff.pairs import Pair


def compare_xml(pair: Pair) -> None:
    """What the value of a body, an item or a component is called; properties are told by their objects."""
    is_property = pair.old.pointer[-2:-1] == ("properties",)
    if pair.mode == "xml" and not is_property:
        _compare(pair, (pair.old, pair.new), "")


def compare_property(pair: Pair, name: str, sides: tuple[Demands, Demands]) -> None:
    """What a property is called, which bears its own name where `xml` gives none."""
    if pair.mode == "xml":
        _compare(pair, sides, name)


def _compare(pair: Pair, sides: tuple[Demands, Demands], name: str) -> None:
    """Report element or attribute, its name and namespace, wrapped or not."""
    old, new = sides
    before, after = (_written(demands, name) for demands in sides)
    is_clear = name or all(demands.word("xml") for demands in sides) or _is_more_than_name(old, new)
    if before != after and is_clear:
        places = (old.place("xml"), new.place("xml"))
        pair.differs("xml-changed", before, after, places)


def _written(demands: Demands, name: str) -> str:
    """The XML in words.

    >>> _written(Demands(), "id")
    'the element id'
    """
    xml = demands.word("xml") or {}
    kind = xml.get("nodeType") or ("attribute" if xml.get("attribute") else "element")
    space = f" of {xml['namespace']}" if xml.get("namespace") else ""
    is_wrapped = xml.get("wrapped") and "array" in demands.types
    return f"the {kind} {xml.get('name') or name}".rstrip() + space + (", wrapped" if is_wrapped else "")


def _is_more_than_name(old: Demands, new: Demands) -> bool:
    """Whether they differ beside the name, of which a schema alone does not say what it is otherwise."""
    texts = [{**(demands.word("xml") or {}), "name": "", "prefix": ""} for demands in (old, new)]
    return texts[0] != texts[1]
