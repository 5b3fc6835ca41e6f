"""`python -m tests.releases [--base REVISION]`: the old code on the new schema, the new code on the old one.

The old code is the merge base of this branch with `--base`, else the last tag, else nothing: that is told,
and no failure.
"""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from charter.development.databases import ensure_database
from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from charter.development.server_process import scratch_directory
from tests.releases.code import Code, OldCode, find_old_code
from tests.releases.journey import Journey, travel

ROOT: Final = Path(__file__).parents[2]

Check = Callable[["Stage"], str]


class Stage:
    """Both codes over the same servers, with a database for each check."""

    def __init__(self, folder: Path, old: Code, postgres: EmbeddedPostgres, redis: EmbeddedRedis) -> None:
        self.old, self.new = old, Code(ROOT, folder)
        self._postgres, self._redis = postgres, redis

    def journey(self, name: str) -> Journey:
        """An empty database, and who goes through the service on it."""
        return Journey(ensure_database(self._postgres, name), self._redis.url)


def old_code_on_the_new_schema(stage: Stage) -> str:
    """As after a rollback, or while the last processes of the old release end."""
    journey = stage.journey("old_code")
    stage.old.charter(journey, "db", "upgrade")
    stage.new.charter(journey, "db", "upgrade", "--phase", "migrate")
    stage.old.seed(journey)
    return travel(stage.old, journey)


def new_code_after_expand(stage: Stage) -> str:
    """Where no rows are moved yet and nothing is taken away, and then where all is done."""
    journey = stage.journey("new_code")
    stage.old.charter(journey, "db", "upgrade")
    stage.old.seed(journey)
    stage.new.charter(journey, "db", "upgrade", "--phase", "expand")
    told = [f"old: {travel(stage.old, journey)}", f"expanded: {travel(stage.new, journey)}"]
    stage.new.charter(journey, "db", "upgrade")
    stage.new.charter(journey, "db", "check")
    return "; ".join([*told, f"contracted: {travel(stage.new, journey)}"])


CHECKS: Final[tuple[Check, ...]] = (old_code_on_the_new_schema, new_code_after_expand)


def main(arguments: Sequence[str] | None = None) -> int:
    """1 where one of the codes does not work on a schema that it has to work on."""
    found = find_old_code(ROOT, parse(arguments).base)
    if found is None:
        print("not checked: there is neither a merge base with another commit nor a tag")
        return 0
    print(f"old code: {found.commit[:12]}, {found.reason}")
    with scratch_directory() as folder:
        return run_all(folder, found)


def run_all(folder: Path, found: OldCode) -> int:
    old = Code(found.unpacked(ROOT, folder / "old"), folder)
    failures = 0
    with (
        EmbeddedPostgres(folder / "postgres", durable=False) as postgres,
        EmbeddedRedis(folder / "redis") as redis,
    ):
        stage = Stage(folder, old, postgres, redis)
        for check in CHECKS:
            try:
                told = f"holds   {check(stage)}"
            except AssertionError as broken:
                failures, told = failures + 1, f"BROKEN  {broken}"
            print(f"{check.__name__:28} {told}", flush=True)
    return 1 if failures else 0


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.releases",
        description="Old code on the new schema, new code on the old one. Exits 1 where one does not work.",
        epilog="examples:\n  python -m tests.releases\n  python -m tests.releases --base v0.1.0",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--base", default="origin/main", help="a revision of git; default: origin/main")
    return parser.parse_args(arguments)
