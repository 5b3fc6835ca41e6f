"""The house rules on a contract in several files: what stands in one of them is part of the contract."""

from collections.abc import Iterator

from codegen.document import Document
from codegen.findings import Finding
from codegen.reading.sources import SourceFile


def file_findings(document: Document) -> Iterator[Finding]:
    """Paths that the root does not list, and components that nothing refers to: both would be lost."""
    origins = document.origins.moved.values()
    reached = {(origin.file.name, origin.pointer) for origin in origins}
    for file in {origin.file.name: origin.file for origin in origins}.values():
        if file is not document.origins.main and isinstance(file.root, dict):
            yield from _unlisted_paths(document, file)
            yield from _unused_components(file, reached)


def _unlisted_paths(document: Document, file: SourceFile) -> Iterator[Finding]:
    for path in file.root.get("paths") or ():
        pointer = ("paths", path)
        listed = document.origin(pointer)
        if (listed.file, listed.pointer) != (file, pointer):
            message = f"{document.name} does not list {path}"
            yield file.finding(pointer, message, "add a line for it to the paths there, or remove it")


def _unused_components(
    file: SourceFile, reached: set[tuple[str, tuple[str | int, ...]]]
) -> Iterator[Finding]:
    for section, members in (file.root.get("components") or {}).items():
        for name in members:
            pointer = ("components", section, name)
            if (file.name, pointer) not in reached:
                yield file.finding(pointer, f"nothing refers to {name}", "refer to it, or remove it")
