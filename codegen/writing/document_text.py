"""A document as one file, for those who read what was put together of several."""

import json
from typing import Final

import yaml
from yaml.representer import SafeRepresenter

from codegen.document import Document

_DUMPER: Final = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_WIDTH: Final = 110


def json_text(document: Document) -> bytes:
    """The tree as JSON text."""
    return json.dumps(document.root, ensure_ascii=False, indent=2).encode() + b"\n"


def yaml_text(document: Document) -> bytes:
    """The document as it was written, where nothing was put together or left out; else written anew."""
    if document.root is document.origins.main.root:
        return document.source
    if document.origins.main.is_json:
        return json_text(document)
    tree = _Representer(sort_keys=False).represent_data(document.root)
    _laid_out(tree)
    text: str = yaml.serialize(tree, Dumper=_DUMPER, allow_unicode=True, width=_WIDTH)
    return text.encode()


class _Representer(SafeRepresenter):
    """Nothing by alias: a reader meets each value where it counts."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _laid_out(node: yaml.Node) -> int:
    """Put small collections into one line, and prose into blocks; the width that the node takes in a line."""
    if isinstance(node, yaml.ScalarNode):
        if "\n" not in node.value:
            return len(node.value) + 2
        node.style = "|"
    elif isinstance(node, yaml.CollectionNode):
        is_mapping = isinstance(node, yaml.MappingNode)
        parts = [part for pair in node.value for part in pair] if is_mapping else node.value
        width = sum(map(_laid_out, parts)) + 2
        node.flow_style = width <= _WIDTH // 2
        if node.flow_style:
            return width
    return _WIDTH
