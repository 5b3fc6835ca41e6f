"""A backup: a folder with an archive of `pg_dump`, and a manifest of what it is of and what is in it."""

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from pydantic import TypeAdapter, ValidationError

from charter.commands.backup_facts import Facts
from charter.commands.failures import CommandRefused
from charter.commands.progress import measured
from charter.platform.database.postgres_tools import BLOCK

FORMAT: Final = 1
ARCHIVE: Final = "database.dump"
MANIFEST: Final = "manifest.json"
MOMENT: Final = "%Y-%m-%dT%H-%M-%SZ"
DRAFT: Final = ".unfinished-backup-"
"""What the name of a folder begins with until it is whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What the archive is of: when, of which release and revision, for which role, and what it holds."""

    format: int
    made_at: str
    release: str
    revision: str
    server: int
    role: str
    size: int
    sha256: str
    facts: Facts


@contextmanager
def appearing(folder: Path) -> Iterator[Path]:
    """A folder that only its owner reads, to be filled: it is there under its name whole, or not at all.

    Raises: CommandRefused, where the name is taken or the disk is full.
    """
    if str(folder) == "-":
        raise CommandRefused("a backup is a folder, which standard output cannot be: name one")
    try:
        if _is_there(folder):
            raise CommandRefused(f"{folder} exists: name a folder that is to be made")
        folder.parent.mkdir(parents=True, exist_ok=True)
        _remove_what_was_left(folder.parent)
        draft = Path(mkdtemp(prefix=DRAFT, dir=folder.parent))
    except OSError as error:
        raise CommandRefused(f"{folder} cannot be made: {error.strerror}") from None
    try:
        with _held(draft):
            yield draft
            for path in (*draft.iterdir(), draft):
                _keep(path)
            draft.rename(folder)
            _keep(folder.parent)
    except OSError as error:
        raise CommandRefused(
            f"the backup broke off ({error.strerror}), and nothing is left of it: make room on the disk of "
            f"{folder.parent}, or name a folder elsewhere"
        ) from None
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def name_of(moment: datetime) -> str:
    """The name of a backup among others.

    >>> name_of(datetime(2026, 11, 30, 2, 30, tzinfo=UTC))
    '2026-11-30T02-30-00Z'
    """
    return moment.astimezone(UTC).strftime(MOMENT)


def remove_older(folder: Path, keep: int) -> list[Path]:
    """Remove backups of a folder but the newest so many; nothing of another name.

    Answers the backups that were removed. Raises: CommandRefused, where one cannot be.
    """
    named = [path for path in folder.iterdir() if _moment_in(path.name) and (path / MANIFEST).is_file()]
    older = sorted(named)[:-keep]
    try:
        for path in older:  # out of sight first: what is left of it is no backup
            path.rename(folder / f".{path.name}.removed")
        for path in folder.glob(".*.removed"):
            if _moment_in(path.stem[1:]):
                shutil.rmtree(path)
    except OSError as error:
        raise CommandRefused(
            f"the backup was made, and {error.filename} cannot be removed ({error.strerror}): do it by hand"
        ) from None
    return older


def _moment_in(name: str) -> datetime | None:
    try:
        return datetime.strptime(name, MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None


def _is_there(path: Path) -> bool:
    """Whether anything has the name, such as a link to nowhere. Raises: OSError, where nothing could."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


@contextmanager
def _held(draft: Path) -> Iterator[None]:
    """Hold a draft for as long as this process lasts. Raises: OSError, where another one does."""
    descriptor = os.open(draft, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)


def _remove_what_was_left(parent: Path) -> None:
    """Remove the drafts of backups that were killed: nobody holds them any more."""
    for draft in parent.glob(f"{DRAFT}*"):
        with suppress(OSError), _held(draft):
            shutil.rmtree(draft)


def write_archive(path: Path, blocks: Iterable[bytes], tell: Callable[[float], None]) -> tuple[int, str]:
    """Write what only its owner reads, telling how many MB; its bytes, and their SHA-256. Raises: OSError."""
    size, digest = 0, sha256()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for block in blocks:
            file.write(block)
            digest.update(block)
            size += len(block)
            tell(size / 1_000_000)
    return size, digest.hexdigest()


def read_archive(path: Path) -> Iterator[bytes]:
    """What is in it, in blocks. Raises: OSError."""
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            yield block


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Raises: OSError."""
    (folder / MANIFEST).touch(mode=0o600)
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=2) + "\n", encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """Raises: CommandRefused, where the folder is no backup, or one of a release to come."""
    path = folder / MANIFEST
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
        if written["format"] != FORMAT:
            raise CommandRefused(
                f"{folder} has format {written['format']}, and this release reads {FORMAT}: "
                f"use the commands of release {written['release']}, which made it"
            )
        if unknown := sorted(written.keys() - {field.name for field in fields(Manifest)}):
            raise CommandRefused(
                f"{path} says {', '.join(unknown)}, which this release does not know: "
                f"use the commands of release {written['release']}, which made it"
            )
        return TypeAdapter(Manifest).validate_python(written)
    except (FileNotFoundError, NotADirectoryError):
        raise CommandRefused(f"{folder} is no backup: there is no {path}") from None
    except ValidationError as error:
        wrong = error.errors()[0]
        place = ".".join(map(str, wrong["loc"]))
        raise CommandRefused(
            f"{path} is not what `charter db backup` writes: {place}: {wrong['msg']}"
        ) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CommandRefused(f"{path} is not what `charter db backup` writes: {error}") from None


def require_whole(folder: Path, manifest: Manifest) -> None:
    """Refuse an archive that is not the one that was written. Raises: CommandRefused."""
    path = folder / ARCHIVE
    if not path.is_file():
        raise CommandRefused(f"{folder} is no backup: there is no {path}")
    size, digest = path.stat().st_size, sha256()
    if size != manifest.size:
        raise CommandRefused(
            f"{path} has {size} bytes of {manifest.size}: copy it anew, or use another backup"
        )
    for block in measured(read_archive(path), "Reading the archive", size):
        digest.update(block)
    if digest.hexdigest() != manifest.sha256:
        raise CommandRefused(f"{path} was changed since it was written: copy it anew, or use another backup")


def _keep(path: Path) -> None:
    """Have it survive a loss of power."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
