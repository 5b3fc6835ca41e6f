"""The migrations of this code as they declare themselves, known without Alembic, which is slow to import.

`expand` adds what the release before it does not mind, `migrate` moves rows while both releases run, and
`contract` takes away what only older releases need. Code needs every `expand` and can do without the rest.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

MIGRATIONS: Final = Path(__file__).parent / "migrations"

Phase = Literal["expand", "migrate", "contract"]
PHASES: Final[dict[str, Phase]] = {"expand": "expand", "migrate": "migrate", "contract": "contract"}
"""In the order in which a release runs its migrations."""
_DECLARED: Final = re.compile(r'^(revision|phase|release) = "([^"]*)"$', re.MULTILINE)
_VERSION: Final = re.compile(r"\d+\.\d+\.\d+")


@dataclass(frozen=True, slots=True)
class Change:
    """A migration: what it does to releases that run, and the release that it may run in."""

    revision: str
    phase: Phase
    release: str

    def __str__(self) -> str:
        return f"{self.revision} ({self.phase}, release {self.release})"


class MigrationUndeclared(Exception):
    """A migration does not say when it may run; the text names the file and the mend."""


def known_changes(migrations: Path = MIGRATIONS) -> list[Change]:
    """Every migration of this code, oldest first. Raises: MigrationUndeclared."""
    return [_change(file) for file in sorted((migrations / "versions").glob("[0-9]*_*.py"))]


def known_revisions() -> list[str]:
    """Every revision of this code, oldest first."""
    return [change.revision for change in known_changes()]


def is_behind(found: str | None, known: Sequence[Change]) -> bool:
    """Whether a database lacks what this code needs; a revision that nobody knows here is a newer one."""
    return found is None or any(change.phase == "expand" for change in pending_after(found, known))


def pending_after(found: str, known: Sequence[Change]) -> Sequence[Change]:
    """What a database at that revision has not had; nothing where the revision is a newer one."""
    revisions = [change.revision for change in known]
    return known[revisions.index(found) + 1 :] if found in revisions else ()


def needed(known: Sequence[Change]) -> str:
    """The oldest revision that this code works on."""
    return [change.revision for change in known if change.phase == "expand"][-1]


def _change(file: Path) -> Change:
    declared: dict[str, str] = dict(_DECLARED.findall(file.read_text(encoding="utf-8")))
    phase, release = PHASES.get(declared.get("phase", "")), declared.get("release", "")
    if phase is None:
        raise MigrationUndeclared(
            f'{file.name}: has no phase: add `phase = "expand"`, "migrate" or "contract"'
        )
    if not _VERSION.fullmatch(release):
        raise MigrationUndeclared(
            f'{file.name}: names no release that it may run in: add `release = "0.2.0"`, the one to come'
        )
    return Change(declared.get("revision", ""), phase, release)
