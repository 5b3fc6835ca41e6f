"""A backup: a folder with an archive of `pg_dump`, and a manifest of what it is of and what is in it."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from hashlib import file_digest
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from charter.commands.backup_facts import Facts
from charter.commands.failures import CommandRefused

FORMAT: Final = 1
ARCHIVE: Final = "database.dump"
MANIFEST: Final = "manifest.json"
MOMENT: Final = "%Y-%m-%dT%H-%M-%SZ"
LEFTOVER: Final = timedelta(days=1)
"""An age that no backup under way has."""


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
    if folder.exists():
        raise CommandRefused(f"{folder} exists: name a folder that is to be made")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise CommandRefused(f"{folder} cannot be made: {error.strerror}") from None
    try:
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
    """Remove backups of a folder but the newest so many, and what killed ones left; nothing of another name.

    Answers the backups that were removed. Raises: CommandRefused, where one cannot be.
    """
    named = [path for path in folder.iterdir() if _moment_in(path.name) and (path / MANIFEST).is_file()]
    older = sorted(named)[:-keep]
    try:
        for path in older:  # out of sight first: what is left of it is no backup
            path.rename(folder / f".{path.name}.removed")
        for path in folder.glob(".*"):
            moment = _moment_in(path.name[1:].partition(".")[0])
            is_removed = path.suffix == ".removed"
            if moment and (is_removed or moment + LEFTOVER < datetime.now(UTC)):
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
        return Manifest(**written | {"facts": Facts(**written["facts"])})
    except FileNotFoundError:
        raise CommandRefused(f"{folder} is no backup: there is no {path}") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CommandRefused(f"{path} is not what `charter db backup` writes: {error}") from None


def require_whole(folder: Path, manifest: Manifest) -> None:
    """Refuse an archive that is not the one that was written. Raises: CommandRefused."""
    path = folder / ARCHIVE
    if not path.is_file():
        raise CommandRefused(f"{folder} is no backup: there is no {path}")
    size, digest = measure(path)
    if size != manifest.size:
        raise CommandRefused(
            f"{path} has {size} bytes of {manifest.size}: copy it anew, or use another backup"
        )
    if digest != manifest.sha256:
        raise CommandRefused(f"{path} was changed since it was written: copy it anew, or use another backup")


def measure(path: Path) -> tuple[int, str]:
    """Its bytes, and their SHA-256."""
    with path.open("rb") as file:
        return path.stat().st_size, file_digest(file, "sha256").hexdigest()


def _keep(path: Path) -> None:
    """Have it survive a loss of power."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
