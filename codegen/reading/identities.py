"""Addresses that files give themselves: `$self` is the base of a file's references (OpenAPI 3.2)."""

import posixpath
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from codegen.reading.fetching import is_remote
from codegen.reading.limits import MAX_FILES, TooLarge, bounded_bytes
from codegen.reading.sources import SourceFile

_SELF: Final = re.compile(rb"""["']?\$self["']?\s*:\s*["']?([^"'\s,}]+)""")
_NEAR: Final = ("*", "*/*", "*/*/*")
_SUFFIXES: Final = frozenset({".yaml", ".yml", ".json"})


class Identities:
    """Which file is meant by a URI: one that says so of itself, else the one that stands at the URI's place.

    `beside` is the directory of the document's location, `folder` the same on disk, None in memory. Before
    OpenAPI 3.2 no file has an address of its own.
    """

    def __init__(self, main: SourceFile, folder: Path | None, beside: str) -> None:
        self._folder = folder
        self._beside = beside
        self._is_modern = isinstance(main.root, dict) and str(main.root.get("openapi")).startswith("3.2")
        self._addresses: dict[str, str] = {}
        self._locations: dict[str, str] = {}
        self._said: dict[str, str] | None = None
        self.note(main)

    def note(self, file: SourceFile) -> None:
        """Remember what a file calls itself."""
        root = file.root if isinstance(file.root, dict) else {}
        said = root.get("$self")
        if isinstance(said, str) and self._is_modern:
            location = file.name
            is_whole = is_remote(location) or bool(urlsplit(said).scheme)
            address = urljoin(location, said) if is_whole else said
            self._addresses[location] = address
            self._locations[address] = location

    def address(self, location: str) -> str | None:
        """What the file at a location calls itself."""
        return self._addresses.get(location)

    def location(self, path: str, location: str) -> str | None:
        """Where a reference without its fragment leads from a file; None where no `$self` has a say."""
        address = self._addresses.get(location)
        if address is None:
            return self._known(path)
        joined = urljoin(address, path)
        if joined == address:
            return location
        known = self._known(joined)
        if known is not None:
            return known
        if not (urlsplit(address).scheme or address.startswith("/")):
            return posixpath.normpath(posixpath.join(posixpath.dirname(location), unquote(joined)))
        return self._counterpart(joined, address, location)

    def _known(self, uri: str) -> str | None:
        known = self._locations.get(uri)
        if known is None and self._is_modern and self._folder is not None and urlsplit(uri).scheme:
            if self._said is None:
                self._said = dict(self._sayings(self._folder))
            known = self._said.get(uri)
        return known

    def _sayings(self, folder: Path) -> Iterator[tuple[str, str]]:
        """What the files in the document's folder, and in those up to two levels below, call themselves."""
        paths = (path for pattern in _NEAR for path in sorted(folder.glob(pattern)))
        found = (path for path in paths if path.suffix in _SUFFIXES and path.is_file())
        for path in islice(found, MAX_FILES):
            try:
                said = _SELF.search(bounded_bytes(path))
            except (OSError, TooLarge):
                continue
            if said is not None:
                location = posixpath.join(self._beside, path.relative_to(folder).as_posix())
                yield said[1].decode(errors="replace"), location

    def _counterpart(self, joined: str, address: str, location: str) -> str:
        """The place of a URI beside the file, as far from it as the URI is from the file's address."""
        ours, theirs = urlsplit(address), urlsplit(joined)
        if is_remote(location) or ours[:2] != theirs[:2]:
            return joined
        relative = posixpath.relpath(theirs.path, posixpath.dirname(ours.path) or "/")
        return posixpath.normpath(posixpath.join(posixpath.dirname(location), unquote(relative)))
