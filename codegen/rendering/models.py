"""Makes models.py, and the definitions that rules in it refer to."""

import json

from codegen.rendering.layout import HEADER, import_lines
from codegen.rendering.model_text import ModelsModule, blocks
from codegen.shapes.catalogue import Catalogue

DEFINITIONS_FILE = "definitions.json"


def render_models(catalogue: Catalogue, source: str) -> str:
    """The text of models.py."""
    module = ModelsModule(catalogue)
    found = list(blocks(module))
    uses = module.uses - {"models"}
    if catalogue.fragments.definitions:
        found.insert(0, f'DEFINITIONS: Final = Definitions(__file__, "{DEFINITIONS_FILE}")\n')
        uses |= {"Definitions", "Final"}
    imports = import_lines(uses)
    gap = "" if found and not found[0].startswith("class ") else "\n"
    return "\n\n".join([f"{HEADER.format(source=source)}\n{imports}{gap}", *found])


def render_definitions(catalogue: Catalogue) -> bytes | None:
    """The definitions as JSON, or nothing where no rule refers to one."""
    definitions = catalogue.fragments.definitions
    return json.dumps(definitions, ensure_ascii=False, indent=1).encode() + b"\n" if definitions else None
