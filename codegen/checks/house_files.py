"""The house rules on the files of a contract: keys are text, and what stands in a file is part of it."""

from collections.abc import Iterator

from codegen.document import Document
from codegen.findings import QUOTED, Edit, Finding, Pointer
from codegen.reading.sources import SourceFile


def file_findings(document: Document) -> Iterator[Finding]:
    """Numbers as keys; paths that the root does not list and components that nothing refers to: both lost."""
    main, origins = document.origins.main, document.origins.moved.values()
    reached = {(origin.file.name, origin.pointer) for origin in origins}
    for file in {main.name: main, **{origin.file.name: origin.file for origin in origins}}.values():
        yield from _numbers(document, file)
        if file is not main and isinstance(file.root, dict):
            yield from _unlisted_paths(document, file)
            yield from _unused_components(file, reached)


def _numbers(document: Document, file: SourceFile) -> Iterator[Finding]:
    for pointer, key in file.loose_keys:
        fixes = (Edit(pointer, QUOTED),) if _stands_alike(document, file, pointer) else ()
        yield file.finding(pointer, f"the key {key} is a number", f"write '{key}'", fixes=fixes)


def _stands_alike(document: Document, file: SourceFile, pointer: Pointer) -> bool:
    """Whether the place of a file is that of the whole document with the same pointer."""
    origin = document.origin(pointer)
    return (origin.file, origin.pointer) == (file, pointer)


def _unlisted_paths(document: Document, file: SourceFile) -> Iterator[Finding]:
    for path in file.root.get("paths") or ():
        pointer = ("paths", path)
        if not _stands_alike(document, file, pointer):
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
