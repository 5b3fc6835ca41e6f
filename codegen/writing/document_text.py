"""A document as one file, for those who read what was put together of several."""

import json
from typing import Final

import yaml
from yaml.representer import SafeRepresenter

from codegen.document import Document
from codegen.findings import Json

_DUMPER: Final = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_WIDTH: Final = 110
_MAP, _LIST, _TEXT = (f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str"))


def json_text(document: Document) -> bytes:
    """The tree as JSON text."""
    return json_of(document.root)


def json_of(tree: Json) -> bytes:
    """A tree as JSON text."""
    return json.dumps(tree, ensure_ascii=False, indent=2).encode() + b"\n"


def yaml_text(document: Document) -> bytes:
    """The document as it was written, where nothing was put together or left out; else written anew."""
    if document.root is document.origins.main.root:
        return document.source
    if document.origins.main.is_json:
        return json_text(document)
    return yaml_of(document.root)


def yaml_of(tree: Json) -> bytes:
    """A tree as YAML text."""
    laid_out, _ = _laid_out(tree)
    text: str = yaml.serialize(laid_out, Dumper=_DUMPER, allow_unicode=True, width=_WIDTH)
    return text.encode()


def _laid_out(value: Json) -> tuple[yaml.Node, int]:
    """The value's node and its width in a line: small collections stand in one, prose in a block."""
    if isinstance(value, dict):
        pairs = [(_laid_out(name), _laid_out(item)) for name, item in value.items()]
        node: yaml.CollectionNode = yaml.MappingNode(_MAP, [(name[0], item[0]) for name, item in pairs])
        width = sum(name[1] + item[1] for name, item in pairs) + 2
    elif isinstance(value, list):
        items = [_laid_out(item) for item in value]
        node = yaml.SequenceNode(_LIST, [item for item, _ in items])
        width = sum(each for _, each in items) + 2
    elif not isinstance(value, str):
        return SafeRepresenter().represent_data(value), 8
    elif "\n" in value:
        return yaml.ScalarNode(_TEXT, value, style="|"), _WIDTH
    else:
        return yaml.ScalarNode(_TEXT, value), len(value) + 2
    node.flow_style = width <= _WIDTH // 2
    return node, width if node.flow_style else _WIDTH
