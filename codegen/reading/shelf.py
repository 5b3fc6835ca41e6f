"""The files of one document, each read once; by its path beside the document, or by its URL."""

import json
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from codegen.findings import DocumentRefused, Finding
from codegen.reading.fetching import NotFetched, fetched, is_remote
from codegen.reading.identities import Identities
from codegen.reading.limits import MAX_FILES, TooLarge, bounded_bytes
from codegen.reading.sources import SourceFile, read_source

_DIALECT: Final = "https://json-schema.org/draft/2020-12/"
_MEND: Final = "mend the path, or put the file there"


class Unreadable(Exception):
    """A file that a reference leads to and that cannot be read; `mend` says what to do.

    Where the reason is a finding about that file, it `is_told` already.
    """

    def __init__(self, message: str, mend: str = _MEND, *, is_told: bool = False) -> None:
        self.mend = mend
        self.is_told = is_told
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reference leads: a file, and the fragment in it."""

    location: str
    fragment: str


class Shelf:
    """Reads files when they are first asked for; `folder` is that of the document, None for one in memory.

    The document's name may say which folder that is: locations start as the name does. `drafts` are contents
    that stand in for those of files. `revision` is what the names have before their paths, as `git:HEAD:` in
    `git:HEAD:openapi.yaml`.
    """

    def __init__(
        self,
        main: SourceFile,
        folder: Path | None,
        drafts: Mapping[str, bytes],
        *,
        revision: str = "",
        allows_remote: bool = False,
    ) -> None:
        self.main = main
        self.parts: dict[str, bytes | None] = {}
        self.faults: list[Finding] = []
        self._folder = folder
        self._drafts = drafts
        self._revision = revision
        self._beside = posixpath.dirname(main.name.removeprefix(revision))
        self._allows_remote = allows_remote
        self._known: dict[str, SourceFile | Unreadable] = {main.name: main}
        self._identities = Identities(main, folder, self._beside)

    def target(self, reference: str, location: str) -> Target:
        """Where a reference that stands in a file leads. Raises: Unreadable."""
        path, fragment = urldefrag(reference)
        if not path:
            return Target(location, fragment)
        meant = self._identities.location(path, location)
        if meant is not None:
            return Target(meant, fragment)
        if is_remote(location) or is_remote(path):
            return Target(urljoin(location, path) if is_remote(location) else path, fragment)
        scheme = urlsplit(path).scheme
        if scheme:
            raise Unreadable(f"has the scheme {scheme!r}", "write a path relative to this file")
        beside = posixpath.dirname(location.removeprefix(self._revision))
        joined = posixpath.normpath(posixpath.join(beside, unquote(path)))
        return Target(f"{self._revision}{joined}", fragment)

    def address(self, location: str) -> str:
        """The URI of a file: the one that it gives itself, else the one that it is read from."""
        return self._identities.address(location) or location

    def file(self, location: str) -> SourceFile:
        """The file at a location. Raises: Unreadable."""
        known = self._known.get(location)
        if known is None:
            known = self._known[location] = self._read(location)
        if isinstance(known, Unreadable):
            raise known
        return known

    def _read(self, location: str) -> SourceFile | Unreadable:
        try:
            self.parts[location] = None
            if len(self._known) > MAX_FILES:
                raise Unreadable(f"is one of more than {MAX_FILES:,} files", "bundle some of them")
            content = self._drafts.get(location)
            if content is None:
                content = self._fetched(location) if is_remote(location) else self._local(location)
            self.parts[location] = content
            mend = "write in it what is referred to, or mend the reference"
            file = read_source(content, location, mend)
            self._identities.note(file)
            return file
        except Unreadable as unreadable:
            return unreadable
        except DocumentRefused as refused:
            self.faults += refused.findings
            return Unreadable("leads to a file that cannot be read", "mend that file", is_told=True)

    def _fetched(self, location: str) -> bytes:
        if location.startswith(_DIALECT):
            return _part_of_dialect(location)
        if not self._allows_remote:
            mend = "pass --allow-remote, or keep a copy beside the document and refer to that"
            raise Unreadable("is remote", mend)
        try:
            return fetched(location)
        except NotFetched as error:
            raise Unreadable(str(error), "mend the address, or keep a copy beside the document") from None

    def _local(self, location: str) -> bytes:
        if self._folder is None:
            raise Unreadable("leads to another file", "bundle the files into one document")
        local = location.removeprefix(self._revision)
        path = self._folder / (posixpath.relpath(local, self._beside) if self._beside else local)
        try:
            if path.is_dir():
                raise Unreadable("leads to a directory", "name the file in it")
            if not path.is_file():
                raise Unreadable("leads to a file that does not exist")
            return bounded_bytes(path)
        except OSError as error:
            raise Unreadable(f"cannot be read: {error.strerror}") from None
        except TooLarge as error:
            raise Unreadable(f"cannot be read: {error}", "split that file") from None


def _part_of_dialect(location: str) -> bytes:
    """A meta-schema of JSON Schema, which its validator has. Raises: Unreadable."""
    import jsonschema_rs

    try:
        known: Any = jsonschema_rs.bundle({"$ref": location})
        return json.dumps(known["$defs"][location]).encode()
    except (KeyError, jsonschema_rs.ReferencingError):
        raise Unreadable("is no meta-schema of JSON Schema") from None
