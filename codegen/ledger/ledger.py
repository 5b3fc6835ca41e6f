"""The whole ledger of a document."""

from collections.abc import Sequence

from codegen.document import Document
from codegen.ledger.entries import Entry, entries
from codegen.ledger.implicit import implicit_entries
from codegen.lint import findings, sound_document


def ledger(document: Document, profile: str = "neutral") -> Sequence[Entry]:
    """Every keyword and every implicit answer, by place. What makes the document unsound is refused.

    Raises: DocumentRefused, where the document is none of OpenAPI 3.0 or 3.1.
    """
    defects = findings(document, profile)
    sound = sound_document(document).document if defects else document
    return sorted([*entries(document, defects), *implicit_entries(sound)])
