"""Extensions of a document stand beside its parts, and are none of them."""

from codegen.build import compiled
from codegen.document import parse_document
from codegen.lint import findings
from tests.codegen.compiling import SMALL


def test_an_extension_beside_the_paths_is_no_path() -> None:
    source = SMALL.replace("paths:\n", "paths:\n  x-root: /v2\n  x-more: {get: {summary: none}}\n")
    document = parse_document(source.encode(), "small.yaml")

    assert findings(document, "neutral") == []
    assert compiled(document)["default.py"].count(b"operation_id=") == 1
