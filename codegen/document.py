"""A document as one tree of plain values that knows the file, line and column of everything in it."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from codegen.findings import DocumentRefused, Edit, Finding, Json, Pointer
from codegen.reading.anchors import RECURSION, point_recursion
from codegen.reading.bundle import bundled
from codegen.reading.choices import USUAL, Choices
from codegen.reading.limits import TooLarge, bounded_bytes
from codegen.reading.origins import Origin, Origins, edited
from codegen.reading.pointers import reference_pointer
from codegen.reading.shelf import Shelf, Unreadable
from codegen.reading.sources import read_source
from codegen.reading.yaml_source import MAX_DEPTH

__all__ = ["MAX_DEPTH", "Document", "parse_document", "read_document", "reference_pointer", "value_at"]


@dataclass(frozen=True)
class Document:
    """A document. `name` is how findings call its file, `source` the file's bytes.

    `origins` tells where the parts of a tree that was put together stand in their files; `parts` are the
    other files, by their path relative to the document, None for one that could not be read. `faults` are
    what is wrong with those files, `unfollowed` why references that still lead out of the tree do so.
    `choices` say how its schemas are read.
    """

    name: str
    source: bytes
    root: dict[str, Any]
    origins: Origins = field(repr=False)
    parts: Mapping[str, bytes | None] = field(default_factory=dict, repr=False)
    faults: tuple[Finding, ...] = field(default=(), repr=False)
    unfollowed: Mapping[str, Unreadable] = field(default_factory=dict, repr=False)
    choices: Choices = USUAL

    @property
    def version(self) -> str:
        """`3.0`, `3.1` or `3.2`, once that is checked."""
        return str(self.root.get("openapi", ""))[:3]

    @property
    def is_legacy(self) -> bool:
        """Whether the document is written in OpenAPI 3.0, whose schemas are a dialect of their own."""
        return self.version == "3.0"

    def position(self, pointer: Pointer) -> tuple[int, int]:
        """Line and column, from 1, of the key or item at the pointer, or of its nearest ancestor."""
        origin = self.origin(pointer)
        return origin.file.position(origin.pointer)

    def origin(self, pointer: Pointer) -> Origin:
        """Where the place at the pointer was written."""
        return self.origins.of(self.root, pointer)

    def finding(
        self,
        pointer: Pointer,
        message: str,
        mend: str,
        edits: Iterable[Edit] | None = None,
        *,
        is_harmless: bool = False,
        fixes: Iterable[Edit] = (),
    ) -> Finding:
        """A finding at the pointer's place; unless told otherwise, a lenient build takes that place away."""
        origin = self.origin(pointer)
        done = (Edit(pointer),) if edits is None else tuple(edits)
        return origin.file.finding(
            origin.pointer, message, mend, done, is_harmless=is_harmless, fixes=tuple(fixes)
        )

    def edited(self, edits: Sequence[Edit]) -> "Document":
        """A copy with the edits made; everything in it still knows where it was written."""
        root, origins = edited(self.root, self.origins, edits)
        return replace(self, root=root, origins=origins)

    def reference_at(self, pointer: Pointer) -> str:
        """The `$ref` at the pointer as its file has it, and the other file that it leads to, if it does."""
        reference: str = value_at(self.root, pointer)
        origin = self.origin(pointer)
        written = reference
        with suppress(KeyError):
            written = value_at(origin.file.root, origin.pointer)
        location = reference.partition("#")[0]
        return f"{written!r} ({location})" if location and written != reference else repr(written)

    def target(self, reference: str) -> Json:
        """What a local `$ref` refers to; `KeyError` where it dangles."""
        return value_at(self.root, reference_pointer(reference))

    def settled(self, pointer: Pointer) -> Pointer:
        """The pointer to the same place without passing through a `$ref`."""
        settled: Pointer = ()
        value: Any = self.root
        for part in pointer:
            for _ in range(MAX_DEPTH):
                if not (isinstance(value, dict) and isinstance(value.get("$ref"), str)) or part == "$ref":
                    break
                settled = reference_pointer(value["$ref"])
                value = self.target(value["$ref"])
            settled = (*settled, part)
            value = _item(value, part)
        return settled

    def resolved(self, value: Json) -> Json:
        """The value itself, or what its chain of `$ref`s ends in."""
        seen = 0
        while isinstance(value, dict) and isinstance(value.get("$ref"), str) and seen < MAX_DEPTH:
            value = self.target(value["$ref"])
            seen += 1
        return value


def _item(value: Json, part: str | int) -> Json:
    if isinstance(value, dict):
        return value.get(str(part))
    return value[part] if isinstance(value, list) and isinstance(part, int) else None


def value_at(root: Json, pointer: Pointer) -> Json:
    """The value at a pointer; `KeyError` where there is none."""
    value = root
    for part in pointer:
        if isinstance(value, dict) and part in value:
            value = value[part]
        elif isinstance(value, list) and str(part).isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            raise KeyError(part)
    return value


def read_document(
    path: Path,
    name: str | None = None,
    *,
    revision: str = "",
    allows_remote: bool = False,
    choices: Choices = USUAL,
    overlays: Sequence[str] = (),
) -> Document:
    """The document at the path, all of its files put together. Raises: DocumentRefused, OSError.

    The paths of overlays are relative to the document's folder.
    """
    try:
        content = bounded_bytes(path)
        changes = {each: bounded_bytes(path.parent / each) for each in overlays}
    except TooLarge as error:
        mend = "split it into several files, joined by $ref"
        raise DocumentRefused([Finding(name or path.name, 1, 1, str(error), mend)]) from None
    known_as = name or path.name
    return parse_document(
        content,
        known_as,
        folder=path.parent,
        revision=revision,
        allows_remote=allows_remote,
        choices=choices,
        overlays=changes,
    )


def parse_document(
    source: bytes,
    name: str,
    *,
    folder: Path | None = None,
    revision: str = "",
    drafts: Mapping[str, bytes] = MappingProxyType({}),
    allows_remote: bool = False,
    choices: Choices = USUAL,
    overlays: Mapping[str, bytes] = MappingProxyType({}),
) -> Document:
    """The document in the bytes: JSON where it starts as JSON does, else YAML.

    Files that it refers to are looked for beside it, in the folder, and drafts stand in for what is there;
    `revision` is what its name has before its path. `overlays` are changes to all of it, made in their order.
    Raises: DocumentRefused.
    """
    main = read_source(source, name)
    if not isinstance(main.root, dict):
        form = "a list" if isinstance(main.root, list) else "no mapping"
        mend = "start it with `openapi: 3.1.1`"
        raise DocumentRefused([main.finding((), f"the document is {form}", mend)])
    shelf = Shelf(main, folder, drafts, revision=revision, allows_remote=allows_remote)
    bundle = bundled(main, shelf)
    if any(part is not None and RECURSION in part for part in (source, *shelf.parts.values())):
        point_recursion(bundle.root)
    root, origins, faults = bundle.root, bundle.origins, list(shelf.faults)
    for known_as, content in overlays.items():
        from codegen.reading.overlays import overlaid

        changes = read_source(content, known_as, "start it with `overlay: 1.1.0`")
        root, origins, idle = overlaid(root, origins, changes)
        faults += (replace(finding, is_warning=True) for finding in idle)
    return Document(
        name,
        source,
        root,
        origins,
        parts={**shelf.parts, **overlays},
        faults=tuple(faults),
        unfollowed=bundle.unfollowed,
        choices=choices,
    )
