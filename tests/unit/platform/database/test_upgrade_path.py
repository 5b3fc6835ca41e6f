"""How far a database may be upgraded while a release runs on it, and what migrations declare for that."""

from itertools import groupby, pairwise
from pathlib import Path
from typing import Final

import pytest

from charter.platform.database.revisions import (
    PHASES,
    Change,
    MigrationUndeclared,
    is_behind,
    known_changes,
    needed,
)
from charter.platform.database.upgrade_path import UpgradePathClosed, target_of

FIRST_RELEASE: Final = "0.1.0"
"""Nothing ran before it."""
ONE_RELEASE: Final = [
    Change("0001", "expand", "0.1.0"),
    Change("0002", "expand", "0.2.0"),
    Change("0003", "migrate", "0.2.0"),
    Change("0004", "contract", "0.2.0"),
]
NEXT_RELEASE: Final = [*ONE_RELEASE, Change("0005", "expand", "0.3.0"), Change("0006", "contract", "0.3.0")]


def version_of(release: str) -> tuple[int, ...]:
    return tuple(map(int, release.split(".")))


def test_releases_come_in_order_and_each_expands_migrates_and_contracts_in_that_order() -> None:
    changes = known_changes()
    assert [change.revision for change in changes] == [
        f"{number:04}" for number in range(1, len(changes) + 1)
    ]
    assert all(version_of(a.release) <= version_of(b.release) for a, b in pairwise(changes))
    for release, of_release in groupby(changes, key=lambda change: change.release):
        phases = [list(PHASES).index(change.phase) for change in of_release]
        assert release == FIRST_RELEASE or phases == sorted(phases), f"{release} has an order of its own"


@pytest.mark.parametrize(
    ("found", "last", "target"),
    [
        ("0001", "expand", "0002"),
        ("0001", "migrate", "0003"),
        ("0001", "contract", "0004"),
        ("0002", "expand", None),
        ("0003", "migrate", None),
        ("0004", "contract", None),
        (None, "expand", "0004"),
    ],
)
def test_phases_end_where_the_next_one_begins(found: str | None, last: str, target: str | None) -> None:
    assert target_of(found, ONE_RELEASE, PHASES[last]) == target


def test_a_release_may_not_be_left_out_while_the_one_before_it_runs() -> None:
    with pytest.raises(
        UpgradePathClosed, match=r"0003 \(migrate, release 0\.2\.0\) comes before 0005"
    ) as told:
        target_of("0002", NEXT_RELEASE, "expand")
    assert "Go by way of release 0.2.0" in str(told.value)
    assert target_of("0004", NEXT_RELEASE, "expand") == "0005"
    assert target_of("0002", NEXT_RELEASE, "contract") == "0006"


def test_a_database_of_a_newer_release_is_refused() -> None:
    with pytest.raises(UpgradePathClosed, match="none after 0004: it is of a newer release"):
        target_of("0005", ONE_RELEASE, "contract")


def test_code_needs_what_expands_and_can_do_without_the_rest() -> None:
    assert needed(NEXT_RELEASE) == "0005"
    assert [is_behind(found, ONE_RELEASE) for found in (None, "0001", "0002", "0003", "0004", "0099")] == [
        *(True, True, False, False, False, False)
    ]


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ('release = "0.2.0"', '0034_new.py: has no phase: add `phase = "expand"`'),
        ('phase = "shrink"\nrelease = "0.2.0"', "0034_new.py: has no phase"),
        ('phase = "expand"', "0034_new.py: names no release"),
        ('phase = "expand"\nrelease = "next"', "0034_new.py: names no release"),
    ],
)
def test_a_migration_that_does_not_say_when_it_may_run_is_named(
    tmp_path: Path, declared: str, told: str
) -> None:
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / "0034_new.py").write_text(f'revision = "0034"\n{declared}\n')
    with pytest.raises(MigrationUndeclared) as refused:
        known_changes(tmp_path)
    assert told in str(refused.value)
